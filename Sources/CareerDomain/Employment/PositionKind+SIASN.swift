extension PositionKind {
    /// Reads the kind of post from SIASN's *jenis jabatan* (code 1 … 4 or its
    /// name), the title and the echelon.
    ///
    /// Structural: by echelon; without one the title gives the best guess
    /// (heads of *dinas* and *badan* are JPT pratama, *camat* and heads of
    /// *bidang* administrators, *lurah* and heads of sections supervisors).
    /// Functional: by the level words of the title. Combined posts (3): by
    /// echelon, else as functional. Unknown kinds: whatever title and echelon
    /// tell clearly, else *pelaksana*.
    public init(siasnKind: String, title: String, echelon: Echelon?) {
        let words = NameFolding.words(title)
        switch Group(siasnKind: siasnKind) {
        case .managerial?:
            self = echelon?.positionKind ?? Self.guessStructural(words) ?? .supervisor
        case .functional?:
            let byEchelon = Self.isCombined(siasnKind) ? echelon?.positionKind : nil
            self = byEchelon ?? Self.functionalLevel(words) ?? .functionalPertama
        case .staff?:
            self = .staff
        case nil:
            self =
                echelon?.positionKind ?? Self.functionalLevel(words)
                ?? Self.guessStructural(words) ?? .staff
        }
    }

    private static func isCombined(_ siasnKind: String) -> Bool {
        let words = NameFolding.words(siasnKind)
        return words == ["3"] || words.contains("rangkap")
    }

    /// The level a functional title names: `Ahli Muda`, `Mahir`, and the old
    /// names `Pelaksana Lanjutan`, `Madya` (PermenPANRB 1/2023 keeps eight).
    private static func functionalLevel(_ words: [String]) -> PositionKind? {
        let text = words.joined(separator: " ")
        if let level = academicPosts.first(where: { text == $0.title })?.kind { return level }
        for (phrase, kind) in levelPhrases {
            if text == phrase || text.hasSuffix(" " + phrase) || text.hasPrefix(phrase + " ") {
                return kind
            }
        }
        return nil
    }

    private static let academicPosts: [(title: String, kind: PositionKind)] = [
        ("asisten ahli", .functionalPertama), ("lektor", .functionalMuda),
        ("lektor kepala", .functionalMadya), ("guru besar", .functionalUtama),
    ]

    /// Longer phrases first: `pelaksana lanjutan` is not `pelaksana`.
    private static let levelPhrases: [(String, PositionKind)] = [
        ("ahli pertama", .functionalPertama), ("ahli muda", .functionalMuda),
        ("ahli madya", .functionalMadya), ("ahli utama", .functionalUtama),
        ("pelaksana pemula", .functionalPemula), ("pelaksana lanjutan", .functionalMahir),
        ("pemula", .functionalPemula), ("terampil", .functionalTerampil),
        ("mahir", .functionalMahir), ("penyelia", .functionalPenyelia),
        ("pertama", .functionalPertama), ("muda", .functionalMuda),
        ("madya", .functionalMadya), ("utama", .functionalUtama),
        ("pelaksana", .functionalTerampil),
    ]

    /// Nil when the title is not that of a known structural post.
    private static func guessStructural(_ words: [String]) -> PositionKind? {
        let text = words.joined(separator: " ")
        return structuralTitles.first {
            text == $0.beginning || text.hasPrefix($0.beginning + " ")
        }?.kind
    }

    /// Beginnings of folded titles, the more particular first. Usual echelons
    /// of a city (recalled, not law).
    private static let structuralTitles: [(beginning: String, kind: PositionKind)] = [
        ("sekretaris daerah", .executivePratama), ("sekretaris dprd", .executivePratama),
        ("sekretaris dprk", .executivePratama), ("sekretaris dewan", .executivePratama),
        ("sekretaris camat", .administrator), ("sekretaris kecamatan", .administrator),
        ("sekretaris lurah", .supervisor), ("sekretaris kelurahan", .supervisor),
        ("sekretaris", .administrator), ("asisten", .executivePratama),
        ("staf ahli", .executivePratama), ("inspektur pembantu", .administrator),
        ("inspektur", .executivePratama), ("kepala dinas", .executivePratama),
        ("kepala badan", .executivePratama), ("kepala satuan", .executivePratama),
        ("wakil direktur", .administrator), ("direktur", .administrator),
        ("camat", .administrator), ("kepala bagian", .administrator),
        ("kepala bidang", .administrator), ("kepala kantor", .administrator),
        ("lurah", .supervisor), ("kepala", .supervisor),
    ]
}

extension PositionKind.Group {
    /// Reads SIASN's *jenis jabatan*: `1`, `2`, `3`, `4` or their names. A
    /// *jabatan fungsional umum* is a *pelaksana*. Nil for anything else.
    init?(siasnKind: String) {
        let words = NameFolding.words(siasnKind)
        if words.contains("umum") || words.contains("pelaksana") || words == ["4"] {
            self = .staff
        } else if words.contains("fungsional") || words == ["2"] || words == ["3"]
            || words.contains("rangkap")
        {
            self = .functional
        } else if words.contains("struktural") || words == ["1"]
            || words.contains("manajerial") && !words.contains("non")
        {
            self = .managerial
        } else {
            return nil
        }
    }
}
