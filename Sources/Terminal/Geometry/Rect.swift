/// A rectangle of cells. The origin may be anywhere; the extent is never negative.
public struct Rect: Hashable, Sendable {
    /// Leftmost column.
    public var column: Int
    /// Topmost row.
    public var row: Int
    /// Width in columns, 0 or more.
    public var columns: Int { didSet { columns = max(0, columns) } }
    /// Height in rows, 0 or more.
    public var rows: Int { didSet { rows = max(0, rows) } }

    /// Negative extents become 0.
    public init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// The whole of a screen of this size.
    public init(size: Size) {
        self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    /// True when there is no cell inside.
    public var isEmpty: Bool { columns == 0 || rows == 0 }

    /// One past the last column.
    public var maxColumn: Int { Self.saturatingSum(column, columns) }

    /// One past the last row.
    public var maxRow: Int { Self.saturatingSum(row, rows) }

    /// An extent of `Int.max` means: as far as it goes.
    private static func saturatingSum(_ origin: Int, _ extent: Int) -> Int {
        let (sum, overflows) = origin.addingReportingOverflow(extent)
        return overflows ? .max : sum
    }

    /// The extent without the origin.
    public var size: Size { Size(columns: columns, rows: rows) }

    /// The top left corner.
    public var origin: Point { Point(column: column, row: row) }

    /// True when the cell at `point` is inside.
    public func contains(_ point: Point) -> Bool {
        point.column >= column && point.column < maxColumn && point.row >= row
            && point.row < maxRow
    }
}

extension Rect {
    /// The rectangle without `columns` on the left and right and `rows` above and below; the extent
    /// ends at 0 and the origin never leaves the rectangle.
    public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
        Rect(
            column: min(column + columns, maxColumn), row: min(row + rows, maxRow),
            columns: self.columns - 2 * columns, rows: self.rows - 2 * rows)
    }

    /// The first `columns` columns, and what is right of them; clamped to the width.
    public func splitLeft(_ columns: Int) -> (left: Rect, right: Rect) {
        let width = min(max(0, columns), self.columns)
        return (
            Rect(column: column, row: row, columns: width, rows: rows),
            Rect(column: column + width, row: row, columns: self.columns - width, rows: rows)
        )
    }

    /// The last `columns` columns, and what is left of them; clamped to the width.
    public func splitRight(_ columns: Int) -> (left: Rect, right: Rect) {
        splitLeft(self.columns - min(max(0, columns), self.columns))
    }

    /// The first `rows` rows, and what is below them; clamped to the height.
    public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
        let height = min(max(0, rows), self.rows)
        return (
            Rect(column: column, row: row, columns: columns, rows: height),
            Rect(column: column, row: row + height, columns: columns, rows: self.rows - height)
        )
    }

    /// The last `rows` rows, and what is above them; clamped to the height.
    public func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
        let (top, bottom) = splitTop(self.rows - min(max(0, rows), self.rows))
        return (top, bottom)
    }

    /// The cells that both rectangles share; empty when they do not touch.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rect(
            column: left, row: top, columns: min(maxColumn, other.maxColumn) - left,
            rows: min(maxRow, other.maxRow) - top)
    }

    /// A rectangle of the wanted extent in the middle of this one, cut to fit.
    public func centred(columns: Int, rows: Int) -> Rect {
        let width = min(max(0, columns), self.columns)
        let height = min(max(0, rows), self.rows)
        return Rect(
            column: column + (self.columns - width) / 2, row: row + (self.rows - height) / 2,
            columns: width, rows: height)
    }
}
