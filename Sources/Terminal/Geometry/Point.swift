/// A place on a screen, in cells from the top left corner; may lie outside of it.
public struct Point: Hashable, Sendable {
    /// Columns from the left edge, 0 first.
    public var column: Int
    /// Rows from the top edge, 0 first.
    public var row: Int

    /// A point at a column and a row, both counted from 0.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}
