import CareerDomain
import CareerStore
import Foundation
import GRDB
import Testing

@Suite struct `Erasing a person` {
    private let institution: Institution
    private let admin: CareerDatabase
    private let retiree: PersonID

    init() throws {
        institution = try Institution()
        admin = try institution.session(.institutionAdmin)
        retiree = try institution.person(.retiree)
        var record = try institution.record(.retiree)
        record.birthPlace = "Pematangsiantar"
        try admin.amend(retiree, to: record, seeing: 0)
        _ = try institution.session(.employee, of: .retiree)
            .propose(.birthPlace, for: retiree)
        let key = FormDraft.Key(
            .person, subject: retiree, session: Session(owner: "uji", id: "1"))
        try admin.saveDraft(["name": "Parto draf"], of: key)
    }

    /// Every text and number of the file, of whatever table.
    private func texts() throws -> [String] {
        try CareerDatabase.raw(institution.path).read { db in
            let tables = try String.fetchAll(
                db,
                sql:
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
            )
            return try tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").flatMap { row in
                    row.compactMap { _, value in
                        let text = String.fromDatabaseValue(value)
                        let bytes = Data.fromDatabaseValue(value)
                        return (text ?? bytes.map { String(decoding: $0, as: UTF8.self) })
                            .map { "\(table): \($0)" }
                    }
                }
            }
        }
    }

    private func erase() throws {
        try admin.erasePerson(retiree, reason: "masa simpan berakhir")
    }

    @Test func `leaves nothing of his name, his numbers and what was said of him`() throws {
        let record = try institution.record(.retiree)
        let contact = record.contact
        let secrets = [
            "Parto", "parto", "Sudiro", "sudiro", record.employeeNumber.digits,
            String(Int64(record.employeeNumber.digits) ?? 0), record.nationalID, contact.phone,
            contact.email, contact.address, record.foreignID, "Pematangsiantar", "L-retiree",
        ]
        let before = try texts()
        for secret in secrets { #expect(before.contains { $0.contains(secret) }, "\(secret)") }
        try erase()
        let after = try texts()
        for secret in secrets {
            #expect(after.filter { $0.contains(secret) } == [], "\(secret)")
        }
    }

    @Test func `leaves a sound chain, a sound database and a row that says so`() throws {
        let head = try #require(try admin.auditHead())
        try erase()
        let verdict = try AuditVerification.run(admin, against: head)
        #expect(verdict.isSound && verdict.erased > 0)
        #expect(try DatabaseCheck.run(admin).findings == [])
        let events = try admin.auditEvents(AuditQuery(person: retiree), before: nil, limit: 99)
            .filter { $0.action != .trailRead }
        #expect(events.first?.action == .personErased)
        #expect(events.first?.detail?.reason == "masa simpan berakhir")
        #expect(events.first?.role == .institutionAdmin)
        #expect(events.count > 5)
        #expect(events.dropFirst().allSatisfy { $0.detail == nil || $0.detail == AuditDetail() })
    }

    @Test func `leaves others as they are`() throws {
        let document = try institution.document(.employee, institution.delivered)
        try erase()
        #expect(try admin.appraisal(document.id) == document)
        let raw = try CareerDatabase.raw(institution.path)
        for table in ["appraisal", "planned_result", "behaviour_entry", "result_indicator"] {
            #expect(throws: DatabaseError.self, "\(table)") {
                try raw.write { try $0.execute(sql: "DELETE FROM \(table)") }
            }
        }
        #expect(throws: DatabaseError.self) {
            try raw.write { try $0.execute(sql: "DELETE FROM audit_detail") }
        }
    }

    @Test func `leaves a line without a name where he was`() throws {
        let digits = try institution.digits(.retiree)
        try erase()
        let dossier = try #require(try admin.dossier(of: retiree, identity: .revealed))
        #expect(dossier.person.name == ErasedPerson.name)
        #expect(dossier.person.birthDate == ErasedPerson.birthDate)
        #expect(dossier.person.contact == Contact() && dossier.person.nationalID.isEmpty)
        #expect(dossier.ranks.count == 1 && dossier.educations.isEmpty)
        #expect(try admin.appraisals(of: retiree).isEmpty)
        #expect(try admin.person(withNumber: digits) == nil)
        for text in ["parto", "sudiro", String(digits.prefix(8))] {
            let query = RosterQuery(text: text, quarter: institution.draft)
            #expect(try admin.rosterPage(query, at: .start, limit: 5).entries.isEmpty)
        }
        #expect(try admin.rosterTotal() == Institution.Member.allCases.count)
        // The number is free for a person of its own.
        let again = try admin.register(try institution.record(.retiree))
        #expect(again.outcome == .inserted && again.person != retiree)
    }

    @Test func `ends his account`() throws {
        let account = try institution.account(.retiree)
        try admin.grant(
            Institution.grant(.leader, try institution.unit("Seksi Arsip"), to: account))
        let own = try institution.session(.employee, of: .retiree)
        #expect(try own.rosterTotal() > 1)
        try erase()
        #expect(try own.rosterTotal() == 0)
        #expect(throws: KeepingError.denied(.blocked)) { try own.appraisals(of: retiree) }
        #expect(try admin.grants(of: account).allSatisfy { $0.revokedAt != nil })
    }

    @Test func `is done once, and not to somebody in service`() throws {
        try erase()
        #expect(throws: KeepingError.outdated) { try erase() }
        #expect(throws: KeepingError.denied(.stillServing)) {
            try admin.erasePerson(try institution.person(.employee), reason: "x")
        }
    }

    @Test func `numbers of erased people are nobody's, and each one's own`() throws {
        var numbers: Set<String> = []
        for key in [1, 2, 998, 999, 1_000, 1_998, 5_600_000, 9_989_001, 100_000_000] {
            let number = try #require(ErasedPerson.number(of: PersonID(Int64(key))))
            #expect(number.birthDate == ErasedPerson.birthDate)
            #expect(number.digits.count == 18)
            numbers.insert(number.digits)
        }
        #expect(numbers.count == 9)
    }
}
