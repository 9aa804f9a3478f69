extension Golongan {
    /// Reads a grade as offices write it: `III/b`, `III.b`, `III b`, `III/B `,
    /// `IIIb`, `3/b`, SIASN's code `32`, a rank name (`Penata Muda Tk.I`), and
    /// either in the company of the other (`Penata Muda Tk. I (III/b)`); on the
    /// contract ladder `IX` or `9`.
    ///
    /// The ladder is needed because a plain `III` is a grade of a PPPK only.
    /// Nil for anything else, also for a grade of the other ladder.
    public init?(written text: String, ladder: Ladder) {
        let words = NameFolding.words(text).filter {
            !["golongan", "gol", "ruang", "pangkat"].contains($0)
        }
        let step =
            switch ladder {
            case .permanent: Self.permanentStep(words)
            case .contract: Self.contractStep(words)
            }
        guard let step else { return nil }
        self.init(ladder: ladder, step: step)
    }

    private static func permanentStep(_ words: [String]) -> Int? {
        if words.count == 1, let code = Int(words[0]) {
            return siasnCodes.firstIndex(of: code).map { $0 + 1 }
        }
        if let step = labelStep(words.joined()) { return step }
        for count in [1, 2] where words.count > count {
            if let step = labelStep(words.suffix(count).joined()) { return step }
        }
        return rankNameStep(words)
    }

    /// `iiib`, `3b` → 10.
    private static func labelStep(_ compact: String) -> Int? {
        let label = compact.replacingLeadingDigit()
        return compactLabels.firstIndex(of: label).map { $0 + 1 }
    }

    private static func rankNameStep(_ words: [String]) -> Int? {
        let name = words.map { word in
            switch word {
            case "tk", "tkt", "tingkat": "tingkat"
            case "tki", "tk1", "1": word == "1" ? "i" : "tingkat i"
            default: word
            }
        }.joined(separator: " ")
        return foldedRankNames.firstIndex(of: name).map { $0 + 1 }
    }

    private static func contractStep(_ words: [String]) -> Int? {
        guard words.count == 1 || words.first == "pppk", let word = words.last else {
            return nil
        }
        if let number = Int(word) { return (1...17).contains(number) ? number : nil }
        return foldedRomans.firstIndex(of: word).map { $0 + 1 }
    }

    /// SIASN's codes of the seventeen ranks, lowest first.
    private static let siasnCodes = [
        11, 12, 13, 14, 21, 22, 23, 24, 31, 32, 33, 34, 41, 42, 43, 44, 45,
    ]
    private static let compactLabels = permanentLabels.map {
        $0.lowercased().filter { $0 != "/" }
    }
    private static let foldedRankNames = rankNames.map(NameFolding.sortText)
    private static let foldedRomans = romans.map { $0.lowercased() }
}

extension String {
    /// `3b` → `iiib`; anything else unchanged.
    fileprivate func replacingLeadingDigit() -> String {
        guard let first, let number = first.wholeNumberValue, (1...4).contains(number) else {
            return self
        }
        return ["i", "ii", "iii", "iv"][number - 1] + dropFirst()
    }
}
