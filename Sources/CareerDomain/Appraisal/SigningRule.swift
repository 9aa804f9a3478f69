/// What must hold before an appraisal is signed.
public enum SigningRule {
    /// Why a draft cannot be signed yet.
    public enum Obstacle: Hashable, Sendable {
        case nothingPlanned
        /// Only additional results: the plan consists of main ones, and may
        /// have others besides (PermenPANRB 6/2022 p. 49).
        case noMainResult
        case resultWithoutStatement(PlannedResultID)
        /// A result without a measure of its success (p. 50).
        case indicatorMissing(PlannedResultID)
        case indicatorBlank(ResultIndicatorID)
        case resultUnrated(PlannedResultID)
        case targetMissing(ResultIndicatorID)
        case realisationMissing(ResultIndicatorID)
        /// A result above or below expectation without evidence: asked for by
        /// this program, so that a rating can be followed.
        case evidenceMissing(PlannedResultID)
        /// Form D.1.1 begins with it (p. 115).
        case organisationResultOpen
        case resultRatingOpen
        /// A value that nothing was observed of.
        case behaviourUnobserved(CoreValue)
        case behaviourRatingOpen
        /// The chosen rating differs from the suggested one without a reason.
        case resultReasonMissing
        case behaviourReasonMissing
        /// The rules name nobody, or the name of the regional head is not recorded.
        case assessorMissing
        /// The form prints the assessor's post (p. 111).
        case assessorPositionMissing
        /// Nobody appraises himself: the assessor is the direct superior
        /// (art. 1 no. 9).
        case assessorIsSubject
        /// Left-over blanks of a template, like `(....)`: asked for by this
        /// program.
        case placeholderLeft(AppraisalField)

        /// Whether this program asks for it and no regulation.
        public var isOwnRule: Bool {
            switch self {
            case .evidenceMissing, .resultUnrated, .behaviourUnobserved, .resultReasonMissing,
                .behaviourReasonMissing, .placeholderLeft:
                true
            default: false
            }
        }
    }

    /// All obstacles, in the order in which the form is filled in.
    public static func obstacles(_ appraisal: Appraisal) -> [Obstacle] {
        var found: [Obstacle] = []
        if appraisal.organisationResult == nil { found.append(.organisationResultOpen) }
        if appraisal.results.isEmpty {
            found.append(.nothingPlanned)
        } else if !appraisal.results.contains(where: { $0.kind == .main }) {
            found.append(.noMainResult)
        }
        for result in appraisal.results {
            found += obstacles(result) + placeholders(in: result.texts, of: appraisal)
        }
        return found + ratingObstacles(appraisal)
            + assessorObstacles(appraisal)
    }

    private static func ratingObstacles(_ appraisal: Appraisal) -> [Obstacle] {
        var found: [Obstacle] = []
        if appraisal.resultRating.chosen == nil { found.append(.resultRatingOpen) }
        if appraisal.resultRating.needsReason, appraisal.resultRating.reason.isBlank {
            found.append(.resultReasonMissing)
        }
        found += placeholders(in: [.resultReason], of: appraisal)
        found += appraisal.behaviours.filter { $0.observation == nil }
            .map { .behaviourUnobserved($0.value) }
        if appraisal.behaviourRating.chosen == nil { found.append(.behaviourRatingOpen) }
        if appraisal.behaviourRating.needsReason, appraisal.behaviourRating.reason.isBlank {
            found.append(.behaviourReasonMissing)
        }
        let texts = appraisal.behaviours.flatMap(\.texts)
        return found
            + placeholders(
                in: texts + [.behaviourReason, .notes, .recommendation], of: appraisal)
    }

    private static func assessorObstacles(_ appraisal: Appraisal) -> [Obstacle] {
        let assessor = appraisal.assessor
        var found: [Obstacle] = []
        if assessor.name.isBlank { found.append(.assessorMissing) }
        if assessor.position.isBlank { found.append(.assessorPositionMissing) }
        if appraisal.assessorID == appraisal.person { found.append(.assessorIsSubject) }
        return found
    }

    private static func obstacles(_ result: PlannedResult) -> [Obstacle] {
        var found: [Obstacle] = []
        if result.statement.isBlank { found.append(.resultWithoutStatement(result.id)) }
        if result.indicators.isEmpty { found.append(.indicatorMissing(result.id)) }
        for indicator in result.indicators {
            if indicator.indicator.isBlank { found.append(.indicatorBlank(indicator.id)) }
            if indicator.target.isBlank { found.append(.targetMissing(indicator.id)) }
            if indicator.realisation.isBlank { found.append(.realisationMissing(indicator.id)) }
        }
        if result.rating == nil { found.append(.resultUnrated(result.id)) }
        if result.rating == .above || result.rating == .below, result.evidence.isBlank {
            found.append(.evidenceMissing(result.id))
        }
        return found
    }

    private static func placeholders(
        in fields: [AppraisalField], of appraisal: Appraisal
    ) -> [Obstacle] {
        fields.filter { appraisal[$0].map(TemplateBlank.isLeft) ?? false }
            .map { .placeholderLeft($0) }
    }
}

extension PlannedResult {
    /// Its texts, in the order in which they are filled in.
    fileprivate var texts: [AppraisalField] {
        [.result(id, .parentResult), .result(id, .statement)]
            + indicators.flatMap { indicator in
                [.indicator, .target, .realisation].map { .indicator(indicator.id, $0) }
            } + [.result(id, .evidence), .result(id, .feedback)]
    }
}

extension BehaviourEntry {
    fileprivate var texts: [AppraisalField] {
        [.behaviour(value, .expectation), .behaviour(value, .feedback)]
    }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
