import CareerDomain
import GRDB
import Testing

@testable import CareerStore

/// Who reads the trail, and how far.
@Suite struct TrailReadingTests {
    private let staff: StaffedOffice
    private var clerk: PersonID { staff.office.clerk }

    init() throws { staff = try StaffedOffice() }

    private func events(
        _ desk: StaffedOffice.Desk, _ query: AuditQuery, limit: Int = 1_000
    ) throws -> [AuditEvent] {
        try staff.open(desk).auditEvents(query, before: nil, limit: limit)
    }

    private func readings(_ desk: StaffedOffice.Desk) throws -> [AuditEvent] {
        try events(desk, AuditQuery(person: clerk, isReadingByOthers: true))
    }

    @Test func `somebody sees who has read his record, in which role, and not himself`() throws {
        #expect(try readings(.clerk).isEmpty)
        let own = try staff.open(.clerk)
        _ = try own.dossier(of: clerk, identity: .revealed)
        let director = try staff.open(.director)
        _ = try director.dossier(of: clerk)
        _ = try director.dossier(of: clerk, identity: .revealed)
        let found = try readings(.clerk)
        #expect(found.map(\.action) == [.identityRevealed, .recordRead])
        #expect(Set(found.map(\.actorName)) == ["Dewi"])
        #expect(found.allSatisfy { $0.role == .institutionAdmin && $0.terminal == "tty1" })
        #expect(found.allSatisfy { $0.detail?.authority == "SK-1" })
    }

    @Test func `reading somebody's trail is in his trail; reading all of it is a row of its own`()
        throws
    {
        _ = try events(.director, AuditQuery(person: clerk))
        #expect(try readings(.clerk).map(\.action) == [.trailRead])
        let query = AuditQuery(account: AccountID(2), action: .trailRead)
        #expect(try events(.auditor, query).count == 1)
        let noted = try #require(try events(.auditor, AuditQuery(action: .auditRead)).first)
        #expect(noted.actorName == "auditor" && noted.role == .auditor)
        #expect(noted.detail?.part == "akun 2, JEJAK_DIBACA")
    }

    @Test func `own rows leave no trail of being read`() throws {
        let count = try staff.raw { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM audit_event")
        }
        _ = try events(.clerk, AuditQuery(person: clerk))
        let after = try staff.raw { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM audit_event")
        }
        #expect(after == count)
    }

