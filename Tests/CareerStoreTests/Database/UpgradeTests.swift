import CareerDomain
import GRDB
import Testing

@testable import CareerStore

/// What an earlier release has written, after the upgrade.
@Suite struct UpgradeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try OlderDatabase.unpack(version: 5, to: folder.file())
    }

    /// The owner's session, after something was done to the file without the program's guards.
    private func open(after sql: String = "") throws -> CareerDatabase {
        try Samples.database(folder.file()).close()
        let raw = try CareerDatabase.raw(folder.file())
        try raw.write { db in
            let triggers = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            guard !sql.isEmpty else { return }
            for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger)") }
            try db.execute(sql: sql)
        }
        try raw.close()
        return try Institution.open(folder.file(), .owner)
    }

    private func verdict(after sql: String = "") throws -> AuditVerdict {
        let database = try open(after: sql)
        defer { database.close() }
        return try database.reading { db in
            try AuditVerification.run(db, against: nil) { _ in true }
        }
    }

    @Test func `its trail and its documents verify, by the rule they were written by`() throws {
        let verdict = try verdict()
        #expect(verdict.fault == nil)
        #expect(verdict.earlierRows == 155)
        #expect(verdict.documents == 25)
        #expect(verdict.earlierDocuments == 24)
        #expect(verdict.erased > 0)
    }

    @Test func `it is sound, and of the newest layout`() throws {
        let database = try open()
        defer { database.close() }
        #expect(try DatabaseCheck.run(database).findings == [])
    }

    @Test func `a document that came in signed is put on record as it stands`() throws {
        #expect(try verdict().adoptedDocuments == 1)
        let id = try CareerDatabase.raw(folder.file()).read {
            try Int64.fetchOne(
                $0, sql: "SELECT object_id FROM audit_event WHERE action = 'DOKUMEN_DICATAT'")
        }
        let document = try #require(id)
        let changed = try verdict(
            after: "UPDATE appraisal SET notes = 'x' WHERE id = \(document)")
        #expect(changed.fault == .documentChanged(AppraisalID(document)))
    }

    @Test func `a signature of then that has lost its words is named`() throws {
        let lost = """
            DELETE FROM audit_detail WHERE event_id IN
                (SELECT id FROM audit_event WHERE action = 'PENILAIAN_DITANDATANGANI' LIMIT 1)
            """
        // The words of a row are missed before the document is looked at.
        guard case .wordsMissing? = try verdict(after: lost).fault else {
            Issue.record("words")
            return
        }
        let database = try open()
        defer { database.close() }
        try database.reading { db in
            var documents = SignedDocuments(db)
            let erased = try Int64.fetchAll(db, sql: "SELECT id FROM erased_person")
            let fault = try documents.firstFault(erased: erased.contains, goesOn: {})
            guard case .signatureWithoutWords? = fault else {
                Issue.record("\(String(describing: fault))")
                return
            }
        }
    }

    @Test func `every change of a document signed then is found`() throws {
        for change in [
            "UPDATE appraisal SET assessor_name = 'x' WHERE id = 1",
            "UPDATE planned_result SET evidence = 'x' WHERE appraisal_id = 1",
            "UPDATE appraisal_delivery SET delivered_at = 5 WHERE appraisal_id = 1",
        ] {
            #expect(
                try verdict(after: change).fault == .documentChanged(AppraisalID(1)), "\(change)")
            try OlderDatabase.unpack(version: 5, to: folder.file())
        }
    }

    @Test(arguments: [
        "INSERT INTO account (name, created_at) VALUES ('bayangan', 1)",
        "UPDATE role_grant SET revoked_at = NULL",
        "INSERT INTO role_grant (account_id, role, valid_from, decree, granted_at) "
            + "VALUES (1, 'AUDITOR', 1, '', 1)",
    ])
    func `an upgrade puts no account and no role on record that had no row`(sql: String) throws {
        let raw = try CareerDatabase.raw(folder.file())
        try raw.write { try $0.execute(sql: sql) }
        try raw.close()
        switch try verdict().fault {
        case .accountChanged, .roleWithoutGrant: break
        case let other: Issue.record("\(sql): \(String(describing: other))")
        }
    }

    @Test func `what was written past the program is put on record by no later upgrade`() throws {
        let raw = try CareerDatabase.raw(folder.file())
        try raw.inDatabase { db in
            try Schema.upgrade(db, from: 5, to: 12)
            try db.execute(sql: "INSERT INTO account (name, created_at) VALUES ('bayangan', 1)")
        }
        try raw.close()
        guard case .accountChanged? = try verdict().fault else {
            Issue.record("no fault")
            return
        }
    }

    @Test func `a role that was taken then does not come back unseen`() throws {
        let verdict = try verdict(after: "UPDATE role_grant SET revoked_at = NULL")
        guard case .roleWithoutGrant(_, .leader)? = verdict.fault else {
            Issue.record("\(String(describing: verdict.fault))")
            return
        }
    }
}
