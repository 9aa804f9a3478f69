/// Attained against required, competency by competency, on a day.
public struct CompetencyProfile: Hashable, Sendable {
    public enum Standing: Hashable, Sendable {
        /// Nothing recorded.
        case missing
        /// Recorded, but no longer valid since this day.
        case expired(since: CalendarDate)
        case valid
    }

    public struct Line: Hashable, Sendable {
        public var competency: Competency
        public var required: CompetencyLevel?
        /// The newest assessment that counts, else the newest of all.
        public var latest: CompetencyAssessment?
        public var standing: Standing
        /// Required − attained in levels, positive when short; nil when
        /// nothing is required or nothing valid is attained.
        public var gap: Int?
        /// Newest first, ``latest`` included.
        public var history: [CompetencyAssessment]
    }

    public var positionTitle: String
    public var legalBasis: String
    public var lines: [Line]
    /// Nil until every required competency has a valid assessment: a partial
    /// result is not published.
    public var jobMatch: JobMatchScore?
    /// By which ``jobMatch`` was reckoned.
    public var matchRule: JobMatchScore.Rule
    /// Required competencies without a valid assessment.
    public var openCount: Int

    /// Lines for all that is required and all that is assessed, in the
    /// catalogue's order.
    public init(
        evidence: CompetencyEvidence, on day: CalendarDate,
        matching rule: JobMatchScore.Rule = .totals
    ) {
        matchRule = rule
        positionTitle = evidence.positionTitle
        legalBasis = evidence.legalBasis
        let history = Dictionary(grouping: evidence.assessments, by: \.competencyCode)
        lines = evidence.competencies.compactMap { competency in
            Self.line(
                for: competency, required: evidence.required[competency.code],
                history: history[competency.code] ?? [], on: day)
        }
        let required = lines.filter { $0.required != nil }
        openCount = required.count { $0.standing != .valid }
        jobMatch = openCount == 0 ? JobMatchScore(lines: required, rule: rule) : nil
    }

    private static func line(
        for competency: Competency, required: CompetencyLevel?,
        history: [CompetencyAssessment], on day: CalendarDate
    ) -> Line? {
        let history = history.sorted {
            ($0.assessedOn, $0.recordedAt, $0.id) > ($1.assessedOn, $1.recordedAt, $1.id)
        }
        guard required != nil || !history.isEmpty else { return nil }
        guard let latest = history.first(where: { $0.validUntil >= day }) ?? history.first else {
            return Line(
                competency: competency, required: required, latest: nil, standing: .missing,
                gap: nil, history: [])
        }
        let isValid = latest.validUntil >= day
        let gap = isValid ? required.map { $0.number - latest.level.number } : nil
        return Line(
            competency: competency, required: required, latest: latest,
            standing: isValid ? .valid : .expired(since: latest.validUntil.adding(days: 1)),
            gap: gap, history: history)
    }

    /// The largest shortfall in levels, 0 when none; nil until something is
    /// valid.
    public var largestGap: Int? {
        lines.compactMap(\.gap).max().map { max(0, $0) }
    }
}
