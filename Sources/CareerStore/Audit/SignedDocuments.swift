import CareerDomain
import Crypto
import GRDB

/// Signed documents bound into the trail: the row of the signature holds the
/// hash of all that was signed, so that a document changed behind the program
/// is found.
enum SignedDocuments {
    private static let mark = "sha256="

    /// What the row of a signature says of the document.
    static func trail(of appraisal: Appraisal) -> String {
        "\(appraisal.trail) \(mark)\(digest(of: appraisal))"
    }

    /// The first signed document that is not the one that was signed.
    static func firstChanged(_ db: Database) throws -> Int64? {
        var signed: [(appraisal: Int64, body: String)] = []
        try db.each(
            """
            SELECT e.object_id, d.body FROM audit_event e
            JOIN audit_detail d ON d.event_id = e.id WHERE e.action = ?
            """, AuditAction.appraisalSigned.rawValue
        ) { signed.append(($0.int64(0), $0.text(1))) }
        let reader = AppraisalReader(db: db, today: CalendarDate(daysSinceEpoch: 0))
        for (key, body) in signed {
            let after = AuditBody.detail(of: body).after
            guard let range = after.range(of: mark) else { continue }
            let document = try reader.appraisal(key)
            guard let document, document.state == .signed,
                after[range.upperBound...] == digest(of: document)
            else { return key }
        }
        return nil
    }

    private static func digest(of appraisal: Appraisal) -> String {
        let text = appraisal.printed.map { "\($0.utf8.count):\($0)" }.joined()
        return SHA256.hash(data: Array(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}

extension Appraisal {
    /// Every text and choice of the document in a fixed order.
    fileprivate var printed: [String] {
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
