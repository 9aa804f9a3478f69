extension Schema {
    /// Rows of the trail bear the layout they are hashed by, and the digest of what their act made
    /// or signed. Signed documents and their delivery are out of reach of `REPLACE`, and words and
    /// documents leave with a person only when the person's own row has been erased before.
    static let boundRecords = """
        ALTER TABLE audit_event ADD COLUMN layout INTEGER NOT NULL DEFAULT 1 CHECK (layout > 0);
        ALTER TABLE audit_event ADD COLUMN record_digest BLOB NOT NULL DEFAULT x''
            CHECK (length(record_digest) IN (0, 32));
        CREATE TRIGGER audit_event_layout BEFORE INSERT ON audit_event
        WHEN NEW.layout < (SELECT layout FROM audit_event ORDER BY id DESC LIMIT 1)
        BEGIN SELECT RAISE(ABORT, 'the trail goes back to no older layout'); END;

        CREATE VIEW erased_person AS SELECT p.id FROM person p
            WHERE p.birth_date = -719162 AND p.name = 'Data dihapus' AND EXISTS
                (SELECT 1 FROM audit_event e WHERE e.person_id = p.id AND e.action = 'DATA_DIHAPUS');

        DROP TRIGGER audit_detail_stays;
        CREATE TRIGGER audit_detail_stays BEFORE DELETE ON audit_detail
        WHEN NOT EXISTS (SELECT 1 FROM audit_event e JOIN audit_event r
            ON r.person_id = e.person_id AND r.id > e.id AND r.action = 'DATA_DIHAPUS'
            JOIN erased_person p ON p.id = e.person_id
            WHERE e.id = OLD.event_id AND NOT EXISTS (SELECT 1 FROM appraisal a
                WHERE a.person_id = e.person_id AND a.state = 'DITANDATANGANI'))
        BEGIN SELECT RAISE(ABORT, 'the trail is never shortened'); END;

        DROP TRIGGER proposal_fixed;
        CREATE TRIGGER proposal_fixed BEFORE UPDATE ON proposal
        WHEN (OLD.state <> 'DIUSULKAN' OR (NEW.id, NEW.person_id, NEW.field, NEW.stored,
                NEW.proposed, NEW.document_number, NEW.document_place, NEW.reason,
                NEW.proposed_at)
            IS NOT (OLD.id, OLD.person_id, OLD.field, OLD.stored, OLD.proposed,
                OLD.document_number, OLD.document_place, OLD.reason, OLD.proposed_at))
            AND OLD.person_id NOT IN (SELECT id FROM erased_person)
        BEGIN SELECT RAISE(ABORT, 'a proposal is decided once'); END;

        DROP TRIGGER appraisal_frozen_on_delete;
        CREATE TRIGGER appraisal_frozen_on_delete BEFORE DELETE ON appraisal
        WHEN OLD.state = 'DITANDATANGANI' AND OLD.person_id NOT IN (SELECT id FROM erased_person)
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        DROP TRIGGER planned_result_frozen_on_delete;
        CREATE TRIGGER planned_result_frozen_on_delete BEFORE DELETE ON planned_result
        WHEN EXISTS (SELECT 1 FROM appraisal a WHERE a.id = OLD.appraisal_id
            AND a.state = 'DITANDATANGANI' AND a.person_id NOT IN (SELECT id FROM erased_person))
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        DROP TRIGGER behaviour_entry_frozen_on_delete;
        CREATE TRIGGER behaviour_entry_frozen_on_delete BEFORE DELETE ON behaviour_entry
        WHEN EXISTS (SELECT 1 FROM appraisal a WHERE a.id = OLD.appraisal_id
            AND a.state = 'DITANDATANGANI' AND a.person_id NOT IN (SELECT id FROM erased_person))
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        DROP TRIGGER result_indicator_frozen_on_delete;
        CREATE TRIGGER result_indicator_frozen_on_delete BEFORE DELETE ON result_indicator
        WHEN EXISTS (SELECT 1 FROM planned_result r JOIN appraisal a ON a.id = r.appraisal_id
            WHERE r.id = OLD.result_id AND a.state = 'DITANDATANGANI'
            AND a.person_id NOT IN (SELECT id FROM erased_person))
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;

        CREATE TRIGGER appraisal_signed_stays BEFORE INSERT ON appraisal
        WHEN NEW.state = 'DITANDATANGANI' OR EXISTS (SELECT 1 FROM appraisal a
            WHERE a.state = 'DITANDATANGANI' AND (a.id = NEW.id
                OR a.person_id = NEW.person_id AND a.quarter = NEW.quarter))
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        CREATE TRIGGER planned_result_signed_stays BEFORE INSERT ON planned_result
        WHEN EXISTS (SELECT 1 FROM planned_result r JOIN appraisal a ON a.id = r.appraisal_id
            WHERE r.id = NEW.id AND a.state = 'DITANDATANGANI')
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        CREATE TRIGGER result_indicator_signed_stays BEFORE INSERT ON result_indicator
        WHEN EXISTS (SELECT 1 FROM result_indicator i JOIN planned_result r ON r.id = i.result_id
            JOIN appraisal a ON a.id = r.appraisal_id
            WHERE i.id = NEW.id AND a.state = 'DITANDATANGANI')
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        CREATE TRIGGER appraisal_delivery_is_of_signed BEFORE INSERT ON appraisal_delivery
        WHEN (SELECT state FROM appraisal WHERE id = NEW.appraisal_id) IS NOT 'DITANDATANGANI'
            OR EXISTS (SELECT 1 FROM appraisal_delivery WHERE appraisal_id = NEW.appraisal_id)
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        CREATE TRIGGER appraisal_delivery_fixed BEFORE UPDATE ON appraisal_delivery
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        CREATE TRIGGER appraisal_delivery_stays BEFORE DELETE ON appraisal_delivery
        WHEN NOT EXISTS (SELECT 1 FROM appraisal a JOIN erased_person p ON p.id = a.person_id
            WHERE a.id = OLD.appraisal_id)
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;

        CREATE TRIGGER account_owner_stays BEFORE UPDATE OF id, person_id, name ON account
        WHEN (NEW.id, NEW.person_id, NEW.name) IS NOT (OLD.id, OLD.person_id, OLD.name)
        BEGIN SELECT RAISE(ABORT, 'an account is of one person for ever'); END;
        """
}
