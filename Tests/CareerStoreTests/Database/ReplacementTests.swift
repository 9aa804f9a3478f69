import CareerDomain
import Foundation
import Testing

@testable import CareerStore

/// Another file is put into the database's place while a session has it open.
@Suite struct ReplacementTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file() }

    init() throws { folder = try TemporaryFolder() }

    private func replace() throws {
        let other = folder.file("lain.db")
        try Samples.database(other).close()
        // Left there, its log would be taken for the new file's.
        for ending in ["", "-wal"] { rename(path + ending, folder.file("lama.db") + ending) }
        unlink(path + "-shm")
        #expect(rename(other, path) == 0)
    }

    @Test func `a session notices, and stores nothing into the file that is gone`() throws {
        let session = try Samples.database(path)
        defer { session.close() }
        _ = try session.register(try Samples.record(1, name: "Siti"))
        _ = try session.changeMark()
        try replace()

        #expect(throws: KeepingError.replaced) { try session.changeMark() }
        #expect(throws: KeepingError.replaced) {
            try session.register(try Samples.record(2, name: "Budi"))
        }
        #expect(throws: KeepingError.replaced) { try session.rosterTotal() }
        #expect(throws: KeepingError.replaced) {
            try session.bulkRegistration { bulk in
                _ = try bulk.register(try Samples.record(3, name: "Wati"), fingerprint: nil)
            }
        }
        session.close()
        let kept = try Samples.database(folder.file("lama.db"))
        defer { kept.close() }
        #expect(try kept.rosterTotal() == 1)
    }

    @Test func `a database whose file is gone is replaced too`() throws {
        let session = try Samples.database(path)
        defer { session.close() }
        try FileManager.default.removeItem(atPath: path)
        #expect(throws: KeepingError.replaced) { try session.changeMark() }
    }

    @Test func `a load that has begun is not committed`() throws {
        let session = try Samples.database(path)
        defer { session.close() }
        #expect(throws: KeepingError.replaced) {
            try session.bulkRegistration { bulk in
                _ = try bulk.register(try Samples.record(3, name: "Wati"), fingerprint: nil)
                try replace()
            }
        }
    }

    @Test func `the end of a session whose file is gone leaves the new file's log alone`() throws {
        let session = try Samples.database(path)
        _ = try session.register(try Samples.record(1, name: "Siti"))
        try replace()
        let next = try Samples.database(path)
        defer { next.close() }
        _ = try next.register(try Samples.record(2, name: "Budi"))
        session.close()
        #expect(CareerDatabase.fileSize(at: path + "-wal") > 0)
        let third = try Samples.database(path)
        defer { third.close() }
        #expect(try third.rosterTotal() == 1)
        #expect(
            try third.person(withNumber: Samples.record(2, name: "").employeeNumber.digits) != nil)
    }

    @Test func `a database in memory has no place to lose`() throws {
        let database = try Samples.database()
        _ = try database.register(try Samples.record(1, name: "Siti"))
        _ = try database.changeMark()
        #expect(try database.rosterTotal() == 1)
    }
}
