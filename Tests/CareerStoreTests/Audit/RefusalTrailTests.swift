import CareerDomain
import CareerStore
import Testing

/// What was not let through is in the trail as well (ASVS 7.1.3, 7.2.1, 7.2.2).
@Suite struct `The trail of what was refused` {
    private let gate: Gate

    init() throws { gate = try Gate() }

    private func events(_ action: AuditAction) throws -> [AuditEvent] {
        try gate.institution.session(.auditor).auditEvents(
            AuditQuery(action: action), before: nil, limit: 99)
    }

    @Test func `an attempt that the brake holds back, once however long the key is held`() throws {
        for _ in 1...3 { _ = try gate.open().signIn(name: gate.admin, secret: "salah") }
        let database = try gate.open("t-9")
        for _ in 1...20 {
            guard case .refused(.braked) = try database.signIn(name: gate.admin, secret: "salah")
            else { throw Gate.Unexpected() }
        }
        let held = try events(.signInBraked)
        #expect(held.count == 1)
        #expect(held.first?.terminal == "t-9")
        #expect(
            held.first?.object
                == AuditObject(
                    .account, try gate.institution.account(.institutionAdmin).rawValue))
        // After one that was measured it is another story.
        gate.timepiece.advance(seconds: 5)
        _ = try database.signIn(name: gate.admin, secret: "salah")
        _ = try database.signIn(name: gate.admin, secret: "salah")
        #expect(try events(.signInBraked).count == 2)
        #expect(try events(.signInFailed).count == 4)
    }

    @Test func `a right code, before a secret is chosen`() throws {
        let (name, code) = try gate.code()
        let database = try gate.choosing(name, code)
        #expect(try events(.codeShown).count == 1)
        #expect(try events(.secretChosen).isEmpty)
        _ = try database.chooseSecret("gajah biru menari pelan", .passphrase)
        #expect(try events(.secretChosen).count == 1)
    }

    @Test func `an act without a right, with the act and the person`() throws {
        let unitAdmin = try gate.institution.session(.unitAdmin)
        let account = try gate.institution.account(.employee)
        let person = try gate.institution.person(.unitAdmin)
        for _ in 1...3 {
            #expect(throws: KeepingError.self) {
                try unitAdmin.amend(
                    person, to: try gate.institution.record(.unitAdmin), seeing: 0)
            }
        }
        #expect(throws: KeepingError.self) {
            try unitAdmin.grant(
                Institution.grant(
                    .leader, try gate.institution.unit("Bidang Dokumen"), to: account))
        }
        let refused = try events(.actDenied)
        #expect(refused.count == 2)
        #expect(refused.last?.person == person)
        #expect(refused.last?.detail?.part == Action.editPerson.rawValue)
        #expect(refused.allSatisfy { $0.role != nil && $0.account != nil })
    }

    @Test func `a reading that somebody asked for, and none that a pane comes by`() throws {
        let leader = try gate.institution.session(.leader)
        let person = try gate.institution.person(.employee)
        // The panes look whether there is something to show.
        #expect(throws: KeepingError.self) {
            try leader.appraisal(of: person, in: gate.institution.draft)
        }
        #expect(try events(.actDenied).isEmpty)
        for _ in 1...2 {
            #expect(throws: KeepingError.self) {
                try leader.dossier(of: person, identity: .revealed)
            }
        }
        #expect(throws: KeepingError.self) {
            try leader.auditEvents(AuditQuery(), before: nil, limit: 9)
        }
        #expect(throws: KeepingError.self) { try AuditVerification.run(leader) }
        #expect(throws: KeepingError.self) { try DatabaseCheck.run(leader) }
        // Whoever is somebody exports at least himself.
        let auditor = try gate.institution.session(.auditor)
        #expect(throws: ExportFailure.self) {
            try Export.run(
                .employees, as: .json, from: auditor, to: try OutputFile(path: "/dev/null"),
                on: Institution.today,
                for: ExportOccasion(try #require(ProcessingPurpose("rekonsiliasi BKN"))),
                progress: { _ in true })
        }
        #expect(
            try events(.actDenied).reversed().map { $0.detail?.part }
                == [
                    Action.revealIdentity, .readAudit, .verifyAudit, .checkDatabase, .exportPerson,
                ].map(\.rawValue))
    }
}
