import CareerDomain
import GRDB

/// Where the people of a part of the list lie: stretches of the index by
/// unit. Reading them looks at nobody else, so that neither the work nor its
/// time tells of others.
struct ScopeLines {
    private struct Stretch {
        var unit: Int64
        /// Path of the unit, by which stretches are in order.
        var path: String
        /// The whole unit, or the position of one person.
        var positions: ClosedRange<Int64>
        var headcount: Int
    }

    private var stretches: [Stretch] = []
    private(set) var headcount = 0
    /// The value of ``source(_:)``.
    private(set) var json = "[]"

    /// What stands behind FROM for reading the lines as `r`; the list's index
    /// by unit holds the class and what the orders go by, everything else is
    /// looked up. `j.key` counts the stretches, in the order of the tree.
    /// - Parameter placeholder: to which ``json`` is bound.
    static func source(_ placeholder: String = "?") -> String {
        """
        json_each(\(placeholder)) j CROSS JOIN roster r INDEXED BY roster_by_unit
            ON r.unit_id = j.value ->> 0 AND r.position >= j.value ->> 1
            AND r.position <= j.value ->> 2
        """
    }

    /// In the order of the list.
    func positions(_ db: Database) throws -> [Int64] {
        var positions: [Int64] = []
        positions.reserveCapacity(headcount)
        try db.each(
            "SELECT r.position FROM \(Self.source()) ORDER BY r.position", json
        ) { positions.append($0.int64(0)) }
        return positions
    }

    /// The keys of the stretches that are in the unit at the path; empty, but
    /// at the right place, where none is.
    func keys(at path: String) -> Range<Int> {
        let first = stretches.firstIndex { $0.path >= path } ?? stretches.count
        return first..<(stretches[first...].firstIndex { $0.path > path } ?? stretches.count)
    }

    /// Units with somebody of the part, each with how many, as JSON.
    var headcounts: String {
        "[" + stretches.map { "[\($0.unit),\($0.headcount)]" }.joined(separator: ",") + "]"
    }

    static func json(_ keys: [Int64]) -> String {
        "[" + keys.map(String.init).joined(separator: ",") + "]"
    }
}

extension ScopeLines {
    mutating func add(subtree path: String, _ db: Database) throws {
        try db.each(
            """
            SELECT unit_id, path, headcount FROM unit_place
            WHERE path >= ?1 AND path < ?1 || '~' AND headcount > 0
            """, path
        ) { addUnit($0) }
    }

    mutating func add(
        units: Set<OrgUnitID>, where isWanted: (String) -> Bool, _ db: Database
    ) throws {
        guard !units.isEmpty else { return }
        try db.each(
            """
            SELECT u.unit_id, u.path, u.headcount FROM json_each(?) j
            CROSS JOIN unit_place u ON u.unit_id = j.value WHERE u.headcount > 0
            """, Self.json(units.map(\.rawValue))
        ) { row in
            if isWanted(row.text(1)) { addUnit(row) }
        }
    }

    mutating func add(
        people: Set<PersonID>, where isWanted: (String) -> Bool, except units: Set<OrgUnitID>,
        _ db: Database
    ) throws {
        guard !people.isEmpty else { return }
        try db.each(
            """
            SELECT r.unit_id, u.path, r.position FROM json_each(?) j
            CROSS JOIN roster r ON r.person_id = j.value
            CROSS JOIN unit_place u ON u.unit_id = r.unit_id
            """, Self.json(people.map(\.rawValue))
        ) { row in
            let unit = row.int64(0)
            guard !units.contains(OrgUnitID(unit)), isWanted(row.text(1)) else { return }
            let position = row.int64(2)
            stretches.append(
                Stretch(
                    unit: unit, path: row.text(1), positions: position...position, headcount: 1))
        }
    }

    private mutating func addUnit(_ row: ResultRow) {
        stretches.append(
            Stretch(
                unit: row.int64(0), path: row.text(1), positions: 0...Int64.max,
                headcount: row.int(2)))
    }

    /// Brings the stretches into the order of the tree, whatever order the
    /// sets had.
    mutating func close() {
        stretches.sort { ($0.path, $0.positions.lowerBound) < ($1.path, $1.positions.lowerBound) }
        headcount = stretches.reduce(0) { $0 + $1.headcount }
        let parts = stretches.map {
            "[\($0.unit),\($0.positions.lowerBound),\($0.positions.upperBound)]"
        }
        json = "[" + parts.joined(separator: ",") + "]"
    }
}
