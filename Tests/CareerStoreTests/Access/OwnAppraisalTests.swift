import CareerDomain
import CareerStore
import Testing

/// Before it is delivered to him, an employee learns nowhere that there is an
/// appraisal of his: not of a draft, and not of a signed one.
@Suite struct `One's own appraisal before its delivery` {
    private let institution: Institution
    private let quarters: [Quarter]

    init() throws {
        institution = try Institution()
        quarters = [institution.delivered, institution.signed, institution.draft]
    }

    private func people(
        _ database: CareerDatabase, _ progress: RosterFacets.Progress?, _ quarter: Quarter,
        sort: RosterSort = .name, text: String = ""
    ) throws -> Set<PersonID> {
        let query = RosterQuery(
            text: text, facets: RosterFacets(progress: progress), sort: sort, quarter: quarter)
        let down = try database.rosterPage(query, at: .start, limit: 50)
        let up = try database.rosterPage(query, at: .end, limit: 50)
        #expect(down.entries == up.entries)
        #expect(!down.hasMoreBefore && !down.hasMoreAfter)
        let people = down.entries.map(\.person)
        var count = try database.rosterCount(query, continuing: nil, budget: 3)
        while !count.isComplete {
            count = try database.rosterCount(query, continuing: count, budget: 3)
        }
        #expect(count.counted == people.count)
        for entry in down.entries {
            switch (progress, entry.progress) {
            case (nil, _), (.some(.none), .none), (.draft, .draft), (.signed, .signed): break
            default: Issue.record("\(entry.name.name) \(entry.progress)")
            }
        }
        return Set(people)
    }

    private func expectHidden(
        _ visitor: Institution.Visitor, others: Set<PersonID>
    ) throws {
        let database = try institution.session(visitor)
        let own = try institution.person(visitor == .employee ? .employee : .unitAdmin)
        for quarter in quarters {
            let isDelivered = quarter == institution.delivered
            let isDraft = quarter == institution.draft
            let entry = try database.rosterEntry(of: own, quarter: quarter)
            #expect((entry?.progress == AppraisalProgress.none) == !isDelivered)
            for sort in RosterSort.allCases {
                let signed = try people(database, .signed, quarter, sort: sort)
                #expect(signed == (isDraft ? [] : others.union(isDelivered ? [own] : [])))
                let draft = try people(database, .draft, quarter, sort: sort)
                #expect(draft == (isDraft ? others : []))
                let none = try people(database, .some(.none), quarter, sort: sort)
                #expect(none == (isDelivered ? [] : [own]))
                #expect(try people(database, nil, quarter, sort: sort) == others.union([own]))
            }
        }
    }

    @Test func `is none in the list and all its facets, for an employee`() throws {
        try expectHidden(.employee, others: [])
    }

    @Test func `and for an admin of units that he is not in`() throws {
        let others = try [
            Institution.Member.director, .manager, .head, .employee, .colleague, .relative,
            .retiree,
        ].map { try institution.person($0) }
        try expectHidden(.unitAdmin, others: Set(others))
    }

    @Test func `is found by his name as somebody without one`() throws {
        let database = try institution.session(.employee)
        let own = try institution.person(.employee)
        #expect(try people(database, .some(.none), institution.draft, text: "eko") == [own])
        #expect(try people(database, .draft, institution.draft, text: "eko") == [])
    }

    @Test func `is none for a leader of his own unit either`() throws {
        let admin = try institution.session(.institutionAdmin)
        try admin.grant(
            Institution.grant(
                .leader, try institution.unit("Badan Pengawas"),
                to: try institution.account(.leader)))
        let database = try institution.session(.leader)
        let own = try institution.person(.leader)
        #expect(try people(database, .draft, institution.draft).contains(own) == false)
        #expect(try people(database, .some(.none), institution.draft) == [own])
        #expect(try people(database, .signed, institution.signed).contains(own) == false)
        #expect(try database.appraisal(of: own, in: institution.draft) == nil)
        #expect(try database.appraisal(of: own, in: institution.signed) == nil)
    }

    @Test func `leaves no sign in keys, timelines, exports and refusals`() throws {
        let database = try institution.session(.employee)
        let own = try institution.person(.employee)
        #expect(try database.appraisals(of: own).map(\.quarter) == [institution.delivered])
        for quarter in [institution.signed, institution.draft] {
            let document = try institution.document(.employee, quarter)
            let known = document.id
            let unknown = AppraisalID(99_999)
            for id in [known, unknown] {
                #expect(try database.appraisal(id) == nil)
                #expect(throws: KeepingError.notFound) {
                    try database.save(.notes, from: "", to: "x", in: id, at: nil)
                }
                #expect(throws: KeepingError.notFound) {
                    try database.discard(id, seeing: 0)
                }
                #expect(throws: KeepingError.notFound) { try database.sign(id, seeing: 0) }
                #expect(throws: KeepingError.notFound) { try database.deliver(id) }
                try database.noteReading(of: id)
            }
        }
        #expect(throws: KeepingError.self) {
            try database.beginAppraisal(of: own, in: institution.draft)
        }
        let folder = institution.folder
        #expect(try database.exported(.appraisals, in: folder).count == 2)
        #expect(try database.orphans(on: Institution.today, limit: 9).isEmpty)
    }

    @Test func `beginning one is refused in the same words whether there is one or not`() throws {
        let database = try institution.session(.employee)
        let own = try institution.person(.employee)
        var refusals: [KeepingError] = []
        for quarter in [institution.draft, institution.later] {
            do throws(KeepingError) {
                _ = try database.beginAppraisal(of: own, in: quarter)
            } catch {
                refusals.append(error)
            }
        }
        #expect(refusals.count == 2 && refusals.first == refusals.last)
    }

    @Test func `has no row in his own trail`() throws {
        let assessor = try institution.session(.assessor)
        let document = try institution.document(.employee, institution.draft)
        _ = try assessor.save(
            .recommendation, from: "", to: "mutasi saja", in: document.id, at: nil)
        let database = try institution.session(.employee)
        let own = try institution.person(.employee)
        let events = try database.auditEvents(AuditQuery(person: own), before: nil, limit: 500)
        let delivered = try institution.document(.employee, institution.delivered).id
        let documents = events.filter { $0.object.kind == .appraisal }.map(\.object.key)
        #expect(Set(documents) == [delivered.rawValue])
        #expect(!events.contains { $0.detail?.after.contains("mutasi") == true })
    }
}
