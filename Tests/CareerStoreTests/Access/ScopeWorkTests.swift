import CareerDomain
import GRDB
import GRDBSQLite
import Synchronization
import Testing

@testable import CareerStore

/// What SQLite does for an answer, counted instead of timed.
private struct Work: Equatable {
    var steps = 0
    var textsCompared = 0
}

/// The work of an answer must not tell how many people there are out of scope,
/// nor what they are called.
@Suite struct ScopeWorkTests {
    private let few: City
    private let many: City
    private let quarter: Quarter

    init() throws {
        few = try City(strangers: 12)
        many = try City(strangers: 700)
        quarter = try Samples.quarter(2024, 3)
    }

    private func queries() throws -> [RosterQuery] {
        let texts = [
            "", "siti", "a", "zulk nas guru", "zzz", "Quentin", "quentin astronom", "josé", "19",
            "1978", "1999", "perawat 19",
        ]
        let facets: [RosterFacets] = [
            RosterFacets(), RosterFacets(employmentKind: .contract),
            // Borne by strangers alone.
            RosterFacets(golongan: Golongan(code: 17)),
            RosterFacets(positionKind: .functionalUtama), RosterFacets(progress: .draft),
            RosterFacets(gap: .gap),
        ]
        return RosterSort.allCases.flatMap { sort in
            texts.flatMap { text in
                facets.map {
                    RosterQuery(text: text, facets: $0, sort: sort, quarter: quarter)
                }
            }
        }
    }

    @Test func `lists, searches and counts of a part cost the same whoever else there is`()
        throws
    {
        for query in try queries() {
            for unit in [nil, "Pemerintah Kota", "Kantor Jauh"] {
                for anchor in City.Anchor.allCases {
                    let one = try few.answer(query, below: unit, at: anchor)
                    let other = try many.answer(query, below: unit, at: anchor)
                    #expect(one.numbers == other.numbers, "\(query)")
                    #expect(one.count == other.count)
                    #expect(one.work == other.work, "\(query) \(unit ?? "") \(anchor)")
                }
            }
        }
    }

    @Test func `the tree, the total and an export of a part cost the same`() throws {
        for read in City.wholes {
            let one = try few.measured { try read($0, few.scope) }
            let other = try many.measured { try read($0, many.scope) }
            #expect(one.value == other.value)
            #expect(!one.value.isEmpty)
            #expect(one.work == other.work)
        }
    }

    /// A key looked up that is there takes some steps more than one that is
    /// not, to hand it on; nobody's line is read for that.
    @Test func `somebody out of scope is looked up in as many steps as nobody`() throws {
        let stranger = try #require(many.strangers.first)
        let number = try #require(Int64(stranger.digits))
        let person = stranger.id
        let reads: [(Int64, PersonID, Database, Scope) throws -> Bool] = [
            { number, _, db, scope in
                try PersonFinder(within: scope, db).person(withNumber: number) == nil
            },
            { _, person, db, scope in
                try RosterReader.entry(
                    ofPerson: person.rawValue, quarter: quarter, scope, db) == nil
            },
            { _, person, db, scope in
                try RosterReader(RosterQuery(quarter: quarter), scope, db)
                    .page(at: .after(person), limit: 5).hasMoreBefore == false
            },
        ]
        for read in reads {
            let known = try many.measured { try read(number, person, $0, many.scope) }
            let unknown = try many.measured { try read(5, PersonID(99_999), $0, many.scope) }
            #expect(known.value && unknown.value)
            #expect(abs(known.work.steps - unknown.work.steps) <= 20)
        }
    }

    @Test func `without a scope the work does tell, so it is measured at all`() throws {
        let query = RosterQuery(text: "a", sort: .seniority, quarter: quarter)
        let works = try [few, many].map { city in
            try city.measured {
                try RosterReader(query, .everybody, $0).page(at: .start, limit: 40)
            }.work
        }
        #expect(works[0] != works[1])
    }
}

/// The same people in scope among more or fewer strangers.
private struct City {
    enum Anchor: CaseIterable { case start, end, after, from }

    let database: CareerDatabase
    let scope: Scope
    let strangers: [(id: PersonID, digits: String)]
    private let reference: ScopeReference
    private let middle: PersonID
    private let texts = Counter()

