import CareerDomain
import GRDB

extension CareerDatabase {
    public func isSettingUp() throws(KeepingError) -> Bool {
        try reading { db in try db.number("SELECT 1 FROM account LIMIT 1") == nil }
    }

    public func makeFirstAdmin(
        _ person: PersonID, passphrase: String
    ) throws(KeepingError) -> Welcome {
        let context = try asking { db, acting in
            try permitSettingUp(acting)
            guard let stored = try StoredPerson(id: person.rawValue, db)?.person else {
                throw KeepingError.notFound
            }
            return try secretContext(of: stored, db)
        }
        let hash = try accepted(passphrase, .passphrase, context)
        let account = try writing { db, acting in
            try permitSettingUp(acting)
            let id = try make(person: person.rawValue, name: "", acting)
            try SecretStore(db: db, now: acting.now).store(hash, .passphrase, of: id)
            let grant = RoleGrant(
                account: id, role: .institutionAdmin, from: options.today, grantedAt: acting.now)
            try insert(grant, of: person.rawValue, acting)
            return try StoredAccount.account(id, db)
        }
        guard let account else { throw .notFound }
        return try enter(account)
    }

    private func permitSettingUp(_ acting: Acting) throws {
        guard acting.book.isSettingUp else {
            throw KeepingError.denied(
                .noRight(
                    .manageAccounts, rolesThatMay: AccessRule.roles(thatMay: .manageAccounts)))
        }
    }

    private func make(person: Int64?, name: String, _ acting: Acting) throws -> AccountID {
        let id = try StoredAccount.insert(person: person, name: name, at: acting.now, acting.db)
        try acting.note(
            .accountMade, AuditObject(.account, id.rawValue), of: person, part: name)
        return id
    }

    public func account(named name: String) throws(KeepingError) -> Account? {
        try asking { db, acting in
            guard let account = try StoredAccount.account(named: name, db) else { return nil }
            return try acting.maySee(account) ? account : nil
        }
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

    public func makeTechnicalAccount(named name: String) throws(KeepingError) -> Account {
        try writing { db, acting in
            try acting.permit(.manageAccounts)
            let folded = StoredAccount.folded(name)
            guard !folded.isEmpty, folded.contains(where: \.isLetter) else {
                throw KeepingError.nameTaken(name)
            }
            guard try StoredAccount.account(named: folded, db) == nil else {
                throw KeepingError.nameTaken(folded)
            }
            let id = try make(person: nil, name: folded, acting)
            guard let account = try StoredAccount.account(id, db) else {
                throw KeepingError.notFound
            }
            return account
        }
    }

    public func handOutCode(to person: PersonID) throws(KeepingError) -> OneTimeCode {
        try handOutCode { acting in
            let id = person.rawValue
            guard try acting.db.number("SELECT 1 FROM person WHERE id = ?", id) != nil else {
                throw KeepingError.notFound
            }
            try acting.permit(.handOutCode, on: id)
            let known = try StoredAccount.account(of: id, acting.db)
            if let known { try acting.permitLookingAfter(known) }
            return (try known?.id ?? self.make(person: id, name: "", acting), id)
        }
    }

    public func handOutCode(to account: AccountID) throws(KeepingError) -> OneTimeCode {
        try handOutCode { acting in
            guard let found = try StoredAccount.account(account, acting.db) else {
                throw KeepingError.notFound
            }
            try acting.permitLookingAfter(found)
            return (account, found.person?.rawValue)
        }
    }

    /// The code that is in force before stays until this one is stored.
    private func handOutCode(
        to owner: (Acting) throws -> (AccountID, Int64?)
    ) throws(KeepingError) -> OneTimeCode {
        var random = SystemRandomNumberGenerator()
        let code = OneTimeCode(using: &random)
        let hash: SecretHash
        do {
            hash = try hashing.make(of: code.symbols)
        } catch {
            throw .failed(code: -1, detail: "scrypt")
        }
        return try writing { db, acting in
            let (account, person) = try owner(acting)
            try SecretStore(db: db, now: acting.now).store(
                hash, .oneTimeCode, of: account, until: OneTimeCode.expiry(of: acting.now))
            try acting.note(
                .codeHandedOut, AuditObject(.account, account.rawValue), of: person)
            return code
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

    public func decision(
        _ action: Action, on person: PersonID?, state: DocumentState
    ) throws(KeepingError) -> AccessDecision {
        try asking { _, acting in
            try acting.decision(action, on: person?.rawValue, state: state)
        }
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
