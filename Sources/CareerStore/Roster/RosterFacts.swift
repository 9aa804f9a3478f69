import CareerDomain

/// All that one line of the list shows, narrows and sorts by.
struct RosterFacts: Equatable {
    var person: Int64
    var number: Int64
    var name: PersonName
    /// Key of the post, 0 without one.
    var post: Int64 = 0
    var title = ""
    /// Key of the unit, 0 without one.
    var unit: Int64 = 0
    var unitName = ""
    var facets: FacetClass
    /// Days since 1970-01-01; ``never`` without a post.
    var retiresOn = RosterFacts.never
    var seniority: String
    /// The next day on which the facts change by themselves: a decree comes
    /// into force, an assessment expires.
    var dueOn: Int?

    /// Stands behind every calendar day.
    static let never = 9_999_999
}

/// People alike in everything that narrows the list, their unit apart.
struct FacetClass: Hashable {
    var kind: String
    /// Code of the grade, 0 without one.
    var golongan = 0
    /// Empty without a post.
    var positionKind = ""
    var status: String
    /// Largest gap in levels, −1 while nothing is assessed.
    var gap = -1
    /// Index of the quarter of the latest appraisal, 0 without any, and how
    /// far it is.
    var quarter = 0
    var progress = ProgressCode.none

    enum ProgressCode: Int {
        case none = 0
        case draft = 1
        case signed = 2
    }
}
