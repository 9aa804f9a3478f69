import CareerDomain
import GRDB
import Testing

@testable import CareerStore

/// Who a document names as its assessor, and who signs it.
@Suite struct `The assessor of a document` {
    private let institution: Institution
    private let head: CareerDatabase
    private let admin: CareerDatabase
    private let employee: PersonID

    init() throws {
        institution = try Institution()
        head = try institution.session(.assessor)
        admin = try institution.session(.institutionAdmin, of: .deputyAdmin)
        employee = try institution.person(.employee)
    }

    private func draft() throws -> Appraisal {
        try #require(try admin.appraisal(of: employee, in: institution.draft))
    }

    /// From today on the colleague leads the section.
    private func replaceHead() throws {
        _ = try admin.assign(
            Assignment(
                person: try institution.person(.colleague), kind: .acting,
                target: .unit(try institution.unit("Seksi Arsip")), from: Institution.today,
                decree: Decree(number: "821/9"), isEvaluationDelegated: true))
    }

    @Test func `a draft names whom the rules name, as he is on record`() throws {
        let begun = try head.beginAppraisal(of: employee, in: institution.later)
        #expect(begun.assessorID == (try institution.person(.head)))
        #expect(begun.assessor.name == "Hadi Santoso")
        #expect(begun.assessor.employeeNumber == (try institution.digits(.head)))
        #expect(begun.formerAssessor == nil)
        for field in ["assessorName", "assessorNumber", "assessorPosition"] {
            #expect(AppraisalField(path: field) == nil)
        }
    }

    @Test func `what an older release let somebody type is not what is signed`() throws {
        // The institution's drafts name “Atasan”, whom nobody knows.
        let draft = try draft()
        #expect(draft.assessor.name == "Hadi Santoso")
        #expect(draft.formerAssessor?.name == "Atasan")
        let signed = try head.sign(draft.id, seeing: draft.version)
        #expect(signed.assessor.name == "Hadi Santoso")
        #expect(signed.assessorID == (try institution.person(.head)))
        #expect(signed.formerAssessor == nil)
        #expect(try admin.appraisal(draft.id)?.assessor == signed.assessor)
    }

    @Test func `a draft goes to the next head, visibly, and the former one cannot sign it`() throws
    {
        let begun = try head.beginAppraisal(of: employee, in: institution.later)
        _ = try head.save(.notes, from: "", to: "awal", in: begun.id, at: nil)
        try replaceHead()
        let handed = try #require(try admin.appraisal(begun.id))
        #expect(handed.assessor.name == "Kiki Amalia")
        #expect(handed.formerAssessor?.name == "Hadi Santoso")
        #expect(handed.notes == "awal")
        let draft = try draft()
        #expect(throws: KeepingError.self) { try head.sign(draft.id, seeing: draft.version) }
        let colleague = try institution.session(.assessor, of: .colleague)
        let signed = try colleague.sign(draft.id, seeing: draft.version)
        #expect(signed.assessor.name == "Kiki Amalia")
    }

    @Test func `what was signed stays as it is when the head's record changes`() throws {
        let draft = try draft()
        let signed = try head.sign(draft.id, seeing: draft.version)
        var record = try institution.record(.head)
        record.name.name = "Hadi Wijaya"
        try admin.amend(try institution.person(.head), to: record, seeing: 0)
        try replaceHead()
        #expect(try admin.appraisal(draft.id)?.assessor == signed.assessor)
        #expect(try AuditVerification.run(institution.session(.auditor)).isSound)
    }
}

@Suite struct `The regional head` {
    private let institution: Institution
    private let admin: CareerDatabase
    private let deputy: CareerDatabase
    private let director: PersonID
    private static let name = "Rahmat Siregar, S.E."

    init() throws {
        institution = try Institution()
        admin = try institution.session(.institutionAdmin)
        deputy = try institution.session(.institutionAdmin, of: .deputyAdmin)
        director = try institution.person(.director)
        var settings = try admin.settings()
        settings.regionalHeadName = Self.name
        try admin.save(settings)
    }

    private func draft() throws -> Appraisal {
        try #require(try admin.appraisal(of: director, in: institution.draft))
    }

    private static let sheet = PaperSignature.Sheet(number: "910/12", day: Institution.today)

    private func verdict() throws -> AuditVerdict {
        try AuditVerification.run(institution.session(.auditor))
    }

