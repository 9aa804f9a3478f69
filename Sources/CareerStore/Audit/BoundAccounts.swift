import CareerDomain
import GRDB

/// Accounts and roles, held against the rows of the trail that made and took them.
struct BoundAccounts {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The first account that is another's than it was made for, or is gone; or that has a role
    /// that was not given to it, or lacks one that was not taken from it; else nil.
    /// - Parameter erased: whether the person is: their roles end without rows of their own.
    func firstFault(erased: (Int64) throws -> Bool) throws -> AuditVerdict.Fault? {
        var made = try makings()
        var fault: AuditVerdict.Fault?
        try db.each("SELECT id, person_id, name FROM account ORDER BY id") { row in
            let id = row.int64(0)
            guard fault == nil else { return }
            if made.removeValue(forKey: id)
                != Owner(person: row.optionalInt64(1), name: row.text(2))
            {
                fault = .accountChanged(AccountID(id))
            }
        }
        if let fault { return fault }
        if let gone = made.keys.min() { return .accountChanged(AccountID(gone)) }
        return try roleFault(erased)
    }

    private struct Owner: Equatable {
        var person: Int64?
        var name: String
    }

    /// For whom each account was made, by the first row that says so.
    private func makings() throws -> [Int64: Owner] {
        var made: [Int64: Owner] = [:]
        try db.each(
            """
            SELECT e.object_id, e.person_id, d.body, e.record_digest FROM audit_event e
            LEFT JOIN audit_detail d ON d.event_id = e.id WHERE e.action = ? ORDER BY e.id
            """, AuditAction.accountMade.rawValue
        ) { row in
            let (id, person) = (row.int64(0), row.optionalInt64(1))
            guard made[id] == nil else { return }
            // Of a person only, so that nothing is lost with an erased one's words.
            let name = person == nil ? AuditBody.detail(of: row.text(2)).part : ""
            let digest = row.blob(3)
            let isBound =
                digest.isEmpty || digest == RecordDigest(account: id, of: person, named: name).bytes
            made[id] = isBound ? Owner(person: person, name: name) : Owner(person: -1, name: "")
        }
        return made
    }

    /// What the trail says of one role of one account.
    private struct Grants {
        /// Given by rows of layout 1, which bind no more than the role, and not taken since.
        var earlier = 0
        /// Digests of the grants given and of those taken.
        var given: Set<[UInt8]> = []
        var revoked: Set<[UInt8]> = []

        mutating func give(_ digest: [UInt8]) {
            if digest.isEmpty { earlier += 1 } else { given.insert(digest) }
        }

        mutating func revoke(_ digest: [UInt8]) {
            if !given.contains(digest) { earlier -= 1 }
            if !digest.isEmpty { revoked.insert(digest) }
        }

        /// Whether a grant in force is one of them, each of which is met once.
        mutating func meet(_ digest: [UInt8]) -> Bool {
            guard !revoked.contains(digest) else { return false }
            if given.remove(digest) != nil { return true }
            earlier -= 1
            return earlier >= 0
        }

        /// Whether one is left that is in force by its rows, when all in force have been met.
        var isLacking: Bool { earlier > 0 || !given.isSubset(of: revoked) }
    }

    private struct Holding: Hashable {
        var account: Int64
        var role: String
    }

    /// Grants in force that no row gives, or that one has taken; and by rows in force, but gone.
    private struct RoleFaults {
        var withoutRow: [StoredGrant] = []
        var missing: [Holding] = []
    }

    private func grants(_ erased: (Int64) throws -> Bool) throws -> [Holding: Grants] {
        var grants: [Holding: Grants] = [:]
        try db.each(
            """
            SELECT e.object_id, e.action, d.body, e.record_digest, e.person_id FROM audit_event e
            LEFT JOIN audit_detail d ON d.event_id = e.id WHERE e.action IN (?1, ?2)
            ORDER BY e.id
            """, AuditAction.roleGranted.rawValue, AuditAction.roleRevoked.rawValue
        ) { row in
            if let person = row.optionalInt64(4), try erased(person) { return }
            let holding = Holding(
                account: row.int64(0), role: AuditBody.detail(of: row.text(2)).part)
            if row.text(1) == AuditAction.roleGranted.rawValue {
                grants[holding, default: Grants()].give(row.blob(3))
            } else {
                grants[holding, default: Grants()].revoke(row.blob(3))
            }
        }
        return grants
    }

    private func roleFault(
        _ erased: (Int64) throws -> Bool
    ) throws -> AuditVerdict.Fault? {
        let faults = try roleFaults(erased)
        if let grant = faults.withoutRow.first {
            return .roleWithoutGrant(
                AccountID(grant.account), AccountRole(rawValue: grant.role))
        }
        return faults.missing.first.map {
            .roleMissing(AccountID($0.account), AccountRole(rawValue: $0.role))
        }
    }

    private func roleFaults(_ erased: (Int64) throws -> Bool) throws -> RoleFaults {
        var grants = try grants(erased)
        var faults = RoleFaults()
        try db.each(
            "SELECT \(StoredGrant.columns) FROM role_grant WHERE revoked_at IS NULL ORDER BY id"
        ) { row in
            let grant = StoredGrant(row)
            let holding = Holding(account: grant.account, role: grant.role)
            if !grants[holding, default: Grants()].meet(RecordDigest(grant: grant).bytes) {
                faults.withoutRow.append(grant)
            }
        }
        faults.missing = grants.filter(\.value.isLacking).map(\.key)
            .sorted { ($0.account, $0.role) < ($1.account, $1.role) }
        return faults
    }

    /// Puts accounts and grants of sample data on record, which older releases made without rows.
    /// No others: there every account and every grant has had one since there is a trail.
    func adoptAll(_ writer: AuditWriter) throws {
        guard try CareerDatabase.holdsSample(db) else { return }
        let made = try makings()
        let recorded = try grants { _ in false }
        let reason = "dicatat saat pembaruan"
        var unrecorded: [(id: Int64, owner: Owner)] = []
        try db.each("SELECT id, person_id, name FROM account ORDER BY id") { row in
            guard made[row.int64(0)] == nil else { return }
            unrecorded.append(
                (row.int64(0), Owner(person: row.optionalInt64(1), name: row.text(2))))
        }
        for (id, owner) in unrecorded {
            try writer.append(
                .accountMade, AuditObject(.account, id), of: owner.person, role: .installer,
                AuditDetail(part: owner.name, reason: reason),
                record: RecordDigest(account: id, of: owner.person, named: owner.name).bytes)
        }
        for grant in try roleFaults({ _ in false }).withoutRow
        where recorded[Holding(account: grant.account, role: grant.role)] == nil {
            let person = try db.number(
                "SELECT person_id FROM account WHERE id = ?", grant.account)
            try writer.append(
                .roleGranted, AuditObject(.account, grant.account), of: person, role: .installer,
                AuditDetail(part: grant.role, reason: reason),
                record: RecordDigest(grant: grant).bytes)
        }
    }
}
