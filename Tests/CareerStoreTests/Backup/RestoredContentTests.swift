import CareerDomain
import Foundation
import GRDB
import Testing

@testable import CareerStore

/// What a copy holds is looked at before it takes the place of the database.
@Suite struct RestoredContentTests {
    private let folder: TemporaryFolder
    private var place: String { folder.file() }
    private var backup: String { folder.file("cadangan.db") }

    /// The backup has people, an account and a trail; another database is in
    /// the place.
    init() throws {
        folder = try TemporaryFolder()
        let database = try Samples.database(backup)
        let people = try (0..<3).map {
            try database.register(try Samples.record($0, name: "Orang \($0)")).person
        }
        _ = try database.makeFirstAdmin(people[0])
        database.close()
        try Samples.database(place).close()
    }

    @discardableResult
    private func restore() throws -> RestoreReport? {
        let made = folder.file("karier.db.restore-1")
        defer { for file in CareerDatabase.files(of: made) { unlink(file) } }
        return try Restore.run(backup, to: place, making: made, options: Samples.options) { _ in
            true
        }
    }

    private func change(_ sql: String, _ path: String? = nil) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path ?? backup, configuration: configuration)
        try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
        try queue.close()
    }

    /// What restoring answers; the place must be as it was.
    private func refusal(
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> RestoreFailure? {
        let before = try Data(contentsOf: URL(filePath: place))
        let failure = #expect(throws: RestoreFailure.self, sourceLocation: sourceLocation) {
            try restore()
        }
        #expect(
            try Data(contentsOf: URL(filePath: place)) == before, sourceLocation: sourceLocation)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
                $0.contains(".old-") || $0.contains(".restore-")
            } == [], sourceLocation: sourceLocation)
        return failure
    }

    @Test func `what is as it was written is restored`() throws {
        #expect(try restore()?.content.people == 3)
    }

    @Test(arguments: [
        (
            """
            CREATE TRIGGER tamu AFTER INSERT ON audit_event WHEN NEW.action = 'MASUK' BEGIN
                INSERT INTO role_grant (account_id, role, valid_from, decree, granted_at)
                VALUES (NEW.account_id, 'ADMIN_INSTANSI', 0, '', 0);
            END
            """, CheckFinding.schemaObject(.unknown, type: "trigger", name: "tamu")
        ),
        (
            "CREATE TRIGGER _litestream_x AFTER INSERT ON person BEGIN DELETE FROM secret; END",
            .schemaObject(.unknown, type: "trigger", name: "_litestream_x")
        ),
        (
            "CREATE VIEW siapa AS SELECT * FROM person",
            .schemaObject(.unknown, type: "view", name: "siapa")
        ),
        ("CREATE TABLE lain (a)", .schemaObject(.unknown, type: "table", name: "lain")),
        (
            "DROP TRIGGER audit_event_stays",
            .schemaObject(.missing, type: "trigger", name: "audit_event_stays")
        ),
        (
            """
            DROP TRIGGER audit_event_stays;
            CREATE TRIGGER audit_event_stays BEFORE DELETE ON audit_event BEGIN SELECT 1; END
            """, .schemaObject(.different, type: "trigger", name: "audit_event_stays")
        ),
    ])
    func `a layout that is not the program's own is refused`(
        sql: String, finding: CheckFinding
    ) throws {
        try change(sql)
        #expect(try refusal() == .unsound(finding))
    }

    @Test func `a reference into nothing is refused`() throws {
        try change(
            """
            INSERT INTO rank_row (person_id, id, golongan, service_years, service_months,
                recorded_at) VALUES (99999, 1, 9, 0, 0, 0)
            """)
        #expect(
            try refusal()
                == .unsound(.danglingReference(table: "rank_row", row: nil, parent: "person")))
    }

    @Test func `what a table's own rules forbid is refused`() throws {
        try change(
            """
            PRAGMA ignore_check_constraints = ON;
            INSERT INTO announcement (title, body, valid_from, announced_at) VALUES ('', '', 1, 1)
            """)
        #expect(try refusal() == .unsound(.ruleBroken(table: "announcement")))
    }

    /// Runs the statements as one who takes the guards of the trail away and
    /// puts them back.
    private func attackTrail(_ sql: String) throws {
        let queue = try DatabaseQueue(path: backup)
        try queue.writeWithoutTransaction { db in
            let triggers = try Row.fetchAll(
                db,
                sql: """
                    SELECT name, sql FROM sqlite_schema
                    WHERE type = 'trigger' AND tbl_name LIKE 'audit%'
                    """)
            for row in triggers { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
            try db.execute(sql: sql)
            for row in triggers { try db.execute(sql: row["sql"]) }
        }
        try queue.close()
    }

    @Test(arguments: [
        ("UPDATE audit_event SET at = at + 1 WHERE id = 2", AuditVerdict.Fault.changed(row: 2)),
        (
            "UPDATE audit_detail SET body = 'alasan=lain' WHERE event_id = 1",
            .wordsChanged(row: 1)
        ),
        (
            """
            DELETE FROM audit_detail WHERE event_id = 1; DELETE FROM audit_event WHERE id = 1
            """, .gap(before: 2)
        ),
    ])
    func `a trail that is not as it was written is refused`(
        sql: String, fault: AuditVerdict.Fault
    ) throws {
        try attackTrail(sql)
        #expect(try refusal() == .trail(fault))
    }

    @Test func `accounts without a trail are refused`() throws {
        try attackTrail("DELETE FROM audit_detail; DELETE FROM audit_event")
        let failure = try refusal()
        // The verification may have a word of its own for it.
        guard case .trail? = failure else { return #expect(failure == .trailMissing) }
    }

    @Test func `a copy that is not in WAL mode is refused`() throws {
        try change("PRAGMA journal_mode = DELETE")
        #expect(try refusal() == .notWriteAheadLogged)
    }

    @Test func `a header of another version does not hide the layout`() throws {
        // The tables of an old layout that say they are the newest.
        unlink(backup)
        let queue = try DatabaseQueue(path: backup)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try Schema.upgrade(db, from: 0, to: 3)
            try db.execute(sql: "PRAGMA user_version = \(Schema.newestVersion)")
        }
        try queue.close()
        guard case .unsound(.schemaObject(.missing, _, _))? = try refusal() else {
            Issue.record("restored")
            return
        }
        try change("PRAGMA user_version = 0")
        #expect(try refusal() == .backup(.damaged(detail: "user_version 0")))
    }

    @Test func `the newest tables that say they are old are refused`() throws {
        try change("PRAGMA user_version = 3")
        #expect(try refusal() == .versionDiffers(3))
    }

    @Test(arguments: [1, 3, 4])
    func `an older backup is brought up to date before it is put there`(version: Int) throws {
        unlink(backup)
        try make(version: version)
        let report = try #require(try restore())
        #expect(report.upgradedFrom == version)
        #expect(report.content.schemaVersion == Schema.newestVersion)
        let found = try DatabaseQueue(path: place).read { db in
            try Int.fetchOne(db, sql: "PRAGMA user_version")
        }
        #expect(found == Schema.newestVersion)
        let database = try Samples.database(place)
        defer { database.close() }
        #expect(try DatabaseCheck.run(database).findings == [])
    }

    @Test func `an older backup with a foreign trigger is not even brought up to date`() throws {
        unlink(backup)
        try make(version: 1)
        try change("CREATE TRIGGER tamu AFTER INSERT ON person BEGIN SELECT 1; END")
        #expect(
            try refusal()
                == .unsound(.schemaObject(.unknown, type: "trigger", name: "tamu")))
    }

    private func make(version: Int) throws {
        let queue = try DatabaseQueue(path: backup)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try Schema.upgrade(db, from: 0, to: version)
        }
        try queue.close()
    }

    @Test func `the trail of an earlier release verifies by the rule it was written by`() throws {
        unlink(backup)
        try make(version: 5)
        try change(EarlierRelease.rows)
        let report = try #require(try restore())
        #expect(report.content.people == 1)
        let database = try Samples.database(place)
        defer { database.close() }
        #expect(try AuditVerification.run(database).isSound)
        #expect(try database.auditHead()?.number == 5)
    }
}

