/// A run of the program at one terminal: whose it is, and which run.
public struct Session: Hashable, Sendable {
    /// Who: the name of the account or of the terminal's user.
    public var owner: String
    /// Tells this run from every other on the machine, past ones included.
    public var id: String

    public init(owner: String, id: String) {
        self.owner = owner
        self.id = id
    }
}

/// Where a user was: kept so that the next start returns there.
public struct SessionPlace: Hashable, Sendable {
    public var session: Session
    /// The pane or screen, e.g. `list`, `profile`, `form`.
    public var screen: String
    public var person: PersonID?
    public var quarter: Quarter?
    /// Path of the focused field; empty outside a form.
    public var field: String
    /// Caret in characters from the field's beginning.
    public var caret: Int
    public var savedAt: Moment
    /// False until the session ended by the user's own wish.
    public var endedCleanly: Bool

    public init(
        session: Session, screen: String, person: PersonID? = nil, quarter: Quarter? = nil,
        field: String = "", caret: Int = 0, savedAt: Moment, endedCleanly: Bool = false
    ) {
        self.session = session
        self.screen = screen
        self.person = person
        self.quarter = quarter
        self.field = field
        self.caret = caret
        self.savedAt = savedAt
        self.endedCleanly = endedCleanly
    }
}

/// Unfinished input of a form that has no document yet (a new person, an
/// assessment): field by field, until it is stored or thrown away.
public struct FormDraft: Hashable, Sendable {
    public enum Form: String, CaseIterable, Sendable {
        case paperSignature = "TANDA_TANGAN_KERTAS"
        case person = "PEGAWAI"
        case assessment = "PENILAIAN_KOMPETENSI"
        case settings = "PENGATURAN"
        case requirement = "SYARAT_JABATAN"
        case correction = "KOREKSI"
        case announcement = "PENGUMUMAN"
        case assignment = "PENUGASAN"
        case assignmentEnd = "AKHIR_PENUGASAN"
        case capability = "KEWENANGAN"
        case proposal = "USULAN"
        case decision = "PUTUSAN_USULAN"
        case roleGrant = "PERAN"
        case roleRevocation = "CABUT_PERAN"
        case accountBlock = "BLOKIR_AKUN"
        case relative = "KERABAT"
        case approvalRefusal = "TOLAK_PENGESAHAN"
        case recordPrint = "CETAK_DATA"
        /// Texts of appraisals that the store had not taken when the session
        /// ended.
        case unsettled = "BELUM_TERSIMPAN"
    }

    /// What tells one draft from another.
    public struct Key: Hashable, Sendable {
        public var form: Form
        /// The person it is about; nil for a new one.
        public var subject: PersonID?
        /// Whose it is, and which run of the program has it open.
        public var session: Session

        public init(_ form: Form, subject: PersonID?, session: Session) {
            self.form = form
            self.subject = subject
            self.session = session
        }
    }

    public var fields: [String: String]
    public var savedAt: Moment

    public init(fields: [String: String], savedAt: Moment) {
        self.fields = fields
        self.savedAt = savedAt
    }
}

/// What the institution sets for itself.
public struct InstitutionSettings: Hashable, Sendable {
    public var institutionName: String
    /// Name of the regional head, with titles, as documents print it; empty while it is not
    /// recorded.
    public var regionalHeadName: String
    public var timeZone: TimeZoneOfIndonesia
    /// Years an assessment of competency stays valid.
    public var assessmentValidityYears: Int
    /// What counts as *sebagian besar*, in per cent (see ``RatingGuide``).
    public var largePart: Int
    /// Days into a quarter in which the one before is still being appraised.
    public var appraisalGraceDays: Int
    /// How the JPM is reckoned.
    public var matchRule: JobMatchScore.Rule

    public init(
        institutionName: String = "", regionalHeadName: String = "",
        timeZone: TimeZoneOfIndonesia = .wib,
        assessmentValidityYears: Int = CompetencyAssessment.defaultValidityYears,
        largePart: Int = RatingGuide.defaultLargePart, appraisalGraceDays: Int = 14,
        matchRule: JobMatchScore.Rule = .totals
    ) {
        self.institutionName = institutionName
        self.regionalHeadName = regionalHeadName
        self.timeZone = timeZone
        self.assessmentValidityYears = assessmentValidityYears
        self.largePart = largePart
        self.appraisalGraceDays = appraisalGraceDays
        self.matchRule = matchRule
    }
}
