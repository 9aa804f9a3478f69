import CareerDomain

/// What an import did and found, to be read on the screen.
public struct ImportAccount: Hashable, Sendable {
    public struct Problem: Hashable, Sendable {
        /// Record, line, column and value.
        public var place: String
        public var message: String
        /// The record was refused; else it was taken with this remark.
        public var isRefusal: Bool

        public init(place: String, message: String, isRefusal: Bool) {
            self.place = place
            self.message = message
            self.isRefusal = isRefusal
        }
    }

    public var figures: ImportFigures
    public var ending: ImportEnding
    public var problems: [Problem]
    /// Problems that are counted but not among `problems`.
    public var omitted: Int

    public init(
        figures: ImportFigures, ending: ImportEnding, problems: [Problem], omitted: Int = 0
    ) {
        self.figures = figures
        self.ending = ending
        self.problems = problems
        self.omitted = omitted
    }

    /// Everything has come in.
    var isWhole: Bool { figures.rejected == 0 && ending == .complete }

    func page(_ wording: Wording) -> PageModel {
        var lines = [PageSnapshot.Line("", wording.importCounts(figures))]
        if let note = wording.importEnding(ending) {
            lines.append(PageSnapshot.Line("", note, .warning))
        }
        lines.append(PageSnapshot.Line("", ""))
        lines += problems.map { problem in
            PageSnapshot.Line(
                wording.importSeverity(isError: problem.isRefusal),
                problem.place + ": " + problem.message, problem.isRefusal ? .warning : .plain)
        }
        if omitted > 0 {
            lines.append(PageSnapshot.Line("", wording.importProblemsOmitted(omitted), .dimmed))
        }
        return PageModel(title: wording.importPageTitle, lines: lines)
    }
}

extension Workspace {
    /// Says how an import ended; what it found is laid over the list, to be
    /// read through.
    public func showImport(_ account: ImportAccount) {
        report(account.isWhole ? .ok : .warning, wording.importCounts(account.figures))
        guard !account.problems.isEmpty || account.ending != .complete else { return }
        open(account.page(wording))
    }
}

extension Wording {
    var importPageTitle: String { pick("Hasil impor", "What was imported") }

    /// The figures, and what was kept where not everything was.
    public func importSummary(_ account: ImportAccount) -> String {
        importSummary(account.figures, ending: account.ending)
    }
}
