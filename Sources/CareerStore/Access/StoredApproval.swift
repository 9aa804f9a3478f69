import CareerDomain
import GRDB

/// Requests for a second person as they are stored.
enum StoredApproval {
    private static let source = """
        SELECT q.id, q.account_id, q.role, q.valid_from, q.valid_to, q.decree, q.requested_by,
            q.requested_at, q.state, a.person_id, a.name, p.number, p.front_title, p.name,
            p.back_title, r.name, n.number
        FROM approval_request q JOIN account a ON a.id = q.account_id
        LEFT JOIN person p ON p.id = a.person_id
        LEFT JOIN account r ON r.id = q.requested_by
        LEFT JOIN person n ON n.id = r.person_id
        """

    static func request(_ id: ApprovalRequestID, _ db: Database) throws -> ApprovalRequest? {
        try db.first("\(source) WHERE q.id = ?", id.rawValue, read: read)
    }

    /// Oldest first.
    static func open(_ db: Database) throws -> [ApprovalRequest] {
        var requests: [ApprovalRequest] = []
        try db.each("\(source) WHERE q.state = 'DIMINTA' ORDER BY q.id") {
            requests.append(try read($0))
        }
        return requests
    }

    private static func read(_ row: ResultRow) throws -> ApprovalRequest {
        guard let state = ApprovalRequest.State(rawValue: row.text(8)) else {
            throw KeepingError.damaged(detail: "approval_request \(row.int64(0))")
        }
        let account = AccountID(row.int64(1))
        let requestedAt = row.moment(7)
        let isTechnical = row.isNull(9)
        return ApprovalRequest(
            id: ApprovalRequestID(row.int64(0)), act: try act(row, account, requestedAt),
            accountName: isTechnical ? row.text(10) : StoredPerson.digits(row.int64(11)),
            person: row.optionalInt64(9).map(PersonID.init),
            fullName: isTechnical
                ? ""
                : PersonName(frontTitle: row.text(12), name: row.text(13), backTitle: row.text(14))
                    .full,
            requester: row.optionalInt64(6).map(AccountID.init),
            requesterName: row.isNull(16) ? row.text(15) : StoredPerson.digits(row.int64(16)),
            requestedAt: requestedAt, state: state)
    }

    private static func act(
        _ row: ResultRow, _ account: AccountID, _ requestedAt: Moment
    ) throws -> ApprovalRequest.Act {
        guard !row.isNull(2) else { return .code(account) }
        guard let role = AccountRole(rawValue: row.text(2)) else {
            throw KeepingError.damaged(detail: "approval_request \(row.int64(0))")
        }
        return .grant(
            RoleGrant(
                account: account, role: role, from: CalendarDate(daysSinceEpoch: row.int(3)),
                to: row.optionalInt(4).map(CalendarDate.init(daysSinceEpoch:)),
                decree: row.text(5), grantedAt: requestedAt))
    }

    static func insert(
        _ act: ApprovalRequest.Act, _ acting: Acting
    ) throws -> ApprovalRequestID {
        var grant: RoleGrant?
        if case .grant(let asked) = act { grant = asked }
        try acting.db.run(
            """
            INSERT INTO approval_request (account_id, role, valid_from, valid_to, decree,
                requested_by, requested_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            act.account.rawValue, grant?.role.rawValue, grant?.from.daysSinceEpoch,
            grant?.to?.daysSinceEpoch, grant?.decree ?? "", acting.actor.account?.rawValue,
            acting.now.secondsSinceEpoch)
        return ApprovalRequestID(acting.db.lastInsertedRowID)
    }

    /// - Throws: `outdated` when it is decided already.
    static func decide(
        _ id: ApprovalRequestID, _ state: ApprovalRequest.State, reason: String, _ acting: Acting
    ) throws {
        try acting.db.run(
            """
            UPDATE approval_request SET state = ?, decided_at = ?, decided_by = ?,
                decision_reason = ? WHERE id = ? AND state = 'DIMINTA'
            """,
            state.rawValue, acting.now.secondsSinceEpoch, acting.actor.account?.rawValue, reason,
            id.rawValue)
        guard acting.db.changesCount > 0 else { throw KeepingError.outdated }
    }
}

/// Who manages accounts.
extension Acting {
    private static let managing = codes(of: \.managesAccounts)
    private static let guarded = codes(of: \.needsSecondPerson)

    private static func codes(of isMeant: (AccountRole) -> Bool) -> String {
        AccountRole.allCases.filter(isMeant).map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }

    /// Whether the account has a role that takes a second person, today or from a later day on.
    func hasGuardedRole(_ account: AccountID) throws -> Bool {
        try db.number(
            """
            SELECT 1 FROM role_grant WHERE account_id = ?1 AND role IN (\(Self.guarded))
                AND revoked_at IS NULL AND (valid_to IS NULL OR valid_to >= ?2) LIMIT 1
            """, account.rawValue, today) != nil
    }

    /// Whether such a role is requested for the account.
    func isRoleRequested(for account: AccountID) throws -> Bool {
        try db.number(
            """
            SELECT 1 FROM approval_request
            WHERE account_id = ? AND role IS NOT NULL AND state = 'DIMINTA' LIMIT 1
            """, account.rawValue) != nil
    }

    /// The accounts that manage accounts today.
    private func managers() throws -> [Account] {
        var managers: [Account] = []
        try db.each(
            """
            SELECT \(StoredAccount.columns) FROM account a LEFT JOIN person p ON p.id = a.person_id
            WHERE a.blocked_at IS NULL AND EXISTS (SELECT 1 FROM role_grant g
                WHERE g.account_id = a.id AND g.role IN (\(Self.managing))
                    AND g.revoked_at IS NULL AND g.valid_from <= ?1
                    AND (g.valid_to IS NULL OR g.valid_to >= ?1))
            ORDER BY a.id
            """, today
        ) { managers.append(StoredAccount.read($0)) }
        return managers
    }

    /// Names of those who can confirm something that this account requested for that one; nil is the
    /// owner of the file. The wall of interest stands before relatives.
    func confirmers(
        for account: AccountID, of person: Int64?, requestedBy requester: AccountID?
    ) throws -> [String] {
        try managers().filter { manager in
            // Who has no secret yet cannot sign in to confirm anything.
            guard manager.hasSecret, manager.id != account, manager.id != requester else {
                return false
            }
            guard let person, let own = manager.person else { return true }
            return try !areRelatives(own.rawValue, person)
        }.map(\.name)
    }

    private func areRelatives(_ one: Int64, _ other: Int64) throws -> Bool {
        try db.number(
            """
            SELECT 1 FROM relative WHERE ended_at IS NULL
                AND (person_id, relative_id) IN (VALUES (?1, ?2), (?2, ?1)) LIMIT 1
            """, one, other) != nil
    }

    func managesAccounts(_ account: AccountID) throws -> Bool {
        try managers().contains { $0.id == account }
    }

    private var today: Int { now.local(in: .wib).date.daysSinceEpoch }
}
