import CareerDomain
import GRDB

/// An account of the sample data, to sign in with.
public struct SampleAccount: Hashable, Sendable {
    public var name: String
    public var fullName: String
    public var roles: [AccountRole]
}

/// Accounts for made-up people, one for each role, whose passphrase stands on
/// the sign-in screen. They end with the sample: when somebody who may be real
/// comes in, their secrets are deleted.
public enum SampleAccounts {
    public static let passphrase = "belajar dengan data contoh"
    static let auditorName = "auditor"

    /// Costs next to nothing to verify: there is nothing to protect.
    private static func hash() throws -> SecretHash? {
        guard let costs = SecretHash.Costs(logRounds: 10, blockSize: 8, parallelism: 1) else {
            return nil
        }
        return try SecretHash.make(of: passphrase, costs: costs)
    }

    static func make(_ db: Database, today: CalendarDate, _ acting: Acting) throws {
        guard let hash = try hash(), let cast = try SampleCast(db) else { return }
        try CareerDatabase.storeSampleSecret(hash.stored, db)
        func account(_ person: Int64?, _ name: String = "") throws -> AccountID {
            let id = try CareerDatabase.make(person: person, name: name, acting)
            try SecretStore(db: db, now: acting.now).store(hash, .passphrase, of: id)
            return id
        }
        func grant(_ role: AccountRole, _ unit: Int64? = nil, to account: AccountID) throws {
            let person = try StoredAccount.account(account, db)?.person?.rawValue
            let grant = RoleGrant(
                account: account, role: role, unit: unit.map(OrgUnitID.init), from: today,
                decree: "Contoh", grantedAt: acting.now)
            try CareerDatabase.insert(grant, of: person, acting)
        }
        try grant(.institutionAdmin, to: try account(cast.institutionAdmin))
        if let person = cast.unitAdmin {
            try grant(.unitAdmin, cast.agency, to: try account(person))
        }
        if let person = cast.leader {
            try grant(.leader, cast.agency, to: try account(person))
        }
        for person in [cast.assessor, cast.employee].compactMap(\.self) {
            _ = try account(person)
        }
        try grant(.auditor, to: try account(nil, auditorName))
    }
}

/// Who plays which role: an office with a head and staff, its agency, and an
/// admin from elsewhere.
private struct SampleCast {
    let institutionAdmin: Int64
    let agency: Int64
    let unitAdmin: Int64?
    let leader: Int64?
    let assessor: Int64?
    let employee: Int64?

    private static let staff =
        "c.position_kind NOT IN ('JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS')"

    init?(_ db: Database) throws {
        guard let anybody = try db.number("SELECT min(person_id) FROM roster") else { return nil }
        // The office below an agency that has a head and the most staff.
        let office = try db.first(
            """
            SELECT u.unit_id, u.parent_id, u.path, a.path FROM unit_place u
            JOIN unit_place a ON a.unit_id = u.parent_id
            WHERE u.depth >= 2 AND EXISTS (SELECT 1 FROM roster r
                JOIN facet_class c ON c.id = r.class_id
                WHERE r.unit_id = u.unit_id AND NOT (\(Self.staff)))
            ORDER BY u.headcount DESC, u.path LIMIT 1
            """
        ) { (unit: $0.int64(0), agency: $0.int64(1), path: $0.text(2), agencyPath: $0.text(3)) }
        guard let office else {
            institutionAdmin = anybody
            agency = 0
            (unitAdmin, leader, assessor, employee) = (nil, nil, nil, nil)
            return
        }
        func person(_ condition: String, _ path: String) throws -> Int64? {
            try db.number(
                """
                SELECT r.person_id FROM roster r JOIN facet_class c ON c.id = r.class_id
                JOIN unit_place u ON u.unit_id = r.unit_id
                WHERE \(condition) ORDER BY r.seniority, r.position LIMIT 1
                """, path)
        }
        agency = office.agency
        assessor = try person("u.path = ?1 AND NOT (\(Self.staff))", office.path)
        employee = try person("u.path = ?1 AND \(Self.staff)", office.path)
        leader = try person("u.path = ?1 AND NOT (\(Self.staff))", office.agencyPath)
        let helper = try person(
            "u.path > ?1 AND u.path < ?1 || '~' AND \(Self.staff) AND r.person_id <> \(employee ?? 0)",
            office.agencyPath)
        unitAdmin = helper
        let outside = try person(
            "(u.path < ?1 OR u.path > ?1 || '~') AND \(Self.staff)", office.agencyPath)
        institutionAdmin = outside ?? anybody
    }
}
