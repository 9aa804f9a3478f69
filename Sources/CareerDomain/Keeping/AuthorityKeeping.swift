/// Who assesses whom: assignments and what follows from them.
public protocol AuthorityKeeping: AnyObject {
    /// Whose assignment over the person it is, by which rules, and what would
    /// change it; with `quarter`, for that quarter's appraisal.
    /// - Throws: `notFound` without the person.
    func authority(
        over person: PersonID, on day: CalendarDate, for quarter: Quarter?
    ) throws(KeepingError) -> AuthorityReport

    /// The people whose assessor the person is, himself apart.
    func assessed(
        by person: PersonID, on day: CalendarDate, for quarter: Quarter?
    ) throws(KeepingError) -> Scope.Part

    /// Open drafts without exactly one assessor, by name; at most `limit`.
    func orphans(
        on day: CalendarDate, limit: Int
    ) throws(KeepingError) -> [OrphanedDraft]

    /// The head of the form for the assessor of that day; nil when there is
    /// not exactly one.
    func assessorParty(
        of person: PersonID, on day: CalendarDate, for quarter: Quarter?
    ) throws(KeepingError) -> Party?

    /// Entered assignments over a unit, newest first; with a day, those in
    /// force then. Corrected ones only without a day.
    func assignments(
        over unit: OrgUnitID, on day: CalendarDate?
    ) throws(KeepingError) -> [Assignment]

    /// Entered assignments that the person holds, or that name him, newest
    /// first; with a day, those in force then.
    func assignments(
        of person: PersonID, on day: CalendarDate?
    ) throws(KeepingError) -> [Assignment]

    /// Stores a new assignment; `id`, `source` and `recordedAt` are ignored.
    /// - Throws: `notFound` without the people or the unit it is about;
    ///   `outdated` when the same is stored already.
    func assign(_ assignment: Assignment) throws(KeepingError) -> AssignmentID

    /// Says on which day an open assignment is in force for the last time.
    /// - Throws: `notFound` when there is none that is open and begins no later.
    func endAssignment(
        _ assignment: AssignmentID, on day: CalendarDate
    ) throws(KeepingError)

    /// Takes an assignment out of force from its beginning, with the reason.
    /// - Throws: `notFound` when there is none in force.
    func correctAssignment(
        _ assignment: AssignmentID, reason: String
    ) throws(KeepingError)

    /// What the kinds carry on a day, in the order of the kinds.
    func capabilities(on day: CalendarDate) throws(KeepingError) -> [AssignmentCapability]

    /// Sets what a kind carries from a day on.
    func set(
        _ capability: AssignmentCapability, from day: CalendarDate
    ) throws(KeepingError)
}

extension AuthorityKeeping {
    public func authority(
        over person: PersonID, on day: CalendarDate
    ) throws(KeepingError) -> AuthorityReport {
        try authority(over: person, on: day, for: nil)
    }

    public func assessed(
        by person: PersonID, on day: CalendarDate
    ) throws(KeepingError) -> Scope.Part {
        try assessed(by: person, on: day, for: nil)
    }
}

/// An ``Authority`` with the names of all it speaks of.
public struct AuthorityReport: Hashable, Sendable {
    public var authority: Authority
    public var people: [PersonID: Party]
    public var units: [OrgUnitID: String]
    /// *Kepala daerah* as the form prints him; the name is to be typed.
    public var regionalHead: Party

    public init(
        authority: Authority, people: [PersonID: Party], units: [OrgUnitID: String],
        regionalHead: Party
    ) {
        self.authority = authority
        self.people = people
        self.units = units
        self.regionalHead = regionalHead
    }

    /// The assessor as the form prints him; nil without exactly one.
    public var assessorParty: Party? {
        switch authority.assessor {
        case .person(let person, _): people[person]
        case .regionalHead: regionalHead
        case nil: nil
        }
    }
}

/// An open draft that nobody may sign.
public struct OrphanedDraft: Hashable, Sendable {
    public var person: PersonID
    public var name: String
    public var unitName: String
    public var quarter: Quarter
    public var reason: Authority.Orphan

    public init(
        person: PersonID, name: String, unitName: String, quarter: Quarter,
        reason: Authority.Orphan
    ) {
        self.person = person
        self.name = name
        self.unitName = unitName
        self.quarter = quarter
        self.reason = reason
    }
}
