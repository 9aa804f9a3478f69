import GRDB

/// Whether tables, indexes, triggers and views are those that this program
/// makes.
enum SchemaCheck {
    private struct Key: Hashable {
        var type: String
        var name: String
    }

    /// Tables of SQLite's, and those of Litestream's in a database it replicates.
    /// A trigger of such a name is a stranger's.
    private static let foreignTables: Set = [
        "sqlite_sequence", "sqlite_stat1", "sqlite_stat4", "_litestream_seq", "_litestream_lock",
    ]

    /// What is there against what this program makes of an empty file.
    /// - Parameter version: of the layout that the file says it has.
    static func findings(_ db: Database, version: Int) throws -> [CheckFinding] {
        let found = try objects(of: db)
        let made = try DatabaseQueue().inDatabase { fresh in
            try Schema.upgrade(fresh, from: 0, to: version)
            return try objects(of: fresh)
        }
        let lacking: [CheckFinding] = made.compactMap { key, sql in
            guard let there = found[key] else {
                return .schemaObject(.missing, type: key.type, name: key.name)
            }
            guard there != sql else { return nil }
            return .schemaObject(.different, type: key.type, name: key.name)
        }
        let foreign: [CheckFinding] = found.keys.filter { made[$0] == nil }.map {
            .schemaObject(.unknown, type: $0.type, name: $0.name)
        }
        return (lacking + foreign).sorted { $0.objectName < $1.objectName }
    }

    /// Without what SQLite and Litestream keep for themselves.
    private static func objects(of db: Database) throws -> [Key: String] {
        var objects: [Key: String] = [:]
        try db.each("SELECT type, name, coalesce(sql, '') FROM sqlite_schema") { row in
            let key = Key(type: row.text(0), name: row.text(1))
            let words = row.text(2).split(whereSeparator: \.isWhitespace)
            let isAutomatic = key.type == "index" && key.name.hasPrefix("sqlite_autoindex_")
            let isKnown = key.type == "table" && foreignTables.contains(key.name)
            guard !isKnown, !isAutomatic || !words.isEmpty else { return }
            // Of one name there is only one, unless somebody has written it in.
            objects[key, default: ""] += words.joined(separator: " ")
        }
        return objects
    }
}

extension CheckFinding {
    fileprivate var objectName: String {
        if case .schemaObject(_, let type, let name) = self { name + " " + type } else { "" }
    }
}
