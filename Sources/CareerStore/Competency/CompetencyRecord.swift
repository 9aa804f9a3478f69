import CareerDomain
import GRDB

/// What is recorded of a person's competency and what the post asks for.
struct CompetencyRecord {
    let evidence: CompetencyEvidence
    private let day: CalendarDate

    init(
        of person: Int64, post: StoredPosition?, on day: CalendarDate, _ db: Database
    ) throws {
        self.day = day
        let assessments = try Self.assessments(of: person, db)
        // The gap of somebody never assessed needs no requirements.
        guard !assessments.isEmpty else {
            evidence = CompetencyEvidence(
                competencies: [], required: [:], positionTitle: "", legalBasis: "",
                assessments: [])
            return
        }
        evidence = try Self.evidence(assessments, post: post, on: day, db)
    }

    var largestGap: Int? {
        guard !evidence.assessments.isEmpty else { return nil }
        return CompetencyProfile(evidence: evidence, on: day).largestGap
    }

    /// The next day on which an assessment no longer counts, in days since
    /// 1970-01-01.
    func nextExpiry(after today: Int) -> Int? {
        evidence.assessments.map { $0.validUntil.daysSinceEpoch + 1 }.filter { $0 > today }.min()
    }

    /// The next day on which the post's own requirements change, in days since
    /// 1970-01-01; of nobody's whose gap is not known.
    func nextRequirement(
        for post: StoredPosition?, after today: Int, _ db: Database
    ) throws -> Int? {
        guard let position = post?.position, !evidence.assessments.isEmpty else { return nil }
        return try db.number(
            """
            SELECT min(day) FROM (
                SELECT valid_from AS day, position_id FROM position_requirement
                UNION ALL SELECT valid_to + 1, position_id FROM position_requirement)
            WHERE day > ?3 AND position_id IN
                (SELECT id FROM position WHERE title = ?1 AND kind = ?2)
            """, position.title, position.kind.rawValue, today
        ).map { Int($0) }
    }

    static func evidence(
        _ assessments: [CompetencyAssessment], post: StoredPosition?, on day: CalendarDate,
        _ db: Database
    ) throws -> CompetencyEvidence {
        var evidence = CompetencyEvidence(
            competencies: try catalogue(db), required: [:],
            positionTitle: post?.position.title ?? "", legalBasis: "",
            assessments: assessments)
        guard let post else { return evidence }
        if let level = try addStandard(for: post.position, on: day, to: &evidence, db) {
            addTechnical(for: post.position, at: level, to: &evidence)
        }
        try addOverrides(for: post.position, on: day, to: &evidence, db)
        return evidence
    }

    /// Newest first.
    static func assessments(
        of person: Int64, _ db: Database
    ) throws -> [CompetencyAssessment] {
        var assessments: [CompetencyAssessment] = []
        try db.each(
            """
            SELECT id, competency_code, level, source, assessor, evidence, assessed_on,
                valid_until, recorded_at
            FROM assessment WHERE person_id = ?
            ORDER BY assessed_on DESC, recorded_at DESC, id DESC
            """, person
        ) { row in
            guard let level = CompetencyLevel(row.int(2)),
                let source = AssessmentSource(rawValue: row.text(3))
            else { return }
            assessments.append(
                CompetencyAssessment(
                    id: AssessmentID(row.int64(0)), person: PersonID(person),
                    competencyCode: row.text(1), level: level, source: source,
                    assessor: row.text(4), evidence: row.text(5),
                    assessedOn: CalendarDate(daysSinceEpoch: row.int(6)),
                    validUntil: CalendarDate(daysSinceEpoch: row.int(7)),
                    recordedAt: row.moment(8)))
        }
        return assessments
    }

    private static func catalogue(_ db: Database) throws -> [Competency] {
        var competencies: [Competency] = []
        try db.each("SELECT code, kind, name FROM competency ORDER BY ordinal") { row in
            guard let kind = CompetencyKind(rawValue: row.text(1)) else { return }
            competencies.append(Competency(code: row.text(0), kind: kind, name: row.text(2)))
        }
        return competencies
    }

    /// The level its kind of post requires in every general competency, added
    /// and answered.
    private static func addStandard(
        for position: Position, on day: CalendarDate, to evidence: inout CompetencyEvidence,
        _ db: Database
    ) throws -> CompetencyLevel? {
        let standard = try db.first(
            """
            SELECT level, legal_basis FROM level_standard WHERE position_kind = ?1
                AND (valid_from IS NULL OR valid_from <= ?2)
                AND (valid_to IS NULL OR valid_to >= ?2)
            ORDER BY valid_from DESC, id DESC LIMIT 1
            """, position.kind.rawValue, day.daysSinceEpoch
        ) { (level: CompetencyLevel($0.int(0)), basis: $0.text(1)) }
        guard let standard, let level = standard.level else { return nil }
        for competency in Competency.general { evidence.required[competency.code] = level }
        evidence.legalBasis = standard.basis
        return level
    }

    /// What the catalogue of posts asks for in its own field.
    private static func addTechnical(
        for position: Position, at level: CompetencyLevel,
        to evidence: inout CompetencyEvidence
    ) {
        for competency in TechnicalStandard.competencies(for: position) {
            evidence.required[competency.code] = level
            guard !evidence.competencies.contains(where: { $0.code == competency.code }) else {
                continue
            }
            evidence.competencies.append(competency)
        }
    }

    /// What the institution has set for this very post goes before all.
    private static func addOverrides(
        for position: Position, on day: CalendarDate,
        to evidence: inout CompetencyEvidence, _ db: Database
    ) throws {
        try db.each(
            """
            SELECT competency_code, level, legal_basis FROM position_requirement
            WHERE position_id IN (SELECT id FROM position WHERE title = ?1 AND kind = ?2)
                AND (valid_from IS NULL OR valid_from <= ?3)
                AND (valid_to IS NULL OR valid_to >= ?3) ORDER BY valid_from, id
            """, position.title, position.kind.rawValue, day.daysSinceEpoch
        ) { row in
            evidence.required[row.text(0)] = CompetencyLevel(row.int(1))
            if !row.text(2).isEmpty { evidence.legalBasis = row.text(2) }
        }
    }
}
