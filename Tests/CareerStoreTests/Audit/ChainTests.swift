import CareerDomain
import Foundation
import GRDB
import Testing

@testable import CareerStore

@Suite struct `The chain of the trail` {
    private let chain: Chain

    init() throws { chain = try Chain() }

    @Test func `verifies as it was written, and its rows are counted`() throws {
        let verdict = try chain.verdict(after: "")
        #expect(verdict.isSound && verdict.fault == nil)
        #expect(verdict.rows == chain.rows)
        #expect(verdict.erased == 0 && verdict.clockSetBack == 0)
        #expect(verdict.head == (try chain.head(at: chain.rows)))
    }

    @Test(arguments: [
        "at = at + 1", "at = at - 1",
        "account_id = CASE WHEN account_id IS NULL THEN 0 END",
        "account_id = coalesce(account_id, 0) + 1", "role = role || 'X'",
        "role = CASE role WHEN '' THEN 'PEGAWAI' ELSE '' END", "terminal = terminal || '1'",
        "session = session || '1'",
        // What moves from one value to the next is told too.
        "terminal = terminal || role, role = ''", "action = 'MASUK_GAGAL '",
        "object_kind = object_kind || 'X'", "object_id = object_id + 1",
        "person_id = CASE WHEN person_id IS NULL THEN 0 END",
        "person_id = coalesce(person_id, 0) + 1", "detail_hash = randomblob(32)",
        "detail_hash = CASE length(detail_hash) WHEN 0 THEN randomblob(32) ELSE zeroblob(0) END",
        "hash = randomblob(32)", "layout = 1", "layout = 3", "record_digest = randomblob(32)",
        "record_digest = zeroblob(0)",
    ])
    func `finds every change of every column, in the row that has it`(change: String) throws {
        var changes = 0
        for row in 1...chain.rows {
            var isChange = false
            let line = "SELECT * FROM audit_event WHERE id = \(row)"
            let verdict = try chain.verdict { db in
                let before = try Row.fetchOne(db, sql: line)
                try db.execute(sql: "UPDATE audit_event SET \(change) WHERE id = \(row)")
                isChange = try Row.fetchOne(db, sql: line) != before
            }
            #expect(verdict.fault == (isChange ? .changed(row: row) : nil), "\(row)")
            changes += isChange ? 1 : 0
        }
        #expect(changes > 0)
    }

    @Test(arguments: ["salt = randomblob(16)", "body = body || ' '", "body = ''"])
    func `finds every change of the words of a row`(change: String) throws {
        let rows = try chain.rows(withWords: true)
        #expect(rows.count > 15)
        for row in rows {
            let verdict = try chain.verdict(
                after: "UPDATE audit_detail SET \(change) WHERE event_id = \(row)")
            #expect(verdict.fault == .wordsChanged(row: row))
        }
    }

    @Test func `finds words that are gone, added, or exchanged`() throws {
        let rows = try chain.rows(withWords: true)
        for row in rows {
            let gone = try chain.verdict(after: "DELETE FROM audit_detail WHERE event_id = \(row)")
            #expect(gone.fault == .wordsMissing(row: row))
        }
        for row in try chain.rows(withWords: false) {
            let added = try chain.verdict(
                after: "INSERT INTO audit_detail VALUES (\(row), zeroblob(16), 'bagian=x')")
            #expect(added.fault == .wordsChanged(row: row))
        }
        for (one, other) in zip(rows, rows.dropFirst()) {
            let exchanged = try chain.verdict(
                after: """
                    UPDATE audit_detail SET event_id = -1 WHERE event_id = \(one);
                    UPDATE audit_detail SET event_id = \(one) WHERE event_id = \(other);
                    UPDATE audit_detail SET event_id = \(other) WHERE event_id = -1;
                    """)
            #expect(exchanged.fault == .wordsChanged(row: one))
        }
    }

    @Test func `finds a row that was taken out, wherever it stood`() throws {
        for row in 1..<chain.rows {
            let verdict = try chain.verdict(after: Self.removal(of: row))
            #expect(verdict.fault == .gap(before: row + 1))
            let closed = try chain.verdict(after: Self.removal(of: row) + Self.shift(row, by: -1))
            #expect(closed.fault == .changed(row: row))
        }
    }

