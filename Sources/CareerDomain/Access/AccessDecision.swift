/// Whether an action is allowed, and by what, or why not.
public enum AccessDecision: Hashable, Sendable {
    case allowed(AccessGround)
    case denied(Denial)

    public var isAllowed: Bool {
        if case .allowed = self { true } else { false }
    }
}

/// What an allowed action rests on.
public struct AccessGround: Hashable, Sendable {
    public var role: AccountRole
    /// The decree (SK) of the grant or the assignment; may be empty.
    public var authority: String

    public init(role: AccountRole, authority: String = "") {
        self.role = role
        self.authority = authority
    }
}

/// Why an action is refused.
public enum Denial: Hashable, Sendable {
    case notSignedIn
    /// The account was taken out of use while it was signed in.
    case blocked
    /// Another secret was chosen for the account while it was signed in here.
    case secretChanged
    /// None of the account's roles gives it; these would.
    case noRight(Action, rolesThatMay: [AccountRole])
    /// His own record, or his own rights: another admin must do it.
    case ownRecord(Action)
    /// The record of a declared relative: another admin must do it.
    case relative(Action)
    /// An assessor's draft, before it is delivered.
    case notDelivered
    /// The document's state does not allow it.
    case wrongState(Action, DocumentState)
    /// Another official is the assessor of this quarter, or nobody is.
    case notAssessor
    /// The role does not fit the account, or lacks its unit.
    case unsuitableRole(AccountRole)
    /// The present secret was not given rightly.
    case wrongSecret
    /// Too many wrong secrets: the next one is looked at later.
    case braked(SignInBrake.Verdict, SignInBrake.Subject, at: Moment)
    /// Only an admin of the institution may change an identity number.
    case numberChange
    /// A unit's admin places people in his own subtree, and leaves the tree of
    /// units as it is.
    case unitChange
    /// The account's passphrase is the published one of the sample, which ends when somebody who
    /// may be real comes in: it chooses one of its own before.
    case publishedSecret
    /// The record of somebody who still belongs to the staff is not erased.
    case stillServing
    /// What one account has begun, another has to confirm.
    case secondPersonNeeded
    /// No row of the trail tells that what is to be confirmed was asked for: it was written past
    /// the program.
    case unrecorded
    /// It takes a second person.
    case approval(ApprovalDenial)
}

/// How the acting account stands to one person, as far as rights go.
public struct Standing: Hashable, Sendable {
    public var isOneself: Bool
    public var isRelative: Bool
    /// Set where he is the person's assessor; with the decree it rests on.
    public var assessorAuthority: String?
    /// Roles bound to a unit whose subtree the person is in, with the decree.
    public var subtreeRoles: [AccountRole: String]

    public init(
        isOneself: Bool = false, isRelative: Bool = false, assessorAuthority: String? = nil,
        subtreeRoles: [AccountRole: String] = [:]
    ) {
        self.isOneself = isOneself
        self.isRelative = isRelative
        self.assessorAuthority = assessorAuthority
        self.subtreeRoles = subtreeRoles
    }
}

/// The roles an account has on a day, with the decrees they rest on.
public struct RoleSet: Hashable, Sendable {
    public var decrees: [AccountRole: String]

    public init(_ decrees: [AccountRole: String] = [:]) { self.decrees = decrees }

    public var isPersonnelAdmin: Bool { decrees.keys.contains(where: \.isPersonnelAdmin) }
}

extension AccessRule {
    /// Looks the action up in the table; the wall of interest comes first.
    ///
    /// - Parameter standing: nil for an action that concerns no person.
    public static func decide(
        _ action: Action, roles: RoleSet, standing: Standing?, state: DocumentState = .none
    ) -> AccessDecision {
        if let denial = wall(action, roles, standing) { return .denied(denial) }
        if action == .readAppraisal, standing?.isOneself == true, state.isKeptFromItsPerson {
            return .denied(.notDelivered)
        }
        for rule in table {
            guard rule.actions.contains(action), rule.states.contains(state),
                let authority = authority(of: rule, roles, standing)
            else { continue }
            return .allowed(AccessGround(role: rule.role, authority: authority))
        }
        return .denied(denial(of: action, roles, standing, state))
    }

    /// Nobody with a personnel role changes his own record or rights, or those
    /// of a declared relative, in whatever role.
    private static func wall(
        _ action: Action, _ roles: RoleSet, _ standing: Standing?
    ) -> Denial? {
        guard action.isBehindWall, let standing else { return nil }
        let mayManage =
            action == .manageAccounts
            && Self.roles(thatMay: action).contains { roles.decrees[$0] != nil }
        guard roles.isPersonnelAdmin || mayManage else { return nil }
        if standing.isOneself { return .ownRecord(action) }
        return standing.isRelative ? .relative(action) : nil
    }

    /// The decree the rule rests on for this account and person; nil where the
    /// rule does not fit.
    private static func authority(
        of rule: AccessRule, _ roles: RoleSet, _ standing: Standing?
    ) -> String? {
        switch rule.relation {
        case nil:
            return roles.decrees[rule.role]
        case .anybody:
            return standing == nil ? nil : roles.decrees[rule.role]
        case .oneself:
            return standing?.isOneself == true ? "" : nil
        case .assessed:
            return standing?.assessorAuthority
        case .inSubtree:
            return standing?.subtreeRoles[rule.role]
        }
    }

    private static func denial(
        of action: Action, _ roles: RoleSet, _ standing: Standing?, _ state: DocumentState
    ) -> Denial {
        let others = DocumentState.allCases.filter { other in
            table.contains { rule in
                rule.actions.contains(action) && rule.states.contains(other)
                    && authority(of: rule, roles, standing) != nil
            }
        }
        guard !others.isEmpty, !others.contains(state) else {
            return .noRight(action, rolesThatMay: Self.roles(thatMay: action))
        }
        let isOwn = standing?.isOneself == true && standing?.assessorAuthority == nil
        return isOwn && action == .readAppraisal ? .notDelivered : .wrongState(action, state)
    }
}
