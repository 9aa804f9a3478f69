extension Schema {
    /// A signed document is deleted with the person it is about, after the row
    /// of the trail that says so, and in no other way.
    static let erasure =
        frozenUnlessErased("appraisal", "OLD.id")
        + frozenUnlessErased("planned_result", "OLD.appraisal_id")
        + frozenUnlessErased("behaviour_entry", "OLD.appraisal_id")
        + frozenUnlessErased(
            "result_indicator",
            "(SELECT appraisal_id FROM planned_result WHERE id = OLD.result_id)")

    private static func frozenUnlessErased(_ table: String, _ appraisal: String) -> String {
        """
        DROP TRIGGER \(table)_frozen_on_delete;
        CREATE TRIGGER \(table)_frozen_on_delete BEFORE DELETE ON \(table)
        WHEN (SELECT state FROM appraisal WHERE id = \(appraisal)) = 'DITANDATANGANI'
            AND NOT EXISTS (SELECT 1 FROM appraisal a
                JOIN audit_event e ON e.person_id = a.person_id
                WHERE a.id = \(appraisal) AND e.action = 'DATA_DIHAPUS')
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;

        """
    }
}
