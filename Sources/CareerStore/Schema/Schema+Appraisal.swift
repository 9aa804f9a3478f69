extension Schema {
    /// Appraisals and their parts. `grade` is the quadrant of the two ratings
    /// (PermenPANRB 6/2022 p. 99), checked here once more; a signed document
    /// and its parts refuse every change.
    static let appraisal =
        """
        CREATE TABLE appraisal (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL DEFAULT 0,
            person_id INTEGER NOT NULL REFERENCES person (id),
            quarter INTEGER NOT NULL CHECK (quarter BETWEEN 4 AND 39999),
            state TEXT NOT NULL CHECK (state IN ('DRAF', 'DITANDATANGANI')),
            subject_name TEXT NOT NULL, subject_number TEXT NOT NULL,
            subject_rank TEXT NOT NULL, subject_position TEXT NOT NULL,
            subject_unit TEXT NOT NULL,
            assessor_name TEXT NOT NULL, assessor_number TEXT NOT NULL,
            assessor_rank TEXT NOT NULL, assessor_position TEXT NOT NULL,
            assessor_unit TEXT NOT NULL,
            organisation_result INTEGER CHECK (organisation_result BETWEEN 1 AND 5),
            result_suggested INTEGER CHECK (result_suggested BETWEEN 1 AND 3),
            result_rating INTEGER CHECK (result_rating BETWEEN 1 AND 3),
            result_reason TEXT NOT NULL,
            behaviour_suggested INTEGER CHECK (behaviour_suggested BETWEEN 1 AND 3),
            behaviour_rating INTEGER CHECK (behaviour_rating BETWEEN 1 AND 3),
            behaviour_reason TEXT NOT NULL,
            grade INTEGER CHECK (grade IS CASE
                WHEN result_rating IS NULL OR behaviour_rating IS NULL THEN NULL
                WHEN result_rating = 1 AND behaviour_rating = 1 THEN 1
                WHEN result_rating <= 2 AND behaviour_rating <= 2 THEN 2
                WHEN result_rating = 3 AND behaviour_rating <= 2 THEN 3
                WHEN result_rating <= 2 AND behaviour_rating = 3 THEN 4
                ELSE 5 END),
            notes TEXT NOT NULL,
            recommendation TEXT NOT NULL,
            updated_at INTEGER NOT NULL,
            signed_at INTEGER,
            UNIQUE (person_id, quarter),
            CHECK ((state = 'DITANDATANGANI') = (signed_at IS NOT NULL)),
            CHECK (state = 'DRAF' OR grade IS NOT NULL)
        ) STRICT;
        CREATE TABLE planned_result (
            id INTEGER PRIMARY KEY,
            appraisal_id INTEGER NOT NULL REFERENCES appraisal (id),
            ordinal INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('UTAMA', 'TAMBAHAN')),
            parent_result TEXT NOT NULL,
            statement TEXT NOT NULL,
            evidence TEXT NOT NULL,
            feedback TEXT NOT NULL,
            feedback_tone INTEGER CHECK (feedback_tone BETWEEN 1 AND 3),
            rating INTEGER CHECK (rating BETWEEN 1 AND 3)
        ) STRICT;
        CREATE INDEX planned_result_by_appraisal ON planned_result (appraisal_id, ordinal);
        CREATE TABLE result_indicator (
            id INTEGER PRIMARY KEY,
            result_id INTEGER NOT NULL REFERENCES planned_result (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            aspect TEXT NOT NULL
                CHECK (aspect IN ('KUANTITAS', 'KUALITAS', 'WAKTU', 'BIAYA')),
            indicator TEXT NOT NULL,
            target TEXT NOT NULL,
            realisation TEXT NOT NULL
        ) STRICT;
        CREATE INDEX result_indicator_by_result ON result_indicator (result_id, ordinal);
        CREATE TABLE behaviour_entry (
            appraisal_id INTEGER NOT NULL REFERENCES appraisal (id),
            value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 7),
            expectation TEXT NOT NULL,
            feedback TEXT NOT NULL,
            observation INTEGER CHECK (observation BETWEEN 1 AND 3),
            PRIMARY KEY (appraisal_id, value)
        ) STRICT, WITHOUT ROWID;

        """
        + frozen("appraisal", "OLD.id", on: ["UPDATE", "DELETE"])
        + frozen("planned_result", "OLD.appraisal_id", on: ["UPDATE", "DELETE"])
        + frozen("planned_result", "NEW.appraisal_id", on: ["INSERT"])
        + frozen("planned_result", "NEW.appraisal_id", on: ["UPDATE"], name: "moved")
        + frozen("behaviour_entry", "OLD.appraisal_id", on: ["UPDATE", "DELETE"])
        + frozen("behaviour_entry", "NEW.appraisal_id", on: ["INSERT"])
        + frozen("behaviour_entry", "NEW.appraisal_id", on: ["UPDATE"], name: "moved")
        + frozen("result_indicator", ofResult("OLD"), on: ["UPDATE", "DELETE"])
        + frozen("result_indicator", ofResult("NEW"), on: ["INSERT"])
        + frozen("result_indicator", ofResult("NEW"), on: ["UPDATE"], name: "moved")

    private static func ofResult(_ row: String) -> String {
        "(SELECT appraisal_id FROM planned_result WHERE id = \(row).result_id)"
    }

    private static func frozen(
        _ table: String, _ appraisal: String, on events: [String], name: String = "frozen"
    ) -> String {
        events.map { event in
            """
            CREATE TRIGGER \(table)_\(name)_on_\(event.lowercased()) BEFORE \(event) ON \(table)
            WHEN (SELECT state FROM appraisal WHERE id = \(appraisal)) = 'DITANDATANGANI'
            BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;

            """
        }.joined()
    }
}
