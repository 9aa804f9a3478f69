import CareerDomain
import Testing

@testable import CareerStore

/// A part of the list answers like a plain filter of the whole, whatever is
/// asked and from wherever.
@Suite struct RosterScopeTests {
    private let database: CareerDatabase
    private let reference: ScopeReference
    private let quarter: Quarter

    init() throws {
        database = try Samples.database()
        reference = try ScopeReference(database, try Samples.scattered(330))
        quarter = try Samples.quarter(2024, 3)
    }

    private func queries(
        _ sort: RosterSort, _ random: inout SplitMix
    ) throws -> [(query: RosterQuery, unit: String?)] {
        let texts = [
            "", "siti", "a", "josé", "guru medan", "ma'ruf", "bidang 1", "zzz", "19", "1978",
            "perawat 19", "dr s kom", "123456789012345678901", "dinas",
        ]
        let units = reference.roster.units.map { Optional($0) } + [nil, nil, nil, "nowhere"]
        let facets: [RosterFacets] = [
            RosterFacets(), RosterFacets(), RosterFacets(employmentKind: .contract),
            RosterFacets(golongan: Golongan(code: 9)), RosterFacets(status: .retired),
            RosterFacets(positionKind: .staff, status: .active),
        ]
        return (0..<18).map { index in
            let unit = units[Int.random(in: 0..<units.count, using: &random)]
            var facets = facets[Int.random(in: 0..<facets.count, using: &random)]
            facets.unit = unit.map { reference.units[$0] ?? OrgUnitID(99_999) }
            let text = texts[index % texts.count]
            let query = RosterQuery(text: text, facets: facets, sort: sort, quarter: quarter)
            return (query, unit)
        }
    }

    @Test(arguments: RosterSort.allCases)
    func `every query from every anchor equals a plain filter, sort and cut`(
        sort: RosterSort
    ) throws {
        var random = SplitMix(state: UInt64(sort.rawValue.count) &* 31)
        let order = reference.roster.answer(RosterQuery(sort: sort, quarter: quarter))
        let rank = Dictionary(
            uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
        let scopes = reference.scopes(&random, drawn: 14)
        for (query, unit) in try queries(sort, &random) {
            let everybody = reference.roster.answer(query, unitPath: unit)
            for scope in scopes {
                let members = reference.people(in: scope)
                let list = PlainList(
                    selected: everybody.filter(members.contains),
                    rank: rank.filter { members.contains($0.key) })
                try expect(list, query, scope, strangers: order, &random)
            }
        }
    }

    private func expect(
        _ list: PlainList, _ query: RosterQuery, _ scope: Scope, strangers: [PersonID],
        _ random: inout SplitMix
    ) throws {
        var anchors: [RosterAnchor] = [.start, .end, .after(PersonID(99_999))]
        for _ in 0..<3 {
            let anybody = strangers[Int.random(in: 0..<strangers.count, using: &random)]
            anchors += [.after(anybody), .before(anybody), .from(anybody)]
        }
        if let shown = list.selected.randomElement(using: &random) {
            anchors += [.after(shown), .before(shown), .from(shown)]
        }
        let limit = [1, 5, 40, 400].randomElement(using: &random) ?? 5
        try database.reading { db in
            let reader = try RosterReader(query, scope, db)
            for anchor in anchors {
                let page = try reader.page(at: anchor, limit: limit)
                #expect(
                    PlainList.Page(page) == list.page(at: anchor, limit: limit),
                    "\(scope) \(query) \(anchor) \(limit)")
            }
            var count: RosterCount?
            repeat {
                count = try reader.count(continuing: count, budget: 37)
            } while count?.isComplete == false
            #expect(count?.counted == list.selected.count, "\(scope) \(query)")
        }
    }

