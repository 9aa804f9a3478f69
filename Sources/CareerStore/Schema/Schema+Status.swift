extension Schema {
    /// Codes of legal standing may have three digits: 101 is *PPPK Paruh Waktu*.
    static let longStatusCodes =
        """
        DROP TRIGGER status_row_is_history;
        DROP TRIGGER status_row_stays;
        ALTER TABLE status_row RENAME TO short_status_row;

        """
        + datedTable(
            "status_row", "status TEXT NOT NULL CHECK (length(status) BETWEEN 2 AND 3)", "status")
            + """
            INSERT INTO status_row SELECT * FROM short_status_row;
            DROP TABLE short_status_row;
            """
}
