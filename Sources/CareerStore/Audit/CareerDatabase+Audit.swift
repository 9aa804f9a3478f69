import CareerDomain
import GRDB

extension CareerDatabase {
    /// The end of the trail as it stands; nil while it is empty.
    public func auditHead() throws(KeepingError) -> AuditHead? {
        try reading { db in
            try AuditWriter.last(db).flatMap { AuditHead(number: $0.number, hash: $0.hash) }
        }
    }

    public func auditEvents(
        _ query: AuditQuery, before number: Int64?, limit: Int
    ) throws(KeepingError) -> [AuditEvent] {
        try asking { db, acting in
            if let person = query.person, !acting.book.maySeeTrail {
                try acting.permit(.readTrail, on: person.rawValue)
            } else {
                try acting.permit(.readAudit)
            }
            return try AuditReader(db).events(query, before: number, limit: limit)
        }
    }
}

extension AccessBook {
    /// Whether the whole trail is open to the account.
    var maySeeTrail: Bool {
        isSettingUp || AccessRule.decide(.readAudit, roles: roles, standing: nil).isAllowed
    }
}

/// Reads the trail backwards.
struct AuditReader {
    private let db: Database

    init(_ db: Database) { self.db = db }

    func events(
        _ query: AuditQuery, before number: Int64?, limit: Int
    ) throws -> [AuditEvent] {
        var events: [AuditEvent] = []
        try db.each(
            """
            SELECT e.id, e.at, e.account_id, e.role, e.terminal, e.session, e.action,
                e.object_kind, e.object_id, e.person_id, e.detail_hash, d.body,
                coalesce(nullif(a.name, ''), p.name, '')
            FROM audit_event e LEFT JOIN audit_detail d ON d.event_id = e.id
            LEFT JOIN account a ON a.id = e.account_id LEFT JOIN person p ON p.id = a.person_id
            WHERE (?1 IS NULL OR e.id < ?1) AND (?2 IS NULL OR e.person_id = ?2)
                AND (?3 IS NULL OR e.account_id = ?3) AND (?4 IS NULL OR e.action = ?4)
                AND (?5 IS NULL OR (e.object_kind = ?5 AND e.object_id = ?6))
                AND (?7 IS NULL OR e.at >= ?7) AND (?8 IS NULL OR e.at < ?8)
            ORDER BY e.id DESC LIMIT ?9
            """,
            number, query.person?.rawValue, query.account?.rawValue, query.action?.rawValue,
            query.object?.kind.rawValue, query.object?.key, query.from?.secondsSinceEpoch,
            query.to?.secondsSinceEpoch, limit
        ) { row in
            guard let event = Self.event(row) else {
                throw KeepingError.damaged(detail: "audit_event \(row.int64(0))")
            }
            events.append(event)
        }
        return events
    }

    private static func event(_ row: ResultRow) -> AuditEvent? {
        guard let action = AuditAction(rawValue: row.text(6)),
            let kind = AuditObject.Kind(rawValue: row.text(7))
        else { return nil }
        let hasWords = !row.blob(10).isEmpty
        return AuditEvent(
            number: row.int64(0), at: row.moment(1),
            account: row.optionalInt64(2).map(AccountID.init), actorName: row.text(12),
            role: AccountRole(rawValue: row.text(3)), terminal: row.text(4), session: row.text(5),
            action: action, object: AuditObject(kind, row.int64(8)),
            person: row.optionalInt64(9).map(PersonID.init),
            detail: row.isNull(11)
                ? (hasWords ? nil : AuditDetail()) : AuditBody.detail(of: row.text(11)))
    }
}
