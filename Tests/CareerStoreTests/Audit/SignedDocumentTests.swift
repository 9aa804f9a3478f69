import CareerDomain
import GRDB
import Testing

@testable import CareerStore

@Suite struct `Signed documents in the trail` {
    private let chain: Chain

    init() throws { chain = try Chain() }

    private func expectFound(_ sql: String) throws {
        let verdict = try chain.verdict(after: sql)
        #expect(verdict.fault == .documentChanged(chain.document), "\(sql)")
    }

    @Test func `every change of one behind the program is found`() throws {
        let id = chain.document.rawValue
        let texts = [
            "subject_name", "subject_number", "subject_rank", "subject_position", "subject_unit",
            "assessor_name", "assessor_number", "assessor_rank", "assessor_position",
            "assessor_unit", "result_reason", "behaviour_reason", "notes", "recommendation",
        ]
        for column in texts {
            try expectFound("UPDATE appraisal SET \(column) = \(column) || 'x' WHERE id = \(id)")
        }
        for change in [
            "organisation_result = 1 + organisation_result % 5",
            "result_suggested = 1 + result_suggested % 3",
            "result_rating = 1, grade = 2", "result_rating = 3, grade = 3",
            "behaviour_suggested = 1 + behaviour_suggested % 3",
            "behaviour_rating = 3, grade = 4", "signed_at = signed_at + 1",
            "state = 'DRAF', signed_at = NULL", "person_id = 3", "quarter = quarter + 1",
        ] {
            try expectFound("UPDATE appraisal SET \(change) WHERE id = \(id)")
        }
    }

    @Test func `so is every change of its parts`() throws {
        let id = chain.document.rawValue
        for change in [
            "statement = 'x'", "parent_result = 'x'", "evidence = 'x'", "feedback = 'x'",
            "kind = 'TAMBAHAN'", "feedback_tone = 2", "rating = 1",
        ] {
            try expectFound("UPDATE planned_result SET \(change) WHERE appraisal_id = \(id)")
        }
        let ofDocument = """
            WHERE result_id IN (SELECT id FROM planned_result WHERE appraisal_id = \(id))
            """
        for change in ["aspect = 'BIAYA'", "indicator = 'x'", "target = 'x'", "realisation = 'x'"] {
            try expectFound("UPDATE result_indicator SET \(change) \(ofDocument)")
        }
        for change in ["expectation = 'x'", "feedback = 'x'", "observation = 3"] {
            try expectFound(
                "UPDATE behaviour_entry SET \(change) WHERE appraisal_id = \(id) AND value = 3")
        }
        for sql in [
            "DELETE FROM result_indicator \(ofDocument)",
            "DELETE FROM behaviour_entry WHERE appraisal_id = \(id) AND value = 1",
            "DELETE FROM planned_result WHERE appraisal_id = \(id)",
            """
            INSERT INTO planned_result (appraisal_id, ordinal, kind, parent_result, statement,
                evidence, feedback) VALUES (\(id), 9, 'UTAMA', '', 'x', '', '')
            """,
            "DELETE FROM appraisal_delivery; DELETE FROM appraisal WHERE id = \(id)",
        ] { try expectFound(sql) }
    }

    @Test func `a draft may change`() throws {
        let id = chain.document.rawValue
        let verdict = try chain.verdict(after: "UPDATE appraisal SET notes = 'x' WHERE id <> \(id)")
        #expect(verdict.isSound)
    }
}

@Suite struct `The tables of the trail` {
    @Test(arguments: [
        "UPDATE audit_event SET at = at + 1 WHERE id = 2", "DELETE FROM audit_event WHERE id = 2",
        "DELETE FROM audit_event", "UPDATE audit_detail SET body = 'x'",
        "DELETE FROM audit_detail",
        "INSERT INTO audit_event SELECT id + 2, at, account_id, role, terminal, session, action, "
            + "object_kind, object_id, person_id, detail_hash, hash FROM audit_event "
            + "ORDER BY id DESC LIMIT 1",
        "INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event WHERE id = 2",
        "INSERT OR REPLACE INTO audit_detail SELECT event_id, salt, 'x' FROM audit_detail "
            + "ORDER BY event_id DESC LIMIT 1",
        "INSERT INTO audit_detail SELECT id, zeroblob(16), 'x' FROM audit_event "
            + "WHERE length(detail_hash) = 0 LIMIT 1",
    ])
    func `refuse whatever is not a next row`(sql: String) throws {
        let institution = try Institution()
        let raw = try CareerDatabase.raw(institution.path)
        #expect(throws: DatabaseError.self) { try raw.write { try $0.execute(sql: sql) } }
    }

    @Test func `words of the last row are not exchanged, nor given to one without`() throws {
        let institution = try Institution()
        let admin = try institution.session(.institutionAdmin)
        try admin.signOut(isLocked: true)
        let raw = try CareerDatabase.raw(institution.path)
        #expect(throws: DatabaseError.self) {
            try raw.write {
                try $0.execute(
                    sql: """
                        INSERT INTO audit_detail
                        SELECT max(id), zeroblob(16), 'x' FROM audit_event
                        """)
            }
        }
    }

    @Test func `a change without a row in the trail is refused and undone`() throws {
        let institution = try Institution()
        let admin = try institution.session(.institutionAdmin)
        let person = try institution.person(.employee)
        #expect(throws: KeepingError.failed(code: -1, detail: "no trail")) {
            try admin.writing { db, acting in
                try acting.permit(.editPerson, on: person.rawValue)
                try db.run("UPDATE person SET phone = '1' WHERE id = ?", person.rawValue)
            }
        }
        let dossier = try admin.dossier(of: person, identity: .revealed)
        #expect(
            try dossier?.person.contact.phone == institution.record(.employee).contact.phone)
    }

    @Test func `words come back as they were, line breaks of every kind included`() throws {
        let texts = [
            "", "a", "a\nb", "a\r\nb\r", "\n", "\\n", "a\\", "sesudah=x\ndasar=y", "é\u{301}",
        ]
        for before in texts {
            for after in texts {
                let detail = AuditDetail(
                    authority: before, part: after, before: before, after: after, reason: before)
                #expect(AuditBody.detail(of: AuditBody.text(of: detail)) == detail)
            }
        }
    }
}
