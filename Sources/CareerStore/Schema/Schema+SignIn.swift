extension Schema {
    /// Names typed at a sign-in that are neither a NIP nor an account's were kept
    /// as they were typed, secrets in the wrong field among them. They go, and
    /// what they lay on is overwritten.
    static let namesNotKept = """
        PRAGMA secure_delete = ON;
        DELETE FROM sign_in_failure WHERE subject GLOB 'AKUN:*'
            AND subject NOT GLOB 'AKUN:\(String(repeating: "[0-9]", count: 18))'
            AND NOT EXISTS (SELECT 1 FROM account
                WHERE name <> '' AND subject = 'AKUN:' || name);
        PRAGMA secure_delete = OFF;
        """
}
