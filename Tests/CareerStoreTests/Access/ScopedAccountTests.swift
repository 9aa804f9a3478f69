import CareerDomain
import GRDB
import Testing

@testable import CareerStore

/// What an account's own scope does to the verbs that the program uses.
@Suite struct ScopedAccountTests {
    private let folder: TemporaryFolder
    private let reference: ScopeReference
    private let quarter: Quarter

    init() throws {
        folder = try TemporaryFolder()
        reference = try ScopeReference(
            try Samples.database(folder.file()), try Samples.scattered(120))
        quarter = try Samples.quarter(2024, 3)
    }

    /// The database as an account sees it.
    private func database(of person: PersonID, admin unit: OrgUnitID?) throws -> CareerDatabase {
        try CareerDatabase.raw(folder.file()).write { db in
            try db.execute(
                sql: "INSERT INTO account (id, person_id, created_at) VALUES (1, ?, 0)",
                arguments: [person.rawValue])
            guard let unit else { return }
            try db.execute(
                sql: """
                    INSERT INTO role_grant (account_id, role, unit_id, valid_from, decree,
                        granted_at) VALUES (1, 'ADMIN_UNIT', ?, 0, 'SK-1', 0)
                    """, arguments: [unit.rawValue])
        }
        var options = Samples.options
        options.actor = Actor(.account(AccountID(1)))
        return try CareerDatabase(path: folder.file(), options: options)
    }

    private func expect(_ database: CareerDatabase, tellsOf scope: Scope) throws {
        let members = reference.people(in: scope)
        for sort in RosterSort.allCases {
            for text in ["", "siti", "19"] {
                let query = RosterQuery(text: text, sort: sort, quarter: quarter)
                let expected = reference.roster.answer(query).filter(members.contains)
                let (down, up) = try database.paged(query, limit: 11)
                #expect(down == expected && up == expected)
                let count = try database.rosterCount(query, continuing: nil, budget: 1_000)
                #expect(count.counted == expected.count)
            }
        }
        #expect(try database.rosterTotal() == members.count)
        let tree = try database.unitTree()
        #expect(Set(tree.map(\.name)) == Set(reference.tree(of: scope).keys.map(Self.lastName)))
        for (person, record) in reference.roster.people {
            let known = members.contains(person) ? person : nil
            let entry = try database.rosterEntry(of: person, quarter: quarter)
            #expect(entry?.person == known)
            #expect(try database.person(withNumber: record.employeeNumber.digits) == known)
        }
    }

    private static func lastName(_ path: String) -> String {
        String(path.split(separator: "/").last ?? "")
    }

    @Test func `a unit's admin knows of the subtree and of himself`() throws {
        let unit = try #require(reference.units["Pemerintah Kota/Dinas 0"])
        let subtree = Scope.part(Scope.Part(subtrees: [unit]))
        let members = reference.people(in: subtree)
        let admin = try #require(reference.roster.people.first { !members.contains($0.id) }).id
        let database = try database(of: admin, admin: unit)
        try expect(
            database, tellsOf: subtree.union(.part(Scope.Part(people: [admin]))))
    }

    @Test func `an employee knows of himself`() throws {
        let person = reference.roster.people[5].id
        let database = try database(of: person, admin: nil)
        try expect(database, tellsOf: .part(Scope.Part(people: [person])))
    }

    @Test func `whoever has not signed in knows of nobody`() throws {
        var options = Samples.options
        options.actor = .nobody
        try expect(
            try CareerDatabase(path: folder.file(), options: options), tellsOf: .nobody)
    }
}
