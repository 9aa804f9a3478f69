import CareerDomain
import GRDB

/// Writes appraisals and their parts.
struct AppraisalWriter {
    let db: Database

    init(_ db: Database) { self.db = db }

    /// Stores a document as it is, under new keys.
    /// - Returns: its key.
    @discardableResult
    func insert(_ appraisal: Appraisal) throws -> Int64 {
        let person = appraisal.person.rawValue
        guard try db.number("SELECT 1 FROM person WHERE id = ?", person) != nil else {
            throw KeepingError.notFound
        }
        try db.run(
            """
            INSERT INTO appraisal (version, person_id, quarter, state, subject_name,
                subject_number, subject_rank, subject_position, subject_unit, assessor_name,
                assessor_number, assessor_rank, assessor_position, assessor_unit,
                result_reason, behaviour_reason, notes, recommendation, updated_at)
            VALUES (?, ?, ?, 'DRAF', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ?)
            """,
            appraisal.version, person, appraisal.quarter.index,
            appraisal.updatedAt.secondsSinceEpoch)
        let id = db.lastInsertedRowID
        for (index, result) in appraisal.results.enumerated() {
            try insert(result, ordinal: index, in: id)
        }
        for entry in appraisal.behaviours { try store(entry, in: id) }
        var stored = appraisal
        stored.id = AppraisalID(id)
        // The parts are in place: only now may the document be frozen.
        try storeAssessor(stored)
        try storeHead(stored)
        if let at = appraisal.deliveredAt { try storeDelivery(of: id, at: at) }
        return id
    }

    func storeDelivery(of appraisal: Int64, at moment: Moment) throws {
        try db.run(
            "INSERT INTO appraisal_delivery (appraisal_id, delivered_at) VALUES (?, ?)",
            appraisal, moment.secondsSinceEpoch)
    }

    /// Deletes a draft with all its parts.
    func delete(_ appraisal: Int64) throws {
        for sql in [
            "DELETE FROM paper_signature WHERE appraisal_id = ?",
            "DELETE FROM planned_result WHERE appraisal_id = ?",
            "DELETE FROM behaviour_entry WHERE appraisal_id = ?",
            "DELETE FROM appraisal WHERE id = ?",
        ] { try db.run(sql, appraisal) }
    }

    /// Writes whom the document names: when it is begun, and when it is signed.
    func storeAssessor(_ appraisal: Appraisal) throws {
        let assessor = appraisal.assessor
        try db.run(
            """
            UPDATE appraisal SET assessor_name = ?, assessor_number = ?, assessor_rank = ?,
                assessor_position = ?, assessor_unit = ?, assessor_id = ? WHERE id = ?
            """,
            assessor.name, assessor.employeeNumber, assessor.rank, assessor.position,
            assessor.unit, appraisal.assessorID?.rawValue, appraisal.id.rawValue)
    }

    /// Writes everything of the document but its assessor, results and behaviour.
    func storeHead(_ appraisal: Appraisal) throws {
        let isSigned = appraisal.state == .signed
        // A draft's subject is read from the list, never from here.
        let subject = isSigned ? appraisal.subject : Party()
        try db.run(
            """
            UPDATE appraisal SET version = ?, state = ?, subject_name = ?, subject_number = ?,
                subject_rank = ?, subject_position = ?, subject_unit = ?,
                organisation_result = ?, result_suggested = ?,
                result_rating = ?, result_reason = ?, behaviour_suggested = ?,
                behaviour_rating = ?, behaviour_reason = ?, grade = ?, notes = ?,
                recommendation = ?, updated_at = ?, signed_at = ?
            WHERE id = ?
            """,
            appraisal.version, appraisal.state.rawValue, subject.name,
            subject.employeeNumber, subject.rank, subject.position, subject.unit,
            appraisal.organisationResult?.rawValue,
            appraisal.resultRating.suggested?.rawValue,
            appraisal.resultRating.chosen?.rawValue, appraisal.resultRating.reason,
            appraisal.behaviourRating.suggested?.rawValue,
            appraisal.behaviourRating.chosen?.rawValue, appraisal.behaviourRating.reason,
            appraisal.grade?.rawValue, appraisal.notes, appraisal.recommendation,
            appraisal.updatedAt.secondsSinceEpoch,
            isSigned ? (appraisal.signedAt ?? appraisal.updatedAt).secondsSinceEpoch : nil,
            appraisal.id.rawValue)
    }
}

