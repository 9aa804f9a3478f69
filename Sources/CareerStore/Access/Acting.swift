import CareerDomain
import GRDB

/// One act in one transaction: whether it is allowed, and the trail it leaves.
final class Acting {
    let db: Database
    let actor: Actor
    let now: Moment
    let book: AccessBook
    /// Rows added to the trail so far, which are one behind the other.
    private(set) var rows: ClosedRange<Int64>?
    var noted: Int { rows?.count ?? 0 }
    /// Rows changed beside the act, which need no trail.
    private(set) var jotted = 0
    /// What the last permission rested on.
    private var ground: AccessGround?
    private lazy var trail = AuditWriter(db, actor: actor, now: now)

    init(_ db: Database, actor: Actor, now: Moment, book: AccessBook) {
        self.db = db
        self.actor = actor
        self.now = now
        self.book = book
    }

    /// - Throws: ``KeepingError/denied(_:)``; `notFound` for a person the
    ///   account may not know of, as for one who is not there.
    func permit(
        _ action: Action, on person: Int64? = nil, state: DocumentState = .none
    ) throws {
        switch try decision(action, on: person, state: state) {
        case .allowed(let ground): self.ground = ground
        case .denied(let denial): throw KeepingError.denied(denial)
        }
    }

    /// - Throws: `notFound` as `permit` does.
    func decision(
        _ action: Action, on person: Int64? = nil, state: DocumentState = .none
    ) throws -> AccessDecision {
        if book.isSettingUp { return .allowed(AccessGround(role: .installer)) }
        if let exclusion = book.exclusion { return .denied(exclusion) }
        let standing = try person.map { try book.standing(to: $0, db) }
        if action.concernsPerson, standing != nil {
            let knows = AccessRule.decide(.listPerson, roles: book.roles, standing: standing)
            guard knows.isAllowed else { throw KeepingError.notFound }
        }
        return AccessRule.decide(action, roles: book.roles, standing: standing, state: state)
    }

    /// Names what a permission rests on more exactly.
    func rest(on authority: String) { ground?.authority = authority }

    /// Adds a row to the trail, with the role and decree of the last
    /// permission.
    @discardableResult
    func note(
        _ action: AuditAction, _ object: AuditObject = .none, of person: Int64? = nil,
        part: String = "", before: String = "", after: String = "", reason: String = ""
    ) throws -> Int64 {
        let detail = AuditDetail(
            authority: ground?.authority ?? "", part: part, before: before, after: after,
            reason: reason)
        let row = try trail.append(
            action, object, of: person, role: ground?.role ?? ownRole, detail)
        rows = (rows?.lowerBound ?? row)...row
        return row
    }

    /// Writes places and drafts within the same transaction.
    func jot(_ body: () throws -> Void) rethrows {
        let before = db.totalChangesCount
        try body()
        jotted += db.totalChangesCount - before
    }

    /// For acts that need no permission, such as signing in.
    private var ownRole: AccountRole? {
        switch actor.identity {
        case .nobody: actor.isKiosk ? .kiosk : nil
        case .owner: .installer
        case .account: book.person == nil ? book.roles.decrees.keys.first : .employee
        }
    }
}
