import CareerViewModels
import Terminal

/// Draws the screen before anybody has signed in.
public enum SignInScreen {
    private static let labelColumns = 18
    private static let roomyRows = 18

    /// How long the page over the fields is; nil without one.
    public static func extent(of start: SignInSnapshot, size: Size) -> LayerExtent? {
        start.page.map { PageScreen.extent($0, in: Rect(size: size)) }
    }

    public static func draw(_ start: SignInSnapshot, size: Size) -> Canvas {
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
        var lines = Lines(area: area, gap: isRoomy ? 1 : 0)
        lines.put(start.title, .titleFocused, on: &canvas)
        lines.skip()
        lines.wrap(start.intro, .text, on: &canvas)
        lines.skip()
        for field in start.fields { draw(field, &lines, on: &canvas) }
        lines.wrap(start.help, .textDim, on: &canvas)
        lines.wrap(start.problem, .statusError, on: &canvas)
        lines.wrap(
            start.notice, start.isNoticeWarning ? .statusWarning : .statusOK, on: &canvas)
        lines.skip()
        drawSamples(start, &lines, on: &canvas)
        drawAnnouncements(start, &lines, on: &canvas)
        canvas.put(
            start.hint, at: area.point(0, area.rows - 1), role: .hint, columns: area.columns,
            in: area)
        return canvas
    }

    private static func draw(
        _ field: SignInSnapshot.Field, _ lines: inout Lines, on canvas: inout Canvas
    ) {
        guard let row = lines.next() else { return }
        canvas.put(
            field.label, at: row.origin, role: field.caret == nil ? .fieldLabel : .hintKey,
            columns: labelColumns, in: row)
        canvas.putField(
            field.text, caret: field.caret, at: row.point(labelColumns, 0),
            columns: max(0, min(row.columns - labelColumns, 44)),
            role: field.caret == nil ? .field : .fieldFocused)
    }

    private static func drawSamples(
        _ start: SignInSnapshot, _ lines: inout Lines, on canvas: inout Canvas
    ) {
        lines.wrap(start.sampleNote, .text, on: &canvas)
        for sample in start.samples {
            lines.put(sample.joined(separator: "  "), .textDim, on: &canvas)
        }
    }

    private static func drawAnnouncements(
        _ start: SignInSnapshot, _ lines: inout Lines, on canvas: inout Canvas
    ) {
        for announcement in start.announcements {
            lines.put(announcement[0], .textStrong, on: &canvas)
            lines.wrap(announcement[1], .text, on: &canvas)
            lines.skip()
        }
    }

    /// Rows from the top; the last one of the area is kept for the keys.
    private struct Lines {
        let area: Rect
        let gap: Int
        private var row = 0

        init(area: Rect, gap: Int) {
            self.area = area
            self.gap = gap
        }

        mutating func skip() { row += gap }

        mutating func next() -> Rect? {
            guard row < area.rows - 1 else { return nil }
            defer { row += 1 }
            return area.line(row)
        }

        mutating func put(_ text: String, _ role: Role, on canvas: inout Canvas) {
            guard let line = next() else { return }
            canvas.put(text, at: line.origin, role: role, columns: line.columns, in: line)
        }

        mutating func wrap(_ text: String, _ role: Role, on canvas: inout Canvas) {
            guard !text.isEmpty else { return }
            for line in TextWrap.lines(text, columns: max(1, area.columns)) {
                put(line.text, role, on: &canvas)
            }
        }
    }
}
