import CareerDomain
import GRDB

extension CareerDatabase {
    public func signIn(name: String, secret: String) throws(KeepingError) -> SignInAnswer {
        let attempt = try reserve(name: name, secret: secret)
        if let refusal = attempt.refusal { return .refused(refusal) }
        // Outside any transaction: hashing takes its time.
        let typed = attempt.kind == .oneTimeCode ? Self.symbols(secret) : secret
        let isRight = (try? SecretHash.verify(typed, against: attempt.hash)) ?? false
        guard isRight, let account = attempt.account, let kind = attempt.kind else {
            try noteFailure(attempt)
            return .refused(.wrong)
        }
        guard !account.isBlocked else {
            try noteFailure(attempt)
            return .refused(.blocked(reason: account.blockReason))
        }
        if kind == .oneTimeCode {
            try jotting { db in try release(attempt, db) }
            choosing = account.id
            return .mustChooseSecret(account)
        }
        try renew(secret, kind, of: account, attempt.hash)
        return .signedIn(try enter(account, attempt))
    }

    private static func symbols(_ typed: String) -> String {
        (try? OneTimeCode(typed: typed).symbols) ?? typed
    }

    /// An attempt that is about to be measured. It counts as failed until it
    /// has succeeded, so that many at once, or killed ones, are no way around
    /// the brake.
    struct Attempt {
        var name: String
        var terminal: String
        var account: Account?
        var kind: SecretKind?
        var hash: SecretHash?
        /// Failures before this attempt.
        var failures = 0
        var refusal: SignInRefusal?
    }

    private func reserve(name: String, secret: String) throws(KeepingError) -> Attempt {
        try jotting { db in
            let now = options.clock()
            let account = try StoredAccount.account(named: name, db)
            var attempt = Attempt(
                name: account?.name ?? StoredAccount.folded(name), terminal: actor.terminal,
                account: account)
            let brakes = BrakeStore(db: db)
            var own = try brakes.brake(.account, attempt.name)
            var terminal = try brakes.brake(.terminal, attempt.terminal)
            own.anchor(at: now)
            terminal.anchor(at: now)
            for brake in [own, terminal] where brake.verdict(at: now) != .open {
                attempt.refusal = .braked(brake.verdict(at: now), brake.subject)
                break
            }
            if attempt.refusal == nil {
                attempt.failures = own.failures
                own.fail(at: now)
                terminal.fail(at: now)
                if let account {
                    let found = try SecretStore(db: db, now: now).candidate(
                        for: secret, of: account.id, isKiosk: actor.isKiosk)
                    (attempt.kind, attempt.hash) = (found?.kind, found?.hash)
                }
            }
            try brakes.store(own, attempt.name)
            try brakes.store(terminal, attempt.terminal)
            return attempt
        }
    }

    private func noteFailure(_ attempt: Attempt) throws(KeepingError) {
        try writing { db, acting in
            try acting.note(
                .signInFailed, AuditObject(.account, attempt.account?.id.rawValue ?? 0),
                of: attempt.account?.person?.rawValue)
            guard let account = attempt.account, !account.isBlocked else { return }
            let brake = try BrakeStore(db: db).brake(.account, attempt.name)
            guard brake.verdict(at: acting.now) == .blocked else { return }
            try db.run(
                "UPDATE account SET blocked_at = ?, block_reason = ? WHERE id = ?",
                acting.now.secondsSinceEpoch, Self.tooManyFailures, account.id.rawValue)
            try acting.note(
                .accountBlocked, AuditObject(.account, account.id.rawValue),
                of: account.person?.rawValue, reason: Self.tooManyFailures)
        }
    }

    /// Stored as the reason of a block that nobody set.
    static let tooManyFailures = "terlalu banyak percobaan salah"

    /// Takes the reserved failure off both brakes again.
    private func release(_ attempt: Attempt, _ db: Database) throws {
        let brakes = BrakeStore(db: db)
        var own = try brakes.brake(.account, attempt.name)
        var terminal = try brakes.brake(.terminal, attempt.terminal)
        own.succeed(at: options.clock())
        terminal.succeed(at: options.clock())
        try brakes.store(own, attempt.name)
        try brakes.store(terminal, attempt.terminal)
    }

