import CareerDomain
import GRDB

/// Finds people by what identifies them. Whoever is out of scope is not there,
/// and that is found out with the same questions as where nobody is.
struct PersonFinder {
    private let scope: ScopeFilter
    private let db: Database

    init(within scope: Scope, _ db: Database) throws {
        self.scope = try ScopeFilter(scope, db)
        self.db = db
    }

    func person(withNumber number: Int64) throws -> PersonID? {
        let found = try db.number("SELECT id FROM person WHERE number = ?", number)
        guard try scope.contains(person: found ?? 0, db) else { return nil }
        return found.map(PersonID.init)
    }

    func people(withNationalID digits: String, except person: PersonID?) throws -> [PersonID] {
        var found: [Int64] = []
        try db.each(
            """
            SELECT id FROM person WHERE national_id <> ''
                AND CAST(national_id AS INTEGER) = CAST(?1 AS INTEGER)
                AND national_id = ?1 AND id IS NOT ?2 ORDER BY id
            """, digits, person?.rawValue
        ) { found.append($0.int64(0)) }
        if found.isEmpty { _ = try scope.contains(person: 0, db) }
        return try found.filter { try scope.contains(person: $0, db) }.map(PersonID.init)
    }
}
