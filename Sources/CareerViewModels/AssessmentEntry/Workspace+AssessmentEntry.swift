import CareerDomain

extension Workspace {
    /// The form for a new assessment of the selected person; begins with the
    /// competency the profile's cursor is on.
    func openAssessmentForm(of person: PersonID) throws(KeepingError) {
        guard let entry = try keeping.rosterEntry(of: person, quarter: quarter) else {
            throw .notFound
        }
        let evidence = try keeping.competencyEvidence(of: entry.person, on: today)
        let form = AssessmentForm(
            evidence: evidence, person: entry.person, today: today,
            validityYears: settings.assessmentValidityYears, wording: wording)
        let competency =
            profile.person == entry.person ? profile.selectedLine?.competency.code : nil
        let content = EntryFormModel.Content(
            title: wording.assessTitle(entry.name.full), fields: form.fields,
            initial: form.initial(competency: competency), keepsInitial: true,
            derived: form.derived, findings: form.findings,
            side: form.side
        ) { [weak self] (input) throws(KeepingError) in
            guard let self,
                let assessment = form.assessment(
                    input.values, recordedAt: self.surroundings.clock())
            else { return false }
            _ = try self.keeping.record(assessment)
            // It is recorded; what cannot be read again now comes later.
            if self.profile.person == entry.person {
                try? self.profile.show(entry.person, on: self.today)
            }
            try? self.list.refresh(entry.person)
            self.report(.ok, self.wording.assessmentStored)
            return true
        }
        try openForm(content, draft: draftKey(.assessment, entry.person))
    }
}

/// Fields and rules of the assessment form.
struct AssessmentForm {
    let evidence: CompetencyEvidence
    let person: PersonID
    let today: CalendarDate
    let validityYears: Int
    let wording: Wording

    enum Key: String, CaseIterable {
        case competency, level, source, assessor, evidence, assessedOn, validUntil
    }

    var fields: [EntryFormModel.Field] {
        [
            field(
                .competency,
                .picker(evidence.competencies.map { ($0.code, $0.name) })),
            field(
                .level,
                .choice(
                    CompetencyLevel.all.map { (String($0.number), wording.competencyLevelName($0)) }
                )),
            field(
                .source,
                .choice(
                    AssessmentSource.allCases.filter { $0 != .imported }
                        .map { ($0.rawValue, wording.source($0)) })),
            field(.assessor, .text), field(.evidence, .text), field(.assessedOn, .text),
            field(.validUntil, .text),
        ]
    }

    private func field(_ key: Key, _ kind: EntryFormModel.Field.Kind) -> EntryFormModel.Field {
        EntryFormModel.Field(
            key: key.rawValue, label: wording.label(key), kind: kind, help: wording.help(key))
    }

    func initial(competency: String?) -> [String: String] {
        [
            Key.competency.rawValue: competency ?? "",
            Key.source.rawValue: AssessmentSource.supervisor.rawValue,
            Key.assessedOn.rawValue: today.written,
        ]
    }

    /// Validity follows from the day of assessment and the institution's span.
    func derived(_ values: [String: String]) -> [String: String] {
        guard let day = date(.assessedOn, values) else { return [:] }
        return [
            Key.validUntil.rawValue:
                day.adding(years: validityYears).adding(days: -1).written
        ]
    }

    private func date(_ key: Key, _ values: [String: String]) -> CalendarDate? {
        values[key.rawValue].flatMap { CalendarDate(typed: $0) }
    }

