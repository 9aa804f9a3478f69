import CareerDomain
import GRDB

/// Whether the list, its order, its words and its headcounts agree with what
/// is recorded.
struct RosterCheck {
    let db: Database
    let today: CalendarDate

    func findings() throws -> [CheckFinding] {
        try completeness() + order() + sampledLines() + wordIndex() + headcounts()
    }

    private func completeness() throws -> [CheckFinding] {
        let people = Int(try db.number("SELECT count(*) FROM person") ?? 0)
        let lines = Int(
            try db.number(
                "SELECT count(*) FROM roster WHERE person_id IN (SELECT id FROM person)") ?? 0)
        let all = Int(try db.number("SELECT count(*) FROM roster") ?? 0)
        return people == lines && lines == all
            ? [] : [.listIncomplete(people: people, lines: all)]
    }

    private func order() throws -> [CheckFinding] {
        var findings: [CheckFinding] = []
        var previous: RosterOrder.Key?
        try db.each("SELECT person_id, name, number FROM roster ORDER BY position") { row in
            let key = RosterOrder.Key(name: row.text(1), number: row.int64(2))
            if let previous, !previous.precedes(key),
                findings.count < DatabaseCheck.findingsPerSort
            {
                findings.append(.lineMisplaced(person: row.int64(0)))
            }
            previous = key
        }
        return findings
    }

    /// People spread evenly over their keys.
    private func sample() throws -> [Int64] {
        let count = try db.number("SELECT count(*) FROM roster") ?? 0
        let stride = max(1, count / Int64(DatabaseCheck.sampleSize))
        var people: [Int64] = []
        var place: Int64 = 0
        try db.each("SELECT person_id FROM roster ORDER BY person_id") { row in
            if place % stride == 0 { people.append(row.int64(0)) }
            place += 1
        }
        return people
    }

    /// Days for which a line may stand: the list is brought to another one when it is opened then.
    private func days() throws -> [CalendarDate] {
        let reckoned = try db.number("SELECT reckoned_on FROM roster_upkeep")
            .map { CalendarDate(daysSinceEpoch: Int($0)) }
        return [today] + [reckoned].compactMap(\.self).filter { $0 != today }
    }

    private func sampledLines() throws -> [CheckFinding] {
        var findings: [CheckFinding] = []
        let days = try days()
        for person in try sample() {
            let stored = try StoredLine(of: person, db)?.facts
            let fits = try days.contains { day in
                var recorded = try RosterFacts.recorded(of: person, on: day, db)
                // Not part of the line.
                recorded?.dueOn = stored?.dueOn
                return stored == recorded
            }
            if !fits { findings.append(.lineOutdated(person: person)) }
            if findings.count >= DatabaseCheck.findingsPerSort { break }
        }
        return findings
    }

    /// Every sampled line is found by all of its words.
    private func wordIndex() throws -> [CheckFinding] {
        var findings: [CheckFinding] = []
        for person in try sample() {
            guard let line = try StoredLine(of: person, db) else { continue }
            let words = RosterText.indexed(line.facts).split(separator: " ")
            guard !words.isEmpty else { continue }
            let query = words.map { "\"\($0)\"" }.joined(separator: " ")
            do {
                let found = try db.number(
                    "SELECT count(*) FROM roster_text WHERE roster_text MATCH ? AND rowid = ?",
                    query, line.position)
                if found != 1 { findings.append(.wordIndex(detail: String(person))) }
            } catch let error as DatabaseError {
                return [.wordIndex(detail: error.message ?? "")]
            }
            if findings.count >= DatabaseCheck.findingsPerSort { break }
        }
        return findings
    }

    private func headcounts() throws -> [CheckFinding] {
        var findings: [CheckFinding] = []
        let queries = [
            """
            SELECT 'unit ' || u.unit_id, u.headcount, count(l.position) FROM unit_place u
            LEFT JOIN roster l ON l.unit_id = u.unit_id GROUP BY u.unit_id
            HAVING u.headcount <> count(l.position) LIMIT \(DatabaseCheck.findingsPerSort)
            """,
            """
            SELECT 'class ' || c.id, c.headcount, count(l.position) FROM facet_class c
            LEFT JOIN roster l ON l.class_id = c.id GROUP BY c.id
            HAVING c.headcount <> count(l.position) LIMIT \(DatabaseCheck.findingsPerSort)
            """,
        ]
        for query in queries {
            try db.each(query) { row in
                findings.append(
                    .headcount(of: row.text(0), kept: row.int(1), counted: row.int(2)))
            }
        }
        return findings
    }
}
