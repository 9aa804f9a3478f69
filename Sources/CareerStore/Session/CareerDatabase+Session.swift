import CareerDomain
import GRDB

extension CareerDatabase {
    public func place(of owner: String) throws(KeepingError) -> SessionPlace? {
        try reading { db in
            try db.first(
                """
                SELECT screen, person_id, quarter, field, caret, saved_at, ended_cleanly
                FROM session_place WHERE owner = ?
                """, owner
            ) { row in
                SessionPlace(
                    owner: owner, screen: row.text(0),
                    person: row.optionalInt64(1).map(PersonID.init),
                    quarter: row.optionalInt(2).flatMap(Quarter.init(index:)),
                    field: row.text(3), caret: row.int(4), savedAt: row.moment(5),
                    endedCleanly: row.int(6) == 1)
            }
        }
    }

    public func save(_ place: SessionPlace) throws(KeepingError) {
        try writing { db in
            try db.run(
                """
                INSERT OR REPLACE INTO session_place (owner, screen, person_id, quarter, field,
                    caret, saved_at, ended_cleanly) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                place.owner, place.screen, place.person?.rawValue, place.quarter?.index,
                place.field, place.caret, place.savedAt.secondsSinceEpoch,
                place.endedCleanly ? 1 : 0)
        }
    }

    public func draft(
        _ form: FormDraft.Form, subject: PersonID?, owner: String
    ) throws(KeepingError) -> FormDraft? {
        try reading { db in
            var draft = FormDraft(
                owner: owner, form: form, subject: subject, fields: [:],
                savedAt: Moment(secondsSinceEpoch: 0))
            try db.each(
                """
                SELECT field, value, saved_at FROM form_draft_field
                WHERE owner = ? AND form = ? AND subject_id = ?
                """, owner, form.rawValue, subject?.rawValue ?? 0
            ) { row in
                draft.fields[row.text(0)] = row.text(1)
                draft.savedAt = max(draft.savedAt, row.moment(2))
            }
            return draft.fields.isEmpty ? nil : draft
        }
    }

    public func saveDraftField(
        _ field: String, value: String, form: FormDraft.Form, subject: PersonID?,
        owner: String
    ) throws(KeepingError) {
        try writing { db in
            try db.run(
                """
                INSERT OR REPLACE INTO form_draft_field (owner, form, subject_id, field, value,
                    saved_at) VALUES (?, ?, ?, ?, ?, ?)
                """,
                owner, form.rawValue, subject?.rawValue ?? 0, field, value,
                options.clock().secondsSinceEpoch)
        }
    }

    public func discardDraft(
        _ form: FormDraft.Form, subject: PersonID?, owner: String
    ) throws(KeepingError) {
        try writing { db in
            try db.run(
                """
                DELETE FROM form_draft_field WHERE owner = ? AND form = ? AND subject_id = ?
                """, owner, form.rawValue, subject?.rawValue ?? 0)
        }
    }
}
