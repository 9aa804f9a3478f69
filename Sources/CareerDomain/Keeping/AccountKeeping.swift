/// What a sign-in came to.
public enum SignInAnswer: Hashable, Sendable {
    case signedIn(Welcome)
    /// The code on paper is right: a secret has to be chosen now.
    case mustChooseSecret(Account)
    case refused(SignInRefusal)
}

public enum SignInRefusal: Hashable, Sendable {
    /// No such account, or not its secret: which of the two is not told.
    case wrong
    /// Too many failures; nothing was looked at.
    case braked(SignInBrake.Verdict, SignInBrake.Subject)
    /// The secret is right, and an admin has taken the account out of use.
    case blocked(reason: String)
}

/// What is told at a sign-in.
public struct Welcome: Hashable, Sendable {
    public var account: Account
    /// Nil at the first.
    public var lastSignInAt: Moment?
    /// Wrong secrets since then.
    public var failuresSince: Int
    /// When a secret was chosen for the account since then, or a code handed out for it; nil where
    /// it was not, and right after one has been chosen (ASVS 2.2.3, 2.5.5).
    public var secretChangedAt: Moment?

    public init(account: Account, lastSignInAt: Moment? = nil, failuresSince: Int = 0) {
        self.account = account
        self.lastSignInAt = lastSignInAt
        self.failuresSince = failuresSince
    }
}

/// A declared relative, for the wall of interest.
public struct Relative: Hashable, Sendable {
    public var id: Int64
    public var person: PersonID
    public var name: String
    public var kinship: String
    public var declaredAt: Moment

    public init(
        id: Int64, person: PersonID, name: String, kinship: String, declaredAt: Moment
    ) {
        self.id = id
        self.person = person
        self.name = name
        self.kinship = kinship
        self.declaredAt = declaredAt
    }
}

/// Signing in, accounts and rights.
public protocol AccountKeeping: AnyObject {
    var actor: Actor { get }

    /// Whether nobody has an account yet, so that the owner of the file sets
    /// everything up.
    func isSettingUp() throws(KeepingError) -> Bool
    /// Makes the first account, with the role of an admin of the institution,
    /// and signs it in.
    /// - Throws: `denied` when there is an account already; `secretRefused`.
    func makeFirstAdmin(_ person: PersonID, passphrase: String) throws(KeepingError) -> Welcome

    /// As above, with a code on paper in place of a secret, and without signing
    /// in: a machine is prepared before its admin sits at it.
    func makeFirstAdmin(_ person: PersonID) throws(KeepingError) -> OneTimeCode

    /// - Parameter name: NIP in any spelling, or the name of a technical
    ///   account.
    func signIn(name: String, secret: String) throws(KeepingError) -> SignInAnswer
    /// Stores the secret chosen after a code on paper, which is spent by it,
    /// and signs in.
    /// - Throws: `secretRefused` with all that is found against it.
    func chooseSecret(_ text: String, _ kind: SecretKind) throws(KeepingError) -> Welcome
    /// Changes the own secret; the present one has to be given.
    /// - Throws: `denied` when it is wrong; `secretRefused`.
    func changeSecret(
        from present: String, to text: String, _ kind: SecretKind
    ) throws(KeepingError)
    /// - Parameter isLocked: whether the session was locked, not left.
    func signOut(isLocked: Bool) throws(KeepingError)

    /// Accounts that the actor may look after, by name; `text` narrows by the
    /// beginning of a word of the name, or of the NIP.
    func accounts(matching text: String, limit: Int) throws(KeepingError) -> [Account]
    func account(named name: String) throws(KeepingError) -> Account?
    /// The account that acts; nil for the owner of the file, and while nobody
    /// has signed in.
    func ownAccount() throws(KeepingError) -> Account?
    /// An account without a secret for the person with this number.
    /// - Throws: `notFound` without such a person that the actor may look
    ///   after; `nameTaken` when he has one.
    func makeAccount(forNumber digits: String) throws(KeepingError) -> Account
    /// - Throws: `nameTaken`; `nameUnsuitable`.
    func makeTechnicalAccount(named name: String) throws(KeepingError) -> Account
    /// A code on paper for the person, whose account is made if there is none.
    /// - Throws: `denied` with ``ApprovalDenial/needed`` for an account that
    ///   has a role of ``AccountRole/needsSecondPerson``, or is to.
    func handOutCode(to person: PersonID) throws(KeepingError) -> OneTimeCode
    func handOutCode(to account: AccountID) throws(KeepingError) -> OneTimeCode
    func block(_ account: AccountID, reason: String) throws(KeepingError)
    func unblock(_ account: AccountID) throws(KeepingError)
    /// Sign-ins of an account and refused attempts, newest first.
    func signIns(of account: AccountID, limit: Int) throws(KeepingError) -> [SignInRecord]

    func grants(of account: AccountID) throws(KeepingError) -> [RoleGrant]
    /// - Throws: `denied` with ``ApprovalDenial/needed`` for a role of
    ///   ``AccountRole/needsSecondPerson``.
    func grant(_ grant: RoleGrant) throws(KeepingError)
    func revoke(_ grant: Int64, reason: String) throws(KeepingError)
    /// Today's units that a role may be bound to, each before those below it;
    /// nobody is counted.
    func unitsForRoles() throws(KeepingError) -> [UnitNode]

    /// Open requests for a second person, oldest first.
    func approvalRequests() throws(KeepingError) -> [ApprovalRequest]
    /// Stores what one alone may not do, to be confirmed by another.
    func request(_ act: ApprovalRequest.Act) throws(KeepingError) -> ApprovalRequest
    /// Does what was requested, in the name of the second person. An account
    /// whose first such role it is loses its secrets.
    /// - Returns: the account's code, to be handed over by who confirms; nil
    ///   where it keeps its secrets.
    /// - Throws: `denied` to who requested it and whose it is; `outdated` when
    ///   it is decided already.
    func confirm(_ request: ApprovalRequestID) throws(KeepingError) -> OneTimeCode?
    /// - Throws: as ``confirm(_:)``.
    func refuse(_ request: ApprovalRequestID, reason: String) throws(KeepingError)
    /// Takes back one's own.
    /// - Throws: `denied` to others; `outdated` when it is decided already.
    func withdraw(_ request: ApprovalRequestID) throws(KeepingError)

    func relatives(of person: PersonID) throws(KeepingError) -> [Relative]
    func declareRelative(
        _ relative: PersonID, of person: PersonID, kinship: String
    ) throws(KeepingError)
    func endRelative(_ id: Int64, of person: PersonID) throws(KeepingError)

    /// Whether the actor may do this now, and by what, or why not.
    func decision(
        _ action: Action, on person: PersonID?, state: DocumentState
    ) throws(KeepingError) -> AccessDecision

    /// All that the actor may do now, about a person whose document is in that
    /// state and apart from anybody: one small read.
    func rights(
        over person: PersonID?, state: DocumentState
    ) throws(KeepingError) -> Rights
}

extension AccountKeeping {
    /// Grants a role, or requests it where that takes a second person.
    /// - Returns: what waits; nil where the role is granted.
    public func grantOrRequest(
        _ grant: RoleGrant
    ) throws(KeepingError) -> ApprovalRequest? {
        do throws(KeepingError) {
            try self.grant(grant)
            return nil
        } catch .denied(.approval(.needed)) {
            return try request(.grant(grant))
        }
    }
}
