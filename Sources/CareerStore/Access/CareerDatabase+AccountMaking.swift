import CareerDomain
import GRDB

extension CareerDatabase {
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
        let made = try writing { db, acting in
            let id = try makeFirstAdmin(person.rawValue, acting)
            try SecretStore(db: db, now: acting.now).store(hash, .passphrase, of: id)
            return (
                account: try StoredAccount.account(id, db),
                mark: try StoredAccount.secretMark(of: id, db)
            )
        }
        guard let account = made.account else { throw .notFound }
        return try enter(account, mark: made.mark)
    }

    public func makeFirstAdmin(_ person: PersonID) throws(KeepingError) -> OneTimeCode {
        let (code, hash) = try freshCode()
        return try writing { _, acting in
            let id = try makeFirstAdmin(person.rawValue, acting)
            try Self.store(hash, of: id, of: person.rawValue, acting)
            return code
        }
    }

    private func makeFirstAdmin(_ person: Int64, _ acting: Acting) throws -> AccountID {
        try permitSettingUp(acting)
        guard try acting.db.number("SELECT 1 FROM person WHERE id = ?", person) != nil else {
            throw KeepingError.notFound
        }
        let id = try Self.make(person: person, name: "", acting)
        let grant = RoleGrant(
            account: id, role: .institutionAdmin, from: options.today, grantedAt: acting.now)
        try Self.insert(grant, of: person, acting)
        return id
    }

    private func permitSettingUp(_ acting: Acting) throws {
        guard acting.book.isSettingUp else {
            throw KeepingError.denied(
                .noRight(
                    .manageAccounts, rolesThatMay: AccessRule.roles(thatMay: .manageAccounts)))
        }
    }

    static func make(person: Int64?, name: String, _ acting: Acting) throws -> AccountID {
        let id = try StoredAccount.insert(person: person, name: name, at: acting.now, acting.db)
        try acting.note(
            .accountMade, AuditObject(.account, id.rawValue), of: person, part: name,
            record: RecordDigest(account: id.rawValue, of: person, named: name))
        return id
    }

    public func makeAccount(forNumber digits: String) throws(KeepingError) -> Account {
        try writing { db, acting in
            try acting.requireSignedIn()
            guard let number = Int64(digits),
                let person = try db.number("SELECT id FROM person WHERE number = ?", number)
            else { throw KeepingError.notFound }
            try acting.permitLookingAfter(accountOf: person)
            guard try StoredAccount.account(of: person, db) == nil else {
                throw KeepingError.nameTaken(digits)
            }
            return try made(person: person, name: "", acting)
        }
    }

    public func makeTechnicalAccount(named name: String) throws(KeepingError) -> Account {
        try writing { db, acting in
            try acting.permit(.manageAccounts)
            let folded = StoredAccount.folded(name)
            guard Account.isName(folded) else { throw KeepingError.nameUnsuitable }
            guard try StoredAccount.account(named: folded, db) == nil else {
                throw KeepingError.nameTaken(folded)
            }
            return try made(person: nil, name: folded, acting)
        }
    }

    private func made(person: Int64?, name: String, _ acting: Acting) throws -> Account {
        let id = try Self.make(person: person, name: name, acting)
        guard let account = try StoredAccount.account(id, acting.db) else {
            throw KeepingError.notFound
        }
        return account
    }
}

extension CareerDatabase {
    public func handOutCode(to person: PersonID) throws(KeepingError) -> OneTimeCode {
        try handOutCode { acting in
            let id = person.rawValue
            guard try acting.db.number("SELECT 1 FROM person WHERE id = ?", id) != nil else {
                throw KeepingError.notFound
            }
            try acting.permit(.handOutCode, on: id)
            let known = try StoredAccount.account(of: id, acting.db)
            if let known {
                try acting.permitLookingAfter(known)
                try acting.requireNoSecondPerson(for: known)
            }
            return (try known?.id ?? Self.make(person: id, name: "", acting), id)
        }
    }

    public func handOutCode(to account: AccountID) throws(KeepingError) -> OneTimeCode {
        try handOutCode { acting in
            guard let found = try StoredAccount.account(account, acting.db) else {
                throw KeepingError.notFound
            }
            try acting.permitLookingAfter(found)
            try acting.requireNoSecondPerson(for: found)
            return (account, found.person?.rawValue)
        }
    }

    /// The code that is in force before stays until this one is stored.
    private func handOutCode(
        to owner: (Acting) throws -> (AccountID, Int64?)
    ) throws(KeepingError) -> OneTimeCode {
        let (code, hash) = try freshCode()
        return try writing { _, acting in
            try acting.requireSignedIn()
            let (account, person) = try owner(acting)
            try Self.store(hash, of: account, of: person, acting)
            return code
        }
    }

    func freshCode() throws(KeepingError) -> (OneTimeCode, SecretHash) {
        var random = SystemRandomNumberGenerator()
        let code = OneTimeCode(using: &random)
        do {
            return (code, try hashing.make(of: code.symbols))
        } catch {
            throw .failed(code: -1, detail: "scrypt")
        }
    }

    static func store(
        _ hash: SecretHash, of account: AccountID, of person: Int64?, _ acting: Acting
    ) throws {
        try SecretStore(db: acting.db, now: acting.now).store(
            hash, .oneTimeCode, of: account, until: OneTimeCode.expiry(of: acting.now))
        try acting.note(.codeHandedOut, AuditObject(.account, account.rawValue), of: person)
    }
}
