import CareerDomain
import GRDB

/// Reads the trail backwards.
struct AuditReader {
    private let db: Database

    init(_ db: Database) { self.db = db }

    private static let source = """
        SELECT e.id, e.at, e.account_id, e.role, e.terminal, e.session, e.action,
            e.object_kind, e.object_id, e.person_id, e.detail_hash, d.body,
            coalesce(nullif(a.name, ''), p.name, ''), o.front_title, o.name, o.back_title
        FROM audit_event e LEFT JOIN audit_detail d ON d.event_id = e.id
        LEFT JOIN account a ON a.id = e.account_id LEFT JOIN person p ON p.id = a.person_id
        LEFT JOIN person o ON o.id = e.person_id
        """

    func events(
        _ query: AuditQuery, before number: Int64?, limit: Int, readBy reader: AuditReading
    ) throws -> [AuditEvent] {
        var conditions = AuditConditions(query)
        if let number { conditions.add("e.id < ?", number) }
        if reader.hidesUndelivered {
            // Not even that there is a draft.
            conditions.add(
                """
                NOT (e.object_kind = 'PENILAIAN' AND e.object_id <> 0 AND NOT EXISTS
                    (SELECT 1 FROM appraisal_delivery v WHERE v.appraisal_id = e.object_id))
                """)
        }
        var events: [AuditEvent] = []
        try db.each(
            "\(Self.source)\(conditions.sql) ORDER BY e.id DESC LIMIT ?",
            binding: conditions.values + [limit]
        ) { row in
            guard let event = Self.event(row) else {
                throw KeepingError.damaged(detail: "audit_event \(row.int64(0))")
            }
            events.append(event)
        }
        return try events.map { try reader.shown($0, db) }
    }

    private static func event(_ row: ResultRow) -> AuditEvent? {
        guard let action = AuditAction(rawValue: row.text(6)),
            let kind = AuditObject.Kind(rawValue: row.text(7))
        else { return nil }
        let hasWords = !row.blob(10).isEmpty
        let person = PersonName(
            frontTitle: row.text(13), name: row.text(14), backTitle: row.text(15))
        return AuditEvent(
            number: row.int64(0), at: row.moment(1),
            account: row.optionalInt64(2).map(AccountID.init), actorName: row.text(12),
            role: AccountRole(rawValue: row.text(3)), terminal: row.text(4), session: row.text(5),
            action: action, object: AuditObject(kind, row.int64(8)),
            person: row.optionalInt64(9).map(PersonID.init), personName: person.full,
            detail: row.isNull(11)
                ? (hasWords ? nil : AuditDetail()) : AuditBody.detail(of: row.text(11)))
    }

    /// When a row was written, and what it says was done; nil without it.
    func landmark(_ number: Int64) throws -> AuditLandmark? {
        try db.first(
            "SELECT at, action, terminal FROM audit_event WHERE id = ?", number
        ) { row in
            AuditLandmark(
                at: row.moment(0), action: AuditAction(rawValue: row.text(1)),
                terminal: row.text(2))
        }
    }
}

/// What a row of the trail tells of itself, to find one's way by.
public struct AuditLandmark: Hashable, Sendable {
    public var at: Moment
    /// Nil where the word is none that the program writes.
    public var action: AuditAction?
    public var terminal: String
}

/// The conditions of a query, only those that narrow: each can use its index.
private struct AuditConditions {
    private var parts: [String] = []
    private(set) var values: [any Bindable] = []

    var sql: String { parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND ") }

    init(_ query: AuditQuery) {
        if let person = query.person { add("e.person_id = ?", person.rawValue) }
        if let account = query.account { add("e.account_id = ?", account.rawValue) }
        if let action = query.action { add("e.action = ?", action.rawValue) }
        if let object = query.object {
            add("e.object_kind = ?", object.kind.rawValue)
            add(
                object.key == 0 ? "e.object_id = ?" : "e.object_id <> 0 AND e.object_id = ?",
                object.key)
        }
        if let from = query.from { add("e.at >= ?", from.secondsSinceEpoch) }
        if let to = query.to { add("e.at < ?", to.secondsSinceEpoch) }
        if query.isReadingByOthers { addReadings() }
    }

    private mutating func addReadings() {
        let marks = AuditAction.readings.map { _ in "?" }.joined(separator: ", ")
        parts.append("e.action IN (\(marks))")
        values += AuditAction.readings.map { $0.rawValue as any Bindable }
        parts.append(
            """
            e.account_id IS NOT (SELECT s.id FROM account s WHERE s.person_id = e.person_id)
            """)
    }

    mutating func add(_ condition: String, _ value: (any Bindable)? = nil) {
        parts.append(condition)
        if let value { values.append(value) }
    }
}

/// How far whoever reads the trail may see what it says.
final class AuditReading {
    private let acting: Acting
    private var known: [Key: Bool] = [:]
    /// Whether appraisals that were not handed over leave no row: it is the
    /// reader's own trail.
    let hidesUndelivered: Bool

    private struct Key: Hashable {
        var person: Int64
        var state: DocumentState
    }

    init(_ acting: Acting, of person: PersonID?) {
        self.acting = acting
        hidesUndelivered = person != nil && person?.rawValue == acting.book.person
    }

    /// The event as it is shown to the reader.
    func shown(_ event: AuditEvent, _ db: Database) throws -> AuditEvent {
        var event = event
        if event.object.kind == .appraisal, event.object.key != 0, let person = event.person,
            event.detail?.isEmpty == false,
            try !mayRead(event, of: person.rawValue, db)
        {
            event.detail = AuditDetail(authority: event.detail?.authority ?? "")
            event.isWithheld = true
        }
        return event.person?.rawValue == acting.book.person ? event : event.masked
    }

    /// A document that is no longer there was a draft; and how it was filled in
    /// stays the assessor's towards whom it is about.
    private func mayRead(_ event: AuditEvent, of person: Int64, _ db: Database) throws -> Bool {
        let state = try db.first(
            """
            SELECT state, delivered_at FROM appraisal LEFT JOIN appraisal_delivery
                ON appraisal_id = id WHERE id = ?
            """, event.object.key
        ) { row -> DocumentState in
            guard row.text(0) == Appraisal.State.signed.rawValue else { return .draft }
            return row.isNull(1) ? .signed : .delivered
        }
        let isOwnDraft = hidesUndelivered && event.action.isDrafting
        let key = Key(person: person, state: isOwnDraft ? .draft : state ?? .draft)
        if let known = known[key] { return known }
        let isAllowed = try acting.may(.readAppraisal, on: person, state: key.state)
        known[key] = isAllowed
        return isAllowed
    }
}
