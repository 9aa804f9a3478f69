/// The example guides of PermenPANRB 6/2022 p. 97–98 (periodic; p. 100–102 has
/// the same for the year): they suggest a rating and say on what grounds; the
/// assessor decides.
public enum RatingGuide {
    public static let legalBasis = "PermenPANRB 6/2022 p. 97–98 (contoh panduan)"

    /// Why no rating, or this one, is suggested. Counts are of results, of
    /// feedback given, or of values.
    public struct Suggestion: Hashable, Sendable {
        public var rating: Rating?
        public var grounds: [Ground]
    }

    public enum Ground: Hashable, Sendable {
        /// Nothing planned yet.
        case nothingPlanned
        /// Results or values still without rating or observation.
        case unrated(count: Int)
        case results(above: Int, meets: Int, below: Int)
        case mainBelow(count: Int, of: Int)
        case feedback(positive: Int, of: Int)
        case noFeedback
        case values(guardian: Int, consistent: Int, notYet: Int)
        /// None of the guide's three cases describes the mixture.
        case noCaseFits
    }

    /// What counts as *sebagian besar*: more than this share, in per cent; the
    /// rest is *sebagian kecil*. The text gives no number, so it is the
    /// institution's to set.
    public static let defaultLargePart = 50

    /// Rating of results, as the guide's three cases have it; no rating where
    /// none of them fits. Results that exceed also meet, and feedback that was
    /// not given speaks neither for nor against: both are this program's
    /// reading.
    public static func suggestResults(
        _ results: [PlannedResult], largePart: Int = defaultLargePart
    ) -> Suggestion {
        guard !results.isEmpty else {
            return Suggestion(rating: nil, grounds: [.nothingPlanned])
        }
        let unrated = results.count { $0.rating == nil }
        guard unrated == 0 else {
            return Suggestion(rating: nil, grounds: [.unrated(count: unrated)])
        }
        let tally = ResultTally(results, largePart: largePart)
        return Suggestion(rating: tally.rating, grounds: tally.grounds)
    }

    /// Rating of behaviour: below when a value is not yet lived consistently;
    /// above when all are and a large part is guarded in others too; else
    /// meets. That a large part is enough is this program's reading: the guide
    /// names no share.
    public static func suggestBehaviour(
        _ entries: [BehaviourEntry], largePart: Int = defaultLargePart
    ) -> Suggestion {
        let open = entries.count { $0.observation == nil }
        guard open == 0, !entries.isEmpty else {
            return Suggestion(rating: nil, grounds: [.unrated(count: open)])
        }
        let guardian = entries.count { $0.observation == .guardian }
        let notYet = entries.count { $0.observation == .notYet }
        let ground = Ground.values(
            guardian: guardian, consistent: entries.count - guardian - notYet, notYet: notYet)
        let rating: Rating =
            if notYet > 0 {
                .below
            } else if guardian * 100 > entries.count * largePart {
                .above
            } else {
                .meets
            }
        return Suggestion(rating: rating, grounds: [ground])
    }
}

private struct ResultTally {
    let total, above, meets, below, mainTotal, mainBelow: Int
    let feedbackGiven, feedbackPositive, feedbackNegative: Int
    let largePart: Int

    init(_ results: [PlannedResult], largePart: Int) {
        total = results.count
        above = results.count { $0.rating == .above }
        meets = results.count { $0.rating == .meets }
        below = results.count { $0.rating == .below }
        mainTotal = results.count { $0.kind == .main }
        mainBelow = results.count { $0.kind == .main && $0.rating == .below }
        feedbackGiven = results.count { $0.feedbackTone != nil }
        feedbackPositive = results.count { $0.feedbackTone == .positive }
        feedbackNegative = results.count { $0.feedbackTone == .negative }
        self.largePart = largePart
    }

    private func isLargePart(_ count: Int, of whole: Int) -> Bool {
        whole > 0 && count * 100 > whole * largePart
    }

    /// What is no large part and less than half.
    private func isSmallPart(_ count: Int, of whole: Int) -> Bool {
        count == 0 || (count * 2 < whole && count * 100 <= whole * (100 - largePart))
    }

    var rating: Rating? {
        let isSilent = feedbackGiven == 0
        // p. 97 (1): largely above, no main result below; largely praised.
        if isLargePart(above, of: total), mainBelow == 0,
            isSilent || isLargePart(feedbackPositive, of: feedbackGiven)
        {
            return .above
        }
        // p. 97 (2): largely met, a small part of the main ones below; praised
        // in part.
        if isLargePart(above + meets, of: total), isSmallPart(mainBelow, of: mainTotal),
            isSilent || feedbackNegative < feedbackGiven
        {
            return .meets
        }
        // p. 98 (3): largely below; largely not praised.
        if isLargePart(below, of: total),
            isSilent || isLargePart(feedbackNegative, of: feedbackGiven)
        {
            return .below
        }
        return nil
    }

    var grounds: [RatingGuide.Ground] {
        var grounds: [RatingGuide.Ground] = [
            .results(above: above, meets: meets, below: below)
        ]
        if mainBelow > 0 { grounds.append(.mainBelow(count: mainBelow, of: mainTotal)) }
        grounds.append(
            feedbackGiven == 0
                ? .noFeedback : .feedback(positive: feedbackPositive, of: feedbackGiven))
        if rating == nil { grounds.append(.noCaseFits) }
        return grounds
    }
}

extension Appraisal {
    /// Draws up both suggestions anew.
    ///
    /// - Parameter largePart: what counts as *sebagian besar*, in per cent.
    public mutating func suggest(largePart: Int) {
        resultRating.suggested =
            RatingGuide.suggestResults(results, largePart: largePart).rating
        behaviourRating.suggested =
            RatingGuide.suggestBehaviour(behaviours, largePart: largePart).rating
    }
}
