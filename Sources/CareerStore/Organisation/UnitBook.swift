import CareerDomain
import GRDB

/// Finds the units that records name, and keeps the tree: makes unknown ones,
/// moves and renames known ones, always with dated rows.
struct UnitBook {
    let db: Database
    let roster: RosterWriter
    let now: Moment
    let today: CalendarDate
    /// Units are found, and neither made nor moved nor renamed.
    var isFixed = false

    /// A unit found or made.
    struct Found: Equatable {
        var unit: Int64
        var nameID: Int64
        var name: String
    }

    /// The unit a source names: by its foreign id, else by name below the
    /// ancestors it states; where it states none, by a name that only one unit
    /// bears.
    func find(_ reference: UnitReference) throws -> Found {
        let known = try known(foreignID: reference.foreignID)
        if let known, !reference.isPathStated { return try rename(known, to: reference.name) }
        var parent: Int64 = 0
        for name in reference.ancestors where !name.isEmpty {
            parent = try child(name, of: parent, reference) ?? make(name, "", below: parent).unit
        }
        if let known {
            if !reference.ancestors.isEmpty { try move(known, below: parent) }
            return try rename(known, to: reference.name)
        }
        if let found = try adopt(reference, below: parent) { return found }
        if reference.foreignID.isEmpty, let unit = try child(reference.name, of: parent, reference)
        {
            return try found(unit)
        }
        return try make(reference.name, reference.foreignID, below: parent)
    }

    private func child(
        _ name: String, of parent: Int64, _ reference: UnitReference
    ) throws -> Int64? {
        if let unit = try named(name, below: parent) { return unit }
        return reference.isPathStated ? nil : try only(named: name)
    }

    /// Whether a source that has no foreign id for the unit may mean this one
    /// by its name, as well as the one that was found.
    func isNamed(_ unit: Int64, as reference: UnitReference, like other: Int64) throws -> Bool {
        guard reference.foreignID.isEmpty else { return false }
        return try db.number(
            """
            SELECT 1 FROM unit_place a WHERE a.unit_id = ?1 AND a.name = ?2
                AND (?3 = 0 OR a.parent_id =
                    (SELECT b.parent_id FROM unit_place b WHERE b.unit_id = ?4))
            """, unit, reference.name, reference.isPathStated ? 1 : 0, other) != nil
    }

    static func currentName(of unit: Int64, _ db: Database) throws -> String {
        try db.first("SELECT name FROM unit_place WHERE unit_id = ?", unit) { $0.text(0) } ?? ""
    }

    private func known(foreignID: String) throws -> Int64? {
        try db.number(
            "SELECT id FROM org_unit WHERE foreign_id = ? AND foreign_id <> ''", foreignID)
    }

    private func named(_ name: String, below parent: Int64) throws -> Int64? {
        try db.number(
            """
            SELECT unit_id FROM unit_place WHERE parent_id = ? AND name = ?
            ORDER BY unit_id LIMIT 1
            """, parent, name)
    }

    /// The unit of this name, where there is but one.
    private func only(named name: String) throws -> Int64? {
        var units: [Int64] = []
        try db.each(
            "SELECT unit_id FROM unit_place WHERE unit_id <> 0 AND name = ? LIMIT 2", name
        ) { units.append($0.int64(0)) }
        return units.count == 1 ? units.first : nil
    }

    /// A unit that was known by its name alone so far gets its foreign id; not
    /// one with others below it, which the source names as an ancestor.
    private func adopt(_ reference: UnitReference, below parent: Int64) throws -> Found? {
        guard !reference.foreignID.isEmpty else { return nil }
        let unit = try db.number(
            """
            SELECT p.unit_id FROM unit_place p JOIN org_unit o ON o.id = p.unit_id
            WHERE p.parent_id = ? AND p.name = ? AND o.foreign_id = ''
                AND NOT EXISTS (SELECT 1 FROM unit_place c WHERE c.parent_id = p.unit_id)
            ORDER BY p.unit_id LIMIT 1
            """, parent, reference.name)
        guard let unit else { return nil }
        try permitChange()
        try db.run("UPDATE org_unit SET foreign_id = ? WHERE id = ?", reference.foreignID, unit)
        return try found(unit)
    }

    private func found(_ unit: Int64) throws -> Found {
        let found = try db.first(
            "SELECT name_id, name FROM unit_place WHERE unit_id = ?", unit
        ) { Found(unit: unit, nameID: $0.int64(0), name: $0.text(1)) }
        guard let found else { throw KeepingError.notFound }
        return found
    }

    private func permitChange() throws {
        if isFixed { throw KeepingError.denied(.unitChange) }
    }
}

