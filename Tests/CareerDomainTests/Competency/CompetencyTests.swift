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

    @Test func `technical competencies follow the family, at the level of the post`() {
        let teacher = TechnicalStandard.technicalRequirements(
            for: Position(title: "Guru Ahli Madya", kind: .functionalMadya))
        #expect(teacher.map(\.competency.code).contains("pedagogik"))
        #expect(teacher.allSatisfy { $0.level.number == 4 && $0.competency.kind == .technical })
        let chief = TechnicalStandard.technicalRequirements(
            for: Position(title: "Kepala Dinas Sosial", kind: .executivePratama))
        #expect(chief.isEmpty)
        let unknown = TechnicalStandard.technicalRequirements(
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
