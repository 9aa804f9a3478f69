import CareerDomain

/// One pass over the records of a file.
struct ImportRun<Column: ImportColumn> {
    /// Records between two reports of progress.
    private static var stride: Int { 256 }

    let reader: DelimitedReader
    let heading: Heading<Column>
    let options: ImportOptions
    private(set) var report: ImportReport

    /// - Throws: `columnsMissing`.
    init(
        _ file: OpenedImportFile, kind: ImportKind, options: ImportOptions
    ) throws(ImportFailure) {
        reader = file.reader
        heading = Heading(file.names)
        self.options = options
        let missing = heading.missingRequired
        guard missing.isEmpty else {
            throw .columnsMissing(required: missing.map(\.rawValue), found: file.found)
        }
        report = ImportReport(
            kind: kind, encoding: reader.source.encoding, delimiter: reader.delimiter)
    }

    /// Roughly the bytes of one cell, to tell the records of a file by its size.
    private static var cellSize: Int { 8 }

    /// How the records of a pass are to be kept.
    func plan(for pass: ImportPasses.Pass) -> BulkPlan {
        let byPass = pass.expectedPeople
        let bySize = reader.source.size.map { $0 / (Self.cellSize * max(1, heading.width)) }
        return BulkPlan(
            keeping: pass.keeping, correctionReason: options.correctionReason,
            expectedPeople: byPass ?? bySize)
    }

    /// Hands every record to `take`, which answers what became of it, nil when
    /// it is refused; counts, and notes the problems. Ends early when
    /// `progress` answers false and the pass may be stopped.
    mutating func run(
        _ pass: ImportPasses.Pass, of bulk: BulkRegistration,
        progress: (ImportProgress) -> Bool,
        _ take: (inout RecordCells<Column>) throws(ImportFailure) -> Outcome?
    ) throws(ImportFailure) {
        try noteHeading()
        while try nextRecord() {
            var cells = RecordCells(reader, heading)
            let outcome = try take(&cells)
            report.read += 1
            if let outcome, !cells.isRefused {
                report.count(outcome)
            } else {
                report.rejected += 1
            }
            for problem in cells.problems { try report.note(problem, options) }
            guard report.read.isMultiple(of: Self.stride) else { continue }
            let goesOn = progress(state(pass.isChecking))
            if !goesOn, pass.isStoppable {
                report.isStopped = true
                return
            }
        }
        _ = progress(state(pass.isChecking))
        report.leavesOutIdentity = bulk.leavesOutIdentity
        guard pass.keeping == .asOne, report.rejected > 0 else { return }
        // Another session has come between the two passes.
        bulk.abandon()
        report.isWithheld = true
    }

    /// False at the end, and when the wait for a pipe was ended.
    private mutating func nextRecord() throws(ImportFailure) -> Bool {
        do throws(ImportFailure) {
            return try reader.next()
        } catch .interrupted {
            report.isStopped = true
            return false
        }
    }

    typealias Outcome = RegistrationOutcome

    private func state(_ isChecking: Bool) -> ImportProgress {
        ImportProgress(
            bytesRead: reader.source.bytesRead, totalBytes: reader.source.size,
            read: report.read, rejected: report.rejected, isChecking: isChecking)
    }

    private mutating func noteHeading() throws(ImportFailure) {
        for column in heading.missing where Column.reported.contains(column) {
            try report.note(
                ImportProblem(.columnMissing, .warning, column: column.rawValue), options)
        }
        for column in heading.repeated {
            try report.note(
                ImportProblem(.columnRepeated, .warning, column: column.rawValue), options)
        }
    }
}
