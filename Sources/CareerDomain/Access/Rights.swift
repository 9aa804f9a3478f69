/// What the acting account may do, as it stands at one moment.
public struct Rights: Hashable, Sendable {
    /// Its roles today, those that follow from facts included, in the order of
    /// ``AccountRole``.
    public var roles: [AccountRole]
    /// No account exists yet: the owner of the file sets everything up.
    public var isSettingUp: Bool
    /// Action by action. Those about a person are missing where nobody is
    /// asked about, or nobody the account may know of.
    public var decisions: [Action: AccessDecision]

    public init(
        roles: [AccountRole] = [], isSettingUp: Bool = false,
        decisions: [Action: AccessDecision] = [:]
    ) {
        self.roles = roles
        self.isSettingUp = isSettingUp
        self.decisions = decisions
    }

    public func allows(_ action: Action) -> Bool { decisions[action]?.isAllowed ?? false }

    /// Why not; nil where it is allowed or not known.
    public func denial(of action: Action) -> Denial? {
        if case .denied(let denial)? = decisions[action] { denial } else { nil }
    }
}

/// A sign-in of an account, or an attempt that was refused.
public struct SignInRecord: Hashable, Sendable {
    public var at: Moment
    public var terminal: String
    public var isRefused: Bool

    public init(at: Moment, terminal: String, isRefused: Bool) {
        self.at = at
        self.terminal = terminal
        self.isRefused = isRefused
    }
}
