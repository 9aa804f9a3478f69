extension EducationLevel {
    /// Reads SIASN's code (`40`, `05`), else a name as people write it:
    /// `S-1/Sarjana`, `S1`, `Diploma III`, `D.III/Akademi`, `SMK`, `Magister`.
    /// Nil when neither is known.
    public init?(siasnCode: String, name: String) {
        if let number = Int(siasnCode.filter { !$0.isWhitespace }),
            let level = EducationLevel(rawValue: number)
        {
            self = level
            return
        }
        let words = NameFolding.words(name)
        guard let level = Self.numbered(words) ?? Self.named(words) else { return nil }
        self = level
    }

    /// `s 1`, `s1`, `d iii`, `diploma 3`, `strata ii`.
    private static func numbered(_ words: [String]) -> EducationLevel? {
        guard let first = words.first else { return nil }
        let ladder: Substring
        let numeral: Substring
        if ["d", "s", "diploma", "strata"].contains(first), words.count > 1 {
            ladder = first.prefix(1)
            numeral = Substring(words[1])
        } else {
            ladder = first.prefix(1)
            numeral = first.dropFirst()
        }
        let number: Int? =
            switch numeral {
            case "1", "i": 1
            case "2", "ii": 2
            case "3", "iii": 3
            case "4", "iv": 4
            default: nil
            }
        return number.flatMap { rungs[String(ladder) + String($0)] }
    }

    private static let rungs: [String: EducationLevel] = [
        "d1": .d1, "d2": .d2, "d3": .d3, "d4": .d4, "s1": .s1, "s2": .s2, "s3": .s3,
    ]

    private static func named(_ words: [String]) -> EducationLevel? {
        let text = words.joined(separator: " ")
        return names.first { text == $0.phrase || text.hasPrefix($0.phrase + " ") }?.level
    }

    /// Beginnings of folded names, the longer before the shorter.
    private static let names: [(phrase: String, level: EducationLevel)] = [
        ("sekolah dasar", .sd), ("sd", .sd), ("mi", .sd), ("paket a", .sd),
        ("sltp kejuruan", .sltpVocational), ("smp kejuruan", .sltpVocational),
        ("sltp", .sltp), ("smp", .sltp), ("mts", .sltp), ("paket b", .sltp),
        ("slta kejuruan", .sltaVocational), ("sma kejuruan", .sltaVocational),
        ("smk", .sltaVocational), ("stm", .sltaVocational), ("smea", .sltaVocational),
        ("slta keguruan", .sltaTeaching), ("spg", .sltaTeaching), ("sgo", .sltaTeaching),
        ("slta", .slta), ("sma", .slta), ("smu", .slta), ("ma", .slta), ("paket c", .slta),
        ("sarjana muda", .d3), ("akademi", .d3), ("sarjana terapan", .d4), ("sarjana", .s1),
        ("profesi", .profession), ("subspesialis", .subspecialist),
        ("sub spesialis", .subspecialist), ("spesialis ii", .subspecialist),
        ("spesialis 2", .subspecialist), ("spesialis", .specialist), ("magister", .s2),
        ("doktor", .s3),
    ]
}
