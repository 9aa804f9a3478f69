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
