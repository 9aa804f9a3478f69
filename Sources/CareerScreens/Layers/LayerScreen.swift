import CareerViewModels
import Terminal

/// Draws what lies over the panes.
enum LayerScreen {
    static func draw(_ layer: LayerSnapshot, in body: Rect, on canvas: inout Canvas) {
        canvas.cursor = nil
        switch layer {
        case .chooser(let chooser): ChooserScreen.draw(chooser, in: body, on: &canvas)
        case .page(let page): PageScreen.draw(page, in: body, on: &canvas)
        case .entryForm(let form): EntryFormScreen.draw(form, in: body, on: &canvas)
        case .question(let question): QuestionScreen.draw(question, in: body, on: &canvas)
        }
    }

    /// How long the layer is and how much of it is in sight; nil for layers
    /// that scroll by themselves.
    static func extent(_ layer: LayerSnapshot, in body: Rect) -> LayerExtent? {
        switch layer {
        case .page(let page): PageScreen.extent(page, in: body)
        case .question(let question): QuestionScreen.extent(question, in: body)
        case .chooser, .entryForm: nil
        }
    }

    /// An empty framed box, centred; answers its inside.
    static func box(
        columns: Int, rows: Int, in body: Rect, title: String, on canvas: inout Canvas
    ) -> Rect {
        let columns = min(columns, body.columns)
        let rows = min(rows, body.rows)
        let rect = Rect(
            column: body.column + (body.columns - columns) / 2,
            row: body.row + (body.rows - rows) / 2, columns: columns, rows: rows)
        canvas.fill(rect, role: .popup)
        canvas.frame(rect, role: .popupRule, title: title)
        return rect.inset(columns: 2, rows: 1)
    }
}

enum ChooserScreen {
    static func draw(_ chooser: ChooserSnapshot, in body: Rect, on canvas: inout Canvas) {
        let columns = min(Self.columns, body.columns)
        // A reason is read to its end; where there is no room for it all, the list keeps a line.
        let note = TextWrap.lines(chooser.note, columns: max(1, columns - 4)).map(\.text)
        let noteRows = min(max(1, note.count), max(1, body.rows - 4))
        let rows = min(body.rows, max(6, chooser.items.count + 3 + noteRows))
        let inside = LayerScreen.box(
            columns: columns, rows: rows, in: body, title: chooser.title, on: &canvas)
        canvas.putField(
            chooser.filter.text, caret: chooser.filter.caret, at: inside.origin,
            columns: inside.columns, role: .fieldFocused)
        let list = inside.splitTop(1).rest.splitBottom(noteRows).rest
        let selection = chooser.selection ?? 0
        let top = max(0, min(selection - list.rows / 2, chooser.items.count - list.rows))
        for (index, item) in chooser.items.dropFirst(top).prefix(list.rows).enumerated() {
            let isSelected = top + index == chooser.selection
            draw(item, in: list.line(index), isSelected: isSelected, on: &canvas)
            if isSelected, chooser.isWalking { canvas.cursor = list.line(index).origin }
        }
        drawMore(above: top > 0, below: top + list.rows < chooser.items.count, list, on: &canvas)
        for (index, line) in note.prefix(noteRows).enumerated() {
            canvas.put(
                line, at: inside.point(0, inside.rows - noteRows + index), role: .statusWarning,
                columns: inside.columns, in: inside)
        }
    }

    private static let columns = 76

    /// Arrows on the frame where the list goes on.
    private static func drawMore(
        above: Bool, below: Bool, _ list: Rect, on canvas: inout Canvas
    ) {
        guard list.rows > 0 else { return }
        let right = list.columns + 1
        if above { canvas.put(.arrowUp, at: list.point(right, 0), role: .hintKey) }
        if below { canvas.put(.arrowDown, at: list.point(right, list.rows - 1), role: .hintKey) }
    }

    private static func draw(
        _ item: ChooserSnapshot.Item, in line: Rect, isSelected: Bool, on canvas: inout Canvas
    ) {
        let role: Role =
            isSelected ? .popupSelected : (item.isBlocked ? .hintBlocked : .popup)
        canvas.fill(line, role: role)
        if isSelected { canvas.put(.pointer, at: line.origin, role: role, in: line) }
        if item.isCurrent {
            canvas.put(.check, at: line.point(1, 0), role: role, in: line)
        }
        let detail = TextSafety.columns(item.detail)
        let start = 3 + item.depth * 2
        canvas.put(
            item.title, at: line.point(start, 0), role: role,
            columns: max(0, line.columns - start - detail - 2), in: line)
        canvas.put(
            item.detail, at: line.point(max(0, line.columns - detail - 1), 0), role: role,
            in: line)
    }
}

/// A text that may be longer than its place: the rows from one on, and arrows
/// where it goes on.
struct ScrolledText {
    struct Row {
        var label: String
        var text: String
        var role: Role
        var isHeading = false
        /// Drawn before the label.
        var mark: Symbol?
    }

    var rows: [Row]
    /// Columns of the labels on the left.
    var labelColumns = 0

    /// The first row drawn, when `top` was asked for.
    func first(_ top: Int, in area: Rect) -> Int {
        min(max(0, top), max(0, rows.count - area.rows))
    }

