import CareerDomain
import Crypto

/// The digest of a signed document as rows of layout 1 bear it, among their words:
/// `… sha256=` with 64 hexadecimal digits. Rows written by it verify for ever; none is written any
/// more.
enum EarlierDigest {
    private static let mark = "sha256="

    /// Whether the words of a signature are those of the document; words without a digest, of the
    /// first releases, say nothing.
    static func fits(_ document: Appraisal, _ words: String) -> Bool {
        guard let range = words.range(of: mark) else { return true }
        return words[range.upperBound...] == digest(of: document)
    }

    static func digest(of appraisal: Appraisal) -> String {
        let text = appraisal.printed.map { "\($0.utf8.count):\($0)" }.joined()
        return SHA256.hash(data: Array(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}

extension Appraisal {
    /// Every text and choice of the document in a fixed order. Never changes: digests rest on it.
    var printed: [String] {
        func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
        func party(_ party: Party) -> [String] {
            [party.name, party.employeeNumber, party.rank, party.position, party.unit]
        }
        func rating(_ choice: RatingChoice) -> [String] {
            [number(choice.suggested?.rawValue), number(choice.chosen?.rawValue), choice.reason]
        }
        let results = results.flatMap { result in
            [
                result.kind.rawValue, result.parentResult, result.statement, result.evidence,
                result.feedback, number(result.feedbackTone?.rawValue),
                number(result.rating?.rawValue),
            ]
                + result.indicators.flatMap {
                    [$0.aspect.rawValue, $0.indicator, $0.target, $0.realisation]
                }
        }
        let behaviours = behaviours.flatMap {
            [$0.expectation, $0.feedback, number($0.observation?.rawValue)]
        }
        return [String(person.rawValue), quarter.trail, state.rawValue] + party(subject)
            + party(assessor) + [number(organisationResult?.rawValue)] + results + behaviours
            + rating(resultRating) + rating(behaviourRating) + [notes, recommendation]
            + [signedAt.map { String($0.secondsSinceEpoch) } ?? ""]
    }
}