    @Test func `a trail that cannot be noted is not read`() throws {
        let database = try staff.open(.auditor, readOnly: true)
        #expect(throws: KeepingError.readOnly) {
            try database.auditEvents(AuditQuery(), before: nil, limit: 1)
        }
        #expect(throws: KeepingError.readOnly) {
            try database.auditEvents(AuditQuery(person: clerk), before: nil, limit: 1)
        }
    }

    @Test func `whoever has no right to a trail does not get it`() throws {
        for desk in [StaffedOffice.Desk.supervisor, .manager, .leader] {
            #expect(throws: KeepingError.self) {
                try events(desk, AuditQuery(person: clerk))
            }
        }
        for desk in StaffedOffice.Desk.allCases where desk != .auditor {
            let database = try staff.open(desk)
            #expect(throws: KeepingError.self) {
                try database.auditEvents(AuditQuery(), before: nil, limit: 1)
            }
            #expect(throws: KeepingError.self) { try database.auditAccounts(limit: 1) }
            #expect(throws: KeepingError.self) { try database.auditAccount(named: "auditor") }
        }
        #expect(throws: KeepingError.notFound) {
            try events(.clerk, AuditQuery(person: staff.office.manager))
        }
    }

    /// The assessor begins and fills in an appraisal of the clerk.
    private func draft() throws -> AppraisalID {
        let database = try staff.open(.supervisor)
        let draft = try database.beginAppraisal(of: clerk, in: try Samples.quarter(2024, 3))
        _ = try database.save(.notes, from: "", to: "kurang rapi", in: draft.id, at: nil)
        return draft.id
    }

    @Test func `of a draft its person finds no row, an auditor no words`() throws {
        let id = try draft()
        let object = AuditObject(.appraisal, id.rawValue)
        #expect(try !events(.clerk, AuditQuery(person: clerk)).contains { $0.object == object })
        let seen = try events(.auditor, AuditQuery(object: object))
        #expect(seen.map(\.action) == [.fieldSaved, .appraisalBegun])
        #expect(seen.allSatisfy { $0.isWithheld && $0.detail?.after == "" })
        let byAdmin = try events(.director, AuditQuery(person: clerk, object: object))
        #expect(byAdmin.first?.detail?.after == "kurang rapi")
    }

    @Test func `of a signed appraisal an auditor reads the words before its delivery too`() throws {
        let institution = try Institution()
        let employee = try #require(institution.cast.people[.employee])
        let own = try institution.session(.employee)
        let auditor = try institution.session(.auditor)
        defer { for session in [own, auditor] { session.close() } }
        let query = AuditQuery(person: employee, action: .appraisalSigned)
        #expect(try own.auditEvents(query, before: nil, limit: 9).count == 1)
        let seen = try auditor.auditEvents(query, before: nil, limit: 9)
        #expect(seen.count == 2)
        #expect(seen.allSatisfy { !$0.isWithheld && $0.detail?.after.isEmpty == false })
    }

    @Test func `how a delivered appraisal was filled in stays without words for its person`()
        throws
    {
        let id = try draft()
        try staff.raw { db in
            try db.execute(sql: "DROP TRIGGER appraisal_delivery_is_of_signed")
            try db.execute(
                sql: "INSERT INTO appraisal_delivery VALUES (?, 0)", arguments: [id.rawValue])
        }
        let seen = try events(.clerk, AuditQuery(person: clerk)).filter {
            $0.object == AuditObject(.appraisal, id.rawValue)
        }
        #expect(seen.map(\.action) == [.fieldSaved, .appraisalBegun])
        #expect(seen.allSatisfy { $0.isWithheld && $0.detail?.after == "" })
    }

    @Test func `a draft that was thrown away tells nobody its words later`() throws {
        let id = try draft()
        let database = try staff.open(.supervisor)
        let version = try #require(try database.appraisal(id)).version
        try database.discard(id, seeing: version)
        let seen = try events(
            .auditor, AuditQuery(object: AuditObject(.appraisal, id.rawValue)))
        #expect(seen.count == 3 && seen.allSatisfy { $0.isWithheld })
    }

    @Test func `NIK and phone of a changed record are covered for all but the person`() throws {
        var record = try staff.clerkRecord()
        record.contact.phone = "081234567890"
        record.contact.address = "Jalan Satu\nnama: palsu 5"
        record.name.backTitle = "S.E."
        _ = try staff.open(.director).register(record)
        func change(_ desk: StaffedOffice.Desk) throws -> AuditDetail {
            let found = try events(desk, AuditQuery(person: clerk, action: .personEdited))
            return try #require(found.first?.detail)
        }
        #expect(try change(.clerk).after.contains("081234567890"))
        for desk in [StaffedOffice.Desk.auditor, .director] {
            let after = try change(desk).after
            #expect(after.contains("gelar belakang: S.E."))
            #expect(after.contains("telepon: ********90"))
            #expect(!after.contains("0812") && !after.contains("Jalan"))
        }
    }

    @Test func `pages go on where the last one ended`() throws {
        let director = try staff.open(.director)
        for person in [staff.office.manager, staff.office.supervisor, clerk] {
            _ = try director.dossier(of: person)
        }
        let auditor = try staff.open(.auditor)
        let all = try auditor.auditEvents(AuditQuery(), before: nil, limit: 1_000)
        var paged: [AuditEvent] = []
        repeat {
            let page = try auditor.auditEvents(
                AuditQuery(), before: paged.last?.number ?? (all[0].number + 1), limit: 3)
            paged += page
            guard !page.isEmpty else { break }
        } while true
        #expect(paged == all && all.count > 6)
        #expect(all.map(\.number) == Array((1...Int64(all.count)).reversed()))
    }

    @Test func `rows are narrowed by action, object, account and time`() throws {
        _ = try staff.open(.director).dossier(of: clerk)
        let object = AuditObject(.person, clerk.rawValue)
        let read = try events(.auditor, AuditQuery(action: .recordRead))
        #expect(read.map(\.object) == [object] && read.first?.personName == "Siti")
        #expect(
            try events(.auditor, AuditQuery(object: object)).map(\.action)
                == [.recordRead, .personAdded])
        #expect(try events(.auditor, AuditQuery(account: AccountID(2))).count == 1)
        #expect(try events(.auditor, AuditQuery(to: Samples.noon)).isEmpty)
        #expect(
            try events(.auditor, AuditQuery(from: Samples.noon.advanced(bySeconds: 1))).isEmpty)
        #expect(try !events(.auditor, AuditQuery(from: Samples.noon)).isEmpty)
    }

    @Test func `a narrowed trail is found by its index`() throws {
        _ = try events(.auditor, AuditQuery(person: clerk))
        let plans = try staff.raw { db in
            try ["e.person_id = 1", "e.account_id = 1", "e.object_kind = 'X' AND e.object_id <> 0"]
                .map { condition in
                    try Row.fetchAll(
                        db,
                        sql: """
                            EXPLAIN QUERY PLAN SELECT id FROM audit_event e WHERE \(condition)
                            ORDER BY e.id DESC LIMIT 5
                            """
                    ).map { $0["detail"] as String }.joined()
                }
        }
        #expect(plans.allSatisfy { $0.contains("audit_event_by_") }, "\(plans)")
    }

    @Test func `accounts that left a trail are named, and found by name`() throws {
        _ = try staff.open(.director).dossier(of: clerk)
        let auditor = try staff.open(.auditor)
        #expect(try auditor.auditAccounts(limit: 9).map(\.id) == [AccountID(2)])
        #expect(try auditor.auditAccount(named: "AUDITOR")?.id == AccountID(3))
        #expect(try auditor.auditAccount(named: "siapa") == nil)
    }

    @Test func `a row tells when it was written to whoever may verify`() throws {
        let landmark = try #require(try staff.open(.auditor).auditLandmark(1))
        #expect(landmark.at == Samples.noon && landmark.action == .personAdded)
        #expect(try staff.open(.auditor).auditLandmark(9_999) == nil)
        #expect(throws: KeepingError.self) { try staff.open(.clerk).auditLandmark(1) }
    }
}
