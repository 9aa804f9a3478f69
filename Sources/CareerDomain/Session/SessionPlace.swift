/// Where a user was: kept so that the next start returns there.
public struct SessionPlace: Hashable, Sendable {
    /// Who: the name of the account or of the terminal's user.
    public var owner: String
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
        owner: String, screen: String, person: PersonID? = nil, quarter: Quarter? = nil,
        field: String = "", caret: Int = 0, savedAt: Moment, endedCleanly: Bool = false
    ) {
        self.owner = owner
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
        case person = "PEGAWAI"
        case assessment = "PENILAIAN_KOMPETENSI"
    }

    public var owner: String
    public var form: Form
    /// The person it is about; nil for a new one.
    public var subject: PersonID?
    public var fields: [String: String]
    public var savedAt: Moment

    public init(
        owner: String, form: Form, subject: PersonID?, fields: [String: String],
        savedAt: Moment
    ) {
        self.owner = owner
        self.form = form
        self.subject = subject
        self.fields = fields
        self.savedAt = savedAt
    }
}

/// What the institution sets for itself.
public struct InstitutionSettings: Hashable, Sendable {
    public var institutionName: String
    public var timeZone: TimeZoneOfIndonesia
    /// Years an assessment of competency stays valid.
    public var assessmentValidityYears: Int
    /// What counts as *sebagian besar*, in per cent (see ``RatingGuide``).
    public var largePart: Int
    /// Days into a quarter in which the one before is still being appraised.
    public var appraisalGraceDays: Int

    public init(
        institutionName: String = "", timeZone: TimeZoneOfIndonesia = .wib,
        assessmentValidityYears: Int = CompetencyAssessment.defaultValidityYears,
        largePart: Int = RatingGuide.defaultLargePart, appraisalGraceDays: Int = 14
    ) {
        self.institutionName = institutionName
        self.timeZone = timeZone
        self.assessmentValidityYears = assessmentValidityYears
        self.largePart = largePart
        self.appraisalGraceDays = appraisalGraceDays
    }
}
