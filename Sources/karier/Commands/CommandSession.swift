import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// What a command works with: texts, console, the place of the database, and
/// the end that a failure comes to.
struct CommandSession {
    let wording: Wording
    let location: DatabaseLocation
    let console = CommandConsole()
    let signals = SignalWatch()

    init(_ options: CommonOptions) {
        wording = options.wording
        location = options.location
    }

    /// The calendar day in western Indonesia.
    var today: CalendarDate { CareerDatabase.Options().today }

    /// Opens the database; makes it where that is wanted.
    ///
    /// - Parameter patience: seconds to wait for another process's lock.
    func open(
        makingIt: Bool, readOnly: Bool = false, patience: Double = 5, isChecking: Bool = false
    ) throws -> CareerDatabase {
        try open(
            location.path, makingIt: makingIt, readOnly: readOnly, patience: patience,
            isChecking: isChecking)
    }

    func open(
        _ path: String, makingIt: Bool, readOnly: Bool = false, patience: Double = 5,
        isChecking: Bool = false
    ) throws -> CareerDatabase {
        if makingIt {
            location.makeFolder()
        } else if !CareerDatabase.exists(at: path) {
            throw fail(wording.openingFailure(.missing, path: path), .noInput)
        }
        do throws(OpeningError) {
            return try CareerDatabase(
                path: path,
                options: .init(
                    readOnly: readOnly, patienceSeconds: patience,
                    isInterrupted: { [signals] in signals.raised != nil },
                    isRunning: { RunningProcess($0)?.isAlive ?? false }))
        } catch {
            throw fail(
                wording.openingFailure(.init(error), path: path, isChecking: isChecking),
                error.exitCode)
        }
    }

    /// An empty database that is gone with the process.
    func openInMemory() throws -> CareerDatabase {
        do throws(OpeningError) {
            return try CareerDatabase(path: CareerDatabase.inMemory)
        } catch {
            throw fail(
                wording.openingFailure(.init(error), path: CareerDatabase.inMemory),
                error.exitCode)
        }
    }

    /// Says what happened and gives the exit code to throw.
    func fail(_ text: String, _ code: ExitCode) -> ExitCode {
        console.say(text)
        return code
    }

    func fail(_ error: KeepingError) -> ExitCode {
        let isPassing = error == .busy || error == .loading
        return fail(wording.keepingFailure(error), isPassing ? .tryLater : .inputOutput)
    }

    /// The code of a command that a signal has stopped: 128 + signal.
    var interruption: ExitCode {
        signals.raised.map { ExitCode(128 + $0) } ?? .interrupted
    }
}

extension OpeningError {
    var exitCode: ExitCode {
        switch self {
        case .notADatabase, .foreignDatabase, .newerSchema, .damaged: .dataRefused
        case .folderMissing: .noInput
        case .readOnly, .folderNotWritable, .lockNotUsable, .diskFull: .cannotCreate
        case .locked: .tryLater
        case .failed: .inputOutput
        }
    }
}

extension OpeningFailureCause {
    init(_ error: OpeningError) {
        self =
            switch error {
            case .notADatabase: .notADatabase
            case .foreignDatabase: .foreignDatabase
            case .newerSchema(let found, let known): .newerSchema(found: found, known: known)
            case .readOnly: .readOnly
            case .folderMissing: .folderMissing
            case .folderNotWritable: .folderNotWritable
            case .lockNotUsable(let file): .lockNotUsable(file: file)
            case .locked: .locked
            case .diskFull: .diskFull
            case .damaged(let detail): .damaged(detail: detail)
            case .failed(let code, let detail): .failed(code: code, detail: detail)
            }
    }
}
