import CareerViewModels
import Terminal

/// Draws the employee list.
enum EmployeeListScreen {
    /// Heading, narrowing, column heads.
    static let headRows = 3

    static func draw(
        _ list: EmployeeListSnapshot, in pane: Rect, isFocused: Bool, on canvas: inout Canvas
    ) {
        drawHeading(list, in: pane, isFocused: isFocused, on: &canvas)
        drawNarrowing(list, in: pane.line(1), on: &canvas)
        let columns = ListColumns(width: pane.columns, showsRetirement: list.showsRetirement)
        drawHeads(list.columns, columns, in: pane.line(2), on: &canvas)
        let area = pane.splitTop(headRows).rest
        if list.rows.isEmpty {
            for (index, line) in TextWrap.lines(list.emptyText, columns: area.columns).enumerated()
            {
                canvas.put(line.text, at: area.point(0, index + 1), role: .textDim, in: area)
            }
            if isFocused, list.filter == nil { canvas.cursor = area.point(0, 1) }
        }
        for (index, row) in list.rows.prefix(area.rows).enumerated() {
            drawRow(
                row, columns, in: area.line(index), isSelected: index == list.selection,
                isFocused: isFocused, on: &canvas)
        }
        if isFocused, list.filter == nil, let selection = list.selection {
            canvas.cursor = area.point(0, selection)
        }
    }

    private static func drawHeading(
        _ list: EmployeeListSnapshot, in pane: Rect, isFocused: Bool, on canvas: inout Canvas
    ) {
        let used = canvas.put(
            list.heading, at: pane.origin, role: isFocused ? .titleFocused : .title, in: pane)
        canvas.put(
            list.countText, at: pane.point(used + 1, 0), role: .text,
            columns: max(0, pane.columns - used - 1), in: pane, alignment: .right)
    }

    private static func drawNarrowing(
        _ list: EmployeeListSnapshot, in line: Rect, on canvas: inout Canvas
    ) {
        if let filter = list.filter {
            let used = canvas.put(list.filterPrompt, at: line.origin, role: .hintKey, in: line)
            let facets = min(TextSafety.columns(list.facetNames), line.columns / 3)
            let field = line.columns - used - 1 - (facets > 0 ? facets + 1 : 0)
            canvas.putField(
                filter.text, caret: filter.caret, at: line.point(used + 1, 0), columns: field,
                role: .fieldFocused)
            if facets > 0 {
                canvas.put(
                    list.facetNames, at: line.point(line.columns - facets, 0), role: .listMatch,
                    columns: facets, in: line)
            }
        } else if list.narrowing.isEmpty {
            canvas.put(
                list.sortText, at: line.origin, role: .textDim, columns: line.columns)
        } else {
            canvas.put(
                list.narrowing, at: line.origin, role: .listMatch, columns: line.columns)
        }
    }

    private static func drawHeads(
        _ heads: EmployeeListSnapshot.Columns, _ columns: ListColumns, in line: Rect,
        on canvas: inout Canvas
    ) {
        canvas.fill(line, role: .listHeading)
        for column in columns.shown {
            let text =
                switch column.kind {
                case .name: heads.name
                case .golongan: heads.golongan
                case .progress: heads.progress
                case .employeeNumber: heads.employeeNumber
                case .position: heads.position
                case .unit: heads.unit
                case .status: heads.status
                case .retirement: heads.retirement
                }
            canvas.put(
                text, at: line.point(column.start, 0), role: .listHeading,
                columns: column.columns, in: line)
        }
    }

    private static func drawRow(
        _ row: EmployeeListSnapshot.Row, _ columns: ListColumns, in line: Rect,
        isSelected: Bool, isFocused: Bool, on canvas: inout Canvas
    ) {
        let role: Role =
            !isSelected ? .listRow : (isFocused ? .listSelected : .listSelectedBlurred)
        if isSelected {
            let name = columns.shown[0]
            canvas.fill(
                Rect(
                    column: line.column, row: line.row, columns: name.start + name.columns,
                    rows: 1), role: role)
            canvas.put(.pointer, at: line.origin, role: role, in: line)
        }
        for column in columns.shown {
            canvas.put(
                text(of: column.kind, row), at: line.point(column.start, 0),
                role: column.kind == .name ? role : self.role(of: column.kind, row),
                columns: column.columns, in: line)
        }
    }

    private static func text(
        of column: ListColumns.Kind, _ row: EmployeeListSnapshot.Row
    ) -> String {
        switch column {
        case .name: row.name
        case .golongan: row.golongan
        case .progress: row.progress
        case .employeeNumber: row.employeeNumber
        case .position: row.position
        case .unit: row.unit
        case .status: row.status.isEmpty ? row.kind : row.status
        case .retirement: row.retiresOn
        }
    }

    private static func role(
        of column: ListColumns.Kind, _ row: EmployeeListSnapshot.Row
    ) -> Role {
        switch column {
        case .progress:
            switch row.grade {
            case .veryGood: .ratingAbove
            case .good: .ratingMeets
            case .needsImprovement, .poor, .veryPoor: .ratingBelow
            case nil: row.isDraft ? .text : .textDim
            }
        case .employeeNumber, .status: .textDim
        default: .listRow
        }
    }
}

/// Which columns fit, by priority: the lowest go first.
struct ListColumns: Equatable {
    enum Kind: Equatable {
        case name, golongan, progress, retirement, employeeNumber, position, unit, status
    }

    struct Column: Equatable {
        var kind: Kind
        var start: Int
        var columns: Int
    }

    var shown: [Column] = []

    init(width: Int, showsRetirement: Bool = false) {
        let wanted: [(Kind, Int)] = [
            showsRetirement ? (.retirement, 10) : (.progress, 8), (.golongan, 5),
            (.employeeNumber, 21), (.position, 20), (.unit, 22), (.status, 10),
        ]
        let smallestName = width < 34 ? 16 : (width < 46 ? 20 : 22)
        var left = width - 2 - smallestName
        var kinds: [(Kind, Int)] = []
        for (kind, columns) in wanted {
            guard left >= columns + 1 else { break }
            left -= columns + 1
            kinds.append((kind, columns))
        }
        lay(kinds, nameColumns: smallestName, spare: max(0, left))
    }

    /// Spare columns widen the name first, then post and unit.
    private mutating func lay(_ kinds: [(Kind, Int)], nameColumns: Int, spare: Int) {
        let hasWide = kinds.contains { $0.0 == .position }
        let toName = hasWide ? min(spare, 14) : spare
        var rest = spare - toName
        var start = 2
        shown = [Column(kind: .name, start: start, columns: nameColumns + toName)]
        start += nameColumns + toName + 1
        let order: [Kind] = [
            .employeeNumber, .golongan, .position, .unit, .status, .progress, .retirement,
        ]
        for kind in order {
            guard var columns = kinds.first(where: { $0.0 == kind })?.1 else { continue }
            if kind == .position || kind == .unit {
                let more = min(rest, 16)
                columns += more
                rest -= more
            }
            shown.append(Column(kind: kind, start: start, columns: columns))
            start += columns + 1
        }
    }
}
