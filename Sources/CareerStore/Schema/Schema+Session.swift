extension Schema {
    static let session = """
        CREATE TABLE session_place (
            owner TEXT PRIMARY KEY,
            screen TEXT NOT NULL,
            person_id INTEGER,
            quarter INTEGER,
            field TEXT NOT NULL,
            caret INTEGER NOT NULL,
            saved_at INTEGER NOT NULL,
            ended_cleanly INTEGER NOT NULL CHECK (ended_cleanly IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE form_draft_field (
            owner TEXT NOT NULL,
            form TEXT NOT NULL,
            subject_id INTEGER NOT NULL,
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            saved_at INTEGER NOT NULL,
            PRIMARY KEY (owner, form, subject_id, field)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE setting (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}

extension Schema {
    /// Places and drafts belong to a run of the program, so that two terminals
    /// of one account do not write into each other's.
    static let sessionOwnership = """
        CREATE TABLE place (
            owner TEXT NOT NULL,
            session TEXT NOT NULL,
            screen TEXT NOT NULL,
            person_id INTEGER,
            quarter INTEGER,
            field TEXT NOT NULL,
            caret INTEGER NOT NULL,
            saved_at INTEGER NOT NULL,
            ended_cleanly INTEGER NOT NULL CHECK (ended_cleanly IN (0, 1)),
            PRIMARY KEY (owner, session)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO place SELECT owner, '', screen, person_id, quarter, field, caret, saved_at,
            ended_cleanly FROM session_place;
        DROP TABLE session_place;
        ALTER TABLE place RENAME TO session_place;
        CREATE TABLE draft_field (
            owner TEXT NOT NULL,
            session TEXT NOT NULL,
            form TEXT NOT NULL,
            subject_id INTEGER NOT NULL,
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            saved_at INTEGER NOT NULL,
            PRIMARY KEY (owner, session, form, subject_id, field)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO draft_field SELECT owner, '', form, subject_id, field, value, saved_at
            FROM form_draft_field;
        DROP TABLE form_draft_field;
        ALTER TABLE draft_field RENAME TO form_draft_field;
        """
}
