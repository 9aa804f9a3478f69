import CareerDomain

/// Turns a record of an assessment file into an assessment.
struct AssessmentRecordReader {
    typealias Cells = RecordCells<AssessmentColumn>

    let today: CalendarDate
    let validityYears: Int
    let now: Moment
    private let competencies: [String: String]

    /// - Parameter catalogue: the competencies that may be named, by code or
    ///   name.
    init(
        catalogue: [Competency], validityYears: Int, today: CalendarDate, now: Moment
    ) {
        self.today = today
        self.validityYears = validityYears
        self.now = now
        var competencies: [String: String] = [:]
        for competency in catalogue {
            competencies[Self.fold(competency.name)] = competency.code
            competencies[Self.fold(competency.code)] = competency.code
        }
        self.competencies = competencies
    }

    /// The number and the assessment, its person still open; nil when the
    /// cells refuse the record. All that is wrong is named, not only the first.
    func assessment(
        from cells: inout Cells
    ) -> Reading? {
        guard !cells.isRefused else { return nil }
        let number = number(from: &cells)
        let code = competency(from: &cells)
        let level = level(from: &cells)
        let date = assessedOn(from: &cells)
        guard let number, let code, let level, let date else { return nil }
        guard let validity = validity(from: &cells, assessedOn: date) else { return nil }
        return Reading(
            number: number,
            assessment: CompetencyAssessment(
                id: AssessmentID(0), person: PersonID(0), competencyCode: code, level: level,
                source: source(from: &cells), assessor: cells.text(.penilai),
                evidence: cells.text(.bukti), assessedOn: date, validUntil: validity.until,
                recordedAt: now), statesValidity: validity.isStated)
    }

    /// What a record states.
    struct Reading {
        var number: EmployeeNumber
        var assessment: CompetencyAssessment
        /// Whether the last valid day stands in the file.
        var statesValidity: Bool
    }

    private func number(from cells: inout Cells) -> EmployeeNumber? {
        let text = cells.text(.nip)
        guard !text.isEmpty else {
            cells.refuse(.numberMissing, .nip, "")
            return nil
        }
        do {
            return try EmployeeNumber(text)
        } catch {
            var detail = ""
            if case .notEighteenDigits(let count) = error { detail = String(count) }
            cells.refuse(.init(error), .nip, text, detail: detail)
            return nil
        }
    }

    private func competency(from cells: inout Cells) -> String? {
        let text = cells.text(.kompetensi)
        guard !text.isEmpty else {
            cells.refuse(.competencyMissing, .kompetensi, "")
            return nil
        }
        guard let code = competencies[Self.fold(text)] else {
            cells.refuse(.competencyUnknown, .kompetensi, text)
            return nil
        }
        return code
    }

    private func level(from cells: inout Cells) -> CompetencyLevel? {
        let text = cells.text(.level)
        guard let level = Int(text).flatMap(CompetencyLevel.init) else {
            cells.refuse(.levelImpossible, .level, text)
            return nil
        }
        return level
    }

    private func assessedOn(from cells: inout Cells) -> CalendarDate? {
        let text = cells.text(.tanggalPenilaian)
        guard !text.isEmpty else {
            cells.refuse(.assessmentDateMissing, .tanggalPenilaian, "")
            return nil
        }
        guard let date = CalendarDate(written: text) else {
            cells.refuse(.assessmentDateUnreadable, .tanggalPenilaian, text)
            return nil
        }
        guard date <= today else {
            cells.refuse(.dateInFuture, .tanggalPenilaian, text)
            return nil
        }
        return date
    }

    private func validity(
        from cells: inout Cells, assessedOn: CalendarDate
    ) -> (until: CalendarDate, isStated: Bool)? {
        let usual = assessedOn.adding(years: validityYears).adding(days: -1)
        let text = cells.text(.berlakuSampai)
        guard !text.isEmpty else { return (usual, false) }
        guard let date = CalendarDate(written: text) else {
            cells.warn(.dateUnreadable, .berlakuSampai, text)
            return (usual, false)
        }
        guard date >= assessedOn else {
            cells.refuse(
                .validityBeforeAssessment, .berlakuSampai, text, detail: assessedOn.written)
            return nil
        }
        return (date, true)
    }

    private func source(from cells: inout Cells) -> AssessmentSource {
        let text = cells.text(.sumber)
        switch Self.fold(text) {
        case "", "impor", "import": return .imported
        case "pusatpenilaian", "assessmentcenter", "assessmentcentre": return .assessmentCentre
        case "atasan", "supervisor": return .supervisor
        case "klaimdiklat", "diklat", "trainingclaim": return .trainingClaim
        case "mandiri", "selfreport": return .selfReport
        default:
            cells.warn(.sourceUnknown, .sumber, text)
            return .imported
        }
    }

    private static func fold(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