/// Rows as version 0.1.0 has written them, layout 5: somebody imported, made
/// the first admin, and a technical account.
private enum EarlierRelease {
    private static let session = "6cedb139-b0f3-4aba-95fe-34df78c7d41d"

    static let rows = """
        INSERT INTO person (id, number, name, kind, birth_date, sex)
            VALUES (1, 197103122002042001, 'CONTOH', 'PNS', 435, 2);
        INSERT INTO account (id, person_id, name, created_at) VALUES
            (1, 1, '', 1796071326), (2, NULL, 'inspektorat', 1796071326);
        INSERT INTO role_grant (account_id, role, valid_from, decree, granted_at)
            VALUES (1, 'ADMIN_INSTANSI', 20788, '', 1796071326);
        INSERT INTO audit_event VALUES (1, 1796071324, NULL, 'PEMASANG', '-',
            '27497.302956.\(session)', 'PEGAWAI_DIIMPOR', 'PEGAWAI', 1, 1,
            x'76437edf98412f4d6b1c73d95b5ba0c050d9a57c6a4c32f1186be4b3cf75a730',
            x'22a7c500f1bac25f951646b5ce3d5a013051a412cca36869f91a8159ac358cc5');
        INSERT INTO audit_detail VALUES
            (1, x'54c51328cc470c0275070f6337b784a2', 'sesudah=inserted');
        INSERT INTO audit_event VALUES (2, 1796071326, NULL, 'PEMASANG', '-',
            '27555.303025.\(session)', 'AKUN_DIBUAT', 'AKUN', 1, 1, x'',
            x'045a54dd4acbcd06f68863510cda382fc9dd9a6ce01a9d6f91934aa5b7558dde');
        INSERT INTO audit_event VALUES (3, 1796071326, NULL, 'PEMASANG', '-',
            '27555.303025.\(session)', 'PERAN_DIBERIKAN', 'AKUN', 1, 1,
            x'b5307fcfde115d874e09832fc3a6dd09e9310bd4b27950726bd64926e23701af',
            x'5038c18fca6d69585808aae0952371d8636475e02ddc93bd19cb9afcca02deb1');
        INSERT INTO audit_detail VALUES
            (3, x'73258c79ee66f3f21fa6626f86c8f410', 'bagian=ADMIN_INSTANSI');
        INSERT INTO audit_event VALUES (4, 1796071326, NULL, 'PEMASANG', '-',
            '27555.303025.\(session)', 'KODE_DIBERIKAN', 'AKUN', 1, 1, x'',
            x'725051ed2169d4f92397e600e3ce871925f2b4e9d9d3fd83337218164c0f1f06');
        INSERT INTO audit_event VALUES (5, 1796071326, NULL, 'PEMASANG', '-',
            '27591.303202.\(session)', 'AKUN_DIBUAT', 'AKUN', 2, NULL,
            x'8eca912ed21fc5a79fe9148bab9705a8e8e1d1a8ee208e48fdd6aa541786f05d',
            x'c031fb163f261805ed60ffe9a9355c1bad2f6c6479fa4bf8ff5050217904d182');
        INSERT INTO audit_detail VALUES
            (5, x'251693eb0cb7c714aad873da823948f4', 'bagian=inspektorat');
        """
}
