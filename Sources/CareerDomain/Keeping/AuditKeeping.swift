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
    /// Only readings of a record, by others than whose record it is.
    public var isReadingByOthers = false

    public init(
        person: PersonID? = nil, account: AccountID? = nil, action: AuditAction? = nil,
        object: AuditObject? = nil, from: Moment? = nil, to: Moment? = nil,
        isReadingByOthers: Bool = false
    ) {
        self.person = person
        self.account = account
        self.action = action
        self.object = object
        self.from = from
        self.to = to
        self.isReadingByOthers = isReadingByOthers
    }
}

/// Reading the trail.
public protocol AuditKeeping: AnyObject {
    /// Newest first; with `before`, those older than that row. The first page
    /// of others' rows leaves a trail itself.
    ///
    /// What the actor may not read on the spot he does not read here: of his
    /// own undelivered appraisals there are no rows, of other documents no
    /// words, and of NIK, phone, e-mail and address no more than their ends.
    func auditEvents(
        _ query: AuditQuery, before number: Int64?, limit: Int
    ) throws(KeepingError) -> [AuditEvent]

    /// The end of the trail; nil while it is empty.
    func auditHead() throws(KeepingError) -> AuditHead?

    /// Accounts that have left a trail, technical ones first; for whoever may
    /// read all of it.
    func auditAccounts(limit: Int) throws(KeepingError) -> [Account]

    /// - Parameter name: NIP in any spelling, or the name of a technical
    ///   account; nil without such an account.
    func auditAccount(named name: String) throws(KeepingError) -> Account?
}
