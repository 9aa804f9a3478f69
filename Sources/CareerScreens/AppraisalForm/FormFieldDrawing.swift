import CareerViewModels
import Terminal

/// Draws one field: label, then text or choices.
enum FormFieldDrawing {
    static func draw(
        _ field: AppraisalFormSnapshot.Field, in place: Rect, on canvas: inout Canvas
    ) {
        let labelRole: Role = field.isFocused ? .textStrong : .fieldLabel
        if field.isFocused { canvas.put(.pointer, at: place.origin, role: .hintKey, in: place) }
        canvas.put(
            field.label, at: place.point(1, 0), role: labelRole,
            columns: FormPage.labelColumns - 2, in: place)
        if field.isUnsaved {
            canvas.put(
                "!", at: place.point(FormPage.labelColumns - 1, 0), role: .saveLost, in: place)
        }
        let value = place.splitLeft(FormPage.labelColumns).right
        switch field.content {
        case .text(let text): drawText(text, field, in: value, on: &canvas)
        case .choice(let labels, let chosen):
            drawChoices(
                labels, chosen: chosen, isFocused: field.isFocused,
                isReadOnly: field.isReadOnly, in: value, on: &canvas)
        }
    }

    private static func drawText(
        _ text: String, _ field: AppraisalFormSnapshot.Field, in place: Rect,
        on canvas: inout Canvas
    ) {
        let role: Role =
            field.isReadOnly ? .fieldReadOnly : (field.isFocused ? .fieldFocused : .field)
        let area = place.splitLeft(max(0, place.columns - 1)).left
        canvas.fill(area, role: role)
        if text.isEmpty, !field.isFocused, !field.isReadOnly {
            canvas.put(.ellipsis, at: area.origin, role: .fieldPlaceholder, in: area)
        }
        let lines = TextWrap.lines(text, columns: max(1, area.columns))
        let caret = field.caret.map { TextWrap.position(ofCaret: $0, in: lines) }
        // A text of more lines than the place shows those around the caret.
        let top = max(0, min((caret?.line ?? 0) - area.rows + 1, lines.count - area.rows))
        for (index, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
            canvas.put(line.text, at: area.point(0, index), role: role, in: area, overflow: .cut)
        }
        if let caret {
            canvas.cursor = area.point(
                min(caret.column, max(0, area.columns - 1)), caret.line - top)
        } else if field.isFocused {
            canvas.cursor = area.origin
        }
    }

    static func drawChoices(
        _ labels: [String], chosen: Int?, lastIsZero: Bool = false, isFocused: Bool,
        isReadOnly: Bool, in place: Rect, on canvas: inout Canvas
    ) {
        if isFocused { canvas.cursor = place.origin }
        let lines = FormPage.choiceLines(labels, columns: place.columns)
        for (row, line) in lines.prefix(place.rows).enumerated() {
            var column = 0
            for index in line {
                let isChosen = index == chosen
                let number = lastIsZero && index == labels.count - 1 ? 0 : index + 1
                let role: Role =
                    if isChosen {
                        isFocused ? .listSelected : .textStrong
                    } else {
                        isReadOnly ? .textDim : .text
                    }
                if isChosen {
                    canvas.put(.check, at: place.point(column, row), role: role, in: place)
                    if isFocused { canvas.cursor = place.point(column, row) }
                }
                let text = "\(number) \(labels[index])"
                let used = canvas.put(
                    text, at: place.point(column + 1, row), role: role, in: place)
                column += used + 3
            }
        }
    }
}

/// Draws the quadrant of PermenPANRB 6/2022 p. 99 with the current cell marked.
enum QuadrantDrawing {
    static func draw(
        _ quadrant: AppraisalFormSnapshot.Quadrant, in place: Rect, on canvas: inout Canvas
    ) {
        let labelColumns = 10
        let cellColumns = min(18, max(6, (place.columns - labelColumns - 1) / 3))
        canvas.put(
            quadrant.grade, at: place.point(1, 0), role: .textStrong,
            columns: max(0, place.columns - 2), in: place)
        for (row, label) in quadrant.rowLabels.enumerated() {
            canvas.put(
                label, at: place.point(1, row + 1), role: .fieldLabel,
                columns: labelColumns - 2, in: place)
            for (column, text) in quadrant.cells[row].enumerated() {
                let isCurrent =
                    row == quadrant.currentRow && column == quadrant.currentColumn
                let start = labelColumns + column * cellColumns
                let cell = Rect(
                    column: place.column + start, row: place.row + row + 1,
                    columns: cellColumns - 1, rows: 1)
                canvas.fill(cell, role: isCurrent ? .quadrantCurrent : .quadrant)
                canvas.put(
                    isCurrent ? "[" + text + "]" : " " + text, at: cell.origin,
                    role: isCurrent ? .quadrantCurrent : .quadrant, columns: cell.columns,
                    in: place)
            }
        }
        for (column, label) in quadrant.columnLabels.enumerated() {
            canvas.put(
                label, at: place.point(labelColumns + column * cellColumns + 1, 4),
                role: .fieldLabel, columns: cellColumns - 2, in: place)
        }
        canvas.put(
            quadrant.axisLabel, at: place.point(labelColumns, 5), role: .textDim,
            columns: max(0, place.columns - labelColumns), in: place)
    }
}
