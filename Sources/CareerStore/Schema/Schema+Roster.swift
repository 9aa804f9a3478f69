extension Schema {
    /// The employee list as it is read: one thin row per person, kept in the
    /// transaction of every write.
    ///
    /// `position` is an order-preserving label with gaps: its order is the
    /// order of names, so a page is a range of keys, and the word index, whose
    /// row number it is, answers in list order. What narrows the list lies in
    /// `facet_class`: people alike in all of it share a class, so that the
    /// size of every narrowing is known before it is read.
    static let roster = """
        CREATE TABLE roster (
            position INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL,
            number INTEGER NOT NULL,
            front_title TEXT NOT NULL,
            name TEXT NOT NULL,
            back_title TEXT NOT NULL,
            post_id INTEGER NOT NULL,
            unit_id INTEGER NOT NULL,
            class_id INTEGER NOT NULL,
            retires_on INTEGER NOT NULL,
            seniority TEXT NOT NULL
        ) STRICT;
        CREATE TABLE facet_class (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            golongan INTEGER NOT NULL,
            position_kind TEXT NOT NULL,
            status TEXT NOT NULL,
            gap INTEGER NOT NULL,
            quarter INTEGER NOT NULL,
            progress INTEGER NOT NULL,
            headcount INTEGER NOT NULL DEFAULT 0 CHECK (headcount >= 0),
            UNIQUE (kind, golongan, position_kind, status, gap, quarter, progress)
        ) STRICT;
        CREATE TABLE roster_word (
            word TEXT PRIMARY KEY
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE roster_due (
            day INTEGER NOT NULL,
            person_id INTEGER NOT NULL,
            PRIMARY KEY (day, person_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE roster_upkeep (
            stale INTEGER NOT NULL CHECK (stale IN (0, 1))
        ) STRICT;
        INSERT INTO roster_upkeep (stale) VALUES (0);
        INSERT INTO unit_place (unit_id, parent_id, path, depth, name, name_id)
            VALUES (0, -1, '~', 0, '', 0);
        CREATE VIRTUAL TABLE roster_text USING fts5 (
            words, content = '', detail = none, columnsize = 0, prefix = '1 2 3',
            tokenize = 'ascii'
        );
        """ + rosterIndexes.joined(separator: ";\n")

    /// People are found by their titles too: the words of an older list are
    /// written anew when the database has been opened.
    static let titlesAreWords = """
        UPDATE roster_upkeep SET stale = 1 WHERE EXISTS
            (SELECT 1 FROM person WHERE front_title <> '' OR back_title <> '');
        """

    /// The people of a part of the list are put into every order of the list
    /// by the index alone.
    static let scopeInEveryOrder = """
        DROP INDEX IF EXISTS roster_by_unit;
        \(byUnit);
        """

    private static let byUnit = """
        CREATE INDEX roster_by_unit
            ON roster (unit_id, position, class_id, number, retires_on, seniority)
        """

    /// Made again after a bulk load, hence apart. The two by facet hold all
    /// that a gathering needs, without touching the rows.
    static let rosterIndexes = [
        "CREATE UNIQUE INDEX roster_by_person ON roster (person_id)",
        "CREATE INDEX roster_by_number ON roster (number)",
        "CREATE INDEX roster_by_seniority ON roster (seniority)",
        "CREATE INDEX roster_by_retirement ON roster (retires_on)",
        byUnit,
        "CREATE INDEX roster_by_class ON roster (class_id, position, unit_id)",
    ]
}
