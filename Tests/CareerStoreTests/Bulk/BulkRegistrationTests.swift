import CareerDomain
import CareerStore
import GRDB
import Testing

@Suite struct BulkRegistrationTests {
    private struct Stop: Error {}

    @Test func `a first load equals registering one by one`() throws {
        let records = try Samples.population(400)
        let bulk = try Samples.database()
        let single = try Samples.database()
        try bulk.bulkRegistration { load in
            for record in records { _ = try load.register(record, fingerprint: nil) }
        }
        for record in records { _ = try single.register(record) }
        let quarter = try Samples.quarter(2024, 3)

        for sort in RosterSort.allCases {
            let query = RosterQuery(sort: sort, quarter: quarter)
            let one = try bulk.rosterPage(query, at: .start, limit: 400).entries
            #expect(one == (try single.rosterPage(query, at: .start, limit: 400).entries))
            #expect(one.count == 400)
        }
        #expect(try bulk.unitTree() == single.unitTree())
    }

    @Test func `the same source again is unchanged, by fingerprint and by comparison`() throws {
        let database = try Samples.database()
        let records = try Samples.population(60)
        var outcomes: [RegistrationOutcome] = []
        for fingerprint: Int64? in [7, 7, nil, 8] {
            try database.bulkRegistration { load in
                for record in records {
                    outcomes.append(try load.register(record, fingerprint: fingerprint).outcome)
                }
            }
        }

        #expect(outcomes[..<60].allSatisfy { $0 == .inserted })
        #expect(outcomes[60...].allSatisfy { $0 == .unchanged })
    }

    @Test func `a rehearsal says what would happen and does nothing`() throws {
        let database = try Samples.database()
        _ = try database.register(try Samples.record(1, name: "Budi"))
        var outcomes: [RegistrationOutcome] = []

        try database.bulkRegistration(BulkPlan(keeping: .nothing)) { load in
            for serial in 1...3 {
                let record = try Samples.record(serial, name: "Siti")
                outcomes.append(try load.register(record, fingerprint: 1).outcome)
            }
        }

        #expect(outcomes == [.updated, .inserted, .inserted])
        #expect(try database.rosterTotal() == 1)
    }

    @Test func `a duplicate within a load is refused and the rest goes on`() throws {
        let database = try Samples.database()
        var refused = 0
        try database.bulkRegistration { load in
            for serial in [1, 2, 2, 3] {
                let record = try Samples.record(
                    serial, name: "Budi", foreignID: "X\(refused)\(serial)")
                do {
                    _ = try load.register(record, fingerprint: nil)
                } catch KeepingError.duplicateNumber {
                    refused += 1
                }
                if serial == 2, refused == 0 {
                    var other = record
                    other.foreignID = "other"
                    #expect(throws: KeepingError.self) {
                        try load.register(other, fingerprint: nil)
                    }
                    refused += 1
                }
            }
        }
        #expect(refused == 2)
        #expect(try database.rosterTotal() == 3)
    }

    @Test func `what is committed stays when a later load is broken off`() throws {
        let database = try Samples.database()
        _ = try database.register(try Samples.record(0, name: "Budi"))

        #expect(throws: Stop.self) {
            try database.bulkRegistration { load in
                for serial in 1...2_100 {
                    let record = try Samples.record(serial, name: "Siti")
                    _ = try load.register(record, fingerprint: nil)
                }
                throw Stop()
            }
        }

        #expect(try database.rosterTotal() == 2_001)
    }

    @Test func `assessments and appraisals of a load show in the list`() throws {
        let database = try Samples.database()
        let quarter = try Samples.quarter(2024, 2)
        let record = try Samples.record(1, name: "Siti")
        var outcomes: [RegistrationOutcome] = []
        var person = PersonID(0)

        try database.bulkRegistration { load in
            person = try load.register(record, fingerprint: nil).person
            let assessment = try CompetencyTests.assessment(of: person, level: 1)
            outcomes = [try load.add(assessment).outcome, try load.add(assessment).outcome]
            try load.add(try AppraisalTests.complete(of: person, quarter, state: .signed))
        }

        let entry = try #require(try database.rosterEntry(of: person, quarter: quarter))
        #expect(outcomes == [.inserted, .unchanged])
        #expect(entry.largestGap == 1)
        #expect(entry.progress == .signed(.good))
        for (progress, isIn) in [
            (RosterFacets.Progress.signed, true), (.draft, false), (.none, false),
        ] {
            let query = RosterQuery(facets: RosterFacets(progress: progress), quarter: quarter)
            let page = try database.rosterPage(query, at: .start, limit: 5)
            #expect(page.entries.contains { $0.person == person } == isIn)
        }
        let earlier = RosterQuery(
            facets: RosterFacets(progress: RosterFacets.Progress.none),
            quarter: try Samples.quarter(2024, 1))
        #expect(try database.rosterPage(earlier, at: .start, limit: 5).entries.count == 1)
    }

    @Test func `a load broken off by the end of the process is made good at opening`() throws {
        let folder = try TemporaryFolder()
        let database = try Samples.database(folder.file())
        _ = try RosterReference(database, try Samples.population(40))
        database.close()
        try CareerDatabase.raw(folder.file()).write { db in
            try db.execute(sql: "DELETE FROM roster; UPDATE roster_upkeep SET stale = 1")
        }

        let again = try Samples.database(folder.file())

        let query = RosterQuery(text: "siti", quarter: try Samples.quarter(2024, 3))
        #expect(try again.rosterTotal() == 40)
        #expect(try again.rosterPage(query, at: .start, limit: 40).entries.count == 5)
    }
}
