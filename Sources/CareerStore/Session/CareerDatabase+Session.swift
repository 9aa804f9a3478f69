import CareerDomain
import GRDB

extension CareerDatabase {
    public func resumePlace(for session: Session) throws(KeepingError) -> SessionPlace? {
        let places = try reading { db in try Self.places(of: session.owner, db) }
        let left = places.filter {
            $0.session == session || !options.isRunning($0.session.id)
        }
        guard var lost = left.first(where: { !$0.endedCleanly }) else { return left.first }
        guard lost.session != session else { return lost }
        let old = lost.session
        lost.session = session
        // Where two starts want the same place, the first has it.
        let isTaken = try jotting { db in
            try db.run(
                """
                UPDATE OR REPLACE session_place SET session = ? WHERE owner = ? AND session = ?
                """, session.id, session.owner, old.id)
            return db.changesCount > 0
        }
        return isTaken ? lost : nil
    }

    public func save(_ place: SessionPlace) throws(KeepingError) {
        try jotting { db in try Self.store(place, db) }
    }

    /// Newest first.
    private static func places(of owner: String, _ db: Database) throws -> [SessionPlace] {
        var places: [SessionPlace] = []
        try db.each(
            """
            SELECT session, screen, person_id, quarter, field, caret, saved_at, ended_cleanly
            FROM session_place WHERE owner = ? ORDER BY saved_at DESC, session
            """, owner
        ) { row in
            places.append(
                SessionPlace(
                    session: Session(owner: owner, id: row.text(0)), screen: row.text(1),
                    person: row.optionalInt64(2).map(PersonID.init),
                    quarter: row.optionalInt(3).flatMap(Quarter.init(index:)),
                    field: row.text(4), caret: row.int(5), savedAt: row.moment(6),
                    endedCleanly: row.int(7) == 1))
        }
        return places
    }

    static func store(_ place: SessionPlace, _ db: Database) throws {
        try db.run(
            """
            INSERT OR REPLACE INTO session_place (owner, session, screen, person_id, quarter,
                field, caret, saved_at, ended_cleanly) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            place.session.owner, place.session.id, place.screen, place.person?.rawValue,
            place.quarter?.index, place.field, place.caret, place.savedAt.secondsSinceEpoch,
            place.endedCleanly ? 1 : 0)
        guard place.endedCleanly else { return }
        // Only the last place that was left by wish is returned to.
        try db.run(
            """
            DELETE FROM session_place WHERE owner = ? AND session <> ? AND ended_cleanly = 1
            """, place.session.owner, place.session.id)
    }
}

extension CareerDatabase {
    public func resumeDraft(_ key: FormDraft.Key) throws(KeepingError) -> FormDraft? {
        let sessions = try reading { db in try Self.sessions(draftingFor: key, db) }
        let own = key.session.id
        guard let last = sessions.first(where: { $0 == own || !options.isRunning($0) }) else {
            return nil
        }
        if last != own {
            try jotting { db in
                try db.run(
                    """
                    UPDATE form_draft_field SET session = ?
                    WHERE owner = ? AND form = ? AND subject_id = ? AND session = ?
                    """,
                    own, key.session.owner, key.form.rawValue, key.subject?.rawValue ?? 0, last)
            }
        }
        return try reading { db in try Self.draft(key, db) }
    }

    /// Sessions with a draft for the form and its subject, own first, then the
    /// one that was typed in last.
    private static func sessions(
        draftingFor key: FormDraft.Key, _ db: Database
    ) throws -> [String] {
        var sessions: [String] = []
        try db.each(
            """
            SELECT session FROM form_draft_field
            WHERE owner = ? AND form = ? AND subject_id = ?
            GROUP BY session ORDER BY session = ? DESC, max(saved_at) DESC
            """,
            key.session.owner, key.form.rawValue, key.subject?.rawValue ?? 0, key.session.id
        ) { sessions.append($0.text(0)) }
        return sessions
    }

    private static func draft(_ key: FormDraft.Key, _ db: Database) throws -> FormDraft? {
        var draft = FormDraft(fields: [:], savedAt: Moment(secondsSinceEpoch: 0))
        try db.each(
            """
            SELECT field, value, saved_at FROM form_draft_field
            WHERE owner = ? AND session = ? AND form = ? AND subject_id = ?
            """,
            key.session.owner, key.session.id, key.form.rawValue, key.subject?.rawValue ?? 0
        ) { row in
            draft.fields[row.text(0)] = row.text(1)
            draft.savedAt = max(draft.savedAt, row.moment(2))
        }
        return draft.fields.isEmpty ? nil : draft
    }

    public func saveDraft(
        _ fields: [String: String], of key: FormDraft.Key
    ) throws(KeepingError) {
        try jotting { db in try store(fields, of: key, db) }
    }

    public func replaceDraft(
        _ key: FormDraft.Key, with fields: [String: String]
    ) throws(KeepingError) {
        try jotting { db in
            try Self.delete(key, db)
            try store(fields, of: key, db)
        }
    }

    private func store(
        _ fields: [String: String], of key: FormDraft.Key, _ db: Database
    ) throws {
        for (field, value) in fields {
            try db.run(
                """
                INSERT OR REPLACE INTO form_draft_field (owner, session, form, subject_id,
                    field, value, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                key.session.owner, key.session.id, key.form.rawValue,
                key.subject?.rawValue ?? 0, field, value,
                options.clock().secondsSinceEpoch)
        }
    }

    public func discardDraft(_ key: FormDraft.Key) throws(KeepingError) {
        try jotting { db in try Self.delete(key, db) }
    }

    private static func delete(_ key: FormDraft.Key, _ db: Database) throws {
        try db.run(
            """
            DELETE FROM form_draft_field
            WHERE owner = ? AND session = ? AND form = ? AND subject_id = ?
            """,
            key.session.owner, key.session.id, key.form.rawValue, key.subject?.rawValue ?? 0)
    }
}
