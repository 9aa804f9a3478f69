import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier user requests`: what waits for a second person.
struct UserRequestsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "requests", abstract: Wording.ofThisRun.userRequestsAbstract,
        discussion: Wording.ofThisRun.userConfirmDiscussion)

    @OptionGroup var options: UserOptions

    func run() throws {
        let user = try UserSession(options)
        defer { user.close() }
        try user.refuseNobody()
        let requests = try user.attempt { () throws(KeepingError) in
            try user.database.approvalRequests()
        }
        try user.answer(
            requests.isEmpty ? user.wording.noApprovals : nil,
            requests.map { "\($0.id.rawValue)  " + user.wording.approvalLine($0) },
            [.init("requests", .array(requests.map(\.json)))])
    }
}

/// `karier user confirm`: prints the code that comes of it, if one does.
struct UserConfirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: Wording.ofThisRun.userConfirmAbstract,
        discussion: Wording.ofThisRun.userConfirmDiscussion)

    @OptionGroup var request: RequestArgument
    @OptionGroup var options: UserOptions

    func run() throws {
        let user = try UserSession(options)
        defer { user.close() }
        let found = try request.find(user)
        let code = try request.decide(user) { () throws(KeepingError) in
            try user.database.confirm(found.id)
        }
        let slip = try code.map { (code) throws(ExitCode) in
            try user.slip(code, of: found.account)
        }
        try user.answer(
            user.wording.approvalConfirmed, slip.map(user.wording.codeSlip) ?? [],
            [.init("confirmed", found.json)] + (slip?.members ?? []))
    }
}

/// `karier user refuse`.
struct UserRefuseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse", abstract: Wording.ofThisRun.userRefuseAbstract)

    @OptionGroup var request: RequestArgument

    @OptionGroup var reason: ReasonOption
    @OptionGroup var options: UserOptions

    func run() throws {
        let user = try UserSession(options)
        defer { user.close() }
        let found = try request.find(user)
        try request.decide(user) { () throws(KeepingError) in
            try user.database.refuse(found.id, reason: reason.text)
        }
        try user.answer(user.wording.approvalRefused, [], [.init("refused", found.json)])
    }
}

/// `karier user withdraw`.
struct UserWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: Wording.ofThisRun.userWithdrawAbstract)

    @OptionGroup var request: RequestArgument
    @OptionGroup var options: UserOptions

    func run() throws {
        let user = try UserSession(options)
        defer { user.close() }
        let found = try request.find(user)
        try request.decide(user) { () throws(KeepingError) in
            try user.database.withdraw(found.id)
        }
        try user.answer(user.wording.approvalWithdrawn, [], [.init("withdrawn", found.json)])
    }
}

/// The number of an open request.
struct RequestArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            Wording.ofThisRun.argumentRequest, valueName: Wording.ofThisRun.valueNumber))
    var number: Int64

    func find(_ user: UserSession) throws(ExitCode) -> ApprovalRequest {
        try user.refuseNobody()
        let requests = try user.attempt { () throws(KeepingError) in
            try user.database.approvalRequests()
        }
        guard let found = requests.first(where: { $0.id.rawValue == number }) else {
            throw user.session.fail(
                user.wording.requestUnknown(number), .dataRefused, "request_unknown")
        }
        return found
    }

    /// Where another session was quicker, that is said.
    func decide<Value>(
        _ user: UserSession, _ work: () throws(KeepingError) -> Value
    ) throws(ExitCode) -> Value {
        do throws(KeepingError) {
            return try work()
        } catch .outdated {
            throw user.session.fail(
                user.wording.requestDecided(number), .dataRefused, "request_decided")
        } catch {
            throw user.session.fail(error)
        }
    }
}

extension ApprovalRequest {
    var json: JSONValue {
        .object([
            .init("number", .number(Int(id.rawValue))),
            .init("account", .string(account.name)),
            .init("full_name", .text(account.fullName)),
            .init("role", act.role.map { .string($0.rawValue) } ?? .null),
            .init("requested_by", requester.map { .string($0.name) } ?? .null),
            .init("requested_at", .string(requestedAt.iso)),
            .init("confirmers", .array(confirmers.map { .string($0.name) })),
        ])
    }
}
