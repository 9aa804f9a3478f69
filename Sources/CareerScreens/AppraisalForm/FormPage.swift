import CareerViewModels
import Terminal

/// The form cut into pages of whole rows, so that the screen stands still
/// while the focus walks down it.
struct FormPage {
    /// Columns for labels.
    static let labelColumns = 14
    /// Indices of the rows on the page.
    var rows: Range<Int>
    /// Lines each of them takes, from the first row of the page.
    var heights: [Int]

    /// The page that holds the row; with none, the rows from `topRow` on.
    init(holding focus: Int?, of form: AppraisalFormSnapshot, columns: Int, lines: Int) {
        let (start, heights) =
            if let focus {
                Self.page(holding: focus, of: form, columns: columns, lines: lines)
            } else {
                (form.topRow, Self.heights(from: form.topRow, of: form, columns, lines))
            }
        rows = start..<(start + heights.count)
        self.heights = heights
    }

    private static func page(
        holding target: Int, of form: AppraisalFormSnapshot, columns: Int, lines: Int
    ) -> (start: Int, heights: [Int]) {
        var start = 0
        var heights: [Int] = []
        var used = 0
        for (index, row) in form.rows.enumerated() {
            let height = min(height(of: row, columns: columns), max(1, lines))
            let keepsNext = isHeading(row) && used + height + 2 > lines
            if used > 0, used + height > lines || keepsNext {
                if target < index { break }
                start = index
                heights = []
                used = 0
            }
            heights.append(height)
            used += height
        }
        return (start, heights)
    }

    /// As many rows from one on as fit: the form while it is read.
    private static func heights(
        from top: Int, of form: AppraisalFormSnapshot, _ columns: Int, _ lines: Int
    ) -> [Int] {
        var heights: [Int] = []
        var used = 0
        for row in form.rows.dropFirst(top) {
            let height = min(height(of: row, columns: columns), max(1, lines))
            guard used == 0 || used + height <= lines else { break }
            heights.append(height)
            used += height
        }
        return heights
    }

    private static func isHeading(_ row: AppraisalFormSnapshot.Row) -> Bool {
        if case .heading = row { true } else { false }
    }

    static func height(of row: AppraisalFormSnapshot.Row, columns: Int) -> Int {
        switch row {
        case .heading: 1
        case .note(let text): TextWrap.lines(text, columns: max(1, columns - 2)).count
        case .quadrant: 6
        case .field(let field):
            switch field.content {
            case .text(let text):
                textHeight(text, columns: columns)
            case .choice(let labels, _):
                choiceLines(labels, columns: max(1, columns - labelColumns)).count
            }
        }
    }

    private static func textHeight(_ text: String, columns: Int) -> Int {
        let width = max(1, columns - labelColumns - 1)
        // A short text fits without asking for every break.
        if text.utf8.count <= width, !text.contains(where: \.isNewline) { return 1 }
        return min(TextWrap.lines(text, columns: width).count, 12)
    }

    /// Choices side by side, as many lines as they need: indices per line.
    static func choiceLines(_ labels: [String], columns: Int) -> [[Int]] {
        var lines: [[Int]] = [[]]
        var used = 0
        for (index, label) in labels.enumerated() {
            let width = TextSafety.columns(label) + 5
            if used > 0, used + width > columns {
                lines.append([])
                used = 0
            }
            lines[lines.count - 1].append(index)
            used += width
        }
        return lines
    }
}
