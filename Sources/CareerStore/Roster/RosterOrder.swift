import CareerDomain
import GRDB

/// Finds and makes the place of a name in the list.
///
/// Positions are labels with gaps of ``gap``. A new name takes the middle
/// between its neighbours; where no number is left between them, the
/// neighbourhood is spread out anew. Names equal when folded stand by number.
struct RosterOrder {
    static let gap: Int64 = 1024

    let db: Database
    /// Called before people are moved to other positions.
    let willMove: () throws -> Void

    /// What the list is ordered by.
    struct Key {
        let folded: String
        let number: Int64

        init(name: String, number: Int64) {
            folded = NameFolding.sortText(name)
            self.number = number
        }

        func precedes(_ other: Key) -> Bool {
            if folded == other.folded { return number < other.number }
            return folded.utf8.lexicographicallyPrecedes(other.folded.utf8)
        }
    }

    /// A free position for the key, between its neighbours.
    func position(for key: Key) throws -> Int64 {
        var bounds = try neighbours(of: key)
        while let upper = bounds.upper, upper - bounds.lower < 2 {
            try willMove()
            try spreadOut(around: bounds.lower)
            bounds = try neighbours(of: key)
        }
        guard let upper = bounds.upper else { return bounds.lower + Self.gap }
        return bounds.lower + (upper - bounds.lower) / 2
    }

    /// The last position before the key (0 without one) and the first behind
    /// it, by halving the range of labels.
    private func neighbours(of key: Key) throws -> (lower: Int64, upper: Int64?) {
        let last = try db.number("SELECT max(position) FROM roster") ?? 0
        var lower: Int64 = 0
        var upper = last + 1
        while upper - lower > 1 {
            let middle = lower + (upper - lower) / 2
            if let next = try row(Self.following, middle - 1, upper) {
                if next.key.precedes(key) {
                    lower = next.position
                } else {
                    upper = next.position
                    if next.position > middle, try row(Self.preceding, lower, middle) == nil {
                        break
                    }
                }
            } else {
                guard let previous = try row(Self.preceding, lower, middle) else { break }
                if previous.key.precedes(key) {
                    lower = previous.position
                    break
                }
                upper = previous.position
            }
        }
        return (lower, upper > last ? nil : upper)
    }

    private static let following = """
        SELECT position, name, number FROM roster
        WHERE position > ? AND position < ? ORDER BY position LIMIT 1
        """
    private static let preceding = """
        SELECT position, name, number FROM roster
        WHERE position > ? AND position < ? ORDER BY position DESC LIMIT 1
        """

    private func row(
        _ sql: String, _ above: Int64, _ below: Int64
    ) throws -> (position: Int64, key: Key)? {
        try db.first(sql, above, below) { row in
            (row.int64(0), Key(name: row.text(1), number: row.int64(2)))
        }
    }
}

extension RosterOrder {
    /// Gives the people around a position even distances again: the smallest
    /// neighbourhood, doubled from 32, in which each gets a gap of 16 or more.
    private func spreadOut(around position: Int64) throws {
        var count = 32
        while true {
            let old = try neighbourhood(of: position, count: count)
            guard let first = old.first, let last = old.last else { return }
            let below =
                try db.number(
                    "SELECT max(position) FROM roster WHERE position < ?", first) ?? 0
            let above = try db.number("SELECT min(position) FROM roster WHERE position > ?", last)
            let top = above ?? below + Int64(old.count + 1) * Self.gap
            let step = (top - below) / Int64(old.count + 1)
            if step >= 16 {
                try move(old, to: (1...old.count).map { below + Int64($0) * step })
                return
            }
            count *= 2
        }
    }

    private func neighbourhood(of position: Int64, count: Int) throws -> [Int64] {
        var positions: [Int64] = []
        try db.each(
            "SELECT position FROM roster WHERE position <= ? ORDER BY position DESC LIMIT ?",
            position, count / 2
        ) { positions.append($0.int64(0)) }
        positions.reverse()
        try db.each(
            "SELECT position FROM roster WHERE position > ? ORDER BY position LIMIT ?",
            position, count - count / 2
        ) { positions.append($0.int64(0)) }
        return positions
    }

    /// Moves rows through negative labels, so that none meets another.
    private func move(_ old: [Int64], to new: [Int64]) throws {
        var texts: [String] = []
        for position in old {
            let text = try db.first(Self.lineTexts, position) { row in
                RosterText.indexed(
                    foldedName: NameFolding.sortText(row.text(0)),
                    titles: RosterText.titles(row.text(3), row.text(4)),
                    foldedTitle: NameFolding.sortText(row.text(1)),
                    foldedUnit: NameFolding.sortText(row.text(2)))
            }
            texts.append(text ?? "")
            try db.run(Self.removeWords, position, text ?? "")
            try db.run("UPDATE roster SET position = -position WHERE position = ?", position)
        }
        for (index, position) in old.enumerated() {
            try db.run("UPDATE roster SET position = ? WHERE position = ?", new[index], -position)
            try db.run(Self.addWords, new[index], texts[index])
        }
    }

    static let addWords = "INSERT INTO roster_text (rowid, words) VALUES (?, ?)"
    static let removeWords = """
        INSERT INTO roster_text (roster_text, rowid, words) VALUES ('delete', ?, ?)
        """
    private static let lineTexts = """
        SELECT r.name, coalesce(p.title, ''), u.name, r.front_title, r.back_title FROM roster r
        LEFT JOIN position p ON p.id = r.post_id
        LEFT JOIN unit_place u ON u.unit_id = r.unit_id WHERE r.position = ?
        """
}
