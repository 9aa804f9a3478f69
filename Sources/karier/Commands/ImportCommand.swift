import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier import`: employees from SIASN, or competency assessments.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Wording.ofThisRun.importAbstract,
        discussion: Wording.ofThisRun.importDiscussion(sample: AssessmentColumn.sample))

    @Argument(
        help: ArgumentHelp(
            Wording.ofThisRun.argumentImportFile, valueName: Wording.ofThisRun.valueFile))
    var file: String

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionDryRun))
    var dryRun = false

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionStrict))
    var strict = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionReport, valueName: Wording.ofThisRun.valueFile))
    var report: String?

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionJSON))
    var json = false

    @OptionGroup var common: CommonOptions

    private static let standardInput = "-"

    /// Where the file is read.
    private var path: String { file == Self.standardInput ? "/dev/stdin" : file }

    private func shownName(_ wording: Wording) -> String {
        file == Self.standardInput ? wording.standardInput : file
    }

    /// Warnings printed; the others are counted. Refusals are all named.
    private static let printedWarnings = 20

    func run() throws {
        let session = try CommandSession(common, failures: json ? .object([]) : .nothing)
        try lookAtFile(session)
        let problems = try problemFile(session)
        let isNew = !CareerDatabase.exists(at: session.location.path)
        let database = try openDatabase(session)
        defer {
            database.close()
            // What came to nothing leaves no database that looks like a begun one.
            if isNew {
                CareerDatabase.removeEmpty(
                    at: session.location.path, options: session.options())
            }
        }
        let result = try importFile(into: database, session, problems)
        try commit(problems, session)
        try show(result, session)
        if result.isStopped { throw session.interruption }
        if result.rejected > 0 { throw ExitCode.dataRefused }
    }

    /// The file is looked at before a database is made for it; a pipe can be
    /// read only once.
    private func lookAtFile(_ session: CommandSession) throws(ExitCode) {
        guard FileImport.canBeReread(path) else { return }
        do throws(ImportFailure) {
            _ = try FileImport.recognise(path)
        } catch {
            throw fail(error, session)
        }
    }

    /// A rehearsal makes no database where there is none.
    private func openDatabase(
        _ session: CommandSession
    ) throws(ExitCode) -> CareerDatabase {
        let isThere = CareerDatabase.exists(at: session.location.path)
        return dryRun && !isThere
            ? try session.openInMemory() : try session.open(makingIt: true)
    }

    private func importFile(
        into database: CareerDatabase, _ session: CommandSession, _ problems: ProblemFile?
    ) throws(ExitCode) -> ImportReport {
        var options = ImportOptions(
            isRehearsal: dryRun, isStrict: strict, today: session.today,
            correctionReason: session.wording.importCorrection(of: file, on: session.today),
            isInterrupted: { session.signals.raised != nil })
        if let problems {
            options.onProblem = { (problem) throws(ImportFailure) in
                do throws(ExportFailure) {
                    try problems.write(problem)
                } catch {
                    throw .reportNotWritable(code: error.code)
                }
            }
        }
        do throws(ImportFailure) {
            return try FileImport.run(file: path, into: database, options: options) { state in
                session.console.progress(state.fraction, line(state, session.wording))
                return session.signals.raised == nil
            }
        } catch {
            throw fail(error, session)
        }
    }

    private func line(_ state: ImportProgress, _ wording: Wording) -> String {
        wording.importProgress(
            percent: state.fraction.map { Int($0 * 100) }, read: state.read,
            isChecking: state.isChecking)
    }

    private func problemFile(_ session: CommandSession) throws(ExitCode) -> ProblemFile? {
        guard let report else { return nil }
        do throws(ExportFailure) {
            return try ProblemFile(
                path: report,
                sparing: OutputFile.Spared(database: session.location.path, input: path),
                wording: session.wording)
        } catch {
            throw fail(error, report, session)
        }
    }

    private func commit(
        _ problems: ProblemFile?, _ session: CommandSession
    ) throws(ExitCode) {
        do throws(ExportFailure) {
            try problems?.commit()
        } catch {
            throw fail(.reportNotWritable(code: error.code), session)
        }
    }

    private func show(_ result: ImportReport, _ session: CommandSession) throws(ExitCode) {
        guard !json else { return try session.result(result.json(session.wording)) }
        let errors = result.problems.filter { $0.severity == .error }
        let warnings = result.problems.filter { $0.severity == .warning }
        let shown = errors + warnings.prefix(Self.printedWarnings)
        for problem in shown { session.console.say(problem.sentence(session.wording)) }
        let omitted = result.problems.count + result.problemsOmitted - shown.count
        if omitted > 0 { session.console.say(session.wording.importProblemsOmitted(omitted)) }
        if result.leavesOutIdentity { session.console.say(session.wording.identityNotCompared) }
        try session.result(session.wording.importSummary(result.figures, ending: result.ending))
    }

    private func fail(
        _ failure: ExportFailure, _ report: String, _ session: CommandSession
    ) -> ExitCode {
        session.fail(
            session.wording.exportFailure(.init(failure), file: report, option: "--report"),
            failure.exitCode, failure.name)
    }

    private func fail(_ failure: ImportFailure, _ session: CommandSession) -> ExitCode {
        if case .keeping(let error) = failure { return session.fail(error) }
        let text = failure.sentence(session.wording, file: shownName(session.wording))
        let code = failure == .interrupted ? session.interruption : failure.exitCode
        return session.fail(text, code, failure.name)
    }
}
