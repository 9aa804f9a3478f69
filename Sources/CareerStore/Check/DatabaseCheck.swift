import CareerDomain
import GRDB

/// One thing that is wrong with a database.
public enum CheckFinding: Hashable, Sendable {
    /// SQLite's own words on a damaged page or index.
    case damaged(detail: String)
    /// A row that refers to one that is not there.
    case danglingReference(table: String, row: Int64, parent: String)
    /// The layout's version, and the one this program works with.
    case schemaVersion(found: Int, known: Int)
    /// A signed appraisal whose predikat is not that of its ratings.
    case gradeDiffers(appraisal: Int64)
    /// People without a line of the list, and lines without a person.
    case listIncomplete(people: Int, lines: Int)
    /// A line that does not show what is recorded.
    case lineOutdated(person: Int64)
    /// A line that stands before one it has to follow.
    case lineMisplaced(person: Int64)
    /// The word index is damaged or does not find a line by its words.
    case wordIndex(detail: String)
    /// A kept headcount that differs from the lines.
    case headcount(of: String, kept: Int, counted: Int)

    /// A stable word for machines.
    public var code: String {
        switch self {
        case .damaged: "damaged"
        case .danglingReference: "dangling_reference"
        case .schemaVersion: "schema_version"
        case .gradeDiffers: "grade_differs"
        case .listIncomplete: "list_incomplete"
        case .lineOutdated: "line_outdated"
        case .lineMisplaced: "line_misplaced"
        case .wordIndex: "word_index"
        case .headcount: "headcount"
        }
    }
}

/// What a check looked at and found.
public struct CheckReport: Hashable, Sendable {
    public var findings: [CheckFinding]
    public var people = 0
    public var appraisals = 0

    public init(findings: [CheckFinding] = []) {
        self.findings = findings
    }

    public var isSound: Bool { findings.isEmpty }
}

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
        return try database.reading { db in
            var report = CheckReport()
            let steps: [(Database) throws -> [CheckFinding]] = [
                schemaVersion, integrity, references, grades,
                { try RosterCheck(db: $0, today: today).findings() },
            ]
            for (index, step) in steps.enumerated() {
                guard progress(Double(index) / Double(steps.count)) else { break }
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

    private static func integrity(_ db: Database) throws -> [CheckFinding] {
        var findings: [CheckFinding] = []
        do {
            try db.each("PRAGMA integrity_check(\(findingsPerSort))") { row in
                let detail = row.text(0)
                if detail != "ok" { findings.append(.damaged(detail: detail)) }
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            findings.append(.damaged(detail: error.message ?? ""))
        }
        return findings
    }

    private static func references(_ db: Database) throws -> [CheckFinding] {
        var findings: [CheckFinding] = []
        try db.each("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 20") {
            findings.append(
                .danglingReference(
                    table: $0.text(0), row: $0.int64(1), parent: $0.text(2)))
        }
        return findings
    }

    /// The quadrant of PermenPANRB 6/2022 p. 99, asked of the domain and not
    /// of the table's own check.
    private static func grades(_ db: Database) throws -> [CheckFinding] {
        var findings: [CheckFinding] = []
        try db.each(
            """
            SELECT id, result_rating, behaviour_rating, grade FROM appraisal
            WHERE state = 'DITANDATANGANI'
            """
        ) { row in
            guard findings.count < findingsPerSort else { return }
            let results = Rating(rawValue: row.int(1))
            let behaviour = Rating(rawValue: row.int(2))
            let grade = PerformanceGrade(rawValue: row.int(3))
            guard let results, let behaviour,
                grade == PerformanceGrade(results: results, behaviour: behaviour)
            else {
                findings.append(.gradeDiffers(appraisal: row.int64(0)))
                return
            }
        }
        return findings
    }
}
