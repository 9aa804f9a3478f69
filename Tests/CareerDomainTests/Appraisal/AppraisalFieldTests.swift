import CareerDomain
import Testing

@Suite struct AppraisalFieldTests {
    private static let plain: [AppraisalField] = [
        .organisationResult, .resultRating, .resultReason, .behaviourRating, .behaviourReason,
        .notes, .recommendation,
    ]

    /// Every kind of field there is, of one result and one indicator.
    static let every: [AppraisalField] =
        plain
        + AppraisalField.ResultPart.allCases.map { .result(PlannedResultID(12), $0) }
        + AppraisalField.IndicatorPart.allCases.map { .indicator(ResultIndicatorID(34), $0) }
        + CoreValue.allCases.flatMap { value in
            AppraisalField.BehaviourPart.allCases.map { .behaviour(value, $0) }
        }

    private func appraisal() throws -> Appraisal {
        Appraisal(
            id: AppraisalID(1), person: PersonID(1), quarter: try quarter(2026, 1),
            subject: Party(),
            results: [
                PlannedResult(id: PlannedResultID(11)),
                PlannedResult(
                    id: PlannedResultID(12),
                    indicators: [ResultIndicator(id: ResultIndicatorID(34))]),
            ], updatedAt: Moment(secondsSinceEpoch: 0))
    }

    @Test(arguments: every)
    func `a field is found again by its path`(field: AppraisalField) {
        #expect(!field.path.isEmpty)
        #expect(AppraisalField(path: field.path) == field)
    }

    @Test func `no two fields share a path`() {
        #expect(Set(Self.every.map(\.path)).count == Self.every.count)
    }

    @Test(arguments: [
        "", ".", "result", "result.12", "result.x.kind", "result.12.colour", "result..12.kind",
        "result.12.kind.", "behaviour.8.feedback", "behaviour.0.feedback", "indicator.1.kind",
        "assessor", "RESULT.12.kind",
    ])
    func `what is no path leads to no field`(path: String) {
        #expect(AppraisalField(path: path) == nil)
    }

    @Test(arguments: every)
    func `what is written into a field is read from it, and from no other`(
        field: AppraisalField
    ) throws {
        var appraisal = try appraisal()
        let before = appraisal
        let text = value(for: field)
        appraisal[field] = text
        #expect(appraisal[field] == text)
        for other in Self.every where other != field {
            #expect(appraisal[other] == before[other])
        }
    }

    private func value(for field: AppraisalField) -> String {
        switch field {
        case .result(_, .kind): PlannedResult.Kind.additional.rawValue
        case .indicator(_, .aspect): ResultIndicator.Aspect.cost.rawValue
        case .organisationResult, .resultRating, .behaviourRating, .result(_, .rating),
            .result(_, .feedbackTone), .behaviour(_, .observation):
            "3"
        default: "Teks\nbaris kedua"
        }
    }

    @Test(arguments: [
        AppraisalField.organisationResult, .resultRating, .behaviourRating,
        .result(PlannedResultID(12), .rating), .result(PlannedResultID(12), .feedbackTone),
        .behaviour(.loyal, .observation),
    ])
    func `the empty text, and one that is no choice, opens a choice`(
        field: AppraisalField
    ) throws {
        var appraisal = try appraisal()
        appraisal[field] = "2"
        appraisal[field] = ""
        #expect(appraisal[field] == "")
        appraisal[field] = "9"
        #expect(appraisal[field] == "")
    }

    @Test func `kinds and aspects keep their value when the code is unknown`() throws {
        var appraisal = try appraisal()
        let kind = AppraisalField.result(PlannedResultID(12), .kind)
        appraisal[kind] = "LAIN"
        #expect(appraisal[kind] == PlannedResult.Kind.main.rawValue)
    }

    @Test func `a removed result has no fields and swallows none`() throws {
        var appraisal = try appraisal()
        let gone = AppraisalField.result(PlannedResultID(99), .statement)
        let before = appraisal
        #expect(appraisal[gone] == nil)
        appraisal[gone] = "x"
        appraisal[.indicator(ResultIndicatorID(99), .target)] = "x"
        #expect(appraisal == before)
    }
}
