import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier user list`: the accounts that the one who acts looks after.
struct UserListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Wording.ofThisRun.userListAbstract)

    @Argument(
        help: ArgumentHelp(
            Wording.ofThisRun.argumentSearch, valueName: Wording.ofThisRun.valueText))
    var text = ""

    @OptionGroup var options: UserOptions

    func run() throws {
        let user = try UserSession(options)
        defer { user.close() }
        try user.refuseNobody()
        let accounts = try user.attempt { () throws(KeepingError) in
            try user.database.accounts(matching: text, limit: .max)
        }
        var lines: [String] = []
        var objects: [JSONValue] = []
        for account in accounts {
            let grants = try inForce(of: account, user)
            lines.append(line(account, grants, user.wording))
            objects.append(
                .object([
                    .init("account", account.json),
                    .init("roles", .array(grants.map(\.json))),
                ]))
        }
        try user.answer(
            accounts.isEmpty ? user.wording.noAccounts : nil, lines,
            [.init("accounts", .array(objects))])
    }

    private func inForce(
        of account: Account, _ user: UserSession
    ) throws(ExitCode) -> [RoleGrant] {
        let today = user.session.today
        return try user.attempt { () throws(KeepingError) in
            try user.database.grants(of: account.id)
        }.filter { $0.isInForce(on: today) }
    }

    /// Name, state, full name, roles.
    private func line(_ account: Account, _ grants: [RoleGrant], _ wording: Wording) -> String {
        let roles = grants.map { wording.grant($0) }.joined(separator: "; ")
        let parts = [
            account.name.padded(to: 18), wording.accountSummary(account).padded(to: 9),
            account.fullName, roles.isEmpty ? "" : "[" + roles + "]",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "  ")
    }
}

extension String {
    fileprivate func padded(to columns: Int) -> String {
        self + String(repeating: " ", count: max(0, columns - count))
    }
}
