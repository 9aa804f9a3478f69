import CareerDomain
import Foundation
import GRDB
import Testing

@testable import CareerStore

@Suite struct RestoreTests {
    private let folder: TemporaryFolder
    private var place: String { folder.file() }
    private var backup: String { folder.file("cadangan.db") }
    /// By the clock of the samples, in western Indonesia.
    private var aside: String { place + ".old-20241004-120000" }

    init() throws { folder = try TemporaryFolder() }

    private func make(_ path: String, names: [String]) throws {
        let database = try Samples.database(path)
        defer { database.close() }
        for (index, name) in names.enumerated() {
            _ = try database.register(try Samples.record(index, name: name))
        }
    }

    @discardableResult
    private func restore(
        _ file: String? = nil, progress: (Double) -> Bool = { _ in true }
    ) throws -> RestoreReport? {
        let made = folder.file("karier.db.restore-1")
        defer { for file in CareerDatabase.files(of: made) { unlink(file) } }
        return try Restore.run(
            file ?? backup, to: place, making: made, options: Samples.options,
            progress: progress)
    }

    private func people(_ path: String) throws -> Int {
        let database = try Samples.database(path)
        defer { database.close() }
        return try database.rosterTotal()
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    @Test func `a backup takes the place, and what was there is kept`() throws {
        try make(place, names: ["Lama"])
        try make(backup, names: ["Satu", "Dua"])
        let report = try #require(try restore())
        #expect(report.content.people == 2 && report.kept == aside)
        #expect(try people(place) == 2)
        #expect(try people(aside) == 1)
        let database = try Samples.database(place)
        defer { database.close() }
        #expect(try DatabaseCheck.run(database).isSound)
    }

    @Test func `a backup can be restored where nothing is`() throws {
        try make(backup, names: ["Satu"])
        let report = try #require(try restore())
        #expect(report.kept == nil)
        #expect(try people(place) == 1)
        #expect(try people(backup) == 1)
    }

    @Test func `a database with a log that was left is kept whole`() throws {
        try make(backup, names: ["Satu"])
        try make(folder.file("hidup.db"), names: [])
        let killed = try Samples.database(folder.file("hidup.db"))
        _ = try killed.register(try Samples.record(7, name: "Terakhir"))
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: folder.file("hidup.db") + ending, toPath: place + ending)
        }
        killed.close()
        try restore()
        #expect(try people(aside) == 1)
        #expect(try people(place) == 1)
    }

    @Test func `a damaged database is kept with its log and replaced`() throws {
        try make(backup, names: ["Satu"])
        try folder.write("rusak", to: "karier.db")
        try folder.write("catatan", to: "karier.db-wal")
        try restore()
        #expect(try people(place) == 1)
        #expect(try bytes(aside) == Data("rusak".utf8))
        #expect(try bytes(aside + "-wal") == Data("catatan".utf8))
    }

    @Test func `while a session has the database open nothing is restored`() throws {
        try make(backup, names: ["Satu", "Dua"])
        let session = try Samples.database(place)
        #expect(throws: RestoreFailure.placing(.inUse)) { try restore() }
        _ = try session.register(try Samples.record(1, name: "Masih di sini"))
        session.close()
        try restore()
        #expect(try people(place) == 2)
    }

    @Test func `a database that is being opened is waited for and then left alone`() throws {
        try make(backup, names: ["Satu"])
        let descriptor = open(place + ".lock", O_RDWR | O_CREAT, 0o600)
        defer { close(descriptor) }
        #expect(flock(descriptor, LOCK_EX) == 0)
        #expect(throws: RestoreFailure.placing(.inUse)) { try restore() }
        #expect(!CareerDatabase.exists(at: place))
    }

    @Test func `what is no sound backup is refused, and nothing is changed`() throws {
        try make(place, names: ["Lama"])
        let before = try bytes(place)
        try make(backup, names: (0..<60).map { "Orang \($0)" })
        let whole = try bytes(backup)
        var torn = whole
        torn.replaceSubrange((4096 * 30)..<(4096 * 40), with: Data(repeating: 0x5A, count: 40_960))
        let files: [(String, Data)] = [
            ("kosong", Data()), ("pendek", whole.prefix(60)), ("teks", Data("NIP;NAMA".utf8)),
            ("terpotong", whole.prefix(whole.count / 2)), ("rusak", torn),
        ]
        for (name, data) in files {
            try data.write(to: URL(filePath: folder.file(name)))
            #expect(throws: RestoreFailure.self, "\(name)") { try restore(folder.file(name)) }
        }
        #expect(throws: RestoreFailure.backup(.missing)) { try restore(folder.file("tiada")) }
        #expect(throws: RestoreFailure.isDirectory) { try restore(folder.path) }
        #expect(throws: RestoreFailure.isDatabase) { try restore(place) }
        #expect(try bytes(place) == before)
        #expect(try !names.contains { $0.contains(".old-") || $0.contains(".restore-") })
    }

    @Test func `a foreign or a newer file is refused by name`() throws {
        let foreign = try DatabaseQueue(path: folder.file("asing.db"))
        try foreign.inDatabase { db in try db.execute(sql: "CREATE TABLE t (a)") }
        try foreign.close()
        #expect(throws: RestoreFailure.backup(.foreignDatabase)) {
            try restore(folder.file("asing.db"))
        }
        try make(backup, names: [])
        let newer = try DatabaseQueue(path: backup)
        try newer.inDatabase { db in try db.execute(sql: "PRAGMA user_version = 9999") }
        try newer.close()
        #expect(
            throws: RestoreFailure.backup(
                .newerSchema(found: 9999, known: Schema.newestVersion))
        ) { try restore() }
    }

    @Test func `of two that restore within one second none is in the other's way`() throws {
        try make(place, names: ["Pertama"])
        try make(backup, names: ["Satu", "Dua"])
        #expect(try restore()?.kept == aside)
        #expect(try restore()?.kept == aside + "-2")
        #expect(try people(place) == 2)
        #expect(try people(aside) == 1)
        #expect(try people(aside + "-2") == 2)
    }

    @Test func `a name that only a log has is taken too`() throws {
        try make(place, names: ["Pertama"])
        try make(backup, names: ["Satu"])
        try folder.write("catatan", to: "karier.db.old-20241004-120000-wal")
        #expect(try restore()?.kept == aside + "-2")
        #expect(try bytes(aside + "-wal") == Data("catatan".utf8))
    }

    private enum Thing: CaseIterable {
        case link, linkToNothing, pipe, folder
    }

    @Test(arguments: Thing.allCases)
    private func `what is no file in the place is not replaced, nor what it leads to`(
        thing: Thing
    ) throws {
        try make(backup, names: ["Satu"])
        try folder.write("penting", to: "lain")
        switch thing {
        case .link: #expect(symlink(folder.file("lain"), place) == 0)
        case .linkToNothing: #expect(symlink(folder.file("tiada"), place) == 0)
        case .pipe: #expect(mkfifo(place, 0o600) == 0)
        case .folder: #expect(mkdir(place, 0o700) == 0)
        }
        let before = try names
        #expect(throws: RestoreFailure.placing(.notAFile)) { try restore() }
        #expect(try bytes(folder.file("lain")) == Data("penting".utf8))
        #expect(try names == before)
    }

    @Test func `a copy that was exchanged after it was looked at is not put there`() throws {
        try make(place, names: ["Lama"])
        try make(backup, names: ["Satu"])
        let other = folder.file("lain.db")
        try make(other, names: ["Tamu", "Lain"])
        let made = folder.file("karier.db.restore-1")
        #expect(throws: RestoreFailure.placing(.notWritable(code: ESTALE))) {
            try restore { part in
                if part == 1 { rename(other, made) }
                return true
            }
        }
        #expect(try people(place) == 1)
    }

    @Test func `a backup that needs its log is not restored without it`() throws {
        let open = try Samples.database(backup)
        defer { open.close() }
        _ = try open.register(try Samples.record(1, name: "Siti"))
        #expect(throws: RestoreFailure.hasLog) { try restore() }
    }

    @Test func `a stopped restore changes nothing`() throws {
        try make(place, names: ["Lama"])
        try make(backup, names: ["Satu"])
        let before = try bytes(place)
        for stopAt in [0.0, 1.0] { #expect(try restore { $0 < stopAt } == nil) }
        #expect(try bytes(place) == before)
        #expect(try !names.contains { $0.contains(".old-") || $0.contains(".restore-") })
    }

    @Test func `permissions stay as they were`() throws {
        try make(place, names: [])
        try make(backup, names: [])
        chmod(place, 0o660)
        try restore()
        var status = stat()
        #expect(stat(place, &status) == 0 && status.st_mode & 0o777 == 0o660)
    }
}