    private func text(_ key: Key, _ values: [String: String]) -> String {
        values[key.rawValue] ?? ""
    }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        var found: [EntryFormModel.Finding] = []
        func require(_ isMet: Bool, _ key: Key, _ text: String) {
            if !isMet { found.append(.init(key: key.rawValue, text: text, isError: true)) }
        }
        let known = evidence.competencies.contains { $0.code == text(.competency, values) }
        require(known, .competency, wording.chooseCompetency)
        require(!text(.level, values).isEmpty, .level, wording.chooseLevel)
        require(!text(.source, values).isEmpty, .source, wording.chooseSource)
        require(
            !text(.assessor, values).allSatisfy(\.isWhitespace), .assessor, wording.nameAssessor)
        require(
            !text(.evidence, values).allSatisfy(\.isWhitespace), .evidence, wording.giveEvidence)
        let assessed = date(.assessedOn, values)
        require(assessed != nil, .assessedOn, wording.dateForm)
        require(assessed.map { $0 <= today } ?? true, .assessedOn, wording.dateInFuture)
        let until = date(.validUntil, values)
        // Nothing typed here follows from the day above, which is wrong.
        if assessed != nil || !text(.validUntil, values).isEmpty {
            require(until != nil, .validUntil, wording.dateForm)
        }
        if let assessed, let until {
            require(until >= assessed, .validUntil, wording.validBeforeAssessed)
        }
        return found
    }

    /// The anchor of the chosen level, beside the choice; all five before.
    func side(_ values: [String: String]) -> [EntryFormModel.SideLine] {
        let code = text(.competency, values)
        guard !code.isEmpty else { return [] }
        let chosen = Int(text(.level, values))
        let required = evidence.required[code]
        let heading = required.map { wording.requiredLevel($0.number) }
        return (heading.map { [EntryFormModel.SideLine(text: $0)] } ?? [])
            + CompetencyLevel.all.map { level in
                EntryFormModel.SideLine(
                    text: "\(level.number) " + wording.anchor(code, level),
                    isCurrent: level.number == chosen)
            }
    }

    func assessment(
        _ values: [String: String], recordedAt: Moment
    ) -> CompetencyAssessment? {
        guard let level = Int(text(.level, values)).flatMap(CompetencyLevel.init),
            let source = AssessmentSource(rawValue: text(.source, values)),
            let assessedOn = date(.assessedOn, values), let until = date(.validUntil, values)
        else { return nil }
        return CompetencyAssessment(
            id: AssessmentID(0), person: person, competencyCode: text(.competency, values),
            level: level, source: source, assessor: text(.assessor, values),
            evidence: text(.evidence, values), assessedOn: assessedOn, validUntil: until,
            recordedAt: recordedAt)
    }
}

extension Wording {
    func assessTitle(_ name: String) -> String {
        pick("Nilai kompetensi: ", "Assess competency: ") + name
    }
    var assessmentStored: String { pick("Penilaian kompetensi tersimpan.", "Assessment stored.") }
    var chooseCompetency: String {
        pick("Pilih kompetensi (Enter membuka daftar).", "Choose a competency (Enter lists).")
    }
    var chooseLevel: String { pick("Pilih level 1–5.", "Choose a level 1–5.") }
    var chooseSource: String { pick("Pilih sumber penilaian.", "Choose the source.") }
    var nameAssessor: String { pick("Tulis nama penilai.", "Name the assessor.") }
    var giveEvidence: String {
        pick(
            "Tulis buktinya: nomor laporan atau dokumen.", "Give the evidence: report or document.")
    }
    var dateForm: String {
        pick("Tulis tanggal sebagai hh-bb-tttt.", "Write the date as dd-mm-yyyy.")
    }
    var dateInFuture: String { pick("Tanggal ini belum tiba.", "This day has not come yet.") }
    var validBeforeAssessed: String {
        pick("Masa berlaku berakhir sebelum dinilai.", "Validity ends before the assessment.")
    }
    func requiredLevel(_ number: Int) -> String {
        pick("Disyaratkan: level \(number)", "Required: level \(number)")
    }

    func label(_ key: AssessmentForm.Key) -> String {
        switch key {
        case .competency: pick("Kompetensi", "Competency")
        case .level: "Level"
        case .source: pick("Sumber", "Source")
        case .assessor: pick("Penilai", "Assessor")
        case .evidence: pick("Bukti", "Evidence")
        case .assessedOn: pick("Tanggal", "Date")
        case .validUntil: pick("Berlaku s.d.", "Valid until")
        }
    }

    func help(_ key: AssessmentForm.Key) -> String {
        switch key {
        case .competency: pick("Enter membuka daftar kompetensi.", "Enter opens the list.")
        case .level: pick("Tekan 1–5; uraiannya ikut terlihat.", "Press 1–5; the anchor is shown.")
        case .source: pick("Tekan angkanya.", "Press its number.")
        case .assessor: pick("Nama penilai atau pusat penilaian.", "Assessor or centre.")
        case .evidence: pick("Nomor laporan, dokumen, atau karya.", "Report, document, or work.")
        case .assessedOn: pick("hh-bb-tttt", "dd-mm-yyyy")
        case .validUntil:
            pick("Kosong = menurut pengaturan instansi.", "Empty = as the institution has set.")
        }
    }
}
