import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels
import Glibc

/// `karier export`: people, appraisals or assessments, or all that is stored of
/// one person.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: Wording.ofThisRun.exportAbstract,
        discussion: Wording.ofThisRun.exportDiscussion)

    enum Content: String, CaseIterable, ExpressibleByArgument {
        case employees, appraisals, competencies, own
    }
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv, json, text
    }
    enum Delimiter: String, CaseIterable, ExpressibleByArgument {
        case comma, semicolon, tab

        var character: Character {
            switch self {
            case .comma: ","
            case .semicolon: ";"
            case .tab: "\t"
            }
        }
    }

    @Argument(
        help: ArgumentHelp(
            Wording.ofThisRun.argumentContent, valueName: Wording.ofThisRun.valueContent))
    var content: Content

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionFormat, valueName: Wording.ofThisRun.valueFormat))
    var format: Format?

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionDelimiter, valueName: Wording.ofThisRun.valueDelimiter))
    var delimiter: Delimiter = .comma

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            Wording.ofThisRun.optionOutput, valueName: Wording.ofThisRun.valueFile))
    var output: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionPurpose, valueName: Wording.ofThisRun.valuePurpose))
    var purpose: String?

    @Option(
        name: .long,
        help: ArgumentHelp(Wording.ofThisRun.optionOwnPerson, valueName: "NIP"))
    var person: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        let wording = Wording.ofThisRun
        if content == .own, format == .csv { throw ValidationError(wording.ownIsNoTable) }
        if content != .own, format == .text { throw ValidationError(wording.onlyOwnIsText) }
        if content != .own, person != nil { throw ValidationError(wording.onlyOwnHasPerson) }
    }

    func run() throws {
        let session = try CommandSession(common)
        guard let purpose = purpose.flatMap({ ProcessingPurpose($0) }) else {
            throw session.fail(
                session.wording.purposeMissing(ProcessingPurpose.fewestCharacters),
                .validationFailure, "no_purpose")
        }
        guard let file = try target(session) else {
            session.console.say(session.wording.exportStopped)
            throw session.interruption
        }
        let database = try open(session)
        defer { database.close() }
        let occasion = ExportOccasion(purpose, file: output ?? "")
        guard let kind else { return try writeOwn(database, to: file, for: occasion, session) }
        guard let rows = try write(kind, database, to: file, for: occasion, session) else {
            session.console.say(session.wording.exportStopped)
            throw session.interruption
        }
        if let output {
            session.console.say(session.wording.exportDone(rows: rows, file: output))
        }
    }

    /// Open for writing, as what is taken out is noted. Where that cannot be, it
    /// is read all the same: while nobody has an account there is nobody to note.
    private func open(_ session: CommandSession) throws(ExitCode) -> CareerDatabase {
        let path = session.location.path
        let database: CareerDatabase
        do throws(OpeningError) {
            database = try session.connect(path, makingIt: false, readOnly: false)
        } catch .readOnly, .folderNotWritable, .lockNotUsable {
            return try openForReading(session)
        } catch {
            throw session.fail(error, path: path)
        }
        try session.signIn(database)
        return database
    }

    private func openForReading(_ session: CommandSession) throws(ExitCode) -> CareerDatabase {
        let path = session.location.path
        let database: CareerDatabase
        do throws(OpeningError) {
            database = try session.connect(path, makingIt: false, readOnly: true)
        } catch {
            throw session.fail(error, path: path)
        }
        let hasNobody = try session.asking { () throws(KeepingError) in
            try database.isSettingUp()
        }
        guard hasNobody else {
            database.close()
            throw fail(.keeping(.readOnly), session)
        }
        return database
    }

    /// The rows written; nil when a signal has stopped it.
    private func write(
        _ kind: ExportKind, _ database: CareerDatabase, to file: OutputFile,
        for occasion: ExportOccasion, _ session: CommandSession
    ) throws(ExitCode) -> Int? {
        do throws(ExportFailure) {
            return try Export.run(
                kind, as: exportFormat, from: database, to: file, on: session.today,
                for: occasion
            ) { rows in
                if output != nil {
                    session.console.progress(nil, session.wording.exportProgress(rows: rows))
                }
                return session.signals.raised == nil
            }
        } catch .interrupted {
            return nil
        } catch {
            throw fail(error, session)
        }
    }

    /// Where it goes, looked at before anybody signs in; nil when a signal has
    /// come while the reader of a pipe was waited for.
    private func target(_ session: CommandSession) throws(ExitCode) -> OutputFile? {
        let isInterrupted = { session.signals.raised != nil }
        guard let output else { return OutputFile(isInterrupted: isInterrupted) }
        do throws(ExportFailure) {
            return try OutputFile(
                path: output, sparing: OutputFile.Spared(database: session.location.path),
                isInterrupted: isInterrupted)
        } catch .interrupted {
            return nil
        } catch {
            throw fail(error, session)
        }
    }

    /// Nil where it is of one person.
    private var kind: ExportKind? {
        switch content {
        case .own: nil
        case .employees: .employees
        case .appraisals: .appraisals
        case .competencies: .competencies
        }
    }

    private var exportFormat: ExportFormat {
        format == .json ? .json : .csv(delimiter: delimiter.character)
    }

    func fail(_ failure: ExportFailure, _ session: CommandSession) -> ExitCode {
        if failure == .keeping(.readOnly) {
            return session.fail(session.wording.exportNotNoted, .noPermission, "read_only")
        }
        if case .keeping(let error) = failure { return session.fail(error) }
        guard let output else {
            return session.console.resultFailure(failure == .diskFull ? ENOSPC : failure.code)
        }
        return session.fail(
            session.wording.exportFailure(.init(failure), file: output, option: "--output"),
            failure.exitCode, failure.name)
    }
}
