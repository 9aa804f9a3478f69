extension Schema {
    /// The tree of units as facts with dates, and its present shape
    /// (`unit_place`) kept beside it for the list.
    ///
    /// A place's path is its parent's path with four more characters, the
    /// unit's ordinal among its siblings in base 36: the order of paths is the
    /// order of the tree, and a subtree is a range.
    static let organisation = """
        CREATE TABLE org_unit (
            id INTEGER PRIMARY KEY,
            foreign_id TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE UNIQUE INDEX org_unit_by_foreign_id ON org_unit (foreign_id)
            WHERE foreign_id <> '';
        CREATE TABLE unit_name (
            id INTEGER PRIMARY KEY,
            unit_id INTEGER NOT NULL REFERENCES org_unit (id),
            name TEXT NOT NULL CHECK (name <> ''),
            recorded_at INTEGER NOT NULL,
            UNIQUE (unit_id, name)
        ) STRICT;
        CREATE TABLE unit_parent (
            unit_id INTEGER NOT NULL REFERENCES org_unit (id),
            id INTEGER NOT NULL CHECK (id > 0),
            parent_id INTEGER REFERENCES org_unit (id),
            valid_from INTEGER,
            valid_to INTEGER,
            recorded_at INTEGER NOT NULL,
            PRIMARY KEY (unit_id, id),
            CHECK (parent_id IS NOT unit_id),
            CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_to >= valid_from - 1)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX unit_parent_today ON unit_parent (unit_id) WHERE valid_to IS NULL;
        CREATE TABLE unit_place (
            unit_id INTEGER PRIMARY KEY,
            parent_id INTEGER NOT NULL,
            path TEXT NOT NULL UNIQUE,
            depth INTEGER NOT NULL CHECK (depth >= 0),
            name TEXT NOT NULL,
            name_id INTEGER NOT NULL,
            children INTEGER NOT NULL DEFAULT 0,
            headcount INTEGER NOT NULL DEFAULT 0 CHECK (headcount >= 0)
        ) STRICT;
        CREATE INDEX unit_place_by_name ON unit_place (parent_id, name);
        """
}
