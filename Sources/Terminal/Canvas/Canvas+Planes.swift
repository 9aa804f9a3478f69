extension Canvas {
    /// What a terminal shows: exactly `size.rows` lines, trailing blanks kept. A wide glyph is one
    /// character for its two columns.
    public func text(charset: Charset) -> [String] {
        (0..<size.rows).map { row in
            var line = String.UnicodeScalarView()
            for cell in cells[(row * size.columns)..<((row + 1) * size.columns)] {
                cell.glyph.forEachScalar(in: charset) { line.append($0) }
            }
            return String(line)
        }
    }

    /// The roles as text: one letter per cell, `size.rows` lines, `?` for a role that the legend
    /// does not name.
    public func rolePlane(legend: [Role: Character] = Role.letters) -> [String] {
        (0..<size.rows).map { row in
            String(
                cells[(row * size.columns)..<((row + 1) * size.columns)].map {
                    legend[$0.role] ?? "?"
                })
        }
    }
}
