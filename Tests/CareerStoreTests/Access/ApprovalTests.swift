import CareerDomain
import CareerStore
import GRDB
import Testing

@testable import CareerStore

/// Roles that nobody gives alone, and codes for such accounts, take two people.
@Suite struct `A second person` {
    private let institution: Institution
    /// The admin with a passphrase of his own, and his deputy.
    private let admin, deputy, owner: CareerDatabase

    init() throws {
        institution = try Institution()
        admin = try institution.session(.institutionAdmin)
        deputy = try institution.session(.institutionAdmin, of: .deputyAdmin)
        owner = try institution.session(.owner)
    }

    private static let needed = KeepingError.denied(.approval(.needed))

    private func grant(
        _ role: AccountRole = .institutionAdmin, to member: Institution.Member = .employee
    ) throws -> RoleGrant {
        Institution.grant(role, to: try institution.account(member))
    }

    private func roles(_ member: Institution.Member) throws -> [AccountRole] {
        try admin.grants(of: try institution.account(member)).filter { $0.revokedAt == nil }
            .map(\.role)
    }

    /// Chooses a passphrase with the code.
    private func enter(_ name: String, with code: OneTimeCode) throws {
        let session = try Institution.open(institution.path, .nobody)
        defer { session.close() }
        guard case .mustChooseSecret = try session.signIn(name: name, secret: code.symbols) else {
            Issue.record("the code opens nothing")
            return
        }
        _ = try session.chooseSecret("sungai tenang di bawah jembatan", .passphrase)
    }

    @Test(arguments: AccountRole.allCases)
    func `is needed for the roles that manage accounts, and for the regional head's`(
        role: AccountRole
    ) {
        let managing: [AccountRole] = [.institutionAdmin, .installer]
        #expect(role.managesAccounts == managing.contains(role))
        #expect(role.needsSecondPerson == (managing + [.regionalHead]).contains(role))
    }

    // MARK: Ways that were open

