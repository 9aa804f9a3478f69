import CareerDomain
import GRDB

extension CareerDatabase {
    public func signIn(name: String, secret: String) throws(KeepingError) -> SignInAnswer {
        let attempt = try reserve(name: name, secret: secret)
        if let refusal = attempt.refusal {
            // A name that nobody has takes its time to be known by.
            if attempt.account?.isTechnical == true { hashing.spend() }
            try blockWhereDue(attempt)
            try noteBrake(attempt)
            return .refused(refusal)
        }
        brakedName = nil
        // Outside any transaction: hashing takes its time.
        let typed = attempt.kind == .oneTimeCode ? Self.symbols(secret) : secret
        let isRight = !attempt.isNameHashed && hashing.verify(typed, against: attempt.hash)
        guard isRight, let account = attempt.account, let kind = attempt.kind,
            let hash = attempt.hash
        else {
            try noteFailure(attempt)
            return .refused(.wrong)
        }
        guard !account.isBlocked else {
            try noteFailure(attempt)
            return .refused(.blocked(reason: account.blockReason))
        }
        if kind == .oneTimeCode {
            try writing { db, acting in
                try release(attempt, db)
                try acting.note(
                    .codeShown, AuditObject(.account, account.id.rawValue),
                    of: account.person?.rawValue)
            }
            choosing = Choice(account: account.id, code: hash, failures: attempt.failures)
            return .mustChooseSecret(account)
        }
        try renew(secret, kind, of: account, hash)
        return .signedIn(
            try enter(
                account, mark: attempt.secretMark, failures: attempt.failures,
                releasing: attempt))
    }

    /// An account that has shown its code on paper.
    struct Choice {
        var account: AccountID
        /// The code that was shown: another may be in force by the time a
        /// secret is chosen.
        var code: SecretHash
        var failures: Int
    }

    private static func symbols(_ typed: String) -> String {
        (try? OneTimeCode(typed: typed).symbols) ?? typed
    }

    /// An attempt that is about to be measured. It counts as failed until it
    /// has succeeded, so that many at once, or killed ones, are no way around
    /// the brake.
    struct Attempt {
        /// Under which it counts: see ``BrakeName``.
        var name: String
        /// Hashing the name has taken the time of looking at a secret.
        var isNameHashed = false
        var terminal: String
        var account: Account?
        var kind: SecretKind?
        var hash: SecretHash?
        /// The account's secrets when the attempt began.
        var secretMark: Int64 = 0
        /// Failures before this attempt.
        var failures = 0
        var refusal: SignInRefusal?
    }

