extension Schema {
    /// The trail. Rows are only ever added, each with the hash of the one
    /// before in its own; their words lie apart, bound by a salted hash, so
    /// that those of an erased person can go and the chain still verifies.
    static let audit = """
        CREATE TABLE audit_event (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            at INTEGER NOT NULL,
            account_id INTEGER,
            role TEXT NOT NULL,
            terminal TEXT NOT NULL,
            session TEXT NOT NULL,
            action TEXT NOT NULL CHECK (action <> ''),
            object_kind TEXT NOT NULL,
            object_id INTEGER NOT NULL,
            person_id INTEGER,
            detail_hash BLOB NOT NULL CHECK (length(detail_hash) IN (0, 32)),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE INDEX audit_event_by_person ON audit_event (person_id)
            WHERE person_id IS NOT NULL;
        CREATE INDEX audit_event_by_object ON audit_event (object_kind, object_id)
            WHERE object_id <> 0;
        CREATE INDEX audit_event_by_account ON audit_event (account_id)
            WHERE account_id IS NOT NULL;
        CREATE INDEX audit_event_by_action ON audit_event (action);
        CREATE TABLE audit_detail (
            event_id INTEGER PRIMARY KEY REFERENCES audit_event (id),
            salt BLOB NOT NULL CHECK (length(salt) = 16),
            body TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER audit_event_follows BEFORE INSERT ON audit_event
        WHEN NEW.id <> 1 + coalesce((SELECT max(id) FROM audit_event), 0)
        BEGIN SELECT RAISE(ABORT, 'the trail has no gaps'); END;
        CREATE TRIGGER audit_event_stays BEFORE DELETE ON audit_event
        BEGIN SELECT RAISE(ABORT, 'the trail is never shortened'); END;
        CREATE TRIGGER audit_event_fixed BEFORE UPDATE ON audit_event
        BEGIN SELECT RAISE(ABORT, 'the trail is never changed'); END;
        CREATE TRIGGER audit_detail_fixed BEFORE UPDATE ON audit_detail
        BEGIN SELECT RAISE(ABORT, 'the trail is never changed'); END;
        CREATE TRIGGER audit_detail_of_new BEFORE INSERT ON audit_detail
        WHEN NEW.event_id <> (SELECT max(id) FROM audit_event)
            OR EXISTS (SELECT 1 FROM audit_detail WHERE event_id = NEW.event_id)
            OR (SELECT length(detail_hash) FROM audit_event WHERE id = NEW.event_id) = 0
        BEGIN SELECT RAISE(ABORT, 'the trail is never changed'); END;
        CREATE TRIGGER audit_detail_stays BEFORE DELETE ON audit_detail
        WHEN NOT EXISTS (SELECT 1 FROM audit_event e JOIN audit_event r
            ON r.person_id = e.person_id AND r.id > e.id AND r.action = 'DATA_DIHAPUS'
            WHERE e.id = OLD.event_id)
        BEGIN SELECT RAISE(ABORT, 'the trail is never shortened'); END;

        """
}
