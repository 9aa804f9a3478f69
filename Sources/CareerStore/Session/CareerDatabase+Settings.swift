import CareerDomain
import GRDB

extension CareerDatabase {
    public func settings() throws(KeepingError) -> InstitutionSettings {
        try reading { db in try settings(db) }
    }

    public func save(
        _ settings: InstitutionSettings, replacing seen: InstitutionSettings?
    ) throws(KeepingError) {
        let values: [SettingKey: String] = [
            .institutionName: settings.institutionName,
            .regionalHeadName: settings.regionalHeadName, .timeZone: settings.timeZone.rawValue,
            .assessmentValidityYears: String(settings.assessmentValidityYears),
            .largePart: String(settings.largePart),
            .appraisalGraceDays: String(settings.appraisalGraceDays),
            .matchRule: settings.matchRule.rawValue,
        ]
        try writing { db, acting in
            try acting.permit(.changeSettings)
            try TextLimit.check([settings.institutionName, settings.regionalHeadName])
            if let seen, try self.settings(db) != seen { throw KeepingError.outdated }
            for (key, value) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                let old = try Self.stored(key, db) ?? key.usual
                guard old != value else { continue }
                try Self.store(value, for: key, db)
                try acting.note(
                    .settingsChanged, AuditObject(.database), part: key.rawValue, before: old,
                    after: value)
                // The days of grace decide who assesses.
                try Self.markAccess(db)
            }
        }
    }

    /// Whether the database holds made-up sample people and nobody else.
    public func isSample() throws(KeepingError) -> Bool {
        try reading { db in try Self.isMarkedAsSample(db) }
    }

    /// Marks the database as holding made-up sample people, until somebody is
    /// registered or imported.
    public func markAsSample() throws(KeepingError) {
        try writing { db, acting in
            try acting.permit(.importRecords)
            try Self.store("1", for: .isSample, db)
            try acting.note(.sampleLoaded, AuditObject(.database))
        }
    }

    /// Whether there are but made-up people, worked on or not.
    static func holdsSample(_ db: Database) throws -> Bool {
        if try isMarkedAsSample(db) { return true }
        return try stored(.sampleSecret, db) != nil
    }

    static func isMarkedAsSample(_ db: Database) throws -> Bool {
        try stored(.isSample, db) != nil
    }

    /// - Throws: `denied` while the account that lets somebody in has the published passphrase of
    ///   the sample, which ends by that.
    static func permitSomebodyNew(_ db: Database, by account: AccountID?) throws {
        guard let account, let secret = try stored(.sampleSecret, db) else { return }
        let isPublished = try db.number(
            "SELECT 1 FROM secret WHERE account_id = ? AND hash = ?", account.rawValue, secret)
        guard isPublished == nil else { throw KeepingError.denied(.publishedSecret) }
    }

    /// Somebody has worked in it: no sample any more, that another may take the place of. Where
    /// somebody who may be real has come in, its published passphrase opens nothing from now on.
    ///
    /// - Throws: as ``permitSomebodyNew(_:by:)``.
    static func clearSampleMark(
        _ db: Database, somebodyCameIn: Bool, by account: AccountID?
    ) throws {
        if somebodyCameIn, let secret = try stored(.sampleSecret, db) {
            try permitSomebodyNew(db, by: account)
            try db.run("DELETE FROM secret WHERE hash = ?", secret)
            try db.run(
                "DELETE FROM setting WHERE key = ?", SettingKey.sampleSecret.rawValue)
        }
        try db.run("DELETE FROM setting WHERE key = ?", SettingKey.isSample.rawValue)
    }

    /// Makes an account for each role in a database of sample people; from then
    /// on one signs in.
    public func makeSampleAccounts() throws(KeepingError) {
        try writing { db, acting in
            guard acting.book.isSettingUp, try Self.isMarkedAsSample(db) else { return }
            try SampleAccounts.make(db, today: options.today, acting)
            try acting.note(.sampleLoaded, AuditObject(.account))
        }
    }

    static func signInSalt(_ db: Database) throws -> String? { try stored(.signInSalt, db) }

    static func storeSignInSalt(_ salt: String, _ db: Database) throws {
        try store(salt, for: .signInSalt, db)
    }

    static func storeSampleSecret(_ hash: String, _ db: Database) throws {
        try store(hash, for: .sampleSecret, db)
    }

    static func isSampleSecret(_ hash: String, _ db: Database) throws -> Bool {
        try stored(.sampleSecret, db) == hash
    }

    /// The accounts of the sample data, to be shown before anybody signs in;
    /// none where there are real people.
    public func sampleAccounts() throws(KeepingError) -> [SampleAccount] {
        try reading { db in
            guard let secret = try Self.stored(.sampleSecret, db) else { return [] }
            var accounts: [Account] = []
            try db.each(
                """
                SELECT \(StoredAccount.columns) FROM account a
                LEFT JOIN person p ON p.id = a.person_id
                WHERE EXISTS (SELECT 1 FROM secret s WHERE s.account_id = a.id AND s.hash = ?)
                ORDER BY a.id
                """, secret
            ) { accounts.append(StoredAccount.read($0)) }
            return try accounts.map { account in
                let actor = actor.becoming(.account(account.id))
                let book = try accessBook(of: actor, on: options.today, db)
                return SampleAccount(
                    name: account.name, fullName: account.fullName,
                    roles: AccountRole.allCases.filter { book.roles.decrees[$0] != nil })
            }
        }
    }

    public func theme(of owner: String) throws(KeepingError) -> String? {
        try reading { db in
            try db.first("SELECT value FROM setting WHERE key = ?", Self.themeKey(owner)) {
                $0.text(0)
            }
        }
    }

    public func saveTheme(_ name: String, of owner: String) throws(KeepingError) {
        try jotting { db in
            try db.run(
                "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)",
                Self.themeKey(owner), name)
        }
    }

    private static func themeKey(_ owner: String) -> String { "theme:" + owner }

    private enum SettingKey: String {
        case institutionName, regionalHeadName, timeZone, assessmentValidityYears, largePart
        case appraisalGraceDays, matchRule
        case isSample = "sample_population"
        case sampleSecret = "sample_secret"
        case signInSalt = "sign_in_salt"

        /// What holds while nothing is stored, for the trail.
        var usual: String { self == .matchRule ? JobMatchScore.Rule.totals.rawValue : "" }
    }

    /// Settings never stored have their usual values.
    func settings(_ db: Database) throws -> InstitutionSettings {
        var settings = InstitutionSettings()
        settings.institutionName = try Self.stored(.institutionName, db) ?? ""
        settings.regionalHeadName = try Self.stored(.regionalHeadName, db) ?? ""
        settings.timeZone =
            try Self.stored(.timeZone, db).flatMap(TimeZoneOfIndonesia.init) ?? .wib
        func number(_ key: SettingKey, _ usual: Int) throws -> Int {
            try Self.stored(key, db).flatMap { Int($0) } ?? usual
        }
        settings.assessmentValidityYears = try number(
            .assessmentValidityYears, settings.assessmentValidityYears)
        settings.largePart = try number(.largePart, settings.largePart)
        settings.appraisalGraceDays = try number(
            .appraisalGraceDays, settings.appraisalGraceDays)
        settings.matchRule =
            try Self.stored(.matchRule, db).flatMap(JobMatchScore.Rule.init) ?? .totals
        return settings
    }

    private static func stored(_ key: SettingKey, _ db: Database) throws -> String? {
        try db.first("SELECT value FROM setting WHERE key = ?", key.rawValue) { $0.text(0) }
    }

    private static func store(_ value: String, for key: SettingKey, _ db: Database) throws {
        try db.run(
            "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key.rawValue, value)
    }
}
