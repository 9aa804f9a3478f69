import CareerDomain
import GRDB
import Testing

@testable import CareerStore

@Suite struct ProposalTests {
    private let staff: StaffedOffice
    private var clerk: PersonID { staff.office.clerk }

    init() throws { staff = try StaffedOffice() }

    private func correction(
        _ field: ProposalField = .name, to value: String = "Siti Aminah",
        document: String = "Akta 12/2001"
    ) -> ProposedCorrection {
        ProposedCorrection(
            field: field, value: value, documentNumber: document,
            documentPlace: "Dukcapil", reason: "Nama di akta lengkap")
    }

    private func propose(_ correction: ProposedCorrection? = nil) throws -> ProposalID {
        try staff.open(.clerk).propose(correction ?? self.correction(), for: clerk)
    }

    private func trail(_ action: AuditAction) throws -> [AuditEvent] {
        try staff.open(.auditor).auditEvents(
            AuditQuery(person: clerk, action: action), before: nil, limit: 99)
    }

    @Test func `what is proposed is seen by the person and by the admins of his unit`() throws {
        let id = try propose()
        let own = try #require(try staff.open(.clerk).proposals(of: clerk).first)
        #expect(own.id == id && own.state == .proposed && own.stored == "Siti")
        #expect(own.correction == correction())
        for desk in [StaffedOffice.Desk.director, .manager] {
            #expect(try staff.open(desk).openProposals(limit: 9).map(\.id) == [id])
        }
        for desk in [StaffedOffice.Desk.auditor, .leader, .supervisor, .clerk] {
            #expect(throws: KeepingError.self) { try staff.open(desk).openProposals(limit: 9) }
        }
        #expect(throws: KeepingError.self) { try staff.open(.leader).proposals(of: clerk) }
        let noted = try #require(try trail(.correctionProposed).first)
        #expect(noted.role == .employee && noted.object == AuditObject(.proposal, id.rawValue))
        #expect(noted.detail?.after == "nama: Siti Aminah")
    }

    @Test func `accepting records the value and the decision in one act, with the reason`() throws {
        let id = try propose()
        let manager = try staff.open(.manager)
        let comparison = try manager.comparison(of: id)
        #expect(comparison.recorded == "Siti" && !comparison.hasChanged)
        try manager.accept(id, seeing: comparison.version, reason: "Akta diperiksa")
        let dossier = try #require(try manager.dossier(of: clerk))
        #expect(dossier.person.name.name == "Siti Aminah")
        #expect(dossier.person.version == comparison.version + 1)
        #expect(dossier.units.count == 1 && dossier.posts.count == 1)
        #expect(try manager.openProposals(limit: 9).isEmpty)
        let own = try #require(try staff.open(.clerk).proposals(of: clerk).first)
        #expect(own.state == .accepted)
        #expect(own.decision?.reason == "Akta diperiksa" && own.decision?.by == "Made")
        let edited = try #require(try trail(.personEdited).first)
        let decided = try #require(try trail(.correctionDecided).first)
        #expect(decided.number == edited.number + 1)
        #expect(edited.detail?.reason == "Akta diperiksa" && edited.role == .unitAdmin)
        #expect(decided.detail?.after == "DITERIMA")
    }

    @Test func `the list shows the corrected name at once`() throws {
        let id = try propose()
        let director = try staff.open(.director)
        try director.accept(id, seeing: try director.comparison(of: id).version, reason: "ya")
        let entry = try director.rosterEntry(of: clerk, quarter: try Samples.quarter(2024, 3))
        #expect(entry?.name.name == "Siti Aminah")
    }

    @Test(arguments: [
        (ProposalField.birthDate, "01021990", "01-02-1990"),
        (.nationalID, "1271 0141 0290 0001", "1271014102900001"),
        (.phone, " 0812 ", "0812"), (.backTitle, "S.E.", "S.E."), (.birthPlace, "Medan", "Medan"),
    ])
    func `a value is recorded as the record writes it`(
        field: ProposalField, value: String, written: String
    ) throws {
        let id = try propose(correction(field, to: value))
        let director = try staff.open(.director)
        try director.accept(id, seeing: try director.comparison(of: id).version, reason: "ya")
        let dossier = try #require(try director.dossier(of: clerk, identity: .revealed))
        #expect(field.stored(in: dossier, on: Samples.today) == written)
    }

