import CareerDomain
import CareerStore
import Testing

/// Every way out of the store, for every role: whoever is out of scope is not
/// there, and that in the same words as somebody who never was.
@Suite struct `What does not leave the store` {
    private let institution: Institution

    init() throws {
        institution = try Institution()
        let deputy = try institution.session(.institutionAdmin, of: .deputyAdmin)
        // Somebody whom nobody may assess, with an open draft.
        let stray = try deputy.register(try Samples.record(20_001, name: "Wahyuni Terpencil"))
        _ = try deputy.beginAppraisal(of: stray.person, in: institution.draft)
    }

    /// Whom each visitor may know of, as the story of the institution tells.
    private static let agency: Set<Institution.Member> = [
        .director, .manager, .head, .employee, .colleague, .relative, .retiree,
    ]
    private static let known: [Institution.Visitor: Set<Institution.Member>] = [
        .employee: [.employee], .unitAdmin: agency.union([.unitAdmin]),
        .assessor: [.head, .employee, .colleague, .relative, .retiree],
        .leader: agency.union([.leader]), .installer: [], .owner: [], .kiosk: [], .nobody: [],
    ]

    private func outsiders(_ visitor: Institution.Visitor) throws -> [Institution.Member] {
        let known = try #require(Self.known[visitor])
        return Institution.Member.allCases.filter { !known.contains($0) }
    }

    /// Words and numbers that only people out of scope have.
    private func secrets(_ visitor: Institution.Visitor) throws -> [String] {
        let known = try #require(Self.known[visitor])
        func words(_ member: Institution.Member) throws -> Set<String> {
            let record = try institution.record(member)
            let texts = [
                record.name.name, record.position?.title ?? "", record.nationalID,
                record.employeeNumber.digits, record.contact.phone, record.unit?.name ?? "",
            ]
            return Set(texts.flatMap { $0.split(separator: " ").map(String.init) })
        }
        let open = try known.reduce(into: Set<String>()) { $0.formUnion(try words($1)) }
        let hidden = try outsiders(visitor).reduce(into: Set<String>()) {
            $0.formUnion(try words($1))
        }
        // Names of units above somebody known, and words of one's own post.
        let shown = Set([
            "Pemerintah", "Kota", "Badan", "Dinas", "Kepala", "Bidang", "Kearsipan", "Dokumen",
        ])
        return (hidden.subtracting(open).subtracting(shown).union(["Wahyuni", "Terpencil"]))
            .sorted()
    }

