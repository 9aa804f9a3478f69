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
    public var rank: RankHolding?
    public var rankFrom: CalendarDate?
    public var rankDecree: Decree
    public var position: Position?
    public var positionFrom: CalendarDate?
    public var positionDecree: Decree
    public var unit: UnitReference?
    public var education: Education?

    public init(
        foreignID: String = "", employeeNumber: EmployeeNumber, name: PersonName,
        employmentKind: EmploymentKind, birthDate: CalendarDate, birthPlace: String = "",
        sex: Sex, nationalID: String = "", contact: Contact = Contact(),
        appointedFrom: CalendarDate? = nil, status: EmploymentStatus = .active,
        rank: RankHolding? = nil, rankFrom: CalendarDate? = nil, rankDecree: Decree = Decree(),
        position: Position? = nil, positionFrom: CalendarDate? = nil,
        positionDecree: Decree = Decree(), unit: UnitReference? = nil,
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
        self.rank = rank
        self.rankFrom = rankFrom
        self.rankDecree = rankDecree
        self.position = position
        self.positionFrom = positionFrom
        self.positionDecree = positionDecree
        self.unit = unit
        self.education = education
    }
}

/// A unit as a source names it: its foreign id, its name, and the path of the
/// names of the units above it, topmost first (institution, agency).
public struct UnitReference: Hashable, Sendable {
    public var foreignID: String
    public var name: String
    public var ancestors: [String]

    public init(foreignID: String = "", name: String, ancestors: [String] = []) {
        self.foreignID = foreignID
        self.name = name
        self.ancestors = ancestors
    }
}

/// What registering a record did.
public enum RegistrationOutcome: String, Sendable {
    case inserted, updated, unchanged
}