    func draw(from top: Int, in area: Rect, on canvas: inout Canvas) {
        let first = first(top, in: area)
        for (index, row) in rows.dropFirst(first).prefix(area.rows).enumerated() {
            let line = area.line(index)
            guard !row.isHeading else {
                canvas.put(row.text, at: line.origin, role: row.role, in: line)
                continue
            }
            if let mark = row.mark {
                canvas.put(mark, at: line.origin, role: row.role, in: line)
            }
            let start = row.mark == nil ? 0 : 2
            canvas.put(
                row.label, at: line.point(start, 0), role: .fieldLabel,
                columns: labelColumns - start - 1, in: line)
            canvas.put(row.text, at: line.point(labelColumns, 0), role: row.role, in: line)
        }
        let right = area.columns - 1
        if first > 0 {
            canvas.put(.arrowUp, at: area.point(right, 0), role: .hintKey, in: area)
        }
        if first + area.rows < rows.count, area.rows > 0 {
            canvas.put(.arrowDown, at: area.point(right, area.rows - 1), role: .hintKey, in: area)
        }
    }
}

enum PageScreen {
    static func draw(_ page: PageSnapshot, in body: Rect, on canvas: inout Canvas) {
        canvas.fill(body, role: .text)
        canvas.put(
            page.title, at: body.origin, role: .titleFocused, columns: body.columns, in: body)
        canvas.horizontalRule(
            row: body.row + 1, from: body.column, columns: body.columns, role: .rule)
        let area = textArea(page, in: body)
        if let filter = page.filter {
            let line = body.line(2)
            let used = canvas.put(page.filterPrompt, at: line.origin, role: .hintKey, in: line)
            canvas.putField(
                filter.text, caret: filter.caret, at: line.point(used + 1, 0),
                columns: line.columns - used - 1, role: .fieldFocused)
        } else {
            canvas.cursor = area.origin
        }
        text(page, columns: area.columns).draw(from: page.top, in: area, on: &canvas)
    }

    static func extent(_ page: PageSnapshot, in body: Rect) -> LayerExtent {
        let area = textArea(page, in: body)
        return LayerExtent(
            rows: text(page, columns: area.columns).rows.count, visible: area.rows)
    }

    private static func textArea(_ page: PageSnapshot, in body: Rect) -> Rect {
        body.splitTop(page.filter == nil ? 2 : 3).rest
    }

    private static func text(_ page: PageSnapshot, columns: Int) -> ScrolledText {
        let longest =
            page.lines.map { TextSafety.columns($0.label) + ($0.mark == nil ? 0 : 2) }.max() ?? 0
        let labelColumns = longest == 0 ? 0 : min(18, longest + 2)
        // The last column is the arrows'.
        let width = max(1, columns - labelColumns - 1)
        let rows = page.lines.flatMap { line -> [ScrolledText.Row] in
            if line.style == .heading {
                return [
                    ScrolledText.Row(
                        label: "", text: line.text, role: .textStrong, isHeading: true)
                ]
            }
            return TextWrap.lines(line.text, columns: width).enumerated().map { index, part in
                ScrolledText.Row(
                    label: index == 0 ? line.label : "", text: part.text, role: role(line.style),
                    mark: index == 0 ? line.mark.map(symbol) : nil)
            }
        }
        return ScrolledText(rows: rows, labelColumns: labelColumns)
    }

    private static func symbol(_ mark: PageSnapshot.Line.Mark) -> Symbol {
        switch mark {
        case .yes: .check
        case .no: .fail
        }
    }

    private static func role(_ style: PageSnapshot.Line.Style) -> Role {
        switch style {
        case .heading: .textStrong
        case .plain: .text
        case .dimmed: .textDim
        case .warning: .statusWarning
        }
    }
}

enum QuestionScreen {
    private static let columns = 66

    static func draw(_ question: QuestionSnapshot, in body: Rect, on canvas: inout Canvas) {
        let text = text(question, in: body)
        let inside = LayerScreen.box(
            columns: columns, rows: text.rows.count + question.answers.count + 3, in: body,
            title: question.title, on: &canvas)
        let answerRows = question.answers.count
        let (above, answers) = inside.splitBottom(answerRows)
        text.draw(from: question.top, in: above.splitBottom(1).rest, on: &canvas)
        for (index, answer) in question.answers.enumerated() {
            let line = answers.line(index)
            let used = canvas.put(
                "[" + answer.key + "]", at: line.origin, role: .hintKey, in: line)
            canvas.put(answer.label, at: line.point(used + 1, 0), role: .popup, in: line)
            // The last answer is the safe one.
            if index == answerRows - 1 { canvas.cursor = line.origin }
        }
    }

    static func extent(_ question: QuestionSnapshot, in body: Rect) -> LayerExtent {
        let rows = text(question, in: body).rows.count
        let room = max(0, body.rows - 3 - question.answers.count)
        return LayerExtent(rows: rows, visible: min(rows, room))
    }

    private static func text(_ question: QuestionSnapshot, in body: Rect) -> ScrolledText {
        let width = max(1, min(columns, body.columns) - 5)
        return ScrolledText(
            rows: question.lines.flatMap { line in
                TextWrap.lines(line, columns: width).map {
                    ScrolledText.Row(label: "", text: $0.text, role: .popup)
                }
            })
    }
}
