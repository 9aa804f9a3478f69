import GRDB

/// What a database holds, as far as one copy is compared with another.
public struct DatabaseContent: Hashable, Sendable {
    public var schemaVersion: Int
    public var people: Int
    public var appraisals: Int

    /// Whether the next opening brings it up to date.
    public var isOlder: Bool { schemaVersion < Schema.newestVersion }

    init(_ db: Database) throws {
        schemaVersion = Int(try db.number("PRAGMA user_version") ?? 0)
        people = Int(try db.number("SELECT count(*) FROM person") ?? 0)
        appraisals = Int(try db.number("SELECT count(*) FROM appraisal") ?? 0)
    }
}

extension DatabaseContent {
    /// How closely a file is looked at.
    enum Care {
        /// Every page and row; some 0.5 s for 370 MB.
        case quick
        /// Every entry of every index too.
        case thorough
    }

    /// Looks over a file that nobody has open; nothing is made beside it.
    /// - Throws: why it is no sound database of this program or a newer one's.
    static func verified(at path: String, _ care: Care) throws(OpeningError) -> DatabaseContent {
        guard CareerDatabase.exists(at: path) else { throw .damaged(detail: "0 B") }
        try FileHead.check(path)
        do {
            let queue = try DatabaseQueue(
                path: CareerDatabase.aloneURI(of: path), configuration: CareerDatabase.reading)
            defer { try? queue.close() }
            return try queue.inDatabase { db in
                let version = Int(try db.number("PRAGMA user_version") ?? 0)
                guard version <= Schema.newestVersion else {
                    throw OpeningError.newerSchema(found: version, known: Schema.newestVersion)
                }
                try verify(db, care)
                return try DatabaseContent(db)
            }
        } catch {
            throw OpeningError(mapping: error, at: path)
        }
    }

    private static func verify(_ db: Database, _ care: Care) throws {
        guard try db.number("PRAGMA application_id") == Schema.applicationID else {
            throw OpeningError.foreignDatabase
        }
        let pragma = care == .quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)"
        let words = try db.first(pragma) { $0.text(0) } ?? ""
        guard words == "ok" else { throw OpeningError.damaged(detail: words) }
        let dangling = try db.first("PRAGMA foreign_key_check") {
            $0.text(0) + " → " + $0.text(2)
        }
        if let dangling { throw OpeningError.damaged(detail: dangling) }
    }
}
