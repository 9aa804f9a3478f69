import CareerDomain
import Foundation
import GRDB
import GRDBSQLite
import PseudoTerminal
import Synchronization
import Testing

@testable import CareerStore

/// Others who write in the middle of a checkpoint, the moment in which SQLite before 3.51.3
/// corrupts the database.
@Suite(.serialized) struct CheckpointTests {
    private let sandbox: Sandbox
    private let session: CareerDatabase
    /// Connections of a program that knows nothing of the turn of writing and does not wait.
    private let stranger: DatabaseQueue
    private let copier: DatabaseQueue

    init() throws {
        sandbox = try Sandbox.withSample()
        session = try CareerDatabase(
            path: sandbox.database,
            options: CareerDatabase.Options(actor: .owner, patienceSeconds: 0.05))
        stranger = try DatabaseQueue(path: sandbox.database)
        copier = try DatabaseQueue(path: sandbox.database)
        for queue in [stranger, copier] {
            try queue.inDatabase { try $0.execute(sql: "PRAGMA wal_autocheckpoint = 0") }
        }
    }

    private static func write(_ connection: DatabaseQueue, _ value: Int) throws {
        try connection.write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)",
                arguments: ["orang-lain-\(value)", String(repeating: "x", count: 300)])
        }
    }

    private static func copyAll(_ connection: DatabaseQueue) throws {
        _ = try connection.inDatabase { try $0.checkpoint(.passive) }
    }

    /// Lets the session pass the mark at which it copies the log; before it does, all of the log
    /// is copied by others, and while it does, `intrude` runs.
    private func copyLog(whileDoing intrude: @escaping () -> Void) throws -> Bool {
        let (stranger, copier) = (stranger, copier)
        let intrusion = try session.holding { db in
            db.afterNextTransaction { _ in
                try? Self.write(stranger, 1)
                try? Self.copyAll(copier)
            }
            return try CheckpointIntrusion(db, intrude)
        }
        defer { intrusion.end() }
        try session.saveTheme(String(repeating: "x", count: 5_000_000), of: "uji")
        return intrusion.hasRun
    }

    @Test func `nobody commits while the log is copied, and the database stays whole`() throws {
        let stranger = stranger
        let wrote = Flag()
        let hasRun = try copyLog { wrote.set((try? Self.write(stranger, 2)) != nil) }
        #expect(hasRun)
        #expect(wrote.value == false)
        for value in 3..<1_800 { try Self.write(stranger, value) }
        try Self.copyAll(copier)
        for value in 1_800..<1_810 { try Self.write(stranger, value) }
        session.close()
        try stranger.close()
        try copier.close()
        #expect(try sandbox.complaints() == nil)
        let kept = try sandbox.reading {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM setting WHERE key LIKE 'orang-lain-%'")
        }
        #expect(kept == 1_808)
    }

    @Test func `another process waits until the log is copied`() throws {
        let sandbox = sandbox
        let during = Flag()
        let hasRun = try copyLog {
            during.set((try? sandbox.export("employees"))?.status == .exited(0))
        }
        #expect(hasRun)
        #expect(during.value == false)
        #expect(try sandbox.export("employees").status == .exited(0))
        #expect(try sandbox.complaints() == nil)
    }

    /// What was found out on another side of a call of C.
    private final class Flag: Sendable {
        private let found = Mutex<Bool?>(nil)
        var value: Bool? { found.withLock { $0 } }
        func set(_ value: Bool) { found.withLock { $0 = value } }
    }
}

/// Runs something between a checkpoint's reading of the log's header and its use of it, when
/// others have written since the connection looked last: SQLite calls `xUnfetch` there.
private final class CheckpointIntrusion {
    private let file: UnsafeMutablePointer<sqlite3_file>
    private let original: UnsafePointer<sqlite3_io_methods>
    private let replaced: UnsafeMutablePointer<sqlite3_io_methods>

    /// One at a time: functions of C carry nothing with them.
    private nonisolated(unsafe) static var intrude: (() -> Void)?
    private nonisolated(unsafe) static var unfetch:
        (
            @convention(c) (UnsafeMutablePointer<sqlite3_file>?, Int64, UnsafeMutableRawPointer?) ->
                Int32
        )?

    init(_ db: Database, _ intrude: @escaping () -> Void) throws {
        var pointer: UnsafeMutablePointer<sqlite3_file>?
        sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &pointer)
        file = try #require(pointer)
        original = try #require(file.pointee.pMethods)
        replaced = .allocate(capacity: 1)
        replaced.initialize(to: original.pointee)
        Self.unfetch = original.pointee.xUnfetch
        Self.intrude = intrude
        replaced.pointee.xUnfetch = { file, offset, page in
            if offset == 0, page == nil, let intrude = CheckpointIntrusion.intrude {
                CheckpointIntrusion.intrude = nil
                intrude()
            }
            return CheckpointIntrusion.unfetch?(file, offset, page) ?? SQLITE_OK
        }
        file.pointee.pMethods = UnsafePointer(replaced)
    }

    var hasRun: Bool { Self.intrude == nil }

    func end() {
        file.pointee.pMethods = original
        Self.intrude = nil
        replaced.deallocate()
    }
}
