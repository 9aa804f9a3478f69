import CareerDomain
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `Employee list` {
    @Test func `walking down and up again ends at the same person`() throws {
        let sample = try SampleDatabase(people: 900, quarters: 0)
        let workspace = sample.workspace()
        let first = workspace.list.selected?.person
        for _ in 0..<850 { workspace.perform(.down) }
        #expect(workspace.list.entries.count <= EmployeeListModel.windowSize)
        for _ in 0..<850 { workspace.perform(.up) }
        #expect(workspace.list.selected?.person == first)
    }

    @Test func `walking down meets everybody once, in the order of the query`() throws {
        let sample = try SampleDatabase(people: 700, quarters: 0)
        for sort in RosterSort.allCases {
            let workspace = sample.workspace()
            try workspace.list.setSort(sort)
            try workspace.list.moveToStart()
            var met: [PersonID] = []
            for _ in 0..<700 {
                if let person = workspace.list.selected?.person { met.append(person) }
                workspace.perform(.down)
            }
            #expect(met.count == 700)
            #expect(Set(met).count == 700, "\(sort)")
        }
    }

    @Test func `End goes to the last person and Home back to the first`() throws {
        let sample = try SampleDatabase(people: 300, quarters: 0)
        let workspace = sample.workspace()
        let first = workspace.list.selected?.person
        workspace.perform(.end)
        let last = workspace.list.selected?.person
        #expect(last != first)
        workspace.perform(.down)
        #expect(workspace.list.selected?.person == last)
        workspace.perform(.home)
        #expect(workspace.list.selected?.person == first)
    }

    @Test func `typing narrows at once, and Esc returns to the place before`() throws {
        let sample = try SampleDatabase(people: 400, quarters: 0)
        let workspace = sample.workspace()
        for _ in 0..<50 { workspace.perform(.down) }
        let place = workspace.list.selected?.person
        workspace.perform(.filter)
        workspace.type("guru")
        #expect(
            workspace.list.entries.allSatisfy { entry in
                (entry.positionTitle + " " + entry.name.full + " " + entry.unitName).lowercased()
                    .contains("guru")
            })
        workspace.perform(.back)
        #expect(workspace.list.selected?.person == place)
        #expect(!workspace.list.isFiltering)
    }

    @Test func `the count comes between keys and ends exact`() throws {
        let sample = try SampleDatabase(people: 400, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.filter)
        workspace.type("s")
        while workspace.workOn() {}
        let counted = try #require(workspace.list.count)
        #expect(counted.isComplete)
        var met = Set<PersonID>()
        try workspace.list.moveToStart()
        while let person = workspace.list.selected?.person, met.insert(person).inserted {
            try workspace.list.move(by: 1)
        }
        #expect(met.count == counted.counted)
    }

    @Test func `a facet narrows, is named, and is cleared by Esc`() throws {
        let sample = try SampleDatabase(people: 300, quarters: 0)
        let workspace = sample.workspace()
        var facets = RosterFacets()
        facets.employmentKind = .contract
        try workspace.list.setFacets(facets, names: ["Jenis pegawai: PPPK"])
        #expect(workspace.list.entries.allSatisfy { $0.employmentKind == .contract })
        #expect(workspace.snapshot().list.narrowing.contains("PPPK"))
        workspace.perform(.back)
        #expect(workspace.list.query.isUnfiltered)
        #expect(workspace.list.total == 300)
    }

    @Test func `a paste outside a text changes nothing but the status line`() throws {
        let sample = try SampleDatabase(people: 20, quarters: 0)
        let workspace = sample.workspace()
        let before = workspace.list.selected
        workspace.type("q\n:Q")
        #expect(workspace.list.selected == before)
        #expect(workspace.drainEffects().isEmpty)
        #expect(workspace.snapshot().status?.level == .warning)
    }
}
