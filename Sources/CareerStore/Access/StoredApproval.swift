import CareerDomain
import GRDB

/// Requests for a second person as they are stored.
enum StoredApproval {
    private static let source = "SELECT \(StoredRequest.columns), q.state FROM approval_request q"

    static func request(_ id: ApprovalRequestID, _ db: Database) throws -> ApprovalRequest? {
        try db.first("\(source) WHERE q.id = ?", id.rawValue) { try read($0, db) }
    }

    /// Oldest first.
    static func open(_ db: Database) throws -> [ApprovalRequest] {
        var requests: [ApprovalRequest] = []
        try db.each("\(source) WHERE q.state = 'DIMINTA' ORDER BY q.id") {
            requests.append(try read($0, db))
        }
        return requests
    }

    /// Whether the same waits already.
    static func isOpen(_ act: ApprovalRequest.Act, _ db: Database) throws -> Bool {
        try db.number(
            """
            SELECT 1 FROM approval_request WHERE account_id = ? AND role IS ? AND state = 'DIMINTA'
            """, act.account.rawValue, act.role?.rawValue) != nil
    }

    private static func read(_ row: ResultRow, _ db: Database) throws -> ApprovalRequest {
        let stored = StoredRequest(row)
        guard let state = ApprovalRequest.State(rawValue: row.text(8)),
            let account = try StoredAccount.account(AccountID(stored.account), db)
        else { throw stored.damage }
        return ApprovalRequest(
            id: ApprovalRequestID(stored.id), act: try act(stored), account: account,
            requester: try stored.requester.flatMap {
                try StoredAccount.account(AccountID($0), db)
            },
            requestedAt: Moment(secondsSinceEpoch: stored.requestedAt), state: state)
    }

    private static func act(_ stored: StoredRequest) throws -> ApprovalRequest.Act {
        let account = AccountID(stored.account)
        guard let code = stored.role else { return .code(account) }
        guard let role = AccountRole(rawValue: code), let from = stored.from else {
            throw stored.damage
        }
        return .grant(
            RoleGrant(
                account: account, role: role, from: CalendarDate(daysSinceEpoch: Int(from)),
                to: stored.to.map { CalendarDate(daysSinceEpoch: Int($0)) },
                decree: stored.decree,
                grantedAt: Moment(secondsSinceEpoch: stored.requestedAt)))
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

    /// Those who can confirm something that one account requested for the other; nil is the owner of
    /// the file. The wall of interest stands before relatives.
    func confirmers(for account: Account, requestedBy requester: AccountID?) throws -> [Account] {
        try managers().filter { manager in
            // Who has no secret yet cannot sign in to confirm anything.
            guard manager.hasSecret, manager.id != account.id, manager.id != requester else {
                return false
            }
            guard let person = account.person, let own = manager.person else { return true }
            return try !areRelatives(own.rawValue, person.rawValue)
        }
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
