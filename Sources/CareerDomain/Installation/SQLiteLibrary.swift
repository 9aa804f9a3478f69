/// The SQLite that a program is linked with, by its number: `3_040_001` for 3.40.1.
public struct SQLiteLibrary: Hashable, Sendable {
    public let number: Int

    public init(number: Int) { self.number = number }

    /// `3.40.1`
    public var version: String {
        "\(number / 1_000_000).\(number / 1000 % 1000).\(number % 1000)"
    }

    /// Whether a checkpoint corrupts the database when another connection commits at the wrong
    /// moment: in WAL mode from 3.7.0 on, mended in 3.51.3, 3.50.7 and 3.44.6
    /// (<https://sqlite.org/wal.html#walresetbug>).
    public var hasWALResetFault: Bool {
        switch number {
        case ..<3_007_000: false
        case 3_044_006..<3_045_000, 3_050_007..<3_051_000: false
        default: number < 3_051_003
        }
    }
}
