import CareerViewModels
import Terminal

/// Draws the whole screen from a snapshot: a pure function.
public enum WorkspaceScreen {
    public static func draw(_ snapshot: WorkspaceSnapshot, layout: PaneLayout) -> Canvas {
        var canvas = Canvas(size: layout.size)
        guard !layout.isTooSmall else {
            TooSmallScreen.draw(snapshot.tooSmall, on: &canvas)
            return canvas
        }
        drawTitle(snapshot, in: layout.title, on: &canvas)
        if let tabs = layout.tabs { drawTabs(snapshot, in: tabs, on: &canvas) }
        drawPanes(snapshot, layout, on: &canvas)
        for layer in snapshot.layers {
            LayerScreen.draw(layer, in: layout.body, on: &canvas)
        }
        if let help = layout.help {
            canvas.put(
                helpText(snapshot), at: help.origin, role: .hint, columns: help.columns)
        }
        drawStatus(snapshot, layout, on: &canvas)
        drawFooter(snapshot.hints, in: layout.footer, on: &canvas)
        return canvas
    }

    /// How long the uppermost layer is; to be told to the workspace after every
    /// frame.
    public static func extent(
        of snapshot: WorkspaceSnapshot, layout: PaneLayout
    ) -> LayerExtent? {
        guard !layout.isTooSmall else { return nil }
        return snapshot.layers.last.flatMap { LayerScreen.extent($0, in: layout.body) }
    }

    private static func drawPanes(
        _ snapshot: WorkspaceSnapshot, _ layout: PaneLayout, on canvas: inout Canvas
    ) {
        for rule in layout.rules {
            canvas.verticalRule(
                column: rule, from: layout.body.row, rows: layout.body.rows, role: .rule)
        }
        let hasKeyboard = snapshot.layers.isEmpty
        for (pane, rect) in layout.panes.sorted(by: { $0.value.column < $1.value.column }) {
            let isFocused = hasKeyboard && pane == snapshot.focus
            switch pane {
            case .list:
                EmployeeListScreen.draw(
                    snapshot.list, in: rect, isFocused: isFocused, on: &canvas)
            case .profile:
                CompetencyProfileScreen.draw(
                    snapshot.profile, in: rect, isFocused: isFocused, on: &canvas)
            case .form:
                AppraisalFormScreen.draw(
                    snapshot.form, in: rect, isFocused: isFocused, on: &canvas)
            }
        }
    }

    private static func drawTitle(
        _ snapshot: WorkspaceSnapshot, in line: Rect, on canvas: inout Canvas
    ) {
        canvas.fill(line, role: .breadcrumb)
        let right = snapshot.quarterText + "  " + snapshot.modeText + " "
        let rightColumns = min(line.columns, TextSafety.columns(right))
        canvas.put(
            right, at: line.point(line.columns - rightColumns, 0), role: .breadcrumb, in: line)
        let left = line.splitLeft(max(0, line.columns - rightColumns)).left
        let room = max(0, left.columns - 1 - drawSignedIn(snapshot, in: left, on: &canvas))
        canvas.put(
            breadcrumb(snapshot.breadcrumb, columns: room), at: line.point(1, 0),
            role: .breadcrumb, columns: max(0, room - 1), in: line)
    }

    /// Columns of the path that are left beside whoever has signed in.
    private static let pathColumns = 16
    private static let leastNameColumns = 4

    /// Who has signed in and as what, at the end of the line; the end of the
    /// name goes first, then the role. Answers the columns taken.
    private static func drawSignedIn(
        _ snapshot: WorkspaceSnapshot, in line: Rect, on canvas: inout Canvas
    ) -> Int {
        guard !snapshot.signedInName.isEmpty else { return 0 }
        let whole = min(line.columns - pathColumns, line.columns / 2) - 2
        let roles = snapshot.signedInRoles
        // All of them where there is room, else the first, else none.
        let role =
            [roles, Array(roles.prefix(1))].filter { !$0.isEmpty }
            .map { " (" + $0.joined(separator: ", ") + ")" }
            .first { whole - TextSafety.columns($0) >= leastNameColumns } ?? ""
        let roleColumns = TextSafety.columns(role) + 2
        let nameColumns = min(
            whole + 2 - roleColumns, TextSafety.columns(snapshot.signedInName))
        guard nameColumns >= leastNameColumns else { return 0 }
        let start = line.columns - nameColumns - roleColumns
        canvas.put(
            snapshot.signedInName, at: line.point(start, 0), role: .breadcrumb,
            columns: nameColumns, in: line)
        canvas.put(
            role, at: line.point(start + nameColumns, 0), role: .breadcrumb, in: line)
        return nameColumns + roleColumns
    }

    /// The path, its middle left out where it is too long.
    private static func breadcrumb(_ parts: [String], columns: Int) -> String {
        let whole = parts.joined(separator: " > ")
        guard TextSafety.columns(whole) > columns, let last = parts.last, parts.count > 1 else {
            return whole
        }
        return ".. > " + last
    }

