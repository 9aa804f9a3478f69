import CareerDomain
import GRDB

/// Reads entered assignments.
struct AssignmentReader {
    let db: Database

    private static let sql = """
        SELECT id, person_id, kind, unit_id, subject_id, effective_from, effective_to,
            decree_number, decree_date, source, recorded_at, corrected_at, correction_reason,
            evaluation_delegated
        FROM assignment WHERE
        """
    private static let newestFirst = " ORDER BY effective_from DESC, id DESC"
    private static let inForce = """
         AND corrected_at IS NULL AND effective_from <= ?2
            AND (effective_to IS NULL OR effective_to >= ?2)
        """

    func assignment(_ id: AssignmentID) throws -> Assignment? {
        try rows("id = ?1", id.rawValue, nil).first
    }

    func over(_ unit: OrgUnitID, on day: CalendarDate?) throws -> [Assignment] {
        try rows("unit_id = ?1", unit.rawValue, day)
    }

    func naming(_ subject: PersonID, on day: CalendarDate?) throws -> [Assignment] {
        try rows("subject_id = ?1", subject.rawValue, day)
    }

    func of(_ person: PersonID, on day: CalendarDate?) throws -> [Assignment] {
        try rows("person_id = ?1", person.rawValue, day)
    }

    func of(
        _ person: PersonID, endedIn days: ClosedRange<CalendarDate>
    ) throws -> [Assignment] {
        try of(person, on: nil).filter { assignment in
            assignment.correction == nil && (assignment.to.map(days.contains) ?? false)
        }.reversed()
    }

    private func rows(
        _ condition: String, _ key: Int64, _ day: CalendarDate?
    ) throws -> [Assignment] {
        var found: [Assignment] = []
        func read(_ row: ResultRow) throws { found.append(try Self.assignment(row)) }
        let sql = Self.sql + " " + condition
        if let day {
            try db.each(
                sql + Self.inForce + Self.newestFirst, key, day.daysSinceEpoch, do: read)
        } else {
            try db.each(sql + Self.newestFirst, key, do: read)
        }
        return found
    }

    private static func assignment(_ row: ResultRow) throws -> Assignment {
        let target: Assignment.Target? =
            row.optionalInt64(3).map { .unit(OrgUnitID($0)) }
            ?? row.optionalInt64(4).map { .person(PersonID($0)) }
        guard let target, let kind = Assignment.Kind(rawValue: row.text(2)),
            let source = Assignment.Source(rawValue: row.text(9))
        else { throw KeepingError.damaged(detail: "assignment \(row.int64(0))") }
        return Assignment(
            id: AssignmentID(row.int64(0)), person: PersonID(row.int64(1)), kind: kind,
            target: target, from: row.date(5), to: row.date(6),
            decree: Decree(number: row.text(7), date: row.date(8)),
            isEvaluationDelegated: row.optionalInt(13).map { $0 == 1 }, source: source,
            recordedAt: row.moment(10),
            correction: row.optionalInt64(11).map {
                .init(at: Moment(secondsSinceEpoch: $0), reason: row.text(12))
            })
    }
}
