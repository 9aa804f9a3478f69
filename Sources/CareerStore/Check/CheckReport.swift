/// One thing that is wrong with a database.
public enum CheckFinding: Hashable, Sendable {
    /// SQLite's own words on a damaged page or index.
    case damaged(detail: String)
    /// A table with contents that its own rules forbid.
    case ruleBroken(table: String)
    /// A row that refers to one that is not there; nil where the table's rows
    /// have no number.
    case danglingReference(table: String, row: Int64?, parent: String)
    /// A table, index, trigger or view that is not as this program makes it.
    case schemaObject(SchemaFault, type: String, name: String)
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

    public enum SchemaFault: String, CaseIterable, Sendable {
        case missing, different, unknown
    }

    /// Whether it follows from what is recorded, and can be computed anew
    /// (``CareerDatabase/repairDerived()``).
    public var isDerived: Bool {
        switch self {
        case .listIncomplete, .lineOutdated, .lineMisplaced, .wordIndex, .headcount: true
        case .damaged, .ruleBroken, .danglingReference, .schemaObject, .schemaVersion,
            .gradeDiffers:
            false
        }
    }

    /// A stable word for machines.
    public var code: String {
        switch self {
        case .damaged: "damaged"
        case .ruleBroken: "rule_broken"
        case .schemaObject(let fault, _, _): "schema_" + fault.rawValue
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
    /// The caller stopped before everything was looked at.
    public var isStopped = false

    public init(findings: [CheckFinding] = []) {
        self.findings = findings
    }

    public var isSound: Bool { findings.isEmpty && !isStopped }

    /// Whether there may be more than the findings named: of each sort, only so
    /// many are looked for.
    public var mayHaveMore: Bool {
        Dictionary(grouping: findings, by: \.code).values.contains {
            $0.count >= DatabaseCheck.findingsPerSort
        }
    }
}