    @Test func `the line of somebody out of scope is not there`() throws {
        let agency = try #require(reference.units["Pemerintah Kota/Dinas 1"])
        let scope = Scope.part(Scope.Part(subtrees: [agency]))
        let members = reference.people(in: scope)
        for person in reference.roster.people.map(\.id) {
            let entry = try database.reading { db in
                try RosterReader.entry(ofPerson: person.rawValue, quarter: quarter, scope, db)
            }
            #expect(entry?.person == (members.contains(person) ? person : nil))
        }
    }

    @Test(arguments: RosterFacets.Progress.allCases)
    func `progress in an earlier quarter is told of people in scope`(
        progress: RosterFacets.Progress
    ) throws {
        let people = reference.roster.people.map(\.id)
        let drafts = Set(people.enumerated().filter { $0.offset % 3 == 0 }.map(\.element))
        for person in drafts { _ = try database.beginAppraisal(of: person, in: quarter) }
        let later = try Samples.quarter(2024, 4)
        for person in people.enumerated().filter({ $0.offset % 5 == 0 }).map(\.element) {
            _ = try database.beginAppraisal(of: person, in: later)
        }
        let agency = try #require(reference.units["Pemerintah Kota/Dinas 1"])
        let scope = Scope.part(Scope.Part(subtrees: [agency], people: [people[0], people[3]]))
        let members = reference.people(in: scope)
        let query = RosterQuery(
            facets: RosterFacets(progress: progress), sort: .seniority, quarter: quarter)
        let expected = reference.roster.answer(RosterQuery(sort: .seniority, quarter: quarter))
            .filter(members.contains)
            .filter { person in
                switch progress {
                case .none: !drafts.contains(person)
                case .draft: drafts.contains(person)
                case .signed: false
                }
            }

        let (page, count) = try database.reading { db in
            let reader = try RosterReader(query, scope, db)
            return (
                try reader.page(at: .start, limit: 400),
                try reader.count(continuing: nil, budget: 1_000)
            )
        }

        #expect(page.entries.map(\.person) == expected)
        #expect(count.counted == expected.count && count.isComplete)
    }
}

/// A list that is held whole, and cut into pages by counting.
private struct PlainList {
    struct Page: Equatable {
        var people: [PersonID]
        var hasMoreBefore: Bool
        var hasMoreAfter: Bool
    }

    /// In order.
    var selected: [PersonID]
    /// Places of everybody in scope, selected or not.
    var rank: [PersonID: Int]

    func page(at anchor: RosterAnchor, limit: Int) -> Page {
        switch anchor {
        case .start: return ahead(of: selected.startIndex, limit)
        case .end: return behind(selected.endIndex, limit)
        case .after(let person):
            return ahead(of: rank[person].map { first { $0 > $1 }($0) } ?? 0, limit)
        case .before(let person):
            return behind(rank[person].map { first { $0 >= $1 }($0) } ?? selected.count, limit)
        case .from(let person):
            return ahead(of: rank[person].map { first { $0 >= $1 }($0) } ?? 0, limit)
        }
    }

    private func first(_ isBehind: @escaping (Int, Int) -> Bool) -> (Int) -> Int {
        { place in
            selected.firstIndex { isBehind(rank[$0] ?? -1, place) } ?? selected.count
        }
    }

    private func ahead(of index: Int, _ limit: Int) -> Page {
        let end = min(index + limit, selected.count)
        return Page(
            people: Array(selected[index..<end]), hasMoreBefore: index > 0,
            hasMoreAfter: end < selected.count)
    }

    private func behind(_ index: Int, _ limit: Int) -> Page {
        let start = max(0, index - limit)
        return Page(
            people: Array(selected[start..<index]), hasMoreBefore: start > 0,
            hasMoreAfter: index < selected.count)
    }
}

extension PlainList.Page {
    fileprivate init(_ page: RosterPage) {
        self.init(
            people: page.entries.map(\.person), hasMoreBefore: page.hasMoreBefore,
            hasMoreAfter: page.hasMoreAfter)
    }
}