    @Test(arguments: [
        Institution.Visitor.employee, .assessor, .unitAdmin, .leader, .installer, .owner, .kiosk,
        .nobody,
    ])
    func `the list, its search, its counts and its units tell of people in scope alone`(
        visitor: Institution.Visitor
    ) throws {
        let database = try institution.session(visitor)
        let known = Set(try #require(Self.known[visitor]).map { try institution.person($0) })
        #expect(try database.rosterTotal() == known.count)
        for sort in RosterSort.allCases {
            let query = RosterQuery(sort: sort, quarter: institution.draft)
            #expect(Set(try Self.people(query, database)) == known)
            for facets in Self.facets {
                let narrowed = RosterQuery(
                    facets: facets, sort: sort, quarter: institution.draft)
                #expect(Set(try Self.people(narrowed, database)).isSubset(of: known))
            }
            for secret in try secrets(visitor) {
                let asked = RosterQuery(text: secret, sort: sort, quarter: institution.draft)
                #expect(try Self.people(asked, database).isEmpty, "\(secret)")
            }
            for member in try outsiders(visitor) {
                let strange = try institution.person(member)
                let nobody = PersonID(99_999)
                for anchor in [RosterAnchor.after, RosterAnchor.before, RosterAnchor.from] {
                    let page = try database.rosterPage(query, at: anchor(strange), limit: 3)
                    #expect(page == (try database.rosterPage(query, at: anchor(nobody), limit: 3)))
                }
            }
        }
        let tree = try database.unitTree()
        #expect((tree.first?.headcount ?? 0) == known.count)
        for secret in try secrets(visitor) {
            #expect(!tree.contains { $0.name.contains(secret) }, "\(secret)")
        }
    }

    private static let facets: [RosterFacets] = [
        RosterFacets(employmentKind: .permanent), RosterFacets(golongan: Golongan(code: 9)),
        RosterFacets(positionKind: .staff), RosterFacets(status: .active),
        RosterFacets(progress: .draft), RosterFacets(progress: .some(.none)),
        RosterFacets(gap: .noGap), RosterFacets(gap: .gap),
    ]

    /// The people of a query, who are also counted.
    private static func people(
        _ query: RosterQuery, _ database: CareerDatabase
    ) throws -> [PersonID] {
        let people = try database.rosterPage(query, at: .start, limit: 99).entries.map(\.person)
        let count = try database.rosterCount(query, continuing: nil, budget: 999)
        #expect(count.isComplete && count.counted == people.count)
        return people
    }

    /// Who assesses is no secret (PermenPANRB 6/2022 p. 45 no. 2), and stands on the document.
    private static func withoutAssessors(_ lines: [String]) -> [String] {
        let rows = lines.map { $0.split(separator: ";", omittingEmptySubsequences: false) }
        let hidden = (rows.first ?? []).indices.filter { rows[0][$0].hasPrefix("PENILAI ") }
        return rows.map { row in
            row.indices.filter { !hidden.contains($0) }.map { String(row[$0]) }
                .joined(separator: ";")
        }
    }

    @Test(arguments: [Institution.Visitor.employee, .assessor, .unitAdmin, .leader])
    func `exports and trails hold nothing of others`(visitor: Institution.Visitor) throws {
        let database = try institution.session(visitor)
        let folder = institution.folder
        for kind in ExportKind.allCases {
            let lines = (try? database.exported(kind, in: folder)) ?? []
            let text = Self.withoutAssessors(lines).joined(separator: "\n")
            for secret in try secrets(visitor) { #expect(!text.contains(secret), "\(secret)") }
        }
        let own = try institution.person(
            visitor == .assessor ? .head : Institution.Member(rawValue: "\(visitor)") ?? .employee)
        let events = try database.auditEvents(AuditQuery(person: own), before: nil, limit: 999)
        #expect(events.allSatisfy { $0.person == own })
        for secret in try secrets(visitor) {
            #expect(!events.contains { "\($0.detail ?? AuditDetail())".contains(secret) })
        }
    }

    @Test func `changes of others are told of people in scope alone`() throws {
        let visitors: [Institution.Visitor] = [.employee, .assessor, .unitAdmin, .kiosk]
        let sessions = try visitors.map { try institution.session($0) }
        for session in sessions { _ = try session.changes() }
        let deputy = try institution.session(.institutionAdmin, of: .deputyAdmin)
        for member in [Institution.Member.stranger, .colleague] {
            let draft = try institution.document(member, institution.draft)
            _ = try deputy.save(.recommendation, from: "", to: "x", in: draft.id, at: nil)
        }
        let colleague = try institution.person(.colleague)
        #expect(
            try sessions.map { try $0.changes().people } == [[], [colleague], [colleague], []])
    }

    @Test func `whoever sees drafts of some sees no orphaned ones of others`() throws {
        func orphans(_ visitor: Institution.Visitor) throws -> [String] {
            try institution.session(visitor).orphans(on: Institution.today, limit: 9).map(\.name)
        }
        #expect(try orphans(.institutionAdmin).contains("Wahyuni Terpencil"))
        for visitor in [Institution.Visitor.employee, .assessor, .unitAdmin, .leader, .auditor] {
            #expect(try orphans(visitor) == [])
        }
    }

    @Test func `an orphaned draft of one's own is not told either`() throws {
        let deputy = try institution.session(.institutionAdmin, of: .deputyAdmin)
        let digits = try Samples.record(20_001, name: "").employeeNumber.digits
        let stray = try #require(try deputy.person(withNumber: digits))
        _ = try deputy.handOutCode(to: stray)
        let account = try #require(try deputy.account(named: digits))
        let own = try Institution.open(institution.path, Actor(.account(account.id)))
        #expect(try own.orphans(on: Institution.today, limit: 9).isEmpty)
        #expect(
            try own.rosterEntry(of: stray, quarter: institution.draft)?.progress
                == AppraisalProgress.none)
    }

    @Test func `of an official out of scope his post is told, and his number not`() throws {
        let database = try institution.session(.employee)
        let employee = try institution.person(.employee)
        let report = try database.authority(over: employee, on: Institution.today)
        let head = try institution.person(.head)
        #expect(report.people[head]?.employeeNumber == (try institution.digits(.head)))
        let others = report.people.filter { $0.key != head && $0.key != employee }
        #expect(!others.isEmpty)
        #expect(others.values.allSatisfy { $0.employeeNumber.isEmpty && !$0.name.isEmpty })
    }

    @Test func `of a relative out of scope others are not told`() throws {
        let relative = try institution.person(.relative)
        let leader = try institution.session(.leader)
        #expect(try leader.relatives(of: relative).isEmpty)
        let auditor = try institution.session(.auditor)
        #expect(
            Set(try auditor.relatives(of: relative).map(\.name)) == ["Umi Kulsum", "Ina Suryani"])
        let own = try institution.session(.employee, of: .relative)
        #expect(try own.relatives(of: relative).count == 2)
    }
}
