import CareerDomain
import GRDB
import Testing

@testable import CareerStore

/// Two sessions on one file, one of which loads.
@Suite struct ConcurrentLoadTests {
    let folder: TemporaryFolder
    let loading: CareerDatabase
    let other: CareerDatabase

    init() throws {
        folder = try TemporaryFolder()
        loading = try Samples.database(folder.file())
        other = try Samples.database(folder.file())
    }

    private func plan(expecting people: Int? = nil) -> BulkPlan {
        var plan = BulkPlan(expectedPeople: people)
        plan.chunkSize = 10
        return plan
    }

    private func names() throws -> [String] {
        let query = RosterQuery(quarter: try Samples.quarter(2024, 3))
        return try loading.rosterPage(query, at: .start, limit: 100).entries.map(\.name.name)
    }

    @Test func `whoever is entered or edited during a first load stands in the list`() throws {
        try loading.bulkRegistration(plan()) { load in
            _ = try other.register(try Samples.record(500, name: "Zahra"))
            var first: PersonID?
            for serial in 0..<20 {
                let record = try Samples.record(serial, name: "Budi")
                let person = try load.register(record, fingerprint: nil).person
                first = first ?? person
            }
            _ = try other.register(try Samples.record(501, name: "Yusuf"))
            let edited = try #require(first)
            try other.amend(
                edited, to: try Samples.record(0, name: "Aminah"), seeing: 0)
            _ = try other.record(try CompetencyTests.assessment(of: edited, level: 1))
        }

        let names = try names()
        #expect(names == ["Aminah"] + Array(repeating: "Budi", count: 19) + ["Yusuf", "Zahra"])
        #expect(try loading.rosterTotal() == 22)
        #expect(try DatabaseCheck.run(loading).findings == [])
        let quarter = try Samples.quarter(2024, 3)
        let query = RosterQuery(text: "aminah", quarter: quarter)
        let found = try loading.rosterPage(query, at: .start, limit: 5).entries
        #expect(found.map(\.largestGap) == [1])
    }

    @Test func `a load that is large beside the list writes it anew, with all changes`() throws {
        for serial in 0..<30 {
            _ = try loading.register(try Samples.record(serial, name: "Lama"))
        }
        try loading.bulkRegistration(plan(expecting: 20_000)) { load in
            for serial in 25..<55 {
                let record = try Samples.record(serial, name: "Budi")
                _ = try load.register(record, fingerprint: nil)
            }
            // The list is stale until the load ends, and says so to others.
            #expect(try Self.isStale(folder.file()))
            let old = try #require(
                try other.person(
                    withNumber: try Samples.record(0, name: "").employeeNumber.digits))
            try other.amend(old, to: try Samples.record(0, name: "Aminah"), seeing: 0)
        }

