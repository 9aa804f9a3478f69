/// What must hold before an appraisal is signed.
public enum SigningRule {
    /// Why a draft cannot be signed yet.
    public enum Obstacle: Hashable, Sendable {
        case nothingPlanned
        case resultWithoutStatement(PlannedResultID)
        case resultUnrated(PlannedResultID)
        case targetMissing(ResultIndicatorID)
        case realisationMissing(ResultIndicatorID)
        /// A result above or below expectation without evidence.
        case evidenceMissing(PlannedResultID)
        case resultRatingOpen
        /// A value that nothing was observed of.
        case behaviourUnobserved(CoreValue)
        case behaviourRatingOpen
        /// The chosen rating differs from the suggested one without a reason.
        case resultReasonMissing
        case behaviourReasonMissing
        case assessorMissing
        /// Left-over blanks of a template, like `(....)`.
        case placeholderLeft(AppraisalField)
    }

    /// All obstacles, in the order of the form.
    public static func obstacles(_ appraisal: Appraisal) -> [Obstacle] {
        var found: [Obstacle] = []
        if appraisal.assessor.name.isBlank { found.append(.assessorMissing) }
        if appraisal.results.isEmpty { found.append(.nothingPlanned) }
        for result in appraisal.results {
            found += obstacles(result)
        }
        if appraisal.resultRating.chosen == nil { found.append(.resultRatingOpen) }
        if appraisal.resultRating.needsReason, appraisal.resultRating.reason.isBlank {
            found.append(.resultReasonMissing)
        }
        found += appraisal.behaviours.filter { $0.observation == nil }
            .map { .behaviourUnobserved($0.value) }
        if appraisal.behaviourRating.chosen == nil { found.append(.behaviourRatingOpen) }
        if appraisal.behaviourRating.needsReason, appraisal.behaviourRating.reason.isBlank {
            found.append(.behaviourReasonMissing)
        }
        return found
    }

    private static func obstacles(_ result: PlannedResult) -> [Obstacle] {
        var found: [Obstacle] = []
        if result.statement.isBlank { found.append(.resultWithoutStatement(result.id)) }
        if hasPlaceholder(result.statement) {
            found.append(.placeholderLeft(.result(result.id, .statement)))
        }
        for indicator in result.indicators {
            if indicator.target.isBlank { found.append(.targetMissing(indicator.id)) }
            if indicator.realisation.isBlank { found.append(.realisationMissing(indicator.id)) }
            for part in [AppraisalField.IndicatorPart.indicator, .target, .realisation]
            where hasPlaceholder(indicator[part]) {
                found.append(.placeholderLeft(.indicator(indicator.id, part)))
            }
        }
        if result.rating == nil { found.append(.resultUnrated(result.id)) }
        if result.rating == .above || result.rating == .below, result.evidence.isBlank {
            found.append(.evidenceMissing(result.id))
        }
        return found
    }

    private static func hasPlaceholder(_ text: String) -> Bool {
        text.contains("....") || text.contains("(…")
    }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
