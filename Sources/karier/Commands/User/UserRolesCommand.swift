import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier user roles`: shows, grants and revokes.
struct UserRolesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roles", abstract: Wording.ofThisRun.userRolesAbstract,
        discussion: Wording.ofThisRun.userConfirmDiscussion)

    @Argument(
        help: ArgumentHelp(
            Wording.ofThisRun.argumentAccount, valueName: Wording.ofThisRun.valueAccount))
    var name: String

    @Option(
        name: .long,
        help: ArgumentHelp(Wording.ofThisRun.optionGrant, valueName: Wording.ofThisRun.valueRole))
    var grant: AccountRole?

    @Option(
        name: .long,
        help: ArgumentHelp(Wording.ofThisRun.optionUnit, valueName: Wording.ofThisRun.valueName))
    var unit: String?

    @Option(
        name: .long,
        help: ArgumentHelp(Wording.ofThisRun.optionFrom, valueName: Wording.ofThisRun.valueDate))
    var from: CalendarDate?

    @Option(
        name: .long,
        help: ArgumentHelp(Wording.ofThisRun.optionTo, valueName: Wording.ofThisRun.valueDate))
    var to: CalendarDate?

    @Option(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionDecree, valueName: "SK"))
    var decree: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionRevoke, valueName: Wording.ofThisRun.valueNumber))
    var revoke: Int64?

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionReason, valueName: Wording.ofThisRun.valueText))
    var reason: String?

    @OptionGroup var options: UserOptions

    func validate() throws {
        let wording = Wording.ofThisRun
        if let grant {
            if grant.needsUnit, unit == nil { throw ValidationError(wording.roleNeedsUnit(grant)) }
            if !grant.needsUnit, unit != nil { throw ValidationError(wording.roleHasNoUnit(grant)) }
        }
        let hasParts = unit != nil || from != nil || to != nil || decree != nil
        let isReversed = from.flatMap { from in to.map { $0 < from } } ?? false
        guard grant != nil || !hasParts, grant == nil || revoke == nil && reason == nil,
            revoke != nil || reason == nil, !isReversed
        else { throw ValidationError(wording.userRolesUsage) }
        if revoke != nil, reason?.allSatisfy(\.isWhitespace) ?? true {
            throw ValidationError(wording.reasonWantedUsage)
        }
    }

    func run() throws {
        let user = try UserSession(options)
        defer { user.close() }
        let account = try user.account(named: name)
        let request = try grant.flatMap { (role) throws(ExitCode) in
            try give(role, to: account, user)
        }
        if let revoke { try takeBack(revoke, from: account, user) }
        try show(account, request, user)
    }

    /// Nil where the role is granted; else what waits for a second person.
    private func give(
        _ role: AccountRole, to account: Account, _ user: UserSession
    ) throws(ExitCode) -> ApprovalRequest? {
        let first = from ?? user.session.today
        guard to.map({ $0 >= first }) ?? true else {
            throw user.session.fail(
                user.wording.userRolesUsage, .validationFailure, "wrong_usage")
        }
        let unitID = try unit.map { (typed) throws(ExitCode) in try find(typed, user) }
        let grant = RoleGrant(
            account: account.id, role: role, unit: unitID, from: first, to: to,
            decree: decree ?? "", grantedAt: .now)
        return try user.attempt { () throws(KeepingError) in
            try user.database.grantOrRequest(grant)
        }
    }

    /// The unit that is typed; says which there are where it is not clear.
    private func find(_ typed: String, _ user: UserSession) throws(ExitCode) -> OrgUnitID {
        let units = try user.attempt { () throws(KeepingError) in
            try user.database.unitsForRoles()
        }
        switch units.search(typed) {
        case .found(let path): return path.unit
        case .ambiguous(let paths):
            throw user.session.fail(
                user.wording.unitAmbiguous(typed, paths.map(\.text)), .dataRefused,
                "unit_ambiguous")
        case .unknown(let near):
            throw user.session.fail(
                user.wording.unitUnknown(typed, near: near.map(\.text)), .dataRefused,
                "unit_unknown")
        }
    }

    private func takeBack(
        _ number: Int64, from account: Account, _ user: UserSession
    ) throws(ExitCode) {
        let grants = try user.attempt { () throws(KeepingError) in
            try user.database.grants(of: account.id)
        }
        guard grants.contains(where: { $0.id == number && $0.revokedAt == nil }) else {
            throw user.session.fail(
                user.wording.grantUnknown(number, account.name), .dataRefused, "grant_unknown")
        }
        try user.attempt { () throws(KeepingError) in
            try user.database.revoke(number, reason: reason ?? "")
        }
    }

    private func show(
        _ account: Account, _ request: ApprovalRequest?, _ user: UserSession
    ) throws(ExitCode) {
        if let request, !user.json {
            user.session.console.say(user.wording.approvalRequested(request))
        }
        let grants = try user.attempt { () throws(KeepingError) in
            try user.database.grants(of: account.id)
        }
        let lines = grants.map { "\($0.id)  " + user.wording.grant($0) }
        try user.answer(
            user.wording.rolesOf(account), lines.isEmpty ? [user.wording.noRoles] : lines,
            [.init("account", account.json), .init("roles", .array(grants.map(\.json)))]
                + (request.map { [.init("request", $0.json)] } ?? []))
    }
}

/// Roles that are given by a grant, by their stored words in any case.
extension AccountRole: ExpressibleByArgument {
    public init?(argument: String) {
        let word = argument.uppercased().replacing("-", with: "_")
        guard let role = AccountRole(rawValue: word), role.isGranted else { return nil }
        self = role
    }

    public static var allValueStrings: [String] {
        allCases.filter(\.isGranted).map(\.rawValue)
    }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(typed: argument) }
}
