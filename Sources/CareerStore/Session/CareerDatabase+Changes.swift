import CareerDomain
import GRDB

extension CareerDatabase {
    /// Up to where what others have changed was told.
    struct Told: Equatable {
        /// The last row of the trail.
        var row: Int64
        /// State of what rights follow from.
        var access: Int64
        /// What is in force depends on the day.
        var day: CalendarDate
    }

    /// Rows of the trail from which on it is quicker to read everything anew.
    private static let tooMany = 2_000

    public func changes() throws(KeepingError) -> RecordChanges {
        try catchUp()
        let told = told
        let (now, changes) = try reading { db in
            let now = Told(
                row: try AuditWriter.last(db)?.number ?? 0,
                access: try db.number("SELECT value FROM access_mark") ?? 0,
                day: options.today)
            guard let told, told.access == now.access, told.day == now.day,
                told.row <= now.row, now.row - told.row <= Self.tooMany
            else { return (now, RecordChanges.everything) }
            return (now, try foreignChanges(behind: told.row, db))
        }
        self.told = now
        ownRows = []
        return changes
    }

    private func foreignChanges(behind row: Int64, _ db: Database) throws -> RecordChanges {
        let scope = try ScopeFilter(try scope(db), db)
        var changes = RecordChanges()
        try db.each(
            "SELECT id, action, person_id FROM audit_event WHERE id > ? ORDER BY id", row
        ) { row in
            guard !ownRows.contains(where: { $0.contains(row.int64(0)) }) else { return }
            guard let action = AuditAction(rawValue: row.text(1)) else {
                changes.isEverything = true
                return
            }
            changes.add(action, of: row.optionalInt64(2).map(PersonID.init))
        }
        changes.people = try changes.people.filter {
            try scope.contains(person: $0.rawValue, db)
        }
        changes.lines.formIntersection(changes.people)
        return changes
    }
}
