import Testing

@testable import CareerDomain

@Suite struct CompetencyTests {
    private func evidence(
        required: [String: Int], attained: [(code: String, level: Int, on: String, until: String)]
    ) throws -> CompetencyEvidence {
        CompetencyEvidence(
            competencies: Competency.general,
            required: try required.mapValues { try #require(CompetencyLevel($0)) },
            positionTitle: "Camat", legalBasis: "PermenPANRB 38/2017",
            assessments: try attained.enumerated().map { index, result in
                CompetencyAssessment(
                    id: AssessmentID(Int64(index)), person: PersonID(1),
                    competencyCode: result.code,
                    level: try #require(CompetencyLevel(result.level)), source: .assessmentCentre,
                    assessor: "UPT", evidence: "LHP", assessedOn: try day(result.on),
                    validUntil: try day(result.until),
                    recordedAt: Moment(secondsSinceEpoch: 0))
            })
    }

    @Test(arguments: [
        (7999, JobMatchScore.SelectionBand.nearlyMeets), (8000, .meets), (6799, .fallsShort),
        (6800, .nearlyMeets), (0, .fallsShort), (10_000, .meets),
    ])
    func `selection bands turn at 68 and 80`(
        hundredths: Int, band: JobMatchScore.SelectionBand
    ) {
        #expect(JobMatchScore(hundredths: hundredths).selectionBand == band)
    }

    @Test(arguments: [
        (8999, JobMatchScore.MappingBand.fairlyOptimal), (9000, .optimal), (7799, .lessOptimal),
        (7800, .fairlyOptimal),
    ])
    func `mapping bands turn at 78 and 90`(hundredths: Int, band: JobMatchScore.MappingBand) {
        #expect(JobMatchScore(hundredths: hundredths).mappingBand == band)
    }

    /// Required and attained level of each competency; by the totals, and with
    /// each competency held to what is required.
    @Test(arguments: [
        ([(3, 5), (3, 2)], 10_000, 8333), ([(3, 3), (3, 3)], 10_000, 10_000),
        ([(5, 4)], 8000, 8000), ([(5, 3), (5, 4), (5, 3), (5, 4), (5, 3)], 6800, 6800),
        ([(3, 1), (3, 3)], 6667, 6667), ([(3, 2), (3, 2), (3, 1), (3, 2)], 5833, 5833),
        ([(2, 5), (2, 1)], 10_000, 7500), ([(4, 5), (4, 2)], 8750, 7500),
        ([(1, 5)], 10_000, 10_000),
    ])
    func `the match is total attained by total required, at most a hundred, or stricter`(
        levels: [(required: Int, attained: Int)], totals: Int, cappedEach: Int
    ) throws {
        let pairs = Array(zip(Competency.general.map(\.code), levels))
        let evidence = try evidence(
            required: Dictionary(uniqueKeysWithValues: pairs.map { ($0, $1.required) }),
            attained: pairs.map {
                (code: $0, level: $1.attained, on: "2026-01-01", until: "2028-12-31")
            })
        let today = try day("2026-06-01")
        let profile = CompetencyProfile(evidence: evidence, on: today)
        #expect(profile.matchRule == .totals)
        #expect(profile.jobMatch?.hundredths == totals)
        let strict = CompetencyProfile(evidence: evidence, on: today, matching: .cappedEach)
        #expect(strict.matchRule == .cappedEach)
        #expect(strict.jobMatch?.hundredths == cappedEach)
    }

    /// The example by which the two rules put somebody into different bands.
    @Test func `the rule moves people between bands`() throws {
        let evidence = try evidence(
            required: ["integritas": 3, "komunikasi": 3],
            attained: [
                ("integritas", 5, "2025-01-01", "2027-12-31"),
                ("komunikasi", 2, "2025-01-01", "2027-12-31"),
            ])
        let today = try day("2026-01-01")
        let bands = JobMatchScore.Rule.allCases.map {
            CompetencyProfile(evidence: evidence, on: today, matching: $0).jobMatch?.mappingBand
        }
        #expect(bands == [.optimal, .fairlyOptimal])
    }

    @Test func `an older assessment that still counts stands before a newer one that does not`()
        throws
    {
        let evidence = try evidence(
            required: ["integritas": 3],
            attained: [
                (code: "integritas", level: 2, on: "2026-01-01", until: "2026-02-01"),
                (code: "integritas", level: 4, on: "2025-01-01", until: "2027-12-31"),
            ])
        let profile = CompetencyProfile(evidence: evidence, on: try day("2026-06-01"))
        let line = try #require(profile.lines.first { $0.competency.code == "integritas" })
        #expect(line.standing == .valid)
        #expect(line.latest?.level.number == 4)
        #expect(line.history.map(\.level.number) == [2, 4])
    }

    @Test func `a score is held to nought and a hundred per cent`() {
        #expect(JobMatchScore(hundredths: 12_000).hundredths == 10_000)
        #expect(JobMatchScore(hundredths: -1).hundredths == 0)
    }

    @Test func `the gap is required less attained, and the match their ratio`() throws {
        let evidence = try evidence(
            required: ["integritas": 3, "komunikasi": 3],
            attained: [
                ("integritas", 2, "2025-01-01", "2027-12-31"),
                ("komunikasi", 3, "2025-01-01", "2027-12-31"),
            ])
        let profile = CompetencyProfile(evidence: evidence, on: try day("2026-01-01"))
        #expect(profile.lines.map(\.gap) == [1, 0])
        #expect(profile.largestGap == 1)
        #expect(profile.openCount == 0)
        #expect(profile.jobMatch?.hundredths == 8333)
    }

    @Test func `no match is published while something required is open`() throws {
        let evidence = try evidence(
            required: ["integritas": 3, "komunikasi": 3],
            attained: [("integritas", 3, "2025-01-01", "2027-12-31")])
        let profile = CompetencyProfile(evidence: evidence, on: try day("2026-01-01"))
        #expect(profile.jobMatch == nil)
        #expect(profile.openCount == 1)
        #expect(profile.lines.map(\.standing) == [.valid, .missing])
    }

    @Test(arguments: [("2027-12-31", true), ("2028-01-01", false)])
    func `a result counts through its last day`(today: String, isValid: Bool) throws {
        let evidence = try evidence(
            required: ["integritas": 3],
            attained: [("integritas", 3, "2025-01-01", "2027-12-31")])
        let profile = CompetencyProfile(evidence: evidence, on: try day(today))
        let expired = CompetencyProfile.Standing.expired(since: try day("2028-01-01"))
        #expect(profile.lines.first?.standing == (isValid ? .valid : expired))
        #expect((profile.jobMatch != nil) == isValid)
        #expect(profile.lines.first?.gap == (isValid ? 0 : nil))
    }

    @Test func `the newest assessment counts and the older stay in the history`() throws {
        let evidence = try evidence(
            required: ["integritas": 3],
            attained: [
                ("integritas", 1, "2024-01-01", "2026-12-31"),
                ("integritas", 4, "2025-06-01", "2028-05-31"),
            ])
        let line = try #require(
            CompetencyProfile(evidence: evidence, on: try day("2026-01-01")).lines.first)
        #expect(line.latest?.level.number == 4)
        #expect(line.gap == -1)
        #expect(line.history.map(\.level.number) == [4, 1])
    }

