extension Schema {
    static let announcement = """
        CREATE TABLE announcement (
            id INTEGER PRIMARY KEY,
            title TEXT NOT NULL CHECK (title <> ''),
            body TEXT NOT NULL,
            valid_from INTEGER NOT NULL CHECK (valid_from BETWEEN -719162 AND 2932896),
            valid_to INTEGER CHECK (valid_to BETWEEN -719162 AND 2932896),
            announced_at INTEGER NOT NULL,
            ended_at INTEGER
        ) STRICT;

        """
}
