import CareerDomain
import GRDB

/// Keeps the list in step with the facts, within the transaction that changed
/// them. Headcounts and words are gathered and written by ``flush()``, which
/// every transaction ends with.
final class RosterWriter {
    let db: Database
    let today: CalendarDate
    private var classes: [FacetClass: Int64] = [:]
    private var knownWords: Set<String> = []
    private var classChange: [Int64: Int] = [:]
    private var unitChange: [Int64: Int] = [:]
    /// Changes of the word index still to be made.
    private var wordChanges: [(position: Int64, text: String, isRemoval: Bool)] = []
    private var refreshed: [Int64] = []
    /// The list is written anew soon: its words need no care until then.
    var isToBeRewritten = false

    /// The day in `roster_due`, before all others, under which people are noted
    /// who were changed while another session is about to rewrite the list.
    static let noteDay = -1_000_000

    init(_ db: Database, today: CalendarDate) {
        self.db = db
        self.today = today
    }

    /// Brings the person's line up to the recorded facts.
    func refresh(_ person: Int64) throws {
        guard let facts = try RosterFacts.recorded(of: person, on: today, db) else { return }
        refreshed.append(person)
        if let due = facts.dueOn { try remember(person, dueOn: due) }
        guard let stored = try StoredLine(of: person, db) else {
            try add(facts)
            return
        }
        try change(stored, to: facts)
    }

    /// Adds the line of a person who has none.
    func add(_ facts: RosterFacts) throws {
        let key = RosterOrder.Key(name: facts.name.name, number: facts.number)
        let position = try order.position(for: key)
        try insert(facts, at: position)
        index(RosterText.indexed(facts), at: position)
        count(facts, by: 1)
    }

    private var order: RosterOrder {
        // Words lie at positions: before people are moved, theirs are written.
        RosterOrder(db: db, willMove: { [self] in try flushWords() })
    }

    private func change(_ stored: StoredLine, to facts: RosterFacts) throws {
        let old = stored.facts
        var position = stored.position
        let isMoved = old.name.name != facts.name.name || old.number != facts.number
        let oldText = RosterText.indexed(old)
        let newText = RosterText.indexed(facts)
        if isMoved || oldText != newText {
            removeWords(oldText, at: position)
        }
        if isMoved {
            try db.run("DELETE FROM roster WHERE position = ?", position)
            let key = RosterOrder.Key(name: facts.name.name, number: facts.number)
            position = try order.position(for: key)
            try insert(facts, at: position)
        } else {
            try update(facts, at: position)
        }
        if isMoved || oldText != newText { index(newText, at: position) }
        classChange[stored.classID, default: 0] -= 1
        unitChange[old.unit, default: 0] -= 1
        count(facts, by: 1)
    }

    private func count(_ facts: RosterFacts, by change: Int) {
        if let id = classes[facts.facets] { classChange[id, default: 0] += change }
        unitChange[facts.unit, default: 0] += change
    }

    private func insert(_ facts: RosterFacts, at position: Int64) throws {
        try db.run(
            """
            INSERT INTO roster (position, person_id, number, front_title, name, back_title,
                post_id, unit_id, class_id, retires_on, seniority)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            position, facts.person, facts.number, facts.name.frontTitle, facts.name.name,
            facts.name.backTitle, facts.post, facts.unit, try classID(facts.facets),
            facts.retiresOn, facts.seniority)
    }

    private func update(_ facts: RosterFacts, at position: Int64) throws {
        try db.run(
            """
            UPDATE roster SET front_title = ?, back_title = ?, post_id = ?, unit_id = ?,
                class_id = ?, retires_on = ?, seniority = ? WHERE position = ?
            """,
            facts.name.frontTitle, facts.name.backTitle, facts.post, facts.unit,
            try classID(facts.facets), facts.retiresOn, facts.seniority, position)
    }
}

extension RosterWriter {
    /// Writes the gathered headcounts and words.
    func flush() throws {
        try flushWords()
        try noteRefreshed()
        for (id, change) in classChange where change != 0 {
            try db.run(
                "UPDATE facet_class SET headcount = headcount + ? WHERE id = ?", change, id)
        }
        for (id, change) in unitChange where change != 0 {
            try db.run(
                "UPDATE unit_place SET headcount = headcount + ? WHERE unit_id = ?", change, id)
        }
        classChange.removeAll(keepingCapacity: true)
        unitChange.removeAll(keepingCapacity: true)
    }

    private func noteRefreshed() throws {
        guard !refreshed.isEmpty else { return }
        if try db.number("SELECT stale FROM roster_upkeep") == 1 {
            for person in refreshed { try remember(person, dueOn: Self.noteDay) }
        }
        refreshed.removeAll(keepingCapacity: true)
    }

    /// Notes a day on which the line has to be looked at again.
    func remember(_ person: Int64, dueOn day: Int) throws {
        try db.run(
            "INSERT OR IGNORE INTO roster_due (day, person_id) VALUES (?, ?)", day, person)
    }

    /// Key of the class, made if there is none.
    func classID(_ facets: FacetClass) throws -> Int64 {
        if let id = classes[facets] { return id }
        let stored = try db.number(
            """
            SELECT id FROM facet_class WHERE kind = ? AND golongan = ? AND position_kind = ?
                AND status = ? AND gap = ? AND quarter = ? AND progress = ?
            """,
            facets.kind, facets.golongan, facets.positionKind, facets.status, facets.gap,
            facets.quarter, facets.progress.rawValue)
        if let stored {
            classes[facets] = stored
            return stored
        }
        try db.run(
            """
            INSERT INTO facet_class (kind, golongan, position_kind, status, gap, quarter,
                progress) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            facets.kind, facets.golongan, facets.positionKind, facets.status, facets.gap,
            facets.quarter, facets.progress.rawValue)
        classes[facets] = db.lastInsertedRowID
        return db.lastInsertedRowID
    }

