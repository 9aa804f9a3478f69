import CareerDomain
import CareerStore
import Testing

/// What is taken away, given or moved counts for the next verb of every open
/// session.
@Suite struct `Rights that change in the middle of a session` {
    private let institution: Institution
    private let timepiece = Timepiece()
    private let deputy: CareerDatabase

    init() throws {
        institution = try Institution()
        let timepiece = timepiece
        deputy = try institution.session(.institutionAdmin, of: .deputyAdmin) { timepiece.now }
    }

    private func session(
        _ visitor: Institution.Visitor, of member: Institution.Member? = nil
    ) throws -> CareerDatabase {
        let timepiece = timepiece
        return try institution.session(visitor, of: member) { timepiece.now }
    }

    private func knows(_ database: CareerDatabase, _ member: Institution.Member) throws -> Bool {
        let person = try institution.person(member)
        let entry = try database.rosterEntry(of: person, quarter: institution.draft)
        let total = try database.rosterTotal()
        let page = try database.rosterPage(
            RosterQuery(quarter: institution.draft), at: .start, limit: 50)
        #expect(page.entries.count == total)
        #expect(page.entries.contains { $0.person == person } == (entry != nil))
        return entry != nil
    }

    private func move(
        _ member: Institution.Member, to unit: UnitReference, from day: CalendarDate? = nil
    ) throws {
        var record = try institution.record(member)
        record.unit = unit
        record.unitFrom = day ?? Institution.today
        _ = try deputy.register(record)
    }

    private static let away = UnitReference(
        name: "Sekretariat", ancestors: ["Pemerintah Kota", "Badan Pengawas"])

