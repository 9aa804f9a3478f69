import CareerDomain
import GRDB
import Testing

@testable import CareerStore

/// What somebody could write into the file who knows how rows are chained.
@Suite struct `Forged records` {
    private let chain: Chain

    init() throws { chain = try Chain() }

    private func append(
        _ action: AuditAction, _ object: AuditObject, of person: Int64?, _ db: Database,
        record: [UInt8] = []
    ) throws {
        try AuditWriter(db, actor: .owner, now: Samples.noon).append(
            action, object, of: person, role: .institutionAdmin,
            AuditDetail(reason: "palsu"), record: record)
    }

    @Test func `an erasure that was only written down lets no words go`() throws {
        let verdict = try chain.verdict { db in
            try append(.personErased, AuditObject(.person, 1), of: 1, db)
            try db.execute(
                sql: """
                    DELETE FROM audit_detail WHERE event_id IN
                        (SELECT id FROM audit_event WHERE person_id = 1 AND action <> 'DATA_DIHAPUS')
                    """)
        }
        guard case .wordsMissing = verdict.fault else {
            Issue.record("\(String(describing: verdict.fault))")
            return
        }
    }

    @Test func `nor a signed document be changed, replaced or taken away`() throws {
        let id = chain.document.rawValue
        for change in [
            "UPDATE appraisal SET notes = 'x' WHERE id = \(id)",
            "DELETE FROM appraisal_delivery; DELETE FROM appraisal WHERE id = \(id)",
        ] {
            let verdict = try chain.verdict { db in
                try append(.personErased, AuditObject(.person, 1), of: 1, db)
                try db.execute(sql: change)
            }
            #expect(verdict.fault == .documentChanged(chain.document), "\(change)")
        }
    }

    @Test func `a changed document signed once more by a row is the changed one still`() throws {
        let id = chain.document.rawValue
        let verdict = try chain.verdict { db in
            try db.execute(sql: "UPDATE appraisal SET notes = 'x' WHERE id = \(id)")
            let reader = AppraisalReader(db: db)
            let document = try #require(try reader.appraisal(id))
            try append(
                .appraisalSigned, AuditObject(.appraisal, id), of: 1, db,
                record: RecordDigest(signed: document).bytes)
        }
        #expect(verdict.fault == .documentChanged(chain.document))
    }