    /// Hashes a secret anew that was hashed with lower costs than today's.
    private func renew(
        _ secret: String, _ kind: SecretKind, of account: Account, _ hash: SecretHash?
    ) throws(KeepingError) {
        guard let hash, hash.needsRenewal, let new = try? SecretHash.make(of: secret) else {
            return
        }
        try jotting { db in
            // The passphrase of sample data is cheap on purpose, and has to stay
            // known as such.
            guard try !Self.isSampleSecret(hash.stored, db) else { return }
            try SecretStore(db: db, now: options.clock()).store(new, kind, of: account.id)
        }
    }

    /// Signs an account in that has been proven.
    func enter(_ account: Account, _ attempt: Attempt? = nil) throws(KeepingError) -> Welcome {
        let before = actor
        actor = actor.becoming(.account(account.id))
        do throws(KeepingError) {
            return try writing { db, acting in
                try acting.note(
                    .signedIn, AuditObject(.account, account.id.rawValue),
                    of: account.person?.rawValue)
                let last = try db.first(
                    """
                    SELECT at FROM audit_event WHERE account_id = ? AND action = ?
                    ORDER BY id DESC LIMIT 1 OFFSET 1
                    """, account.id.rawValue, AuditAction.signedIn.rawValue
                ) { $0.moment(0) }
                if let attempt { try release(attempt, db) }
                return Welcome(
                    account: account, lastSignInAt: last, failuresSince: attempt?.failures ?? 0)
            }
        } catch {
            actor = before
            throw error
        }
    }

    /// Says who acts while nobody has signed in. An account is only ever reached
    /// by signing in.
    public func stand(as visitor: Actor) {
        guard visitor.account == nil else { return }
        actor = visitor
        choosing = nil
    }

    public func signOut(isLocked: Bool) throws(KeepingError) {
        guard let account = actor.account else { return }
        defer {
            actor = actor.becoming(.nobody)
            choosing = nil
        }
        try writing { _, acting in
            _ = try acting.note(
                isLocked ? .locked : .signedOut, AuditObject(.account, account.rawValue),
                of: acting.book.person)
        }
    }
}

extension CareerDatabase {
    public func chooseSecret(
        _ text: String, _ kind: SecretKind
    ) throws(KeepingError) -> Welcome {
        guard let id = choosing else { throw .denied(.notSignedIn) }
        let found = try reading { db in
            (try StoredAccount.account(id, db), try secretContext(of: id, db))
        }
        guard let account = found.0 else { throw .notFound }
        let hash = try Self.accepted(text, kind, found.1)
        try jotting { db in
            let now = options.clock()
            let secrets = SecretStore(db: db, now: now)
            // The code may have been spent by another session meanwhile.
            guard try secrets.hash(.oneTimeCode, of: id) != nil else {
                throw KeepingError.outdated
            }
            try secrets.store(hash, kind, of: id)
            try secrets.remove(.oneTimeCode, of: id)
            try Acting(db, actor: actor.becoming(.account(id)), now: now, book: acting(db).book)
                .note(
                    .secretChosen, AuditObject(.account, id.rawValue),
                    of: account.person?.rawValue, part: kind.rawValue)
        }
        choosing = nil
        return try enter(account)
    }

    public func changeSecret(
        from present: String, to text: String, _ kind: SecretKind
    ) throws(KeepingError) {
        guard let id = actor.account else { throw .denied(.notSignedIn) }
        let found = try reading { db in
            (try StoredAccount.account(id, db)?.name ?? "", try secretContext(of: id, db))
        }
        let attempt = try reserve(name: found.0, secret: present)
        if attempt.refusal != nil { throw .denied(.blocked) }
        let isRight = (try? SecretHash.verify(present, against: attempt.hash)) ?? false
        guard isRight, attempt.kind != .oneTimeCode else {
            try noteFailure(attempt)
            throw .denied(.wrongSecret)
        }
        let hash = try Self.accepted(text, kind, found.1)
        try writing { db, acting in
            try release(attempt, db)
            try SecretStore(db: db, now: acting.now).store(hash, kind, of: id)
            try acting.note(
                .secretChosen, AuditObject(.account, id.rawValue), of: acting.book.person,
                part: kind.rawValue)
        }
    }

    /// - Throws: `secretRefused` with all that is found against it.
    static func accepted(
        _ text: String, _ kind: SecretKind, _ context: SecretContext
    ) throws(KeepingError) -> SecretHash {
        let text = SecretHash.normalized(text)
        let findings =
            kind == .pin
            ? SecretRule.findings(pin: text, of: context)
            : SecretRule.findings(passphrase: text, of: context)
        guard findings.isEmpty else { throw .secretRefused(findings, kind) }
        do {
            return try SecretHash.make(of: text)
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
