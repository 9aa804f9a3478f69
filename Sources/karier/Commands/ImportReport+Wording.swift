import CareerStore
import CareerViewModels

extension ImportReport {
    var figures: ImportFigures {
        ImportFigures(
            read: read, inserted: inserted, updated: updated, unchanged: unchanged,
            rejected: rejected, warnings: warnings)
    }

    var ending: ImportEnding {
        if isStopped { return .stopped }
        if isWithheld { return .withheld }
        return isRehearsal ? .rehearsed : .complete
    }

    /// For reading on the screen, refusals first.
    func account(_ wording: Wording) -> ImportAccount {
        let inOrder =
            problems.filter { $0.severity == .error }
            + problems.filter { $0.severity == .warning }
        return ImportAccount(
            figures: figures, ending: ending,
            problems: inOrder.map { problem in
                ImportAccount.Problem(
                    place: problem.place(wording), message: problem.message(wording),
                    isRefusal: problem.severity == .error)
            },
            omitted: problemsOmitted)
    }

    func json(_ wording: Wording) -> JSONValue {
        .object([
            .init("kind", .string(kind.rawValue)),
            .init("encoding", .string(encoding.rawValue)),
            .init("delimiter", .string(String(delimiter))),
            .init("dry_run", .bool(isRehearsal)),
            .init("withheld", .bool(isWithheld)),
            .init("identity_compared", .bool(!leavesOutIdentity)),
            .init("stopped", .bool(isStopped)),
            .init("read", .number(read)),
            .init("inserted", .number(inserted)),
            .init("updated", .number(updated)),
            .init("unchanged", .number(unchanged)),
            .init("rejected", .number(rejected)),
            .init("warnings", .number(warnings)),
            .init("problems", .array(problems.map { $0.json(wording) })),
            .init("problems_omitted", .number(problemsOmitted)),
        ])
    }
}

extension ImportProblem {
    func message(_ wording: Wording) -> String {
        wording.importProblem(ImportProblemKind(code), detail: detail)
    }

    func place(_ wording: Wording) -> String {
        wording.importPlace(record: record, line: line, column: column, value: value)
    }

    /// Place and reason in one line.
    func sentence(_ wording: Wording) -> String {
        place(wording) + ": " + message(wording) + " ["
            + wording.importSeverity(isError: severity == .error) + "]"
    }

    func json(_ wording: Wording) -> JSONValue {
        .object([
            .init("record", .number(record)),
            .init("line", .number(line)),
            .init("column", .text(column)),
            .init("severity", .string(severity.rawValue)),
            .init("code", .string(code.rawValue)),
            .init("value", .text(value)),
            .init("message", .string(message(wording))),
        ])
    }
}

extension ImportProgress {
    /// 0 to 1; nil for a pipe.
    var fraction: Double? {
        guard let totalBytes, totalBytes > 0 else { return nil }
        return min(1, Double(bytesRead) / Double(totalBytes))
    }
}

/// The problems of an import as CSV.
final class ProblemFile {
    private let output: OutputFile
    private let wording: Wording
    private let csv = CSVText()

    init(
        path: String, sparing spared: OutputFile.Spared, wording: Wording
    ) throws(ExportFailure) {
        self.wording = wording
        output = try OutputFile(path: path, sparing: spared)
        try output.write(CSVText.byteOrderMark)
        try output.write(csv.row(wording.importReportHeadings).utf8)
    }

    func write(_ problem: ImportProblem) throws(ExportFailure) {
        let cells = [
            String(problem.record), String(problem.line), problem.column,
            wording.importSeverity(isError: problem.severity == .error), problem.code.rawValue,
            problem.value, problem.message(wording),
        ]
        try output.write(csv.row(cells).utf8)
    }

    func commit() throws(ExportFailure) { try output.commit() }
}