    @Test func `a role that is revoked`() throws {
        let admin = try session(.unitAdmin)
        #expect(try knows(admin, .employee))
        let account = try institution.account(.unitAdmin)
        let grant = try #require(try deputy.grants(of: account).first)
        try deputy.revoke(grant.id, reason: "mutasi")
        #expect(try !knows(admin, .employee))
        #expect(try knows(admin, .unitAdmin))
        let employee = try institution.person(.employee)
        #expect(try admin.dossier(of: employee) == nil)
        #expect(throws: KeepingError.notFound) {
            try admin.amend(employee, to: try institution.record(.employee), seeing: 0)
        }
    }

    @Test func `a role that is given`() throws {
        let own = try session(.employee)
        #expect(try !knows(own, .colleague))
        try deputy.grant(
            Institution.grant(
                .leader, try institution.unit("Bidang Dokumen"),
                to: try institution.account(.employee)))
        #expect(try knows(own, .colleague))
    }

    @Test func `an account that is blocked, and unblocked again`() throws {
        let admin = try session(.unitAdmin)
        let employee = try institution.person(.employee)
        #expect(try knows(admin, .employee))
        let account = try institution.account(.unitAdmin)
        try deputy.block(account, reason: "cuti")
        #expect(try admin.rosterTotal() == 0)
        #expect(try admin.dossier(of: employee) == nil)
        #expect(throws: KeepingError.denied(.blocked)) {
            try admin.beginAppraisal(of: employee, in: institution.later)
        }
        #expect(throws: KeepingError.denied(.blocked)) { try admin.appraisals(of: employee) }
        #expect(throws: KeepingError.denied(.blocked)) {
            try admin.changeSecret(from: "a", to: "b", .passphrase)
        }
        try deputy.unblock(account)
        #expect(try knows(admin, .employee))
    }

    @Test func `a person who is moved out of scope while his form is open`() throws {
        let admin = try session(.unitAdmin)
        let draft = try institution.document(.employee, institution.draft)
        _ = try admin.save(.recommendation, from: "", to: "a", in: draft.id, at: nil)
        try move(.employee, to: Self.away)
        #expect(throws: KeepingError.notFound) {
            try admin.save(.recommendation, from: "a", to: "b", in: draft.id, at: nil)
        }
        #expect(try admin.appraisal(draft.id) == nil)
        #expect(try !knows(admin, .employee))
    }

    /// In the first half of a quarter: who is moved in the days of evaluation
    /// keeps the people of his old unit for them (PermenPANRB 6/2022 p. 91–92).
    private func leaveWindow() { timepiece.advance(days: 35) }

    @Test func `a head who is moved to another unit`() throws {
        leaveWindow()
        let head = try session(.assessor)
        #expect(try knows(head, .employee))
        try move(.head, to: Self.away)
        #expect(try !knows(head, .employee))
    }

    @Test func `a head whose decree comes into force at midnight`() throws {
        leaveWindow()
        try move(.head, to: Self.away, from: Institution.today.adding(days: 36))
        let head = try session(.assessor)
        #expect(try knows(head, .employee))
        timepiece.advance(days: 1)
        // The head's session is the first to ask; another brings the list up
        // to the new day a moment later.
        _ = try head.rosterTotal()
        _ = try deputy.changeMark()
        #expect(try !knows(head, .employee))
    }

    @Test func `an employee who comes under another head at midnight`() throws {
        try move(.employee, to: Self.away, from: Institution.today.adding(days: 1))
        let head = try session(.assessor)
        let chief = try session(.assessor, of: .chief)
        #expect(try knows(head, .employee) && !knows(chief, .employee))
        timepiece.advance(days: 1)
        _ = try (head.rosterTotal(), chief.rosterTotal())
        _ = try deputy.changeMark()
        #expect(try !knows(head, .employee))
        #expect(try knows(chief, .employee))
    }

    @Test func `an assignment that is made, ended and corrected`() throws {
        let director = try session(.assessor, of: .director)
        #expect(try !knows(director, .employee))
        let assignment = Assignment(
            person: try institution.person(.director), kind: .delegated,
            target: .person(try institution.person(.employee)),
            from: Institution.today.adding(days: -5), decree: Decree(number: "800/1"))
        let first = try deputy.assign(assignment)
        #expect(try knows(director, .employee))
        try deputy.endAssignment(first, on: Institution.today.adding(days: -1))
        #expect(try !knows(director, .employee))
        var again = assignment
        again.decree = Decree(number: "800/2")
        let second = try deputy.assign(again)
        #expect(try knows(director, .employee))
        try deputy.correctAssignment(second, reason: "keliru")
        #expect(try !knows(director, .employee))
    }

    @Test func `a relative who is declared`() throws {
        let admin = try session(.unitAdmin)
        let employee = try institution.person(.employee)
        var record = try institution.record(.employee)
        record.birthPlace = "Medan"
        try admin.amend(employee, to: record, seeing: 0)
        try deputy.declareRelative(
            employee, of: try institution.person(.unitAdmin), kinship: "ipar")
        record.birthPlace = "Binjai"
        #expect(throws: KeepingError.denied(.relative(.editPerson))) {
            try admin.amend(employee, to: record, seeing: 1)
        }
        let relative = try #require(
            try deputy.relatives(of: employee).first { $0.kinship == "ipar" })
        #expect(throws: KeepingError.denied(.relative(.editPerson))) {
            try admin.endRelative(relative.id, of: employee)
        }
        try deputy.endRelative(relative.id, of: employee)
        try admin.amend(employee, to: record, seeing: 1)
    }

    @Test func `a grant ends with its last day and begins with its first`() throws {
        let account = try institution.account(.employee)
        var grant = Institution.grant(
            .leader, try institution.unit("Bidang Dokumen"), to: account)
        grant.to = Institution.today
        try deputy.grant(grant)
        var later = grant
        later.from = Institution.today.adding(days: 2)
        later.to = Institution.today.adding(days: 2)
        try deputy.grant(later)
        let own = try session(.employee)
        var seen: [Bool] = []
        for _ in 0..<4 {
            seen.append(try knows(own, .colleague))
            timepiece.advance(days: 1)
        }
        #expect(seen == [true, false, true, false])
        // The clock set back to the first day.
        timepiece.advance(days: -4)
        #expect(try knows(own, .colleague))
    }

    @Test func `a person for whom a unit is made below another`() throws {
        let leader = try session(.leader)
        #expect(try !knows(leader, .stranger))
        var record = try institution.record(.stranger)
        record.unit = UnitReference(
            name: "Subbagian Rahasia", ancestors: ["Pemerintah Kota", "Dinas Kearsipan"])
        record.unitFrom = Institution.today
        _ = try deputy.register(record)
        #expect(try knows(leader, .stranger))
    }
}
