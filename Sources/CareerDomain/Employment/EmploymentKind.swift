/// The kinds of civil servant (UU 20/2023; PPPK Paruh Waktu since KepmenPANRB
/// 16/2025).
public enum EmploymentKind: String, CaseIterable, Sendable {
    case permanent = "PNS"
    case probationary = "CPNS"
    case contract = "PPPK"
    case contractPartTime = "PPPK_PW"

    /// Whether the number is a NI PPPK and the ranks are I–XVII.
    public var isContract: Bool { self == .contract || self == .contractPartTime }

    /// The legal standing of somebody in service of whom nothing else is said.
    public var usualStatus: EmploymentStatus {
        switch self {
        case .permanent, .probationary: .active
        case .contract: .contractActive
        case .contractPartTime: .partTimeActive
        }
    }
}

/// Legal standing (*kedudukan hukum*) with the codes of SIASN.
public enum EmploymentStatus: String, CaseIterable, Sendable {
    case active = "01"
    case unpaidLeave = "02"
    case studyLeave = "03"
    case suspended = "04"
    /// *Pejabat negara*; head or member of a *lembaga nonstruktural* too, which
    /// has no code of its own.
    case stateOfficial = "07"
    case underDiscipline = "15"
    case preRetirement = "20"
    case inactive = "52"
    case dismissed = "66"
    case contractActive = "71"
    /// A second code of PPPK in service; what sets it apart from 71 is
    /// uncertain.
    case contractActiveOther = "73"
    /// *PPPK Paruh Waktu* in service.
    case partTimeActive = "101"
    case leftWithoutPension = "77"
    case leftWithPension = "88"
    case blocked = "92"
    case reachedRetirementAge = "98"
    case retired = "99"

    /// Whether it says of the person no more than that.
    public var isInService: Bool {
        switch self {
        case .active, .contractActive, .contractActiveOther, .partTimeActive: true
        default: false
        }
    }

    /// Whether the person still belongs to the staff.
    public var isServing: Bool {
        switch self {
        case .active, .unpaidLeave, .studyLeave, .suspended, .stateOfficial, .underDiscipline,
            .preRetirement, .contractActive, .contractActiveOther, .partTimeActive:
            true
        case .inactive, .dismissed, .leftWithoutPension, .leftWithPension, .blocked,
            .reachedRetirementAge, .retired:
            false
        }
    }
}
