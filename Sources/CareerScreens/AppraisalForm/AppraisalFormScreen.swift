import CareerDomain
import CareerViewModels
import Terminal

/// Draws the appraisal form.
enum AppraisalFormScreen {
    static func draw(
        _ form: AppraisalFormSnapshot, in pane: Rect, isFocused: Bool, on canvas: inout Canvas
    ) {
        drawHeading(form, in: pane, isFocused: isFocused, on: &canvas)
        let area = pane.splitTop(2).rest
        guard form.whyNot.isEmpty else {
            return WhyNotDrawing.draw(form.whyNot, in: area, isFocused: isFocused, on: &canvas)
        }
        guard !form.rows.isEmpty else {
            drawEmpty(form, in: area, isFocused: isFocused, on: &canvas)
            return
        }
        let page = FormPage(
            holding: form.focusedRow, of: form, columns: area.columns, lines: area.rows)
        var line = 0
        for (row, height) in zip(page.rows, page.heights) {
            let place = Rect(
                column: area.column, row: area.row + line, columns: area.columns, rows: height)
            draw(form.rows[row], in: place, on: &canvas)
            line += height
        }
        if isFocused, form.focusedRow == nil { canvas.cursor = area.origin }
        drawMore(page, of: form, in: pane, on: &canvas)
    }

    private static func drawHeading(
        _ form: AppraisalFormSnapshot, in pane: Rect, isFocused: Bool, on canvas: inout Canvas
    ) {
        let used = canvas.put(
            form.heading, at: pane.origin, role: isFocused ? .titleFocused : .title, in: pane)
        canvas.put(
            form.personName, at: pane.point(used + 1, 0), role: .text,
            columns: max(0, pane.columns - used - 1), in: pane)
        let state = canvas.put(
            form.stateText, at: pane.point(0, 1), role: role(of: form.grade), in: pane)
        guard !form.saveText.isEmpty else { return }
        canvas.put(
            form.saveText, at: pane.point(state + 1, 1), role: saveRole(form.save),
            columns: max(0, pane.columns - state - 1), in: pane, alignment: .right)
    }

    private static func saveRole(_ save: AppraisalFormSnapshot.Save) -> Role {
        switch save {
        case .saved: .saveSaved
        case .unsaved: .saveUnsaved
        case .lost: .saveLost
        case .none: .textDim
        }
    }

    private static func role(of grade: PerformanceGrade?) -> Role {
        switch grade {
        case .veryGood: .ratingAbove
        case .good: .ratingMeets
        case .needsImprovement, .poor, .veryPoor: .ratingBelow
        case nil: .textDim
        }
    }

    private static func drawEmpty(
        _ form: AppraisalFormSnapshot, in area: Rect, isFocused: Bool, on canvas: inout Canvas
    ) {
        var row = 1
        for text in form.emptyText {
            for line in TextWrap.lines(text, columns: max(1, area.columns)) {
                canvas.put(line.text, at: area.point(0, row), role: .textDim, in: area)
                row += 1
            }
        }
        if isFocused { canvas.cursor = area.point(0, 1) }
    }

    /// Arrows at the right edge where the form goes on above or below.
    private static func drawMore(
        _ page: FormPage, of form: AppraisalFormSnapshot, in pane: Rect, on canvas: inout Canvas
    ) {
        let right = pane.columns - 1
        if page.rows.lowerBound > 0 {
            canvas.put(.arrowUp, at: pane.point(right, 2), role: .hintKey, in: pane)
        }
        if page.rows.upperBound < form.rows.count {
            canvas.put(
                .arrowDown, at: pane.point(right, pane.rows - 1), role: .hintKey, in: pane)
        }
    }

    private static func draw(
        _ row: AppraisalFormSnapshot.Row, in place: Rect, on canvas: inout Canvas
    ) {
        switch row {
        case .heading(let text, let level):
            let used = canvas.put(
                text, at: place.origin, role: level == 1 ? .textStrong : .fieldLabel, in: place)
            if level == 1 {
                canvas.horizontalRule(
                    row: place.row, from: place.column + used + 1,
                    columns: place.columns - used - 2, role: .rule)
            }
        case .note(let text):
            for (index, line) in TextWrap.lines(text, columns: max(1, place.columns - 2))
                .enumerated()
            {
                canvas.put(line.text, at: place.point(1, index), role: .textDim, in: place)
            }
        case .field(let field): FormFieldDrawing.draw(field, in: place, on: &canvas)
        case .quadrant(let quadrant): QuadrantDrawing.draw(quadrant, in: place, on: &canvas)
        }
    }
}
