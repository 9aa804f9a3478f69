extension Schema {
    /// Whose record the assessor of a document is; null for the regional head, and in documents of
    /// releases that kept the name alone.
    static let assessorIdentity = """
        ALTER TABLE appraisal ADD COLUMN assessor_id INTEGER REFERENCES person (id);
        """
}
