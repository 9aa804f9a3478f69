/// The level that a kind of post requires in every general competency, with
/// the time it holds and its source. Institutions override it per post.
public struct LevelStandard: Hashable, Sendable {
    public var positionKind: PositionKind
    public var level: CompetencyLevel
    public var legalBasis: String
    public var validFrom: CalendarDate?
    public var validTo: CalendarDate?

    /// PermenPANRB 38/2017; the levels of functional posts follow one
    /// province's form and may differ between institutions.
    public static let defaults: [LevelStandard] = [
        (.executiveUtama, 5), (.executiveMadya, 4), (.executivePratama, 4),
        (.administrator, 3), (.supervisor, 2), (.staff, 1), (.functionalPemula, 1),
        (.functionalTerampil, 2), (.functionalMahir, 2), (.functionalPenyelia, 3),
        (.functionalPertama, 2), (.functionalMuda, 3), (.functionalMadya, 4),
        (.functionalUtama, 5),
    ].compactMap { (kind: PositionKind, number: Int) in
        CompetencyLevel(number).map {
            LevelStandard(
                positionKind: kind, level: $0, legalBasis: "PermenPANRB 38/2017",
                validFrom: CalendarDate(year: 2017, month: 10, day: 30), validTo: nil)
        }
    }
}
