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

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionReason, valueName: Wording.ofThisRun.valueText))
    var reason: String

    @OptionGroup var options: UserOptions

    func validate() throws {
        guard !reason.allSatisfy(\.isWhitespace) else {
            throw ValidationError(Wording.ofThisRun.reasonWantedUsage)
        }
    }

    func run() throws {
        let user = try UserSession(options)
        defer { user.close() }
        let account = try user.account(named: name)
        try user.attempt { () throws(KeepingError) in
            try user.database.block(account.id, reason: reason)
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
