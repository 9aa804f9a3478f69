/// The address of one field of an appraisal: what is saved, undone, merged and
/// found again after a lost connection.
public enum AppraisalField: Hashable, Sendable {
    case organisationResult
    case result(PlannedResultID, ResultPart)
    case indicator(ResultIndicatorID, IndicatorPart)
    case behaviour(CoreValue, BehaviourPart)
    case resultRating, resultReason, behaviourRating, behaviourReason
    case notes, recommendation

    public enum ResultPart: String, CaseIterable, Sendable {
        case kind, parentResult, statement, evidence, feedback, feedbackTone, rating
    }
    public enum IndicatorPart: String, CaseIterable, Sendable {
        case aspect, indicator, target, realisation
    }
    public enum BehaviourPart: String, CaseIterable, Sendable {
        case expectation, feedback, observation
    }
}

extension AppraisalField {
    /// Stored form, e.g. `result.12.evidence`; read back by `init(path:)`.
    public var path: String {
        switch self {
        case .result(let id, let part): "result.\(id.rawValue).\(part.rawValue)"
        case .indicator(let id, let part): "indicator.\(id.rawValue).\(part.rawValue)"
        case .behaviour(let value, let part): "behaviour.\(value.rawValue).\(part.rawValue)"
        default: Self.plain.first { $0.value == self }?.key ?? ""
        }
    }

    public init?(path: String) {
        if let plain = Self.plain[path] {
            self = plain
            return
        }
        let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let number = Int64(parts[1]) else { return nil }
        switch parts[0] {
        case "result":
            guard let part = ResultPart(rawValue: parts[2]) else { return nil }
            self = .result(PlannedResultID(number), part)
        case "indicator":
            guard let part = IndicatorPart(rawValue: parts[2]) else { return nil }
            self = .indicator(ResultIndicatorID(number), part)
        case "behaviour":
            guard let part = BehaviourPart(rawValue: parts[2]),
                let value = CoreValue(rawValue: Int(number))
            else { return nil }
            self = .behaviour(value, part)
        default: return nil
        }
    }

    private static let plain: [String: AppraisalField] = [
        "organisationResult": .organisationResult,
        "resultRating": .resultRating, "resultReason": .resultReason,
        "behaviourRating": .behaviourRating, "behaviourReason": .behaviourReason,
        "notes": .notes, "recommendation": .recommendation,
    ]
}

extension Appraisal {
    /// The text of a field: ratings, tones and observations as their number,
    /// kinds and aspects as their code, an open choice as the empty text. Nil
    /// when the document has no such field (its result was removed).
    public subscript(_ field: AppraisalField) -> String? {
        get { text(of: field) }
        set {
            guard let newValue else { return }
            set(field, to: newValue)
        }
    }

    private func text(of field: AppraisalField) -> String? {
        switch field {
        case .organisationResult: Self.code(organisationResult?.rawValue)
        case .result(let id, let part): results.first { $0.id == id }?[part]
        case .indicator(let id, let part):
            results.lazy.flatMap(\.indicators).first { $0.id == id }?[part]
        case .behaviour(let value, let part): behaviours.first { $0.value == value }?[part]
        case .resultRating: Self.code(resultRating.chosen?.rawValue)
        case .resultReason: resultRating.reason
        case .behaviourRating: Self.code(behaviourRating.chosen?.rawValue)
        case .behaviourReason: behaviourRating.reason
        case .notes: notes
        case .recommendation: recommendation
        }
    }

    private mutating func set(_ field: AppraisalField, to text: String) {
        switch field {
        case .organisationResult:
            organisationResult = Int(text).flatMap(OrganisationResult.init)
        case .result(let id, let part):
            guard let index = results.firstIndex(where: { $0.id == id }) else { return }
            results[index][part] = text
        case .indicator(let id, let part): setIndicator(id, part, to: text)
        case .behaviour(let value, let part):
            guard let index = behaviours.firstIndex(where: { $0.value == value }) else { return }
            behaviours[index][part] = text
        case .resultRating: resultRating.chosen = Int(text).flatMap(Rating.init)
        case .resultReason: resultRating.reason = text
        case .behaviourRating: behaviourRating.chosen = Int(text).flatMap(Rating.init)
        case .behaviourReason: behaviourRating.reason = text
        case .notes: notes = text
        case .recommendation: recommendation = text
        }
    }

    private mutating func setIndicator(
        _ id: ResultIndicatorID, _ part: AppraisalField.IndicatorPart, to text: String
    ) {
        for index in results.indices {
            if let inner = results[index].indicators.firstIndex(where: { $0.id == id }) {
                results[index].indicators[inner][part] = text
            }
        }
    }

    static func code(_ number: Int?) -> String { number.map(String.init) ?? "" }
}

extension PlannedResult {
    subscript(_ part: AppraisalField.ResultPart) -> String {
        get {
            switch part {
            case .kind: kind.rawValue
            case .parentResult: parentResult
            case .statement: statement
            case .evidence: evidence
            case .feedback: feedback
            case .feedbackTone: Appraisal.code(feedbackTone?.rawValue)
            case .rating: Appraisal.code(rating?.rawValue)
            }
        }
        set {
            switch part {
            case .kind: kind = Kind(rawValue: newValue) ?? kind
            case .parentResult: parentResult = newValue
            case .statement: statement = newValue
            case .evidence: evidence = newValue
            case .feedback: feedback = newValue
            case .feedbackTone: feedbackTone = Int(newValue).flatMap(FeedbackTone.init)
            case .rating: rating = Int(newValue).flatMap(Rating.init)
            }
        }
    }
}

extension ResultIndicator {
    subscript(_ part: AppraisalField.IndicatorPart) -> String {
        get {
            switch part {
            case .aspect: aspect.rawValue
            case .indicator: indicator
            case .target: target
            case .realisation: realisation
            }
        }
        set {
            switch part {
            case .aspect: aspect = Aspect(rawValue: newValue) ?? aspect
            case .indicator: indicator = newValue
            case .target: target = newValue
            case .realisation: realisation = newValue
            }
        }
    }
}

extension BehaviourEntry {
    subscript(_ part: AppraisalField.BehaviourPart) -> String {
        get {
            switch part {
            case .expectation: expectation
            case .feedback: feedback
            case .observation: Appraisal.code(observation?.rawValue)
            }
        }
        set {
            switch part {
            case .expectation: expectation = newValue
            case .feedback: feedback = newValue
            case .observation: observation = Int(newValue).flatMap(Observation.init)
            }
        }
    }
}