    @Test func `refusing changes nothing but the proposal, and is done once`() throws {
        let id = try propose()
        let director = try staff.open(.director)
        try director.refuse(id, reason: "Akta tidak terbaca")
        #expect(try director.dossier(of: clerk)?.person.name.name == "Siti")
        let own = try #require(try staff.open(.clerk).proposals(of: clerk).first)
        #expect(own.state == .refused && own.decision?.reason == "Akta tidak terbaca")
        #expect(throws: KeepingError.outdated) { try director.refuse(id, reason: "lagi") }
        #expect(throws: KeepingError.outdated) {
            try director.accept(id, seeing: 0, reason: "lagi")
        }
        #expect(throws: KeepingError.outdated) { try staff.open(.clerk).withdraw(id) }
        #expect(try trail(.correctionDecided).count == 1)
    }

    @Test func `only the person withdraws it`() throws {
        let id = try propose()
        #expect(throws: KeepingError.self) { try staff.open(.manager).withdraw(id) }
        try staff.open(.clerk).withdraw(id)
        #expect(try staff.open(.clerk).proposals(of: clerk).map(\.state) == [.withdrawn])
        #expect(try staff.open(.director).openProposals(limit: 9).isEmpty)
    }

    @Test func `nobody decides on his own, or on a relative's`() throws {
        let manager = try staff.open(.manager)
        let own = try manager.propose(correction(), for: staff.office.manager)
        let relatives = try propose()
        try manager.declareRelative(clerk, of: staff.office.manager, kinship: "saudara")
        #expect(try manager.openProposals(limit: 9).isEmpty)
        for (id, person) in [(own, staff.office.manager), (relatives, clerk)] {
            #expect(throws: KeepingError.self) { try manager.accept(id, seeing: 0, reason: "x") }
            #expect(throws: KeepingError.self) { try manager.refuse(id, reason: "x") }
            #expect(
                try staff.open(.director).proposals(of: person).map(\.state) == [.proposed])
        }
        #expect(
            Set(try staff.open(.director).openProposals(limit: 9).map(\.id)) == [own, relatives])
    }

    @Test func `nobody proposes for another`() throws {
        for desk in StaffedOffice.Desk.allCases where desk != .clerk {
            #expect(throws: KeepingError.self) {
                try staff.open(desk).propose(correction(), for: clerk)
            }
        }
    }

    @Test func `an unsound proposal is refused with all that is found`() throws {
        let clerk = try staff.open(.clerk)
        func findings(_ correction: ProposedCorrection) -> [ProposalFinding] {
            do {
                _ = try clerk.propose(correction, for: self.clerk)
                return []
            } catch KeepingError.proposalRefused(let findings) {
                return findings
            } catch {
                return []
            }
        }
        #expect(
            findings(correction(to: "Siti", document: "")) == [.sameAsRecorded, .missingDocument])
        #expect(findings(correction(.birthDate, to: "31-02-1990")) == [.notADate("31-02-1990")])
        #expect(findings(correction(.nationalID, to: "123")) == [.nationalIDMalformed("123")])
        #expect(findings(correction(.phone, to: "0811", document: "")).isEmpty)
        #expect(findings(correction(.phone, to: "0812", document: "")) == [.alreadyOpen])
        #expect(try clerk.proposals(of: self.clerk).count == 1)
    }

    @Test func `an acceptance on an older reading is refused`() throws {
        let id = try propose()
        let director = try staff.open(.director)
        let seen = try director.comparison(of: id)
        var record = try staff.clerkRecord()
        record.name.name = "Siti Rahma"
        _ = try staff.open(.manager).register(record)
        #expect(throws: KeepingError.outdated) {
            try director.accept(id, seeing: seen.version, reason: "ya")
        }
        let now = try director.comparison(of: id)
        #expect(now.hasChanged && now.recorded == "Siti Rahma" && now.proposal.stored == "Siti")
        #expect(try director.dossier(of: clerk)?.person.name.name == "Siti Rahma")
    }

    @Test func `a row of a history is decided on, and carried out by hand`() throws {
        let id = try propose(correction(.rank, to: "III/b sejak 01-04-2023, SK 5"))
        let director = try staff.open(.director)
        let before = try director.dossier(of: clerk)
        let comparison = try director.comparison(of: id)
        #expect(comparison.recorded == before?.ranks.last?.value.golongan.label)
        try director.accept(id, seeing: comparison.version, reason: "Sudah diisi")
        #expect(try director.dossier(of: clerk) == before)
        #expect(try trail(.personEdited).isEmpty)
        #expect(try staff.open(.clerk).proposals(of: clerk).map(\.state) == [.accepted])
    }

    @Test func `looking at a proposal of an identity number is noted as uncovering it`() throws {
        let id = try propose(correction(.nationalID, to: "1271014102900001"))
        _ = try staff.open(.manager).comparison(of: id)
        #expect(try trail(.identityRevealed).map(\.object) == [AuditObject(.proposal, id.rawValue)])
        let proposed = try #require(try trail(.correctionProposed).first)
        #expect(proposed.detail?.after == "nik: ********01")
    }

    @Test func `a proposal is neither deleted nor changed behind the program`() throws {
        let id = try propose()
        for sql in [
            "DELETE FROM proposal", "UPDATE proposal SET proposed = 'lain'",
            "UPDATE proposal SET person_id = person_id + 1",
        ] {
            #expect(throws: DatabaseError.self) { try staff.raw { try $0.execute(sql: sql) } }
        }
        try staff.open(.director).refuse(id, reason: "tidak")
        #expect(throws: DatabaseError.self) {
            try staff.raw { try $0.execute(sql: "UPDATE proposal SET state = 'DITERIMA'") }
        }
    }

    @Test func `a unit's admin does not learn of proposals elsewhere`() throws {
        let elsewhere = try staff.open(.director).propose(
            correction(), for: staff.office.director)
        let manager = try staff.open(.manager)
        #expect(try manager.openProposals(limit: 9).isEmpty)
        #expect(throws: KeepingError.notFound) { try manager.comparison(of: elsewhere) }
        #expect(throws: KeepingError.notFound) { try manager.refuse(elsewhere, reason: "x") }
        #expect(throws: KeepingError.notFound) {
            try manager.refuse(ProposalID(999), reason: "x")
        }
    }
}