    @Test func `finds two rows that were exchanged`() throws {
        for row in 1..<chain.rows {
            for other in [row + 1, chain.rows] where other > row {
                let verdict = try chain.verdict(
                    after: ["audit_event SET id", "audit_detail SET event_id"].map { target in
                        let column = target.split(separator: " ")[2]
                        return """
                            UPDATE \(target) = 9999 WHERE \(column) = \(row);
                            UPDATE \(target) = \(row) WHERE \(column) = \(other);
                            UPDATE \(target) = \(other) WHERE \(column) = 9999;
                            """
                    }.joined(separator: "\n"))
                #expect(verdict.fault == .changed(row: row), "\(row) \(other)")
            }
        }
    }

    @Test func `finds a forged row, put in between or at the end`() throws {
        for row in 0...chain.rows {
            let verdict = try chain.verdict(
                after: Self.shift(row, by: 1)
                    + """
                    INSERT INTO audit_event VALUES (\(row + 1), 0, NULL, '', '', '', 'KELUAR', '',
                        0, NULL, zeroblob(0), randomblob(32), 2, zeroblob(0));
                    """)
            #expect(verdict.fault == .changed(row: row + 1))
        }
    }

    @Test func `finds a tail that was cut off when a later head is given`() throws {
        for row in 2...chain.rows {
            let head = try chain.head(at: row)
            #expect(try chain.verdict(after: "", against: head).isSound)
            let cut = "DELETE FROM audit_event WHERE id >= \(row);"
            let words = "DELETE FROM audit_detail WHERE event_id >= \(row);"
            #expect(
                try chain.verdict(after: cut + words, against: head).fault == .headMissing(head))
            // Without a head, and with the words gone too, what the rows made tells, if they made
            // anything.
            let isTold = try chain.made(from: row)
            #expect(try chain.verdict(after: cut + words).isSound == !isTold)
            let unnumbered = AuditHead(typed: head.groups.joined())
            #expect(try chain.verdict(after: cut + words, against: unnumbered).fault != nil)
            let earlier = try chain.head(at: row - 1)
            #expect(try chain.verdict(after: cut + words, against: earlier).isSound == !isTold)
        }
        let last = try #require(try chain.rows(withWords: true).last)
        let verdict = try chain.verdict(after: "DELETE FROM audit_event WHERE id >= \(last)")
        #expect(verdict.fault == .gap(before: last + 1))
    }

    @Test func `a chain written wholly anew is told by an old head alone`() throws {
        let head = try chain.head(at: chain.rows - 3)
        let forge: (Database) throws -> Void = { db in
            try db.execute(sql: "UPDATE audit_event SET terminal = 'lain' WHERE id = 5")
            try Chain.rewrite(db)
        }
        #expect(try chain.verdict(after: forge).isSound)
        #expect(try chain.verdict(after: forge, against: head).fault == .headMissing(head))
        // What was noted before the forged row says nothing about it.
        #expect(try chain.verdict(after: forge, against: try chain.head(at: 4)).isSound)
        // Written anew from behind the change only, it is found as it stands.
        let verdict = try chain.verdict {
            try $0.execute(sql: "UPDATE audit_event SET terminal = 'lain' WHERE id = 5")
            try Chain.rewrite($0, from: 6)
        }
        #expect(verdict.fault == .changed(row: 5))
    }

    @Test func `a clock that was set back is counted, not blamed`() throws {
        let verdict = try chain.verdict {
            try $0.execute(sql: "UPDATE audit_event SET at = at - 100 WHERE id = 7")
            try Chain.rewrite($0)
        }
        #expect(verdict.isSound && verdict.clockSetBack == 1)
    }

    private static func removal(of row: Int64) -> String {
        "DELETE FROM audit_event WHERE id = \(row); "
            + "DELETE FROM audit_detail WHERE event_id = \(row);"
    }

    /// Gives the rows behind one other numbers.
    private static func shift(_ row: Int64, by step: Int64) -> String {
        ["audit_event SET id", "audit_detail SET event_id"].map { target in
            let column = target.split(separator: " ")[2]
            return """
                UPDATE \(target) = \(column) + 100000 WHERE \(column) > \(row);
                UPDATE \(target) = \(column) - 100000 + (\(step)) WHERE \(column) > 100000;
                """
        }.joined(separator: "\n")
    }
}
