/// Where somebody sits on a day, and with which post.
public struct Seat: Hashable, Sendable {
    public var person: PersonID
    public var unit: OrgUnitID?
    public var position: Position?
    /// The later *TMT* of post and unit.
    public var since: CalendarDate?
    /// Of the row that came last.
    public var decree: Decree
    public var status: EmploymentStatus

    public init(
        person: PersonID, unit: OrgUnitID?, position: Position?, since: CalendarDate? = nil,
        decree: Decree = Decree(), status: EmploymentStatus = .active
    ) {
        self.person = person
        self.unit = unit
        self.position = position
        self.since = since
        self.decree = decree
        self.status = status
    }

    /// The seat that rows state for a day.
    public init(
        of person: PersonID, posts: [DatedRow<PostHolding>], units: [DatedRow<UnitHolding>],
        statuses: [DatedRow<EmploymentStatus>], on day: CalendarDate
    ) {
        let post = posts.inForce(on: day)
        let unit = units.inForce(on: day)
        let dated = [
            (post?.effectiveFrom, post?.decree), (unit?.effectiveFrom, unit?.decree),
        ].filter { $0.0 != nil }
        let last = dated.max { ($0.0?.daysSinceEpoch ?? 0) < ($1.0?.daysSinceEpoch ?? 0) }
        self.init(
            person: person, unit: unit?.value.unit, position: post?.value.position,
            since: last?.0, decree: last?.1 ?? post?.decree ?? Decree(),
            status: statuses.inForce(on: day)?.value ?? .active)
    }

    public var isManagerial: Bool { position?.kind.group == .managerial }
    public var isExecutive: Bool { position?.kind.isExecutive == true }

    /// The smaller, the higher the managerial post.
    var height: Int {
        let kind = position.flatMap { PositionKind.allCases.firstIndex(of: $0.kind) } ?? 99
        return kind * 100 + (position?.echelon?.order ?? 99)
    }

    /// The assignment that follows from a managerial seat.
    func derivedAssignment(over unit: OrgUnitID) -> Assignment {
        Assignment(
            person: person, kind: .definitive, target: .unit(unit), from: since, decree: decree,
            source: .derived)
    }
}

extension EmploymentStatus {
    /// Whether the person is in his post to act from it. Whoever is on leave
    /// without pay, studies, waits for his pension, holds a state office, is
    /// suspended or has left is
    /// *berhalangan tetap* for his people (reading of this program).
    public var holdsOffice: Bool {
        isInService || self == .underDiscipline
    }
}
