import CareerDomain
import CareerStore
import Foundation
import GRDB
import Glibc
import Testing

@testable import CareerStore

@Suite struct OpeningTests {
    @Test func `a new database opens empty and opens again`() throws {
        let folder = try TemporaryFolder()
        #expect(!CareerDatabase.exists(at: folder.file()))

        try Samples.database(folder.file()).close()
        let again = try Samples.database(folder.file())

        #expect(CareerDatabase.exists(at: folder.file()))
        #expect(try again.rosterTotal() == 0)
    }

    @Test func `opening twice leaves the schema as it is`() throws {
        let folder = try TemporaryFolder()
        try Samples.database(folder.file()).close()
        let before = try schema(folder.file())

        try Samples.database(folder.file()).close()

        #expect(try schema(folder.file()) == before)
        #expect(before.count > 20)
    }

    private func schema(_ path: String) throws -> [String] {
        try CareerDatabase.raw(path).read { db in
            try String.fetchAll(db, sql: "SELECT name || coalesce(sql, '') FROM sqlite_schema")
        }
    }

    @Test func `a text file is no database`() throws {
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "nama;nip\n", count: 500), to: "karier.db")

        #expect(throws: OpeningError.notADatabase) { try Samples.database(folder.file()) }
    }

    @Test func `a folder is no database`() throws {
        let folder = try TemporaryFolder()

        #expect(throws: OpeningError.notADatabase) { try Samples.database(folder.path) }
    }

    @Test func `the database of another program is left alone`() throws {
        let folder = try TemporaryFolder()
        try CareerDatabase.raw(folder.file()).write { db in
            try db.execute(sql: "CREATE TABLE note (text)")
        }

        #expect(throws: OpeningError.foreignDatabase) { try Samples.database(folder.file()) }
    }

    @Test func `a newer schema is refused with both versions`() throws {
        let folder = try TemporaryFolder()
        try Samples.database(folder.file()).close()
        try CareerDatabase.raw(folder.file()).write { db in
            try db.execute(sql: "PRAGMA user_version = 99")
        }

        #expect(throws: OpeningError.newerSchema(found: 99, known: Schema.newestVersion)) {
            try Samples.database(folder.file())
        }
    }

    @Test func `a file that may not be written opens for reading only`() throws {
        let folder = try TemporaryFolder()
        let database = try Samples.database(folder.file())
        _ = try database.register(try Samples.record(1, name: "Siti Aminah"))
        database.close()
        chmod(folder.file(), 0o444)

        #expect(throws: OpeningError.readOnly) { try Samples.database(folder.file()) }
        let reader = try CareerDatabase(
            path: folder.file(),
            options: .init(actor: .owner, readOnly: true, clock: { Samples.noon }))
        #expect(try reader.rosterTotal() == 1)
        #expect(throws: KeepingError.readOnly) {
            try reader.register(try Samples.record(2, name: "Budi"))
        }
    }

    @Test func `reading only neither makes a lock nor upgrades`() throws {
        let folder = try TemporaryFolder()
        try Samples.database(folder.file()).close()
        unlink(folder.file() + ".lock")
        try CareerDatabase.raw(folder.file()).write { db in
            try db.execute(sql: "PRAGMA user_version = 1")
        }

        let error = #expect(throws: OpeningError.self) { try reader(folder.file()) }
        guard case .olderSchema(found: 1, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(access(folder.file() + ".lock", F_OK) != 0)
    }

    @Test func `reading only leaves the folder as it was`() throws {
        let folder = try TemporaryFolder()
        try Samples.database(folder.file()).close()
        let files = { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
        let before = try files()

        let reader = try reader(folder.file())
        #expect(try reader.rosterTotal() == 0)
        reader.close()
        #expect(try files() == before)

        let writer = try Samples.database(folder.file())
        let second = try self.reader(folder.file())
        second.close()
        _ = try writer.register(try Samples.record(1, name: "Siti"))
        #expect(try writer.rosterTotal() == 1)
    }

    @Test func `reading only where there is none makes none`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: OpeningError.missing) { try reader(folder.file()) }
        #expect(!CareerDatabase.exists(at: folder.file()))
    }

    private func reader(_ path: String) throws -> CareerDatabase {
        try CareerDatabase(
            path: path, options: .init(actor: .owner, readOnly: true, clock: { Samples.noon }))
    }

    @Test func `a missing folder is named as such`() throws {
        let folder = try TemporaryFolder()

        #expect(throws: OpeningError.folderMissing) {
            try Samples.database(folder.file("nowhere/karier.db"))
        }
    }

    @Test func `an upgrade by another process is waited for and then given up`() throws {
        let folder = try TemporaryFolder()
        let descriptor = open(folder.file() + ".lock", O_RDWR | O_CREAT, 0o600)
        defer { close(descriptor) }
        #expect(flock(descriptor, LOCK_EX) == 0)

        #expect(throws: OpeningError.locked) { try Samples.database(folder.file()) }

        flock(descriptor, LOCK_UN)
        #expect(throws: Never.self) { try Samples.database(folder.file()) }
    }

    @Test func `a database with a broken head is reported as damaged or none`() throws {
        let folder = try TemporaryFolder()
        try Samples.database(folder.file()).close()
        truncate(folder.file(), 5_000)

        let error = #expect(throws: OpeningError.self) {
            try Samples.database(folder.file())
        }
        switch error {
        case .damaged, .notADatabase: break
        default: Issue.record("\(String(describing: error))")
        }
    }

    /// The index by unit of versions 1 to 4 did not hold what the orders go by.
    @Test func `an older database puts a part into every order by its index once it is opened`()
        throws
    {
        let folder = try TemporaryFolder()
        let raw = try CareerDatabase.raw(folder.file())
        try raw.inDatabase { db in
            try Schema.upgrade(db, from: 0, to: 4)
            try db.execute(
                sql: """
                    DROP INDEX roster_by_unit;
                    CREATE INDEX roster_by_unit ON roster (unit_id, position, class_id);
                    """)
        }
        try Samples.database(folder.file()).close()

        let columns = try raw.inDatabase { db in
            try String.fetchAll(db, sql: "SELECT name FROM pragma_index_info('roster_by_unit')")
        }
        #expect(
            columns
                == ["unit_id", "position", "class_id", "number", "retires_on", "seniority"])
    }

    /// The list of versions 1 and 2 did not know the titles around a name.
    @Test(arguments: [1, 2])
    func `an older database finds people by their titles once it is opened`(
        version: Int
    ) throws {
        let folder = try TemporaryFolder()
        let raw = try CareerDatabase.raw(folder.file())
        try raw.inDatabase { db in
            try Schema.upgrade(db, from: 0, to: version)
            try db.execute(
                sql: """
                    INSERT INTO person (id, number, name, back_title, kind, birth_date, sex)
                        VALUES (1, 198609262015051001, 'Siti', 'S.Kom.', 'PNS', 6000, 1);
                    INSERT INTO roster VALUES (1024, 1, 198609262015051001, '', 'Siti', 'S.Kom.',
                        0, 0, 1, 9999999, '');
                    INSERT INTO roster_text (rowid, words) VALUES (1024, 'siti');
                    """)
        }
        try raw.close()

        let database = try Samples.database(folder.file())

        for (text, count) in [("kom", 1), ("siti s kom", 1), ("siti", 1), ("skom", 0)] {
            let query = RosterQuery(text: text, quarter: try Samples.quarter(2024, 3))
            #expect(
                try database.rosterPage(query, at: .start, limit: 5).entries.count == count,
                "\(text)")
        }
        #expect(try DatabaseCheck.run(database).findings == [])
    }

    @Test func `tables without a version are damage, not an empty file`() throws {
        let folder = try TemporaryFolder()
        try Samples.database(folder.file()).close()
        try CareerDatabase.raw(folder.file()).write {
            try $0.execute(sql: "PRAGMA user_version = 0")
        }
        #expect(throws: OpeningError.damaged(detail: "user_version 0")) {
            try Samples.database(folder.file())
        }
    }

    @Test func `nothing is made beside a file of somebody else`() throws {
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "nama;nip\n", count: 500), to: "karier.db")
        #expect(throws: OpeningError.notADatabase) { try Samples.database(folder.file()) }
        try CareerDatabase.raw(folder.file("lain.db")).write {
            try $0.execute(sql: "CREATE TABLE t (a)")
        }
        #expect(throws: OpeningError.foreignDatabase) {
            try Samples.database(folder.file("lain.db"))
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                == ["karier.db", "lain.db"])
    }

    @Test func `an empty database of SQLite may become one of the program`() throws {
        let folder = try TemporaryFolder()
        try CareerDatabase.raw(folder.file()).write {
            try $0.execute(sql: "CREATE TABLE t (a); DROP TABLE t")
        }
        #expect(try Samples.database(folder.file()).rosterTotal() == 0)
    }

    @Test func `whoever may write the database may take its locks`() throws {
        let folder = try TemporaryFolder()
        try Samples.database(folder.file()).close()
        chmod(folder.file(), 0o660)
        chmod(folder.file("karier.db.lock"), 0o600)
        let database = try Samples.database(folder.file())
        try database.bulkRegistration { _ in }
        for name in ["karier.db.lock", "karier.db.load"] {
            var status = stat()
            #expect(stat(folder.file(name), &status) == 0)
            #expect(status.st_mode & 0o777 == 0o660, "\(name)")
        }
    }

    @Test func `what the system refuses on a full disk is a full disk`() {
        let codes: [ResultCode] = [
            .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMMAP, .SQLITE_IOERR_WRITE,
            .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC, .SQLITE_CANTOPEN,
        ]
        for code in codes {
            let error = DatabaseError(resultCode: code)
            #expect(KeepingError(mapping: error) { true } == .diskFull)
            guard case .failed = KeepingError(mapping: error, isDiskFull: { false }) else {
                Issue.record("\(code)")
                continue
            }
        }
        #expect(!DiskSpace.isExhausted(at: "/proc/self/no-such-file"))
    }
}
