import CareerDomain
import GRDB

extension CareerDatabase {
    public func competencyEvidence(
        of person: PersonID, on day: CalendarDate
    ) throws(KeepingError) -> CompetencyEvidence {
        try asking { db, acting in
            let id = person.rawValue
            try acting.permit(.readCompetency, on: id)
            guard try db.number("SELECT 1 FROM person WHERE id = ?", id) != nil else {
                throw KeepingError.notFound
            }
            let post = try DatedTable.postKeys.rows(of: id, db).inForce(on: day)
                .flatMap { try StoredPosition(id: $0.value, db) }
            return try CompetencyRecord.evidence(
                try CompetencyRecord.assessments(of: id, db), post: post, on: day, db)
        }
    }

    public func noteReading(ofCompetencyOf person: PersonID) throws(KeepingError) {
        try noteReading(
            .competencyRead, AuditObject(.person, person.rawValue), of: person.rawValue,
            by: .readCompetency)
    }

    public func require(
        _ requirement: PositionRequirement, forPostOf person: PersonID
    ) throws(KeepingError) {
        try writing { db, acting in
            try acting.permit(.setRequirement)
            try TextLimit.check([requirement.legalBasis])
            let post = try DatedTable.postKeys.rows(of: person.rawValue, db)
                .inForce(on: options.today)
                .flatMap { try StoredPosition(id: $0.value, db) }
            guard let post else { throw KeepingError.notFound }
            let writer = RequirementWriter(db)
            try writer.store(requirement, for: post)
            let roster = RosterWriter(db, today: options.today)
            for holder in try writer.holders(of: post) { try roster.refresh(holder) }
            try roster.flush()
            try acting.note(
                .requirementSet, AuditObject(.none, post.id), part: post.position.title,
                after: requirement.trail)
        }
    }

    public func record(
        _ assessment: CompetencyAssessment
    ) throws(KeepingError) -> AssessmentID {
        try writing { db, acting in
            let person = assessment.person.rawValue
            try acting.permit(.assessCompetency, on: person)
            let id = try AssessmentWriter(db).insert(assessment)
            let roster = RosterWriter(db, today: options.today)
            try roster.refresh(person)
            try roster.flush()
            try acting.note(
                .competencyAssessed, AuditObject(.assessment, id.rawValue), of: person,
                part: assessment.competencyCode, after: assessment.trail)
            return id
        }
    }
}

/// Stores assessments; a competency not yet in the catalogue is taken from the
/// standard of technical competencies, else entered under its code.
final class AssessmentWriter {
    private let db: Database
    private var known: Set<String> = []

    init(_ db: Database) { self.db = db }

    func insert(_ assessment: CompetencyAssessment) throws -> AssessmentID {
        let person = assessment.person.rawValue
        guard try db.number("SELECT 1 FROM person WHERE id = ?", person) != nil else {
            throw KeepingError.notFound
        }
        try TextLimit.check([assessment.assessor, assessment.competencyCode])
        try TextLimit.check([assessment.evidence], within: TextLimit.entry)
        try enter(assessment.competencyCode)
        try db.run(
            """
            INSERT INTO assessment (person_id, competency_code, level, source, assessor,
                evidence, assessed_on, valid_until, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            person, assessment.competencyCode, assessment.level.number,
            assessment.source.rawValue, assessment.assessor, assessment.evidence,
            assessment.assessedOn.daysSinceEpoch, assessment.validUntil.daysSinceEpoch,
            assessment.recordedAt.secondsSinceEpoch)
        return AssessmentID(db.lastInsertedRowID)
    }

    /// Whether the same person has the same level in the same competency from
    /// the same source and day already, with the same assessor, evidence and
    /// validity as far as they are stated.
    func isKnown(_ assessment: CompetencyAssessment, statesValidity: Bool) throws -> Bool {
        try db.number(
            """
            SELECT 1 FROM assessment WHERE person_id = ? AND competency_code = ?
                AND assessed_on = ? AND source = ? AND level = ?
                AND (?6 = '' OR assessor = ?6) AND (?7 = '' OR evidence = ?7)
                AND (?8 IS NULL OR valid_until = ?8) LIMIT 1
            """,
            assessment.person.rawValue, assessment.competencyCode,
            assessment.assessedOn.daysSinceEpoch, assessment.source.rawValue,
            assessment.level.number, assessment.assessor, assessment.evidence,
            statesValidity ? assessment.validUntil.daysSinceEpoch : nil) != nil
    }

    /// The level of another assessment that differs from this one only in it.
    func contradicting(_ assessment: CompetencyAssessment) throws -> CompetencyLevel? {
        let level = try db.number(
            """
            SELECT level FROM assessment WHERE person_id = ? AND competency_code = ?
                AND assessed_on = ? AND source = ? AND level <> ? ORDER BY id DESC LIMIT 1
            """,
            assessment.person.rawValue, assessment.competencyCode,
            assessment.assessedOn.daysSinceEpoch, assessment.source.rawValue,
            assessment.level.number)
        return level.flatMap { CompetencyLevel(Int($0)) }
    }

    private func enter(_ code: String) throws {
        guard known.insert(code).inserted else { return }
        let technical = TechnicalStandard.competencies.first { $0.code == code }
        try db.run(
            """
            INSERT OR IGNORE INTO competency (code, ordinal, kind, name)
            SELECT ?1, 1 + max(ordinal), ?2, ?3 FROM competency
            WHERE NOT EXISTS (SELECT 1 FROM competency WHERE code = ?1)
            """,
            code, CompetencyKind.technical.rawValue, technical?.name ?? code)
    }
}
