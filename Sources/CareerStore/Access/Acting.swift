import CareerDomain
import GRDB

/// One act in one transaction: whether it is allowed, and the trail it leaves.
final class Acting {
    /// An act on a person, or on none, that the account has no right to.
    struct Refusal: Hashable {
        var action: Action
        var person: Int64?
    }

    let db: Database
    let actor: Actor
    let now: Moment
    let book: AccessBook
    /// Rows added to the trail so far, which are one behind the other.
    private(set) var rows: ClosedRange<Int64>?
    var noted: Int { rows?.count ?? 0 }
    /// Rows changed beside the act, which need no trail.
    private(set) var jotted = 0
    /// The permission that was refused last.
    private(set) var refusal: Refusal?
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
        case .denied(let denial):
            refusal = Refusal(action: action, person: person)
            throw KeepingError.denied(denial)
        }
    }

    /// A denial that no right decides, to be thrown: an attempt that leaves a row all the same.
    func denied(_ denial: Denial, _ action: Action, on person: Int64?) -> KeepingError {
        refusal = Refusal(action: action, person: person)
        return .denied(denial)
    }

    /// Permission for an act on many people at once.
    /// - Returns: whom it may be done to.
    /// - Throws: ``KeepingError/denied(_:)`` when that is nobody.
    func permitOnScope(_ action: Action) throws -> Scope {
        if let exclusion = book.exclusion, !book.isSettingUp {
            throw KeepingError.denied(exclusion)
        }
        let scope = book.scope(for: action)
        guard scope != .nobody else {
            refusal = Refusal(action: action)
            throw KeepingError.denied(
                .noRight(action, rolesThatMay: AccessRule.roles(thatMay: action)))
        }
        ground = book.widestGround(for: action)
        return scope
    }

    /// - Throws: `notFound` as `permit` does.
    func decision(
        _ action: Action, on person: Int64? = nil, state: DocumentState = .none
    ) throws -> AccessDecision {
        if book.isSettingUp { return .allowed(AccessGround(role: .installer)) }
        if let exclusion = book.exclusion { return .denied(exclusion) }
        let standing = try person.map { try book.standing(to: $0, db) }
        if action.concernsPerson, let standing, !book.knows(standing) {
            throw KeepingError.notFound
        }
        return AccessRule.decide(action, roles: book.roles, standing: standing, state: state)
    }

    /// - Throws: `denied` when nobody is signed in, or the account was taken
    ///   out of use.
    func requireSignedIn() throws {
        if let exclusion = book.exclusion { throw KeepingError.denied(exclusion) }
    }

    /// - Throws: `notFound` for a person the account may not know of.
    func permitKnowing(_ person: Int64) throws {
        try requireSignedIn()
        guard try knows(of: person) else { throw KeepingError.notFound }
    }

    private func knows(of person: Int64) throws -> Bool {
        if book.isSettingUp { return true }
        let standing = try book.standing(to: person, db)
        return AccessRule.decide(.listPerson, roles: book.roles, standing: standing).isAllowed
    }

    /// Whether there is such a document, for all the account may know: of
    /// people out of scope there is none, nor is there one of its own person
    /// before it is delivered.
    func knows(of document: Appraisal) throws -> Bool {
        if book.isSettingUp { return true }
        try requireSignedIn()
        let person = document.person.rawValue
        guard try knows(of: person) else { return false }
        guard person == book.person else { return true }
        return try decision(.readAppraisal, on: person, state: document.documentState).isAllowed
    }

    /// Whether it is allowed; not on whom the account may not know of.
    func may(
        _ action: Action, on person: Int64, state: DocumentState = .none
    ) throws -> Bool {
        do {
            return try decision(action, on: person, state: state).isAllowed
        } catch KeepingError.notFound {
            return false
        }
    }

    func rights(over person: Int64?, state: DocumentState) throws -> Rights {
        let standing = try person.map { try book.standing(to: $0, db) }
        var rights = Rights(roles: book.todaysRoles, isSettingUp: book.isSettingUp)
        for action in Action.allCases {
            if book.isSettingUp {
                rights.decisions[action] = .allowed(AccessGround(role: .installer))
            } else if let exclusion = book.exclusion {
                rights.decisions[action] = .denied(exclusion)
            } else if !action.concernsPerson || standing.map(book.knows) ?? false {
                rights.decisions[action] = AccessRule.decide(
                    action, roles: book.roles, standing: standing, state: state)
            }
        }
        return rights
    }

    /// Names what a permission rests on more exactly.
    func rest(on authority: String) { ground?.authority = authority }

    /// Adds a row to the trail, with the role and decree of the last
    /// permission.
    /// - Parameter record: binds what the act made or signed to the row.
    /// - Throws: ``KeepingError/tooLong(limit:)``, and nothing of the act is kept.
    @discardableResult
    func note(
        _ action: AuditAction, _ object: AuditObject = .none, of person: Int64? = nil,
        part: String = "", before: String = "", after: String = "", reason: String = "",
        record: RecordDigest? = nil
    ) throws -> Int64 {
        // Whatever was written as a reason, a decree or a purpose.
        try TextLimit.check([reason], within: TextLimit.text)
        let detail = AuditDetail(
            authority: ground?.authority ?? "", part: part, before: before, after: after,
            reason: reason)
        let row = try trail.append(
            action, object, of: person, role: ground?.role ?? ownRole, detail,
            record: record?.bytes ?? [])
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
        case .account:
            book.person == nil
                ? AccountRole.allCases.first { book.roles.decrees[$0] != nil } : .employee
        }
    }
}
