import CareerDomain
import GRDB

/// Writes the whole list anew, in the order of names: for the first load of a
/// database, and after one that was broken off.
///
/// Lines are staged in a temporary table, sorted there, and written with even
/// gaps; indexes follow at the end. Everything but the staging is one
/// transaction of the caller.
final class RosterRebuild {
    private let db: Database
    private let roster: RosterWriter
    private var foldedTitles: [Int64: String] = [:]
    private var foldedUnits: [Int64: String] = [:]
    private var classCounts: [Int64: Int] = [:]
    private var unitCounts: [Int64: Int] = [:]

    /// Makes the empty stage; outside a transaction.
    init(_ db: Database, today: CalendarDate) throws {
        self.db = db
        roster = RosterWriter(db, today: today)
        try db.execute(
            sql: """
                DROP TABLE IF EXISTS temp.staged_line;
                CREATE TEMP TABLE staged_line (
                    person_id INTEGER PRIMARY KEY, sort_key TEXT, number INTEGER,
                    front_title TEXT, name TEXT, back_title TEXT, post_id INTEGER,
                    unit_id INTEGER, class_id INTEGER, retires_on INTEGER, seniority TEXT
                );
                """)
    }

    /// Puts a line on the stage, in place of the person's earlier one.
    func stage(_ facts: RosterFacts) throws {
        try db.run(
            """
            INSERT OR REPLACE INTO temp.staged_line (person_id, sort_key, number, front_title,
                name, back_title, post_id, unit_id, class_id, retires_on, seniority)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            facts.person, NameFolding.sortText(facts.name.name), facts.number,
            facts.name.frontTitle, facts.name.name, facts.name.backTitle, facts.post,
            facts.unit, try roster.classID(facts.facets), facts.retiresOn, facts.seniority)
        if let due = facts.dueOn { try roster.remember(facts.person, dueOn: due) }
    }

    /// Stages a person as recorded.
    func stage(person: Int64) throws {
        guard let facts = try RosterFacts.recorded(of: person, on: roster.today, db) else {
            return
        }
        try stage(facts)
    }

    /// Stages everybody as recorded.
    func stageEverybody() throws {
        try stageAll("SELECT id FROM person WHERE id > ? ORDER BY id LIMIT 10000")
    }

    /// Stages the people that a query finds behind a key.
    private func stageAll(_ query: String) throws {
        var last = Int64.min
        while true {
            var people: [Int64] = []
            try db.each(query, last) { people.append($0.int64(0)) }
            guard let reached = people.last else { return }
            for person in people { try stage(person: person) }
            last = reached
        }
    }

    /// Stages whoever is not on the stage, and whoever others have changed
    /// since: while the list is stale, ``RosterWriter`` notes them.
    func stageTheRest() throws {
        try stageAll(
            """
            SELECT p.id FROM person p WHERE p.id > ? AND NOT EXISTS
                (SELECT 1 FROM temp.staged_line s WHERE s.person_id = p.id)
            ORDER BY p.id LIMIT 10000
            """)
        try stageAll(
            """
            SELECT person_id FROM roster_due WHERE day = \(RosterWriter.noteDay)
                AND person_id > ? ORDER BY person_id LIMIT 10000
            """)
    }

    /// Replaces the list by what is staged, and the stage by nothing.
    func build() throws {
        try clear()
        try writeLines()
        try db.run("INSERT INTO roster_text (roster_text) VALUES ('optimize')")
        for sql in Schema.rosterIndexes { try db.execute(sql: sql) }
        for (id, count) in classCounts {
            try db.run("UPDATE facet_class SET headcount = ? WHERE id = ?", count, id)
        }
        for (id, count) in unitCounts {
            try db.run("UPDATE unit_place SET headcount = ? WHERE unit_id = ?", count, id)
        }
        try setMerging(automatic: 4, crisis: 16, hashBytes: 1 << 20)
        try db.run(
            "UPDATE roster_upkeep SET stale = 0, reckoned_on = ?", roster.today.daysSinceEpoch)
        try CareerDatabase.markAccess(db)
        try db.run("DELETE FROM roster_due WHERE day = ?", RosterWriter.noteDay)
        try db.execute(sql: "DELETE FROM temp.staged_line")
    }

    private func clear() throws {
        for sql in Schema.rosterIndexes {
            let words = sql.split(separator: " ")
            guard let on = words.firstIndex(of: "ON") else { continue }
            try db.execute(sql: "DROP INDEX IF EXISTS \(words[on - 1])")
        }
        try db.execute(
            sql: """
                DELETE FROM roster;
                INSERT INTO roster_text (roster_text) VALUES ('delete-all');
                DELETE FROM roster_word;
                UPDATE facet_class SET headcount = 0 WHERE headcount <> 0;
                UPDATE unit_place SET headcount = 0 WHERE headcount <> 0;
                """)
        try setMerging(automatic: 0, crisis: 64, hashBytes: 1 << 21)
    }

    /// While the words come in order, merging them again and again is waste:
    /// it is done once at the end.
    private func setMerging(automatic: Int, crisis: Int, hashBytes: Int) throws {
        let settings = [
            ("automerge", automatic), ("crisismerge", crisis), ("hashsize", hashBytes),
        ]
        for (name, value) in settings {
            try db.run("INSERT INTO roster_text (roster_text, rank) VALUES (?, ?)", name, value)
        }
    }
}

extension RosterRebuild {
    private func writeLines() throws {
        var position: Int64 = 0
        try db.each(
            """
            SELECT person_id, sort_key, number, front_title, name, back_title, post_id,
                unit_id, class_id, retires_on, seniority
            FROM temp.staged_line ORDER BY sort_key, number
            """
        ) { row in
            position += RosterOrder.gap
            let (post, unit, facetClass) = (row.int64(6), row.int64(7), row.int64(8))
            try db.run(
                """
                INSERT INTO roster (position, person_id, number, front_title, name,
                    back_title, post_id, unit_id, class_id, retires_on, seniority)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                position, row.int64(0), row.int64(2), row.text(3), row.text(4), row.text(5),
                post, unit, facetClass, row.int64(9), row.text(10))
            let titles = RosterText.titles(row.text(3), row.text(5))
            let text = RosterText.indexed(
                foldedName: row.text(1), titles: titles, foldedTitle: try foldedTitle(post),
                foldedUnit: try foldedUnit(unit))
            try db.run(RosterOrder.addWords, position, text)
            try roster.learn(row.text(1))
            if !titles.isEmpty { try roster.learn(titles) }
            classCounts[facetClass, default: 0] += 1
            unitCounts[unit, default: 0] += 1
        }
    }

    private func foldedTitle(_ post: Int64) throws -> String {
        if let folded = foldedTitles[post] { return folded }
        let title = try db.first("SELECT title FROM position WHERE id = ?", post) { $0.text(0) }
        let folded = NameFolding.sortText(title ?? "")
        try roster.learn(RosterText.withoutNumbers(folded))
        if foldedTitles.count > 20_000 { foldedTitles.removeAll() }
        foldedTitles[post] = folded
        return folded
    }

    private func foldedUnit(_ unit: Int64) throws -> String {
        if let folded = foldedUnits[unit] { return folded }
        let folded = NameFolding.sortText(try UnitBook.currentName(of: unit, db))
        try roster.learn(RosterText.withoutNumbers(folded))
        if foldedUnits.count > 20_000 { foldedUnits.removeAll() }
        foldedUnits[unit] = folded
        return folded
    }
}