    /// Every column of the signed document under another person and quarter.
    private static func copy(
        _ id: Int64, to number: Int64 = 900, _ db: Database
    ) throws -> AppraisalID {
        let row = try Row.fetchOne(db, sql: "SELECT * FROM appraisal WHERE id = \(id)")
        var columns = Dictionary(
            uniqueKeysWithValues: try #require(row).map { ($0.0, $0.1) })
        columns["id"] = number.databaseValue
        columns["person_id"] = 2.databaseValue
        let names = columns.keys.sorted()
        try db.execute(
            sql: """
                INSERT INTO appraisal (\(names.joined(separator: ", ")))
                VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
                """, arguments: StatementArguments(names.map { columns[$0] ?? .null }))
        return AppraisalID(number)
    }

    @Test(arguments: [900, 0, -5, Int64.min, .max])
    func `a signed document that nobody signed is named, whatever its number`(
        number: Int64
    ) throws {
        let id = chain.document.rawValue
        let verdict = try chain.verdict { db in
            let forged = try Self.copy(id, to: number, db)
            try db.execute(
                sql: "INSERT INTO appraisal_delivery VALUES (\(forged.rawValue), 1)")
        }
        #expect(verdict.fault == .documentWithoutSignature(AppraisalID(number)))
    }

    @Test func `grade and delivery are bound too`() throws {
        let id = chain.document.rawValue
        let grade = try chain.verdict { db in
            try db.execute(
                sql: """
                    PRAGMA ignore_check_constraints = ON;
                    UPDATE appraisal SET grade = 1 + grade % 5 WHERE id = \(id);
                    PRAGMA ignore_check_constraints = OFF;
                    """)
        }
        #expect(grade.fault == .documentChanged(chain.document))
        for change in [
            "UPDATE appraisal_delivery SET delivered_at = delivered_at - 86400",
            "DELETE FROM appraisal_delivery",
        ] {
            let verdict = try chain.verdict(after: change)
            #expect(verdict.fault == .documentChanged(chain.document), "\(change)")
        }
        let undelivered = try chain.verdict { db in
            try db.execute(sql: "DELETE FROM appraisal_delivery")
            try db.execute(
                sql: """
                    DELETE FROM audit_event WHERE action = 'PENILAIAN_DISAMPAIKAN';
                    INSERT INTO appraisal_delivery VALUES (\(id), 5);
                    """)
        }
        #expect(undelivered.fault != nil)
    }

    @Test func `accounts that were exchanged are named`() throws {
        let verdict = try chain.verdict { db in
            let accounts = try Row.fetchAll(
                db, sql: "SELECT id, person_id FROM account WHERE person_id IS NOT NULL")
            #expect(accounts.count == 1)
            try db.execute(
                sql: "UPDATE account SET person_id = 3 WHERE id = ?", arguments: [accounts[0]["id"]]
            )
        }
        #expect(verdict.fault == .accountChanged(AccountID(1)))
        let technical = try chain.verdict(
            after: "UPDATE account SET name = 'auditor2' WHERE name <> ''")
        #expect(technical.fault == .accountChanged(AccountID(2)))
        let unrecorded = try chain.verdict(
            after: "INSERT INTO account (person_id, created_at) VALUES (3, 1)")
        #expect(unrecorded.fault == .accountChanged(AccountID(3)))
    }

    @Test(arguments: [
        "INSERT INTO role_grant (account_id, role, valid_from, decree, granted_at) "
            + "VALUES (2, 'AUDITOR', 1, 'SK', 1)",
        "UPDATE role_grant SET account_id = 2", "UPDATE role_grant SET role = 'AUDITOR'",
        "UPDATE role_grant SET valid_from = valid_from - 1",
        "UPDATE role_grant SET valid_to = 90000", "UPDATE role_grant SET decree = 'SK 2'",
    ])
    func `a role that no row gives is named`(sql: String) throws {
        guard case .roleWithoutGrant? = try chain.verdict(after: sql).fault else {
            Issue.record("\(sql)")
            return
        }
    }

    @Test(arguments: [
        "UPDATE role_grant SET revoked_at = 1", "DELETE FROM role_grant",
        "UPDATE role_grant SET revoked_at = 1; DELETE FROM secret",
    ])
    func `a role that no row takes is missed`(sql: String) throws {
        let fault = try chain.verdict(after: sql).fault
        #expect(fault == .roleMissing(AccountID(1), .institutionAdmin))
    }

    @Test func `an account that is gone is missed`() throws {
        let verdict = try chain.verdict(after: "DELETE FROM account WHERE id = 2")
        #expect(verdict.fault == .accountChanged(AccountID(2)))
    }

    @Test func `a trail that is gone while there are accounts is no sound one`() throws {
        let verdict = try chain.verdict(
            after: "DELETE FROM audit_detail; DELETE FROM audit_event")
        #expect(verdict.fault == .trailMissing)
    }

    @Test func `rows do not go back to an older layout`() throws {
        let verdict = try chain.verdict { db in
            try db.execute(
                sql: "UPDATE audit_event SET layout = 1, record_digest = x'' WHERE id > 20")
            try Chain.rewrite(db)
        }
        #expect(verdict.fault == .changed(row: 21))
    }
}

@Suite struct `Signed documents in the database` {
    private let institution: Institution
    private let raw: DatabaseQueue

    init() throws {
        institution = try Institution()
        raw = try CareerDatabase.raw(institution.path)
    }

