import CareerDomain
import CareerStore
import Testing

@Suite struct CompetencyTests {
    static func assessment(
        of person: PersonID, code: String = "integritas", level: Int,
        on day: String = "2024-01-10", until: String = "2027-01-10"
    ) throws -> CompetencyAssessment {
        CompetencyAssessment(
            id: AssessmentID(0), person: person, competencyCode: code,
            level: try #require(CompetencyLevel(level)), source: .supervisor,
            assessor: "Penilai", evidence: "LHP-1", assessedOn: try Samples.day(day),
            validUntil: try Samples.day(until), recordedAt: Samples.noon)
    }

    @Test func `the post's standard gives the required levels`() throws {
        let database = try Samples.database()
        let person = try database.register(
            try Samples.record(1, name: "Siti", title: "Kepala Seksi", kind: .supervisor)
        ).person

        let evidence = try database.competencyEvidence(of: person, on: Samples.today)

        #expect(evidence.positionTitle == "Kepala Seksi")
        #expect(evidence.legalBasis == "PermenPANRB 38/2017")
        #expect(evidence.required.count == 9)
        #expect(Set(evidence.required.values.map(\.number)) == [2])
        #expect(evidence.competencies.prefix(9) == Competency.general[...])
    }

    @Test func `a newer assessment stands before the older one and closes the gap`() throws {
        let database = try Samples.database()
        let person = try database.register(
            try Samples.record(1, name: "Siti", title: "Kepala Seksi", kind: .supervisor)
        ).person
        let quarter = try Samples.quarter(2024, 3)
        #expect(try database.rosterEntry(of: person, quarter: quarter)?.largestGap == nil)

        _ = try database.record(try Self.assessment(of: person, level: 1))
        #expect(try database.rosterEntry(of: person, quarter: quarter)?.largestGap == 1)
        _ = try database.record(try Self.assessment(of: person, level: 3, on: "2024-05-01"))

        let evidence = try database.competencyEvidence(of: person, on: Samples.today)
        #expect(evidence.assessments.map(\.level.number) == [3, 1])
        #expect(try database.rosterEntry(of: person, quarter: quarter)?.largestGap == 0)
    }

    @Test func `an assessment that has run out leaves the list on its day`() throws {
        let folder = try TemporaryFolder()
        let database = try Samples.database(folder.file())
        let person = try database.register(try Samples.record(1, name: "Siti")).person
        let quarter = try Samples.quarter(2024, 4)
        _ = try database.record(
            try Self.assessment(
                of: person, level: 1, until: Samples.today.adding(days: 2).iso))
        #expect(try database.rosterEntry(of: person, quarter: quarter)?.largestGap == 1)
        database.close()

        let later = Moment(secondsSinceEpoch: Samples.noon.secondsSinceEpoch + 3 * 86_400)
        let then = try CareerDatabase(
            path: folder.file(), options: .init(actor: .owner, clock: { later }))

        #expect(try then.rosterEntry(of: person, quarter: quarter)?.largestGap == nil)
    }

    @Test func `a technical competency enters the catalogue when first assessed`() throws {
        let database = try Samples.database()
        let person = try database.register(
            try Samples.record(1, name: "Siti", title: "Guru Ahli Muda", kind: .functionalMuda)
        )
        .person
        let technical = try #require(
            TechnicalStandard.competencies(
                for: Position(title: "Guru Ahli Muda", kind: .functionalMuda)
            ).first)

        _ = try database.record(
            try Self.assessment(of: person, code: technical.code, level: 2))

        let evidence = try database.competencyEvidence(of: person, on: Samples.today)
        #expect(evidence.competencies.count { $0 == technical } == 1)
        #expect(evidence.required[technical.code]?.number == 3)
    }

    @Test func `what is set for a post goes before the standard, for all who hold it, by date`()
        throws
    {
        let database = try Samples.database()
        let (one, two) = (
            try database.register(try Samples.record(1, name: "Siti")).person,
            try database.register(try Samples.record(2, name: "Budi")).person
        )
        let code = Competency.general[0].code
        _ = try database.record(try Self.assessment(of: two, code: code, level: 2))
        func required(_ person: PersonID, on day: CalendarDate) throws -> Int? {
            try database.competencyEvidence(of: person, on: day).required[code]?.number
        }
        let before = try #require(try required(one, on: Samples.today))
        func set(_ level: Int?, from day: CalendarDate) throws {
            try database.require(
                PositionRequirement(
                    competencyCode: code, level: level.flatMap(CompetencyLevel.init),
                    legalBasis: "SK 7", validFrom: day), forPostOf: one)
        }

        try set(5, from: Samples.today)

        #expect(try required(one, on: Samples.today) == 5)
        #expect(try required(two, on: Samples.today) == 5)
        #expect(try required(two, on: Samples.today.adding(days: -1)) == before)
        #expect(
            try database.competencyEvidence(of: one, on: Samples.today).legalBasis == "SK 7")
        let quarter = try Samples.quarter(2024, 3)
        #expect(try database.rosterEntry(of: two, quarter: quarter)?.largestGap == 3)

        try set(nil, from: Samples.today.adding(days: 1))
        #expect(try required(one, on: Samples.today) == 5)
        #expect(try required(one, on: Samples.today.adding(days: 1)) == before)
    }

    @Test func `nobody can be assessed who is not there`() throws {
        let database = try Samples.database()

        #expect(throws: KeepingError.notFound) {
            try database.record(try Self.assessment(of: PersonID(9), level: 1))
        }
        #expect(throws: KeepingError.notFound) {
            try database.competencyEvidence(of: PersonID(9), on: Samples.today)
        }
    }
}
