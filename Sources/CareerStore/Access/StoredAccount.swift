import CareerDomain
import GRDB

/// Accounts as they are stored.
enum StoredAccount {
    static let columns = """
        a.id, a.person_id, a.name, a.created_at, a.blocked_at, a.block_reason, p.number,
            p.front_title, p.name, p.back_title, EXISTS (SELECT 1 FROM secret s
                WHERE s.account_id = a.id AND s.kind <> 'SEKALI')
        """
    private static let source =
        "SELECT \(columns) FROM account a LEFT JOIN person p ON p.id = a.person_id"

    static func account(_ id: AccountID, _ db: Database) throws -> Account? {
        try db.first("\(source) WHERE a.id = ?", id.rawValue, read: read)
    }

    static func account(of person: Int64, _ db: Database) throws -> Account? {
        try db.first("\(source) WHERE a.person_id = ?", person, read: read)
    }

    /// By what is typed at a sign-in: a NIP in any spelling, a former one not,
    /// or the name of a technical account.
    static func account(named name: String, _ db: Database) throws -> Account? {
        if let digits = try? EmployeeNumber(name).digits, let number = Int64(digits) {
            return try db.first("\(source) WHERE p.number = ?", number, read: read)
        }
        // Accounts of people have no name of their own.
        return try db.first(
            "\(source) WHERE a.name = ? AND a.person_id IS NULL", Self.folded(name), read: read)
    }

    static func secretMark(of account: AccountID, _ db: Database) throws -> Int64 {
        try db.number("SELECT secret_mark FROM account WHERE id = ?", account.rawValue) ?? 0
    }

    /// Ends the sessions that were signed in with an earlier secret.
    /// - Returns: the mark of sessions from now on.
    static func raiseSecretMark(of account: AccountID, _ db: Database) throws -> Int64 {
        try db.run(
            "UPDATE account SET secret_mark = secret_mark + 1 WHERE id = ?", account.rawValue)
        return try secretMark(of: account, db)
    }

    /// Technical accounts, then those of people in the order of the list; of
    /// a part of the list, without a look at others.
    static func each(
        within scope: Scope?, _ db: Database, do body: (Account) throws -> Void
    ) throws {
        let lines = try scope.flatMap { try ScopeFilter($0, db).lines(db) }
        guard let lines else {
            return try db.each(
                """
                \(source) LEFT JOIN roster r ON r.person_id = a.person_id
                ORDER BY a.person_id IS NOT NULL, r.position, a.name
                """
            ) { try body(read($0)) }
        }
        try db.each(
            """
            SELECT \(columns) FROM \(ScopeLines.source())
            CROSS JOIN account a ON a.person_id = r.person_id
            CROSS JOIN person p ON p.id = a.person_id ORDER BY r.position
            """, lines.json
        ) { try body(read($0)) }
    }

    /// Names of technical accounts: small letters, digits, dashes.
    static func folded(_ name: String) -> String {
        name.lowercased().filter { !$0.isWhitespace }
    }

    static func read(_ row: ResultRow) -> Account {
        let isTechnical = row.isNull(1)
        return Account(
            id: AccountID(row.int64(0)), person: row.optionalInt64(1).map(PersonID.init),
            name: isTechnical ? row.text(2) : StoredPerson.digits(row.int64(6)),
            fullName: isTechnical
                ? ""
                : PersonName(
                    frontTitle: row.text(7), name: row.text(8), backTitle: row.text(9)
                ).full,
            createdAt: row.moment(3), blockedAt: row.isNull(4) ? nil : row.moment(4),
            blockReason: row.text(5), hasSecret: row.int(10) == 1)
    }

    static func insert(person: Int64?, name: String, at now: Moment, _ db: Database) throws
        -> AccountID
    {
        try db.run(
            "INSERT INTO account (person_id, name, created_at) VALUES (?, ?, ?)", person, name,
            now.secondsSinceEpoch)
        return AccountID(db.lastInsertedRowID)
    }
}

/// Secrets as they are stored.
struct SecretStore {
    let db: Database
    let now: Moment

    /// The hash that a typed text is to be measured against: of a PIN at a
    /// kiosk, of a code that is still good, else of the passphrase.
    func candidate(
        for text: String, of account: AccountID, isKiosk: Bool
    ) throws -> (kind: SecretKind, hash: SecretHash)? {
        let kind = try kind(of: text, account, isKiosk: isKiosk)
        return try hash(kind, of: account).map { (kind, $0) }
    }

    private func kind(
        of text: String, _ account: AccountID, isKiosk: Bool
    ) throws -> SecretKind {
        if (try? OneTimeCode(typed: text)) != nil, try hash(.oneTimeCode, of: account) != nil {
            return .oneTimeCode
        }
        let isDigits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if isKiosk, isDigits, try hash(.pin, of: account) != nil { return .pin }
        return .passphrase
    }

    func hash(_ kind: SecretKind, of account: AccountID) throws -> SecretHash? {
        let stored = try db.first(
            """
            SELECT hash FROM secret WHERE account_id = ? AND kind = ?
                AND (expires_at IS NULL OR expires_at > ?)
            """, account.rawValue, kind.rawValue, now.secondsSinceEpoch
        ) { $0.text(0) }
        return stored.flatMap { try? SecretHash(stored: $0) }
    }

    func store(
        _ hash: SecretHash, _ kind: SecretKind, of account: AccountID, until end: Moment? = nil
    ) throws {
        try db.run(
            """
            INSERT OR REPLACE INTO secret (account_id, kind, hash, made_at, expires_at)
            VALUES (?, ?, ?, ?, ?)
            """,
            account.rawValue, kind.rawValue, hash.stored, now.secondsSinceEpoch,
            end?.secondsSinceEpoch)
    }

    func remove(_ kind: SecretKind, of account: AccountID) throws {
        try db.run(
            "DELETE FROM secret WHERE account_id = ? AND kind = ?", account.rawValue,
            kind.rawValue)
    }
}

/// Brakes as they are stored, one for each name typed and each terminal.
struct BrakeStore {
    let db: Database

    /// Rows of names and terminals from which nothing came for so long go, so
    /// that typing names does not fill the disk.
    private static let keptSeconds: Int64 = 90 * 86_400
    private static let longestName = 64

    static func key(_ subject: SignInBrake.Subject, _ name: String) -> String {
        "\(subject.rawValue):\(name.prefix(longestName))"
    }

    func brake(_ subject: SignInBrake.Subject, _ name: String) throws -> SignInBrake {
        let stored = try db.first(
            "SELECT failures, last_at FROM sign_in_failure WHERE subject = ?",
            Self.key(subject, name)
        ) { SignInBrake(subject, failures: $0.int(0), lastFailureAt: $0.moment(1)) }
        return stored ?? SignInBrake(subject)
    }

    func store(_ brake: SignInBrake, _ name: String) throws {
        let key = Self.key(brake.subject, name)
        guard let last = brake.lastFailureAt, brake.failures > 0 else {
            try db.run("DELETE FROM sign_in_failure WHERE subject = ?", key)
            return
        }
        try db.run(
            """
            INSERT OR REPLACE INTO sign_in_failure (subject, failures, last_at)
            VALUES (?, ?, ?)
            """, key, brake.failures, last.secondsSinceEpoch)
        try db.run(
            "DELETE FROM sign_in_failure WHERE last_at < ?",
            last.secondsSinceEpoch - Self.keptSeconds)
    }
}
