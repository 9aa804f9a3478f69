import CareerDomain
import CareerStore
import Testing

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
    let path: String
    let auditor: CareerDatabase

    init() throws {
        institution = try Institution()
        path = institution.path
        auditor = try institution.session(.auditor)
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

    private func events(_ limit: Int) throws -> [AuditEvent] {
        // Reading the whole trail is noted once a session, at its beginning.
        try auditor.auditEvents(AuditQuery(), before: nil, limit: limit)
            .filter { $0.action != .auditRead }
    }
}
