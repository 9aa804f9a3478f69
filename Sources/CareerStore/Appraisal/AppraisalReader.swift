import CareerDomain
import GRDB

/// Reads whole appraisals.
struct AppraisalReader {
    let db: Database
    /// Whom the rules name for a person's appraisal of a quarter today; nil for nobody.
    let assessor: (PersonID, Quarter) throws -> NamedAssessor?

    /// - Parameter assessor: not asked for signed documents.
    init(
        db: Database,
        assessor: @escaping (PersonID, Quarter) throws -> NamedAssessor? = { _, _ in
            nil
        }
    ) {
        self.db = db
        self.assessor = assessor
    }

    func appraisal(_ id: Int64) throws -> Appraisal? {
        try read("WHERE id = ?1", id, 0)
    }

    func appraisal(of person: Int64, in quarter: Quarter) throws -> Appraisal? {
        try read("WHERE person_id = ?1 AND quarter = ?2", person, quarter.index)
    }

    /// The newest that a plan can be taken over from.
    func latest(of person: Int64, before quarter: Quarter) throws -> Appraisal? {
        let condition = """
            WHERE person_id = ?1 ORDER BY quarter < ?2 DESC, quarter DESC LIMIT 1
            """
        return try read(condition, person, quarter.index)
    }

    private func read(_ condition: String, _ key: Int64, _ quarter: Int) throws -> Appraisal? {
        let sql = Self.sql + condition
        let needsQuarter = condition.contains("?2")
        let found =
            try needsQuarter
            ? db.first(sql, key, quarter, read: Self.read) : db.first(sql, key, read: Self.read)
        guard var appraisal = found else { return nil }
        appraisal.results = try results(of: appraisal.id.rawValue)
        try fillBehaviours(of: &appraisal)
        if appraisal.state == .draft {
            appraisal.subject = try Party(subject: appraisal.person.rawValue, db)
            try nameAssessor(of: &appraisal)
        }
        appraisal.paperSignature = try StoredPaperSignature.of(appraisal.id.rawValue, db)
        return appraisal
    }

    /// What the draft has stored is whom it named when it was begun. Where the rules name nobody, or
    /// a regional head without a name, that stays.
    private func nameAssessor(of appraisal: inout Appraisal) throws {
        let (stored, id) = (appraisal.assessor, appraisal.assessorID)
        guard let named = try assessor(appraisal.person, appraisal.quarter),
            !named.party.name.isEmpty || stored.name.isEmpty
        else { return }
        appraisal.assessor = named.party
        appraisal.assessorID = named.person
        let isSame = id == nil ? stored.name == named.party.name : id == named.person
        if !stored.name.isEmpty, !isSame { appraisal.formerAssessor = stored }
    }

    private static let sql = """
        SELECT id, version, person_id, quarter, state, subject_name, subject_number,
            subject_rank, subject_position, subject_unit, assessor_name, assessor_number,
            assessor_rank, assessor_position, assessor_unit, organisation_result,
            result_suggested, result_rating, result_reason, behaviour_suggested,
            behaviour_rating, behaviour_reason, notes, recommendation, updated_at, signed_at,
            delivered_at, assessor_id
        FROM appraisal LEFT JOIN appraisal_delivery ON appraisal_id = id

        """

    private static func read(_ row: ResultRow) throws -> Appraisal {
        guard let quarter = Quarter(index: row.int(3)),
            let state = Appraisal.State(rawValue: row.text(4))
        else { throw KeepingError.damaged(detail: "appraisal \(row.int64(0))") }
        return Appraisal(
            id: AppraisalID(row.int64(0)), version: row.int(1), person: PersonID(row.int64(2)),
            quarter: quarter, state: state, subject: party(row, from: 5),
            assessor: party(row, from: 10), assessorID: row.optionalInt64(27).map(PersonID.init),
            organisationResult: row.optionalInt(15).flatMap(OrganisationResult.init),
            resultRating: choice(row, from: 16), behaviourRating: choice(row, from: 19),
            notes: row.text(22), recommendation: row.text(23), updatedAt: row.moment(24),
            signedAt: row.isNull(25) ? nil : row.moment(25),
            deliveredAt: row.isNull(26) ? nil : row.moment(26))
    }

