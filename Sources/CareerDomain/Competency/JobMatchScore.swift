/// *JPM* (job-person match): attained ÷ required × 100, at most 100, in
/// hundredths of a per cent.
public struct JobMatchScore: Hashable, Comparable, Sendable {
    /// What counts as attained.
    public enum Rule: String, CaseIterable, Sendable {
        /// Total attained ÷ total required, over all competencies of the post
        /// together, as reports of assessment centres have it.
        case totals = "TOTAL"
        /// Each competency counts up to what is required of it: a stricter
        /// setting that no regulation has. The full score then means that no
        /// gap is left.
        case cappedEach = "PER_KOMPETENSI"
    }

    /// 0…10 000.
    public let hundredths: Int

    public init(hundredths: Int) {
        self.hundredths = min(max(hundredths, 0), 10_000)
    }

    /// Sum of the attained levels over the sum of the required ones, rounded
    /// half up; nil when nothing is required or a level is missing.
    init?(lines: [CompetencyProfile.Line], rule: Rule) {
        let pairs = lines.compactMap { line -> (attained: Int, required: Int)? in
            guard let required = line.required, let latest = line.latest else { return nil }
            let attained = latest.level.number
            return (rule == .totals ? attained : min(attained, required.number), required.number)
        }
        let required = pairs.reduce(0) { $0 + $1.required }
        guard required > 0, pairs.count == lines.count else { return nil }
        let attained = pairs.reduce(0) { $0 + $1.attained }
        self.init(hundredths: (attained * 20_000 + required) / (2 * required))
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.hundredths < right.hundredths
    }

    /// Bands for selection and promotion: MS from 80, MMS from 68, else KMS.
    public enum SelectionBand: String, Sendable {
        case meets = "MS"
        case nearlyMeets = "MMS"
        case fallsShort = "KMS"
    }

    public var selectionBand: SelectionBand {
        switch hundredths {
        case 8000...: .meets
        case 6800...: .nearlyMeets
        default: .fallsShort
        }
    }

    /// Bands for mapping: Optimal from 90, Cukup Optimal from 78, else Kurang
    /// Optimal.
    public enum MappingBand: String, Sendable {
        case optimal = "OPTIMAL"
        case fairlyOptimal = "CUKUP_OPTIMAL"
        case lessOptimal = "KURANG_OPTIMAL"
    }

    public var mappingBand: MappingBand {
        switch hundredths {
        case 9000...: .optimal
        case 7800...: .fairlyOptimal
        default: .lessOptimal
        }
    }
}
