/// A screen as a value: cells and the place of the hardware cursor.
///
/// Whatever is drawn outside of the canvas is left out, at every size down to nothing. Text is
/// sanitised here (see `TextSafety`), so nothing a person or a file wrote can steer the terminal.
public struct Canvas: Equatable, Sendable {
    /// The extent in cells.
    public let size: Size
    /// All cells, row after row.
    public private(set) var cells: [Cell]
    /// Where the hardware cursor stands; nil hides it. Braille displays and screen readers follow
    /// it.
    public var cursor: Point?

    /// A blank canvas.
    public init(size: Size, role: Role = .text) {
        self.size = size
        cells = Array(
            repeating: Cell(glyph: .blank, role: role), count: size.columns * size.rows)
    }

    /// The whole canvas as a rectangle.
    public var bounds: Rect { Rect(size: size) }

    /// The cell at a point; nil outside of the canvas.
    public subscript(_ point: Point) -> Cell? {
        guard bounds.contains(point) else { return nil }
        return cells[point.row * size.columns + point.column]
    }

    /// Blanks a rectangle and gives it a role.
    public mutating func fill(_ rect: Rect, role: Role) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        for row in area.row..<area.maxRow {
            detachWideGlyphs(row: row, from: area.column, to: area.maxColumn)
            let start = row * size.columns
            for index in (start + area.column)..<(start + area.maxColumn) {
                cells[index] = Cell(glyph: .blank, role: role)
            }
        }
    }

    /// Gives a rectangle a role and keeps what it shows.
    public mutating func setRole(_ rect: Rect, role: Role) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        for row in area.row..<area.maxRow {
            let start = row * size.columns
            for index in (start + area.column)..<(start + area.maxColumn) {
                cells[index].role = role
            }
        }
    }

    /// Draws a mark, if the point is on the canvas and in `clip`.
    public mutating func put(
        _ symbol: Symbol, at point: Point, role: Role, in clip: Rect? = nil
    ) {
        let area = clip.map { bounds.intersection($0) } ?? bounds
        place(Glyph(symbol), at: point, role: role, in: area)
    }

    /// Draws a glyph whole or not at all; a wide glyph that the area cuts leaves blanks.
    mutating func place(_ glyph: Glyph, at point: Point, role: Role, in area: Rect) {
        guard point.row >= area.row, point.row < area.maxRow else { return }
        let end = point.column + glyph.columns
        let first = max(point.column, area.column)
        let last = min(end, area.maxColumn)
        guard first < last else { return }
        detachWideGlyphs(row: point.row, from: first, to: last)
        let start = point.row * size.columns
        if last - first == glyph.columns {
            cells[start + first] = Cell(glyph: glyph, role: role)
            if glyph.columns == 2 {
                cells[start + first + 1] = Cell(glyph: .trailing, role: role)
            }
        } else {
            cells[start + first] = Cell(glyph: .blank, role: role)
        }
    }

    /// Blanks the other half of a wide glyph that straddles an edge of `from..<to`, which must lie
    /// on the canvas.
    private mutating func detachWideGlyphs(row: Int, from: Int, to: Int) {
        let start = row * size.columns
        if from > 0, cells[start + from].glyph.isTrailingHalf {
            cells[start + from - 1].glyph = .blank
        }
        if to < size.columns, cells[start + to].glyph.isTrailingHalf {
            cells[start + to].glyph = .blank
        }
    }
}
