import CareerViewModels
import Terminal

/// Draws the competency profile: a bar per competency, attained against
/// required, the gap as number, word and symbol.
enum CompetencyProfileScreen {
    /// Rows from which on the selected line's details are always shown.
    private static let rowsForDetail = 30

    static func draw(
        _ profile: CompetencyProfileSnapshot, in pane: Rect, isFocused: Bool,
        on canvas: inout Canvas
    ) {
        let used = canvas.put(
            profile.heading, at: pane.origin, role: isFocused ? .titleFocused : .title, in: pane)
        canvas.put(
            profile.personName, at: pane.point(used + 1, 0), role: .text,
            columns: max(0, pane.columns - used - 1), in: pane)
        canvas.put(
            profile.positionTitle, at: pane.point(0, 1), role: .text, columns: pane.columns,
            in: pane)
        let area = pane.splitTop(2).rest
        guard profile.whyNot.isEmpty else {
            return WhyNotDrawing.draw(profile.whyNot, in: area, isFocused: isFocused, on: &canvas)
        }
        guard !profile.lines.isEmpty else {
            for (index, line) in TextWrap.lines(profile.emptyText, columns: pane.columns)
                .enumerated()
            {
                canvas.put(line.text, at: area.point(0, index + 1), role: .textDim, in: area)
            }
            if isFocused { canvas.cursor = area.point(0, 1) }
            return
        }
        drawLines(profile, in: area, isFocused: isFocused, on: &canvas)
    }

    private static func drawLines(
        _ profile: CompetencyProfileSnapshot, in area: Rect, isFocused: Bool,
        on canvas: inout Canvas
    ) {
        let columns = ProfileColumns(width: area.columns)
        let said = [profile.jobMatch, profile.matchRule].filter { !$0.isEmpty }
        let room = max(1, area.rows - max(1, said.count))
        let selection = profile.selection ?? 0
        let top = selection < room ? 0 : selection - room + 1
        let shown = profile.lines.dropFirst(top).prefix(room)
        for (index, line) in shown.enumerated() {
            let isSelected = isFocused && top + index == selection
            draw(line, columns, in: area.line(index), isSelected: isSelected, on: &canvas)
            if isSelected { canvas.cursor = area.point(0, index) }
        }
        let below = area.splitTop(shown.count).rest
        for (index, text) in said.enumerated() {
            canvas.put(
                text, at: below.point(0, index), role: index == 0 ? .text : .textDim,
                columns: below.columns, in: below)
        }
        let rest = below.splitTop(max(1, said.count)).rest
        // Beside the list the details of one line would be sent with every step.
        if isFocused || area.rows >= Self.rowsForDetail {
            canvas.put(
                profile.legalBasis, at: rest.origin, role: .textDim, columns: rest.columns,
                in: rest)
            drawDetail(profile, in: rest.splitTop(1).rest, isFocused: isFocused, on: &canvas)
        }
    }

    private static func draw(
        _ line: CompetencyProfileSnapshot.Line, _ columns: ProfileColumns, in row: Rect,
        isSelected: Bool, on canvas: inout Canvas
    ) {
        let nameRole: Role = isSelected ? .listSelected : .text
        if isSelected {
            canvas.fill(
                Rect(column: row.column, row: row.row, columns: columns.name, rows: 1),
                role: .listSelected)
        }
        canvas.put(
            line.name, at: row.origin, role: nameRole, columns: columns.name, in: row)
        drawBar(line, at: row.point(columns.name + 1, 0), in: row, on: &canvas)
        var start = columns.name + 7
        let levels =
            (line.attained.map(String.init) ?? "-") + "/"
            + (line.required.map(String.init) ?? "-")
        canvas.put(levels, at: row.point(start, 0), role: .text, columns: 3, in: row)
        start += 4
        let role = role(of: line.mark)
        if let symbol = symbol(of: line.mark) {
            canvas.put(symbol, at: row.point(start, 0), role: role, in: row)
        }
        let text = line.gap.isEmpty ? line.word : line.gap + " " + line.word
        canvas.put(
            columns.hasWord ? text : line.gap, at: row.point(start + 1, 0), role: role,
            columns: max(0, row.columns - start - 1), in: row)
    }

    /// Five cells: attained, missing up to the required level, the rest.
    private static func drawBar(
        _ line: CompetencyProfileSnapshot.Line, at point: Point, in clip: Rect,
        on canvas: inout Canvas
    ) {
        let attained = line.mark == .missing ? 0 : line.attained ?? 0
        let required = line.required ?? 0
        for level in 1...5 {
            let place = Point(column: point.column + level - 1, row: point.row)
            let (symbol, role): (Symbol, Role) =
                if attained >= level {
                    (.barFull, required > 0 && level > required ? .barOver : .barFilled)
                } else if required >= level {
                    (.barLight, .barShort)
                } else {
                    (.middleDot, .barEmpty)
                }
            canvas.put(symbol, at: place, role: role, in: clip)
        }
    }

    private static func role(of mark: CompetencyProfileSnapshot.Line.Mark) -> Role {
        switch mark {
        case .missing, .notRequired: .text
        case .expired, .short: .ratingBelow
        case .meets, .over: .ratingMeets
        }
    }

    private static func symbol(of mark: CompetencyProfileSnapshot.Line.Mark) -> Symbol? {
        switch mark {
        case .missing: .dash
        case .expired: .diamond
        case .short: .arrowDown
        case .meets: .check
        case .over: .arrowUp
        case .notRequired: nil
        }
    }

    private static func drawDetail(
        _ profile: CompetencyProfileSnapshot, in area: Rect, isFocused: Bool,
        on canvas: inout Canvas
    ) {
        guard area.rows > 0 else { return }
        var row = 0
        for text in profile.detail {
            for line in TextWrap.lines(text, columns: area.columns) {
                canvas.put(line.text, at: area.point(0, row), role: .text, in: area)
                row += 1
            }
        }
        guard profile.history.count > 1, row + 1 < area.rows else { return }
        canvas.put(
            profile.historyHeading, at: area.point(0, row), role: .fieldLabel, in: area)
        for text in profile.history.prefix(area.rows - row - 1) {
            row += 1
            canvas.put(
                text, at: area.point(0, row), role: .textDim, columns: area.columns, in: area)
        }
    }
}

/// Columns of a profile line: name, bar (5), levels (3), gap.
struct ProfileColumns: Equatable {
    var name: Int
    var hasWord: Bool

    init(width: Int) {
        hasWord = width >= 36
        name = max(8, min(32, width - (hasWord ? 25 : 15)))
    }
}
