import CareerDomain

/// The form from top to bottom: headings, explanations, fields, quadrant.
enum FormItem: Hashable {
    case heading(Heading)
    case guides(CoreValue)
    case field(AppraisalField)
    /// Who appraises, which nobody types.
    case assessor
    /// Nothing is planned yet.
    case noResults
    case resultSuggestion
    case behaviourSuggestion
    case quadrant

    enum Heading: Hashable {
        case assessor, results, result(number: Int, PlannedResult.Kind)
        case resultRating, behaviour, behaviourRating, grade, notes
    }

    var field: AppraisalField? {
        if case .field(let field) = self { field } else { nil }
    }
}

extension Appraisal {
    /// Every line of the form in the order in which it is filled in: who
    /// appraises, what Format C.1.3 (PermenPANRB 6/2022 p. 111–113) asks for,
    /// then the notes of Format D.1.1 (p. 115).
    var formItems: [FormItem] {
        [.heading(.assessor), .assessor] + resultItems + behaviourItems + gradeItems
    }

    private var resultItems: [FormItem] {
        var items: [FormItem] = [.heading(.results), .field(.organisationResult)]
        for (index, result) in results.enumerated() {
            items.append(.heading(.result(number: index + 1, result.kind)))
            items += result.fields.map(FormItem.field)
        }
        if results.isEmpty { items.append(.noResults) }
        return items + [
            .heading(.resultRating), .resultSuggestion, .field(.resultRating),
            .field(.resultReason),
        ]
    }

    private var behaviourItems: [FormItem] {
        var items: [FormItem] = [.heading(.behaviour)]
        for entry in behaviours {
            items.append(.guides(entry.value))
            items += [
                .field(.behaviour(entry.value, .expectation)),
                .field(.behaviour(entry.value, .feedback)),
                .field(.behaviour(entry.value, .observation)),
            ]
        }
        return items + [
            .heading(.behaviourRating), .behaviourSuggestion, .field(.behaviourRating),
            .field(.behaviourReason),
        ]
    }

    private var gradeItems: [FormItem] {
        [
            .heading(.grade), .quadrant, .heading(.notes), .field(.notes),
            .field(.recommendation),
        ]
    }
}

extension PlannedResult {
    /// Fields in the order they are filled in.
    var fields: [AppraisalField] {
        let ownPlan: [AppraisalField] = [
            .result(id, .parentResult), .result(id, .statement), .result(id, .kind),
        ]
        let indicatorFields = indicators.flatMap { indicator in
            [
                AppraisalField.indicator(indicator.id, .indicator),
                .indicator(indicator.id, .aspect), .indicator(indicator.id, .target),
                .indicator(indicator.id, .realisation),
            ]
        }
        return ownPlan + indicatorFields + [
            .result(id, .evidence), .result(id, .feedback), .result(id, .feedbackTone),
            .result(id, .rating),
        ]
    }
}

extension AppraisalField {
    /// The codes a choice can have, in the order of the keys `1 2 3 …`; empty
    /// for a text.
    var choices: [String] {
        switch self {
        case .result(_, .rating), .resultRating, .behaviourRating:
            Rating.allCases.map { String($0.rawValue) }
        case .result(_, .feedbackTone): FeedbackTone.allCases.map { String($0.rawValue) }
        case .result(_, .kind): PlannedResult.Kind.allCases.map(\.rawValue)
        case .indicator(_, .aspect): ResultIndicator.Aspect.allCases.map(\.rawValue)
        case .behaviour(_, .observation):
            BehaviourEntry.Observation.allCases.map { String($0.rawValue) }
        case .organisationResult: OrganisationResult.allCases.map { String($0.rawValue) }
        default: []
        }
    }

    var isChoice: Bool { !choices.isEmpty }

    /// Whether an emptied choice makes sense (an aspect always has one).
    var canBeOpen: Bool {
        switch self {
        case .indicator(_, .aspect), .result(_, .kind): false
        default: true
        }
    }
}

extension SigningRule.Obstacle {
    /// Where the obstacle is mended.
    var field: AppraisalField? {
        switch self {
        case .nothingPlanned, .noMainResult, .assessorMissing, .assessorPositionMissing,
            .assessorIsSubject:
            nil
        case .indicatorMissing(let id): .result(id, .statement)
        case .indicatorBlank(let id): .indicator(id, .indicator)
        case .organisationResultOpen: .organisationResult
        case .resultWithoutStatement(let id): .result(id, .statement)
        case .resultUnrated(let id): .result(id, .rating)
        case .targetMissing(let id): .indicator(id, .target)
        case .realisationMissing(let id): .indicator(id, .realisation)
        case .behaviourUnobserved(let value): .behaviour(value, .observation)
        case .evidenceMissing(let id): .result(id, .evidence)
        case .resultRatingOpen: .resultRating
        case .behaviourRatingOpen: .behaviourRating
        case .resultReasonMissing: .resultReason
        case .behaviourReasonMissing: .behaviourReason
        case .placeholderLeft(let field): field
        }
    }
}
