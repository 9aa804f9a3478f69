import CareerDomain

extension Workspace {
    /// The form for what the selected person's post requires of a competency;
    /// begins with the one the profile's cursor is on.
    func openRequirementForm(of person: PersonID) throws(KeepingError) {
        let evidence = try keeping.competencyEvidence(of: person, on: today)
        guard !evidence.positionTitle.isEmpty else {
            return report(.warning, wording.noPositionRecorded)
        }
        let form = RequirementForm(evidence: evidence, today: today, wording: wording)
        let content = EntryFormModel.Content(
            title: wording.requirementTitle(evidence.positionTitle), fields: form.fields,
            initial: form.initial(competency: profile.selectedLine?.competency.code),
            keepsInitial: true, findings: form.findings
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let requirement = form.requirement(input.values) else { return false }
            try self.keeping.require(requirement, forPostOf: person)
            try? self.rereadPanes()
            self.report(.ok, self.wording.requirementStored)
            return true
        }
        try openForm(content, draft: draftKey(.requirement, person))
    }
}

/// Fields and rules of a post's own requirement.
struct RequirementForm {
    let evidence: CompetencyEvidence
    let today: CalendarDate
    let wording: Wording

    enum Key: String, CaseIterable {
        case competency, level, validFrom, legalBasis
    }

    /// The choice that gives up the post's own level.
    private static let standard = EntryFormModel.Field.zero

    var fields: [EntryFormModel.Field] {
        Key.allCases.map { key in
            EntryFormModel.Field(
                key: key.rawValue, label: wording.label(key), kind: kind(of: key),
                help: wording.help(key))
        }
    }

    private func kind(of key: Key) -> EntryFormModel.Field.Kind {
        switch key {
        case .competency: .picker(evidence.competencies.map { ($0.code, $0.name) })
        case .level:
            .choice(
                CompetencyLevel.all.map {
                    (String($0.number), wording.competencyLevelName($0))
                } + [(Self.standard, wording.standardLevel)])
        case .validFrom, .legalBasis: .text
        }
    }

    func initial(competency: String?) -> [String: String] {
        [
            Key.competency.rawValue: competency ?? "",
            Key.level.rawValue: competency.flatMap { evidence.required[$0] }
                .map { String($0.number) } ?? "",
            Key.validFrom.rawValue: today.written,
        ]
    }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        var found: [EntryFormModel.Finding] = []
        func require(_ isMet: Bool, _ key: Key, _ text: String) {
            if !isMet { found.append(.init(key: key.rawValue, text: text, isError: true)) }
        }
        let code = values[Key.competency.rawValue] ?? ""
        let isKnown = evidence.competencies.contains { $0.code == code }
        require(isKnown, .competency, wording.chooseCompetency)
        require(!(values[Key.level.rawValue] ?? "").isEmpty, .level, wording.chooseLevel)
        require(date(values) != nil, .validFrom, wording.dateForm)
        let basis = values[Key.legalBasis.rawValue] ?? ""
        require(!basis.allSatisfy(\.isWhitespace), .legalBasis, wording.giveLegalBasis)
        return found
    }

    private func date(_ values: [String: String]) -> CalendarDate? {
        values[Key.validFrom.rawValue].flatMap { CalendarDate(typed: $0) }
    }

    func requirement(_ values: [String: String]) -> PositionRequirement? {
        guard let code = values[Key.competency.rawValue], let validFrom = date(values) else {
            return nil
        }
        return PositionRequirement(
            competencyCode: code,
            level: values[Key.level.rawValue].flatMap { Int($0) }.flatMap(CompetencyLevel.init),
            legalBasis: values[Key.legalBasis.rawValue] ?? "", validFrom: validFrom)
    }
}

extension Wording {
    func requirementTitle(_ post: String) -> String {
        pick("Syarat level jabatan: ", "Levels required by the post: ") + post
    }
    var requirementStored: String {
        pick(
            "Syarat tersimpan; berlaku untuk semua pemegang jabatan ini.",
            "Stored; it holds for everybody in this post.")
    }
    var standardLevel: String { pick("menurut standar", "as the standard has it") }
    var giveLegalBasis: String {
        pick("Tulis dasarnya, mis. nomor SK atau peraturan.", "Give the basis, e.g. a decree.")
    }
    var noPositionRecorded: String {
        pick(
            "Jabatan pegawai ini belum tercatat; isi dulu dengan e di daftar.",
            "No post is recorded for this person; enter it with e in the list first.")
    }

    func label(_ key: RequirementForm.Key) -> String {
        switch key {
        case .competency: pick("Kompetensi", "Competency")
        case .level: pick("Level syarat", "Level")
        case .validFrom: pick("Mulai", "Valid from")
        case .legalBasis: pick("Dasar", "Legal basis")
        }
    }

    func help(_ key: RequirementForm.Key) -> String {
        switch key {
        case .competency: pick("Enter membuka daftar kompetensi.", "Enter opens the list.")
        case .level:
            pick("1–5; 0 kembali ke standar jenis jabatan.", "1–5; 0 goes back to the standard.")
        case .validFrom: pick("hh-bb-tttt", "dd-mm-yyyy")
        case .legalBasis: pick("Nomor SK atau peraturan instansi.", "Decree or regulation.")
        }
    }
}
