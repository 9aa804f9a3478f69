import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier user add`: an account for a person or a technical one.
struct UserAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Wording.ofThisRun.userAddAbstract)

    @Argument(help: ArgumentHelp(Wording.ofThisRun.argumentNumber, valueName: "NIP"))
    var number: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionTechnical, valueName: Wording.ofThisRun.valueName))
    var technical: String?

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionCode))
    var code = false

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionAdmin))
    var admin = false

    @OptionGroup var options: UserOptions

    func validate() throws {
        guard (number == nil) != (technical == nil), !admin || technical == nil else {
            throw ValidationError(Wording.ofThisRun.userAddUsage)
        }
    }

    func run() throws {
        let user = try UserSession(options)
        defer { user.close() }
        try user.refuseNobody()
        let isFirst = try user.attempt { () throws(KeepingError) in
            try user.database.isSettingUp()
        }
        if admin, let number { return try makeAdmin(number, isFirst: isFirst, user) }
        guard !isFirst else {
            throw user.session.fail(user.wording.firstIsAdmin, .noPermission, "first_is_admin")
        }
        let account = try make(user)
        let answer = try code ? user.handOutCode(to: account) : nil
        try user.show(account, answer, user.wording.accountMade(account))
    }

    private func make(_ user: UserSession) throws(ExitCode) -> Account {
        if let technical {
            return try user.attempt { () throws(KeepingError) in
                try user.database.makeTechnicalAccount(named: technical)
            }
        }
        let name = number ?? ""
        return try user.attempt(orUnknown: user.wording.personNotImported(name)) {
            () throws(KeepingError) in
            try user.database.makeAccount(forNumber: Self.digits(name))
        }
    }

    /// As typed where it is no number: then nobody has it.
    private static func digits(_ typed: String) -> String {
        (try? EmployeeNumber(typed).digits) ?? typed
    }

    private func makeAdmin(
        _ number: String, isFirst: Bool, _ user: UserSession
    ) throws(ExitCode) {
        guard isFirst else {
            throw user.session.fail(user.wording.adminExists, .noPermission, "admin_exists")
        }
        let code = try user.attempt(orUnknown: user.wording.personNotImported(number)) {
            () throws(KeepingError) in
            let digits = Self.digits(number)
            guard let person = try user.database.person(withNumber: digits) else {
                throw .notFound
            }
            return try user.database.makeFirstAdmin(person)
        }
        let account = try user.account(named: number)
        try user.show(account, user.slip(code, of: account), user.wording.accountMade(account))
    }
}
