import Terminal

extension Canvas {
    /// One line of text being edited: scrolled sideways so that the caret is in
    /// sight. Sets the hardware cursor when there is a caret.
    mutating func putField(
        _ text: String, caret: Int?, at point: Point, columns: Int, role: Role
    ) {
        guard columns > 0 else { return }
        fill(Rect(column: point.column, row: point.row, columns: columns, rows: 1), role: role)
        guard let caret else {
            put(text, at: point, role: role, columns: columns)
            return
        }
        let characters = Array(text)
        let end = min(max(caret, 0), characters.count)
        var start = end
        var before = 0
        while start > 0 {
            let width = TextSafety.columns(characters[start - 1])
            if before + width > columns - 1 { break }
            before += width
            start -= 1
        }
        put(
            String(characters[start...].prefix(columns)), at: point, role: role,
            columns: columns, overflow: .cut)
        cursor = Point(column: point.column + before, row: point.row)
    }
}

extension Rect {
    /// One row of this rectangle, counted from its top.
    func line(_ row: Int) -> Rect {
        Rect(column: column, row: self.row + row, columns: columns, rows: row < rows ? 1 : 0)
    }

    func point(_ column: Int, _ row: Int) -> Point {
        Point(column: self.column + column, row: self.row + row)
    }
}
