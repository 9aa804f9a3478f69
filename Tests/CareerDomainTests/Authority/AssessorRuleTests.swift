import CareerDomain
import Testing

private typealias Here = TestInstitution

/// Pages of PermenPANRB 6/2022.
@Suite struct `Assessor rule` {
    private let substitute = PersonID(90)

    @Test func `p. 89 no. 2: the direct superior assesses, and the superior of his next`() throws {
        let authority = try Here.usual().authority(over: Here.clerk, on: "2026-05-11")
        #expect(authority.assessor?.person == Here.supervisor)
        #expect(authority.path == [.directSuperior(Here.section, Here.supervisor)])
        #expect(authority.assessor?.assignment?.decree.number == "SK-POST")
        #expect(authority.assessor?.assignment?.source == .derived)
        #expect(authority.assessor?.assignment?.from == (try day("2020-01-06")))
        #expect(authority.superior?.person == Here.manager)
        #expect(authority.next?.person == Here.manager)
        #expect(authority.basis == "SUPERIOR:89.2 SK SK-POST")
    }

    @Test func `p. 89 no. 2: a vacancy goes level by level to the next head`() throws {
        var institution = try Here.usual()
        institution.status(Here.supervisor, .retired, from: try day("2026-03-01"))
        institution.status(Here.manager, .studyLeave, from: try day("2026-04-01"))
        #expect(try institution.assessor(of: Here.clerk, on: "2026-02-28") == Here.supervisor)
        #expect(try institution.assessor(of: Here.clerk, on: "2026-03-31") == Here.manager)
        let authority = try institution.authority(over: Here.clerk, on: "2026-04-01")
        #expect(authority.assessor?.person == Here.director)
        #expect(
            authority.path == [
                .vacant(Here.section), .vacant(Here.division),
                .directSuperior(Here.agency, Here.director),
            ])
    }

    @Test func `art. 1 no. 9: whoever is below a pejabat pengawas is passed over`() throws {
        var institution = try Here.usual()
        institution.status(Here.supervisor, .retired)
        institution.assign(
            Here.clerk, .definitive, over: .unit(Here.section), from: try day("2026-01-02"))
        let authority = try institution.authority(over: Here.teacher, on: "2026-05-11")
        #expect(authority.assessor?.person == Here.manager)
        #expect(authority.path.first == .belowLowestRank(Here.section, Here.clerk))
        #expect(authority.path.first?.citation.number == 9)
    }

    @Test func `p. 89 no. 3: a Plt assesses while the seat is vacant or its holder gone`() throws {
        var institution = try Here.usual()
        institution.seat(substitute, in: Here.division, .supervisor)
        institution.assign(
            substitute, .acting, over: .unit(Here.section), from: try day("2026-02-01"))
        let authority = try institution.authority(over: Here.clerk, on: "2026-05-11")
        #expect(authority.assessor?.person == substitute)
        #expect(authority.path == [.acting(Here.section, substitute)])
        #expect(authority.assessor?.assignment?.decree.number == "SK-TUGAS")
        #expect(try institution.assessor(of: Here.clerk, on: "2026-01-31") == Here.supervisor)
    }

    @Test func `p. 89 no. 3: a Plh assesses only once the institution allows it`() throws {
        var institution = try Here.usual()
        institution.seat(substitute, in: Here.division, .supervisor)
        institution.assign(
            substitute, .dailyActing, over: .unit(Here.section), from: try day("2026-05-04"),
            to: try day("2026-05-15"))
        let refused = try institution.authority(over: Here.clerk, on: "2026-05-11")
        #expect(refused.assessor?.person == Here.supervisor)
        #expect(
            refused.path.first
                == .notEntitled(Here.section, substitute, .dailyActing, .undecided))

        institution.allow(.dailyActing, .allowed)
        #expect(try institution.assessor(of: Here.clerk, on: "2026-05-11") == substitute)
        #expect(try institution.assessor(of: Here.clerk, on: "2026-05-16") == Here.supervisor)
        institution.allow(.dailyActing, .refused)
        #expect(try institution.assessor(of: Here.clerk, on: "2026-05-11") == Here.supervisor)
    }

    /// What the institution has set, what the assignment records, and whether
    /// the evaluation of the unit's people is his: a Plh as a Plt.
    @Test(arguments: [Assignment.Kind.acting, .dailyActing])
    func `p. 89 no. 3: the superior delegates the evaluation to a Plt or Plh`(
        kind: Assignment.Kind
    ) throws {
        typealias Row = (
            set: AssignmentCapability.Permission?, isDelegated: Bool?, step: Authority.Step?
        )
        func refused(_ permission: AssignmentCapability.Permission) -> Authority.Step {
            .notEntitled(Here.section, substitute, kind, permission)
        }
        let isActing = kind == .acting
        let table: [Row] = [
            (nil, true, nil),
            (nil, false, .notDelegated(Here.section, substitute, kind)),
            (nil, nil, isActing ? nil : refused(.undecided)),
            (.allowed, true, nil), (.allowed, false, nil), (.allowed, nil, nil),
            (.undecided, true, nil), (.undecided, false, refused(.undecided)),
            (.undecided, nil, refused(.undecided)),
            (.refused, true, refused(.refused)), (.refused, false, refused(.refused)),
            (.refused, nil, refused(.refused)),
        ]
        for row in table {
            var institution = try Here.usual()
            institution.seat(substitute, in: Here.division, .supervisor)
            if let permission = row.set { institution.allow(kind, permission) }
            institution.assign(
                substitute, kind, over: .unit(Here.section), from: try day("2026-05-04"),
                isEvaluationDelegated: row.isDelegated)
            let authority = try institution.authority(over: Here.clerk, on: "2026-05-11")
            let objections = authority.path.filter { $0.person == substitute }
            if let step = row.step {
                #expect(objections == [step], "\(row)")
                #expect(step.citation.page == 89)
                #expect(authority.assessor?.person != substitute, "\(row)")
            } else {
                #expect(authority.assessor?.person == substitute, "\(row)")
            }
        }
    }

    @Test func `p. 89 no. 5: a Plt is assessed where he reports as Plt`() throws {
        var institution = try Here.usual()
        let otherDivision = OrgUnitID(5)
        institution.put(otherDivision, below: Here.agency)
        institution.assign(
            Here.supervisor, .acting, over: .unit(otherDivision), from: try day("2026-02-01"))
        let authority = try institution.authority(over: Here.supervisor, on: "2026-05-11")
        #expect(authority.assessor?.person == Here.director)
        #expect(authority.path.first == .ownWorkAsActing(otherDivision))
    }

    @Test func `p. 89 no. 6: after the time as Plt the definitive post counts again`() throws {
        var institution = try Here.usual()
        let otherDivision = OrgUnitID(5)
        institution.put(otherDivision, below: Here.agency)
        institution.assign(
            Here.supervisor, .acting, over: .unit(otherDivision), from: try day("2026-02-01"),
            to: try day("2026-04-30"))
        let authority = try institution.authority(over: Here.supervisor, on: "2026-05-11")
        #expect(authority.assessor?.person == Here.manager)
        #expect(authority.path.first == .backToDefinitive(from: otherDivision))
    }

    @Test func `p. 89 no. 7: a functional official who leads a unit needs the delegation`() throws {
        var institution = try Here.usual()
        let school = OrgUnitID(6)
        let (principal, pupil) = (PersonID(60), PersonID(61))
        institution.put(school, below: Here.agency)
        institution.seat(principal, in: school, .functionalMadya)
        institution.seat(pupil, in: school, .functionalPertama)
        institution.assign(
            principal, .definitive, over: .unit(school), from: try day("2025-01-02"))
        let before = try institution.authority(over: pupil, on: "2026-05-11")
        #expect(before.assessor?.person == Here.director)
        #expect(before.path.first == .functionalWithoutDelegation(school, principal))

        institution.assign(
            principal, .delegated, over: .unit(school), from: try day("2026-01-02"))
        let after = try institution.authority(over: pupil, on: "2026-05-11")
        #expect(after.assessor?.person == principal)
        #expect(after.path == [.functionalHead(school, principal)])
        #expect(try institution.assessor(of: principal, on: "2026-05-11") == Here.director)
    }

    @Test func `p. 89 no. 7: a functional official without a unit to lead is passed over`() throws {
        var institution = try Here.usual()
        institution.seat(substitute, in: OrgUnitID(7), .functionalMadya)
        institution.assign(
            substitute, .delegated, over: .unit(Here.section), from: try day("2026-01-02"))
        #expect(try institution.assessor(of: Here.clerk, on: "2026-05-11") == Here.supervisor)
    }

    @Test func `p. 90 no. 12: JPT and heads of independent units are the regional head's`() throws {
        var institution = try Here.usual()
        let district = OrgUnitID(8)
        let headOfDistrict = PersonID(80)
        institution.put(district, below: Here.city)
        institution.seat(headOfDistrict, in: district, .administrator, .iiia)
        for person in [Here.director, headOfDistrict] {
            let authority = try institution.authority(over: person, on: "2026-05-11")
            #expect(authority.assessor == .regionalHead)
            #expect(authority.isFinal)
            #expect(authority.path.last?.citation.page == 90)
        }
    }

    /// The present rule answered "nobody" here. Page 89 no. 2 goes up level by
    /// level (*berjenjang*), and above the top unit of a region stands its head
    /// (p. 65 C.3).
    @Test func `p. 89 no. 2: without any head up to the top the regional head assesses`() throws {
        var institution = try Here.usual()
        institution.status(Here.director, .retired)
        let manager = try institution.authority(over: Here.manager, on: "2026-05-11")
        #expect(manager.assessor == .regionalHead)
        #expect(
            manager.path == [
                .ownUnit(Here.division), .vacant(Here.agency), .vacant(Here.city),
                .regionalHeadNext,
            ])
        #expect(manager.path.last?.citation.page == 89)
        // No. 12 names JPT and heads of independent units; he is neither.
        #expect(!manager.isFinal)
        #expect(manager.basis.hasSuffix("VACANT:89.2 REGIONAL_HEAD_NEXT:89.2"))

        institution.status(Here.manager, .retired)
        institution.status(Here.supervisor, .retired)
        let clerk = try institution.authority(over: Here.clerk, on: "2026-05-11")
        #expect(clerk.assessor == .regionalHead)
        #expect(clerk.outlook.acting?.unit == Here.section)
        #expect(clerk.outlook.acting?.assesses == true)
    }

    @Test func `p. 89 no. 2: the head of a top unit is followed by the regional head`() throws {
        let institution = try Here.usual()
        let manager = try institution.authority(over: Here.manager, on: "2026-05-11")
        #expect(manager.assessor?.person == Here.director)
        #expect(manager.next == .regionalHead)
    }

    @Test func `p. 65 C.3: a JPT stays with the regional head, whoever a decree names`() throws {
        var institution = try Here.usual()
        let secretary = PersonID(70)
        institution.seat(secretary, in: OrgUnitID(7), .executivePratama)
        institution.assign(
            secretary, .delegated, over: .person(Here.director), from: try day("2026-01-02"))
        let authority = try institution.authority(over: Here.director, on: "2026-05-11")
        #expect(authority.assessor == .regionalHead)
        #expect(authority.isFinal)
        #expect(authority.path == [.executiveStays(secretary), .regionalHead])
        #expect(authority.path.first?.citation.page == 65)
        #expect(
            try AssessorRule(institution, on: try day("2026-05-11")).assessed(by: secretary)
                .people.isEmpty)
    }

    @Test func `p. 89 no. 2: a decree names the assessor of somebody without a unit`() throws {
        var institution = try Here.usual()
        let lone = PersonID(71)
        institution.seatWithoutUnit(lone, .staff)
        #expect(try institution.authority(over: lone, on: "2026-05-11").orphan == .noUnit)
        institution.assign(
            Here.manager, .delegated, over: .person(lone), from: try day("2026-01-02"))
        let authority = try institution.authority(over: lone, on: "2026-05-11")
        #expect(authority.assessor?.person == Here.manager)
        #expect(authority.path == [.delegate(Here.manager)])
        let rule = AssessorRule(institution, on: try day("2026-05-11"))
        #expect(try rule.assessed(by: Here.manager).people.contains(lone))
    }

    @Test func `p. 89 no. 7: of somebody without a unit too, a functional official leads one`()
        throws
    {
        var institution = try Here.usual()
        let lone = PersonID(71)
        institution.seatWithoutUnit(lone, .staff)
        institution.assign(
            Here.teacher, .delegated, over: .person(lone), from: try day("2026-01-02"))
        let before = try institution.authority(over: lone, on: "2026-05-11")
        #expect(before.orphan == .noUnit)
        institution.assign(
            Here.teacher, .definitive, over: .unit(OrgUnitID(6)), from: try day("2026-01-02"))
        #expect(try institution.assessor(of: lone, on: "2026-05-11") == Here.teacher)
    }

    @Test func `p. 91 no. 13: Sari, moved in February, is assessed in the new unit`() throws {
        var institution = try Here.usual()
        let (newUnit, head) = (OrgUnitID(9), PersonID(95))
        institution.put(newUnit, below: Here.agency)
        institution.seat(head, in: newUnit, .administrator)
        institution.seat(Here.clerk, in: newUnit, .staff, from: try day("2026-02-10"))
        let first = try quarter(2026, 1)
        #expect(
            try institution.assessor(of: Here.clerk, on: "2026-02-09", for: first)
                == Here.supervisor)
        let authority = try institution.authority(
            over: Here.clerk, on: "2026-03-30", for: first)
        #expect(authority.assessor?.person == head)
        let moved = try day("2026-02-10")
        #expect(authority.path.first == .subjectMoved(from: Here.section, on: moved))
    }

    /// Purnama leads the division; his successor comes a week later.
    private func purnama(moves iso: String) throws -> TestInstitution {
        var institution = try Here.usual()
        let moved = try day(iso)
        institution.seat(Here.manager, in: OrgUnitID(99), .administrator, from: moved)
        institution.seat(
            PersonID(31), in: Here.division, .administrator, from: moved.adding(days: 7))
        institution.seat(PersonID(32), in: Here.division, .staff)
        return institution
    }

    @Test func `p. 91 no. 14 a: Purnama, moved on 25 August, does not rate the old unit`() throws {
        let institution = try purnama(moves: "2026-08-25")
        let authority = try institution.authority(
            over: PersonID(32), on: "2026-09-30", for: try quarter(2026, 3))
        #expect(authority.assessor?.person == PersonID(31))
        #expect(authority.path.first == .assessorMovedBefore(Here.division, Here.manager))
    }

    @Test func `p. 92 no. 14 b: Purnama, moved on 25 September, rates the third quarter`() throws {
        let institution = try purnama(moves: "2026-09-25")
        let third = try quarter(2026, 3)
        for day in ["2026-09-20", "2026-09-30", "2026-10-05", "2026-11-20"] {
            let assessor = try institution.assessor(of: PersonID(32), on: day, for: third)
            #expect(assessor == Here.manager, "\(day)")
        }
        let authority = try institution.authority(over: PersonID(32), on: "2026-10-05", for: third)
        #expect(authority.path == [.assessorMovedInWindow(Here.division, Here.manager)])
        #expect(
            try institution.assessor(
                of: PersonID(32), on: "2026-10-05", for: try quarter(2026, 4)) == PersonID(31))
        #expect(try institution.assessor(of: PersonID(32), on: "2026-10-05") == PersonID(31))
    }

    @Test func `p. 92 no. 14 b: a head who retires within the window rates nobody`() throws {
        var institution = try Here.usual()
        institution.status(Here.supervisor, .retired, from: try day("2026-09-25"))
        #expect(
            try institution.assessor(
                of: Here.clerk, on: "2026-09-30", for: try quarter(2026, 3)) == Here.manager)
    }
}