    @Test func `has an account without NIP, and signs for JPT with it`() throws {
        let account = try admin.makeTechnicalAccount(named: "walikota").id
        try admin.grantWithApproval(
            Institution.grant(.regionalHead, to: account), by: deputy)
        let head = try Institution.open(institution.path, Actor(.account(account)))
        let draft = try draft()
        #expect(try head.appraisal(of: director, in: institution.draft)?.id == draft.id)
        let signed = try head.sign(draft.id, seeing: draft.version)
        #expect(
            signed.assessor
                == Party(
                    name: Self.name, position: "Wali Kota", unit: "Pemerintah Kota Contoh"))
        #expect(signed.assessorID == nil)
        let employee = try institution.person(.employee)
        #expect(throws: KeepingError.notFound) {
            try head.appraisal(of: employee, in: institution.draft)
        }
        // Besides the director the head of a secretariat below an agency that nobody leads.
        #expect(try head.rosterTotal() == 2)
        #expect(try verdict().isSound)
    }

    @Test func `is nobody who has a NIP`() throws {
        let account = try institution.account(.stranger)
        #expect(throws: KeepingError.denied(.unsuitableRole(.regionalHead))) {
            try admin.grant(Institution.grant(.regionalHead, to: account))
        }
    }

    @Test func `signs on paper: one admin keys it in, another confirms`() throws {
        let draft = try draft()
        let keyed = try admin.keyInSignature(Self.sheet, of: draft.id, seeing: draft.version)
        #expect(keyed.state == .draft && keyed.paperSignature?.sheet == Self.sheet)
        #expect(throws: KeepingError.denied(.secondPersonNeeded)) {
            try admin.confirmSignature(of: draft.id)
        }
        #expect(try deputy.waitingSignatures(limit: 9).map(\.appraisal) == [draft.id])
        let signed = try deputy.confirmSignature(of: draft.id)
        #expect(signed.state == .signed && signed.assessor.name == Self.name)
        let paper = try #require(signed.paperSignature)
        #expect(paper.isConfirmed)
        #expect(paper.keyedByName == "Ina Suryani" && paper.confirmedByName == "Iwan Gunadi")
        #expect(try deputy.waitingSignatures(limit: 9).isEmpty)
        #expect(try verdict().isSound)
    }

    @Test func `a paper that was changed behind the program is found`() throws {
        let draft = try draft()
        _ = try admin.keyInSignature(Self.sheet, of: draft.id, seeing: draft.version)
        _ = try deputy.confirmSignature(of: draft.id)
        let raw = try CareerDatabase.raw(institution.path)
        #expect(throws: (any Error).self) {
            try raw.write { try $0.execute(sql: "UPDATE paper_signature SET number = 'x'") }
        }
        try raw.write { db in
            try db.execute(sql: "DROP TRIGGER paper_signature_fixed")
            try db.execute(sql: "UPDATE paper_signature SET number = 'x'")
        }
        #expect(try verdict().fault == .documentChanged(draft.id))
    }

    @Test func `a paper that was keyed in past the program is confirmed by nobody, and found`()
        throws
    {
        let draft = try draft()
        let account = try institution.account(.institutionAdmin).rawValue
        try CareerDatabase.raw(institution.path).write {
            try $0.execute(
                sql: """
                    INSERT INTO paper_signature (appraisal_id, number, signed_on, version, keyed_by,
                        keyed_at) VALUES (?, '910/12', ?, ?, ?, 1)
                    """,
                arguments: [
                    draft.id.rawValue, Institution.today.daysSinceEpoch, draft.version, account,
                ])
        }
        #expect(throws: KeepingError.denied(.unrecorded)) {
            try deputy.confirmSignature(of: draft.id)
        }
        #expect(try verdict().fault == .paperSignatureWithoutRow(draft.id))
        _ = try deputy.withdrawSignature(of: draft.id)
        #expect(try verdict().isSound)
    }

    @Test func `a draft that has changed since is not what the paper says`() throws {
        let draft = try draft()
        _ = try admin.keyInSignature(Self.sheet, of: draft.id, seeing: draft.version)
        _ = try admin.save(
            .recommendation, from: draft.recommendation, to: "lain", in: draft.id, at: nil)
        #expect(throws: KeepingError.outdated) { try deputy.confirmSignature(of: draft.id) }
        _ = try deputy.withdrawSignature(of: draft.id)
        #expect(try self.draft().paperSignature == nil)
    }

    @Test func `paper is for nobody else's signature, and for no other role to key in`() throws {
        let employee = try #require(
            try admin.appraisal(of: institution.person(.employee), in: institution.draft))
        #expect(throws: KeepingError.denied(.notAssessor)) {
            try admin.keyInSignature(Self.sheet, of: employee.id, seeing: employee.version)
        }
        let draft = try draft()
        for visitor in [Institution.Visitor.unitAdmin, .assessor, .leader, .auditor] {
            let session = try institution.session(visitor)
            #expect(throws: KeepingError.self, "\(visitor)") {
                try session.keyInSignature(Self.sheet, of: draft.id, seeing: draft.version)
            }
        }
        for day in [Institution.today.adding(days: 1), draft.quarter.firstDay.adding(days: -1)] {
            #expect(throws: KeepingError.outdated) {
                try admin.keyInSignature(
                    PaperSignature.Sheet(number: "1", day: day), of: draft.id,
                    seeing: draft.version)
            }
        }
    }

    @Test func `without a name on record nothing is signed in his`() throws {
        try admin.save(InstitutionSettings(institutionName: "Pemerintah Kota Contoh"))
        let begun = try admin.beginAppraisal(of: director, in: institution.later)
        #expect(begun.assessor.position == "Wali Kota" && begun.assessor.name.isEmpty)
        #expect(SigningRule.obstacles(begun).contains(.assessorMissing))
    }
}
