/// What the institution has set for one post, before the level of its kind.
public struct PositionRequirement: Hashable, Sendable {
    public var competencyCode: String
    /// Nil gives the post's own level up: the standard holds again.
    public var level: CompetencyLevel?
    public var legalBasis: String
    public var validFrom: CalendarDate

    public init(
        competencyCode: String, level: CompetencyLevel?, legalBasis: String,
        validFrom: CalendarDate
    ) {
        self.competencyCode = competencyCode
        self.level = level
        self.legalBasis = legalBasis
        self.validFrom = validFrom
    }
}

/// The level that a kind of post requires in every general competency, with
/// the time it holds and its source. Institutions override it per post.
public struct LevelStandard: Hashable, Sendable {
    public var positionKind: PositionKind
    public var level: CompetencyLevel
    public var legalBasis: String
    public var validFrom: CalendarDate?
    public var validTo: CalendarDate?

    /// The levels to begin with. Those of managerial posts and of staff are
    /// PermenPANRB 38/2017's; those of *JPT madya* and of functional posts
    /// follow one province's form, and the institution may set others.
    public static let defaults: [LevelStandard] =
        levels(
            [
                (.executiveUtama, 5), (.executivePratama, 4), (.administrator, 3),
                (.supervisor, 2), (.staff, 1),
            ], basis: "PermenPANRB 38/2017")
        + levels(
            [
                (.executiveMadya, 4), (.functionalPemula, 1), (.functionalTerampil, 2),
                (.functionalMahir, 2), (.functionalPenyelia, 3), (.functionalPertama, 2),
                (.functionalMuda, 3), (.functionalMadya, 4), (.functionalUtama, 5),
            ], basis: "bawaan program; PermenPANRB 38/2017, level ditetapkan instansi")

    private static func levels(
        _ levels: [(kind: PositionKind, number: Int)], basis: String
    ) -> [LevelStandard] {
        levels.compactMap { kind, number in
            CompetencyLevel(number).map {
                LevelStandard(
                    positionKind: kind, level: $0, legalBasis: basis,
                    validFrom: CalendarDate(year: 2017, month: 10, day: 30), validTo: nil)
            }
        }
    }
}
