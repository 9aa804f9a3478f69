import CareerDomain
import GRDB

extension CareerDatabase {
    public func chooseSecret(
        _ text: String, _ kind: SecretKind
    ) throws(KeepingError) -> Welcome {
        guard let choice = choosing else { throw .denied(.notSignedIn) }
        let id = choice.account
        let found = try reading { db in
            (try StoredAccount.account(id, db), try secretContext(of: id, db))
        }
        guard let account = found.0 else { throw .notFound }
        let hash = try accepted(text, kind, found.1)
        let mark = try jotting { db in
            let now = options.clock()
            let secrets = SecretStore(db: db, now: now)
            // It may be spent or replaced by another session meanwhile.
            guard try secrets.hash(.oneTimeCode, of: id) == choice.code else {
                throw KeepingError.outdated
            }
            let actor = actor.becoming(.account(id))
            let acting = Acting(
                db, actor: actor, now: now, book: try accessBook(of: actor, on: options.today, db))
            try acting.requireSignedIn()
            try secrets.store(hash, kind, of: id)
            try secrets.remove(.oneTimeCode, of: id)
            try acting.note(
                .secretChosen, AuditObject(.account, id.rawValue),
                of: account.person?.rawValue, part: kind.rawValue)
            return try StoredAccount.raiseSecretMark(of: id, db)
        }
        choosing = nil
        return try enter(account, mark: mark, failures: choice.failures)
    }

    public func changeSecret(
        from present: String, to text: String, _ kind: SecretKind
    ) throws(KeepingError) {
        guard let id = actor.account else { throw .denied(.notSignedIn) }
        let found = try asking { db, acting in
            try acting.requireSignedIn()
            return (try StoredAccount.account(id, db)?.name ?? "", try secretContext(of: id, db))
        }
        let attempt = try reserve(name: found.0, secret: present)
        if case .braked(let verdict, let subject) = attempt.refusal {
            throw .denied(.braked(verdict, subject, at: options.clock()))
        }
        let isRight = hashing.verify(present, against: attempt.hash)
        guard isRight, attempt.kind != .oneTimeCode else {
            try noteFailure(attempt)
            throw .denied(.wrongSecret)
        }
        // A new one that is refused is no failure of the present one.
        try jotting { db in try release(attempt, db) }
        guard SecretHash.normalized(text) != SecretHash.normalized(present) else {
            throw .secretRefused([.sameAsPresent], kind)
        }
        let hash = try accepted(text, kind, found.1)
        let mark = try writing { db, acting in
            try acting.requireSignedIn()
            try SecretStore(db: db, now: acting.now).store(hash, kind, of: id)
            try acting.note(
                .secretChosen, AuditObject(.account, id.rawValue), of: acting.book.person,
                part: kind.rawValue)
            return try StoredAccount.raiseSecretMark(of: id, db)
        }
        actor.secretMark = mark
    }

    /// - Throws: `secretRefused` with all that is found against it.
    func accepted(
        _ text: String, _ kind: SecretKind, _ context: SecretContext
    ) throws(KeepingError) -> SecretHash {
        let text = SecretHash.normalized(text)
        // It stands in the program.
        guard text != SecretHash.normalized(SampleAccounts.passphrase) else {
            throw .secretRefused([.common], kind)
        }
        let findings =
            kind == .pin
            ? SecretRule.findings(pin: text, of: context)
            : SecretRule.findings(passphrase: text, of: context)
        guard findings.isEmpty else { throw .secretRefused(findings, kind) }
        do {
            return try hashing.make(of: text)
        } catch {
            throw .failed(code: -1, detail: "scrypt")
        }
    }

    func secretContext(of account: AccountID, _ db: Database) throws -> SecretContext {
        let found = try StoredAccount.account(account, db)
        let person = try found?.person.flatMap { try StoredPerson(id: $0.rawValue, db)?.person }
        if let person { return try secretContext(of: person, db) }
        return SecretContext(
            accountName: found?.name ?? "", institution: try settings(db).institutionName)
    }

    func secretContext(of person: Person, _ db: Database) throws -> SecretContext {
        SecretContext(
            name: person.name.full, employeeNumber: person.employeeNumber.digits,
            birthDate: person.birthDate, nationalID: person.nationalID,
            phone: person.contact.phone, accountName: person.employeeNumber.digits,
            institution: try settings(db).institutionName)
    }
}
