import CareerDomain
import CareerStore

extension SampleDatabase {
    /// The first people of the list; asked before anybody has an account, as
    /// the owner of the file sees nobody afterwards.
    public func people(_ count: Int) throws -> [RosterEntry] {
        let day = clock.now.local(in: .wib).date
        let query = RosterQuery(quarter: Quarter.underAppraisal(on: day))
        return try keeping.rosterPage(query, at: .start, limit: count).entries
    }

    /// A unit and somebody in it and somebody not in it, himself apart.
    public struct Neighbourhood {
        public var unit: UnitNode
        public var inside: RosterEntry
        public var outside: RosterEntry
    }

    public func neighbourhood(sparing people: [RosterEntry]) throws -> Neighbourhood? {
        let entries = try self.people(500).filter { entry in
            !people.contains { $0.person == entry.person }
        }
        for unit in try keeping.unitTree() where unit.depth > 0 {
            let inside = entries.first { $0.unitName == unit.name }
            let day = clock.now.local(in: .wib).date
            let query = RosterQuery(
                facets: RosterFacets(unit: unit.id), quarter: Quarter.underAppraisal(on: day))
            let members = try keeping.rosterPage(query, at: .start, limit: 500).entries
            let outside = entries.first { entry in
                !members.contains { $0.person == entry.person }
            }
            if let inside, let outside {
                return Neighbourhood(unit: unit, inside: inside, outside: outside)
            }
        }
        return nil
    }

    /// Gives somebody an account with these roles, as the owner of the file.
    @discardableResult
    public func account(
        of entry: RosterEntry, _ roles: (AccountRole, OrgUnitID?)..., decree: String = "SK-1"
    ) throws -> AccountID {
        let account = try keeping.makeAccount(forNumber: entry.employeeNumber).id
        for (role, unit) in roles {
            try keeping.grant(
                RoleGrant(
                    account: account, role: role, unit: unit,
                    from: clock.now.local(in: .wib).date, decree: decree, grantedAt: clock.now))
        }
        return account
    }
}
