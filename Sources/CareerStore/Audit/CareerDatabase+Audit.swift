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
        let events = try asking { db, acting in
            if let person = query.person, !acting.book.maySeeTrail {
                try acting.permit(.readTrail, on: person.rawValue)
            } else {
                try acting.permit(.readAudit)
            }
            return try AuditReader(db).events(
                query, before: number, limit: limit,
                readBy: AuditReading(acting, of: query.person))
        }
        // Who may not write cannot be seen reading either.
        if number == nil { try noteReading(of: query) }
        return events
    }

    /// Once for a person as long as the account is signed in; of the whole
    /// trail, every time.
    private func noteReading(of query: AuditQuery) throws(KeepingError) {
        if let person = query.person?.rawValue {
            let seesAll = try reading { db in try acting(db).book.maySeeTrail }
            return try noteReading(
                .trailRead, AuditObject(.person, person), of: person,
                by: seesAll ? .readAudit : .readTrail)
        }
        try writing { _, acting in
            try acting.permit(.readAudit)
            try acting.note(.auditRead, query.object ?? .none, part: query.trail)
        }
    }

    public func auditAccounts(limit: Int) throws(KeepingError) -> [Account] {
        try asking { db, acting in
            try acting.permit(.readAudit)
            var accounts: [Account] = []
            try db.each(
                """
                SELECT \(StoredAccount.columns) FROM account a
                LEFT JOIN person p ON p.id = a.person_id
                WHERE EXISTS (SELECT 1 FROM audit_event e WHERE e.account_id = a.id)
                ORDER BY a.person_id IS NOT NULL, a.name, p.name, a.id LIMIT ?
                """, limit
            ) { accounts.append(StoredAccount.read($0)) }
            return accounts
        }
    }

    public func auditAccount(named name: String) throws(KeepingError) -> Account? {
        try asking { db, acting in
            try acting.permit(.readAudit)
            return try StoredAccount.account(named: name, db)
        }
    }

    /// Where in the trail a row stands; for whoever may verify it.
    public func auditLandmark(_ row: Int64) throws(KeepingError) -> AuditLandmark? {
        try asking { db, acting in
            try acting.permit(.verifyAudit)
            return try AuditReader(db).landmark(row)
        }
    }
}

extension AccessBook {
    /// Whether the whole trail is open to the account.
    var maySeeTrail: Bool {
        isSettingUp
            || exclusion == nil
                && AccessRule.decide(.readAudit, roles: roles, standing: nil).isAllowed
    }
}

extension AuditQuery {
    /// What was asked for, as one text for the trail.
    fileprivate var trail: String {
        var parts: [String] = []
        if let account { parts.append("akun \(account.rawValue)") }
        if let action { parts.append(action.rawValue) }
        if let from { parts.append("sejak \(from.local(in: .wib).date.written)") }
        if let to { parts.append("sebelum \(to.local(in: .wib).date.written)") }
        return parts.joined(separator: ", ")
    }
}
