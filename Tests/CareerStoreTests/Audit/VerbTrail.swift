import CareerDomain
import GRDB
import Testing

@testable import CareerStore

/// One act and the rows of the trail that it has to leave, oldest first.
struct VerbTrail {
    struct Row: Equatable {
        var action: AuditAction
        var kind: AuditObject.Kind
        var person: PersonID?
        var role: AccountRole?
        var part = ""
        var before = ""
        var after = ""
        var reason = ""
        var authority = ""
    }

    let institution: Institution
    private let reader: DatabaseQueue

    init() throws {
        institution = try Institution()
        reader = try CareerDatabase.raw(institution.path)
    }

    func session(_ visitor: Institution.Visitor) throws -> CareerDatabase {
        try institution.session(visitor)
    }

    /// - Parameter blur: takes out of a row what is not known before.
    /// - Returns: the rows that were added, with their objects' keys.
    @discardableResult
    func expect(
        _ visitor: Institution.Visitor, _ rows: [Row],
        matching blur: (inout Row) -> Void = { _ in },
        sourceLocation: SourceLocation = #_sourceLocation,
        _ act: (CareerDatabase) throws -> Void
    ) throws -> [AuditEvent] {
        let last = try events(1).first?.number ?? 0
        let session = try session(visitor)
        defer { session.close() }
        let actor = session.actor
        try act(session)
        let events = try events(50).filter { $0.number > last }.reversed()
        let found = events.map { event in
            var row = Row(
                action: event.action, kind: event.object.kind, person: event.person,
                role: event.role, part: event.detail?.part ?? "",
                before: event.detail?.before ?? "", after: event.detail?.after ?? "",
                reason: event.detail?.reason ?? "", authority: event.detail?.authority ?? "")
            blur(&row)
            return row
        }
        #expect(found == rows, sourceLocation: sourceLocation)
        for event in events where actor.account != nil {
            #expect(event.account == actor.account, sourceLocation: sourceLocation)
        }
        return Array(events)
    }

    /// Newest first, as they are stored.
    func events(_ limit: Int) throws -> [AuditEvent] {
        try reader.read { db in
            let sql = """
                SELECT * FROM audit_event LEFT JOIN audit_detail ON event_id = id
                ORDER BY id DESC LIMIT \(limit)
                """
            return try GRDB.Row.fetchAll(db, sql: sql).map(Self.event)
        }
    }

    private static func event(_ row: GRDB.Row) throws -> AuditEvent {
        AuditEvent(
            number: row["id"], at: Moment(secondsSinceEpoch: row["at"]),
            account: (row["account_id"] as Int64?).map(AccountID.init),
            role: AccountRole(rawValue: row["role"]), terminal: row["terminal"],
            session: row["session"], action: try #require(AuditAction(rawValue: row["action"])),
            object: AuditObject(
                try #require(AuditObject.Kind(rawValue: row["object_kind"])), row["object_id"]),
            person: (row["person_id"] as Int64?).map(PersonID.init),
            detail: (row["body"] as String?).map(AuditBody.detail) ?? AuditDetail())
    }
}
