import CareerDomain
import GRDB

extension CareerDatabase {
    public func grants(of account: AccountID) throws(KeepingError) -> [RoleGrant] {
        try asking { db, acting in
            guard let found = try StoredAccount.account(account, db), try acting.maySee(found)
            else { throw KeepingError.notFound }
            return try Self.grants(of: account, db)
        }
    }

    private static func grants(of account: AccountID, _ db: Database) throws -> [RoleGrant] {
        var grants: [RoleGrant] = []
        try db.each(
            """
            SELECT g.id, g.role, g.unit_id, g.valid_from, g.valid_to, g.decree, g.granted_at,
                g.revoked_at, p.name
            FROM role_grant g LEFT JOIN unit_place p ON p.unit_id = g.unit_id
            WHERE g.account_id = ? ORDER BY g.revoked_at IS NOT NULL, g.id
            """, account.rawValue
        ) { row in
            guard let role = AccountRole(rawValue: row.text(1)) else { return }
            grants.append(
                RoleGrant(
                    id: row.int64(0), account: account, role: role,
                    unit: row.optionalInt64(2).map(OrgUnitID.init), unitName: row.text(8),
                    from: CalendarDate(daysSinceEpoch: row.int(3)),
                    to: row.optionalInt(4).map(CalendarDate.init(daysSinceEpoch:)),
                    decree: row.text(5), grantedAt: row.moment(6),
                    revokedAt: row.isNull(7) ? nil : row.moment(7)))
        }
        return grants
    }

    public func grant(_ grant: RoleGrant) throws(KeepingError) {
        try writing { _, acting in
            let account = try grantee(of: grant, acting)
            try acting.requireNoSecondPerson(for: account, granting: grant.role)
            try Self.insert(grant, of: account.person?.rawValue, acting)
        }
    }

    /// The account that a role may be given to, by the actor and at all.
    func grantee(of grant: RoleGrant, _ acting: Acting) throws -> Account {
        try acting.permit(.manageAccounts)
        try TextLimit.check([grant.decree])
        let account = try managed(grant.account, acting)
        if let unit = grant.unit?.rawValue,
            try acting.db.number("SELECT 1 FROM unit_place WHERE unit_id = ?", unit) == nil
        {
            throw KeepingError.notFound
        }
        guard grant.role.isGranted, grant.role.needsUnit == (grant.unit != nil),
            account.isTechnical
                ? grant.role.suitsTechnicalAccount : grant.role.suitsPersonsAccount
        else { throw KeepingError.denied(.unsuitableRole(grant.role)) }
        return account
    }

