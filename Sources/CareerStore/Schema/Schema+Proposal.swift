extension Schema {
    /// Corrections that people propose of their own records. A row is decided
    /// once; nothing else of it ever changes, but for an erased person's words.
    static let proposal = """
        CREATE TABLE proposal (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person (id),
            field TEXT NOT NULL CHECK (field <> ''),
            stored TEXT NOT NULL,
            proposed TEXT NOT NULL,
            document_number TEXT NOT NULL,
            document_place TEXT NOT NULL,
            reason TEXT NOT NULL,
            proposed_at INTEGER NOT NULL,
            state TEXT NOT NULL DEFAULT 'DIUSULKAN'
                CHECK (state IN ('DIUSULKAN', 'DITERIMA', 'DITOLAK', 'DITARIK')),
            decided_at INTEGER,
            decided_by INTEGER REFERENCES account (id),
            decision_reason TEXT NOT NULL DEFAULT '',
            CHECK ((state = 'DIUSULKAN') = (decided_at IS NULL)),
            CHECK (decided_by IS NULL OR decided_at IS NOT NULL)
        ) STRICT;
        CREATE INDEX proposal_by_person ON proposal (person_id);
        CREATE INDEX proposal_open ON proposal (person_id) WHERE state = 'DIUSULKAN';
        CREATE TRIGGER proposal_stays BEFORE DELETE ON proposal
        BEGIN SELECT RAISE(ABORT, 'proposals are never deleted'); END;
        CREATE TRIGGER proposal_fixed BEFORE UPDATE ON proposal
        WHEN (OLD.state <> 'DIUSULKAN' OR (NEW.id, NEW.person_id, NEW.field, NEW.stored,
                NEW.proposed, NEW.document_number, NEW.document_place, NEW.reason,
                NEW.proposed_at)
            IS NOT (OLD.id, OLD.person_id, OLD.field, OLD.stored, OLD.proposed,
                OLD.document_number, OLD.document_place, OLD.reason, OLD.proposed_at))
            AND NOT EXISTS (SELECT 1 FROM audit_event
                WHERE person_id = OLD.person_id AND action = 'DATA_DIHAPUS')
        BEGIN SELECT RAISE(ABORT, 'a proposal is decided once'); END;

        """
}
