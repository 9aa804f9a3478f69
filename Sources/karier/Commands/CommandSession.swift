import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels
import TerminalCurses

/// What a command works with: texts, console, the place of the database, and
/// the end that a failure comes to.
struct CommandSession {
    /// What standard output gets from a command that fails; the sentence goes
    /// to standard error in any case.
    enum FailureAnswer {
        case nothing
        /// One object with these members and `error`.
        case object([JSONValue.Member])
    }

    /// Seconds in which hundreds that start at once are let in, and a database
    /// is upgraded meanwhile.
    private static let openingPatience = 30.0

    let wording = Wording.ofThisRun
    let location: DatabaseLocation
    let console: CommandConsole
    let signals = SignalWatch()
    /// The account that acts; nil where the owner of the file does.
    let accountName: String?
    /// Where its passphrase lies; nil where it is asked for.
    let passphraseFile: String?
    private let failureAnswer: FailureAnswer

    /// Root acts as the account that has the database's place in its power from
    /// here on.
    /// - Throws: the exit code when the place of the database is not known, or
    ///   root may not act as that account.
    init(_ options: CommonOptions, failures: FailureAnswer = .nothing) throws(ExitCode) {
        console = CommandConsole()
        failureAnswer = failures
        accountName = options.actingAccount
        passphraseFile = options.actingPassphraseFile
        guard let location = options.location else {
            throw Self.fail(
                wording.homeUnknown, .noInput, "home_unknown", console, failures)
        }
        self.location = location
        guard PlaceOwner.become(ownerOf: location.path) else {
            throw fail(
                wording.placeOwnerNotAssumed(
                    location.path, account: PlaceOwner(of: location.path).name),
                .noPermission, "not_owner")
        }
    }

    /// The calendar day in western Indonesia.
    var today: CalendarDate { Moment.now.local(in: .wib).date }

    /// Opens the database; makes it where that is wanted.
    func open(
        makingIt: Bool, readOnly: Bool = false, signsIn: Bool = true
    ) throws(ExitCode) -> CareerDatabase {
        try open(
            location.path, makingIt: makingIt, readOnly: readOnly, signsIn: signsIn)
    }

    func open(
        _ path: String, makingIt: Bool, readOnly: Bool = false, signsIn: Bool = true
    ) throws(ExitCode) -> CareerDatabase {
        let database: CareerDatabase
        // To sign in is to leave a row in the trail.
        let writes = !readOnly || signsIn && accountName != nil
        do throws(OpeningError) {
            database = try connect(path, makingIt: makingIt, readOnly: !writes)
        } catch {
            throw fail(error, path: path)
        }
        if signsIn { try signIn(database) }
        return database
    }

    /// An empty database that is gone with the process.
    func openInMemory() throws(ExitCode) -> CareerDatabase {
        do throws(OpeningError) {
            return try CareerDatabase(path: CareerDatabase.inMemory, options: options())
        } catch {
            throw fail(error, path: CareerDatabase.inMemory)
        }
    }

    /// As `open`, for those who have an answer of their own to some failures.
    func connect(
        _ path: String, makingIt: Bool, readOnly: Bool
    ) throws(OpeningError) -> CareerDatabase {
        if makingIt {
            location.makeFolder()
        } else if !CareerDatabase.exists(at: path) {
            throw .missing
        }
        return try CareerDatabase(path: path, options: options(at: path, readOnly: readOnly))
    }

    func options(
        at path: String = CareerDatabase.inMemory, readOnly: Bool = false
    ) -> CareerDatabase.Options {
        CareerDatabase.Options(
            actor: ActingTerminal.owner(of: path), readOnly: readOnly,
            openingPatienceSeconds: Self.openingPatience,
            isInterrupted: { [signals] in
                signals.raised != nil || CursesTerminal.isEndRequested
            },
            isRunning: { RunningProcess($0)?.isAlive ?? false })
    }

    // MARK: Results and failures

    /// - Throws: the exit code when standard output does not take it.
    func result(_ text: String) throws(ExitCode) { try console.result(text) }

    func result(_ value: JSONValue) throws(ExitCode) {
        try console.result(value.bytes + [0x0A])
    }

    /// Says what happened and gives the exit code to throw.
    ///
    /// - Parameter name: a stable word for machines.
    func fail(_ text: String, _ code: ExitCode, _ name: String) -> ExitCode {
        Self.fail(text, code, name, console, failureAnswer)
    }

    private static func fail(
        _ text: String, _ code: ExitCode, _ name: String, _ console: CommandConsole,
        _ answer: FailureAnswer
    ) -> ExitCode {
        console.say(text)
        guard case .object(let members) = answer else { return code }
        let error = JSONValue.object([
            .init("code", .string(name)), .init("message", .string(text)),
        ])
        do throws(ExitCode) {
            try console.result(
                JSONValue.object(members + [.init("error", error)]).bytes + [0x0A])
        } catch {
            return error
        }
        return code
    }

    /// - Parameter isChecking: the database was to be checked.
    func fail(_ error: OpeningError, path: String, isChecking: Bool = false) -> ExitCode {
        fail(
            wording.openingFailure(
                OpeningFailureCause(error), path: path, isChecking: isChecking),
            error.exitCode, error.name)
    }

    func fail(_ error: KeepingError) -> ExitCode {
        let isPassing = error == .busy || error == .loading
        return fail(
            wording.keepingFailure(error), isPassing ? .tryLater : error.exitCode, error.name)
    }

    /// The code of a command that a signal has stopped: 128 + signal.
    var interruption: ExitCode {
        signals.raised.map { ExitCode(128 + $0) } ?? .interrupted
    }
}
