/// The kinds of civil servant (UU 20/2023; PPPK Paruh Waktu since KepmenPANRB
/// 16/2025).
public enum EmploymentKind: String, CaseIterable, Sendable {
    case permanent = "PNS"
    case probationary = "CPNS"
    case contract = "PPPK"
    case contractPartTime = "PPPK_PW"

    /// Whether the number is a NI PPPK and the ranks are I–XVII.
    public var isContract: Bool { self == .contract || self == .contractPartTime }
}

/// Legal standing (*kedudukan hukum*) with the codes of SIASN.
public enum EmploymentStatus: String, CaseIterable, Sendable {
    case active = "01"
    case unpaidLeave = "02"
    case studyLeave = "03"
    case suspended = "04"
    case underDiscipline = "15"
    case preRetirement = "20"
    case inactive = "52"
    case dismissed = "66"
    case contractActive = "71"
    case leftWithoutPension = "77"
    case leftWithPension = "88"
    case blocked = "92"
    case reachedRetirementAge = "98"
    case retired = "99"

    /// Whether the person still belongs to the staff.
    public var isServing: Bool {
        switch self {
        case .active, .unpaidLeave, .studyLeave, .suspended, .underDiscipline, .preRetirement,
            .contractActive:
            true
        case .inactive, .dismissed, .leftWithoutPension, .leftWithPension, .blocked,
            .reachedRetirementAge, .retired:
            false
        }
    }
}
