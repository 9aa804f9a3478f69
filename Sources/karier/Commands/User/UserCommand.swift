import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier user`: accounts and roles.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: Wording.ofThisRun.userAbstract,
        subcommands: [
            UserAddCommand.self, UserListCommand.self, UserResetCommand.self,
            UserBlockCommand.self, UserUnblockCommand.self, UserRolesCommand.self,
            UserRequestsCommand.self, UserConfirmCommand.self, UserRefuseCommand.self,
            UserWithdrawCommand.self,
        ])
}

/// What every one of its subcommands has.
struct UserOptions: ParsableArguments {
    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionJSON))
    var json = false

    @OptionGroup var common: CommonOptions
}

/// A subcommand at work: the open database, and how its answer is given.
struct UserSession {
    let session: CommandSession
    let database: CareerDatabase
    let json: Bool

    var wording: Wording { session.wording }

    /// - Throws: the exit code when the database cannot be opened, or the
    ///   sign-in is refused.
    init(_ options: UserOptions) throws(ExitCode) {
        json = options.json
        session = try CommandSession(
            options.common, failures: json ? .object([]) : .nothing)
        database = try session.open(makingIt: false)
    }

    func close() { database.close() }

    /// - Parameter unknown: what `notFound` means to this command.
    func attempt<Value>(
        orUnknown unknown: String? = nil, _ work: () throws(KeepingError) -> Value
    ) throws(ExitCode) -> Value {
        do throws(KeepingError) {
            return try work()
        } catch {
            if error == .notFound, let unknown {
                throw session.fail(unknown, .noUser, error.name)
            }
            throw session.fail(error)
        }
    }

    /// The account of that name, if the one who acts looks after it.
    func account(named name: String) throws(ExitCode) -> Account {
        try refuseNobody()
        let found = try attempt { () throws(KeepingError) in
            try database.account(named: name)
        }
        guard let found else {
            throw session.fail(wording.accountUnknown(name), .noUser, "not_found")
        }
        return found
    }

    /// Neither the owner of the file nor an account: nothing is told.
    func refuseNobody() throws(ExitCode) {
        guard database.actor.identity == .nobody else { return }
        throw session.fail(KeepingError.denied(.notSignedIn))
    }

    /// A sentence and lines of text, or one object.
    func answer(
        _ sentence: String? = nil, _ lines: [String], _ object: [JSONValue.Member]
    ) throws(ExitCode) {
        guard !json else { return try session.result(.object(object)) }
        if let sentence { session.console.say(sentence) }
        for line in lines { try session.result(line) }
    }
}

extension ExitCode {
    /// No such person or account, or none within reach.
    static let noUser = ExitCode(67)
}
