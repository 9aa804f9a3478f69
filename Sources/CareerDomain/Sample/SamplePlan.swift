/// What people of one trade plan for a quarter, in the words of their offices.
struct SamplePlan: Sendable {
    enum Kind: Int, CaseIterable, Sendable {
        case teaching, schoolLeading, nursing, medicine, pharmacy, publicHealth, centreLeading
        case computing, planning, auditing, personnel, policy, archives, procurement, finance
        case outreach, publicOrder, inspection
        case administration, service, supervising, agencyLeading, districtLeading
    }

    /// A planned result with the count it is measured by.
    struct Result: Sendable {
        var statement: String
        /// The thing counted.
        var object: String
        var unit: String
        var low: Int
        var high: Int
        var evidence: String
    }

    /// What the leader's plan says that these results support.
    var parent: String
    var results: [Result]

    init(_ parent: String, _ results: Result...) {
        self.parent = parent
        self.results = results
    }

    static func of(_ kind: Kind) -> SamplePlan { plans[kind] ?? SamplePlan("") }

    private static let plans: [Kind: SamplePlan] = {
        var plans: [Kind: SamplePlan] = [:]
        for kind in Kind.allCases {
            plans[kind] =
                educationPlan(kind) ?? healthPlan(kind) ?? officePlan(kind)
                ?? fieldPlan(kind) ?? leadingPlan(kind)
        }
        return plans
    }()

    static func result(
        _ statement: String, _ object: String, _ range: ClosedRange<Int>, _ unit: String,
        _ evidence: String
    ) -> Result {
        Result(
            statement: statement, object: object, unit: unit, low: range.lowerBound,
            high: range.upperBound, evidence: evidence)
    }
}
