extension Schema {
    /// `REPLACE`, and `UPDATE OR REPLACE`, take a row out of the way without its trigger for
    /// deletion: they are refused where a row is to stay. Accounts are never deleted, and roles end
    /// by a revocation.
    static let nothingReplaced = """
        CREATE TRIGGER appraisal_moved BEFORE UPDATE OF id, person_id, quarter ON appraisal
        WHEN EXISTS (SELECT 1 FROM appraisal a WHERE a.id <> OLD.id
            AND a.state = 'DITANDATANGANI' AND (a.id = NEW.id
                OR a.person_id = NEW.person_id AND a.quarter = NEW.quarter))
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        CREATE TRIGGER planned_result_moved BEFORE UPDATE OF id ON planned_result
        WHEN EXISTS (SELECT 1 FROM planned_result r JOIN appraisal a ON a.id = r.appraisal_id
            WHERE r.id = NEW.id AND r.id <> OLD.id AND a.state = 'DITANDATANGANI')
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        CREATE TRIGGER result_indicator_moved BEFORE UPDATE OF id ON result_indicator
        WHEN EXISTS (SELECT 1 FROM result_indicator i JOIN planned_result r ON r.id = i.result_id
            JOIN appraisal a ON a.id = r.appraisal_id
            WHERE i.id = NEW.id AND i.id <> OLD.id AND a.state = 'DITANDATANGANI')
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;
        CREATE TRIGGER behaviour_entry_moved BEFORE UPDATE OF appraisal_id, value
            ON behaviour_entry
        WHEN EXISTS (SELECT 1 FROM appraisal a WHERE a.id = NEW.appraisal_id
            AND a.state = 'DITANDATANGANI')
        BEGIN SELECT RAISE(ABORT, 'signed appraisal'); END;

        CREATE TRIGGER approval_request_replaced BEFORE INSERT ON approval_request
        WHEN EXISTS (SELECT 1 FROM approval_request WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'requests are never replaced'); END;

        CREATE TRIGGER account_stays BEFORE DELETE ON account
        BEGIN SELECT RAISE(ABORT, 'accounts are never deleted'); END;
        CREATE TRIGGER account_replaced BEFORE INSERT ON account
        WHEN EXISTS (SELECT 1 FROM account a WHERE a.id = NEW.id
            OR a.person_id = NEW.person_id OR NEW.person_id IS NULL AND a.name = NEW.name)
        BEGIN SELECT RAISE(ABORT, 'accounts are never replaced'); END;
        CREATE TRIGGER role_grant_stays BEFORE DELETE ON role_grant
        BEGIN SELECT RAISE(ABORT, 'roles are revoked, never deleted'); END;
        CREATE TRIGGER role_grant_replaced BEFORE INSERT ON role_grant
        WHEN EXISTS (SELECT 1 FROM role_grant WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'roles are never replaced'); END;
        CREATE TRIGGER role_grant_fixed BEFORE UPDATE ON role_grant
        WHEN OLD.revoked_at IS NOT NULL OR (NEW.id, NEW.account_id, NEW.role, NEW.unit_id,
                NEW.valid_from, NEW.valid_to, NEW.decree, NEW.granted_at)
            IS NOT (OLD.id, OLD.account_id, OLD.role, OLD.unit_id, OLD.valid_from, OLD.valid_to,
                OLD.decree, OLD.granted_at)
        BEGIN SELECT RAISE(ABORT, 'a role is revoked once, and never changed'); END;
        """
}
