import CareerDomain
import GRDB

extension CareerDatabase {
    public func rosterPage(
        _ query: RosterQuery, at anchor: RosterAnchor, limit: Int
    ) throws(KeepingError) -> RosterPage {
        try reading { db in try reader(query, db).page(at: anchor, limit: limit) }
    }

    public func rosterTotal() throws(KeepingError) -> Int {
        try reading { db in try RosterSelection.total(within: try scope(db), db) }
    }

    public func rosterCount(
        _ query: RosterQuery, continuing: RosterCount?, budget: Int
    ) throws(KeepingError) -> RosterCount {
        try reading { db in
            try reader(query, db).count(continuing: continuing, budget: budget)
        }
    }

    public func rosterEntry(
        of person: PersonID, quarter: Quarter
    ) throws(KeepingError) -> RosterEntry? {
        try asking { db, acting in
            try RosterReader.entry(
                ofPerson: person.rawValue, quarter: quarter, acting.book.scope(for: .listPerson),
                hiding: try acting.book.hiddenAppraisals(db), db)
        }
    }

    private func reader(_ query: RosterQuery, _ db: Database) throws -> RosterReader {
        let book = try acting(db).book
        return try RosterReader(
            query, book.scope(for: .listPerson), hiding: try book.hiddenAppraisals(db), db)
    }

    public func unitTree() throws(KeepingError) -> [UnitNode] {
        try reading { db in try UnitTree(within: try scope(db), db).nodes }
    }

    /// Looks again at people whose facts have changed by the passing of days;
    /// asks the database once a day. Where the list was reckoned for a later day,
    /// as by a clock that was ahead, it is written anew.
    func catchUp() throws(KeepingError) {
        let today = options.today
        guard caughtUpOn != today, !options.readOnly, !isHeld else { return }
        let reckoned = try reading { db in
            try db.number("SELECT reckoned_on FROM roster_upkeep")
        }
        if let reckoned, reckoned > today.daysSinceEpoch {
            guard try rebuildRosterUnlessLoading() else { return }
        } else {
            guard try takeDueSteps(on: today) else { return }
            if reckoned != Int64(today.daysSinceEpoch) { try noteReckoned(on: today) }
        }
        caughtUpOn = today
    }

    /// - Returns: whether all have been looked at.
    private func takeDueSteps(on today: CalendarDate) throws(KeepingError) -> Bool {
        let due = try reading { db in
            var due: [Int64] = []
            try db.each(
                "SELECT DISTINCT person_id FROM roster_due WHERE day <= ? LIMIT 20000",
                today.daysSinceEpoch
            ) { due.append($0.int64(0)) }
            return due
        }
        for start in stride(from: 0, to: due.count, by: 500) {
            try refresh(due[start..<min(start + 500, due.count)], on: today)
        }
        return due.count < 20_000
    }

    private func noteReckoned(on today: CalendarDate) throws(KeepingError) {
        try jotting { db in
            try db.run(
                """
                UPDATE roster_upkeep SET reckoned_on = ?1
                WHERE reckoned_on IS NULL OR reckoned_on < ?1
                """, today.daysSinceEpoch)
        }
    }

    private func refresh(
        _ people: ArraySlice<Int64>, on today: CalendarDate
    ) throws(KeepingError) {
        try jotting { db in
            let writer = RosterWriter(db, today: today)
            for person in people {
                try db.run(
                    "DELETE FROM roster_due WHERE day <= ? AND person_id = ?",
                    today.daysSinceEpoch, person)
                // Another session may have done it meanwhile.
                guard db.changesCount > 0 else { continue }
                try writer.refresh(person)
            }
            try writer.flush()
            // Whoever is in another unit from today on has other assessors.
            try Self.markAccess(db)
        }
    }
}
