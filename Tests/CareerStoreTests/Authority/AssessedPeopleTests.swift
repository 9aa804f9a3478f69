import CareerDomain
import CareerStore
import Testing

@Suite struct `Assessed people of a database` {
    @Test func `for everybody they are those whose assessor he is`() throws {
        let database = try Samples.database()
        let population = SamplePopulation(count: 420, day: Samples.today)
        _ = try SampleLoading.fill(database, with: population, quarters: 0) { _ in true }
        let people = try Self.everybody(database)
        try Self.assign(people, database)
        let today = Samples.today
        for quarter in [nil, try Samples.quarter(2024, 3)] {
            for day in quarter == nil ? [today, today.adding(days: -300)] : [today] {
                try Self.compare(people, on: day, for: quarter, database)
            }
        }
    }

    private static func compare(
        _ people: [PersonID], on day: CalendarDate, for quarter: Quarter?,
        _ database: CareerDatabase
    ) throws {
        var expected: [PersonID: Set<PersonID>] = [:]
        var units: [PersonID: OrgUnitID] = [:]
        for person in people {
            let authority = try database.authority(over: person, on: day, for: quarter).authority
            if let assessor = authority.assessor?.person {
                expected[assessor, default: []].insert(person)
            }
            units[person] = try database.dossier(of: person)?.units.inForce(on: day)?.value.unit
        }
        #expect(expected.count > 10)
        for assessor in people {
            let part = try database.assessed(by: assessor, on: day, for: quarter)
            let found = people.filter { person in
                person != assessor
                    && (part.people.contains(person)
                        || units[person].map(part.units.contains) == true)
            }
            #expect(Set(found) == expected[assessor] ?? [], "\(assessor.rawValue)")
        }
    }

    private static func everybody(_ database: CareerDatabase) throws -> [PersonID] {
        let query = RosterQuery(quarter: try Samples.quarter(2024, 3))
        let page = try database.rosterPage(query, at: .start, limit: 1_000)
        #expect(page.entries.count == 420)
        return page.entries.map(\.person)
    }

    /// Plt, Plh, delegations here and there.
    private static func assign(_ people: [PersonID], _ database: CareerDatabase) throws {
        let units = try database.unitTree().map(\.id)
        for (index, kind) in (Assignment.Kind.allCases + Assignment.Kind.allCases).enumerated() {
            let isNamed = kind == .delegated && index < 5
            _ = try database.assign(
                Assignment(
                    person: people[index * 37 % people.count], kind: kind,
                    target: isNamed
                        ? .person(people[(index * 53 + 11) % people.count])
                        : .unit(units[index * 17 % units.count]),
                    from: Samples.today.adding(days: -40), decree: Decree(number: "821/\(index)"),
                    isEvaluationDelegated: kind.isForAnother ? index < 5 : nil))
        }
        try database.set(
            AssignmentCapability(kind: .dailyActing, assessing: .allowed, legalBasis: "Perwal 1"),
            from: Samples.today.adding(days: -40))
    }
}
