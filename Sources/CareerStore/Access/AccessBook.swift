import CareerDomain
import GRDB

/// What the acting account may, as it stands at one mark of the database.
struct AccessBook {
    /// The person of the account; nil for a technical one.
    var person: Int64?
    var roles = RoleSet()
    /// Roles bound to a unit, with the path of its subtree.
    var subtrees: [Subtree] = []
    var assessed = Scope.Part()
    /// No account exists yet and the file's owner is setting everything up:
    /// there is nobody whose rights could be looked up.
    var isSettingUp = false
    /// Why nothing is allowed at all.
    var exclusion: Denial?

    struct Subtree {
        var role: AccountRole
        var unit: OrgUnitID
        var path: String
        var decree: String
    }

    /// - Parameter assessing: whose assessor a person, or with nil the regional head, is today.
    init(
        of actor: Actor, on day: CalendarDate, _ db: Database,
        assessing: (PersonID?) throws -> Scope.Part
    ) throws {
        switch actor.identity {
        case .nobody:
            if actor.isKiosk { roles.decrees[.kiosk] = "" } else { exclusion = .notSignedIn }
        case .owner:
            isSettingUp = try db.number("SELECT 1 FROM account LIMIT 1") == nil
            roles.decrees[.installer] = ""
        case .account(let id):
            try read(id, actor.secretMark, on: day, db, assessing)
        }
    }

    private mutating func read(
        _ account: AccountID, _ secretMark: Int64?, on day: CalendarDate, _ db: Database,
        _ assessing: (PersonID?) throws -> Scope.Part
    ) throws {
        let found = try db.first(
            "SELECT person_id, blocked_at, secret_mark FROM account WHERE id = ?",
            account.rawValue
        ) { (person: $0.optionalInt64(0), isBlocked: !$0.isNull(1), mark: $0.int64(2)) }
        guard let found else {
            exclusion = .notSignedIn
            return
        }
        guard !found.isBlocked else {
            exclusion = .blocked
            return
        }
        guard secretMark == nil || secretMark == found.mark else {
            exclusion = .secretChanged
            return
        }
        person = found.person
        if let person {
            roles.decrees[.employee] = ""
            assessed = try assessing(PersonID(person))
            if !assessed.isEmpty { roles.decrees[.assessor] = "" }
        }
        try readGrants(of: account, on: day, db)
        if let decree = roles.decrees[.regionalHead] {
            assessed = try assessing(nil)
            roles.decrees[.assessor] = decree
        }
    }

    private mutating func readGrants(
        of account: AccountID, on day: CalendarDate, _ db: Database
    ) throws {
        var subtrees: [Subtree] = []
        var decrees: [AccountRole: String] = [:]
        try db.each(
            """
            SELECT g.role, g.unit_id, p.path, g.decree FROM role_grant g
            LEFT JOIN unit_place p ON p.unit_id = g.unit_id
            WHERE g.account_id = ?1 AND g.revoked_at IS NULL AND g.valid_from <= ?2
                AND (g.valid_to IS NULL OR g.valid_to >= ?2)
            """, account.rawValue, day.daysSinceEpoch
        ) { row in
            guard let role = AccountRole(rawValue: row.text(0)) else { return }
            if let unit = row.optionalInt64(1) {
                guard !row.isNull(2) else { return }
                subtrees.append(
                    Subtree(
                        role: role, unit: OrgUnitID(unit), path: row.text(2),
                        decree: row.text(3)))
            }
            decrees[role] = row.text(3)
        }
        self.subtrees = subtrees
        roles.decrees.merge(decrees) { $1 }
    }
}

extension AccessBook {
    /// The people whom the account may do this to: with a document of that
    /// state, else whatever their documents.
    func scope(for action: Action, in state: DocumentState? = nil) -> Scope {
        if isSettingUp { return .everybody }
        guard exclusion == nil else { return .nobody }
        var scope = Scope.nobody
        for rule in AccessRule.table where rule.actions.contains(action) {
            if let state, !rule.states.contains(state) { continue }
            switch rule.relation {
            case nil: continue
            case .anybody:
                if roles.decrees[rule.role] != nil { return .everybody }
            case .oneself:
                if let person {
                    scope = scope.union(.part(Scope.Part(people: [PersonID(person)])))
                }
            case .assessed: scope = scope.union(.part(assessed))
            case .inSubtree:
                let units = subtrees.filter { $0.role == rule.role }.map(\.unit)
                scope = scope.union(.part(Scope.Part(subtrees: Set(units))))
            }
        }
        return scope
    }

