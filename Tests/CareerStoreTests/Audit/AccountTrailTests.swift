import CareerDomain
import CareerStore
import Testing

/// As ``VerbTrailTests``, for accounts, rights, assignments and the institution.
@Suite struct `The trail of accounts and rights` {
    private let trail: VerbTrail
    private let institution: Institution
    private let employee: PersonID

    init() throws {
        trail = try VerbTrail()
        institution = trail.institution
        employee = try institution.person(.employee)
    }

    private func row(
        _ action: AuditAction, _ kind: AuditObject.Kind, of person: PersonID? = nil,
        part: String = "", before: String = "", after: String = "", reason: String = ""
    ) -> VerbTrail.Row {
        VerbTrail.Row(
            action: action, kind: kind, person: person, role: .institutionAdmin, part: part,
            before: before, after: after, reason: reason)
    }

    @Test func `accounts and roles`() throws {
        let account = try institution.account(.employee)
        try trail.expect(
            .institutionAdmin,
            [
                row(.codeHandedOut, .account, of: employee),
                row(.codeHandedOut, .account, of: employee),
                row(.accountBlocked, .account, of: employee, reason: "cuti"),
                row(.accountUnblocked, .account, of: employee),
                row(.accountMade, .account, part: "lain"),
            ]
        ) {
            _ = try $0.handOutCode(to: employee)
            _ = try $0.handOutCode(to: account)
            try $0.block(account, reason: "cuti")
            try $0.unblock(account)
            _ = try $0.makeTechnicalAccount(named: "Lain")
        }
        let events = try trail.expect(
            .institutionAdmin,
            [
                row(
                    .roleGranted, .account, of: employee, part: "PIMPINAN", after: "Sekretariat",
                    reason: "SK-PIMPINAN"),
                row(.roleRevoked, .account, of: employee, part: "PIMPINAN", reason: "selesai"),
            ]
        ) {
            try $0.grant(
                Institution.grant(.leader, try institution.unit("Sekretariat"), to: account))
            let grant = try #require(try $0.grants(of: account).first)
            try $0.revoke(grant.id, reason: "selesai")
        }
        #expect(events.allSatisfy { $0.object == AuditObject(.account, account.rawValue) })
    }

