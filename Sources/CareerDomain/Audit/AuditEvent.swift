/// One row of the trail.
public struct AuditEvent: Hashable, Sendable {
    /// 1 and up, without a gap.
    public var number: Int64
    public var at: Moment
    /// Nil where nobody was signed in, and for the owner of the file.
    public var account: AccountID?
    /// The account's name as it is today; for display.
    public var actorName: String
    public var role: AccountRole?
    public var terminal: String
    public var session: String
    public var action: AuditAction
    public var object: AuditObject
    /// Whose record it concerns.
    public var person: PersonID?
    /// His name as it is today; for display.
    public var personName: String
    /// Nil where it has been erased; empty where there was none.
    public var detail: AuditDetail?
    /// Whether the words are there, but not for whoever reads them.
    public var isWithheld = false

    public init(
        number: Int64, at: Moment, account: AccountID?, actorName: String = "", role: AccountRole?,
        terminal: String, session: String, action: AuditAction, object: AuditObject,
        person: PersonID?, personName: String = "", detail: AuditDetail?
    ) {
        self.number = number
        self.at = at
        self.account = account
        self.actorName = actorName
        self.role = role
        self.terminal = terminal
        self.session = session
        self.action = action
        self.object = object
        self.person = person
        self.personName = personName
        self.detail = detail
    }
}

/// What an event says in words: the part that may be erased with a person.
public struct AuditDetail: Hashable, Sendable {
    /// The decree (SK) or rule that the act rested on.
    public var authority: String
    /// Which part of the object: a field, a role, a file.
    public var part: String
    public var before: String
    public var after: String
    public var reason: String

    public init(
        authority: String = "", part: String = "", before: String = "", after: String = "",
        reason: String = ""
    ) {
        self.authority = authority
        self.part = part
        self.before = before
        self.after = after
        self.reason = reason
    }

    public var isEmpty: Bool { self == AuditDetail() }
}