    @Test(arguments: [
        "REPLACE INTO appraisal SELECT * FROM appraisal WHERE state = 'DITANDATANGANI' LIMIT 1",
        "INSERT OR REPLACE INTO appraisal (id, version, person_id, quarter, state, subject_name, "
            + "subject_number, subject_rank, subject_position, subject_unit, assessor_name, "
            + "assessor_number, assessor_rank, assessor_position, assessor_unit, result_reason, "
            + "behaviour_reason, notes, recommendation, updated_at) "
            + "SELECT 9999, 0, person_id, quarter, 'DRAF', '', '', '', '', '', '', '', '', '', '', "
            + "'', '', '', '', 0 FROM appraisal WHERE state = 'DITANDATANGANI' LIMIT 1",
        "REPLACE INTO planned_result SELECT r.id, (SELECT id FROM appraisal WHERE state = 'DRAF'), "
            + "r.ordinal, r.kind, r.parent_result, 'x', r.evidence, r.feedback, r.feedback_tone, "
            + "r.rating FROM planned_result r JOIN appraisal a ON a.id = r.appraisal_id "
            + "WHERE a.state = 'DITANDATANGANI' LIMIT 1",
        "REPLACE INTO result_indicator SELECT i.id, (SELECT r.id FROM planned_result r JOIN "
            + "appraisal a ON a.id = r.appraisal_id WHERE a.state = 'DRAF'), 0, i.aspect, 'x', 'x', "
            + "'x' FROM result_indicator i JOIN planned_result r ON r.id = i.result_id JOIN "
            + "appraisal a ON a.id = r.appraisal_id WHERE a.state = 'DITANDATANGANI' LIMIT 1",
        "REPLACE INTO behaviour_entry SELECT b.appraisal_id, b.value, 'x', 'x', NULL FROM "
            + "behaviour_entry b JOIN appraisal a ON a.id = b.appraisal_id "
            + "WHERE a.state = 'DITANDATANGANI' LIMIT 1",
        "UPDATE OR REPLACE appraisal SET id = (SELECT id FROM appraisal "
            + "WHERE state = 'DITANDATANGANI') WHERE state = 'DRAF'",
        "UPDATE OR REPLACE appraisal SET (person_id, quarter) = (SELECT person_id, quarter "
            + "FROM appraisal WHERE state = 'DITANDATANGANI') WHERE state = 'DRAF'",
        "UPDATE OR REPLACE planned_result SET id = (SELECT r.id FROM planned_result r JOIN "
            + "appraisal a ON a.id = r.appraisal_id WHERE a.state = 'DITANDATANGANI') "
            + "WHERE appraisal_id IN (SELECT id FROM appraisal WHERE state = 'DRAF')",
        "UPDATE OR REPLACE behaviour_entry SET appraisal_id = (SELECT id FROM appraisal "
            + "WHERE state = 'DITANDATANGANI') "
            + "WHERE appraisal_id IN (SELECT id FROM appraisal WHERE state = 'DRAF')",
        "REPLACE INTO appraisal_delivery SELECT appraisal_id, 1 FROM appraisal_delivery",
        "UPDATE appraisal_delivery SET delivered_at = 1", "DELETE FROM appraisal_delivery",
        "INSERT INTO appraisal_delivery SELECT id, 1 FROM appraisal WHERE state = 'DRAF'",
        "UPDATE account SET person_id = NULL, name = 'x' WHERE id = 1",
        "DELETE FROM account", "REPLACE INTO account SELECT * FROM account",
        "DELETE FROM role_grant", "REPLACE INTO role_grant SELECT * FROM role_grant",
        "UPDATE role_grant SET role = 'AUDITOR'", "UPDATE role_grant SET valid_to = 90000",
        "UPDATE role_grant SET revoked_at = 1; UPDATE role_grant SET revoked_at = NULL",
        "INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event WHERE id = 2",
    ])
    func `are neither replaced nor changed, nor are accounts and roles`(
        sql: String
    ) throws {
        #expect(throws: DatabaseError.self) { try raw.write { try $0.execute(sql: sql) } }
    }
}
