/// Who acts through a connection to the database, and from where. What he may
/// is looked up anew for every act.
public struct Actor: Hashable, Sendable {
    public enum Identity: Hashable, Sendable {
        /// Nobody has signed in.
        case nobody
        /// Whoever owns the database's file, at the machine itself: the
        /// installer. While no account exists, he sets everything up.
        case owner
        case account(AccountID)
    }

    public var identity: Identity
    /// The account's secrets at the sign-in: once another is chosen elsewhere, the session has to
    /// sign in anew (ASVS 3.3.3). Nil is not looked at.
    public var secretMark: Int64?
    /// Where: terminal, and for SSH the client's address.
    public var terminal: String
    /// Which run of the program.
    public var session: String
    /// Whether the device is a kiosk.
    public var isKiosk: Bool

    public init(
        _ identity: Identity, terminal: String = "", session: String = "", isKiosk: Bool = false
    ) {
        self.identity = identity
        self.terminal = terminal
        self.session = session
        self.isKiosk = isKiosk
    }

    public static let nobody = Actor(.nobody)
    public static let owner = Actor(.owner)

    public var account: AccountID? {
        if case .account(let id) = identity { id } else { nil }
    }

    /// The same place with another identity.
    public func becoming(_ identity: Identity, secretMark: Int64? = nil) -> Actor {
        var actor = self
        actor.identity = identity
        actor.secretMark = secretMark
        return actor
    }
}
