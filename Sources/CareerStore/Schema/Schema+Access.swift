extension Schema {
    /// Accounts, what proves them, the roles given to them, and failures to
    /// sign in. `access_mark` changes with everything that rights follow from,
    /// so that a connection may remember them in between.
    static let access =
        """
        CREATE TABLE account (
            id INTEGER PRIMARY KEY,
            person_id INTEGER UNIQUE REFERENCES person (id),
            name TEXT NOT NULL DEFAULT '',
            created_at INTEGER NOT NULL,
            -- Raised whenever a secret is chosen: a session signed in before has to sign in anew.
            secret_mark INTEGER NOT NULL DEFAULT 1,
            blocked_at INTEGER,
            block_reason TEXT NOT NULL DEFAULT '',
            CHECK ((person_id IS NULL) = (name <> ''))
        ) STRICT;
        CREATE UNIQUE INDEX account_by_name ON account (name) WHERE name <> '';
        CREATE TABLE secret (
            account_id INTEGER NOT NULL REFERENCES account (id),
            kind TEXT NOT NULL CHECK (kind IN ('FRASA', 'PIN', 'SEKALI')),
            hash TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            expires_at INTEGER,
            PRIMARY KEY (account_id, kind)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE role_grant (
            id INTEGER PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES account (id),
            role TEXT NOT NULL
                CHECK (role IN ('ADMIN_UNIT', 'ADMIN_INSTANSI', 'PIMPINAN', 'AUDITOR', 'PEMASANG')),
            unit_id INTEGER REFERENCES org_unit (id),
            valid_from INTEGER NOT NULL,
            valid_to INTEGER,
            decree TEXT NOT NULL,
            granted_at INTEGER NOT NULL,
            revoked_at INTEGER,
            CHECK ((role IN ('ADMIN_UNIT', 'PIMPINAN')) = (unit_id IS NOT NULL)),
            CHECK (valid_to IS NULL OR valid_to >= valid_from)
        ) STRICT;
        CREATE INDEX role_grant_by_account ON role_grant (account_id);
        CREATE TABLE relative (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person (id),
            relative_id INTEGER NOT NULL REFERENCES person (id),
            kinship TEXT NOT NULL,
            declared_at INTEGER NOT NULL,
            ended_at INTEGER,
            CHECK (person_id <> relative_id)
        ) STRICT;
        CREATE INDEX relative_by_person ON relative (person_id);
        CREATE INDEX relative_by_relative ON relative (relative_id);
        CREATE TABLE sign_in_failure (
            subject TEXT PRIMARY KEY,
            failures INTEGER NOT NULL CHECK (failures >= 0),
            last_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE appraisal_delivery (
            appraisal_id INTEGER PRIMARY KEY REFERENCES appraisal (id),
            delivered_at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE access_mark (value INTEGER NOT NULL) STRICT;
        INSERT INTO access_mark (value) VALUES (1);

        """
        + [
            "account", "role_grant", "relative", "unit_parent", "assignment",
            "assignment_capability",
        ].map(marked).joined()

    private static func marked(_ table: String) -> String {
        ["INSERT", "UPDATE", "DELETE"].map { event in
            """
            CREATE TRIGGER \(table)_marks_\(event.lowercased()) AFTER \(event) ON \(table)
            BEGIN UPDATE access_mark SET value = value + 1; END;

            """
        }.joined()
    }
}
