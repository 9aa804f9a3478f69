import ArgumentParser
import CareerStore
import CareerViewModels
import Glibc

/// `karier export`: people, appraisals or assessments.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: Wording.ofThisRun.exportAbstract,
        discussion: Wording.ofThisRun.exportDiscussion)

    enum Content: String, CaseIterable, ExpressibleByArgument {
        case employees, appraisals, competencies
    }
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv, json
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
    var format: Format = .csv

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

    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try CommandSession(common)
        let database = try open(session)
        defer { database.close() }
        guard let rows = try write(database, session) else {
            session.console.say(session.wording.exportStopped)
            throw session.interruption
        }
        if let output {
            session.console.say(session.wording.exportDone(rows: rows, file: output))
        }
    }

    /// Reading is enough, unless the database has to be brought up to date
    /// before everybody is in it.
    private func open(_ session: CommandSession) throws(ExitCode) -> CareerDatabase {
        let path = session.location.path
        do throws(OpeningError) {
            let database = try session.connect(path, makingIt: false, readOnly: true)
            if (try? database.isListComplete()) == true { return database }
            database.close()
        } catch .olderSchema {
        } catch {
            throw session.fail(error, path: path)
        }
        return try session.open(makingIt: false)
    }

    /// The rows written; nil when a signal has stopped it.
    private func write(
        _ database: CareerDatabase, _ session: CommandSession
    ) throws(ExitCode) -> Int? {
        do throws(ExportFailure) {
            let file = try target(session)
            return try Export.run(
                kind, as: exportFormat, from: database, to: file, on: session.today
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

    private func target(_ session: CommandSession) throws(ExportFailure) -> OutputFile {
        let isInterrupted = { session.signals.raised != nil }
        guard let output else { return OutputFile(isInterrupted: isInterrupted) }
        return try OutputFile(
            path: output, sparing: OutputFile.Spared(database: session.location.path),
            isInterrupted: isInterrupted)
    }

    private var kind: ExportKind {
        switch content {
        case .employees: .employees
        case .appraisals: .appraisals
        case .competencies: .competencies
        }
    }

    private var exportFormat: ExportFormat {
        format == .json ? .json : .csv(delimiter: delimiter.character)
    }

    private func fail(_ failure: ExportFailure, _ session: CommandSession) -> ExitCode {
        if case .keeping(let error) = failure { return session.fail(error) }
        guard let output else {
            return session.console.resultFailure(failure == .diskFull ? ENOSPC : failure.code)
        }
        return session.fail(
            session.wording.exportFailure(.init(failure), file: output, option: "--output"),
            failure.exitCode, failure.name)
    }
}
