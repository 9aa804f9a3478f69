import CareerDomain
import Testing

private typealias Here = TestInstitution

@Suite struct `Assessor conflicts` {
    private let other = PersonID(90)

    @Test func `two heads of the same height leave nobody responsible`() throws {
        var institution = try Here.usual()
        institution.seat(other, in: Here.section, .supervisor)
        let authority = try institution.authority(over: Here.clerk, on: "2026-05-11")
        #expect(authority.orphan == .contested(Here.section, [Here.supervisor, other]))
        #expect(authority.assessor == nil)
        #expect(try institution.assessor(of: other, on: "2026-05-11") == Here.manager)
    }

    @Test func `the highest of several managerial posts in a unit leads it`() throws {
        var institution = try Here.usual()
        institution.seat(other, in: Here.division, .administrator, .iiib)
        institution.seat(
            Here.manager, in: Here.division, .administrator, .iiia, from: try day("2021-01-04"))
        #expect(try institution.assessor(of: other, on: "2026-05-11") == Here.manager)
        #expect(try institution.assessor(of: Here.supervisor, on: "2026-05-11") == Here.manager)
    }

    @Test func `two entered definitive heads or two Plt are contested`() throws {
        for kind in [Assignment.Kind.definitive, .acting] {
            var institution = try Here.usual()
            institution.seat(other, in: Here.division, .supervisor)
            institution.seat(PersonID(91), in: Here.division, .supervisor)
            institution.assign(
                other, kind, over: .unit(Here.section), from: try day("2026-01-02"))
            institution.assign(
                PersonID(91), kind, over: .unit(Here.section), from: try day("2026-02-02"))
            let authority = try institution.authority(over: Here.clerk, on: "2026-05-11")
            #expect(authority.orphan == .contested(Here.section, [other, PersonID(91)]))
        }
    }

    @Test func `a new head ends a Plt whose end nobody has entered`() throws {
        var institution = try Here.usual()
        institution.seat(other, in: Here.division, .supervisor)
        institution.assign(other, .acting, over: .unit(Here.section), from: try day("2019-01-02"))
        #expect(try institution.assessor(of: Here.clerk, on: "2026-05-11") == Here.supervisor)
    }

    @Test func `an assignment counts on its last day and not on the next`() throws {
        var institution = try Here.usual()
        institution.seat(other, in: Here.division, .supervisor)
        institution.assign(
            other, .acting, over: .unit(Here.section), from: try day("2026-02-01"),
            to: try day("2026-05-11"))
        let last = try institution.authority(over: Here.clerk, on: "2026-05-11")
        #expect(last.assessor?.person == other)
        #expect(last.outlook.end?.lastDay == (try day("2026-05-11")))
        guard case .assessor(.person(let then, _))? = last.outlook.end?.then else {
            Issue.record("nothing follows")
            return
        }
        #expect(then == Here.supervisor)
        #expect(try institution.assessor(of: Here.clerk, on: "2026-05-12") == Here.supervisor)
    }

    @Test func `a retroactive decree changes the answer for the days behind it`() throws {
        var institution = try Here.usual()
        #expect(try institution.assessor(of: Here.clerk, on: "2026-03-15") == Here.supervisor)
        institution.seat(other, in: Here.division, .supervisor)
        institution.assign(other, .acting, over: .unit(Here.section), from: try day("2026-03-01"))
        #expect(try institution.assessor(of: Here.clerk, on: "2026-03-15") == other)
        #expect(try institution.assessor(of: Here.clerk, on: "2026-02-28") == Here.supervisor)
    }

    @Test func `a corrected assignment was never in force`() throws {
        var institution = try Here.usual()
        institution.seat(other, in: Here.division, .supervisor)
        institution.assign(
            other, .acting, over: .unit(Here.section), from: try day("2026-03-01"),
            isCorrected: true)
        #expect(try institution.assessor(of: Here.clerk, on: "2026-05-11") == Here.supervisor)
    }

    @Test func `a decree that names a person goes before his unit's head`() throws {
        var institution = try Here.usual()
        institution.seat(other, in: Here.division, .supervisor)
        institution.assign(
            other, .delegated, over: .person(Here.clerk), from: try day("2026-03-01"))
        let authority = try institution.authority(over: Here.clerk, on: "2026-05-11")
        #expect(authority.path == [.delegate(other)])
        #expect(authority.next?.person == Here.supervisor)
        #expect(try institution.assessor(of: Here.teacher, on: "2026-05-11") == Here.supervisor)

        institution.assign(
            Here.manager, .delegated, over: .person(Here.clerk), from: try day("2026-03-01"))
        let orphan = try institution.authority(over: Here.clerk, on: "2026-05-11").orphan
        #expect(orphan == .severalDelegates([Here.manager, other]))
    }

    @Test func `nobody assesses himself, whatever he is charged with`() throws {
        var institution = try Here.usual()
        institution.assign(
            Here.manager, .acting, over: .unit(Here.agency), from: try day("2026-03-01"))
        institution.assign(
            Here.supervisor, .delegated, over: .unit(Here.section), from: try day("2026-03-01"))
        for person in institution.everybody {
            #expect(try institution.assessor(of: person, on: "2026-05-11") != person)
        }
    }

    @Test func `units in a ring are named and hold nobody up`() throws {
        var institution = try Here.usual()
        institution.put(Here.agency, below: Here.section)
        for head in [Here.director, Here.manager, Here.supervisor] {
            institution.status(head, .retired)
        }
        let authority = try institution.authority(over: Here.clerk, on: "2026-05-11")
        #expect(authority.orphan == .cycle(Here.section))
    }

    @Test func `somebody without a unit, or Plt of two, has no assessor`() throws {
        var institution = try Here.usual()
        #expect(
            try institution.authority(over: PersonID(777), on: "2026-05-11").orphan == .noUnit)
        for unit in [OrgUnitID(5), OrgUnitID(6)] {
            institution.put(unit, below: Here.agency)
            institution.assign(
                Here.supervisor, .acting, over: .unit(unit), from: try day("2026-03-01"))
        }
        #expect(
            try institution.authority(over: Here.supervisor, on: "2026-05-11").orphan
                == .severalActingPosts([OrgUnitID(5), OrgUnitID(6)]))
    }

    @Test func `a Plt appointed tomorrow assesses the people, not the head's own work`() throws {
        let institution = try Here.usual()
        let clerk = try institution.authority(over: Here.clerk, on: "2026-05-11").outlook.acting
        #expect(clerk?.unit == Here.section)
        #expect(clerk?.assesses == true)
        let director = try institution.authority(over: Here.director, on: "2026-05-11")
        #expect(director.outlook.acting == nil)
    }
}