extension AppraisalWriter {
    @discardableResult
    func insert(
        _ result: PlannedResult, ordinal: Int, in appraisal: Int64
    ) throws -> Int64 {
        try db.run(
            """
            INSERT INTO planned_result (appraisal_id, ordinal, kind, parent_result, statement,
                evidence, feedback, feedback_tone, rating) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            appraisal, ordinal, result.kind.rawValue, result.parentResult, result.statement,
            result.evidence, result.feedback, result.feedbackTone?.rawValue,
            result.rating?.rawValue)
        let id = db.lastInsertedRowID
        for (index, indicator) in result.indicators.enumerated() {
            try insert(indicator, ordinal: index, in: id)
        }
        return id
    }

    /// Stores a result with its indicators under new keys.
    /// - Returns: the result with the keys it has got.
    func insertAnew(
        _ result: PlannedResult, ordinal: Int, in appraisal: Int64
    ) throws -> PlannedResult {
        var stored = result
        stored.indicators = []
        stored.id = PlannedResultID(try insert(stored, ordinal: ordinal, in: appraisal))
        for (index, indicator) in result.indicators.enumerated() {
            var indicator = indicator
            indicator.id = ResultIndicatorID(
                try insert(indicator, ordinal: index, in: stored.id.rawValue))
            stored.indicators.append(indicator)
        }
        return stored
    }

    @discardableResult
    func insert(
        _ indicator: ResultIndicator, ordinal: Int, in result: Int64
    ) throws -> Int64 {
        try db.run(
            """
            INSERT INTO result_indicator (result_id, ordinal, aspect, indicator, target,
                realisation) VALUES (?, ?, ?, ?, ?, ?)
            """,
            result, ordinal, indicator.aspect.rawValue, indicator.indicator,
            indicator.target, indicator.realisation)
        return db.lastInsertedRowID
    }

    func store(_ result: PlannedResult) throws {
        try db.run(
            """
            UPDATE planned_result SET kind = ?, parent_result = ?, statement = ?, evidence = ?,
                feedback = ?, feedback_tone = ?, rating = ? WHERE id = ?
            """,
            result.kind.rawValue, result.parentResult, result.statement, result.evidence,
            result.feedback, result.feedbackTone?.rawValue, result.rating?.rawValue,
            result.id.rawValue)
    }

    func store(_ indicator: ResultIndicator) throws {
        try db.run(
            """
            UPDATE result_indicator SET aspect = ?, indicator = ?, target = ?, realisation = ?
            WHERE id = ?
            """,
            indicator.aspect.rawValue, indicator.indicator, indicator.target,
            indicator.realisation, indicator.id.rawValue)
    }

    /// Keeps only entries with content.
    func store(_ entry: BehaviourEntry, in appraisal: Int64) throws {
        guard entry != BehaviourEntry(value: entry.value) else {
            try db.run(
                "DELETE FROM behaviour_entry WHERE appraisal_id = ? AND value = ?", appraisal,
                entry.value.rawValue)
            return
        }
        try db.run(
            """
            INSERT INTO behaviour_entry (appraisal_id, value, expectation, feedback,
                observation) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (appraisal_id, value) DO UPDATE SET expectation = excluded.expectation,
                feedback = excluded.feedback, observation = excluded.observation
            """,
            appraisal, entry.value.rawValue, entry.expectation, entry.feedback,
            entry.observation?.rawValue)
    }

    /// Numbers the results as they stand in the document.
    func storeOrder(_ results: [PlannedResult]) throws {
        for (index, result) in results.enumerated() {
            try db.run(
                "UPDATE planned_result SET ordinal = ? WHERE id = ?", index,
                result.id.rawValue)
        }
    }

    /// Numbers the indicators of one result as they stand in it.
    func storeOrder(_ indicators: [ResultIndicator]) throws {
        for (index, indicator) in indicators.enumerated() {
            try db.run(
                "UPDATE result_indicator SET ordinal = ? WHERE id = ?", index,
                indicator.id.rawValue)
        }
    }

    /// Writes the part of the document that a field belongs to.
    func storePart(of field: AppraisalField, _ appraisal: Appraisal) throws {
        switch field {
        case .result(let id, _):
            if let result = appraisal.results.first(where: { $0.id == id }) {
                try store(result)
            }
        case .indicator(let id, _):
            let indicators = appraisal.results.lazy.flatMap(\.indicators)
            if let indicator = indicators.first(where: { $0.id == id }) {
                try store(indicator)
            }
        case .behaviour(let value, _):
            if let entry = appraisal.behaviours.first(where: { $0.value == value }) {
                try store(entry, in: appraisal.id.rawValue)
            }
        default: break
        }
    }
}