    /// People whose records a personnel admin leaves to another one: himself
    /// and his declared relatives.
    func walledPeople(_ db: Database) throws -> Set<Int64> {
        guard roles.isPersonnelAdmin, let person else { return [] }
        var people: Set = [person]
        try db.each(
            """
            SELECT person_id, relative_id FROM relative
            WHERE ended_at IS NULL AND ?1 IN (person_id, relative_id)
            """, person
        ) { people.formUnion([$0.int64(0), $0.int64(1)]) }
        return people
    }

    /// Why the record of one of ``walledPeople(_:)`` is another's to change.
    func walls(off person: Int64, _ action: Action) -> Denial {
        person == self.person ? .ownRecord(action) : .relative(action)
    }

    /// The own appraisals that are not to be seen yet; nil where all are.
    func hiddenAppraisals(_ db: Database) throws -> HiddenAppraisals? {
        guard let person, exclusion == nil else { return nil }
        let standing = try standing(to: person, db)
        let states = DocumentState.allCases.filter(\.isKeptFromItsPerson).filter { state in
            !AccessRule.decide(.readAppraisal, roles: roles, standing: standing, state: state)
                .isAllowed
        }
        return states.isEmpty ? nil : HiddenAppraisals(person: person, states: Set(states))
    }

    /// What an act on many people at once rests on: the last row of the table
    /// that gives it, which is the widest.
    func widestGround(for action: Action) -> AccessGround? {
        if isSettingUp { return AccessGround(role: .installer) }
        for rule in AccessRule.table.reversed() where rule.actions.contains(action) {
            switch rule.relation {
            case nil: continue
            case .anybody:
                if let decree = roles.decrees[rule.role] {
                    return AccessGround(role: rule.role, authority: decree)
                }
            case .inSubtree:
                if let subtree = subtrees.first(where: { $0.role == rule.role }) {
                    return AccessGround(role: rule.role, authority: subtree.decree)
                }
            case .oneself: if person != nil { return AccessGround(role: rule.role) }
            case .assessed: if !assessed.isEmpty { return AccessGround(role: rule.role) }
            }
        }
        return nil
    }

    var todaysRoles: [AccountRole] {
        exclusion == nil ? AccountRole.allCases.filter { roles.decrees[$0] != nil } : []
    }

    /// Whether the account may know of somebody it stands to like this.
    func knows(_ standing: Standing) -> Bool {
        AccessRule.decide(.listPerson, roles: roles, standing: standing).isAllowed
    }

    /// How the account stands to a person today.
    func standing(to person: Int64, _ db: Database) throws -> Standing {
        var standing = Standing(isOneself: person == self.person)
        if let own = self.person, own != person {
            standing.isRelative =
                try db.number(
                    """
                    SELECT 1 FROM relative WHERE ended_at IS NULL
                        AND (person_id, relative_id) IN (VALUES (?1, ?2), (?2, ?1)) LIMIT 1
                    """, own, person) != nil
        }
        let unit = try db.first(
            """
            SELECT r.unit_id, u.path FROM roster r
            LEFT JOIN unit_place u ON u.unit_id = r.unit_id WHERE r.person_id = ?
            """, person
        ) { (id: $0.int64(0), path: $0.text(1)) }
        if let unit, unit.id != 0 {
            for subtree in subtrees where unit.path.hasPrefix(subtree.path) {
                standing.subtreeRoles[subtree.role] = subtree.decree
            }
        }
        let isAssessed =
            assessed.people.contains(PersonID(person))
            || unit.map { assessed.units.contains(OrgUnitID($0.id)) } ?? false
        if isAssessed, !standing.isOneself {
            standing.assessorAuthority = roles.decrees[.assessor] ?? ""
        }
        return standing
    }
}
