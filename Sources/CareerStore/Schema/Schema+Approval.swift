extension Schema {
    /// Grants of roles that nobody gives alone, and codes for such accounts, that wait for a second
    /// person. A row is decided once, and never by who requested it; nothing else of it ever
    /// changes, but for an erased person's words.
    static let approval = """
        CREATE TABLE approval_request (
            id INTEGER PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES account (id),
            -- Null where a code is asked for.
            role TEXT CHECK (role <> ''),
            valid_from INTEGER,
            valid_to INTEGER,
            decree TEXT NOT NULL DEFAULT '',
            -- Null for the owner of the file.
            requested_by INTEGER REFERENCES account (id),
            requested_at INTEGER NOT NULL,
            state TEXT NOT NULL DEFAULT 'DIMINTA'
                CHECK (state IN ('DIMINTA', 'DISAHKAN', 'DITOLAK', 'DITARIK')),
            decided_at INTEGER,
            decided_by INTEGER REFERENCES account (id),
            decision_reason TEXT NOT NULL DEFAULT '',
            CHECK ((role IS NULL) = (valid_from IS NULL)),
            CHECK (valid_to IS NULL OR valid_to >= valid_from),
            CHECK ((state = 'DIMINTA') = (decided_at IS NULL)),
            CHECK (decided_by IS NULL OR decided_at IS NOT NULL),
            CHECK (state <> 'DISAHKAN' OR decided_by IS NULL
                OR decided_by NOT IN (account_id, coalesce(requested_by, 0)))
        ) STRICT;
        CREATE INDEX approval_request_by_account ON approval_request (account_id);
        CREATE UNIQUE INDEX approval_request_open ON approval_request (account_id, coalesce(role, ''))
            WHERE state = 'DIMINTA';
        CREATE TRIGGER approval_request_stays BEFORE DELETE ON approval_request
        BEGIN SELECT RAISE(ABORT, 'requests are never deleted'); END;
        CREATE TRIGGER approval_request_fixed BEFORE UPDATE ON approval_request
        WHEN (OLD.state <> 'DIMINTA' OR (NEW.id, NEW.account_id, NEW.role, NEW.valid_from,
                NEW.valid_to, NEW.decree, NEW.requested_by, NEW.requested_at)
            IS NOT (OLD.id, OLD.account_id, OLD.role, OLD.valid_from, OLD.valid_to, OLD.decree,
                OLD.requested_by, OLD.requested_at))
            AND NOT EXISTS (SELECT 1 FROM account a JOIN erased_person p ON p.id = a.person_id
                WHERE a.id = OLD.account_id)
        BEGIN SELECT RAISE(ABORT, 'a request is decided once'); END;
        """
}
