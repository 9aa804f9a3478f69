/// A grant of a role that nobody gives alone, or a code for an account that has one or is to have
/// one. It takes effect when a second person confirms it from a sign-in of their own: whoever
/// manages accounts could otherwise take such an account, and with it every right there is.
public struct ApprovalRequest: Hashable, Sendable {
    /// What is asked for.
    public enum Act: Hashable, Sendable {
        case grant(RoleGrant)
        /// A one-time code for the account.
        case code(AccountID)

        public var account: AccountID {
            switch self {
            case .grant(let grant): grant.account
            case .code(let account): account
            }
        }

        /// The role that is asked for; nil for a code.
        public var role: AccountRole? {
            switch self {
            case .grant(let grant): grant.role
            case .code: nil
            }
        }
    }

    public enum State: String, CaseIterable, Sendable {
        case open = "DIMINTA"
        case confirmed = "DISAHKAN"
        case refused = "DITOLAK"
        case withdrawn = "DITARIK"
    }

    public var id: ApprovalRequestID
    public var act: Act
    /// Whose role or code it is.
    public var account: Account
    /// Nil for the owner of the database's file.
    public var requester: Account?
    public var requestedAt: Moment
    public var state: State
    /// The accounts that can confirm it today; empty where that is left to the owner of the file.
    public var confirmers: [Account]

    public init(
        id: ApprovalRequestID, act: Act, account: Account, requester: Account? = nil,
        requestedAt: Moment, state: State = .open, confirmers: [Account] = []
    ) {
        self.id = id
        self.act = act
        self.account = account
        self.requester = requester
        self.requestedAt = requestedAt
        self.state = state
        self.confirmers = confirmers
    }
}

public typealias ApprovalRequestID = Identifier<ApprovalRequest>

/// Why something needs a second person, or why the one who acts is none.
public enum ApprovalDenial: Hashable, Sendable {
    /// It has to be requested first.
    case needed
    /// The same is requested already.
    case alreadyRequested
    /// Who requested it does not confirm it.
    case ownRequest
    /// Only who requested it withdraws it.
    case notRequester
    /// The owner of the file confirms only where nobody else can.
    case adminConfirms
    /// Who requested it manages accounts no longer.
    case requesterLostRight
}

extension AccountRole {
    /// Whether it gives roles and codes to others.
    public var managesAccounts: Bool {
        AccessRule.roles(thatMay: .manageAccounts).contains(self)
    }

    /// Whether nobody grants it alone: it manages accounts, or signs by itself, as the regional
    /// head does, whom no assignment names.
    public var needsSecondPerson: Bool { managesAccounts || self == .regionalHead }
}
