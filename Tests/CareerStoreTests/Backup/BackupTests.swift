import CareerDomain
import Foundation
import GRDB
import Testing

@testable import CareerStore

@Suite struct BackupTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file() }
    private var target: String { folder.file("cadangan.db") }

    init() throws { folder = try TemporaryFolder() }

    private func fill(_ count: Int) throws {
        let database = try Samples.database(path)
        defer { database.close() }
        for (index, record) in try Samples.population(count).enumerated() {
            var record = record
            record.foreignID = "ASN\(index)"
            _ = try database.register(record)
        }
    }

    private func backUp(
        to target: String? = nil, replacing: Bool = false,
        progress: (Double) -> Bool = { _ in true }
    ) throws -> BackupReport? {
        let database = try source()
        defer { database.close() }
        return try Backup.write(
            target ?? self.target, of: database, replacing: replacing, progress: progress)
    }

    private func source() throws -> CareerDatabase {
        var options = Samples.options
        options.readOnly = true
        options.takesOlderSchema = true
        return try CareerDatabase(path: path, options: options)
    }

    /// What `karier check` finds in a file.
    private func findings(_ path: String) throws -> [CheckFinding] {
        var options = Samples.options
        options.readOnly = true
        let database = try CareerDatabase(path: path, options: options)
        defer { database.close() }
        return try DatabaseCheck.run(database).findings
    }

    private var names: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { !$0.hasPrefix("karier.db") }.sorted()
        }
    }

    @Test func `a backup holds what the database holds, for its owner alone`() throws {
        try fill(30)
        let report = try #require(try backUp())
        #expect(report.content.people == 30)
        #expect(report.bytes == CareerDatabase.fileSize(at: target))
        #expect(try findings(target).isEmpty)
        var status = stat()
        #expect(stat(target, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(try names == ["cadangan.db"])
    }

    @Test func `what lies in the log only is in the backup`() throws {
        let open = try Samples.database(path)
        defer { open.close() }
        _ = try open.register(try Samples.record(1, name: "Siti"))
        #expect(CareerDatabase.fileSize(at: path + "-wal") > 0)
        #expect(try backUp()?.content.people == 1)
    }

    @Test func `a database of an older version is backed up as it is`() throws {
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try Schema.upgrade(db, from: 0, to: 1)
        }
        try queue.close()
        let report = try #require(try backUp())
        #expect(report.content.schemaVersion == 1)
    }

    @Test func `what others store while it is copied is not in it, and not lost`() throws {
        try fill(200)
        let writer = try Samples.database(path)
        defer { writer.close() }
        var stored = 0
        let report = try #require(
            try backUp { _ in
                stored += 1
                let record = try? Samples.record(5000 + stored, name: "Baru \(stored)")
                return record.flatMap { try? writer.register($0) } != nil
            })
        #expect(stored > 1)
        #expect(report.content.people == 200)
        #expect(try writer.rosterTotal() == 200 + stored)
        #expect(try findings(target).isEmpty)
    }

    @Test func `a stopped backup leaves nothing, and the older one stays`() throws {
        try fill(30)
        _ = try backUp()
        let before = try Data(contentsOf: URL(filePath: target))
        for stopAt in [0.0, 1.0] {
            #expect(try backUp(replacing: true) { $0 < stopAt } == nil)
        }
        #expect(try names == ["cadangan.db"])
        #expect(try Data(contentsOf: URL(filePath: target)) == before)
    }

    @Test func `an older backup gives way only when asked`() throws {
        try fill(3)
        _ = try backUp()
        #expect(throws: BackupFailure.exists) { try backUp() }
        _ = try Samples.database(path).register(try Samples.record(900, name: "Baru"))
        #expect(try backUp(replacing: true)?.content.people == 4)
    }

    @Test func `only a backup gives way, and none that is in use`() throws {
        try fill(3)
        try folder.write("catatan", to: "cadangan.db")
        #expect(throws: BackupFailure.foreign) { try backUp(replacing: true) }
        try FileManager.default.removeItem(atPath: target)
        let other = try Samples.database(target)
        defer { other.close() }
        _ = try other.register(try Samples.record(1, name: "Siti"))
        #expect(throws: BackupFailure.inUse) { try backUp(replacing: true) }
        #expect(try other.rosterTotal() == 1)
    }

    @Test func `no backup is written over the database or what lies beside it`() throws {
        try fill(3)
        #expect(link(path, folder.file("lain.db")) == 0)
        for name in ["karier.db", "karier.db-wal", "karier.db.lock", "lain.db"] {
            #expect(throws: BackupFailure.isDatabase) {
                try backUp(to: folder.file(name), replacing: true)
            }
        }
        #expect(try findings(path).isEmpty)
    }

    @Test func `a place that cannot hold a backup is named`() throws {
        try fill(3)
        #expect(throws: BackupFailure.folderMissing) {
            try backUp(to: folder.file("tiada/cadangan.db"))
        }
        #expect(throws: BackupFailure.isDirectory) { try backUp(to: folder.path) }
        #expect(symlink(folder.file("tiada.db"), target) == 0)
        #expect(throws: BackupFailure.notAFile) { try backUp(replacing: true) }
        #expect(try names == ["cadangan.db"])
    }

    @Test func `a database that is damaged is not taken for a backup`() throws {
        try fill(200)
        // A page that nobody reads on opening.
        let page = try DatabaseQueue(path: path).read { db in
            try UInt64.fetchOne(
                db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'audit_detail'")
        }
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: (try #require(page) - 1) * 4096)
        try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
        try file.close()
        let failure = #expect(throws: BackupFailure.self) { try backUp() }
        guard case .unsound = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(try names.isEmpty)
    }
}
