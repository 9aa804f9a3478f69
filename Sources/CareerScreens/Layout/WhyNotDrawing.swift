import Terminal

/// Draws in a pane why it is empty: the account may not read what it shows.
enum WhyNotDrawing {
    static func draw(
        _ text: String, in area: Rect, isFocused: Bool, on canvas: inout Canvas
    ) {
        canvas.put(.fail, at: area.point(0, 1), role: .statusWarning, in: area)
        let lines = TextWrap.lines(text, columns: max(1, area.columns - 2))
        for (index, line) in lines.enumerated() {
            canvas.put(line.text, at: area.point(2, index + 1), role: .text, in: area)
        }
        if isFocused { canvas.cursor = area.point(0, 1) }
    }
}
