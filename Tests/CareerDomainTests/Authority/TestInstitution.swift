import CareerDomain

/// A made-up institution in memory: units, people with dated seats, and
/// assignments.
struct TestInstitution: AuthorityFacts {
    private var parents: [OrgUnitID: OrgUnitID] = [:]
    private var posts: [PersonID: [DatedRow<PostHolding>]] = [:]
    private var units: [PersonID: [DatedRow<UnitHolding>]] = [:]
    private var statuses: [PersonID: [DatedRow<EmploymentStatus>]] = [:]
    private(set) var entered: [Assignment] = []
    private var capabilities: [AssignmentCapability] = []

    static let city = OrgUnitID(1)
    static let agency = OrgUnitID(2)
    static let division = OrgUnitID(3)
    static let section = OrgUnitID(4)
    /// Head of the agency, of the division, of the section; two of its staff.
    static let director = PersonID(20)
    static let manager = PersonID(30)
    static let supervisor = PersonID(40)
    static let clerk = PersonID(41)
    static let teacher = PersonID(42)

    init() {}

    /// City, agency, division and section, each with its head, since 2020.
    static func usual() throws -> TestInstitution {
        var institution = TestInstitution()
        institution.put(agency, below: city)
        institution.put(division, below: agency)
        institution.put(section, below: division)
        let since = try day("2020-01-06")
        institution.seat(director, in: agency, .executivePratama, from: since)
        institution.seat(manager, in: division, .administrator, from: since)
        institution.seat(supervisor, in: section, .supervisor, from: since)
        institution.seat(clerk, in: section, .staff, from: since)
        institution.seat(teacher, in: section, .functionalMuda, from: since)
        return institution
    }

    mutating func put(_ unit: OrgUnitID, below parent: OrgUnitID) { parents[unit] = parent }

    mutating func seat(
        _ person: PersonID, in unit: OrgUnitID, _ kind: PositionKind, _ echelon: Echelon? = nil,
        from day: CalendarDate? = nil, decree: String = "SK-POST"
    ) {
        func row<Value>(_ value: Value, _ rows: [DatedRow<Value>]?) -> [DatedRow<Value>] {
            let rows = rows ?? []
            let count = Int64(rows.count + 1)
            return rows + [
                DatedRow(
                    id: count, value: value, effectiveFrom: day, decree: Decree(number: decree),
                    recordedAt: Moment(secondsSinceEpoch: count))
            ]
        }
        let position = Position(title: kind.rawValue, kind: kind, echelon: echelon)
        posts[person] = row(PostHolding(position: position), posts[person])
        units[person] = row(UnitHolding(unit: unit, name: ""), units[person])
    }

    /// Somebody of whom no unit is recorded.
    mutating func seatWithoutUnit(_ person: PersonID, _ kind: PositionKind) {
        seat(person, in: Self.city, kind)
        units[person] = []
    }

    mutating func status(
        _ person: PersonID, _ status: EmploymentStatus, from day: CalendarDate? = nil
    ) {
        statuses[person, default: []].append(
            DatedRow(
                value: status, effectiveFrom: day, recordedAt: Moment(secondsSinceEpoch: 9)))
    }

    mutating func assign(
        _ person: PersonID, _ kind: Assignment.Kind, over target: Assignment.Target,
        from: CalendarDate, to: CalendarDate? = nil, isCorrected: Bool = false,
        isEvaluationDelegated: Bool? = nil
    ) {
        entered.append(
            Assignment(
                id: AssignmentID(Int64(entered.count + 1)), person: person, kind: kind,
                target: target, from: from, to: to, decree: Decree(number: "SK-TUGAS"),
                isEvaluationDelegated: isEvaluationDelegated,
                correction: isCorrected
                    ? .init(at: Moment(secondsSinceEpoch: 0), reason: "salah") : nil))
    }

    mutating func allow(_ kind: Assignment.Kind, _ permission: AssignmentCapability.Permission) {
        capabilities.append(
            AssignmentCapability(
                kind: kind, assessing: permission, legalBasis: "Perwal 1",
                validFrom: CalendarDate(daysSinceEpoch: 0)))
    }

    var everybody: [PersonID] { units.keys.sorted() }

    // MARK: Facts

    func seat(of person: PersonID, on day: CalendarDate) -> Seat? {
        guard let rows = units[person] else { return nil }
        return Seat(
            of: person, posts: posts[person] ?? [], units: rows,
            statuses: statuses[person] ?? [], on: day)
    }

    func parent(of unit: OrgUnitID, on day: CalendarDate) -> OrgUnitID? { parents[unit] }

    func children(of unit: OrgUnitID, on day: CalendarDate) -> [OrgUnitID] {
        parents.filter { $0.value == unit }.keys.sorted()
    }

    func topUnits(on day: CalendarDate) -> [OrgUnitID] {
        Set(parents.keys).union(parents.values).union(
            everybody.compactMap { seat(of: $0, on: day)?.unit }
        ).filter { parents[$0] == nil }.sorted()
    }

    func executives(on day: CalendarDate) -> [PersonID] {
        everybody.filter { seat(of: $0, on: day)?.isExecutive == true }
    }

    func members(of unit: OrgUnitID, on day: CalendarDate) -> [PersonID] {
        everybody.filter { seat(of: $0, on: day)?.unit == unit }
    }

    func notables(in unit: OrgUnitID, on day: CalendarDate) -> [PersonID] {
        members(of: unit, on: day).filter { person in
            seat(of: person, on: day)?.isManagerial == true
                || entered.contains { $0.person == person || $0.subject == person }
        }
    }

    func assignments(over unit: OrgUnitID, on day: CalendarDate) -> [Assignment] {
        entered.filter { $0.unit == unit && $0.isInForce(on: day) }
    }

    func assignments(naming subject: PersonID, on day: CalendarDate) -> [Assignment] {
        entered.filter { $0.subject == subject && $0.isInForce(on: day) }
    }

    func assignments(of person: PersonID, on day: CalendarDate) -> [Assignment] {
        entered.filter { $0.person == person && $0.isInForce(on: day) }
    }

    func assignments(
        of person: PersonID, endedIn days: ClosedRange<CalendarDate>
    ) -> [Assignment] {
        entered.filter { assignment in
            assignment.person == person && assignment.correction == nil
                && assignment.to.map(days.contains) == true
        }
    }

    func capability(of kind: Assignment.Kind, on day: CalendarDate) -> AssignmentCapability {
        capabilities.last { $0.kind == kind } ?? .usual(kind)
    }
}

extension TestInstitution {
    func authority(
        over person: PersonID, on iso: String, for quarter: Quarter? = nil
    ) throws -> Authority {
        try AssessorRule(self, on: try day(iso), for: quarter).authority(over: person)
    }

    func assessor(
        of person: PersonID, on iso: String, for quarter: Quarter? = nil
    ) throws -> PersonID? {
        try authority(over: person, on: iso, for: quarter).assessor?.person
    }
}
