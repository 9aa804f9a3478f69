import CareerDomain
import GRDB

extension CareerDatabase {
    public func save(
        _ field: AppraisalField, from old: String, to new: String, in appraisal: AppraisalID,
        at place: SessionPlace?
    ) throws(KeepingError) -> Appraisal {
        try writing { db, acting in
            var isChanged = false
            let document = try change(appraisal, acting) { document, writer in
                guard let stored = document[field] else { throw KeepingError.notFound }
                guard stored != new else { return }
                guard stored == old else { throw KeepingError.conflict(stored: stored) }
                try TextLimit.check([new], within: TextLimit.text)
                document[field] = new
                try writer.storePart(of: field, document)
                isChanged = true
            }
            if isChanged {
                try acting.note(
                    .fieldSaved, AuditObject(.appraisal, appraisal.rawValue),
                    of: document.person.rawValue, part: field.path, before: old, after: new)
            }
            if let place { try acting.jot { try Self.store(place, db) } }
            return document
        }
    }

    public func addResult(
        _ kind: PlannedResult.Kind, to appraisal: AppraisalID
    ) throws(KeepingError) -> (Appraisal, PlannedResultID) {
        var added = PlannedResultID(0)
        let document = try changing(appraisal, as: .partAdded) { document, writer in
            try writer.storeOrder(document.results)
            // A result is measured: it begins with one indicator.
            let planned = PlannedResult(
                id: added, kind: kind, indicators: [ResultIndicator(id: ResultIndicatorID(0))])
            let result = try writer.insertAnew(
                planned, ordinal: document.results.count, in: appraisal.rawValue)
            added = result.id
            document.results.append(result)
            return RecordDifference(part: "hasil.\(added.rawValue)", after: kind.rawValue)
        }
        return (document, added)
    }

    public func removeResult(
        _ result: PlannedResultID, from appraisal: AppraisalID
    ) throws(KeepingError) -> Appraisal {
        try changing(appraisal, as: .partRemoved) { document, writer in
            guard let index = document.results.firstIndex(where: { $0.id == result }) else {
                throw KeepingError.notFound
            }
            let removed = document.results.remove(at: index)
            try writer.db.run("DELETE FROM planned_result WHERE id = ?", result.rawValue)
            return RecordDifference(part: "hasil.\(result.rawValue)", before: removed.statement)
        }
    }

    public func restoreResult(
        _ result: PlannedResult, at index: Int, in appraisal: AppraisalID
    ) throws(KeepingError) -> (Appraisal, PlannedResultID) {
        var restored = result
        let document = try changing(appraisal, as: .partAdded) { document, writer in
            let place = min(max(0, index), document.results.count)
            restored = try writer.insertAnew(result, ordinal: place, in: appraisal.rawValue)
            document.results.insert(restored, at: place)
            try writer.storeOrder(document.results)
            return RecordDifference(
                part: "hasil.\(restored.id.rawValue)", after: restored.statement)
        }
        return (document, restored.id)
    }

    public func restoreIndicator(
        _ indicator: ResultIndicator, at index: Int, in result: PlannedResultID,
        of appraisal: AppraisalID
    ) throws(KeepingError) -> (Appraisal, ResultIndicatorID) {
        var restored = indicator
        let document = try changing(appraisal, as: .partAdded) { document, writer in
            guard let owner = document.results.firstIndex(where: { $0.id == result }) else {
                throw KeepingError.notFound
            }
            let place = min(max(0, index), document.results[owner].indicators.count)
            restored.id = ResultIndicatorID(
                try writer.insert(indicator, ordinal: place, in: result.rawValue))
            document.results[owner].indicators.insert(restored, at: place)
            try writer.storeOrder(document.results[owner].indicators)
            return RecordDifference(
                part: "indikator.\(restored.id.rawValue)", after: restored.indicator)
        }
        return (document, restored.id)
    }

    public func addIndicator(
        to result: PlannedResultID, in appraisal: AppraisalID
    ) throws(KeepingError) -> (Appraisal, ResultIndicatorID) {
        var added = ResultIndicatorID(0)
        let document = try changing(appraisal, as: .partAdded) { document, writer in
            guard let index = document.results.firstIndex(where: { $0.id == result }) else {
                throw KeepingError.notFound
            }
            let last = try writer.db.number(
                "SELECT max(ordinal) FROM result_indicator WHERE result_id = ?",
                result.rawValue)
            var indicator = ResultIndicator(id: added)
            added = ResultIndicatorID(
                try writer.insert(
                    indicator, ordinal: Int(last ?? -1) + 1, in: result.rawValue))
            indicator.id = added
            document.results[index].indicators.append(indicator)
            return RecordDifference(part: "indikator.\(added.rawValue)")
        }
        return (document, added)
    }

    public func removeIndicator(
        _ indicator: ResultIndicatorID, from appraisal: AppraisalID
    ) throws(KeepingError) -> Appraisal {
        try changing(appraisal, as: .partRemoved) { document, writer in
            for result in document.results.indices {
                let index = document.results[result].indicators.firstIndex {
                    $0.id == indicator
                }
                guard let index else { continue }
                let removed = document.results[result].indicators.remove(at: index)
                try writer.db.run(
                    "DELETE FROM result_indicator WHERE id = ?", indicator.rawValue)
                return RecordDifference(
                    part: "indikator.\(indicator.rawValue)", before: removed.indicator)
            }
            throw KeepingError.notFound
        }
    }
}
