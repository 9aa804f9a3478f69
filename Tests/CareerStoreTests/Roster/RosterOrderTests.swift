import CareerDomain
import CareerStore
import GRDB
import Testing

@Suite struct RosterOrderTests {
    @Test(arguments: ["descending", "ascending", "same place", "mixed"])
    func `positions stay in the order of names`(course: String) throws {
        let folder = try TemporaryFolder()
        let database = try Samples.database(folder.file())
        try database.bulkRegistration { bulk in
            _ = try bulk.register(try Samples.record(0, name: "Mm"), fingerprint: nil)
        }
        try database.bulkRegistration { bulk in
            for index in 1...3_000 {
                let record = try Samples.record(index, name: name(index, course))
                _ = try bulk.register(record, fingerprint: nil)
            }
        }

        let names = try CareerDatabase.raw(folder.file()).read { db in
            try Row.fetchAll(db, sql: "SELECT name, number FROM roster ORDER BY position")
                .map { row in (NameFolding.sortText(row["name"]), row["number"] as Int64) }
        }
        #expect(names.count == 3_001)
        #expect(zip(names, names.dropFirst()).allSatisfy { $0 < $1 })
        let query = RosterQuery(text: "mm", quarter: try Samples.quarter(2024, 3))
        #expect(try database.rosterCount(query, continuing: nil, budget: 9_000).counted == 3_001)
    }

    private func name(_ index: Int, _ course: String) -> String {
        let digits = String(String(100_000 + index).dropFirst())
        let letters = String(digits.map { "abcdefghij"[$0.wholeNumberValue ?? 0] })
        switch course {
        case "ascending": return "Mm " + letters
        case "descending":
            let turned = String(String(199_999 - index).dropFirst())
            return "Mm " + String(turned.map { "abcdefghij"[$0.wholeNumberValue ?? 0] })
        case "same place": return "Mm"
        default: return "Mm " + String(letters.reversed())
        }
    }

    @Test func `a changed name moves the person and is found by its new words only`() throws {
        let database = try Samples.database()
        let reference = try RosterReference(database, try Samples.population(50))
        let quarter = try Samples.quarter(2024, 3)
        var record = reference.people[20].record
        record.name.name = "Aaron Wijayakusuma"

        _ = try database.register(record)

        let first = try database.rosterPage(
            RosterQuery(quarter: quarter), at: .start, limit: 1)
        #expect(first.entries.first?.person == reference.people[20].id)
        for (text, isFound) in [
            ("wijayak", true), ("aar", true),
            (
                reference.people[20]
                    .record.name.name, false
            ),
        ] {
            let page = try database.rosterPage(
                RosterQuery(text: text, quarter: quarter), at: .start, limit: 50)
            #expect(page.entries.contains { $0.person == reference.people[20].id } == isFound)
        }
    }

    @Test func `a renamed unit is found by its new name`() throws {
        let database = try Samples.database()
        func unit(_ name: String) -> UnitReference {
            UnitReference(foreignID: "U", name: name, ancestors: ["Kota"])
        }
        let quarter = try Samples.quarter(2024, 3)
        _ = try database.register(try Samples.record(1, name: "Siti", unit: unit("Lama")))
        _ = try database.register(try Samples.record(2, name: "Budi", unit: unit("Barunya")))

        let new = try database.rosterPage(
            RosterQuery(text: "barunya", quarter: quarter), at: .start, limit: 9)
        let old = try database.rosterPage(
            RosterQuery(text: "lama", quarter: quarter), at: .start, limit: 9)

        #expect(new.entries.map(\.unitName) == ["Barunya", "Barunya"])
        #expect(old.entries.isEmpty)
    }

    @Test func `the list written anew equals the one kept`() throws {
        let folder = try TemporaryFolder()
        let database = try Samples.database(folder.file())
        let reference = try RosterReference(database, try Samples.population(300))
        let query = RosterQuery(text: "a", quarter: try Samples.quarter(2024, 3))
        let before = try database.paged(query, limit: 50).down
        let lines = try contents(folder.file())

        try database.rebuildRoster()

        #expect(try contents(folder.file()) == lines)
        #expect(try database.paged(query, limit: 50).down == before)
        #expect(try database.rosterTotal() == reference.people.count)
    }

    private func contents(_ path: String) throws -> [Row] {
        try CareerDatabase.raw(path).read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT person_id, number, name, post_id, unit_id, class_id, retires_on,
                        seniority FROM roster ORDER BY position
                    """)
        }
    }
}

extension String {
    fileprivate subscript(_ offset: Int) -> Character {
        self[index(startIndex, offsetBy: offset)]
    }
}
