/// The grades between which something is held, with where the rule stands and
/// the days it counts. Data, because institutions and new regulations change
/// it.
public struct RankRange: Hashable, Sendable {
    public var lowest: Golongan
    public var highest: Golongan
    public var legalBasis: String
    /// First day the range counts; nil where that is not known.
    public var validFrom: CalendarDate?
    /// Last day the range counts; nil while it stands.
    public var validTo: CalendarDate?

    public init(
        lowest: Golongan, highest: Golongan, legalBasis: String,
        validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil
    ) {
        self.lowest = lowest
        self.highest = highest
        self.legalBasis = legalBasis
        self.validFrom = validFrom
        self.validTo = validTo
    }

    /// Both ends included; false for a grade of the other ladder.
    public func contains(_ golongan: Golongan) -> Bool {
        golongan.ladder == lowest.ladder && lowest <= golongan && golongan <= highest
    }

    /// Steps on one ladder.
    init?(
        _ ladder: Golongan.Ladder, _ lowest: Int, _ highest: Int, legalBasis: String
    ) {
        guard let first = Golongan(ladder: ladder, step: lowest),
            let last = Golongan(ladder: ladder, step: highest)
        else { return nil }
        self.init(lowest: first, highest: last, legalBasis: legalBasis)
    }
}

/// First and highest grade by education on the regular path.
///
/// PNS: published tables of local offices, S-3 recalled; rests on PP 99/2000
/// jo. PP 12/2002 (recalled). PPPK: Perpres 98/2020, the first grade recalled,
/// and a PPPK does not rise.
public enum EducationRankStandard {
    public static let legalBasis = "PP 99/2000 jo. PP 12/2002"
    public static let contractLegalBasis = "Perpres 98/2020"

    /// Where a PNS with this diploma begins and how far the regular path goes.
    public static func range(for level: EducationLevel) -> RankRange? {
        let steps: (Int, Int) =
            switch level {
            case .sd: (1, 5)
            case .sltp: (3, 7)
            case .sltpVocational: (3, 8)
            case .slta, .sltaVocational, .sltaTeaching, .d1: (5, 10)
            case .d2: (6, 10)
            case .d3: (7, 11)
            case .s1, .d4: (9, 12)
            case .s2, .profession, .specialist: (10, 13)
            case .s3, .subspecialist: (11, 14)
            }
        return RankRange(.permanent, steps.0, steps.1, legalBasis: legalBasis)
    }

    /// The grade in which a PPPK with this diploma is taken on.
    public static func contractGolongan(for level: EducationLevel) -> Golongan? {
        let step =
            switch level {
            case .sd: 1
            case .sltp, .sltpVocational: 4
            case .slta, .sltaVocational, .sltaTeaching, .d1: 5
            case .d2: 6
            case .d3: 7
            case .s1, .d4: 9
            case .s2, .profession, .specialist: 10
            case .s3, .subspecialist: 11
            }
        return Golongan(ladder: .contract, step: step)
    }
}

/// Grades of the posts.
public enum PositionRankStandard {
    /// The classic ranges per echelon; V.a and V.b are *pelaksana* now.
    public static let classicBasis = "PP 100/2000 jo. PP 13/2002"
    /// Bounds that an application fed by SIASN works with: a person may be
    /// appointed one grade below the classic minimum.
    public static let appointmentBasis = "PP 100/2000 jo. PP 13/2002 (satu tingkat di bawah)"

    /// The range in which the echelon is classically held.
    public static func range(for echelon: Echelon) -> RankRange? {
        let steps: (Int, Int) =
            switch echelon {
            case .ia: (17, 17)
            case .ib: (16, 17)
            case .iia: (15, 16)
            case .iib: (14, 15)
            case .iiia: (13, 14)
            case .iiib: (12, 13)
            case .iva: (11, 12)
            case .ivb: (10, 11)
            case .va, .vb: (9, 10)
            }
        return RankRange(.permanent, steps.0, steps.1, legalBasis: classicBasis)
    }

    /// The wider range in which appointments happen; nil for V.
    public static func appointmentRange(for echelon: Echelon) -> RankRange? {
        let steps: (Int, Int)? =
            switch echelon {
            case .ia: (15, 17)
            case .ib: (14, 17)
            case .iia: (14, 16)
            case .iib: (13, 15)
            case .iiia: (12, 14)
            case .iiib: (11, 13)
            case .iva: (10, 12)
            case .ivb: (9, 11)
            case .va, .vb: nil
            }
        return steps.flatMap {
            RankRange(.permanent, $0.0, $0.1, legalBasis: appointmentBasis)
        }
    }

    /// The grades of a functional level (PermenPANRB 1/2023); nil for other
    /// kinds of post.
    public static func range(for kind: PositionKind) -> RankRange? {
        let steps: (Int, Int)? =
            switch kind {
            case .functionalPemula: (5, 5)
            case .functionalTerampil: (6, 8)
            case .functionalMahir: (9, 10)
            case .functionalPenyelia: (11, 12)
            case .functionalPertama: (9, 10)
            case .functionalMuda: (11, 12)
            case .functionalMadya: (13, 15)
            case .functionalUtama: (16, 17)
            default: nil
            }
        return steps.flatMap {
            RankRange(.permanent, $0.0, $0.1, legalBasis: "PermenPANRB 1/2023")
        }
    }

    /// The grades of a PPPK in a functional post; nil for other kinds.
    public static func contractRange(for kind: PositionKind) -> RankRange? {
        let steps: (Int, Int)? =
            switch kind {
            case .functionalPemula: (5, 5)
            case .functionalTerampil: (6, 7)
            case .functionalMahir: (9, 9)
            case .functionalPenyelia: (11, 11)
            case .functionalPertama: (9, 10)
            case .functionalMuda: (11, 11)
            case .functionalMadya: (13, 13)
            case .functionalUtama: (16, 16)
            default: nil
            }
        return steps.flatMap {
            RankRange(
                .contract, $0.0, $0.1, legalBasis: EducationRankStandard.contractLegalBasis)
        }
    }
}
