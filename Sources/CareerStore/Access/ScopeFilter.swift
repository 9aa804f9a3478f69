import CareerDomain
import GRDB

/// Whom a scope holds, as the tree of units stands in this transaction.
///
/// Whoever lists people asks it: ``lines(below:_:)`` for those of a part,
/// ``contains(person:_:)`` for one.
struct ScopeFilter {
    /// Nil: everybody.
    private let part: Scope.Part?
    /// Paths of the subtrees; none lies in another.
    private let subtrees: [String]

    init(_ scope: Scope, _ db: Database) throws {
        switch scope {
        case .everybody:
            part = nil
            subtrees = []
        case .part(let part):
            self.part = part
            subtrees = try Self.disjoint(part.subtrees, db)
        }
    }

    /// Whether the person is in the scope; somebody unknown is in no part.
    func contains(person: Int64, _ db: Database) throws -> Bool {
        guard let part else { return true }
        let place = try db.first(
            """
            SELECT r.unit_id, u.path FROM roster r JOIN unit_place u ON u.unit_id = r.unit_id
            WHERE r.person_id = ?
            """, person
        ) { (unit: $0.int64(0), path: $0.text(1)) }
        if part.people.contains(PersonID(person)) { return true }
        guard let place else { return false }
        return part.units.contains(OrgUnitID(place.unit)) || isInSubtree(place.path)
    }

    /// Whether everybody in the unit is in the scope, today and later.
    func contains(unit: Int64, _ db: Database) throws -> Bool {
        guard let part else { return true }
        if part.units.contains(OrgUnitID(unit)) { return true }
        return try Self.path(of: unit, db).map(isInSubtree) ?? false
    }

    /// Whether the unit is in sight: one of the scope's, or with somebody of
    /// the scope in it or below it.
    func shows(unit: Int64, _ db: Database) throws -> Bool {
        guard part != nil else { return true }
        if try contains(unit: unit, db) { return true }
        guard let path = try Self.path(of: unit, db) else { return false }
        return try lines(below: path, db).map { $0.headcount > 0 } ?? true
    }

    private static func path(of unit: Int64, _ db: Database) throws -> String? {
        try db.first("SELECT path FROM unit_place WHERE unit_id = ?", unit) { $0.text(0) }
    }

    /// The people of a part in the list; nil for everybody.
    /// - Parameter path: of a unit, which narrows the part to what lies in it.
    func lines(below path: String? = nil, _ db: Database) throws -> ScopeLines? {
        guard let part else { return nil }
        var lines = ScopeLines()
        for subtree in subtrees {
            guard let shared = Self.intersection(subtree, path) else { continue }
            try lines.add(subtree: shared, db)
        }
        let isOutside = { (place: String) in
            !isInSubtree(place) && Self.intersection(place, path) == place
        }
        try lines.add(units: part.units, where: isOutside, db)
        try lines.add(people: part.people, where: isOutside, except: part.units, db)
        lines.close()
        return lines
    }

    private func isInSubtree(_ path: String) -> Bool {
        subtrees.contains { path.utf8.starts(with: $0.utf8) }
    }

    /// The smaller of two subtrees when it lies in the other; nil when they
    /// are apart.
    private static func intersection(_ path: String, _ other: String?) -> String? {
        guard let other, path != other else { return path }
        if path.utf8.starts(with: other.utf8) { return path }
        return other.utf8.starts(with: path.utf8) ? other : nil
    }

    private static func disjoint(_ units: Set<OrgUnitID>, _ db: Database) throws -> [String] {
        var paths: [String] = []
        try db.each(
            """
            SELECT u.path FROM json_each(?) j CROSS JOIN unit_place u ON u.unit_id = j.value
            ORDER BY u.path
            """, ScopeLines.json(units.map(\.rawValue))
        ) { row in
            let path = row.text(0)
            // What lies in a subtree follows it.
            if let last = paths.last, path.utf8.starts(with: last.utf8) { return }
            paths.append(path)
        }
        return paths
    }
}
