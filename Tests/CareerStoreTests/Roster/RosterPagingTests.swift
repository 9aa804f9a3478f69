import CareerDomain
import CareerStore
import Testing

@Suite struct RosterPagingTests {
    private let texts = [
        "", "siti", "am", "a", "s m", "jose", "maruf", "ma'ruf", "dsilva nas", "hoek van",
        "guru medan", "GURU, medan!", "lubis-siregar", "zzz", "perawat siti", "1978", "19 siti",
        "guru 1978 05", "1978-05", "9", "nurse", "\"", "*", "a*", "NOT siti", "siti OR budi",
        "kepala seksi medan smpn", "12345678901234567890", "   ",
    ]

    @Test(arguments: RosterSort.allCases)
    func `every text in every order equals a plain filter and sort`(sort: RosterSort) throws {
        let database = try Samples.database()
        let reference = try RosterReference(database, try Samples.population(700))
        let quarter = try Samples.quarter(2024, 3)

        for text in texts {
            let query = RosterQuery(text: text, sort: sort, quarter: quarter)
            let expected = reference.answer(query)
            let (down, up) = try database.paged(query, limit: 33)
            #expect(down == expected, "down '\(text)'")
            #expect(up == expected, "up '\(text)'")
            #expect(try count(query, database, budget: 50) == expected.count, "'\(text)'")
        }
    }

    @Test(arguments: RosterSort.allCases)
    func `facets alone and with text equal a plain filter and sort`(sort: RosterSort) throws {
        let database = try Samples.database()
        let reference = try RosterReference(database, try Samples.population(700))
        let quarter = try Samples.quarter(2024, 3)
        let tree = try database.unitTree()
        let agency = try #require(tree.first { $0.depth == 1 })
        let leaf = try #require(tree.last { $0.depth == 2 })
        let iii = Golongan(code: 9)
        let ix = Golongan(ladder: .contract, step: 9)
        let facets: [(RosterFacets, String?)] = [
            (RosterFacets(unit: agency.id), "Pemerintah Kota/" + agency.name),
            (RosterFacets(unit: tree[0].id, status: .retired), "Pemerintah Kota"),
            (RosterFacets(employmentKind: .contract), nil),
            (RosterFacets(employmentKind: .contract, golongan: iii), nil),
            (RosterFacets(golongan: ix), nil), (RosterFacets(positionKind: .staff), nil),
            (RosterFacets(golongan: iii, positionKind: .supervisor, status: .active), nil),
            (RosterFacets(unit: OrgUnitID(99_999)), "nowhere"),
            (RosterFacets(unit: leaf.id), path(of: leaf, tree)),
        ]
        for (facet, path) in facets {
            for text in ["", "siti", "guru", "1978", "dr siti kom"] {
                let query = RosterQuery(text: text, facets: facet, sort: sort, quarter: quarter)
                let expected = reference.answer(query, unitPath: path)
                let (down, up) = try database.paged(query, limit: 40)
                #expect(down == expected, "\(facet) '\(text)'")
                #expect(up == expected, "\(facet) '\(text)'")
                #expect(try count(query, database, budget: 64) == expected.count)
            }
        }
    }

    private func path(of leaf: UnitNode, _ tree: [UnitNode]) -> String {
        var open: [String] = []
        for node in tree {
            open.removeLast(open.count - node.depth)
            open.append(node.name)
            if node.id == leaf.id { break }
        }
        return open.joined(separator: "/")
    }

    private func count(
        _ query: RosterQuery, _ database: CareerDatabase, budget: Int
    ) throws -> Int {
        var count: RosterCount?
        repeat {
            count = try database.rosterCount(query, continuing: count, budget: budget)
        } while count?.isComplete == false
        return try #require(count).counted
    }

    @Test func `a page begins with the person asked for, or with who follows`() throws {
        let database = try Samples.database()
        let reference = try RosterReference(database, try Samples.population(120))
        let quarter = try Samples.quarter(2024, 3)
        let all = reference.answer(RosterQuery(quarter: quarter))
        let query = RosterQuery(text: "siti", quarter: quarter)
        let fitting = reference.answer(query)
        let stranger = try #require(all.first { !fitting.contains($0) && $0 != all.first })
        let rank = try #require(all.firstIndex(of: stranger))
        let follower = all[rank...].first { fitting.contains($0) }

        let page = try database.rosterPage(
            RosterQuery(quarter: quarter), at: .from(all[60]), limit: 5)
        let filtered = try database.rosterPage(query, at: .from(stranger), limit: 5)

        #expect(page.entries.map(\.person) == Array(all[60..<65]))
        #expect(page.hasMoreBefore && page.hasMoreAfter)
        #expect(filtered.entries.first?.person == follower)
        #expect(filtered.hasMoreBefore == (fitting.first != follower))
    }

    @Test func `the ends know that there is nothing behind them`() throws {
        let database = try Samples.database()
        let reference = try RosterReference(database, try Samples.population(12))
        let query = RosterQuery(quarter: try Samples.quarter(2024, 3))
        let all = reference.answer(query)

        let whole = try database.rosterPage(query, at: .start, limit: 12)
        let beyond = try database.rosterPage(query, at: .after(all[11]), limit: 5)
        let nobody = try database.rosterPage(query, at: .after(PersonID(999)), limit: 5)

        #expect(!whole.hasMoreBefore && !whole.hasMoreAfter)
        #expect(beyond.entries.isEmpty && beyond.hasMoreBefore && !beyond.hasMoreAfter)
        #expect(nobody.entries.map(\.person) == Array(all[..<5]))
    }

    @Test func `no slice of a count looks at more people than its budget`() throws {
        let database = try Samples.database()
        _ = try RosterReference(database, try Samples.population(200))
        let query = RosterQuery(text: "siti", quarter: try Samples.quarter(2024, 3))

        let slice = try database.rosterCount(query, continuing: nil, budget: 10)

        #expect(slice.counted == 10)
        #expect(!slice.isComplete)
    }
}
