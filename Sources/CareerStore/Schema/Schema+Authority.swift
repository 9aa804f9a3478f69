extension Schema {
    /// Entered assignments. A row says once when it ends, and may be taken out
    /// of force with the reason; nothing else of it ever changes.
    static let authority = """
        CREATE TABLE assignment (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person (id),
            kind TEXT NOT NULL CHECK (kind IN ('DEFINITIF', 'PLT', 'PLH', 'PJ', 'DELEGASI')),
            unit_id INTEGER REFERENCES org_unit (id),
            subject_id INTEGER REFERENCES person (id),
            effective_from INTEGER NOT NULL
                CHECK (effective_from BETWEEN -719162 AND 2932896),
            effective_to INTEGER
                CHECK (effective_to BETWEEN effective_from AND 2932896),
            decree_number TEXT NOT NULL CHECK (decree_number <> ''),
            decree_date INTEGER CHECK (decree_date BETWEEN -719162 AND 2932896),
            source TEXT NOT NULL CHECK (source IN ('IMPOR', 'TANGAN')),
            recorded_at INTEGER NOT NULL,
            corrected_at INTEGER,
            correction_reason TEXT CHECK (correction_reason <> ''),
            CHECK ((unit_id IS NULL) <> (subject_id IS NULL)),
            CHECK (subject_id IS NULL OR kind = 'DELEGASI'),
            CHECK (subject_id IS NOT person_id),
            CHECK ((corrected_at IS NULL) = (correction_reason IS NULL))
        ) STRICT;
        CREATE INDEX assignment_by_person ON assignment (person_id);
        CREATE INDEX assignment_by_unit ON assignment (unit_id) WHERE unit_id IS NOT NULL;
        CREATE INDEX assignment_by_subject ON assignment (subject_id)
            WHERE subject_id IS NOT NULL;
        CREATE TRIGGER assignment_is_history BEFORE UPDATE ON assignment
        WHEN OLD.corrected_at IS NOT NULL
            OR (OLD.effective_to IS NOT NULL AND NEW.effective_to IS NOT OLD.effective_to)
            OR (OLD.id, OLD.person_id, OLD.kind, OLD.unit_id, OLD.subject_id,
                OLD.effective_from, OLD.decree_number, OLD.decree_date, OLD.source,
                OLD.recorded_at)
                IS NOT (NEW.id, NEW.person_id, NEW.kind, NEW.unit_id, NEW.subject_id,
                NEW.effective_from, NEW.decree_number, NEW.decree_date, NEW.source,
                NEW.recorded_at)
        BEGIN SELECT RAISE(ABORT, 'an assignment is only ended or corrected'); END;
        CREATE TRIGGER assignment_stays BEFORE DELETE ON assignment
        BEGIN SELECT RAISE(ABORT, 'an assignment is never deleted'); END;
        CREATE TABLE assignment_capability (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('DEFINITIF', 'PLT', 'PLH', 'PJ', 'DELEGASI')),
            assessing TEXT NOT NULL CHECK (assessing IN ('BOLEH', 'TIDAK', 'TANYA')),
            legal_basis TEXT NOT NULL CHECK (legal_basis <> ''),
            valid_from INTEGER NOT NULL CHECK (valid_from BETWEEN -719162 AND 2932896),
            recorded_at INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER assignment_capability_is_history
        BEFORE UPDATE ON assignment_capability
        BEGIN SELECT RAISE(ABORT, 'a capability is set anew, never overwritten'); END;
        CREATE TRIGGER assignment_capability_stays BEFORE DELETE ON assignment_capability
        BEGIN SELECT RAISE(ABORT, 'a capability is never deleted'); END;
        CREATE INDEX unit_row_by_unit ON unit_row (unit_name_id);
        CREATE INDEX unit_parent_by_parent ON unit_parent (parent_id);
        CREATE INDEX appraisal_open ON appraisal (person_id, quarter) WHERE state = 'DRAF';
        """
}