    private static func drawTabs(
        _ snapshot: WorkspaceSnapshot, in line: Rect, on canvas: inout Canvas
    ) {
        var column = 0
        for (index, (pane, label)) in zip(Pane.allCases, snapshot.paneLabels).enumerated() {
            let role: Role = pane == snapshot.focus ? .tabActive : .tabInactive
            let text =
                pane == snapshot.focus ? "[\(index + 1) \(label)]" : " \(index + 1) \(label) "
            column += canvas.put(text, at: line.point(column, 0), role: role, in: line) + 1
        }
    }

    private static func helpText(_ snapshot: WorkspaceSnapshot) -> String {
        if case .entryForm(let form) = snapshot.layers.last { return form.help }
        guard snapshot.layers.isEmpty else { return "" }
        switch snapshot.focus {
        case .list: return snapshot.list.detail
        case .profile: return ""
        case .form: return snapshot.form.fieldHelp
        }
    }

    private static func drawStatus(
        _ snapshot: WorkspaceSnapshot, _ layout: PaneLayout, on canvas: inout Canvas
    ) {
        guard let status = snapshot.status else {
            if layout.help == nil {
                canvas.put(
                    helpText(snapshot), at: layout.status.origin, role: .hint,
                    columns: layout.status.columns)
            }
            return
        }
        let role: Role =
            switch status.level {
            case .plain: .statusNormal
            case .ok: .statusOK
            case .warning: .statusWarning
            case .error: .statusError
            }
        let text =
            snapshot.statusWord.isEmpty
            ? status.text : snapshot.statusWord + " " + status.text
        drawMessage(text, role, layout, isOverLayer: !snapshot.layers.isEmpty, on: &canvas)
    }

    /// A message is read to its end: what needs more than its line takes the help line, and then
    /// the last lines above, until the next key; never the one with the cursor.
    private static func drawMessage(
        _ text: String, _ role: Role, _ layout: PaneLayout, isOverLayer: Bool,
        on canvas: inout Canvas
    ) {
        let last = layout.status
        let lines = TextWrap.lines(text, columns: max(1, last.columns))
        var first = layout.help?.row ?? last.row
        // In a form a line may say what the message is about: a short message leaves it.
        let mayHide = !isOverLayer || lines.count > 2
        while first > layout.body.row, canvas.cursor?.row != first - 1,
            mayHide || canvas.isBlank(row: first - 1)
        {
            first -= 1
        }
        let shown = min(lines.count, max(1, last.row - first + 1))
        for (index, line) in lines.prefix(shown).enumerated() {
            let place = Rect(
                column: last.column, row: last.row - (shown - 1 - index), columns: last.columns,
                rows: 1)
            if shown > 1 { canvas.fill(place, role: role) }
            // Where there is no room for the rest, the last line shows that it goes on.
            let isEnd = index == shown - 1
            canvas.put(
                isEnd ? String(text.dropFirst(line.range.lowerBound)) : line.text,
                at: place.origin, role: role, columns: place.columns)
        }
    }

    /// As many hints as fit; help always does, at the end.
    private static func drawFooter(
        _ hints: [WorkspaceSnapshot.Hint], in line: Rect, on canvas: inout Canvas
    ) {
        guard let help = hints.last else { return }
        var column = 0
        let reserve = width(help) + 2
        for hint in hints.dropLast() {
            guard column + width(hint) + 2 + reserve <= line.columns else { continue }
            column += draw(hint, at: line.point(column, 0), on: &canvas) + 2
        }
        _ = draw(help, at: line.point(column, 0), on: &canvas)
    }

    private static func width(_ hint: WorkspaceSnapshot.Hint) -> Int {
        TextSafety.columns(hint.key) + 1 + TextSafety.columns(hint.label)
    }

    private static func draw(
        _ hint: WorkspaceSnapshot.Hint, at point: Point, on canvas: inout Canvas
    ) -> Int {
        let used = canvas.put(
            hint.key, at: point, role: hint.isBlocked ? .hintBlocked : .hintKey)
        let label = canvas.put(
            hint.label, at: Point(column: point.column + used + 1, row: point.row),
            role: hint.isBlocked ? .hintBlocked : .hint)
        return used + 1 + label
    }
}

extension Canvas {
    fileprivate func isBlank(row: Int) -> Bool {
        (0..<size.columns).allSatisfy { self[Point(column: $0, row: row)]?.glyph == .blank }
    }
}

/// The message below 40×10: as much of it as fits.
enum TooSmallScreen {
    static func draw(_ text: String, on canvas: inout Canvas) {
        let size = canvas.size
        let whole = text + " (\(size.columns)x\(size.rows))"
        for (row, line) in TextWrap.lines(whole, columns: max(1, size.columns)).enumerated() {
            canvas.put(line.text, at: Point(column: 0, row: row), role: .text, overflow: .cut)
        }
    }
}
