import CareerDomain
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `The rule of the JPM` {
    /// A person whose only required competencies are one above and one below.
    private func setUp() throws -> (SampleDatabase, Workspace) {
        let sample = try SampleDatabase(people: 0)
        let day = SampleDatabase.morning.local(in: .wib).date
        let person = try sample.keeping.register(
            SamplePopulation(count: 30, day: day).record(at: 29)
        ).person
        let evidence = try sample.keeping.competencyEvidence(of: person, on: day)
        for (index, code) in evidence.required.keys.sorted().enumerated() {
            let required = try #require(evidence.required[code]?.number)
            let level = index == 0 ? min(required + 1, 5) : index == 1 ? required - 1 : required
            _ = try sample.keeping.record(
                CompetencyAssessment(
                    id: AssessmentID(0), person: person, competencyCode: code,
                    level: try #require(CompetencyLevel(level)), source: .assessmentCentre,
                    assessor: "", evidence: "", assessedOn: day.adding(days: -10),
                    validUntil: day.adding(years: 3), recordedAt: SampleDatabase.morning))
        }
        return (sample, sample.workspace())
    }

    @Test func `the screen that shows the figure says by which rule, and the setting changes both`()
        throws
    {
        let (sample, workspace) = try setUp()
        let before = workspace.snapshot().profile
        #expect(before.jobMatch.hasPrefix("JPM 100,00 %"))
        #expect(before.matchRule == "jumlah capaian / jumlah syarat")

        workspace.perform(.settings)
        for _ in 0..<4 { workspace.perform(.nextField) }
        workspace.perform(.choose2)
        workspace.perform(.storeForm)
        #expect(try sample.keeping.settings().matchRule == .cappedEach)
        let after = workspace.snapshot().profile
        #expect(after.jobMatch.hasPrefix("JPM 9"))
        #expect(after.matchRule == "per kompetensi s.d. syarat, aturan kami")

        let other = sample.workspace(language: .english)
        #expect(other.snapshot().profile.matchRule == "each up to required, our own rule")
    }

    @Test func `without a figure there is no rule to name`() throws {
        let sample = try SampleDatabase(people: 0)
        let day = SampleDatabase.morning.local(in: .wib).date
        _ = try sample.keeping.register(SamplePopulation(count: 30, day: day).record(at: 29))
        #expect(sample.workspace().snapshot().profile.matchRule == "")
    }
}

@Suite struct `Rules of this program` {
    @Test(arguments: [Wording.Language.indonesian, .english])
    func `are said to be its own on the screen`(language: Wording.Language) throws {
        let wording = Wording(language)
        let document = Appraisal(
            id: AppraisalID(1), person: PersonID(1),
            quarter: try #require(Quarter(year: 2026, number: 3)), subject: Party(),
            results: [PlannedResult(id: PlannedResultID(1))],
            updatedAt: Moment(secondsSinceEpoch: 0))
        let obstacles = SigningRule.obstacles(document)
        #expect(obstacles.contains { $0.isOwnRule })
        for obstacle in obstacles + [.placeholderLeft(.behaviour(.loyal, .feedback))] {
            let text = wording.obstacle(obstacle, in: document)
            #expect(text.contains(wording.ownRule) == obstacle.isOwnRule, "\(text)")
        }
        #expect(
            wording.obstacle(.placeholderLeft(.behaviour(.loyal, .feedback)), in: document)
                .contains(", Loyal"))
        for field in [AppraisalField.resultReason, .result(PlannedResultID(1), .evidence)] {
            #expect(wording.help(field).contains(wording.ownRule))
        }
    }
}
