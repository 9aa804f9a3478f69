/// A canvas as a picture, to preview a theme without a terminal.
public enum SVGDrawing {
    private static let cellWidth = 9
    private static let cellHeight = 18
    private static let baseline = 14

    /// The canvas as an SVG document in the theme's exact colours. Cells of 9 × 18 pixels; `title`
    /// is what screen readers and browsers call the picture. Where the theme leaves a colour to the
    /// terminal, light grey on black is drawn.
    public static func svg(
        of canvas: Canvas, theme: Theme, charset: Charset, title: String = "Karier"
    ) -> String {
        let width = canvas.size.columns * cellWidth
        let height = canvas.size.rows * cellHeight
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
                + " viewBox=\"0 0 \(width) \(height)\" role=\"img\">",
            "<title>\(escaped(TextSafety.sanitized(title)))</title>",
            "<g font-family=\"monospace\" font-size=\"15\">",
        ]
        for row in 0..<canvas.size.rows {
            let start = row * canvas.size.columns
            let cells = Array(canvas.cells[start..<(start + canvas.size.columns)])
            for run in runs(of: cells) {
                lines += drawing(of: run, row: row, cells: cells, theme: theme, charset: charset)
            }
        }
        lines.append("</g>")
        if let cursor = canvas.cursor, canvas.bounds.contains(cursor) {
            lines.append(
                "<rect x=\"\(cursor.column * cellWidth)\" y=\"\(cursor.row * cellHeight)\""
                    + " width=\"\(cellWidth)\" height=\"\(cellHeight)\" fill=\"none\""
                    + " stroke=\"#ffffff\"/>")
        }
        lines.append("</svg>")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Stretches of equal roles.
    private static func runs(of cells: [Cell]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for index in cells.indices where index > start && cells[index].role != cells[start].role {
            result.append(start..<index)
            start = index
        }
        if start < cells.count { result.append(start..<cells.count) }
        return result
    }

    private static func drawing(
        of run: Range<Int>, row: Int, cells: [Cell], theme: Theme, charset: Charset
    ) -> [String] {
        let role = cells[run.lowerBound].role
        let attributes = theme.style(for: role, depth: .palette256).attributes
        let colors = theme.colors(for: role)
        var front = colors.foreground?.hex ?? "#d0d0d0"
        var back = colors.background?.hex ?? "#000000"
        if attributes.contains(.reverse) { swap(&front, &back) }
        let top = row * cellHeight
        var lines = [
            "<rect x=\"\(run.lowerBound * cellWidth)\" y=\"\(top)\""
                + " width=\"\(run.count * cellWidth)\" height=\"\(cellHeight)\" fill=\"\(back)\"/>"
        ]
        var places: [String] = []
        var text = ""
        for column in run where cells[column].glyph != .blank {
            guard !cells[column].glyph.isTrailingHalf else { continue }
            cells[column].glyph.forEachScalar(in: charset) { scalar in
                text += escaped(String(Character(scalar)))
                // A combining mark uses up a place of the list like any other scalar.
                places.append(String(column * cellWidth))
            }
        }
        guard !text.isEmpty else { return lines }
        var style = " fill=\"\(front)\""
        if attributes.contains(.bold) { style += " font-weight=\"bold\"" }
        if attributes.contains(.underline) { style += " text-decoration=\"underline\"" }
        if attributes.contains(.dim) { style += " opacity=\"0.7\"" }
        lines.append(
            "<text x=\"\(places.joined(separator: " "))\" y=\"\(top + baseline)\"\(style)>"
                + "\(text)</text>")
        return lines
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }
}
