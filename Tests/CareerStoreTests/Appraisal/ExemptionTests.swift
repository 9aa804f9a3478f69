import CareerDomain
import CareerStore
import Testing

/// People for whom the regulation has no appraisal (PermenPANRB 6/2022
/// p. 65–66 C.8). Today is 4 October 2024, and the third quarter is appraised.
@Suite struct `Appraisals that the regulation does not have` {
    private let database: CareerDatabase
    private let third: Quarter

    init() throws {
        database = try Samples.database()
        third = try Samples.quarter(2024, 3)
    }

    private func record(
        _ status: EmploymentStatus, from iso: String? = nil
    ) throws -> PersonRecord {
        var record = try Samples.record(
            1, name: "Siti Aminah", unit: UnitReference(name: "Bidang"))
        record.status = status
        record.statusFrom = try iso.map(Samples.day)
        return record
    }

    @Test(arguments: EmploymentStatus.allCases)
    func `none is begun for whom there is none`(status: EmploymentStatus) throws {
        let person = try database.register(try record(status)).person
        guard let exemption = PlanningExemption(status) else {
            #expect(try database.planningExemption(of: person, in: third) == nil)
            #expect(try database.beginAppraisal(of: person, in: third).state == .draft)
            return
        }
        #expect(try database.planningExemption(of: person, in: third) == exemption)
        #expect(throws: KeepingError.noAppraisal(exemption)) {
            try database.beginAppraisal(of: person, in: third)
        }
        #expect(try database.appraisal(of: person, in: third) == nil)
        #expect(
            try database.rosterEntry(of: person, quarter: third)?.progress == AppraisalProgress.none
        )
    }

    @Test func `none is begun of a quarter that ended before the appointment`() throws {
        var record = try record(.active)
        record.appointedFrom = try Samples.day("2024-09-30")
        let person = try database.register(record).person
        #expect(throws: KeepingError.notYetAppointed(try Samples.day("2024-09-30"))) {
            try database.beginAppraisal(of: person, in: try Samples.quarter(2024, 2))
        }
        #expect(try database.appraisal(of: person, in: try Samples.quarter(2024, 2)) == nil)
        #expect(try database.beginAppraisal(of: person, in: third).state == .draft)
    }

    @Test func `a quarter that was worked in part has one`() throws {
        let person = try database.register(try record(.active)).person
        _ = try database.register(try record(.unpaidLeave, from: "2024-09-02"))
        #expect(try database.beginAppraisal(of: person, in: third).state == .draft)
        let fourth = try Samples.quarter(2024, 4)
        #expect(throws: KeepingError.noAppraisal(.unpaidLeave)) {
            try database.beginAppraisal(of: person, in: fourth)
        }
    }

    /// A draft, and a status declared afterwards.
    private func draftOfExempt() throws -> Appraisal {
        let person = try database.register(try record(.active)).person
        _ = try database.beginAppraisal(of: person, in: third)
        let document = try AppraisalTests.complete(of: person, third)
        var draft = try #require(try database.appraisal(of: person, in: third))
        try database.discard(draft.id, seeing: draft.version)
        draft = try database.reinstate(document)
        #expect(SigningRule.obstacles(draft).isEmpty)
        _ = try database.register(try record(.suspended, from: "2024-06-03"))
        return draft
    }

    @Test func `a draft of somebody who is exempt is neither filled in nor signed`() throws {
        let draft = try draftOfExempt()
        let refusal = KeepingError.noAppraisal(.suspended)
        #expect(throws: refusal) {
            try database.save(.notes, from: "", to: "Catatan", in: draft.id, at: nil)
        }
        #expect(throws: refusal) { try database.addResult(.main, to: draft.id) }
        #expect(throws: refusal) {
            try database.removeResult(draft.results[0].id, from: draft.id)
        }
        #expect(throws: refusal) { try database.sign(draft.id, seeing: draft.version) }
        #expect(try database.appraisal(draft.id) == draft)
    }

    @Test func `such a draft can be thrown away, and does not come back`() throws {
        let draft = try draftOfExempt()
        try database.discard(draft.id, seeing: draft.version)
        #expect(throws: KeepingError.noAppraisal(.suspended)) { try database.reinstate(draft) }
    }

    @Test func `what was signed before stays as it is`() throws {
        let person = try database.register(try record(.active)).person
        try database.bulkRegistration {
            try $0.add(try AppraisalTests.complete(of: person, third, state: .signed))
        }
        _ = try database.register(try record(.preRetirement, from: "2024-01-02"))
        let signed = try database.beginAppraisal(of: person, in: third)
        #expect(signed.state == .signed)
        #expect(try database.deliver(signed.id).documentState == .delivered)
    }
}
