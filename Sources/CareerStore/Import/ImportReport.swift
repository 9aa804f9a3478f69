import CareerDomain

/// What a file holds.
public enum ImportKind: String, CaseIterable, Sendable {
    /// Employees as SIASN exports them.
    case employees
    /// Competency assessments in the layout of ``AssessmentColumn``.
    case assessments
}

/// How a file is to be imported.
public struct ImportOptions {
    /// Reads and checks everything and keeps nothing.
    public var isRehearsal: Bool
    /// All or nothing: while any record is refused, nothing is imported.
    public var isStrict: Bool
    /// Refusals, and as many warnings, that the report keeps; the others are
    /// only counted.
    public var keptProblems: Int
    /// Gets every problem as it is found, also those the report drops.
    public var onProblem: ((ImportProblem) throws(ImportFailure) -> Void)?
    /// The day against which dates are judged.
    public var today: CalendarDate
    /// Asked while a pipe is silent; true ends the import as a stop does.
    public var isInterrupted: () -> Bool
    /// Why rows are closed that the file corrects: words for people, such as
    /// its name and the day.
    public var correctionReason: String

    public init(
        isRehearsal: Bool = false, isStrict: Bool = false, keptProblems: Int = 10_000,
        today: CalendarDate, correctionReason: String = "",
        isInterrupted: @escaping () -> Bool = { false },
        onProblem: ((ImportProblem) throws(ImportFailure) -> Void)? = nil
    ) {
        self.isRehearsal = isRehearsal
        self.isStrict = isStrict
        self.keptProblems = keptProblems
        self.today = today
        self.isInterrupted = isInterrupted
        self.correctionReason = correctionReason
        self.onProblem = onProblem
    }
}

/// How far an import is.
public struct ImportProgress: Hashable, Sendable {
    /// Bytes of the file read, and its size where it has one.
    public var bytesRead: Int
    public var totalBytes: Int?
    public var read: Int
    public var rejected: Int
    /// True in the first of the two passes of a strict import.
    public var isChecking: Bool
}

/// What an import did.
public struct ImportReport: Hashable, Sendable {
    public var kind: ImportKind
    public var encoding: TextEncoding
    /// `,` or `;` or a tab.
    public var delimiter: Character
    public var read = 0
    public var inserted = 0
    public var updated = 0
    public var unchanged = 0
    public var rejected = 0
    /// Remarks on records that were taken, and on the file.
    public var warnings = 0
    /// In the order of the file.
    public var problems: [ImportProblem] = []
    /// Problems counted but not kept in `problems`.
    public var problemsOmitted = 0
    private var keptErrors = 0
    /// Nothing was kept, because only a rehearsal was wanted.
    public var isRehearsal = false
    /// Nothing was kept, because a record was refused and all or nothing was
    /// wanted.
    public var isWithheld = false
    /// The caller stopped; what was committed until then stays.
    public var isStopped = false
    /// NIK, phone, e-mail and address of somebody were not compared, because
    /// they are not open to the account and nothing was to be kept.
    public var leavesOutIdentity = false

    init(kind: ImportKind, encoding: TextEncoding, delimiter: UInt8) {
        self.kind = kind
        self.encoding = encoding
        self.delimiter = Character(Unicode.Scalar(delimiter))
    }

    mutating func count(_ outcome: RegistrationOutcome) {
        switch outcome {
        case .inserted: inserted += 1
        case .updated: updated += 1
        case .unchanged: unchanged += 1
        }
    }

    mutating func note(
        _ problem: ImportProblem, _ options: ImportOptions
    ) throws(ImportFailure) {
        if problem.severity == .warning { warnings += 1 }
        // Counted apart, so that warnings never crowd a refusal out.
        let isError = problem.severity == .error
        let kept = isError ? keptErrors : problems.count - keptErrors
        if kept < options.keptProblems {
            problems.append(problem)
            if isError { keptErrors += 1 }
        } else {
            problemsOmitted += 1
        }
        try options.onProblem?(problem)
    }
}
