extension Canvas {
    /// What happens to text that is wider than its place.
    public enum Overflow: Sendable {
        /// The last column shows that something is missing.
        case ellipsis
        /// The text just ends.
        case cut
    }

    /// Where text stands in its columns.
    public enum Alignment: Sendable {
        case left, right, center
    }

    /// Draws one line of text, sanitised.
    ///
    /// - Parameters:
    ///   - point: The first column of the place; may be left of the canvas.
    ///   - columns: The width of the place; nil reaches to the right edge of canvas and clip.
    ///     Columns that the text does not fill keep what they show.
    ///   - clip: Nothing is drawn outside of it.
    ///   - alignment: Without `columns`, always left.
    /// - Returns: The columns that the text takes in its place, clipped ones on the left included.
    @discardableResult
    public mutating func put(
        _ text: String, at point: Point, role: Role, columns: Int? = nil, in clip: Rect? = nil,
        overflow: Overflow = .ellipsis, alignment: Alignment = .left
    ) -> Int {
        let area = clip.map { bounds.intersection($0) } ?? bounds
        let reach = max(0, area.maxColumn - point.column)
        let place = min(max(0, columns ?? reach), reach)
        guard place > 0 else { return 0 }
        let width = TextSafety.columns(text)
        var column = point.column
        if columns != nil, width < place {
            switch alignment {
            case .left: break
            case .right: column += place - width
            case .center: column += (place - width) / 2
            }
        }
        guard width > place else {
            draw(text, at: Point(column: column, row: point.row), limit: width, role, area)
            return width
        }
        let mark = overflow == .ellipsis ? 1 : 0
        let used = draw(text, at: point, limit: place - mark, role, area)
        guard mark == 1 else { return used }
        put(
            .ellipsis, at: Point(column: point.column + used, row: point.row), role: role, in: area)
        return used + 1
    }

    @discardableResult
    private mutating func draw(
        _ text: String, at point: Point, limit: Int, _ role: Role, _ area: Rect
    ) -> Int {
        var used = 0
        GlyphScanner.scan(text) { glyph in
            guard used + glyph.columns <= limit else { return false }
            place(
                glyph, at: Point(column: point.column + used, row: point.row), role: role,
                in: area)
            used += glyph.columns
            return true
        }
        return used
    }
}
