/// What ``AssessorRule`` asks of the records. Every answer is of one day;
/// assignments are those in force then. What the implementation throws comes
/// out of the rule unchanged.
public protocol AuthorityFacts {
    /// Nil for somebody unknown.
    func seat(of person: PersonID, on day: CalendarDate) throws -> Seat?
    func parent(of unit: OrgUnitID, on day: CalendarDate) throws -> OrgUnitID?
    func children(of unit: OrgUnitID, on day: CalendarDate) throws -> [OrgUnitID]
    /// Units below no other.
    func topUnits(on day: CalendarDate) throws -> [OrgUnitID]
    /// Holders of a *JPT*. May answer others too.
    func executives(on day: CalendarDate) throws -> [PersonID]
    /// Everybody who sits in the unit itself.
    func members(of unit: OrgUnitID, on day: CalendarDate) throws -> [PersonID]
    /// Of the members those whom the rules look at one by one: with a
    /// managerial post, an assignment, or named in one. May answer too many of
    /// the members.
    func notables(in unit: OrgUnitID, on day: CalendarDate) throws -> [PersonID]
    func assignments(over unit: OrgUnitID, on day: CalendarDate) throws -> [Assignment]
    func assignments(naming subject: PersonID, on day: CalendarDate) throws -> [Assignment]
    func assignments(of person: PersonID, on day: CalendarDate) throws -> [Assignment]
    /// Assignments of the person that ended between the days, both counted.
    func assignments(
        of person: PersonID, endedIn days: ClosedRange<CalendarDate>
    ) throws -> [Assignment]
    func capability(
        of kind: Assignment.Kind, on day: CalendarDate
    ) throws -> AssignmentCapability
}

/// The facts as they would be with one more assignment.
struct SupposedFacts: AuthorityFacts {
    let base: any AuthorityFacts
    let supposed: Assignment

    private func supposed(on day: CalendarDate, _ isMeant: (Assignment) -> Bool) -> [Assignment] {
        isMeant(supposed) && supposed.isInForce(on: day) ? [supposed] : []
    }

    func seat(of person: PersonID, on day: CalendarDate) throws -> Seat? {
        try base.seat(of: person, on: day)
    }

    func parent(of unit: OrgUnitID, on day: CalendarDate) throws -> OrgUnitID? {
        try base.parent(of: unit, on: day)
    }

    func children(of unit: OrgUnitID, on day: CalendarDate) throws -> [OrgUnitID] {
        try base.children(of: unit, on: day)
    }

    func topUnits(on day: CalendarDate) throws -> [OrgUnitID] { try base.topUnits(on: day) }

    func executives(on day: CalendarDate) throws -> [PersonID] { try base.executives(on: day) }

    func members(of unit: OrgUnitID, on day: CalendarDate) throws -> [PersonID] {
        try base.members(of: unit, on: day)
    }

    func notables(in unit: OrgUnitID, on day: CalendarDate) throws -> [PersonID] {
        try base.notables(in: unit, on: day)
    }

    func assignments(over unit: OrgUnitID, on day: CalendarDate) throws -> [Assignment] {
        try base.assignments(over: unit, on: day) + supposed(on: day) { $0.unit == unit }
    }

    func assignments(naming subject: PersonID, on day: CalendarDate) throws -> [Assignment] {
        try base.assignments(naming: subject, on: day)
            + supposed(on: day) { $0.subject == subject }
    }

    func assignments(of person: PersonID, on day: CalendarDate) throws -> [Assignment] {
        try base.assignments(of: person, on: day) + supposed(on: day) { $0.person == person }
    }

    func assignments(
        of person: PersonID, endedIn days: ClosedRange<CalendarDate>
    ) throws -> [Assignment] {
        try base.assignments(of: person, endedIn: days)
    }

    func capability(
        of kind: Assignment.Kind, on day: CalendarDate
    ) throws -> AssignmentCapability {
        try base.capability(of: kind, on: day)
    }
}
