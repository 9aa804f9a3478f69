import CareerDomain
import Testing

@testable import CareerStore

@Suite struct ScopeFilterTests {
    let database: CareerDatabase
    let reference: ScopeReference

    init() throws {
        database = try Samples.database()
        reference = try ScopeReference(database, try Samples.scattered(240))
    }

    private func unit(_ path: String) throws -> OrgUnitID {
        try #require(reference.units[path])
    }

    @Test func `it holds exactly the people of its units, its subtrees and by name`() throws {
        var random = SplitMix(state: 7)
        for scope in reference.scopes(&random, drawn: 60) {
            let expected = reference.people(in: scope)
            let held = try database.reading { db in
                let filter = try ScopeFilter(scope, db)
                return try reference.roster.people.map(\.id).filter {
                    try filter.contains(person: $0.rawValue, db)
                }
            }
            #expect(Set(held) == expected, "\(scope)")
        }
    }

    @Test func `its lines are those of its people, each once and in the order of the list`()
        throws
    {
        var random = SplitMix(state: 8)
        let all = reference.roster.answer(RosterQuery(quarter: try Samples.quarter(2024, 3)))
        for scope in reference.scopes(&random, drawn: 60) where scope != .everybody {
            let members = reference.people(in: scope)
            let (people, headcount) = try database.reading { db in
                let lines = try #require(try ScopeFilter(scope, db).lines(db))
                let people = try lines.positions(db).map {
                    try db.number("SELECT person_id FROM roster WHERE position = ?", $0) ?? 0
                }
                return (people, lines.headcount)
            }
            #expect(people == all.filter(members.contains).map(\.rawValue), "\(scope)")
            #expect(headcount == members.count)
        }
    }

    @Test func `subtrees and units within each other count nobody twice`() throws {
        let agency = try unit("Pemerintah Kota/Dinas 1")
        let below = try unit("Pemerintah Kota/Dinas 1/Bidang 0 SMPN Medan")
        let somebody = try #require(
            reference.roster.people.first {
                ScopeReference.path($0.record) == "Pemerintah Kota/Dinas 1"
            })
        let scope = Scope.part(
            Scope.Part(
                subtrees: [agency, below], units: [below, agency], people: [somebody.id]))

        let total = try database.reading { db in
            try RosterSelection.total(within: scope, db)
        }

        let expected = reference.people(in: .part(Scope.Part(subtrees: [agency])))
        #expect(total == expected.count && total > 0)
    }

    @Test func `people without a unit are in no subtree, and in a part by name`() throws {
        let stray = try #require(reference.roster.people.first { $0.record.unit == nil }).id
        let top = try unit("Pemerintah Kota")
        let (inSubtree, byName) = try database.reading { db in
            (
                try ScopeFilter(.part(Scope.Part(subtrees: [top])), db)
                    .contains(person: stray.rawValue, db),
                try ScopeFilter(.part(Scope.Part(people: [stray])), db)
                    .contains(person: stray.rawValue, db)
            )
        }
        #expect(!inSubtree && byName)
    }

    @Test func `whoever is moved to another unit changes scope with it`() throws {
        let from = try unit("Pemerintah Kota/Dinas 0")
        let to = try unit("Pemerintah Kota/Dinas 1")
        let mover = try #require(
            reference.roster.people.first {
                ScopeReference.path($0.record)?.hasPrefix("Pemerintah Kota/Dinas 0") == true
            })
        func scopes() throws -> [Bool] {
            try database.reading { db in
                try [from, to].map {
                    try ScopeFilter(.part(Scope.Part(subtrees: [$0])), db)
                        .contains(person: mover.id.rawValue, db)
                }
            }
        }
        #expect(try scopes() == [true, false])
        var record = mover.record
        record.unit = UnitReference(name: "Dinas 1", ancestors: ["Pemerintah Kota"])
        _ = try database.register(record)
        #expect(try scopes() == [false, true])
    }

    @Test func `the tree shows units with people in scope and those above, counted in scope`()
        throws
    {
        var random = SplitMix(state: 9)
        for scope in reference.scopes(&random, drawn: 40) {
            let nodes = try database.reading { db in try UnitTree(within: scope, db).nodes }
            let expected = reference.tree(of: scope)
            var open: [String] = []
            var shown: [String: Int] = [:]
            var order: [String] = []
            for node in nodes {
                open.removeLast(open.count - node.depth)
                open.append(node.name)
                let path = open.joined(separator: "/")
                #expect(reference.units[path] == node.id)
                shown[path] = node.headcount
                order.append(path)
            }
            #expect(shown == expected, "\(scope)")
            #expect(order == reference.roster.units.filter { expected[$0] != nil })
        }
    }

    @Test func `numbers find people in scope and nobody else`() throws {
        let scope = Scope.part(Scope.Part(subtrees: [try unit("Pemerintah Kota/Dinas 2")]))
        let members = reference.people(in: scope)
        for (person, record) in reference.roster.people {
            let number = try #require(Int64(record.employeeNumber.digits))
            let found = try database.reading { db in
                try PersonFinder(within: scope, db).person(withNumber: number)
            }
            #expect(found == (members.contains(person) ? person : nil))
        }
        #expect(!members.isEmpty && members.count < reference.roster.people.count)
    }

    @Test func `a NIK is known only where somebody in scope bears it`() throws {
        let scope = Scope.part(Scope.Part(subtrees: [try unit("Pemerintah Kota/Dinas 2")]))
        let members = reference.people(in: scope)
        let inside = try #require(reference.roster.people.first { members.contains($0.id) })
        let outside = try #require(reference.roster.people.first { !members.contains($0.id) })
        for (person, record) in [inside, outside] {
            var record = record
            record.nationalID = "3271011203900001"
            try database.amend(
                person, to: record,
                seeing: try #require(try database.dossier(of: person)).person.version)
        }
        let found = try database.reading { db in
            try PersonFinder(within: scope, db)
                .people(withNationalID: "3271011203900001", except: nil)
        }
        #expect(found == [inside.id])
        #expect(
            Set(try database.people(withNationalID: "3271011203900001", except: nil))
                == [inside.id, outside.id])
    }
}
