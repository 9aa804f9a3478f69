extension Schema {
    /// What a dated row has beside its value. Days are counted from
    /// 1970-01-01, moments in seconds from there; both in UTC's calendar.
    private static let dated = """
        effective_from INTEGER CHECK (effective_from BETWEEN -719162 AND 2932896),
        decree_number TEXT NOT NULL DEFAULT '',
        decree_date INTEGER CHECK (decree_date BETWEEN -719162 AND 2932896),
        recorded_at INTEGER NOT NULL,
        corrected_at INTEGER,
        correction_reason TEXT,
        PRIMARY KEY (person_id, id),
        CHECK ((corrected_at IS NULL) = (correction_reason IS NULL))
        """

    static func datedTable(_ name: String, _ columns: String, _ kept: String) -> String {
        let names = kept.split(separator: " ")
        func values(_ row: String) -> String {
            names.map { "\(row).\($0)" }.joined(separator: ", ")
        }
        return """
            CREATE TABLE \(name) (
                person_id INTEGER NOT NULL REFERENCES person (id),
                id INTEGER NOT NULL CHECK (id > 0),
                \(columns),
                \(dated)
            ) STRICT, WITHOUT ROWID;
            CREATE TRIGGER \(name)_is_history BEFORE UPDATE ON \(name)
            WHEN OLD.corrected_at IS NOT NULL OR NEW.corrected_at IS NULL
                OR (OLD.person_id, OLD.id, \(values("OLD")), OLD.effective_from, OLD.decree_number,
                    OLD.decree_date, OLD.recorded_at)
                    IS NOT (NEW.person_id, NEW.id, \(values("NEW")), NEW.effective_from,
                    NEW.decree_number, NEW.decree_date, NEW.recorded_at)
            BEGIN SELECT RAISE(ABORT, 'history is only ever corrected'); END;
            CREATE TRIGGER \(name)_stays BEFORE DELETE ON \(name)
            BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END;

            """
    }

    /// People, their posts and the dated rows. The rows of a person lie
    /// together: the key begins with the person.
    static let people = """
        CREATE TABLE person (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL DEFAULT 0,
            foreign_id TEXT NOT NULL DEFAULT '',
            foreign_hash INTEGER,
            number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999999999999999999),
            front_title TEXT NOT NULL DEFAULT '',
            name TEXT NOT NULL CHECK (name <> ''),
            back_title TEXT NOT NULL DEFAULT '',
            kind TEXT NOT NULL CHECK (kind IN ('PNS', 'CPNS', 'PPPK', 'PPPK_PW')),
            birth_date INTEGER NOT NULL CHECK (birth_date BETWEEN -719162 AND 2932896),
            birth_place TEXT NOT NULL DEFAULT '',
            sex INTEGER NOT NULL CHECK (sex IN (1, 2)),
            national_id TEXT NOT NULL DEFAULT '',
            phone TEXT NOT NULL DEFAULT '',
            email TEXT NOT NULL DEFAULT '',
            address TEXT NOT NULL DEFAULT '',
            appointed_from INTEGER CHECK (appointed_from BETWEEN -719162 AND 2932896),
            CHECK ((foreign_id = '') = (foreign_hash IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX person_by_number ON person (number);
        CREATE INDEX person_by_foreign_id ON person (foreign_hash)
            WHERE foreign_hash IS NOT NULL;
        \(personByNationalID);
        CREATE TABLE former_number (
            person_id INTEGER NOT NULL REFERENCES person (id),
            id INTEGER NOT NULL CHECK (id > 0),
            number INTEGER NOT NULL,
            replaced_at INTEGER NOT NULL,
            PRIMARY KEY (person_id, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE education (
            person_id INTEGER NOT NULL REFERENCES person (id),
            id INTEGER NOT NULL CHECK (id > 0),
            level INTEGER NOT NULL CHECK (level BETWEEN 5 AND 50),
            field TEXT NOT NULL,
            school TEXT NOT NULL,
            graduation_year INTEGER CHECK (graduation_year BETWEEN 1 AND 9999),
            recorded_at INTEGER NOT NULL,
            PRIMARY KEY (person_id, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE position (
            id INTEGER PRIMARY KEY,
            title TEXT NOT NULL CHECK (title <> ''),
            kind TEXT NOT NULL CHECK (kind <> ''),
            echelon TEXT NOT NULL DEFAULT '',
            job_class INTEGER NOT NULL DEFAULT 0 CHECK (job_class BETWEEN 0 AND 99),
            retirement_age INTEGER NOT NULL CHECK (retirement_age BETWEEN 1 AND 120),
            UNIQUE (title, kind, echelon, job_class, retirement_age)
        ) STRICT;
        CREATE TABLE import_fingerprint (
            person_id INTEGER PRIMARY KEY REFERENCES person (id),
            fingerprint INTEGER NOT NULL
        ) STRICT;
        """
        + datedTable(
            "rank_row",
            """
            golongan INTEGER NOT NULL
                CHECK (golongan BETWEEN 1 AND 17 OR golongan BETWEEN 101 AND 117),
            service_years INTEGER NOT NULL CHECK (service_years >= 0),
            service_months INTEGER NOT NULL CHECK (service_months >= 0)
            """, "golongan service_years service_months")
        + datedTable(
            "post_row", "position_id INTEGER NOT NULL REFERENCES position (id)", "position_id")
        + datedTable(
            "unit_row", "unit_name_id INTEGER NOT NULL REFERENCES unit_name (id)",
            "unit_name_id")
        + datedTable(
            "status_row", "status TEXT NOT NULL CHECK (length(status) = 2)", "status")

    /// Made again after a bulk load, hence apart.
    static let personByNationalID = """
        CREATE INDEX IF NOT EXISTS person_by_national_id ON person (CAST(national_id AS INTEGER))
            WHERE national_id <> ''
        """
}
