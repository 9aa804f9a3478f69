/// Everything recorded of one person, oldest rows first.
public struct Dossier: Hashable, Sendable {
    public var person: Person
    public var ranks: [DatedRow<RankHolding>]
    public var posts: [DatedRow<PostHolding>]
    public var units: [DatedRow<UnitHolding>]
    public var statuses: [DatedRow<EmploymentStatus>]
    public var educations: [Education]

    public init(
        person: Person, ranks: [DatedRow<RankHolding>] = [],
        posts: [DatedRow<PostHolding>] = [], units: [DatedRow<UnitHolding>] = [],
        statuses: [DatedRow<EmploymentStatus>] = [], educations: [Education] = []
    ) {
        self.person = person
        self.ranks = ranks
        self.posts = posts
        self.units = units
        self.statuses = statuses
        self.educations = educations
    }
}

extension Dossier {
    /// Whether nothing of its kind would be in force on that day without this row, which is.
    public func isOnlyRow(_ row: Int64, _ kind: DatedRowKind, on day: CalendarDate) -> Bool {
        switch kind {
        case .rank: ranks.isOnlyRow(row, on: day)
        case .post: posts.isOnlyRow(row, on: day)
        case .unit: units.isOnlyRow(row, on: day)
        case .status: statuses.isOnlyRow(row, on: day)
        }
    }
}

extension Array {
    fileprivate func isOnlyRow<Value>(_ row: Int64, on day: CalendarDate) -> Bool
    where Element == DatedRow<Value> {
        inForce(on: day)?.id == row && filter { $0.id != row }.inForce(on: day) == nil
    }
}

/// One person as a source states it today: what an import row, the sample
/// generator or the person form hands over to be registered.
///
/// Registering compares with what is stored: a changed rank, post, unit or
/// status becomes a new dated row, never an overwritten one.
public struct PersonRecord: Hashable, Sendable {
    public var foreignID: String
    public var employeeNumber: EmployeeNumber
    public var name: PersonName
    public var employmentKind: EmploymentKind
    public var birthDate: CalendarDate
    public var birthPlace: String
    public var sex: Sex
    public var nationalID: String
    public var contact: Contact
    public var appointedFrom: CalendarDate?
    public var status: EmploymentStatus
    /// *TMT* of the status; nil where the source has none.
    public var statusFrom: CalendarDate?
    public var statusDecree: Decree
    public var rank: RankHolding?
    public var rankFrom: CalendarDate?
    public var rankDecree: Decree
    public var position: Position?
    public var positionFrom: CalendarDate?
    public var positionDecree: Decree
    public var unit: UnitReference?
    /// *TMT* in the unit; nil where the source has none.
    public var unitFrom: CalendarDate?
    public var unitDecree: Decree
    public var education: Education?
    /// What the source is silent about. Its values here only serve a person
    /// who is new; what is stored of a known one stays.
    public var unstated: Set<Part> = []

    /// What a source may leave unsaid.
    public enum Part: String, CaseIterable, Sendable {
        case employmentKind, frontTitle, backTitle, birthDate, birthPlace, sex, nationalID
        case phone, email, address, appointedFrom, status
        case rank
        /// The length of service in the rank.
        case rankService
        case position, positionKind, echelon
        case unit
    }

    public init(
        foreignID: String = "", employeeNumber: EmployeeNumber, name: PersonName,
        employmentKind: EmploymentKind, birthDate: CalendarDate, birthPlace: String = "",
        sex: Sex, nationalID: String = "", contact: Contact = Contact(),
        appointedFrom: CalendarDate? = nil, status: EmploymentStatus = .active,
        statusFrom: CalendarDate? = nil, statusDecree: Decree = Decree(),
        rank: RankHolding? = nil, rankFrom: CalendarDate? = nil, rankDecree: Decree = Decree(),
        position: Position? = nil, positionFrom: CalendarDate? = nil,
        positionDecree: Decree = Decree(), unit: UnitReference? = nil,
        unitFrom: CalendarDate? = nil, unitDecree: Decree = Decree(),
        education: Education? = nil
    ) {
        self.foreignID = foreignID
        self.employeeNumber = employeeNumber
        self.name = name
        self.employmentKind = employmentKind
        self.birthDate = birthDate
        self.birthPlace = birthPlace
        self.sex = sex
        self.nationalID = nationalID
        self.contact = contact
        self.appointedFrom = appointedFrom
        self.status = status
        self.statusFrom = statusFrom
        self.statusDecree = statusDecree
        self.rank = rank
        self.rankFrom = rankFrom
        self.rankDecree = rankDecree
        self.position = position
        self.positionFrom = positionFrom
        self.positionDecree = positionDecree
        self.unit = unit
        self.unitFrom = unitFrom
        self.unitDecree = unitDecree
        self.education = education
    }
}

/// A unit as a source names it: its foreign id, its name, and the path of the
/// names of the units above it, topmost first (institution, agency).
public struct UnitReference: Hashable, Sendable {
    public var foreignID: String
    public var name: String
    public var ancestors: [String]
    /// Whether the source says what lies above. Otherwise a known unit is not
    /// moved, and one without foreign id is looked for everywhere.
    public var isPathStated: Bool
    /// The stored unit that was chosen; nil where it is known by name alone.
    public var chosen: OrgUnitID?

    public init(
        foreignID: String = "", name: String, ancestors: [String] = [],
        isPathStated: Bool = true, chosen: OrgUnitID? = nil
    ) {
        self.foreignID = foreignID
        self.name = name
        self.ancestors = ancestors
        self.isPathStated = isPathStated
        self.chosen = chosen
    }
}

/// What registering a record did.
public enum RegistrationOutcome: String, Sendable {
    case inserted, updated, unchanged
}
