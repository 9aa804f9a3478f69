/// A grade (*golongan ruang* of a PNS, *golongan* of a PPPK).
///
/// PNS: the seventeen ranks I/a … IV/e with SIASN's codes 11 … 45. PPPK: I … XVII
/// (Perpres 98/2020), which have no rank name.
public struct Golongan: Hashable, Comparable, Sendable {
    public enum Ladder: Int, Sendable {
        case permanent = 0
        case contract = 1
    }

    public let ladder: Ladder
    /// 1 to 17 on its ladder.
    public let step: Int

    /// Nil when the step is not 1…17.
    public init?(ladder: Ladder, step: Int) {
        guard (1...17).contains(step) else { return nil }
        self.ladder = ladder
        self.step = step
    }

    public static let permanentSteps: [Golongan] = (1...17).compactMap {
        Golongan(ladder: .permanent, step: $0)
    }
    public static let contractSteps: [Golongan] = (1...17).compactMap {
        Golongan(ladder: .contract, step: $0)
    }

    /// Stored form: 1…17 for PNS, 101…117 for PPPK.
    public var code: Int { ladder.rawValue * 100 + step }

    public init?(code: Int) {
        guard let ladder = Ladder(rawValue: code / 100) else { return nil }
        self.init(ladder: ladder, step: code % 100)
    }

    /// `III/a` or `IX`.
    public var label: String {
        switch ladder {
        case .permanent: Self.permanentLabels[step - 1]
        case .contract: Self.romans[step - 1]
        }
    }

    /// `Penata Muda`; nil for PPPK.
    public var rankName: String? {
        ladder == .permanent ? Self.rankNames[step - 1] : nil
    }

    public static func < (left: Golongan, right: Golongan) -> Bool {
        left.code < right.code
    }

    static let permanentLabels = [
        "I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c",
        "III/d", "IV/a", "IV/b", "IV/c", "IV/d", "IV/e",
    ]
    static let rankNames = [
        "Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I", "Pengatur Muda",
        "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I", "Penata Muda",
        "Penata Muda Tingkat I", "Penata", "Penata Tingkat I", "Pembina", "Pembina Tingkat I",
        "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama",
    ]
    static let romans = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
        "XV", "XVI", "XVII",
    ]
}
