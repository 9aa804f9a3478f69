/// Which rows of the trail are asked for; what is nil does not narrow.
public struct AuditQuery: Hashable, Sendable {
    /// Rows that concern this person's record.
    public var person: PersonID?
    /// Rows of what this account did.
    public var account: AccountID?
    public var action: AuditAction?
    public var object: AuditObject?
    public var from: Moment?
    /// Rows before this moment.
    public var to: Moment?

    public init(
        person: PersonID? = nil, account: AccountID? = nil, action: AuditAction? = nil,
        object: AuditObject? = nil, from: Moment? = nil, to: Moment? = nil
    ) {
        self.person = person
        self.account = account
        self.action = action
        self.object = object
        self.from = from
        self.to = to
    }
}

/// Reading the trail.
public protocol AuditKeeping: AnyObject {
    /// Newest first; with `before`, those older than that row.
    func auditEvents(
        _ query: AuditQuery, before number: Int64?, limit: Int
    ) throws(KeepingError) -> [AuditEvent]

    /// The end of the trail; nil while it is empty.
    func auditHead() throws(KeepingError) -> AuditHead?
}
