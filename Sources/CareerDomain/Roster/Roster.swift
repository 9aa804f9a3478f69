/// One line of the employee list.
public struct RosterEntry: Hashable, Sendable {
    public var person: PersonID
    public var name: PersonName
    /// 18 digits.
    public var employeeNumber: String
    public var employmentKind: EmploymentKind
    public var golongan: Golongan?
    public var positionTitle: String
    public var unitName: String
    public var status: EmploymentStatus
    public var retiresOn: CalendarDate?
    /// Largest competency gap in levels, nil while nothing is assessed.
    public var largestGap: Int?
    public var progress: AppraisalProgress

    public init(
        person: PersonID, name: PersonName, employeeNumber: String,
        employmentKind: EmploymentKind, golongan: Golongan?, positionTitle: String,
        unitName: String, status: EmploymentStatus, retiresOn: CalendarDate?,
        largestGap: Int?, progress: AppraisalProgress
    ) {
        self.person = person
        self.name = name
        self.employeeNumber = employeeNumber
        self.employmentKind = employmentKind
        self.golongan = golongan
        self.positionTitle = positionTitle
        self.unitName = unitName
        self.status = status
        self.retiresOn = retiresOn
        self.largestGap = largestGap
        self.progress = progress
    }
}

/// How far the appraisal of a quarter is.
public enum AppraisalProgress: Hashable, Sendable {
    case none
    case draft
    case signed(PerformanceGrade)
}

public enum RosterSort: String, CaseIterable, Sendable {
    case name = "NAMA"
    case employeeNumber = "NIP"
    /// DUK order (PP 15/1979): rank, its TMT, post, service, education, age.
    case seniority = "DUK"
    case unit = "UNIT"
    case retirement = "PENSIUN"
}

/// The narrowing of the list; nil means no narrowing.
public struct RosterFacets: Hashable, Sendable {
    public enum Progress: String, CaseIterable, Sendable {
        case none = "BELUM"
        case draft = "DRAF"
        case signed = "SELESAI"
    }
    public enum Gap: String, CaseIterable, Sendable {
        case notAssessed = "BELUM_DINILAI"
        case noGap = "SESUAI"
        case gap = "KURANG"
    }

    /// A unit with everything below it.
    public var unit: OrgUnitID?
    public var employmentKind: EmploymentKind?
    public var golongan: Golongan?
    public var positionKind: PositionKind?
    public var status: EmploymentStatus?
    public var progress: Progress?
    public var gap: Gap?

    public init(
        unit: OrgUnitID? = nil, employmentKind: EmploymentKind? = nil,
        golongan: Golongan? = nil, positionKind: PositionKind? = nil,
        status: EmploymentStatus? = nil, progress: Progress? = nil, gap: Gap? = nil
    ) {
        self.unit = unit
        self.employmentKind = employmentKind
        self.golongan = golongan
        self.positionKind = positionKind
        self.status = status
        self.progress = progress
        self.gap = gap
    }

    public var isEmpty: Bool { self == RosterFacets() }
}

public struct RosterQuery: Hashable, Sendable {
    /// Word beginnings in any order over name, post and unit; a word of digits
    /// matches the NIP from its front.
    public var text: String
    public var facets: RosterFacets
    public var sort: RosterSort
    /// The quarter whose appraisal the list shows and `facets.progress` means.
    public var quarter: Quarter

    public init(
        text: String = "", facets: RosterFacets = RosterFacets(), sort: RosterSort = .name,
        quarter: Quarter
    ) {
        self.text = text
        self.facets = facets
        self.sort = sort
        self.quarter = quarter
    }

    public var isUnfiltered: Bool { text.allSatisfy(\.isWhitespace) && facets.isEmpty }
}

/// Where a page lies: by neighbour, never by offset, so that every page costs
/// the same.
public enum RosterAnchor: Hashable, Sendable {
    case start
    case end
    case after(PersonID)
    case before(PersonID)
    /// The page that begins with this person, or with whoever follows his
    /// place when the query does not hold him.
    case from(PersonID)
}

/// Entries in list order, whatever the direction they were fetched in.
public struct RosterPage: Hashable, Sendable {
    public var entries: [RosterEntry]
    public var hasMoreBefore: Bool
    public var hasMoreAfter: Bool

    public init(entries: [RosterEntry], hasMoreBefore: Bool, hasMoreAfter: Bool) {
        self.entries = entries
        self.hasMoreBefore = hasMoreBefore
        self.hasMoreAfter = hasMoreAfter
    }
}

/// A count taken in slices, so that no key waits for it.
public struct RosterCount: Hashable, Sendable {
    /// Matching people found so far.
    public var counted: Int
    public var isComplete: Bool
    /// Where the next slice begins; for the store's use.
    public var cursor: Int64

    public init(counted: Int, isComplete: Bool, cursor: Int64) {
        self.counted = counted
        self.isComplete = isComplete
        self.cursor = cursor
    }
}

/// A unit in the tree of today, for choosing.
public struct UnitNode: Hashable, Sendable {
    public var id: OrgUnitID
    public var name: String
    /// 0 at the top.
    public var depth: Int
    /// People in it and below it.
    public var headcount: Int

    public init(id: OrgUnitID, name: String, depth: Int, headcount: Int) {
        self.id = id
        self.name = name
        self.depth = depth
        self.headcount = headcount
    }
}
