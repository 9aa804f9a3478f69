import CareerDomain
import GRDB
import Testing

@testable import CareerStore

/// An agency with a division and a section, each with its head.
struct Office {
    let database: CareerDatabase
    let director, manager, supervisor, clerk, substitute: PersonID

    init(_ path: String = CareerDatabase.inMemory) throws {
        let database = try Samples.database(path)
        let city = "Pemerintah Kota Contoh"
        func enter(
            _ serial: Int, _ name: String, _ title: String, _ kind: PositionKind, _ unit: String,
            _ above: [String]
        ) throws -> PersonID {
            try database.register(
                try Samples.record(
                    serial, name: name, unit: UnitReference(name: unit, ancestors: [city] + above),
                    title: title, kind: kind)
            ).person
        }
        director = try enter(1, "Dewi", "Kepala Dinas", .executivePratama, "Dinas", [])
        manager = try enter(2, "Made", "Kepala Bidang", .administrator, "Bidang", ["Dinas"])
        supervisor = try enter(
            3, "Putu", "Kepala Seksi", .supervisor, "Seksi", ["Dinas", "Bidang"])
        clerk = try enter(4, "Siti", "Pengadministrasi", .staff, "Seksi", ["Dinas", "Bidang"])
        substitute = try enter(
            5, "Agus", "Kepala Seksi Lain", .supervisor, "Seksi Lain", ["Dinas", "Bidang"])
        try database.save(InstitutionSettings(institutionName: city))
        self.database = database
    }

    func unit(_ name: String) throws -> OrgUnitID {
        try #require(try database.unitTree().first { $0.name == name }).id
    }

    func assignment(
        _ kind: Assignment.Kind = .acting, from iso: String = "2024-09-02", to: String? = nil,
        isEvaluationDelegated: Bool? = nil
    ) throws -> Assignment {
        Assignment(
            person: substitute, kind: kind, target: .unit(try unit("Seksi")),
            from: try Samples.day(iso), to: try to.map(Samples.day),
            decree: Decree(number: "821/7", date: try Samples.day(iso)),
            isEvaluationDelegated: isEvaluationDelegated)
    }

    func assessor(of person: PersonID, on day: CalendarDate = Samples.today) throws -> PersonID? {
        try database.authority(over: person, on: day).authority.assessor?.person
    }
}

