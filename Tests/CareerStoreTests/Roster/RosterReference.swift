import CareerDomain
import CareerStore

/// The list as a plain filter and sort says it should be.
struct RosterReference {
    var people: [(id: PersonID, record: PersonRecord)] = []
    /// Units in tree order.
    var units: [String] = []

    init(_ database: CareerDatabase, _ records: [PersonRecord]) throws {
        var people: [(id: PersonID, record: PersonRecord)] = []
        try database.bulkRegistration { load in
            for record in records {
                people.append((try load.register(record, fingerprint: nil).person, record))
            }
        }
        self.people = people
        units = try paths(of: database)
    }

    private func paths(of database: CareerDatabase) throws -> [String] {
        var open: [String] = []
        return try database.unitTree().map { node in
            open.removeLast(open.count - node.depth)
            open.append(node.name)
            return open.joined(separator: "/")
        }
    }

    private func path(_ record: PersonRecord) -> String {
        record.unit.map { ($0.ancestors + [$0.name]).joined(separator: "/") } ?? ""
    }

    func answer(_ query: RosterQuery, unitPath: String? = nil) -> [PersonID] {
        people.filter { fits($0.record, query, unitPath) }
            .sorted { precedes($0.record, $1.record, query.sort) }.map(\.id)
    }

    private func fits(_ record: PersonRecord, _ query: RosterQuery, _ unit: String?) -> Bool {
        let facets = query.facets
        if let unit, path(record) != unit, !path(record).hasPrefix(unit + "/") { return false }
        if let kind = facets.employmentKind, record.employmentKind != kind { return false }
        if let golongan = facets.golongan, record.rank?.golongan != golongan { return false }
        if let kind = facets.positionKind, record.position?.kind != kind { return false }
        if let status = facets.status, record.status != status { return false }
        let line = NameFolding.words(
            [record.name.full, record.position?.title ?? "", record.unit?.name ?? ""]
                .joined(separator: " "))
        var digits = ""
        for word in NameFolding.words(query.text) {
            if word.allSatisfy(\.isNumber) {
                digits += word
            } else if !line.contains(where: { $0.hasPrefix(word) }) {
                return false
            }
        }
        return record.employeeNumber.digits.hasPrefix(digits)
    }

    private func precedes(
        _ left: PersonRecord, _ right: PersonRecord, _ sort: RosterSort
    ) -> Bool {
        let byName =
            (
                NameFolding.sortText(left.name.name), left.employeeNumber.digits
            ) < (NameFolding.sortText(right.name.name), right.employeeNumber.digits)
        switch sort {
        case .name: return byName
        case .employeeNumber: return left.employeeNumber.digits < right.employeeNumber.digits
        case .seniority:
            let (first, second) = (SeniorityKey(record: left), SeniorityKey(record: right))
            return first == second ? byName : first < second
        case .unit:
            let (first, second) = (place(left), place(right))
            return first == second ? byName : first < second
        case .retirement:
            let (first, second) = (retirement(left), retirement(right))
            return first == second ? byName : first < second
        }
    }

    private func place(_ record: PersonRecord) -> Int {
        units.firstIndex(of: path(record)) ?? units.count
    }

    private func retirement(_ record: PersonRecord) -> Int {
        record.position.map {
            RetirementRule.retiresOn(birthDate: record.birthDate, age: $0.retirementAge)
                .daysSinceEpoch
        } ?? .max
    }
}

extension CareerDatabase {
    /// The whole answer, read page by page in both directions.
    func paged(_ query: RosterQuery, limit: Int) throws -> (down: [PersonID], up: [PersonID]) {
        var down: [PersonID] = []
        var page = try rosterPage(query, at: .start, limit: limit)
        down += page.entries.map(\.person)
        while page.hasMoreAfter, let last = page.entries.last {
            page = try rosterPage(query, at: .after(last.person), limit: limit)
            down += page.entries.map(\.person)
        }
        var up: [PersonID] = []
        page = try rosterPage(query, at: .end, limit: limit)
        up = page.entries.map(\.person) + up
        while page.hasMoreBefore, let first = page.entries.first {
            page = try rosterPage(query, at: .before(first.person), limit: limit)
            up = page.entries.map(\.person) + up
        }
        return (down, up)
    }
}
