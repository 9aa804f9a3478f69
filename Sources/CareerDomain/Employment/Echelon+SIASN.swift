extension Echelon {
    /// Reads SIASN's code (10 … 52), else a name: `II.b`, `IIb`, `II/b`,
    /// `Eselon II.B`. Nil for `99`, `NON`, nothing and anything unknown.
    public init?(siasnCode: String, name: String) {
        let code = siasnCode.filter { !$0.isWhitespace }
        if let echelon = Self.codes[code] {
            self = echelon
            return
        }
        let compact = NameFolding.words(name).filter { $0 != "eselon" && $0 != "es" }.joined()
        let label = Self.allCases.first { NameFolding.words($0.rawValue).joined() == compact }
        guard let label else { return nil }
        self = label
    }

    private static let codes: [String: Echelon] = [
        "10": .ia, "11": .ia, "12": .ib, "21": .iia, "22": .iib, "31": .iiia, "32": .iiib,
        "41": .iva, "42": .ivb, "51": .va, "52": .vb,
    ]

    /// The kind of post of UU 20/2023 behind the echelon. I.a is read as *JPT
    /// madya*: a *JPT utama* exists only at the centre. V is a *pelaksana* now.
    public var positionKind: PositionKind {
        switch self {
        case .ia, .ib: .executiveMadya
        case .iia, .iib: .executivePratama
        case .iiia, .iiib: .administrator
        case .iva, .ivb: .supervisor
        case .va, .vb: .staff
        }
    }
}
