import CareerDomain
import CareerStore

/// Whom a scope holds, as a plain look at every record says.
struct ScopeReference {
    let roster: RosterReference
    let database: CareerDatabase
    /// Units by their paths of names.
    private(set) var units: [String: OrgUnitID] = [:]
    private var paths: [OrgUnitID: String] = [:]

    init(_ database: CareerDatabase, _ records: [PersonRecord]) throws {
        self.database = database
        roster = try RosterReference(database, records)
        for (path, node) in zip(roster.units, try database.unitTree()) {
            units[path] = node.id
            paths[node.id] = path
        }
    }

    func people(in scope: Scope) -> Set<PersonID> {
        Set(roster.people.filter { holds($0.id, $0.record, scope) }.map(\.id))
    }

    private func holds(_ person: PersonID, _ record: PersonRecord, _ scope: Scope) -> Bool {
        guard case .part(let part) = scope else { return true }
        if part.people.contains(person) { return true }
        guard let path = Self.path(record) else { return false }
        return part.units.contains { paths[$0] == path }
            || part.subtrees.contains { unit in
                paths[unit].map { Self.isPath(path, in: $0) } ?? false
            }
    }

    static func path(_ record: PersonRecord) -> String? {
        record.unit.map { ($0.ancestors + [$0.name]).joined(separator: "/") }
    }

    static func isPath(_ path: String, in other: String) -> Bool {
        path == other || path.hasPrefix(other + "/")
    }

    /// The tree that a scope shows: paths with how many people are below them.
    func tree(of scope: Scope) -> [String: Int] {
        let members = people(in: scope)
        var tree: [String: Int] = [:]
        for (person, record) in roster.people where members.contains(person) {
            guard let path = Self.path(record) else { continue }
            for above in roster.units where Self.isPath(path, in: above) {
                tree[above, default: 0] += 1
            }
        }
        return tree
    }

    /// Scopes of every making: nobody, one person, units and subtrees that lie
    /// in each other, and some that the seed draws.
    func scopes(_ random: inout SplitMix, drawn: Int) -> [Scope] {
        let all = Array(paths.keys).sorted { $0.rawValue < $1.rawValue }
        let people = roster.people.map(\.id)
        var scopes: [Scope] = [
            .nobody, .everybody, .part(Scope.Part(people: [people[0]])),
            .part(Scope.Part(subtrees: Set(all))), .part(Scope.Part(units: Set(all))),
            .part(Scope.Part(subtrees: [OrgUnitID(99_999)], people: [PersonID(99_999)])),
        ]
        for _ in 0..<drawn {
            var part = Scope.Part()
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                part.subtrees.insert(all[Int.random(in: 0..<all.count, using: &random)])
            }
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                part.units.insert(all[Int.random(in: 0..<all.count, using: &random)])
            }
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                part.people.insert(people[Int.random(in: 0..<people.count, using: &random)])
            }
            scopes.append(.part(part))
        }
        return scopes
    }
}

struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Samples {
    /// The population with people directly in an agency, and without a unit.
    static func scattered(_ count: Int) throws -> [PersonRecord] {
        try population(count).enumerated().map { index, record in
            var record = record
            if index % 7 == 2 {
                record.unit = UnitReference(
                    name: "Dinas \(index % 3)", ancestors: ["Pemerintah Kota"])
            }
            if index % 11 == 5 { record.unit = nil }
            return record
        }
    }
}