    /// Puts a line's words into the index, at the next flush.
    func index(_ text: String, at position: Int64) {
        guard !isToBeRewritten else { return }
        wordChanges.append((position, text, false))
    }

    /// Takes a line's words out of the index, at the next flush.
    func removeWords(_ text: String, at position: Int64) {
        guard !isToBeRewritten else { return }
        wordChanges.append((position, text, true))
    }

    /// The index gathers words in memory as long as they come in the order of
    /// positions; out of order, each line would be a segment of its own.
    func flushWords() throws {
        let changes = wordChanges.enumerated().sorted {
            ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
        }
        wordChanges.removeAll(keepingCapacity: true)
        for (_, change) in changes {
            if change.isRemoval {
                try db.run(RosterOrder.removeWords, change.position, change.text)
            } else {
                try db.run(RosterOrder.addWords, change.position, change.text)
                try learn(change.text)
            }
        }
    }

    /// Notes the words of a folded text that are long enough to be looked up.
    func learn(_ folded: String) throws {
        for word in folded.utf8.split(separator: 32)
        where word.count >= RosterText.shortestKnownWord {
            let word = String(Substring(word))
            guard knownWords.insert(word).inserted else { continue }
            try db.run("INSERT OR IGNORE INTO roster_word (word) VALUES (?)", word)
        }
        // Bounds the memory of a bulk load: the words of everyday names stay
        // known again soon.
        if knownWords.count > 60_000 { knownWords.removeAll(keepingCapacity: true) }
    }
}

/// A line of the list as it is stored.
struct StoredLine {
    let position: Int64
    let classID: Int64
    let facts: RosterFacts

    init?(of person: Int64, _ db: Database) throws {
        let line = try db.first(Self.sql, person) { row in
            let facets = FacetClass(
                kind: row.text(10), golongan: row.int(11), positionKind: row.text(12),
                status: row.text(13), gap: row.int(14), quarter: row.int(15),
                progress: FacetClass.ProgressCode(rawValue: row.int(16)) ?? .none)
            let facts = RosterFacts(
                person: person, number: row.int64(2),
                name: PersonName(
                    frontTitle: row.text(3), name: row.text(4), backTitle: row.text(5)),
                post: row.int64(6), title: row.text(17), unit: row.int64(7),
                unitName: row.text(18), facets: facets, retiresOn: row.int(8),
                seniority: row.text(9))
            return (row.int64(0), row.int64(1), facts)
        }
        guard let line else { return nil }
        (position, classID, facts) = line
    }

    private static let sql = """
        SELECT r.position, r.class_id, r.number, r.front_title, r.name, r.back_title,
            r.post_id, r.unit_id, r.retires_on, r.seniority, c.kind, c.golongan,
            c.position_kind, c.status, c.gap, c.quarter, c.progress, coalesce(p.title, ''),
            u.name
        FROM roster r JOIN facet_class c ON c.id = r.class_id
        LEFT JOIN position p ON p.id = r.post_id
        LEFT JOIN unit_place u ON u.unit_id = r.unit_id WHERE r.person_id = ?
        """
}
