import CareerDomain
import Foundation
import Testing

@testable import CareerStore

@Suite struct BackupShelfTests {
    private let folder: TemporaryFolder
    private let shelf: String
    private var path: String { folder.file() }

    init() throws {
        folder = try TemporaryFolder()
        shelf = folder.file("cadangan")
        try FileManager.default.createDirectory(
            atPath: shelf, withIntermediateDirectories: false)
        let database = try Samples.database(folder.file())
        defer { database.close() }
        _ = try database.register(try Samples.record(1, name: "Siti"))
    }

    /// - Parameter hour: counted from 12.00 WIB of the samples' day.
    private func backUp(hour: Int64, keeping count: Int) throws -> BackupReport? {
        let now = Moment(secondsSinceEpoch: Samples.noon.secondsSinceEpoch + hour * 3600)
        let database = try CareerDatabase(
            path: path, options: .init(readOnly: true, clock: { now }))
        defer { database.close() }
        return try Backup.write(into: shelf, keeping: count, of: database) { _ in true }
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: shelf).sorted() }
    }

    @Test func `names tell the time, and the newest stay`() throws {
        for hour in 0..<4 { _ = try backUp(hour: Int64(hour), keeping: 2) }
        #expect(try names == ["karier-20241004-140000.db", "karier-20241004-150000.db"])
    }

    @Test func `what was removed is told`() throws {
        _ = try backUp(hour: 0, keeping: 1)
        let report = try #require(try backUp(hour: 1, keeping: 1))
        #expect(report.removed == [shelf + "/karier-20241004-120000.db"])
    }

    @Test func `nothing but backups of this database is removed`() throws {
        let others = [
            "karier-20200101-000000.db", "karier-20200101-0000.db", "karier-lama.db",
            "catatan.txt", "arsip-20200101-000000.db",
        ]
        for name in others {
            try "bukan cadangan".write(
                toFile: shelf + "/" + name, atomically: true, encoding: .utf8)
        }
        try FileManager.default.copyItem(
            atPath: path, toPath: shelf + "/arsip-20190101-000000.db")
        #expect(symlink(path, shelf + "/karier-20180101-000000.db") == 0)
        _ = try backUp(hour: 0, keeping: 1)
        _ = try backUp(hour: 1, keeping: 1)
        let kept =
            others + [
                "arsip-20190101-000000.db", "karier-20180101-000000.db",
                "karier-20241004-130000.db",
            ]
        #expect(try names == kept.sorted())
    }

    @Test func `the new one stays also when the clock was set back`() throws {
        _ = try backUp(hour: 5, keeping: 1)
        let report = try #require(try backUp(hour: 0, keeping: 1))
        #expect(CareerDatabase.exists(at: report.path))
    }

    @Test func `an older backup that somebody works in stays`() throws {
        let old = try #require(try backUp(hour: 0, keeping: 1))
        let open = try Samples.database(old.path)
        defer { open.close() }
        _ = try open.register(try Samples.record(2, name: "Budi"))
        #expect(try backUp(hour: 1, keeping: 1)?.removed.isEmpty == true)
    }

    @Test func `a backup that fails removes nothing`() throws {
        _ = try backUp(hour: 0, keeping: 1)
        #expect(throws: BackupFailure.exists) { try backUp(hour: 0, keeping: 1) }
        #expect(try names == ["karier-20241004-120000.db"])
    }
}
