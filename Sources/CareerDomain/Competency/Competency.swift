/// The three kinds of competency (PermenPANRB 38/2017).
public enum CompetencyKind: String, CaseIterable, Sendable {
    case managerial = "MANAJERIAL"
    case socioCultural = "SOSIAL_KULTURAL"
    case technical = "TEKNIS"
}

/// A competency of the catalogue.
public struct Competency: Hashable, Sendable {
    /// Stable key, e.g. `integritas`.
    public var code: String
    public var kind: CompetencyKind
    /// The official name, a term of law: the same in every language.
    public var name: String

    public init(code: String, kind: CompetencyKind, name: String) {
        self.code = code
        self.kind = kind
        self.name = name
    }

    /// The nine general competencies in the order of PermenPANRB 38/2017.
    public static let general: [Competency] = [
        Competency(code: "integritas", kind: .managerial, name: "Integritas"),
        Competency(code: "kerja-sama", kind: .managerial, name: "Kerja Sama"),
        Competency(code: "komunikasi", kind: .managerial, name: "Komunikasi"),
        Competency(
            code: "orientasi-hasil", kind: .managerial, name: "Orientasi pada Hasil"),
        Competency(code: "pelayanan-publik", kind: .managerial, name: "Pelayanan Publik"),
        Competency(
            code: "pengembangan", kind: .managerial,
            name: "Pengembangan Diri dan Orang Lain"),
        Competency(
            code: "mengelola-perubahan", kind: .managerial, name: "Mengelola Perubahan"),
        Competency(
            code: "pengambilan-keputusan", kind: .managerial, name: "Pengambilan Keputusan"),
        Competency(code: "perekat-bangsa", kind: .socioCultural, name: "Perekat Bangsa"),
    ]
}

/// A level of mastery, 1 (awareness) to 5 (expert).
public struct CompetencyLevel: Hashable, Comparable, Sendable {
    public let number: Int

    /// Nil when not 1…5.
    public init?(_ number: Int) {
        guard (1...5).contains(number) else { return nil }
        self.number = number
    }

    public static let all: [CompetencyLevel] = (1...5).compactMap(CompetencyLevel.init)

    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Where an assessment comes from.
public enum AssessmentSource: String, CaseIterable, Sendable {
    case assessmentCentre = "PUSAT_PENILAIAN"
    case supervisor = "ATASAN"
    case trainingClaim = "KLAIM_DIKLAT"
    case selfReport = "MANDIRI"
    case imported = "IMPOR"
}

/// One assessment of one competency of one person. A newer one never
/// overwrites an older one.
public struct CompetencyAssessment: Hashable, Sendable {
    /// Validity where the institution has set none, in years.
    public static let defaultValidityYears = 3

    public var id: AssessmentID
    public var person: PersonID
    public var competencyCode: String
    public var level: CompetencyLevel
    public var source: AssessmentSource
    /// Name of the assessor or of the assessment centre.
    public var assessor: String
    /// What the level rests on: report number, document, observed work.
    public var evidence: String
    public var assessedOn: CalendarDate
    /// Last day on which the result counts.
    public var validUntil: CalendarDate
    public var recordedAt: Moment

    public init(
        id: AssessmentID, person: PersonID, competencyCode: String, level: CompetencyLevel,
        source: AssessmentSource, assessor: String, evidence: String,
        assessedOn: CalendarDate, validUntil: CalendarDate, recordedAt: Moment
    ) {
        self.id = id
        self.person = person
        self.competencyCode = competencyCode
        self.level = level
        self.source = source
        self.assessor = assessor
        self.evidence = evidence
        self.assessedOn = assessedOn
        self.validUntil = validUntil
        self.recordedAt = recordedAt
    }
}

/// What the store knows for drawing up a profile: the catalogue, the levels
/// that the person's post requires (standard and overrides already resolved)
/// and every assessment, newest first.
public struct CompetencyEvidence: Hashable, Sendable {
    public var competencies: [Competency]
    /// Required level per competency code; absent where nothing is required.
    public var required: [String: CompetencyLevel]
    /// The title and legal basis the requirements come from.
    public var positionTitle: String
    public var legalBasis: String
    public var assessments: [CompetencyAssessment]

    public init(
        competencies: [Competency], required: [String: CompetencyLevel],
        positionTitle: String, legalBasis: String, assessments: [CompetencyAssessment]
    ) {
        self.competencies = competencies
        self.required = required
        self.positionTitle = positionTitle
        self.legalBasis = legalBasis
        self.assessments = assessments
    }
}
