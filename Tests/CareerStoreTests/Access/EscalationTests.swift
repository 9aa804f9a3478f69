import CareerDomain
import CareerStore
import Testing

/// Ways from a smaller right to a greater one, each closed.
@Suite struct `There is no way up` {
    private let institution: Institution
    private let deputy: CareerDatabase

    init() throws {
        institution = try Institution()
        deputy = try institution.session(.institutionAdmin, of: .deputyAdmin)
    }

    private func unit(_ name: String, in ancestors: String...) -> UnitReference {
        UnitReference(name: name, ancestors: ["Pemerintah Kota"] + ancestors)
    }

    @Test func `over a code for an account with a role`() throws {
        let admin = try institution.session(.unitAdmin)
        let manager = try institution.person(.manager)
        let account = try institution.account(.manager)
        _ = try admin.handOutCode(to: manager)
        var grant = Institution.grant(.institutionAdmin, to: account)
        // Also one that begins later only.
        grant.from = Institution.today.adding(days: 5)
        try deputy.grantWithApproval(
            grant, by: try institution.session(.institutionAdmin))
        let denial = KeepingError.denied(
            .noRight(.manageAccounts, rolesThatMay: [.institutionAdmin, .installer]))
        #expect(throws: denial) { try admin.handOutCode(to: manager) }
        #expect(throws: denial) { try admin.handOutCode(to: account) }
        #expect(throws: denial) { try admin.block(account, reason: "x") }
        #expect(throws: denial) { try admin.unblock(account) }
        try deputy.revoke(
            try #require(try deputy.grants(of: account).first).id, reason: "keliru")
        _ = try admin.handOutCode(to: account)
    }

    @Test func `over a relative's account, for an installer who is a person`() throws {
        let employee = try institution.account(.employee)
        try deputy.grantWithApproval(
            Institution.grant(.installer, to: employee),
            by: try institution.session(.institutionAdmin))
        let installer = try institution.session(.employee)
        let colleague = try institution.account(.colleague)
        #expect(throws: KeepingError.denied(.relative(.manageAccounts))) {
            try installer.handOutCode(to: colleague)
        }
        #expect(throws: KeepingError.denied(.relative(.manageAccounts))) {
            try installer.grant(Institution.grant(.auditor, to: colleague))
        }
        #expect(throws: KeepingError.denied(.ownRecord(.manageAccounts))) {
            try installer.grant(Institution.grant(.auditor, to: employee))
        }
        _ = try installer.handOutCode(to: try institution.account(.head))
    }

    @Test func `over the tree of units`() throws {
        let admin = try institution.session(.unitAdmin)
        let employee = try institution.person(.employee)
        let before = try deputy.unitTree()
        let outside = [
            // An agency, hung below the own one, would bring its people along.
            unit("Badan Pengawas", in: "Dinas Kearsipan"),
            unit("Sekretariat", in: "Badan Pengawas"), unit("Unit Baru", in: "Dinas Kearsipan"),
            unit("Dinas Kearsipan"), UnitReference(name: "Sekretariat", isPathStated: false),
        ]
        for reference in outside where reference != unit("Dinas Kearsipan") {
            var record = try institution.record(.employee)
            record.unit = reference
            #expect(throws: KeepingError.denied(.unitChange), "\(reference)") {
                try admin.register(record)
            }
            #expect(throws: KeepingError.denied(.unitChange), "\(reference)") {
                try admin.amend(employee, to: record, seeing: 0)
            }
        }
        #expect(try deputy.unitTree() == before)
        var record = try institution.record(.employee)
        record.unit = unit("Bidang Dokumen", in: "Dinas Kearsipan")
        record.unitFrom = Institution.today
        try admin.amend(employee, to: record, seeing: 0)
        #expect(
            try admin.rosterEntry(of: employee, quarter: institution.draft)?.unitName
                == "Bidang Dokumen")
    }

    @Test func `over a corrected row that gives the person to a unit of others`() throws {
        let employee = try institution.person(.employee)
        let mine = try institution.record(.employee)
        // He was elsewhere for two days before: without the latest row he would be again.
        for (day, reference) in [(-2, unit("Badan Pengawas")), (-1, mine.unit)] {
            var record = mine
            record.unit = reference
            record.unitFrom = Institution.today.adding(days: day)
            _ = try deputy.register(record)
        }
        let admin = try institution.session(.unitAdmin)
        let before = try #require(try admin.dossier(of: employee))
        let latest = try #require(before.units.inForce(on: Institution.today))
        #expect(throws: KeepingError.denied(.unitChange)) {
            try admin.correct(.unit, row: latest.id, of: employee, reason: "keliru")
        }
        #expect(try admin.dossier(of: employee) == before)
        try deputy.correct(.unit, row: latest.id, of: employee, reason: "keliru")
        #expect(try admin.dossier(of: employee) == nil)
    }

    @Test func `over another number`() throws {
        let admin = try institution.session(.unitAdmin)
        var record = try institution.record(.employee)
        for digits in ["199001012015031077", try institution.digits(.stranger)] {
            record.employeeNumber = try EmployeeNumber(digits)
            #expect(throws: KeepingError.denied(.numberChange)) {
                try admin.amend(try institution.person(.employee), to: record, seeing: 0)
            }
        }
    }

    @Test func `over a draft that is put back as a signed document`() throws {
        let assessor = try institution.session(.assessor)
        let employee = try institution.person(.employee)
        var document = try AppraisalTests.complete(
            of: employee, institution.later, state: .signed)
        #expect(throws: KeepingError.signed) { try assessor.reinstate(document) }
        document = try institution.document(.employee, institution.delivered)
        document.quarter = institution.later
        #expect(throws: KeepingError.signed) { try assessor.reinstate(document) }
        #expect(try assessor.appraisal(of: employee, in: institution.later) == nil)
    }

    @Test func `over an import of one's own record, or a relative's`() throws {
        let admin = try institution.session(.institutionAdmin)
        for (member, denial) in [
            (Institution.Member.institutionAdmin, Denial.ownRecord(.editPerson)),
            (.relative, .relative(.editPerson)),
        ] {
            let stored = try institution.record(member)
            var record = stored
            record.rank = Golongan(ladder: .permanent, step: 17).map { RankHolding(golongan: $0) }
            let changed = record
            try admin.bulkRegistration { bulk in
                #expect(try bulk.register(stored, fingerprint: 7).outcome == .unchanged)
                #expect(throws: KeepingError.denied(denial)) {
                    try bulk.register(changed, fingerprint: 8)
                }
                var placed = stored
                placed.unit = unit("Unit Baru")
                #expect(throws: KeepingError.denied(denial)) {
                    try bulk.register(placed, fingerprint: 9)
                }
                var other = try institution.record(.chief)
                other.birthPlace = "Medan"
                #expect(try bulk.register(other, fingerprint: 8).outcome != .inserted)
                let person = try institution.person(member)
                #expect(throws: KeepingError.self) {
                    try bulk.add(try AppraisalTests.complete(of: person, institution.later))
                }
            }
            #expect(try admin.dossier(of: try institution.person(member))?.ranks.count == 1)
        }
        #expect(try !admin.unitTree().contains { $0.name == "Unit Baru" })
        #expect(try DatabaseCheck.run(deputy).findings == [])
        let chief = try institution.person(.chief)
        #expect(try deputy.dossier(of: chief)?.person.birthPlace == "Medan")
    }

    @Test func `over who leads one's own unit, or a relative's`() throws {
        let admin = try institution.session(.institutionAdmin)
        func assignment(_ name: String, _ number: String) throws -> Assignment {
            Assignment(
                person: try institution.person(.director), kind: .acting,
                target: .unit(try institution.unit(name)),
                from: Institution.today.adding(days: -1), decree: Decree(number: number))
        }
        #expect(throws: KeepingError.denied(.ownRecord(.assignAuthority))) {
            try admin.assign(try assignment("Sekretariat", "1"))
        }
        #expect(throws: KeepingError.denied(.relative(.assignAuthority))) {
            try admin.assign(try assignment("Seksi Arsip", "2"))
        }
        _ = try admin.assign(try assignment("Subbagian Rahasia", "3"))
        // The other admin has no relatives there, and may not end it for his
        // own unit either.
        let id = try deputy.assign(try assignment("Seksi Arsip", "4"))
        #expect(throws: KeepingError.denied(.relative(.assignAuthority))) {
            try admin.endAssignment(id, on: Institution.today)
        }
        #expect(throws: KeepingError.denied(.relative(.assignAuthority))) {
            try admin.correctAssignment(id, reason: "x")
        }
        try deputy.endAssignment(id, on: Institution.today)
    }

    @Test func `over declaring somebody to learn his name`() throws {
        let own = try institution.session(.employee)
        let employee = try institution.person(.employee)
        for member in Institution.Member.allCases where member != .employee {
            #expect(throws: KeepingError.notFound) {
                try own.declareRelative(
                    try institution.person(member), of: employee, kinship: "x")
            }
        }
        #expect(try own.relatives(of: employee).map(\.name) == ["Kiki Amalia"])
    }

    @Test func `over false rows in the trail of others`() throws {
        let document = try institution.document(.stranger, institution.delivered).id
        for visitor in [Institution.Visitor.employee, .unitAdmin, .nobody, .kiosk, .installer] {
            let session = try institution.session(visitor)
            _ = try? session.noteReading(of: document)
        }
        let auditor = try institution.session(.auditor)
        let query = AuditQuery(action: .appraisalRead)
        #expect(try auditor.auditEvents(query, before: nil, limit: 9).isEmpty)
    }

    @Test func `over a role that does not fit, or for a unit that is not there`() throws {
        let technical = try #require(institution.cast.technical["auditor"])
        let employee = try institution.account(.employee)
        let section = try institution.unit("Seksi Arsip")
        for grant in [
            Institution.grant(.institutionAdmin, to: technical),
            Institution.grant(.unitAdmin, section, to: technical),
            Institution.grant(.unitAdmin, to: employee),
            Institution.grant(.auditor, section, to: employee),
            Institution.grant(.assessor, to: employee), Institution.grant(.kiosk, to: employee),
        ] {
            #expect(throws: KeepingError.denied(.unsuitableRole(grant.role))) {
                try deputy.grant(grant)
            }
        }
        #expect(throws: KeepingError.notFound) {
            try deputy.grant(Institution.grant(.leader, OrgUnitID(99_999), to: employee))
        }
    }

    @Test func `an empty name signs nobody in`() throws {
        let database = try Institution.open(institution.path, .nobody)
        for name in ["", "  ", "\n"] {
            #expect(
                try database.signIn(name: name, secret: Institution.phrase) == .refused(.wrong))
        }
        #expect(try deputy.account(named: "") == nil)
    }
}