    func reserve(name: String, secret: String) throws(KeepingError) -> Attempt {
        // Outside any transaction: hashing takes its time.
        let brake = try brakeName(of: name)
        return try jotting { db in
            let now = options.clock()
            let account = try StoredAccount.account(named: name, db)
            var attempt = Attempt(
                name: account?.name ?? brake.text, isNameHashed: brake.isHashed,
                terminal: actor.terminal, account: account)
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
                    attempt.secretMark = try StoredAccount.secretMark(of: account.id, db)
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

    func noteFailure(_ attempt: Attempt) throws(KeepingError) {
        try writing { db, acting in
            try acting.note(
                .signInFailed, AuditObject(.account, attempt.account?.id.rawValue ?? 0),
                of: attempt.account?.person?.rawValue)
            try block(attempt.account, acting)
        }
    }

    /// An attempt that was not even measured. Whoever holds the key down leaves one row, not
    /// thousands.
    private func noteBrake(_ attempt: Attempt) throws(KeepingError) {
        guard brakedName != attempt.name else { return }
        _ = try writing { _, acting in
            try acting.note(
                .signInBraked, AuditObject(.account, attempt.account?.id.rawValue ?? 0),
                of: attempt.account?.person?.rawValue)
        }
        brakedName = attempt.name
    }

    /// Where the attempt that used up the last one did not live to see it.
    private func blockWhereDue(_ attempt: Attempt) throws(KeepingError) {
        guard attempt.account?.isBlocked == false,
            case .braked(.blocked, .account) = attempt.refusal
        else { return }
        try writing { _, acting in try block(attempt.account, acting) }
    }

    /// Takes an account out of use whose attempts are used up.
    private func block(_ known: Account?, _ acting: Acting) throws {
        let db = acting.db
        guard let known, let account = try StoredAccount.account(known.id, db),
            !account.isBlocked
        else { return }
        let brake = try BrakeStore(db: db).brake(.account, account.name)
        guard brake.verdict(at: acting.now) == .blocked else { return }
        try db.run(
            "UPDATE account SET blocked_at = ?, block_reason = ? WHERE id = ?",
            acting.now.secondsSinceEpoch, Self.tooManyFailures, account.id.rawValue)
        try acting.note(
            .accountBlocked, AuditObject(.account, account.id.rawValue),
            of: account.person?.rawValue, reason: Self.tooManyFailures)
    }

    /// Stored as the reason of a block that nobody set.
    static let tooManyFailures = "terlalu banyak percobaan salah"

    /// Takes the reserved failure off both brakes again.
    func release(_ attempt: Attempt, _ db: Database) throws {
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
        _ secret: String, _ kind: SecretKind, of account: Account, _ hash: SecretHash
    ) throws(KeepingError) {
        guard hashing.isOutdated(hash) else { return }
        // The passphrase of sample data is cheap on purpose, and has to stay
        // known as such.
        let isSample = try reading { db in try Self.isSampleSecret(hash.stored, db) }
        guard !isSample, let new = try? hashing.make(of: secret) else { return }
        try jotting { db in
            let secrets = SecretStore(db: db, now: options.clock())
            // Another may have been chosen meanwhile.
            guard try secrets.hash(kind, of: account.id) == hash else { return }
            try secrets.store(new, kind, of: account.id)
        }
    }

    /// Signs an account in that has been proven.
    /// - Throws: `denied` when it was blocked meanwhile.
    ///
    /// - Parameter mark: The account's secrets when it was proven.
    func enter(
        _ account: Account, mark: Int64, failures: Int = 0, releasing attempt: Attempt? = nil
    ) throws(KeepingError) -> Welcome {
        let before = actor
        actor = actor.becoming(.account(account.id), secretMark: mark)
        do throws(KeepingError) {
            return try writing { db, acting in
                try acting.requireSignedIn()
                try acting.note(
                    .signedIn, AuditObject(.account, account.id.rawValue),
                    of: account.person?.rawValue)
                let last = try db.first(
                    """
                    SELECT at, id FROM audit_event WHERE account_id = ? AND action = ?
                    ORDER BY id DESC LIMIT 1 OFFSET 1
                    """, account.id.rawValue, AuditAction.signedIn.rawValue
                ) { (at: $0.moment(0), row: $0.int64(1)) }
                var welcome = Welcome(
                    account: account, lastSignInAt: last?.at, failuresSince: failures)
                if let attempt {
                    try release(attempt, db)
                    welcome.secretChangedAt = try last.flatMap {
                        try secretChange(of: account.id, after: $0.row, db)
                    }
                }
                return welcome
            }
        } catch {
            actor = before
            throw error
        }
    }

    /// When a secret was last chosen for the account, or a code handed out for it.
    private func secretChange(
        of account: AccountID, after row: Int64, _ db: Database
    ) throws -> Moment? {
        try db.first(
            """
            SELECT at FROM audit_event
            WHERE object_kind = ? AND object_id = ? AND id > ? AND action IN (?, ?)
            ORDER BY id DESC LIMIT 1
            """, AuditObject.Kind.account.rawValue, account.rawValue, row,
            AuditAction.secretChosen.rawValue, AuditAction.codeHandedOut.rawValue
        ) { $0.moment(0) }
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
