import CareerDomain
import Testing

@Suite struct RatingTests {
    @Test(arguments: [
        (Rating.above, Rating.above, PerformanceGrade.veryGood), (.above, .meets, .good),
        (.above, .below, .poor), (.meets, .above, .good), (.meets, .meets, .good),
        (.meets, .below, .poor), (.below, .above, .needsImprovement),
        (.below, .meets, .needsImprovement), (.below, .below, .veryPoor),
    ])
    func `the quadrant gives the predikat`(
        results: Rating, behaviour: Rating, grade: PerformanceGrade
    ) {
        #expect(PerformanceGrade(results: results, behaviour: behaviour) == grade)
    }

    @Test func `a reason is needed only where the choice leaves the suggestion`() {
        #expect(RatingChoice(suggested: .meets, chosen: .above).needsReason)
        #expect(!RatingChoice(suggested: .meets, chosen: .meets).needsReason)
        #expect(!RatingChoice(suggested: nil, chosen: .above).needsReason)
        #expect(!RatingChoice(suggested: .meets, chosen: nil).needsReason)
    }
}

@Suite struct RatingGuideTests {
    private func result(
        _ rating: Rating?, _ kind: PlannedResult.Kind = .main, _ tone: FeedbackTone? = nil
    ) -> PlannedResult {
        PlannedResult(
            id: PlannedResultID(0), kind: kind, feedbackTone: tone, rating: rating)
    }

    private static let table: [([(Rating, PlannedResult.Kind, FeedbackTone?)], Rating?)] = [
        ([(.above, .main, nil), (.above, .main, nil), (.meets, .main, nil)], .above),
        (
            [(.above, .main, .positive), (.above, .main, .positive), (.meets, .main, .negative)],
            .above
        ),
        // Half is no large part.
        ([(.above, .main, nil), (.meets, .main, nil)], .meets),
        // A main result below keeps from above; an additional one does not.
        ([(.above, .main, nil), (.above, .main, nil), (.below, .main, nil)], .meets),
        ([(.above, .main, nil), (.above, .main, nil), (.below, .additional, nil)], .above),
        // Exceeding results without praise only meet.
        ([(.above, .main, .mixed), (.above, .main, .negative)], .meets),
        ([(.meets, .main, nil), (.meets, .main, nil)], .meets),
        ([(.below, .main, nil), (.below, .main, nil), (.meets, .main, nil)], .below),
        // p. 97 (2) b asks for praise in part only.
        (
            [(.meets, .main, .negative), (.meets, .main, .negative), (.meets, .main, .positive)],
            .meets
        ),
        // p. 97 (2) a: only a small part of the main results below.
        (
            [(.below, .main, nil), (.meets, .main, nil), (.meets, .main, nil)], .meets
        ),
        // Half of the main results below is no small part, and not p. 98 (3) a.
        (
            [
                (.below, .main, nil), (.meets, .main, nil), (.meets, .additional, nil),
                (.meets, .additional, nil), (.meets, .additional, nil),
            ], nil
        ),
        ([(.below, .main, nil), (.meets, .additional, nil)], nil),
        // Nobody praised what exceeds or meets; somebody praised what is below.
        ([(.above, .main, .negative), (.above, .main, .negative)], nil),
        ([(.meets, .main, .negative), (.meets, .main, .negative)], nil),
        ([(.below, .main, .positive), (.below, .main, .positive)], nil),
        ([(.below, .main, .negative), (.below, .main, .negative)], .below),
        ([(.meets, .main, .negative), (.meets, .main, .positive)], .meets),
        ([(.meets, .main, .mixed), (.meets, .main, .mixed)], .meets),
    ]

    @Test(arguments: table.indices)
    func `results are weighed as the guide says`(row: Int) {
        let (results, rating) = Self.table[row]
        let suggestion = RatingGuide.suggestResults(results.map { result($0, $1, $2) })
        #expect(suggestion.rating == rating)
    }

    @Test func `nothing is suggested before all is rated`() {
        #expect(RatingGuide.suggestResults([]).grounds == [.nothingPlanned])
        let open = RatingGuide.suggestResults([result(.above), result(nil), result(nil)])
        #expect(open.rating == nil)
        #expect(open.grounds == [.unrated(count: 2)])
    }

    @Test func `the grounds count what was weighed`() {
        let suggestion = RatingGuide.suggestResults([
            result(.above, .main, .positive), result(.below, .main, .mixed),
            result(.meets, .additional),
        ])
        #expect(
            suggestion.grounds == [
                .results(above: 1, meets: 1, below: 1), .mainBelow(count: 1, of: 2),
                .feedback(positive: 1, of: 2), .noCaseFits,
            ])
    }

    @Test func `what counts as a large part is the institution's to set`() {
        let results = [result(.above), result(.above), result(.meets)]
        #expect(RatingGuide.suggestResults(results, largePart: 66).rating == .above)
        #expect(RatingGuide.suggestResults(results, largePart: 67).rating == .meets)
    }

    @Test func `a larger large part leaves a smaller small one`() {
        let results = [result(.below), result(.meets), result(.meets)]
        #expect(RatingGuide.suggestResults(results, largePart: 60).rating == .meets)
        #expect(RatingGuide.suggestResults(results, largePart: 70).rating == nil)
        #expect(
            RatingGuide.suggestResults(results, largePart: 70).grounds.last == .noCaseFits)
    }

    @Test(arguments: [
        (4, 3, 0, Rating.above), (3, 4, 0, .meets), (0, 7, 0, .meets), (6, 0, 1, .below),
        (7, 0, 0, .above), (0, 0, 7, .below),
    ])
    func `behaviour is weighed over the seven values`(
        guardian: Int, consistent: Int, notYet: Int, rating: Rating
    ) {
        let observations: [BehaviourEntry.Observation] =
            Array(repeating: .guardian, count: guardian)
            + Array(repeating: .consistent, count: consistent)
            + Array(repeating: .notYet, count: notYet)
        let entries = zip(CoreValue.allCases, observations).map {
            BehaviourEntry(value: $0, observation: $1)
        }
        #expect(RatingGuide.suggestBehaviour(entries).rating == rating)
    }

    @Test func `a value without observation leaves behaviour open`() {
        let entries = CoreValue.allCases.map { BehaviourEntry(value: $0) }
        #expect(RatingGuide.suggestBehaviour(entries).grounds == [.unrated(count: 7)])
        #expect(RatingGuide.suggestBehaviour([]).rating == nil)
    }
}