    @Test func `every kind of post has one standard level`() {
        for kind in PositionKind.allCases {
            #expect(LevelStandard.defaults.count { $0.positionKind == kind } == 1)
        }
    }

    @Test(arguments: ["Guru Ahli Madya", "Ahli Madya - Guru Kelas", "Guru"])
    func `technical competencies follow the family, however the level is written`(
        title: String
    ) {
        let teacher = TechnicalStandard.competencies(
            for: Position(title: title, kind: .functionalMadya))
        #expect(teacher.map(\.code).contains("pedagogik"))
        #expect(teacher.allSatisfy { $0.kind == .technical })
    }

    @Test func `managerial posts and unknown families ask for none of their own`() {
        let chief = TechnicalStandard.competencies(
            for: Position(title: "Kepala Dinas Sosial", kind: .executivePratama))
        #expect(chief.isEmpty)
        let unknown = TechnicalStandard.competencies(
            for: Position(title: "Gurun Pasir Ahli Muda", kind: .functionalMuda))
        #expect(unknown.isEmpty)
    }

    @Test func `no code names two competencies`() {
        let all = Competency.general + TechnicalStandard.competencies
        #expect(Set(all.map(\.code)).count == all.count)
        for family in TechnicalStandard.families {
            for competency in family.competencies {
                #expect(TechnicalStandard.competencies.contains(competency))
            }
            for title in family.titles { #expect(NameFolding.sortText(title) == title) }
        }
    }
}
