/// What an account may be; the words that roles are stored and shown by stay
/// Indonesian.
public enum AccountRole: String, CaseIterable, Sendable {
    /// *Pegawai*: every account of a person. Not granted.
    case employee = "PEGAWAI"
    /// *Pejabat penilai kinerja* of the people assigned to him on a day. Not
    /// granted: it follows from assignments.
    case assessor = "PENILAI"
    /// *Pengelola kepegawaian* of a unit with everything below it.
    case unitAdmin = "ADMIN_UNIT"
    /// *Pengelola kepegawaian* of the whole institution.
    case institutionAdmin = "ADMIN_INSTANSI"
    /// Reads about a unit with everything below it.
    case leader = "PIMPINAN"
    /// *Kepala daerah*: elected, without NIP, and so on a technical account; assesses JPT and heads
    /// of independent units (PermenPANRB 6/2022 p. 65 C.3, p. 90 no. 12).
    case regionalHead = "KEPALA_DAERAH"
    /// Reads everything, and the audit trail.
    case auditor = "AUDITOR"
    /// Whoever looks after the machine: database, backup, accounts at the
    /// beginning.
    case installer = "PEMASANG"
    /// The device before anybody has signed in.
    case kiosk = "KIOS"

    /// Whether it is given by a grant; the others follow from facts.
    public var isGranted: Bool {
        switch self {
        case .unitAdmin, .institutionAdmin, .leader, .regionalHead, .auditor, .installer: true
        case .employee, .assessor, .kiosk: false
        }
    }

    /// Whether it is bound to a unit.
    public var needsUnit: Bool {
        switch self {
        case .unitAdmin, .leader: true
        case .employee, .assessor, .institutionAdmin, .regionalHead, .auditor, .installer, .kiosk:
            false
        }
    }

    /// *Pengelola kepegawaian*: the wall of interest holds for them.
    public var isPersonnelAdmin: Bool {
        switch self {
        case .unitAdmin, .institutionAdmin: true
        case .employee, .assessor, .leader, .regionalHead, .auditor, .installer, .kiosk: false
        }
    }

    /// Whether an account without a person may have it.
    public var suitsTechnicalAccount: Bool {
        switch self {
        case .auditor, .installer, .regionalHead: true
        case .employee, .assessor, .unitAdmin, .institutionAdmin, .leader, .kiosk: false
        }
    }

    /// Whether the account of a person may have it: who has a NIP is not elected.
    public var suitsPersonsAccount: Bool { self != .regionalHead }
}

/// A role given to an account, for a time, by somebody.
public struct RoleGrant: Hashable, Sendable {
    public var id: Int64
    public var account: AccountID
    public var role: AccountRole
    /// The subtree it holds for; nil where it holds for the institution.
    public var unit: OrgUnitID?
    /// The unit's name today, for display; empty without a unit.
    public var unitName: String
    public var from: CalendarDate
    /// Last day; nil while it is open.
    public var to: CalendarDate?
    /// Number of the decree (SK) it rests on.
    public var decree: String
    public var grantedAt: Moment
    public var revokedAt: Moment?

    public init(
        id: Int64 = 0, account: AccountID, role: AccountRole, unit: OrgUnitID? = nil,
        unitName: String = "", from: CalendarDate, to: CalendarDate? = nil, decree: String = "",
        grantedAt: Moment, revokedAt: Moment? = nil
    ) {
        self.id = id
        self.account = account
        self.role = role
        self.unit = unit
        self.unitName = unitName
        self.from = from
        self.to = to
        self.decree = decree
        self.grantedAt = grantedAt
        self.revokedAt = revokedAt
    }

    public func isInForce(on day: CalendarDate) -> Bool {
        revokedAt == nil && from <= day && (to.map { day <= $0 } ?? true)
    }
}
