/// Rating of results or of behaviour (PermenPANRB 6/2022 p. 97–98): ordinals,
/// not numbers to reckon with. Codes are SIASN's.
public enum Rating: Int, CaseIterable, Sendable {
    case above = 1
    case meets = 2
    case below = 3
}

/// *Predikat kinerja* of a person (PermenPANRB 6/2022 p. 99). Codes are SIASN's.
public enum PerformanceGrade: Int, CaseIterable, Sendable {
    case veryGood = 1
    case good = 2
    case needsImprovement = 3
    case poor = 4
    case veryPoor = 5

    /// The quadrant of PermenPANRB 6/2022 p. 99: always derived, never typed.
    public init(results: Rating, behaviour: Rating) {
        switch (results, behaviour) {
        case (.above, .above): self = .veryGood
        case (.above, .meets), (.meets, .above), (.meets, .meets): self = .good
        case (.below, .above), (.below, .meets): self = .needsImprovement
        case (.above, .below), (.meets, .below): self = .poor
        case (.below, .below): self = .veryPoor
        }
    }
}

/// *Capaian kinerja organisasi* (PermenPANRB 6/2022 p. 92): its own vocabulary,
/// not that of people.
public enum OrganisationResult: Int, CaseIterable, Sendable {
    case outstanding = 1
    case good = 2
    case needsImprovement = 3
    case poor = 4
    case veryPoor = 5
}

/// A rating as decided: what the guide suggested, what was chosen, and why
/// where the two differ.
public struct RatingChoice: Hashable, Sendable {
    public var suggested: Rating?
    public var chosen: Rating?
    public var reason: String

    public init(suggested: Rating? = nil, chosen: Rating? = nil, reason: String = "") {
        self.suggested = suggested
        self.chosen = chosen
        self.reason = reason
    }

    public var needsReason: Bool {
        guard let suggested, let chosen else { return false }
        return suggested != chosen
    }
}
