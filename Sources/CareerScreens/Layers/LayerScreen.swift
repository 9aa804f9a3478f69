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
        case .prompt(let prompt): PromptScreen.draw(prompt, in: body, on: &canvas)
        case .question(let question): QuestionScreen.draw(question, in: body, on: &canvas)
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
        let rows = min(body.rows, max(6, chooser.items.count + 4))
        let inside = LayerScreen.box(
            columns: 76, rows: rows, in: body, title: chooser.title, on: &canvas)
        canvas.putField(
            chooser.filter.text, caret: chooser.filter.caret, at: inside.origin,
            columns: inside.columns, role: .fieldFocused)
        let list = inside.splitTop(1).rest.splitBottom(1).rest
        let selection = chooser.selection ?? 0
        let top = max(0, min(selection - list.rows / 2, chooser.items.count - list.rows))
        for (index, item) in chooser.items.dropFirst(top).prefix(list.rows).enumerated() {
            let isSelected = top + index == chooser.selection
            draw(item, in: list.line(index), isSelected: isSelected, on: &canvas)
        }
        canvas.put(
            chooser.note, at: inside.point(0, inside.rows - 1), role: .statusWarning,
            columns: inside.columns, in: inside)
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

enum PageScreen {
    static func draw(_ page: PageSnapshot, in body: Rect, on canvas: inout Canvas) {
        canvas.fill(body, role: .text)
        canvas.put(
            page.title, at: body.origin, role: .titleFocused, columns: body.columns, in: body)
        canvas.horizontalRule(
            row: body.row + 1, from: body.column, columns: body.columns, role: .rule)
        var area = body.splitTop(2).rest
        if let filter = page.filter {
            let (line, rest) = area.splitTop(1)
            area = rest
            let used = canvas.put(page.filterPrompt, at: line.origin, role: .hintKey, in: line)
            canvas.putField(
                filter.text, caret: filter.caret, at: line.point(used + 1, 0),
                columns: line.columns - used - 1, role: .fieldFocused)
        } else {
            canvas.cursor = area.origin
        }
        drawLines(page, in: area, on: &canvas)
    }

    private static func drawLines(
        _ page: PageSnapshot, in area: Rect, on canvas: inout Canvas
    ) {
        let labelColumns = min(
            18, (page.lines.map { TextSafety.columns($0.label) }.max() ?? 0) + 2)
        var row = 0
        for line in page.lines.dropFirst(page.top) {
            guard row < area.rows else { return }
            row += draw(line, labelColumns, in: area.splitTop(row).rest, on: &canvas)
        }
    }

    private static func draw(
        _ line: PageSnapshot.Line, _ labelColumns: Int, in area: Rect, on canvas: inout Canvas
    ) -> Int {
        let role: Role =
            switch line.style {
            case .heading: .textStrong
            case .plain: .text
            case .dimmed: .textDim
            case .warning: .statusWarning
            }
        if line.style == .heading {
            canvas.put(line.text, at: area.origin, role: role, in: area)
            return 1
        }
        canvas.put(
            line.label, at: area.origin, role: .fieldLabel, columns: labelColumns - 1, in: area)
        let text = area.splitLeft(labelColumns).right
        let lines = TextWrap.lines(line.text, columns: max(1, text.columns))
        for (index, part) in lines.enumerated() {
            canvas.put(part.text, at: text.point(0, index), role: role, in: text)
        }
        return max(1, lines.count)
    }
}

enum QuestionScreen {
    static func draw(_ question: QuestionSnapshot, in body: Rect, on canvas: inout Canvas) {
        let columns = min(66, body.columns)
        let lines = question.lines.flatMap {
            TextWrap.lines($0, columns: max(1, columns - 4)).prefix(8).map(\.text)
        }
        let inside = LayerScreen.box(
            columns: columns, rows: lines.count + question.answers.count + 4, in: body,
            title: question.title, on: &canvas)
        let answerRows = question.answers.count
        let room = max(0, inside.rows - answerRows)
        for (index, line) in lines.prefix(room).enumerated() {
            canvas.put(line, at: inside.point(0, index), role: .popup, in: inside)
        }
        for (index, answer) in question.answers.enumerated() {
            let row = inside.rows - answerRows + index
            let used = canvas.put(
                "[" + answer.key + "]", at: inside.point(0, row), role: .hintKey, in: inside)
            canvas.put(
                answer.label, at: inside.point(used + 1, row), role: .popup, in: inside)
            // The last answer is the safe one.
            if index == answerRows - 1 { canvas.cursor = inside.point(0, row) }
        }
    }
}

enum PromptScreen {
    static func draw(_ prompt: PromptSnapshot, in body: Rect, on canvas: inout Canvas) {
        let columns = min(70, body.columns)
        let lines = prompt.lines.flatMap {
            TextWrap.lines($0, columns: max(1, columns - 4)).map(\.text)
        }
        let inside = LayerScreen.box(
            columns: columns, rows: lines.count + 5, in: body, title: prompt.title, on: &canvas)
        let room = max(0, inside.rows - 2)
        for (index, line) in lines.prefix(room).enumerated() {
            canvas.put(line, at: inside.point(0, index), role: .popup, in: inside)
        }
        canvas.putField(
            prompt.editor.text, caret: prompt.editor.caret,
            at: inside.point(0, min(lines.count, room)), columns: inside.columns,
            role: .fieldFocused)
        canvas.put(
            prompt.note, at: inside.point(0, inside.rows - 1), role: .statusWarning,
            columns: inside.columns, in: inside)
    }
}