        let names = try names()
        #expect(names.count { $0 == "Lama" } == 24 && names.count { $0 == "Budi" } == 30)
        #expect(names.first == "Aminah")
        #expect(try !Self.isStale(folder.file()))
        #expect(try DatabaseCheck.run(loading).findings == [])
    }

    private static func isStale(_ path: String) throws -> Bool {
        try CareerDatabase.raw(path).read { db in
            try Bool.fetchOne(db, sql: "SELECT stale FROM roster_upkeep") ?? false
        }
    }

    @Test func `a small load keeps the list line by line`() throws {
        for serial in 0..<30 {
            _ = try loading.register(try Samples.record(serial, name: "Lama"))
        }
        try loading.bulkRegistration(plan(expecting: 40)) { load in
            for serial in 30..<50 {
                let record = try Samples.record(serial, name: "Budi")
                _ = try load.register(record, fingerprint: nil)
            }
            #expect(try other.rosterTotal() == 50)
        }
        #expect(try DatabaseCheck.run(loading).findings == [])
    }

    @Test func `changes by hand during a load keep every version right`() throws {
        let start = try Samples.record(1, name: "Budi", golongan: 9)
        let person = try loading.register(start).person
        var promoted = start
        promoted.rank = Golongan(code: 10).map { RankHolding(golongan: $0) }
        promoted.rankFrom = try Samples.day("2024-04-01")
        let fillers = try (100..<120).map { try Samples.record($0, name: "Isi") }

        try loading.bulkRegistration(plan()) { load in
            for filler in fillers.prefix(10) { _ = try load.register(filler, fingerprint: nil) }
            try other.correct(.rank, row: 1, of: person, reason: "SK keliru")
            #expect(throws: KeepingError.outdated) {
                try other.amend(person, to: start, seeing: 0)
            }
            _ = try load.register(promoted, fingerprint: nil)
            for filler in fillers.suffix(9) { _ = try load.register(filler, fingerprint: nil) }
            #expect(try other.dossier(of: person, identity: .revealed)?.person.version == 2)
            #expect(throws: KeepingError.outdated) {
                try other.amend(person, to: start, seeing: 1)
            }
            var renamed = promoted
            renamed.name.name = "Budi Santoso"
            try other.amend(person, to: renamed, seeing: 2)
        }

        let dossier = try #require(try loading.dossier(of: person, identity: .revealed))
        #expect(dossier.person.version == 3)
        #expect(dossier.ranks.filter { $0.correction == nil }.map(\.value.golongan.code) == [10])
        #expect(try names().contains("Budi Santoso"))
        #expect(try DatabaseCheck.run(loading).findings == [])
    }

    @Test func `a rehearsal lets others write and still finds what repeats`() throws {
        var outcomes: [RegistrationOutcome] = []
        try loading.bulkRegistration(
            {
                var plan = BulkPlan(keeping: .nothing)
                plan.chunkSize = 10
                return plan
            }()
        ) { load in
            for serial in 0..<20 {
                let record = try Samples.record(serial, name: "Budi")
                outcomes.append(try load.register(record, fingerprint: Int64(serial)).outcome)
            }
            _ = try other.register(try Samples.record(500, name: "Zahra"))
            let again = try Samples.record(3, name: "Budi")
            outcomes.append(try load.register(again, fingerprint: 3).outcome)
            outcomes.append(try load.register(again, fingerprint: 4).outcome)
            let thief = try Samples.record(3, name: "Lain", foreignID: "LAIN")
            #expect(throws: KeepingError.duplicateNumber(digits: thief.employeeNumber.digits)) {
                try load.register(thief, fingerprint: 5)
            }
        }

        #expect(outcomes.prefix(20).allSatisfy { $0 == .inserted })
        #expect(outcomes.suffix(2) == [.unchanged, .updated])
        #expect(try loading.rosterTotal() == 1)
    }

    @Test func `all or nothing commits at the end alone`() throws {
        var plan = BulkPlan(keeping: .asOne)
        plan.chunkSize = 10
        try loading.bulkRegistration(plan) { load in
            for serial in 0..<35 {
                _ = try load.register(try Samples.record(serial, name: "Budi"), fingerprint: nil)
            }
            #expect(try Self.people(folder.file()) == 0)
        }
        #expect(try Self.people(folder.file()) == 35)
        #expect(try loading.rosterTotal() == 35)
        #expect(throws: KeepingError.notFound) {
            try loading.bulkRegistration(plan) { load in
                for serial in 35..<60 {
                    let record = try Samples.record(serial, name: "Siti")
                    _ = try load.register(record, fingerprint: nil)
                }
                throw KeepingError.notFound
            }
        }
        #expect(try Self.people(folder.file()) == 35)
    }

    private static func people(_ path: String) throws -> Int {
        try CareerDatabase.raw(path).read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM person") ?? -1
        }
    }

    @Test func `a second load says that another is running`() throws {
        try loading.bulkRegistration { load in
            #expect(throws: KeepingError.loading) { try other.bulkRegistration { _ in } }
        }
    }
}