    @Test(arguments: [AccountRole.installer, .regionalHead])
    func `an admin gives a technical account no such role and takes its code`(
        role: AccountRole
    ) throws {
        let account = try admin.makeTechnicalAccount(named: "bayangan").id
        #expect(throws: Self.needed) {
            try admin.grant(Institution.grant(role, to: account))
        }
        let request = try admin.request(.grant(Institution.grant(role, to: account)))
        // It is to have the role.
        #expect(throws: Self.needed) { try admin.handOutCode(to: account) }
        #expect(throws: KeepingError.denied(.approval(.ownRequest))) {
            try admin.confirm(request.id)
        }
        #expect(try admin.grants(of: account).isEmpty)
    }

    @Test func `an admin takes no colleague's code who manages accounts`() throws {
        let account = try institution.account(.deputyAdmin)
        let person = try institution.person(.deputyAdmin)
        #expect(throws: Self.needed) { try admin.handOutCode(to: account) }
        #expect(throws: Self.needed) { try admin.handOutCode(to: person) }
        let installer = try #require(institution.cast.technical["pemasang"])
        #expect(throws: Self.needed) { try admin.handOutCode(to: installer) }
    }

    @Test func `a code taken before the role opens nothing after it`() throws {
        let name = try institution.digits(.employee)
        let code = try deputy.handOutCode(to: try institution.person(.employee))
        try enter(name, with: code)
        let signedIn = try Institution.open(institution.path, .nobody)
        guard
            case .signedIn = try signedIn.signIn(
                name: name, secret: "sungai tenang di bawah jembatan")
        else {
            Issue.record("the passphrase opens nothing")
            return
        }
        let request = try deputy.request(.grant(try grant()))
        let handed = try #require(try admin.confirm(request.id))

        #expect(try roles(.employee) == [.institutionAdmin])
        #expect(throws: KeepingError.denied(.secretChanged)) {
            try signedIn.handOutCode(to: try institution.person(.colleague))
        }
        let visitor = try Institution.open(institution.path, .nobody)
        #expect(
            try visitor.signIn(name: name, secret: "sungai tenang di bawah jembatan")
                == .refused(.wrong))
        try enter(name, with: handed)
    }

    // MARK: Confirming

    @Test func `confirms with a sign-in of his own, once`() throws {
        let request = try deputy.request(.grant(try grant()))
        #expect(request.confirmers.map(\.name) == [try institution.digits(.institutionAdmin)])
        #expect(try admin.approvalRequests().map(\.id) == [request.id])
        #expect(try roles(.employee) == [])
        #expect(try admin.confirm(request.id) != nil)
        #expect(try roles(.employee) == [.institutionAdmin])
        #expect(try admin.approvalRequests().isEmpty)
        for act in [
            { _ = try admin.confirm(request.id) }, { try admin.refuse(request.id, reason: "x") },
            { try deputy.withdraw(request.id) },
        ] as [() throws -> Void] {
            #expect(throws: KeepingError.outdated, performing: act)
        }
    }

    @Test func `a further role leaves an account that manages accounts its secrets`() throws {
        let request = try deputy.request(.grant(try grant(.installer, to: .institutionAdmin)))
        let installer = try institution.session(.installer)
        #expect(try installer.confirm(request.id) == nil)
        let visitor = try Institution.open(institution.path, .nobody)
        guard
            case .signedIn = try visitor.signIn(
                name: try institution.digits(.institutionAdmin), secret: Institution.phrase)
        else {
            Issue.record("the passphrase opens nothing")
            return
        }
    }

    @Test func `hands over the code that another has requested`() throws {
        let account = try institution.account(.deputyAdmin)
        let installer = try institution.session(.installer)
        let request = try installer.request(.code(account))
        let code = try #require(try admin.confirm(request.id))
        try enter(try institution.digits(.deputyAdmin), with: code)
    }

    @Test func `is neither who requested it nor whose it is`() throws {
        let forAdmin = try deputy.request(.grant(try grant(.installer, to: .institutionAdmin)))
        for act in [
            { _ = try admin.confirm(forAdmin.id) },
            { try admin.refuse(forAdmin.id, reason: "tidak") },
        ] as [() throws -> Void] {
            #expect(throws: KeepingError.denied(.ownRecord(.manageAccounts)), performing: act)
        }
        for act in [
            { _ = try deputy.confirm(forAdmin.id) },
            { try deputy.refuse(forAdmin.id, reason: "tidak") },
        ] as [() throws -> Void] {
            #expect(throws: KeepingError.denied(.approval(.ownRequest)), performing: act)
        }
        #expect(throws: KeepingError.denied(.approval(.notRequester))) {
            try admin.withdraw(forAdmin.id)
        }
        #expect(throws: KeepingError.denied(.ownRecord(.manageAccounts))) {
            try admin.request(.grant(try grant(.installer, to: .institutionAdmin)))
        }
    }

    @Test func `is no relative of whose it is`() throws {
        let request = try deputy.request(.grant(try grant(to: .relative)))
        #expect(request.confirmers == [])
        for act in [
            { _ = try admin.confirm(request.id) }, { try admin.refuse(request.id, reason: "x") },
        ] as [() throws -> Void] {
            #expect(throws: KeepingError.denied(.relative(.manageAccounts)), performing: act)
        }
    }

    @Test(arguments: [
        Institution.Visitor.employee, .assessor, .unitAdmin, .leader, .auditor, .kiosk, .nobody,
    ])
    func `manages accounts himself`(visitor: Institution.Visitor) throws {
        let request = try deputy.request(.grant(try grant(to: .colleague)))
        let session = try institution.session(visitor)
        func isDenied(_ error: any Error) -> Bool {
            if case KeepingError.denied(let denial)? = error as? KeepingError {
                return denial != .approval(.ownRequest)
            }
            return false
        }
        #expect { _ = try session.confirm(request.id) } throws: { isDenied($0) }
        #expect { try session.refuse(request.id, reason: "x") } throws: { isDenied($0) }
        #expect { _ = try session.approvalRequests() } throws: { isDenied($0) }
    }

    @Test func `refuses with the reason, and the same may be requested again`() throws {
        let request = try deputy.request(.grant(try grant()))
        #expect(throws: KeepingError.denied(.approval(.alreadyRequested))) {
            try deputy.request(.grant(try grant()))
        }
        try admin.refuse(request.id, reason: "tidak perlu")
        #expect(try roles(.employee) == [])
        let again = try deputy.request(.grant(try grant()))
        try deputy.withdraw(again.id)
        #expect(try admin.approvalRequests().isEmpty)
    }

    @Test func `confirms nothing of somebody who manages accounts no longer`() throws {
        let request = try deputy.request(.grant(try grant()))
        try admin.block(try institution.account(.deputyAdmin), reason: "cuti")
        #expect(throws: KeepingError.denied(.approval(.requesterLostRight))) {
            try admin.confirm(request.id)
        }
        try admin.refuse(request.id, reason: "diblokir")
    }

    // MARK: The owner of the file

    @Test func `is the owner of the file where there is no other admin`() throws {
        let byAdmin = try admin.request(.grant(try grant()))
        // The deputy has no passphrase yet, and cannot sign in.
        #expect(byAdmin.confirmers == [])
        #expect(try owner.confirm(byAdmin.id) != nil)
        #expect(try roles(.employee) == [.institutionAdmin])
    }

    @Test func `is not the owner of the file where an admin can confirm`() throws {
        let request = try deputy.request(.grant(try grant()))
        #expect(throws: KeepingError.denied(.approval(.adminConfirms))) {
            try owner.confirm(request.id)
        }
        try owner.refuse(request.id, reason: "bukan sekarang")
    }

    @Test func `confirms what the owner of the file requests`() throws {
        #expect(throws: Self.needed) { try owner.grant(try grant()) }
        let request = try owner.request(.grant(try grant()))
        #expect(request.requester == nil)
        #expect(request.confirmers.map(\.name) == [try institution.digits(.institutionAdmin)])
        #expect(throws: KeepingError.denied(.approval(.adminConfirms))) {
            try owner.confirm(request.id)
        }
        #expect(try admin.confirm(request.id) != nil)
        let another = try owner.request(.grant(try grant(to: .colleague)))
        try owner.withdraw(another.id)
    }

    @Test func `is not wanted where nobody can: the last admin's code is the owner's to give`()
        throws
    {
        // Nobody else has a passphrase.
        _ = try owner.handOutCode(to: try institution.account(.institutionAdmin))
        let account = try institution.account(.deputyAdmin)
        #expect(throws: Self.needed) { try owner.handOutCode(to: account) }
    }

    @Test func `is not wanted while nobody has an account, nor among made-up people`() throws {
        let folder = try TemporaryFolder()
        let database = try Institution.open(folder.file(), .owner)
        let person = try database.register(try Samples.record(1, name: "Siti")).person
        let other = try database.register(try Samples.record(2, name: "Budi")).person
        _ = try database.makeFirstAdmin(person, passphrase: Institution.phrase)
        try database.markAsSample()
        _ = try database.handOutCode(to: other)
        let account = try #require(
            try database.account(named: try Samples.record(2, name: "Budi").employeeNumber.digits))
        try database.grant(Institution.grant(.institutionAdmin, to: account.id))
        _ = try database.handOutCode(to: account.id)
    }

    // MARK: What is stored

    @Test func `a request is decided once and never deleted, by whatever tool`() throws {
        let request = try deputy.request(.grant(try grant()))
        let raw = try CareerDatabase.raw(institution.path)
        let key = request.id.rawValue
        let requester = try institution.account(.deputyAdmin).rawValue
        for sql in [
            "DELETE FROM approval_request",
            "UPDATE approval_request SET role = 'PEMASANG'",
            "UPDATE approval_request SET requested_by = NULL",
            "UPDATE approval_request SET state = 'DISAHKAN'",
            "UPDATE approval_request SET state = 'DISAHKAN', decided_at = 1, decided_by = \(requester)",
            """
            INSERT INTO approval_request (account_id, role, valid_from, requested_at)
            SELECT account_id, role, valid_from, requested_at FROM approval_request WHERE id = \(key)
            """,
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") {
                try raw.write { try $0.execute(sql: sql) }
            }
        }
        _ = try admin.confirm(request.id)
        #expect(throws: DatabaseError.self) {
            try raw.write {
                try $0.execute(
                    sql: "UPDATE approval_request SET state = 'DITOLAK' WHERE id = \(key)")
            }
        }
        #expect(try DatabaseCheck.run(admin).findings == [])
        #expect(try AuditVerification.run(admin, against: nil).isSound)
    }

    @Test func `a request that was written past the program is confirmed by nobody, and found`()
        throws
    {
        let colleague = try institution.account(.colleague).rawValue
        let requester = try institution.account(.deputyAdmin).rawValue
        try CareerDatabase.raw(institution.path).write {
            try $0.execute(
                sql: """
                    INSERT INTO approval_request (account_id, role, valid_from, requested_by,
                        requested_at) VALUES (\(colleague), 'ADMIN_INSTANSI', 1, \(requester), 1)
                    """)
        }
        let forged = try #require(try admin.approvalRequests().first)
        #expect(throws: KeepingError.denied(.unrecorded)) {
            try admin.confirm(forged.id)
        }
        #expect(try AuditVerification.run(admin).fault == .requestChanged(forged.id))
    }

    @Test func `a request that was decided past the program is found`() throws {
        let request = try deputy.request(.grant(try grant()))
        #expect(try AuditVerification.run(admin).isSound)
        try CareerDatabase.raw(institution.path).write {
            try $0.execute(
                sql: """
                    UPDATE approval_request SET state = 'DITOLAK', decided_at = 1
                    WHERE id = \(request.id.rawValue)
                    """)
        }
        #expect(try AuditVerification.run(admin).fault == .requestChanged(request.id))
    }

    @Test func `what was decided is as the trail says`() throws {
        try admin.refuse(try deputy.request(.grant(try grant())).id, reason: "belum")
        try deputy.withdraw(try deputy.request(.grant(try grant())).id)
        _ = try admin.confirm(try deputy.request(.grant(try grant())).id)
        _ = try deputy.request(.code(try institution.account(.employee)))
        let byOwner = try owner.request(.grant(try grant(.installer, to: .employee)))
        try owner.withdraw(byOwner.id)
        #expect(try AuditVerification.run(admin).isSound)
    }

    @Test func `erasing somebody withdraws what is requested for him and by him`() throws {
        let retiree = try institution.account(.retiree)
        var grant = Institution.grant(.institutionAdmin, to: retiree)
        grant.decree = "SK Parto Sudiro"
        let mine = try deputy.request(.grant(grant))
        try admin.erasePerson(
            try institution.person(.retiree), reason: "masa simpan berakhir")
        #expect(try admin.approvalRequests().isEmpty)
        #expect(throws: KeepingError.outdated) { try admin.confirm(mine.id) }
        let left = try CareerDatabase.raw(institution.path).read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT decree || decision_reason FROM approval_request WHERE account_id = ?
                    """, arguments: [retiree.rawValue])
        }
        #expect(left == [""])
        #expect(try AuditVerification.run(admin, against: nil).isSound)
    }

    @Test func `an upgrade leaves accounts and roles as they were`() throws {
        let queue = try DatabaseQueue()
        try queue.inDatabase { db in
            try Schema.upgrade(db, from: 0, to: 4)
            try db.execute(
                sql: """
                    INSERT INTO account (id, name, created_at) VALUES (7, 'pemasang', 1);
                    INSERT INTO role_grant (account_id, role, valid_from, decree, granted_at)
                    VALUES (7, 'PEMASANG', 1, 'SK-1', 1);
                    """)
            try Schema.upgrade(db, from: 4)
            #expect(try db.number("SELECT count(*) FROM role_grant WHERE role = 'PEMASANG'") == 1)
            #expect(try db.number("SELECT count(*) FROM approval_request") == 0)
        }
    }
}