    @Test func `requests, and what a second person makes of them`() throws {
        let account = try institution.account(.employee)
        let deputy = try institution.session(.institutionAdmin, of: .deputyAdmin)
        let number = try institution.digits(.employee)
        let granted = Institution.grant(.installer, to: account)
        func requestRow(_ action: AuditAction, part: String = "PEMASANG", reason: String = "")
            -> VerbTrail.Row
        {
            row(
                action, .approvalRequest, of: employee, part: part, after: number, reason: reason)
        }
        try trail.expect(
            .institutionAdmin,
            [
                requestRow(.approvalRequested, reason: "SK-PEMASANG"),
                requestRow(.approvalWithdrawn),
                requestRow(.approvalRequested, part: "SEKALI"),
            ]
        ) {
            try $0.withdraw(try $0.request(.grant(granted)).id)
            _ = try $0.request(.code(account))
        }
        let refused = try #require(try deputy.approvalRequests().first)
        try deputy.refuse(refused.id, reason: "belum perlu")
        let request = try deputy.request(.grant(granted))
        let events = try trail.expect(
            .institutionAdmin,
            [
                requestRow(.approvalConfirmed),
                row(
                    .roleGranted, .account, of: employee, part: "PEMASANG", reason: "SK-PEMASANG"),
                row(.codeHandedOut, .account, of: employee),
            ]
        ) { _ = try $0.confirm(request.id) }
        #expect(events.first?.object.key == request.id.rawValue)
        let own = try deputy.request(.grant(Institution.grant(.institutionAdmin, to: account)))
        #expect(throws: KeepingError.denied(.approval(.ownRequest))) {
            try deputy.confirm(own.id)
        }
        let refusal = try #require(try trail.events(1).first)
        #expect(refusal.action == .actDenied && refusal.detail?.part == "KELOLA_AKUN")
    }

    @Test func `an account is made with the first code for a person`() throws {
        let person = try institution.session(.institutionAdmin)
            .register(try Samples.record(20_001, name: "Baru")).person
        try trail.expect(
            .institutionAdmin,
            [row(.accountMade, .account, of: person), row(.codeHandedOut, .account, of: person)]
        ) { _ = try $0.handOutCode(to: person) }
    }

    @Test func `relatives`() throws {
        let head = try institution.person(.head)
        try trail.expect(
            .institutionAdmin,
            [
                row(.relativeDeclared, .person, of: employee, after: "paman"),
                row(.relativeEnded, .person, of: employee),
            ]
        ) {
            try $0.declareRelative(head, of: employee, kinship: "paman")
            let relative = try #require(
                try $0.relatives(of: employee).first { $0.person == head })
            try $0.endRelative(relative.id, of: employee)
        }
    }

    @Test func `assignments and what they carry`() throws {
        let director = try institution.person(.director)
        let made = Assignment(
            person: director, kind: .delegated, target: .person(employee),
            from: Institution.today.adding(days: -3), decree: Decree(number: "800/1"))
        let written = "DELEGASI pegawai \(employee.rawValue) @01-10-2024–"
        let ended = written + "03-10-2024"
        var id = AssignmentID(0)
        let events = try trail.expect(
            .institutionAdmin,
            [
                row(
                    .assignmentMade, .assignment, of: director, part: "DELEGASI", after: written,
                    reason: "800/1"),
                row(
                    .assignmentEnded, .assignment, of: director, part: "DELEGASI",
                    before: written, reason: "03-10-2024"),
                row(
                    .assignmentCorrected, .assignment, of: director, part: "DELEGASI",
                    before: ended, reason: "keliru"),
                row(
                    .capabilityChanged, .database, part: "PLH", after: "BOLEH @04-10-2024",
                    reason: "Perwal"),
            ]
        ) {
            id = try $0.assign(made)
            try $0.endAssignment(id, on: Institution.today.adding(days: -1))
            try $0.correctAssignment(id, reason: "keliru")
            try $0.set(
                AssignmentCapability(
                    kind: .dailyActing, assessing: .allowed, legalBasis: "Perwal"),
                from: Institution.today)
        }
        #expect(events.prefix(3).allSatisfy { $0.object.key == id.rawValue })
    }

    @Test func `settings, value by value, announcements and the sample mark`() throws {
        var settings = InstitutionSettings(institutionName: "Kota Lain")
        settings.appraisalGraceDays = 20
        try trail.expect(
            .institutionAdmin,
            [
                row(
                    .settingsChanged, .database, part: "appraisalGraceDays", before: "14",
                    after: "20"),
                row(
                    .settingsChanged, .database, part: "institutionName",
                    before: "Pemerintah Kota Contoh", after: "Kota Lain"),
            ]
        ) { try $0.save(settings) }
        try trail.expect(.institutionAdmin, []) { try $0.save(settings) }
        try trail.expect(
            .institutionAdmin,
            [
                row(.announced, .announcement, part: "Libur", after: "Senin"),
                row(.announcementEnded, .announcement),
                row(.sampleLoaded, .database),
            ]
        ) {
            let id = try $0.announce(
                Announcement(title: "Libur", body: "Senin", from: Institution.today))
            try $0.endAnnouncement(id)
            try $0.markAsSample()
        }
    }

    @Test func `what a load did to each person`() throws {
        var record = try institution.record(.employee)
        record.birthPlace = "Medan"
        let loaded = record
        try trail.expect(
            .institutionAdmin,
            [
                row(.personImported, .person, of: employee, after: "updated"),
                row(.personImported, .person, of: PersonID(14), after: "inserted"),
            ]
        ) {
            try $0.bulkRegistration {
                _ = try $0.register(loaded, fingerprint: nil)
                _ = try $0.register(loaded, fingerprint: nil)
                _ = try $0.register(try Samples.record(20_001, name: "Baru"), fingerprint: nil)
            }
        }
    }

    @Test func `coming and going, and what failed`() throws {
        let admin = try institution.person(.institutionAdmin)
        func row(_ action: AuditAction, _ role: AccountRole?) -> VerbTrail.Row {
            VerbTrail.Row(action: action, kind: .account, person: admin, role: role)
        }
        try trail.expect(
            .nobody,
            [
                row(.signInFailed, nil), row(.signedIn, .employee), row(.locked, .employee),
                row(.signedIn, .employee), row(.signedOut, .employee),
            ]
        ) {
            let digits = try institution.digits(.institutionAdmin)
            _ = try $0.signIn(name: digits, secret: "salah")
            _ = try $0.signIn(name: digits, secret: Institution.phrase)
            try $0.signOut(isLocked: true)
            _ = try $0.signIn(name: digits, secret: Institution.phrase)
            try $0.signOut(isLocked: false)
        }
    }

    @Test func `the first admin of a new database`() throws {
        let folder = try TemporaryFolder()
        let owner = try Institution.open(folder.file(), .owner)
        let person = try owner.register(try Samples.record(1, name: "Pertama")).person
        _ = try owner.makeFirstAdmin(person, passphrase: Institution.phrase)
        let events = try owner.auditEvents(
            AuditQuery(person: person), before: nil, limit: 10
        ).reversed()
        #expect(
            events.map(\.action).filter { $0 != .trailRead } == [
                .personAdded, .accountMade, .roleGranted, .signedIn,
            ])
        #expect(events.map(\.role).prefix(3) == [.installer, .installer, .installer])
    }
}