@Suite struct `Assignments` {
    @Test func `heads follow from posts and units, and from them when people move`() throws {
        let office = try Office()
        #expect(try office.assessor(of: office.clerk) == office.supervisor)
        #expect(try office.assessor(of: office.supervisor) == office.manager)
        #expect(try office.assessor(of: office.manager) == office.director)
        let report = try office.database.authority(over: office.director, on: Samples.today)
        #expect(report.authority.assessor == .regionalHead)
        #expect(report.assessorParty?.position == "Wali Kota")

        var moved = try Samples.record(
            3, name: "Putu",
            unit: UnitReference(name: "Dinas Lain", ancestors: ["Pemerintah Kota Contoh"]),
            title: "Kepala Seksi", kind: .supervisor)
        moved.unitFrom = Samples.today
        _ = try office.database.register(moved)
        #expect(try office.assessor(of: office.clerk) == office.manager)
        #expect(
            try office.assessor(of: office.clerk, on: Samples.today.adding(days: -1))
                == office.supervisor)
    }

    @Test func `an entered Plt assesses from its day on, until it is ended`() throws {
        let office = try Office()
        let database = office.database
        let id = try database.assign(try office.assignment())
        let report = try database.authority(over: office.clerk, on: Samples.today)
        #expect(report.authority.assessor?.person == office.substitute)
        #expect(report.people[office.substitute]?.name == "Agus")
        #expect(report.authority.assessor?.assignment?.decree.number == "821/7")
        #expect(report.units[try office.unit("Seksi")] == "Seksi")
        #expect(
            try office.assessor(of: office.clerk, on: try Samples.day("2024-09-01"))
                == office.supervisor)

        try database.endAssignment(id, on: Samples.today)
        #expect(try office.assessor(of: office.clerk) == office.substitute)
        #expect(
            try office.assessor(of: office.clerk, on: Samples.today.adding(days: 1))
                == office.supervisor)
        #expect(throws: KeepingError.notFound) {
            try database.endAssignment(id, on: Samples.today)
        }
    }

    @Test func `a corrected assignment stays in sight and is not in force`() throws {
        let office = try Office()
        let database = office.database
        let id = try database.assign(try office.assignment())
        try database.correctAssignment(id, reason: "SK salah unit")
        #expect(try office.assessor(of: office.clerk) == office.supervisor)
        let seksi = try office.unit("Seksi")
        #expect(try database.assignments(over: seksi, on: Samples.today).isEmpty)
        let all = try database.assignments(over: seksi, on: nil)
        #expect(all.map(\.correction?.reason) == ["SK salah unit"])
        #expect(throws: KeepingError.notFound) {
            try database.correctAssignment(id, reason: "lagi")
        }
        _ = try database.assign(try office.assignment())
        #expect(try office.assessor(of: office.clerk) == office.substitute)
    }

    @Test func `the same assignment is not stored twice, and unknown ones not at all`() throws {
        let office = try Office()
        _ = try office.database.assign(try office.assignment())
        #expect(throws: KeepingError.outdated) {
            try office.database.assign(try office.assignment())
        }
        var unknown = try office.assignment()
        unknown.person = PersonID(999)
        #expect(throws: KeepingError.notFound) { try office.database.assign(unknown) }
        unknown = try office.assignment()
        unknown.target = .unit(OrgUnitID(999))
        #expect(throws: KeepingError.notFound) { try office.database.assign(unknown) }
    }

    @Test func `the tables refuse whatever would change or delete history`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file()
        let office = try Office(path)
        let id = try office.database.assign(try office.assignment(to: "2024-12-31")).rawValue
        try office.database.set(
            AssignmentCapability(kind: .dailyActing, assessing: .allowed, legalBasis: "Perwal 1"),
            from: Samples.today)
        office.database.close()
        let raw = try CareerDatabase.raw(path)
        for sql in [
            "DELETE FROM assignment",
            "UPDATE assignment SET person_id = 1 WHERE id = \(id)",
            "UPDATE assignment SET effective_to = NULL WHERE id = \(id)",
            "UPDATE assignment SET effective_to = effective_to + 1 WHERE id = \(id)",
            "UPDATE assignment SET decree_number = 'x' WHERE id = \(id)",
            "UPDATE assignment SET evaluation_delegated = 1 WHERE id = \(id)",
            """
            INSERT INTO assignment (person_id, kind, unit_id, subject_id, effective_from,
                decree_number, source, recorded_at, evaluation_delegated)
                VALUES (1, 'PJ', 1, NULL, 0, 'x', 'TANGAN', 0, 1)
            """,
            "DELETE FROM assignment_capability",
            "UPDATE assignment_capability SET assessing = 'TIDAK'",
            """
            INSERT INTO assignment (person_id, kind, unit_id, subject_id, effective_from,
                decree_number, source, recorded_at) VALUES (1, 'PLT', NULL, 2, 0, 'x', 'TANGAN', 0)
            """,
            """
            INSERT INTO assignment (person_id, kind, unit_id, subject_id, effective_from,
                decree_number, source, recorded_at)
                VALUES (1, 'DELEGASI', NULL, 1, 0, 'x', 'TANGAN', 0)
            """,
        ] {
            #expect(throws: DatabaseError.self) { try raw.write { try $0.execute(sql: sql) } }
        }
    }

    @Test func `what a Plh carries is the institution's to set, from a day on`() throws {
        let office = try Office()
        let database = office.database
        _ = try database.assign(try office.assignment(.dailyActing))
        #expect(try office.assessor(of: office.clerk) == office.supervisor)
        try database.set(
            AssignmentCapability(kind: .dailyActing, assessing: .allowed, legalBasis: "Perwal 1"),
            from: Samples.today)
        #expect(try office.assessor(of: office.clerk) == office.substitute)
        #expect(
            try office.assessor(of: office.clerk, on: Samples.today.adding(days: -1))
                == office.supervisor)
        let set = try database.capabilities(on: Samples.today)
        #expect(set.map(\.kind) == Assignment.Kind.allCases)
        #expect(set.first { $0.kind == .dailyActing }?.legalBasis == "Perwal 1")
    }

    @Test func `whether the evaluation is delegated is stored, and in the trail`() throws {
        let office = try Office()
        let database = office.database
        let refused = try database.assign(
            try office.assignment(.dailyActing, isEvaluationDelegated: false))
        #expect(try office.assessor(of: office.clerk) == office.supervisor)
        try database.correctAssignment(refused, reason: "SK diganti")
        _ = try database.assign(try office.assignment(.dailyActing, isEvaluationDelegated: true))
        #expect(try office.assessor(of: office.clerk) == office.substitute)
        #expect(try database.assessed(by: office.substitute, on: Samples.today).units.count == 1)
        let stored = try database.assignments(of: office.substitute, on: nil)
        #expect(stored.map(\.isEvaluationDelegated) == [true, false])
        let trail = try database.auditEvents(AuditQuery(), before: nil, limit: 20)
        #expect(
            trail.contains { $0.detail?.after.hasSuffix("evaluasi=didelegasikan") == true })
    }

    /// The question was not asked before the sixth version.
    @Test func `a Plt recorded before the question keeps what he had`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file()
        let raw = try CareerDatabase.raw(path)
        try raw.inDatabase { db in
            try Schema.upgrade(db, from: 0, to: 5)
            try db.execute(
                sql: """
                    INSERT INTO person (id, number, name, kind, birth_date, sex)
                        VALUES (1, 198609262015051001, 'Siti', 'PNS', 6000, 1);
                    INSERT INTO roster VALUES (1024, 1, 198609262015051001, '', 'Siti', '',
                        0, 0, 1, 9999999, '');
                    INSERT INTO org_unit (id) VALUES (7);
                    INSERT INTO assignment (person_id, kind, unit_id, effective_from,
                        decree_number, source, recorded_at)
                        VALUES (1, 'PLT', 7, 0, '821/7', 'TANGAN', 0),
                            (1, 'PLH', 7, 0, '821/8', 'TANGAN', 0);
                    """)
        }
        try raw.close()
        let database = try Samples.database(path)
        let stored = try database.assignments(of: PersonID(1), on: Samples.today)
        #expect(stored.map(\.isEvaluationDelegated) == [nil, nil])
        let permissions = try stored.map { assignment in
            let set = try database.capabilities(on: Samples.today)
            return set.first { $0.kind == assignment.kind }?.permission(for: assignment)
        }
        #expect(permissions == [.undecided, .allowed])
    }

    @Test func `a new draft without an earlier plan begins with its assessor`() throws {
        let office = try Office()
        let quarter = try Samples.quarter(2024, 3)
        let draft = try office.database.beginAppraisal(of: office.clerk, in: quarter)
        #expect(draft.assessor.name == "Putu")
        #expect(draft.assessor.position == "Kepala Seksi")
        #expect(draft.assessor.unit == "Seksi")
        #expect(
            try office.database.assessorParty(
                of: office.clerk, on: Samples.today, for: quarter) == draft.assessor)
    }

    @Test func `open drafts without exactly one assessor are listed with the reason`() throws {
        let office = try Office()
        let database = office.database
        let quarter = try Samples.quarter(2024, 3)
        for person in [office.clerk, office.manager] {
            _ = try database.beginAppraisal(of: person, in: quarter)
        }
        #expect(try database.orphans(on: Samples.today, limit: 10).isEmpty)
        var second = try Samples.record(
            6, name: "Zainal",
            unit: UnitReference(
                name: "Seksi", ancestors: ["Pemerintah Kota Contoh", "Dinas", "Bidang"]),
            title: "Kepala Seksi", kind: .supervisor)
        second.positionFrom = nil
        let rival = try database.register(second).person

        let orphans = try database.orphans(on: Samples.today, limit: 10)
        #expect(orphans.map(\.name) == ["Siti"])
        #expect(orphans.map(\.quarter) == [quarter])
        #expect(
            orphans.map(\.reason)
                == [.contested(try office.unit("Seksi"), [office.supervisor, rival])])
        _ = try database.assign(try office.assignment())
        #expect(try database.orphans(on: Samples.today, limit: 10).isEmpty)
    }
}
