import CareerDomain
import GRDB

/// Assessments, by name, competency and day.
enum AssessmentExport {
    private static func query(_ narrowing: String) -> String {
        """
        SELECT p.number, p.name, a.competency_code, a.level, a.assessed_on, a.source,
            a.assessor, a.evidence, a.valid_until, a.person_id
        FROM roster l JOIN assessment a ON a.person_id = l.person_id
        JOIN person p ON p.id = l.person_id JOIN competency c ON c.code = a.competency_code\(narrowing)
        ORDER BY l.position, c.ordinal, a.assessed_on, a.id
        """
    }

    /// - Parameter isReadable: whether the person's competency may be read.
    static func each(
        of people: ExportedPeople, isReadable: (Int64) throws -> Bool = { _ in true },
        _ body: (ExportRow) throws -> Void
    ) throws {
        try people.each(query) { row in
            guard try isReadable(row.int64(9)) else { return }
            try body(
                ExportRow(
                    cells: [
                        EmployeeExport.digits(row.int64(0)), row.text(1), row.text(2),
                        row.text(3), EmployeeExport.date(row.int64(4)), row.text(5),
                        row.text(6), row.text(7), EmployeeExport.date(row.int64(8)),
                    ],
                    numbers: [3]))
        }
    }
}
