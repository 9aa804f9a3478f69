import CareerDomain
import CareerStore
import Testing

/// With thousands of people the list is walked in spans and gathered where a
/// span finds too few; the answer must not depend on the way.
@Suite struct RosterPlanTests {
    /// The eldest are retired, the youngest on contract: what narrows the list
    /// lies at the ends of every order by age.
    private func population() throws -> [PersonRecord] {
        try Samples.population(5_000).enumerated().map { index, record in
            var record = record
            record.status = index < 900 ? .retired : .active
            if index >= 4_100 { record.employmentKind = .probationary }
            return record
        }
    }

    @Test(arguments: RosterSort.allCases)
    func `the first and the last pages equal a plain filter and sort`(sort: RosterSort) throws {
        let database = try Samples.database()
        let reference = try RosterReference(database, try population())
        let quarter = try Samples.quarter(2024, 3)
        let agency = try #require(try database.unitTree().first { $0.depth == 1 })
        let facets: [(RosterFacets, String?)] = [
            (RosterFacets(), nil), (RosterFacets(status: .retired), nil),
            (RosterFacets(employmentKind: .probationary), nil),
            (RosterFacets(unit: agency.id), "Pemerintah Kota/" + agency.name),
            (RosterFacets(unit: agency.id, status: .retired), "Pemerintah Kota/" + agency.name),
            (RosterFacets(employmentKind: .probationary, status: .retired), nil),
        ]
        for (facet, path) in facets {
            for text in [
                "", "siti", "guru", "19 siti", "1978", "zulk nas guru", "dr s kom", "dr siti",
                "mkom",
            ] {
                let query = RosterQuery(text: text, facets: facet, sort: sort, quarter: quarter)
                let expected = reference.answer(query, unitPath: path)
                try expectPages(of: query, toEqual: expected, database)
            }
        }
    }

    private func expectPages(
        of query: RosterQuery, toEqual expected: [PersonID], _ database: CareerDatabase
    ) throws {
        let first = try database.rosterPage(query, at: .start, limit: 40)
        let last = try database.rosterPage(query, at: .end, limit: 40)
        #expect(first.entries.map(\.person) == Array(expected.prefix(40)), "\(query)")
        #expect(last.entries.map(\.person) == Array(expected.suffix(40)), "\(query)")
        #expect(first.hasMoreAfter == (expected.count > 40))
        #expect(last.hasMoreBefore == (expected.count > 40))
        guard expected.count > 40 else { return }
        let next = try database.rosterPage(query, at: .after(expected[39]), limit: 40)
        let before = try database.rosterPage(
            query, at: .before(expected[expected.count - 40]), limit: 40)
        #expect(next.entries.map(\.person) == Array(expected[40...].prefix(40)), "\(query)")
        #expect(
            before.entries.map(\.person) == Array(expected[..<(expected.count - 40)].suffix(40)),
            "\(query)")
    }
}
