extension Schema {
    /// The elected head of a region has an account with a role of its own, and what was signed on
    /// paper is keyed in by one account and confirmed by another. Only one that is not confirmed
    /// is ever taken back.
    static let regionalHead = """
        DROP INDEX role_grant_by_account;
        ALTER TABLE role_grant RENAME TO former_role_grant;
        CREATE TABLE role_grant (
            id INTEGER PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES account (id),
            role TEXT NOT NULL CHECK (role IN ('ADMIN_UNIT', 'ADMIN_INSTANSI', 'PIMPINAN',
                'KEPALA_DAERAH', 'AUDITOR', 'PEMASANG')),
            unit_id INTEGER REFERENCES org_unit (id),
            valid_from INTEGER NOT NULL,
            valid_to INTEGER,
            decree TEXT NOT NULL,
            granted_at INTEGER NOT NULL,
            revoked_at INTEGER,
            CHECK ((role IN ('ADMIN_UNIT', 'PIMPINAN')) = (unit_id IS NOT NULL)),
            CHECK (valid_to IS NULL OR valid_to >= valid_from)
        ) STRICT;
        INSERT INTO role_grant SELECT * FROM former_role_grant;
        DROP TABLE former_role_grant;
        CREATE INDEX role_grant_by_account ON role_grant (account_id);
        CREATE TRIGGER role_grant_marks_insert AFTER INSERT ON role_grant
        BEGIN UPDATE access_mark SET value = value + 1; END;
        CREATE TRIGGER role_grant_marks_update AFTER UPDATE ON role_grant
        BEGIN UPDATE access_mark SET value = value + 1; END;
        CREATE TRIGGER role_grant_marks_delete AFTER DELETE ON role_grant
        BEGIN UPDATE access_mark SET value = value + 1; END;

        CREATE TABLE paper_signature (
            appraisal_id INTEGER PRIMARY KEY REFERENCES appraisal (id),
            number TEXT NOT NULL CHECK (number <> ''),
            signed_on INTEGER NOT NULL CHECK (signed_on BETWEEN -719162 AND 2932896),
            -- The version of the draft that was held against the paper.
            version INTEGER NOT NULL,
            keyed_by INTEGER NOT NULL REFERENCES account (id),
            keyed_at INTEGER NOT NULL,
            confirmed_by INTEGER REFERENCES account (id),
            confirmed_at INTEGER,
            CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
            CHECK (confirmed_by IS NOT keyed_by)
        ) STRICT;
        CREATE TRIGGER paper_signature_fixed BEFORE UPDATE ON paper_signature
        WHEN OLD.confirmed_at IS NOT NULL
            OR (NEW.appraisal_id, NEW.number, NEW.signed_on, NEW.version, NEW.keyed_by,
                NEW.keyed_at) IS NOT (OLD.appraisal_id, OLD.number, OLD.signed_on, OLD.version,
                OLD.keyed_by, OLD.keyed_at)
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        CREATE TRIGGER paper_signature_once BEFORE INSERT ON paper_signature
        WHEN NEW.confirmed_at IS NOT NULL OR EXISTS
            (SELECT 1 FROM paper_signature WHERE appraisal_id = NEW.appraisal_id)
            OR (SELECT state FROM appraisal WHERE id = NEW.appraisal_id) IS NOT 'DRAF'
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        CREATE TRIGGER paper_signature_stays BEFORE DELETE ON paper_signature
        WHEN OLD.confirmed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM appraisal a
            JOIN erased_person p ON p.id = a.person_id WHERE a.id = OLD.appraisal_id)
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        """
}
