import CareerDomain
import Foundation
import GRDB
import Testing

@testable import CareerStore

/// The write-ahead log under readers. A theme's name of 400 kB is some hundred pages of it.
@Suite struct LogUpkeepTests {
    private let folder: TemporaryFolder
    private let writer: CareerDatabase
    private static let bulky = String(repeating: "x", count: 400_000)

    init() throws {
        folder = try TemporaryFolder()
        writer = try Samples.database(folder.file())
    }

    private var logSize: Int {
        get throws {
            try FileManager.default.attributesOfItem(atPath: folder.file() + "-wal")[.size] as? Int
                ?? 0
        }
    }

    private func write(times: Int) throws {
        for _ in 0..<times { try writer.saveTheme(Self.bulky, of: "uji") }
    }

    @Test func `it stays short while another session is open and looks around`() throws {
        let reader = try Samples.database(folder.file())
        defer { reader.close() }
        for _ in 0..<60 {
            try write(times: 2)
            _ = try reader.changes()
            _ = try reader.rosterTotal()
        }
        // 48 MB were written.
        #expect(try logSize < 8 << 20)
    }

    @Test func `it grows while somebody reads for long, and is cut back afterwards`() throws {
        let reader = try CareerDatabase.raw(folder.file())
        try reader.read { db in
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM person")
            try write(times: 60)
            #expect(try logSize > 20 << 20)
        }
        try write(times: 30)
        #expect(try logSize <= 17 << 20)
    }

    @Test func `what is in it is there after a checkpoint`() throws {
        try write(times: 12)
        try writer.saveTheme("mono", of: "uji")
        writer.close()
        #expect(try Samples.database(folder.file()).theme(of: "uji") == "mono")
    }
}
