import CareerDomain
import GRDB

extension CareerDatabase {
    public func isSettingUp() throws(KeepingError) -> Bool {
        try reading { db in try db.number("SELECT 1 FROM account LIMIT 1") == nil }
    }

    public func account(named name: String) throws(KeepingError) -> Account? {
        try asking { db, acting in
            guard let account = try StoredAccount.account(named: name, db) else { return nil }
            return try acting.maySee(account) ? account : nil
        }
    }

    public func ownAccount() throws(KeepingError) -> Account? {
        guard let id = actor.account else { return nil }
        return try reading { db in try StoredAccount.account(id, db) }
    }

    public func accounts(
        matching text: String, limit: Int
    ) throws(KeepingError) -> [Account] {
        try asking { db, acting in
            let wanted = NameFolding.words(text)
            var accounts: [Account] = []
            try StoredAccount.each(within: acting.accountScope, db) { account in
                guard accounts.count < limit else { return }
                let words = NameFolding.words(account.fullName) + [account.name]
                let isMatch = wanted.allSatisfy { part in
                    words.contains { $0.hasPrefix(part) }
                }
                if isMatch, try acting.maySee(account) { accounts.append(account) }
            }
            return accounts
        }
    }

    public func block(_ account: AccountID, reason: String) throws(KeepingError) {
        try setBlock(of: account, as: .accountBlocked, reason: reason) { db, now in
            try db.run(
                "UPDATE account SET blocked_at = ?, block_reason = ? WHERE id = ?",
                now.secondsSinceEpoch, reason, account.rawValue)
        }
    }

    public func unblock(_ account: AccountID) throws(KeepingError) {
        try setBlock(of: account, as: .accountUnblocked, reason: "") { db, _ in
            try db.run(
                "UPDATE account SET blocked_at = NULL, block_reason = '' WHERE id = ?",
                account.rawValue)
            guard let name = try StoredAccount.account(account, db)?.name else { return }
            let brakes = BrakeStore(db: db)
            var brake = try brakes.brake(.account, name)
            brake.release()
            try brakes.store(brake, name)
        }
    }

    private func setBlock(
        of account: AccountID, as action: AuditAction, reason: String,
        _ body: (Database, Moment) throws -> Void
    ) throws(KeepingError) {
        try writing { db, acting in
            try acting.requireSignedIn()
            guard let found = try StoredAccount.account(account, db) else {
                throw KeepingError.notFound
            }
            try acting.permitLookingAfter(found)
            try body(db, acting.now)
            try acting.note(
                action, AuditObject(.account, account.rawValue), of: found.person?.rawValue,
                reason: reason)
        }
    }

    public func signIns(
        of account: AccountID, limit: Int
    ) throws(KeepingError) -> [SignInRecord] {
        try asking { db, acting in
            guard let found = try StoredAccount.account(account, db), try acting.maySee(found)
            else { throw KeepingError.notFound }
            let refused = AuditAction.signInFailed.rawValue
            var records: [SignInRecord] = []
            try db.each(
                """
                SELECT at, terminal, action = ?1 FROM audit_event
                WHERE object_kind = ?2 AND object_id = ?3 AND action IN (?1, ?4)
                ORDER BY id DESC LIMIT ?5
                """, refused, AuditObject.Kind.account.rawValue, account.rawValue,
                AuditAction.signedIn.rawValue, limit
            ) { row in
                records.append(
                    SignInRecord(
                        at: row.moment(0), terminal: row.text(1), isRefused: row.int(2) == 1))
            }
            return records
        }
    }

    public func decision(
        _ action: Action, on person: PersonID?, state: DocumentState
    ) throws(KeepingError) -> AccessDecision {
        try asking { _, acting in
            try acting.decision(action, on: person?.rawValue, state: state)
        }
    }

    public func rights(
        over person: PersonID?, state: DocumentState
    ) throws(KeepingError) -> Rights {
        try asking { _, acting in try acting.rights(over: person?.rawValue, state: state) }
    }
}

extension Acting {
    /// Whether the account is one that the actor looks after, or his own.
    func maySee(_ account: Account) throws -> Bool {
        if account.id == actor.account { return true }
        do {
            try permitLookingAfter(account)
            return true
        } catch let error as KeepingError {
            switch error {
            case .denied(.ownRecord), .denied(.relative): return true
            case .denied, .notFound: return false
            default: throw error
            }
        }
    }

    /// Codes and blocks: of a person's account whoever may hand out codes to
    /// him. Of a technical one, and of one with a role, whoever manages
    /// accounts: a code would be a way to that role.
    func permitLookingAfter(_ account: Account) throws {
        if account.id == actor.account { throw KeepingError.denied(.ownRecord(.handOutCode)) }
        let person = account.person?.rawValue
        if let person, !managesAccounts {
            try permit(.handOutCode, on: person)
            guard try hasRole(account.id) else { return }
        }
        try permit(.manageAccounts, on: person)
    }

    /// Of a person who may have no account yet. Whoever manages accounts makes
    /// anybody's, the wall of interest apart.
    func permitLookingAfter(accountOf person: Int64) throws {
        guard !managesAccounts else { return try permit(.manageAccounts, on: person) }
        try permit(.handOutCode, on: person)
    }

    /// Whose accounts may be in sight; nil for everybody's and technical ones.
    var accountScope: Scope? {
        guard !managesAccounts else { return nil }
        let own = book.person.map { Scope.part(Scope.Part(people: [PersonID($0)])) }
        return book.scope(for: .handOutCode).union(own ?? .nobody)
    }

    private var managesAccounts: Bool {
        book.isSettingUp
            || AccessRule.decide(.manageAccounts, roles: book.roles, standing: nil).isAllowed
                && book.exclusion == nil
    }

    /// Whether a role is given to the account, today or from a later day on.
    private func hasRole(_ account: AccountID) throws -> Bool {
        try db.number(
            """
            SELECT 1 FROM role_grant WHERE account_id = ?1 AND revoked_at IS NULL
                AND (valid_to IS NULL OR valid_to >= ?2) LIMIT 1
            """, account.rawValue, now.local(in: .wib).date.daysSinceEpoch) != nil
    }
}
