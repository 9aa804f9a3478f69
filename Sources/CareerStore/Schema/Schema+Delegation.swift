extension Schema {
    /// Whether the evaluation is delegated to a Plt or Plh (PermenPANRB 6/2022
    /// p. 89 no. 3); null where it was recorded before this was asked. Like the
    /// rest of an assignment it never changes.
    static let evaluationDelegated = """
        ALTER TABLE assignment ADD COLUMN evaluation_delegated INTEGER
            CHECK (evaluation_delegated IS NULL
                OR (evaluation_delegated IN (0, 1) AND kind IN ('PLT', 'PLH')));
        CREATE TRIGGER assignment_delegation_is_history BEFORE UPDATE ON assignment
        WHEN NEW.evaluation_delegated IS NOT OLD.evaluation_delegated
        BEGIN SELECT RAISE(ABORT, 'an assignment is only ended or corrected'); END;
        """
}