    init(strangers count: Int) throws {
        let insiders = try Samples.scattered(150)
        let outsiders = try (0..<count).map { try Self.stranger($0) }
        database = try Samples.database()
        reference = try ScopeReference(database, insiders + outsiders)
        let people = reference.roster.people
        strangers = people[150...].map { ($0.id, $0.record.employeeNumber.digits) }
        scope = .part(
            Scope.Part(
                subtrees: [
                    try #require(reference.units["Pemerintah Kota/Dinas 0"]),
                    try #require(
                        reference.units["Pemerintah Kota/Dinas 2/Bidang 1 SMPN Medan"]),
                ], units: [try #require(reference.units["Pemerintah Kota/Dinas 1"])],
                people: Set(people[..<12].map(\.id))))
        middle = people[4].id
        for index in [0, 3, 7, 20] {
            _ = try database.beginAppraisal(
                of: people[index].id, in: try Samples.quarter(2024, 3))
        }
        try database.reading { db in countTexts(db) }
    }

    /// Alike in nothing that narrows the list, and spread over all of it.
    private static func stranger(_ index: Int) throws -> PersonRecord {
        let names = ["Quentin Abbas", "Siti Quentin", "Zulkifli Nasution", "Amin Am", "Aaron"]
        var record = try Samples.record(
            2_000 + index * 5, name: names[index % 5],
            unit: UnitReference(
                name: "Seksi \(index % 40)",
                ancestors: index % 2 == 0
                    ? ["Kantor Jauh"] : ["Pemerintah Kota", "Dinas 1", "Astronomi"]),
            title: index % 3 == 0 ? "Astronom Ahli Utama" : "Guru Ahli Pertama",
            kind: index % 3 == 0 ? .functionalUtama : .functionalPertama,
            golongan: index % 4 == 0 ? 17 : 9)
        if index % 6 == 1 { record.status = .retired }
        return record
    }

    func measured<Value>(_ body: (Database) throws -> Value) throws -> (value: Value, work: Work) {
        try database.reading { db in
            // Once before, so that every statement is prepared.
            _ = try body(db)
            _ = Self.takeSteps(db)
            texts.value.store(0, ordering: .relaxed)
            let value = try body(db)
            return (
                value,
                Work(
                    steps: Self.takeSteps(db), textsCompared: texts.value.load(ordering: .relaxed))
            )
        }
    }

    func answer(
        _ query: RosterQuery, below unit: String?, at anchor: Anchor
    ) throws -> (numbers: [String], count: Int, work: Work) {
        var query = query
        query.facets.unit = try unit.map { try #require(reference.units[$0]) }
        let place: RosterAnchor =
            switch anchor {
            case .start: .start
            case .end: .end
            case .after: .after(middle)
            case .from: .from(middle)
            }
        let read = try measured { db in
            let reader = try RosterReader(query, scope, db)
            return (
                try reader.page(at: place, limit: 20).entries.map(\.employeeNumber),
                try reader.count(continuing: nil, budget: 1_000).counted
            )
        }
        return (read.value.0, read.value.1, read.work)
    }

    /// Readings of all that a scope holds.
    static let wholes: [@Sendable (Database, Scope) throws -> [String]] = [
        { db, scope in [String(try RosterSelection.total(within: scope, db))] },
        { db, scope in
            try UnitTree(within: scope, db).nodes.map { "\($0.depth) \($0.name) \($0.headcount)" }
        },
        { db, scope in
            var rows: [String] = []
            try AppraisalExport.each(of: ExportedPeople(within: scope, db), isDeep: true) {
                rows.append($0.cells.joined(separator: ";"))
            }
            return rows
        },
    ]

    /// Steps of all statements since the last call.
    private static func takeSteps(_ db: Database) -> Int {
        var steps = 0
        var statement = sqlite3_next_stmt(db.sqliteConnection, nil)
        while let current = statement {
            steps += Int(sqlite3_stmt_status(current, SQLITE_STMTSTATUS_VM_STEP, 1))
            statement = sqlite3_next_stmt(db.sqliteConnection, current)
        }
        return steps
    }

    private final class Counter: Sendable {
        let value = Atomic(0)
    }

    /// Puts a counting function in the place of the product's.
    private func countTexts(_ db: Database) {
        db.add(
            function: DatabaseFunction("has_words", argumentCount: 6, pure: true) {
                [texts] values in
                texts.value.add(1, ordering: .relaxed)
                let texts = values.map { String.fromDatabaseValue($0) ?? "" }
                return RosterMatching.begins(texts[0], Array(texts[1...]))
            })
    }
}
