import CareerDomain
import GRDB

/// Looking a database over: SQLite's own checks, and whether what is kept for
/// speed agrees with what is recorded. Reads only.
public enum DatabaseCheck {
    /// Findings of one sort that are named; more are of no use to anybody.
    static let findingsPerSort = 20
    /// Lines of the list that are compared with what is recorded, spread over
    /// the whole list.
    static let sampleSize = 2000

    /// - Parameter progress: told the step, from 0 to 1; answers false to stop.
    /// - Throws: what keeps the check itself from going on.
    public static func run(
        _ database: CareerDatabase, progress: (Double) -> Bool = { _ in true }
    ) throws(KeepingError) -> CheckReport {
        let today = database.options.today
        // Its owner may check a file in which no rights are to be read.
        if database.actor.identity != .owner {
            try database.asking { _, acting in try acting.permit(.checkDatabase) }
        }
        return try database.reading { db in
            var report = CheckReport()
            let steps: [(Database) throws -> [CheckFinding]] = [
                schemaVersion,
                { try SchemaCheck.findings($0, version: Schema.newestVersion) },
                grades, integrity, references,
                { try RosterCheck(db: $0, today: today).findings() },
            ]
            for (index, step) in steps.enumerated() {
                guard progress(Double(index) / Double(steps.count)) else {
                    report.isStopped = true
                    return report
                }
                report.findings += try step(db)
                // What lies in a damaged file cannot be judged any further.
                if report.findings.contains(where: { $0.code == "damaged" }) { return report }
            }
            report.people = Int(try db.number("SELECT count(*) FROM person") ?? 0)
            report.appraisals = Int(try db.number("SELECT count(*) FROM appraisal") ?? 0)
            return report
        }
    }

    private static func schemaVersion(_ db: Database) throws -> [CheckFinding] {
        let found = Int(try db.number("PRAGMA user_version") ?? 0)
        let known = Schema.newestVersion
        return found == known ? [] : [.schemaVersion(found: found, known: known)]
    }

    static func integrity(_ db: Database) throws -> [CheckFinding] {
        var findings: [CheckFinding] = []
        do {
            try db.each("PRAGMA integrity_check(\(findingsPerSort))") { row in
                let detail = row.text(0)
                if detail != "ok" { findings.append(finding(of: detail)) }
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            findings.append(.damaged(detail: error.message ?? ""))
        }
        return findings
    }

    /// A value that a table's rule forbids is no damage to the file.
    private static func finding(of detail: String) -> CheckFinding {
        let mark = "CHECK constraint failed in "
        guard detail.hasPrefix(mark) else { return .damaged(detail: detail) }
        return .ruleBroken(table: String(detail.dropFirst(mark.count)))
    }

    static func references(_ db: Database) throws -> [CheckFinding] {
        var findings: [CheckFinding] = []
        try db.each(
            "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT ?",
            findingsPerSort
        ) {
            findings.append(
                .danglingReference(
                    table: $0.text(0), row: $0.optionalInt64(1), parent: $0.text(2)))
        }
        return findings
    }

    /// The quadrant of PermenPANRB 6/2022 p. 99, asked of the domain and not
    /// of the table's own check. What cannot be read is for `integrity` to name.
    static func grades(_ db: Database) throws -> [CheckFinding] {
        var findings: [CheckFinding] = []
        do {
            try db.each(
                """
                SELECT id, result_rating, behaviour_rating, grade FROM appraisal
                WHERE state = 'DITANDATANGANI'
                """
            ) { row in
                guard findings.count < findingsPerSort, !isGradeDerived(row) else { return }
                findings.append(.gradeDiffers(appraisal: row.int64(0)))
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return findings
        }
        return findings
    }

    private static func isGradeDerived(_ row: ResultRow) -> Bool {
        guard let results = Rating(rawValue: row.int(1)),
            let behaviour = Rating(rawValue: row.int(2)),
            let grade = PerformanceGrade(rawValue: row.int(3))
        else { return false }
        return grade == PerformanceGrade(results: results, behaviour: behaviour)
    }
}