    private static func party(_ row: ResultRow, from column: Int32) -> Party {
        Party(
            name: row.text(column), employeeNumber: row.text(column + 1),
            rank: row.text(column + 2), position: row.text(column + 3),
            unit: row.text(column + 4))
    }

    private static func choice(_ row: ResultRow, from column: Int32) -> RatingChoice {
        RatingChoice(
            suggested: row.optionalInt(column).flatMap(Rating.init),
            chosen: row.optionalInt(column + 1).flatMap(Rating.init),
            reason: row.text(column + 2))
    }
}

extension AppraisalReader {
    private func results(of appraisal: Int64) throws -> [PlannedResult] {
        var results: [PlannedResult] = []
        try db.each(
            """
            SELECT id, kind, parent_result, statement, evidence, feedback, feedback_tone,
                rating
            FROM planned_result WHERE appraisal_id = ? ORDER BY ordinal, id
            """, appraisal
        ) { row in
            results.append(
                PlannedResult(
                    id: PlannedResultID(row.int64(0)),
                    kind: PlannedResult.Kind(rawValue: row.text(1)) ?? .main,
                    parentResult: row.text(2), statement: row.text(3),
                    evidence: row.text(4), feedback: row.text(5),
                    feedbackTone: row.optionalInt(6).flatMap(FeedbackTone.init),
                    rating: row.optionalInt(7).flatMap(Rating.init)))
        }
        for index in results.indices {
            results[index].indicators = try indicators(of: results[index].id.rawValue)
        }
        return results
    }

    private func indicators(of result: Int64) throws -> [ResultIndicator] {
        var indicators: [ResultIndicator] = []
        try db.each(
            """
            SELECT id, aspect, indicator, target, realisation FROM result_indicator
            WHERE result_id = ? ORDER BY ordinal, id
            """, result
        ) { row in
            indicators.append(
                ResultIndicator(
                    id: ResultIndicatorID(row.int64(0)),
                    aspect: ResultIndicator.Aspect(rawValue: row.text(1)) ?? .quantity,
                    indicator: row.text(2), target: row.text(3), realisation: row.text(4)))
        }
        return indicators
    }

    /// Values without a stored row are the empty entries of a new document.
    private func fillBehaviours(of appraisal: inout Appraisal) throws {
        var entries = CoreValue.allCases.map { BehaviourEntry(value: $0) }
        try db.each(
            """
            SELECT value, expectation, feedback, observation FROM behaviour_entry
            WHERE appraisal_id = ?
            """, appraisal.id.rawValue
        ) { row in
            guard let index = entries.firstIndex(where: { $0.value.rawValue == row.int(0) })
            else { return }
            entries[index].expectation = row.text(1)
            entries[index].feedback = row.text(2)
            entries[index].observation = row.optionalInt(3).flatMap(
                BehaviourEntry.Observation.init)
        }
        appraisal.behaviours = entries
    }
}

/// Whom the rules name as assessor.
struct NamedAssessor {
    var party: Party
    /// Nil for the regional head.
    var person: PersonID?
}

extension Quarter {
    /// The quarter with this ``index``.
    init?(index: Int) {
        guard index >= 0 else { return nil }
        self.init(year: index / 4, number: index % 4 + 1)
    }
}

extension Party {
    /// The heads of somebody as the list has them today.
    init(subject person: Int64, _ db: Database) throws {
        let line = try StoredLine(of: person, db)
        guard let facts = line?.facts else { throw KeepingError.notFound }
        let golongan = Golongan(code: facts.facets.golongan)
        self.init(
            name: facts.name.full, employeeNumber: StoredPerson.digits(facts.number),
            rank: golongan.map(Self.rank) ?? "", position: facts.title, unit: facts.unitName)
    }

    /// `Penata Muda (III/a)`; contract grades have no name.
    private static func rank(_ golongan: Golongan) -> String {
        golongan.rankName.map { "\($0) (\(golongan.label))" } ?? golongan.label
    }
}
