import CareerViewModels
import Terminal

/// Draws the first start: what shall the database be made from?
public enum FirstStartScreen {
    /// From so many rows on there is room for blank ones.
    private static let roomyRows = 20
    /// Below so many rows the ways are named and not described.
    private static let describingRows = 14

    /// How long the page over the questions is; nil without one.
    public static func extent(of start: FirstStartSnapshot, size: Size) -> LayerExtent? {
        start.page.map { PageScreen.extent($0, in: Rect(size: size)) }
    }

    public static func draw(_ start: FirstStartSnapshot, size: Size) -> Canvas {
        var canvas = Canvas(size: size)
        let screen = Rect(size: size)
        let smallest = PaneLayout.smallest
        guard size.columns >= smallest.columns, size.rows >= smallest.rows else {
            TooSmallScreen.draw(start.tooSmall, on: &canvas)
            return canvas
        }
        if let page = start.page {
            PageScreen.draw(page, in: screen, on: &canvas)
            return canvas
        }
        let isRoomy = size.rows >= roomyRows
        let area = screen.inset(columns: size.columns >= 60 ? 4 : 1, rows: isRoomy ? 1 : 0)
        var row = 0
        func line(_ text: String, _ role: Role, indent: Int = 0) {
            canvas.put(
                text, at: area.point(indent, row), role: role,
                columns: max(0, area.columns - indent), in: area)
            row += 1
        }
        line(start.title, .titleFocused)
        let describes = size.rows >= describingRows
        if describes { row += 1 }
        // Where there is little room, what is asked for goes before the ways.
        guard describes || start.path == nil else {
            drawAnswers(start, in: area.splitTop(row).rest, on: &canvas)
            return canvas
        }
        line(start.intro, .text)
        line(end(of: start.databasePath, columns: area.columns), .text)
        if isRoomy { row += 1 }
        line(start.question, .text)
        if isRoomy { row += 1 }
        for (index, option) in start.options.enumerated() {
            let isSelected = index == start.selection
            let place = area.line(row)
            let role: Role = isSelected ? .listSelected : .text
            if isSelected {
                canvas.fill(place, role: role)
                canvas.put(.pointer, at: place.origin, role: role, in: place)
                if start.path == nil { canvas.cursor = place.origin }
            }
            line("\(index + 1)  \(option[0])", role, indent: 2)
            if describes { line(option[1], .textDim, indent: 5) }
        }
        if isRoomy { row += 1 }
        drawAnswers(start, in: area.splitTop(row).rest, on: &canvas)
        return canvas
    }

    /// The path that is typed, what is wrong, and the keys at the bottom.
    private static func drawAnswers(
        _ start: FirstStartSnapshot, in area: Rect, on canvas: inout Canvas
    ) {
        var row = 0
        if let path = start.path {
            let used = canvas.put(start.pathPrompt, at: area.origin, role: .hintKey, in: area)
            canvas.putField(
                path.text, caret: path.caret, at: area.point(used + 1, 0),
                columns: max(0, area.columns - used - 1), role: .fieldFocused)
            row += 1
        }
        for text in TextWrap.lines(start.problem, columns: max(1, area.columns))
        where !start.problem.isEmpty {
            canvas.put(
                text.text, at: area.point(0, row), role: .statusError, columns: area.columns,
                in: area)
            row += 1
        }
        // What is wrong matters more than the keys.
        guard row < area.rows else { return }
        canvas.put(
            start.hint, at: area.point(0, area.rows - 1), role: .hint, columns: area.columns,
            in: area)
    }

    /// The end of a path that is too long: there stands the file's name.
    private static func end(of path: String, columns: Int) -> String {
        guard TextSafety.columns(path) > columns else { return path }
        var kept = Substring(path)
        while !kept.isEmpty, TextSafety.columns("…" + kept) > columns { kept = kept.dropFirst() }
        return "…" + kept
    }
}

/// Draws long work: what, how far, and how to stop it.
public enum ProgressScreen {
    public static func draw(
        title: String, detail: String, hint: String, fraction: Double?, size: Size
    ) -> Canvas {
        var canvas = Canvas(size: size)
        let area = Rect(size: size).inset(columns: size.columns >= 60 ? 4 : 1, rows: 1)
        canvas.put(title, at: area.origin, role: .titleFocused, columns: area.columns, in: area)
        canvas.put(detail, at: area.point(0, 2), role: .text, columns: area.columns, in: area)
        if let fraction {
            let columns = max(0, area.columns - 2)
            let filled = Int(Double(columns) * min(max(fraction, 0), 1))
            for column in 0..<columns {
                canvas.put(
                    column < filled ? .barFull : .barLight, at: area.point(column, 4),
                    role: column < filled ? .barFilled : .barEmpty, in: area)
            }
        }
        canvas.put(hint, at: area.point(0, 6), role: .hint, columns: area.columns, in: area)
        return canvas
    }
}
