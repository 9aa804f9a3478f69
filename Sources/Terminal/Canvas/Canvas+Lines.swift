extension Canvas {
    /// A horizontal rule of `columns` columns that begins at column `from`.
    public mutating func horizontalRule(row: Int, from: Int, columns: Int, role: Role) {
        let line = Rect(column: from, row: row, columns: columns, rows: 1).intersection(bounds)
        guard !line.isEmpty else { return }
        for column in line.column..<line.maxColumn {
            put(.horizontal, at: Point(column: column, row: row), role: role)
        }
    }

    /// A vertical rule of `rows` rows that begins at row `from`.
    public mutating func verticalRule(column: Int, from: Int, rows: Int, role: Role) {
        let line = Rect(column: column, row: from, columns: 1, rows: rows).intersection(bounds)
        guard !line.isEmpty else { return }
        for row in line.row..<line.maxRow {
            put(.vertical, at: Point(column: column, row: row), role: role)
        }
    }

    /// A frame along the inner edge of a rectangle, with its title in the upper line. Nothing is
    /// drawn below 2 × 2 cells; what is inside stays.
    public mutating func frame(
        _ rect: Rect, role: Role, title: String? = nil, titleRole: Role = .popupTitle
    ) {
        guard rect.columns >= 2, rect.rows >= 2 else { return }
        let right = rect.maxColumn - 1
        let bottom = rect.maxRow - 1
        for row in [rect.row, bottom] {
            horizontalRule(row: row, from: rect.column + 1, columns: rect.columns - 2, role: role)
        }
        for column in [rect.column, right] {
            verticalRule(column: column, from: rect.row + 1, rows: rect.rows - 2, role: role)
        }
        put(.cornerTopLeft, at: rect.origin, role: role)
        put(.cornerTopRight, at: Point(column: right, row: rect.row), role: role)
        put(.cornerBottomLeft, at: Point(column: rect.column, row: bottom), role: role)
        put(.cornerBottomRight, at: Point(column: right, row: bottom), role: role)
        guard let title, rect.columns >= 7 else { return }
        put(
            " " + title + " ", at: Point(column: rect.column + 2, row: rect.row),
            role: titleRole, columns: rect.columns - 4)
    }
}
