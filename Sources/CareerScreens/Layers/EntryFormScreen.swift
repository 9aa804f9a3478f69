import CareerViewModels
import Terminal

/// Draws an entry form: fields with what is wrong beneath them, explanations
/// beside them where there is room.
enum EntryFormScreen {
    private static let labelColumns = 14

    static func draw(_ form: EntryFormSnapshot, in body: Rect, on canvas: inout Canvas) {
        canvas.fill(body, role: .text)
        let used = canvas.put(
            form.title, at: body.origin, role: .titleFocused,
            columns: max(0, body.columns - 18), in: body)
        canvas.put(
            form.saveText, at: body.point(used + 1, 0),
            role: role(of: form.save),
            columns: max(0, body.columns - used - 1), in: body, alignment: .right)
        canvas.put(
            form.summary, at: body.point(0, 1), role: .textDim, columns: body.columns, in: body)
        let area = body.splitTop(2).rest
        let isWide = area.columns >= 72
        guard !form.side.isEmpty else {
            return drawFields(form, in: area, on: &canvas)
        }
        if isWide {
            let (fields, side) = area.splitLeft(area.columns * 55 / 100)
            drawFields(form, in: fields, on: &canvas)
            drawSide(form.side, in: side.inset(columns: 1), on: &canvas)
        } else {
            // Without room beside, what is chosen now is explained below.
            let current = form.side.filter(\.isCurrent)
            let rows = current.reduce(0) {
                $0 + TextWrap.lines($1.text, columns: max(1, area.columns - 2)).count
            }
            let (fields, below) = area.splitBottom(min(rows, area.rows / 2))
            drawFields(form, in: fields, on: &canvas)
            drawSide(current, in: below, on: &canvas)
        }
    }

    private static func role(of save: AppraisalFormSnapshot.Save) -> Role {
        switch save {
        case .saved, .none: .saveSaved
        case .unsaved: .saveUnsaved
        case .lost: .saveLost
        }
    }

    private static func drawFields(
        _ form: EntryFormSnapshot, in area: Rect, on canvas: inout Canvas
    ) {
        let heights = form.fields.map { height(of: $0, columns: area.columns) }
        var top = 0
        var end = heights[...form.focus].reduce(0, +)
        while end > area.rows, top < form.focus {
            end -= heights[top]
            top += 1
        }
        var row = 0
        for index in top..<form.fields.count {
            guard row < area.rows else { return }
            draw(
                form.fields[index], isFocused: index == form.focus,
                in: Rect(
                    column: area.column, row: area.row + row, columns: area.columns,
                    rows: min(heights[index], area.rows - row)), on: &canvas)
            row += heights[index]
        }
    }

    private static func height(of field: EntryFormSnapshot.Field, columns: Int) -> Int {
        let width = max(1, columns - labelColumns)
        let content =
            switch field.content {
            case .text: 1
            case .choice(let labels, _): FormPage.choiceLines(labels, columns: width).count
            }
        let findings = field.findings.map { findingLines($0, columns: width).count }
        return content + findings.reduce(0, +)
    }

    private static func draw(
        _ field: EntryFormSnapshot.Field, isFocused: Bool, in place: Rect,
        on canvas: inout Canvas
    ) {
        if isFocused { canvas.put(.pointer, at: place.origin, role: .hintKey, in: place) }
        canvas.put(
            field.label, at: place.point(1, 0), role: isFocused ? .textStrong : .fieldLabel,
            columns: labelColumns - 2, in: place)
        let value = place.splitLeft(labelColumns).right
        let hasError = field.findings.contains(where: \.isError)
        var row = 1
        switch field.content {
        case .text(let text):
            canvas.putField(
                text, caret: field.caret, at: value.origin, columns: value.columns,
                role: hasError ? .fieldError : (isFocused ? .fieldFocused : .field))
            if isFocused, field.caret == nil { canvas.cursor = value.origin }
        case .choice(let labels, let chosen):
            FormFieldDrawing.drawChoices(
                labels, chosen: chosen, lastIsZero: field.lastIsZero, isFocused: isFocused,
                isReadOnly: false, in: value, on: &canvas)
            row = FormPage.choiceLines(labels, columns: value.columns).count
        }
        for finding in field.findings {
            let role: Role = finding.isError ? .statusError : .statusWarning
            canvas.put(
                finding.isError ? .fail : .warning, at: value.point(0, row), role: role, in: value)
            for line in findingLines(finding, columns: value.columns) {
                canvas.put(line.text, at: value.point(2, row), role: role, in: value)
                row += 1
            }
        }
    }

    /// Behind a mark: an error is told from a warning without colour too.
    private static func findingLines(
        _ finding: EntryFormSnapshot.Finding, columns: Int
    ) -> [TextWrap.Line] {
        TextWrap.lines(finding.text, columns: max(1, columns - 2))
    }

    private static func drawSide(
        _ side: [EntryFormSnapshot.SideLine], in area: Rect, on canvas: inout Canvas
    ) {
        var row = 0
        for explanation in side {
            if explanation.isCurrent {
                canvas.put(.pointer, at: area.point(0, row), role: .hintKey, in: area)
            }
            for line in TextWrap.lines(explanation.text, columns: max(1, area.columns - 2)) {
                canvas.put(
                    line.text, at: area.point(2, row),
                    role: explanation.isCurrent ? .textStrong : .textDim, in: area)
                row += 1
            }
        }
    }
}
