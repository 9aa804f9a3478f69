import CareerDomain
import GRDB

/// Requests for a second person, held against the rows of the trail that made and decided them.
struct BoundRequests {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// What the trail says of one request.
    private struct Rows {
        var digest: [UInt8]?
        var decision: String?
        /// Nil for the owner of the file.
        var decider: Int64?
    }

    /// The first request that nobody made, that is not what was requested, or that is decided
    /// otherwise than its rows say; else nil.
    /// - Parameter erased: whether the person is: what concerned them is withdrawn without a row.
    func firstFault(erased: (Int64) throws -> Bool) throws -> AuditVerdict.Fault? {
        var recorded = try rows()
        var fault: AuditVerdict.Fault?
        try db.each(
            """
            SELECT \(StoredRequest.columns), q.state, q.decided_by, a.person_id, r.person_id
            FROM approval_request q JOIN account a ON a.id = q.account_id
            LEFT JOIN account r ON r.id = q.requested_by ORDER BY q.id
            """
        ) { row in
            guard fault == nil else { return }
            let request = StoredRequest(row)
            let rows = recorded.removeValue(forKey: request.id) ?? Rows()
            if let person = row.optionalInt64(10), try erased(person) { return }
            let isRequesterErased = try row.optionalInt64(11).map(erased) ?? false
            let isWithdrawnWithHim =
                isRequesterErased && rows.decision == nil
                && row.text(8) == ApprovalRequest.State.withdrawn.rawValue
            let isDecidedSo =
                rows.decision == Self.decision(of: row.text(8))
                && rows.decider == row.optionalInt64(9)
            if rows.digest != RecordDigest(request: request).bytes
                || !isDecidedSo && !isWithdrawnWithHim
            {
                fault = .requestChanged(ApprovalRequestID(request.id))
            }
        }
        return fault ?? recorded.keys.min().map { .requestChanged(ApprovalRequestID($0)) }
    }

    /// The act that leads to the state; nil where none does.
    private static func decision(of state: String) -> String? {
        let action: AuditAction? =
            switch ApprovalRequest.State(rawValue: state) {
            case .confirmed: .approvalConfirmed
            case .refused: .approvalRefused
            case .withdrawn: .approvalWithdrawn
            case .open, nil: nil
            }
        return action?.rawValue
    }

    /// By the first row that says so.
    private func rows() throws -> [Int64: Rows] {
        var rows: [Int64: Rows] = [:]
        try db.each(
            """
            SELECT object_id, action, record_digest, account_id FROM audit_event
            WHERE action IN (?, ?, ?, ?) ORDER BY id
            """, AuditAction.approvalRequested.rawValue, AuditAction.approvalConfirmed.rawValue,
            AuditAction.approvalRefused.rawValue, AuditAction.approvalWithdrawn.rawValue
        ) { row in
            let id = row.int64(0)
            if row.text(1) == AuditAction.approvalRequested.rawValue {
                if rows[id]?.digest == nil { rows[id, default: Rows()].digest = row.blob(2) }
            } else if rows[id]?.decision == nil {
                rows[id, default: Rows()].decision = row.text(1)
                rows[id]?.decider = row.optionalInt64(3)
            }
        }
        return rows
    }

    /// Whether a row says that the request was made as it is stored.
    static func isRecorded(_ id: ApprovalRequestID, _ db: Database) throws -> Bool {
        guard let request = try StoredRequest(id.rawValue, db) else { return false }
        let digest = try db.first(
            """
            SELECT record_digest FROM audit_event WHERE object_kind = ? AND object_id <> 0
                AND object_id = ? AND action = ? ORDER BY id LIMIT 1
            """, AuditObject.Kind.approvalRequest.rawValue, request.id,
            AuditAction.approvalRequested.rawValue
        ) { $0.blob(0) }
        return digest == RecordDigest(request: request).bytes
    }
}

/// A row of `approval_request` as it is stored, without what became of it.
struct StoredRequest {
    var id: Int64
    var account: Int64
    /// Nil where a code is asked for.
    var role: String?
    var from: Int64?
    var to: Int64?
    var decree: String
    /// Nil for the owner of the file.
    var requester: Int64?
    var requestedAt: Int64

    static let columns =
        "q.id, q.account_id, q.role, q.valid_from, q.valid_to, q.decree, q.requested_by, q.requested_at"

    init(_ row: ResultRow) {
        (id, account, role) = (row.int64(0), row.int64(1), row.isNull(2) ? nil : row.text(2))
        (from, to, decree) = (row.optionalInt64(3), row.optionalInt64(4), row.text(5))
        (requester, requestedAt) = (row.optionalInt64(6), row.int64(7))
    }

    var damage: KeepingError { .damaged(detail: "approval_request \(id)") }

    /// Nil without such a request.
    init?(_ id: Int64, _ db: Database) throws {
        let found = try db.first(
            "SELECT \(Self.columns) FROM approval_request q WHERE q.id = ?", id,
            read: StoredRequest.init)
        guard let found else { return nil }
        self = found
    }
}
