import GRDB

/// The schema and its upgrades. A version, once released, never changes; a
/// new one is a further step.
enum Schema {
    /// `KARI` in ASCII, in the header of the file.
    static let applicationID: Int64 = 0x4B41_5249
    /// The newest version this program knows.
    static var newestVersion: Int { steps.count }

    private static let steps: [@Sendable (Database) throws -> Void] = [
        { db in
            for sql in [people, organisation, competency, appraisal, session, roster] {
                try db.execute(sql: sql)
            }
            try seed(db)
        },
        { db in try db.execute(sql: sessionOwnership) },
        { db in try db.execute(sql: titlesAreWords) },
        { db in
            for sql in [authority, audit, access, announcement, proposal, erasure] {
                try db.execute(sql: sql)
            }
        },
        { db in try db.execute(sql: scopeInEveryOrder) },
        { db in try db.execute(sql: rosterDay) },
        { db in try db.execute(sql: boundRecords) },
        { db in try db.execute(sql: evaluationDelegated) },
        { db in try db.execute(sql: longStatusCodes) },
        { db in try db.execute(sql: assessorIdentity) },
        { db in try db.execute(sql: regionalHead) },
        { db in try db.execute(sql: namesNotKept) },
        { db in try db.execute(sql: approval) },
        { db in try db.execute(sql: nothingReplaced) },
    ]

    /// From this version on no act leaves a record without a row in the trail.
    private static let boundSince = 7

    /// Checks whose database this is and brings it up to the newest version.
    /// - Parameter takesOlder: an older one may be read as it is.
    static func prepare(_ db: Database, readOnly: Bool, takesOlder: Bool = false) throws {
        let application = try db.number("PRAGMA application_id") ?? 0
        let version = Int(try db.number("PRAGMA user_version") ?? 0)
        if application == applicationID, version == newestVersion { return }
        guard application == applicationID else {
            let isEmpty = try db.number("SELECT count(*) FROM sqlite_schema") == 0
            guard application == 0, version == 0, isEmpty else {
                throw OpeningError.foreignDatabase
            }
            guard !readOnly else { throw OpeningError.foreignDatabase }
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try upgrade(db, from: 0)
            return
        }
        guard version > 0 else { throw OpeningError.damaged(detail: "user_version \(version)") }
        guard version < newestVersion else {
            throw OpeningError.newerSchema(found: version, known: newestVersion)
        }
        guard !readOnly else {
            if takesOlder { return }
            throw OpeningError.olderSchema(found: version, known: newestVersion)
        }
        try upgrade(db, from: version)
    }

    /// Binds what a program of before ``boundSince`` has stored without a row in the trail. Later
    /// nothing is put on record: whatever has no row then was written past the program.
    private static func putOnRecord(_ db: Database) throws {
        let writer = AuditWriter(db, actor: .owner, now: .now)
        try BoundAccounts(db).adoptAll(writer)
        try SignedDocuments.adoptAll(db, writer)
    }

    /// Takes the steps that lead from one version, 0 being an empty file, to
    /// another.
    static func upgrade(
        _ db: Database, from version: Int, to target: Int = newestVersion
    ) throws {
        try db.inTransaction(.immediate) {
            for step in steps[version..<target] { try step(db) }
            if (1..<boundSince).contains(version), target == newestVersion {
                try putOnRecord(db)
            }
            try db.execute(
                sql: """
                    PRAGMA application_id = \(applicationID);
                    PRAGMA user_version = \(target);
                    """)
            return .commit
        }
    }
}
