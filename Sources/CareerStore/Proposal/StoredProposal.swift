import CareerDomain
import GRDB

/// Proposals as they are stored.
enum StoredProposal {
    /// Over proposals as `c` and their people as `p`.
    static let columns = """
        c.id, c.person_id, c.field, c.stored, c.proposed, c.document_number, c.document_place,
            c.reason, c.proposed_at, c.state, c.decided_at, c.decision_reason,
            p.front_title, p.name, p.back_title,
            (SELECT coalesce(nullif(a.name, ''), d.name, '') FROM account a
                LEFT JOIN person d ON d.id = a.person_id WHERE a.id = c.decided_by)
        """
    private static let source =
        "SELECT \(columns) FROM proposal c JOIN person p ON p.id = c.person_id"

    static func proposal(_ id: ProposalID, _ db: Database) throws -> CorrectionProposal? {
        try db.first("\(source) WHERE c.id = ?", id.rawValue, read: read)
    }

    /// Newest first.
    static func all(of person: Int64, _ db: Database) throws -> [CorrectionProposal] {
        var proposals: [CorrectionProposal] = []
        try db.each("\(source) WHERE c.person_id = ? ORDER BY c.id DESC", person) {
            proposals.append(try read($0))
        }
        return proposals
    }

    static func read(_ row: ResultRow) throws -> CorrectionProposal {
        guard let field = ProposalField(rawValue: row.text(2)),
            let state = CorrectionProposal.State(rawValue: row.text(9))
        else { throw KeepingError.damaged(detail: "proposal \(row.int64(0))") }
        let name = PersonName(
            frontTitle: row.text(12), name: row.text(13), backTitle: row.text(14))
        return CorrectionProposal(
            id: ProposalID(row.int64(0)), person: PersonID(row.int64(1)), personName: name.full,
            correction: ProposedCorrection(
                field: field, value: row.text(4), documentNumber: row.text(5),
                documentPlace: row.text(6), reason: row.text(7)),
            stored: row.text(3), proposedAt: row.moment(8), state: state,
            decision: row.isNull(10)
                ? nil
                : CorrectionProposal.Decision(
                    at: row.moment(10), by: row.text(15), reason: row.text(11)))
    }

    static func insert(
        _ correction: ProposedCorrection, stored: String, of person: Int64, at now: Moment,
        _ db: Database
    ) throws -> ProposalID {
        try db.run(
            """
            INSERT INTO proposal (person_id, field, stored, proposed, document_number,
                document_place, reason, proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            person, correction.field.rawValue, stored, correction.written,
            correction.documentNumber, correction.documentPlace, correction.reason,
            now.secondsSinceEpoch)
        return ProposalID(db.lastInsertedRowID)
    }

    static func decide(
        _ id: ProposalID, _ state: CorrectionProposal.State, reason: String, _ acting: Acting
    ) throws {
        try acting.db.run(
            """
            UPDATE proposal SET state = ?, decided_at = ?, decided_by = ?, decision_reason = ?
            WHERE id = ? AND state = 'DIUSULKAN'
            """,
            state.rawValue, acting.now.secondsSinceEpoch, acting.actor.account?.rawValue,
            reason, id.rawValue)
        guard acting.db.changesCount > 0 else { throw KeepingError.outdated }
    }
}