    static func insert(_ grant: RoleGrant, of person: Int64?, _ acting: Acting) throws {
        try acting.db.run(
            """
            INSERT INTO role_grant (account_id, role, unit_id, valid_from, valid_to, decree,
                granted_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            grant.account.rawValue, grant.role.rawValue, grant.unit?.rawValue,
            grant.from.daysSinceEpoch, grant.to?.daysSinceEpoch, grant.decree,
            acting.now.secondsSinceEpoch)
        let stored = try StoredGrant(acting.db.lastInsertedRowID, acting.db)
        let unit = try grant.unit.map { try UnitBook.currentName(of: $0.rawValue, acting.db) }
        try acting.note(
            .roleGranted, AuditObject(.account, grant.account.rawValue), of: person,
            part: grant.role.rawValue, after: unit ?? "", reason: grant.decree,
            record: stored.map(RecordDigest.init(grant:)))
    }

    public func revoke(_ grant: Int64, reason: String) throws(KeepingError) {
        try writing { db, acting in
            try acting.permit(.manageAccounts)
            let found = try db.first(
                "SELECT account_id, role FROM role_grant WHERE id = ? AND revoked_at IS NULL",
                grant
            ) { (account: AccountID($0.int64(0)), role: $0.text(1)) }
            guard let found else { throw KeepingError.notFound }
            let account = try managed(found.account, acting)
            let stored = try StoredGrant(grant, db)
            try db.run(
                "UPDATE role_grant SET revoked_at = ? WHERE id = ?",
                acting.now.secondsSinceEpoch, grant)
            try acting.note(
                .roleRevoked, AuditObject(.account, found.account.rawValue),
                of: account.person?.rawValue, part: found.role, reason: reason,
                record: stored.map(RecordDigest.init(grant:)))
        }
    }

    public func unitsForRoles() throws(KeepingError) -> [UnitNode] {
        try asking { db, acting in
            try acting.permit(.manageAccounts)
            return try UnitTree(within: .everybody, db).nodes.map { node in
                UnitNode(id: node.id, name: node.name, depth: node.depth, headcount: 0)
            }
        }
    }

    /// The account, where the actor may change its rights: never his own.
    func managed(_ id: AccountID, _ acting: Acting) throws -> Account {
        guard let account = try StoredAccount.account(id, acting.db) else {
            throw KeepingError.notFound
        }
        if id == acting.actor.account { throw KeepingError.denied(.ownRecord(.manageAccounts)) }
        try acting.permit(.manageAccounts, on: account.person?.rawValue)
        return account
    }
}

extension CareerDatabase {
    public func relatives(of person: PersonID) throws(KeepingError) -> [Relative] {
        try asking { db, acting in
            try acting.permit(.readDossier, on: person.rawValue)
            // His own he knows; others see those they may know of.
            let isOwn = acting.book.person == person.rawValue
            let scope = try ScopeFilter(acting.book.scope(for: .listPerson), db)
            var relatives: [Relative] = []
            try db.each(
                """
                SELECT r.id, p.id, p.front_title, p.name, p.back_title, r.kinship, r.declared_at
                FROM relative r JOIN person p
                    ON p.id = CASE r.person_id WHEN ?1 THEN r.relative_id ELSE r.person_id END
                WHERE ?1 IN (r.person_id, r.relative_id) AND r.ended_at IS NULL ORDER BY r.id
                """, person.rawValue
            ) { row in
                guard try isOwn || scope.contains(person: row.int64(1), db) else { return }
                let name = PersonName(
                    frontTitle: row.text(2), name: row.text(3), backTitle: row.text(4))
                relatives.append(
                    Relative(
                        id: row.int64(0), person: PersonID(row.int64(1)), name: name.full,
                        kinship: row.text(5), declaredAt: row.moment(6)))
            }
            return relatives
        }
    }

    public func declareRelative(
        _ relative: PersonID, of person: PersonID, kinship: String
    ) throws(KeepingError) {
        try writing { db, acting in
            try permitDeclaring(for: person, acting)
            // Declaring is no way to learn who there is.
            try acting.permitKnowing(relative.rawValue)
            guard relative != person,
                try db.number("SELECT 1 FROM person WHERE id = ?", relative.rawValue) != nil
            else { throw KeepingError.notFound }
            try db.run(
                """
                INSERT INTO relative (person_id, relative_id, kinship, declared_at)
                VALUES (?, ?, ?, ?)
                """, person.rawValue, relative.rawValue, kinship,
                acting.now.secondsSinceEpoch)
            try acting.note(
                .relativeDeclared, AuditObject(.person, relative.rawValue),
                of: person.rawValue, after: kinship)
        }
    }

    public func endRelative(_ id: Int64, of person: PersonID) throws(KeepingError) {
        try writing { db, acting in
            // Whoever would be freed from the wall may not take it down.
            try acting.permit(.editPerson, on: person.rawValue)
            try db.run(
                """
                UPDATE relative SET ended_at = ?1 WHERE id = ?2 AND ended_at IS NULL
                    AND ?3 IN (person_id, relative_id)
                """, acting.now.secondsSinceEpoch, id, person.rawValue)
            guard db.changesCount > 0 else { throw KeepingError.notFound }
            try acting.note(
                .relativeEnded, AuditObject(.person, person.rawValue), of: person.rawValue)
        }
    }

    /// Everybody declares for himself; an admin for others.
    private func permitDeclaring(for person: PersonID, _ acting: Acting) throws {
        guard acting.book.person != person.rawValue else {
            return try acting.permit(.proposeCorrection, on: person.rawValue)
        }
        try acting.permit(.editPerson, on: person.rawValue)
    }
}