extension UnitBook {
    private func make(
        _ name: String, _ foreignID: String, below parent: Int64
    ) throws -> Found {
        try permitChange()
        try db.run("INSERT INTO org_unit (foreign_id) VALUES (?)", foreignID)
        let unit = db.lastInsertedRowID
        let nameID = try store(name, of: unit)
        try db.run(
            """
            INSERT INTO unit_parent (unit_id, id, parent_id, valid_from, valid_to, recorded_at)
            VALUES (?, 1, ?, NULL, NULL, ?)
            """, unit, parent == 0 ? nil : parent, now.secondsSinceEpoch)
        let place = try nextPlace(below: parent)
        try db.run(
            """
            INSERT INTO unit_place (unit_id, parent_id, path, depth, name, name_id)
            VALUES (?, ?, ?, ?, ?, ?)
            """, unit, parent, place.path, place.depth, name, nameID)
        return Found(unit: unit, nameID: nameID, name: name)
    }

    private func store(_ name: String, of unit: Int64) throws -> Int64 {
        let known = try db.number(
            "SELECT id FROM unit_name WHERE unit_id = ? AND name = ?", unit, name)
        if let known { return known }
        try db.run(
            "INSERT INTO unit_name (unit_id, name, recorded_at) VALUES (?, ?, ?)", unit, name,
            now.secondsSinceEpoch)
        return db.lastInsertedRowID
    }

    private func rename(_ unit: Int64, to name: String) throws -> Found {
        var found = try found(unit)
        guard found.name != name, !name.isEmpty else { return found }
        try permitChange()
        found = Found(unit: unit, nameID: try store(name, of: unit), name: name)
        try reindexWords(ofPeopleIn: unit, named: name)
        try db.run(
            "UPDATE unit_place SET name = ?, name_id = ? WHERE unit_id = ?", name,
            found.nameID, unit)
        return found
    }

    /// The words of everybody in a unit hold its name.
    private func reindexWords(ofPeopleIn unit: Int64, named name: String) throws {
        var people: [Int64] = []
        try db.each("SELECT person_id FROM roster WHERE unit_id = ?", unit) {
            people.append($0.int64(0))
        }
        try roster.flushWords()
        for person in people {
            guard let line = try StoredLine(of: person, db) else { continue }
            var facts = line.facts
            roster.removeWords(RosterText.indexed(facts), at: line.position)
            facts.unitName = name
            roster.index(RosterText.indexed(facts), at: line.position)
        }
    }

    /// Hangs the unit below another parent from today on, with all below it.
    private func move(_ unit: Int64, below parent: Int64) throws {
        let place = try db.first(
            "SELECT parent_id, path, depth FROM unit_place WHERE unit_id = ?", unit
        ) { (parent: $0.int64(0), path: $0.text(1), depth: $0.int(2)) }
        guard let place, place.parent != parent, unit != parent else { return }
        let target = try db.first(
            "SELECT path FROM unit_place WHERE unit_id = ?", parent
        ) { $0.text(0) }
        // A source may name a unit as its own ancestor; such a move is none.
        if parent != 0, let target, target.hasPrefix(place.path) { return }
        try permitChange()
        let day = today.daysSinceEpoch
        try db.run(
            "UPDATE unit_parent SET valid_to = ? WHERE unit_id = ? AND valid_to IS NULL",
            day - 1, unit)
        try db.run(
            """
            INSERT INTO unit_parent (unit_id, id, parent_id, valid_from, valid_to, recorded_at)
            SELECT ?1, max(id) + 1, ?2, ?3, NULL, ?4 FROM unit_parent WHERE unit_id = ?1
            """, unit, parent == 0 ? nil : parent, day, now.secondsSinceEpoch)
        let new = try nextPlace(below: parent)
        try db.run(
            """
            UPDATE unit_place SET path = ?1 || substr(path, length(?2) + 1),
                depth = depth + ?3 WHERE path >= ?2 AND path < ?2 || '~'
            """, new.path, place.path, new.depth - place.depth)
        try db.run("UPDATE unit_place SET parent_id = ? WHERE unit_id = ?", parent, unit)
    }

    /// A place behind the last child of a parent; 0 stands for the top.
    private func nextPlace(below parent: Int64) throws -> (path: String, depth: Int) {
        try db.run("UPDATE unit_place SET children = children + 1 WHERE unit_id = ?", parent)
        let place = try db.first(
            "SELECT path, depth, children FROM unit_place WHERE unit_id = ?", parent
        ) { (path: $0.text(0), depth: $0.int(1), children: $0.int(2)) }
        guard let place else { throw KeepingError.notFound }
        let digits = String(place.children, radix: 36)
        let step = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return parent == 0 ? (step, 0) : (place.path + step, place.depth + 1)
    }
}
