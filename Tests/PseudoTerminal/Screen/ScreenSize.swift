/// The extent of a terminal.
public struct ScreenSize: Hashable, Sendable, CustomStringConvertible {
    public var columns: Int
    public var rows: Int

    /// Both at least 1.
    public init(columns: Int, rows: Int) {
        self.columns = max(1, columns)
        self.rows = max(1, rows)
    }

    /// The size that the program is designed for.
    public static let standard = ScreenSize(columns: 80, rows: 24)

    public var description: String { "\(columns)x\(rows)" }
}

/// Where the cursor stands, both from 0.
public struct ScreenPosition: Hashable, Sendable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}
