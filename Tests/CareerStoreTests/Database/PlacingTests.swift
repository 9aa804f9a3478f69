import CareerDomain
import CareerStore
import Foundation
import Testing

@Suite struct PlacingTests {
    private let folder: TemporaryFolder
    private var place: String { folder.file() }
    private var made: String { folder.file("karier.db.demo-1") }

    init() throws { folder = try TemporaryFolder() }

    /// A database that was made beside the place, with one person.
    private func make(_ path: String, name: String, isSample: Bool = false) throws {
        let database = try Samples.database(path)
        defer { database.close() }
        _ = try database.register(try Samples.record(1, name: name))
        if isSample { try database.markAsSample() }
    }

    private func put(replacingSample: Bool = true) throws {
        try CareerDatabase.put(
            made, at: place, replacingSample: replacingSample, options: Samples.options)
    }

    private func names(_ path: String) throws -> [String] {
        let database = try Samples.database(path)
        defer { database.close() }
        return try database.page(first: 10)
    }

    @Test(arguments: [false, true])
    func `a place without a database takes one`(isEmptyFileThere: Bool) throws {
        if isEmptyFileThere { try folder.write("", to: "karier.db") }
        try make(made, name: "Contoh")
        try put()
        #expect(try names(place) == ["Contoh"])
        #expect(!FileManager.default.fileExists(atPath: made))
    }

    @Test func `what is made at the place meanwhile stays`() throws {
        try CareerDatabase.checkPlace(place, replacingSample: true)
        try make(made, name: "Contoh")
        try make(place, name: "Nyata")
        #expect(throws: PlacingFailure.occupied) { try put() }
        #expect(try names(place) == ["Nyata"])
        #expect(FileManager.default.fileExists(atPath: made))
    }

    @Test func `only a sample gives way, and only where it may`() throws {
        try make(place, name: "Lama", isSample: true)
        try make(made, name: "Baru")
        #expect(throws: PlacingFailure.occupied) { try put(replacingSample: false) }
        try put()
        #expect(try names(place) == ["Baru"])
    }

    @Test func `a sample that is open elsewhere does not give way`() throws {
        try make(place, name: "Lama", isSample: true)
        try make(made, name: "Baru")
        let open = try Samples.database(place)
        #expect(throws: PlacingFailure.inUse) { try put() }
        open.close()
        try put()
        #expect(try names(place) == ["Baru"])
    }

    @Test func `a place that is being opened is waited for and then given up`() throws {
        try make(made, name: "Contoh")
        let descriptor = open(place + ".lock", O_RDWR | O_CREAT, 0o600)
        defer { close(descriptor) }
        #expect(flock(descriptor, LOCK_EX) == 0)
        #expect(throws: PlacingFailure.inUse) { try put() }
    }

    @Test func `a file of another kind is never replaced`() throws {
        try folder.write("catatan", to: "karier.db")
        try make(made, name: "Contoh")
        #expect(throws: PlacingFailure.occupied) { try put() }
    }

    @Test func `a sample into which somebody comes is a sample no more`() throws {
        let database = try Samples.database()
        let population = SamplePopulation(count: 3)
        _ = try SampleLoading.fill(database, with: population, quarters: 0) { _ in true }
        #expect(try database.isSample())
        _ = try database.register(try Samples.record(1, name: "Nyata"))
        #expect(try !database.isSample())

        try database.markAsSample()
        try database.bulkRegistration(BulkPlan(keeping: .nothing)) { bulk in
            _ = try bulk.register(try Samples.record(2, name: "Uji"), fingerprint: nil)
        }
        #expect(try database.isSample())
        try database.bulkRegistration { bulk in
            _ = try bulk.register(try Samples.record(2, name: "Nyata"), fingerprint: nil)
        }
        #expect(try !database.isSample())
    }

    @Test func `a sample that was stopped is not marked as one`() throws {
        let database = try Samples.database()
        let people = try SampleLoading.fill(
            database, with: SamplePopulation(count: 300), quarters: 0
        ) { $0 == 0 }
        #expect(people == nil)
        #expect(try !database.isSample())
    }

    @Test func `only a database that holds nothing is removed`() throws {
        try Samples.database(place).close()
        #expect(CareerDatabase.removeEmpty(at: place, options: Samples.options))
        #expect(!CareerDatabase.exists(at: place))

        let open = try Samples.database(place)
        #expect(!CareerDatabase.removeEmpty(at: place, options: Samples.options))
        _ = try open.register(try Samples.record(1, name: "Nyata"))
        open.close()
        #expect(!CareerDatabase.removeEmpty(at: place, options: Samples.options))
        #expect(try names(place) == ["Nyata"])
    }

    @Test func `what a killed process left is removed, what a running one makes is not`() throws {
        let gone = try goneProcess()
        let names = ["a.db.demo-\(gone)", "a.db.demo-\(gone)-wal", "a.db.demo-\(getpid())", "a.db"]
        for name in names { try folder.write("x", to: name) }
        LeftBehind.remove(in: folder.path, named: "a.db.demo-")
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(left == ["a.db", "a.db.demo-\(getpid())"])
    }

    /// The number of a process that has ended and been waited for.
    private func goneProcess() throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/true")
        try process.run()
        process.waitUntilExit()
        return process.processIdentifier
    }
}

extension CareerDatabase {
    /// Names of the first people of the list.
    fileprivate func page(first count: Int) throws -> [String] {
        let query = RosterQuery(quarter: try Samples.quarter(2024, 3))
        return try rosterPage(query, at: .start, limit: count).entries.map(\.name.name)
    }
}
