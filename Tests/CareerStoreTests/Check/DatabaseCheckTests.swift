import CareerDomain
import Foundation
import GRDB
import Testing

@testable import CareerStore

struct DatabaseCheckTests {
    let sandbox: Sandbox
    let path: String

    init() throws {
        sandbox = try Sandbox()
        path = sandbox.place("karier.db")
        let database = try CareerDatabase(path: path, options: .init(actor: .owner))
        defer { database.close() }
        _ = try FileImport.run(
            file: try sandbox.write(SIASNRows.csv(SIASNRows.many(300))), into: database,
            options: ImportOptions(today: .testDay), progress: { _ in true })
    }

    /// What a check finds after the file was changed behind the program's back.
    private func findings(after sql: String) throws -> [CheckFinding] {
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: sql)
        }
        try queue.close()
        return try check()
    }

    private func check() throws -> [CheckFinding] {
        let database = try CareerDatabase(path: path, options: .init(actor: .owner))
        defer { database.close() }
        return try DatabaseCheck.run(database).findings
    }

    @Test func `a sound database has no findings`() throws {
        #expect(try findings(after: "SELECT 1").isEmpty)
    }

    @Test func `what Litestream keeps in the file is no finding, another table is`() throws {
        let litestream = """
            CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER);
            CREATE TABLE _litestream_lock (id INTEGER);
            """
        #expect(try findings(after: litestream).isEmpty)
        #expect(
            try findings(after: "CREATE TABLE litestream (id INTEGER)")
                == [.schemaObject(.unknown, type: "table", name: "litestream")])
    }

    @Test func `a trigger that is named as if it were Litestream's is a finding`() throws {
        let sql = "CREATE TRIGGER _litestream_x AFTER INSERT ON person BEGIN SELECT 1; END"
        #expect(
            try findings(after: sql)
                == [.schemaObject(.unknown, type: "trigger", name: "_litestream_x")])
    }

    @Test func `a line that differs from what is recorded is found`() throws {
        let found = try findings(
            after: "UPDATE roster SET retires_on = 1 WHERE person_id = 7")
        #expect(found == [.lineOutdated(person: 7)])
    }

    @Test func `a missing line is found`() throws {
        let found = try findings(after: "DELETE FROM roster WHERE person_id = 7")
        #expect(found.contains(.listIncomplete(people: 300, lines: 299)))
        #expect(found.contains { $0.code == "headcount" })
    }

    @Test func `a line out of order is found`() throws {
        let found = try findings(
            after: """
                UPDATE roster SET position = 1 + (SELECT max(position) FROM roster)
                WHERE position = (SELECT min(position) FROM roster)
                """)
        #expect(found.contains { $0.code == "line_misplaced" })
        #expect(found.contains { $0.code == "word_index" })
    }

    @Test func `a word index that has lost its words is found`() throws {
        let found = try findings(
            after: "INSERT INTO roster_text (roster_text) VALUES ('delete-all')")
        #expect(!found.isEmpty && found.allSatisfy { $0.code == "word_index" })
        #expect(found.count == DatabaseCheck.findingsPerSort)
    }

    @Test func `a wrong headcount is found`() throws {
        let found = try findings(
            after: "UPDATE facet_class SET headcount = headcount + 1 WHERE headcount > 0")
        #expect(!found.isEmpty && found.allSatisfy { $0.code == "headcount" })
    }

    @Test func `a reference into nothing is found`() throws {
        let found = try findings(
            after: """
                INSERT INTO assessment (person_id, competency_code, level, source, assessor,
                    evidence, assessed_on, valid_until, recorded_at)
                VALUES (99999, 'integritas', 3, 'IMPOR', '', '', 1, 2, 3)
                """)
        #expect(found.contains { $0.code == "dangling_reference" })
    }

    @Test func `a predikat that its ratings do not give is found`() throws {
        let found = try findings(
            after: """
                PRAGMA ignore_check_constraints = ON;
                INSERT INTO appraisal (id, person_id, quarter, state, subject_name,
                    subject_number, subject_rank, subject_position, subject_unit,
                    assessor_name, assessor_number, assessor_rank, assessor_position,
                    assessor_unit, result_rating, result_reason, behaviour_rating,
                    behaviour_reason, grade, notes, recommendation, updated_at, signed_at)
                VALUES (5, 7, 8100, 'DRAF', '', '', '', '', '', '', '', '', '', '',
                    1, '', 1, '', 5, '', '', 1, NULL);
                UPDATE appraisal SET state = 'DITANDATANGANI', signed_at = 1 WHERE id = 5;
                """)
        #expect(found.first == .gradeDiffers(appraisal: 5))
        #expect(!found.contains { $0.code == "damaged" })
    }

    @Test(arguments: [
        ("DROP TRIGGER rank_row_is_history", "schema_missing", "rank_row_is_history"),
        ("DROP INDEX roster_by_unit", "schema_missing", "roster_by_unit"),
        ("CREATE TABLE lain (a)", "schema_unknown", "lain"),
        (
            """
            DROP TRIGGER rank_row_stays;
            CREATE TRIGGER rank_row_stays BEFORE DELETE ON rank_row BEGIN SELECT 1; END
            """, "schema_different", "rank_row_stays"
        ),
    ])
    func `a changed layout is named`(sql: String, code: String, name: String) throws {
        let found = try findings(after: sql)
        #expect(found.map(\.code) == [code])
        guard case .schemaObject(_, _, name) = found.first else {
            Issue.record("\(found)")
            return
        }
    }

    @Test func `a check that is stopped does not say sound`() throws {
        let database = try CareerDatabase(path: path, options: .init(actor: .owner))
        defer { database.close() }
        let report = try DatabaseCheck.run(database) { $0 < 0.5 }
        #expect(report.isStopped && !report.isSound && report.findings.isEmpty)
    }

    @Test func `a row without number is told apart from row nought`() throws {
        let found = try findings(
            after: """
                INSERT INTO rank_row (person_id, id, golongan, service_years, service_months,
                    recorded_at) VALUES (99999, 1, 9, 0, 0, 0)
                """)
        #expect(
            found.contains(.danglingReference(table: "rank_row", row: nil, parent: "person")))
    }

    @Test func `many findings of a sort may be more`() throws {
        _ = try findings(after: "INSERT INTO roster_text (roster_text) VALUES ('delete-all')")
        let database = try CareerDatabase(path: path, options: .init(actor: .owner))
        defer { database.close() }
        #expect(try DatabaseCheck.run(database).mayHaveMore)
    }

    @Test func `a damaged page is found`() throws {
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        let size = try handle.seekToEnd()
        for page in stride(from: Int(size) / 8192 * 4096, to: Int(size) - 4096, by: 4096 * 3) {
            try handle.seek(toOffset: UInt64(page))
            try handle.write(contentsOf: Data(repeating: 0xA5, count: 512))
        }
        try handle.close()
        do {
            #expect(try check().contains { $0.code == "damaged" })
        } catch let error as OpeningError {
            guard case .damaged = error else {
                Issue.record("\(error)")
                return
            }
        } catch let error as KeepingError {
            guard case .damaged = error else {
                Issue.record("\(error)")
                return
            }
        }
    }
}
