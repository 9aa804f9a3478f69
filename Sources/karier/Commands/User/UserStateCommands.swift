import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier user reset`: a one-time code, printed to be cut out.
struct UserResetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: Wording.ofThisRun.userResetAbstract)

    @Argument(
        help: ArgumentHelp(
            Wording.ofThisRun.argumentAccount, valueName: Wording.ofThisRun.valueAccount))
    var name: String

    @OptionGroup var options: UserOptions

    func run() throws {
        let user = try UserSession(options)
        defer { user.close() }
        let account = try user.account(named: name)
        try user.show(account, user.handOutCode(to: account), nil)
    }
}

/// `karier user block`.
struct UserBlockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "block", abstract: Wording.ofThisRun.userBlockAbstract)

    @Argument(
        help: ArgumentHelp(
            Wording.ofThisRun.argumentAccount, valueName: Wording.ofThisRun.valueAccount))
    var name: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var options: UserOptions

    func run() throws {
        let user = try UserSession(options)
        defer { user.close() }
        let account = try user.account(named: name)
        try user.attempt { () throws(KeepingError) in
            try user.database.block(account.id, reason: reason.text)
        }
        let now = try user.account(named: name)
        try user.show(now, CodeSlip?.none, user.wording.accountBlocked(now))
    }
}

/// `karier user unblock`.
struct UserUnblockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unblock", abstract: Wording.ofThisRun.userUnblockAbstract)

    @Argument(
        help: ArgumentHelp(
            Wording.ofThisRun.argumentAccount, valueName: Wording.ofThisRun.valueAccount))
    var name: String

    @OptionGroup var options: UserOptions

    func run() throws {
        let user = try UserSession(options)
        defer { user.close() }
        let account = try user.account(named: name)
        try user.attempt { () throws(KeepingError) in try user.database.unblock(account.id) }
        let now = try user.account(named: name)
        try user.show(now, CodeSlip?.none, user.wording.accountUnblocked(now))
    }
}

/// Why something is done to somebody, which nobody leaves out.
struct ReasonOption: ParsableArguments {
    @Option(
        name: .customLong("reason"),
        help: ArgumentHelp(
            Wording.ofThisRun.optionReason, valueName: Wording.ofThisRun.valueText))
    var text: String

    func validate() throws {
        guard !text.allSatisfy(\.isWhitespace) else {
            throw ValidationError(Wording.ofThisRun.reasonWantedUsage)
        }
    }
}
