extension ScreenEmulator {
    /// Both within the screen.
    subscript(column: Int, row: Int) -> ScreenCell {
        get { cells[row * size.columns + column] }
        set { cells[row * size.columns + column] = newValue }
    }

    private var blank: ScreenCell { ScreenCell(text: " ", style: style.erased) }

    mutating func erase(columns: Range<Int>, row: Int) {
        for column in columns.clamped(to: 0..<size.columns) { self[column, row] = blank }
    }

    mutating func eraseRows(_ rows: Range<Int>) {
        for row in rows.clamped(to: 0..<size.rows) { erase(columns: 0..<size.columns, row: row) }
    }

    mutating func scrollUp(_ count: Int) { removeLines(at: scrollTop, count) }

    mutating func scrollDown(_ count: Int) { insertLines(at: scrollTop, count) }

    /// Lines below move down within the scroll region.
    mutating func insertLines(at top: Int, _ count: Int) {
        guard (scrollTop...scrollBottom).contains(top) else { return }
        let moved = min(count, scrollBottom - top + 1)
        let width = size.columns
        let kept = Array(cells[(top * width)..<((scrollBottom + 1 - moved) * width)])
        cells.replaceSubrange(
            (top * width)..<((scrollBottom + 1) * width),
            with: Array(repeating: blank, count: moved * width) + kept)
    }

    /// Lines below move up within the scroll region.
    mutating func removeLines(at top: Int, _ count: Int) {
        guard (scrollTop...scrollBottom).contains(top) else { return }
        let moved = min(count, scrollBottom - top + 1)
        let width = size.columns
        let kept = Array(cells[((top + moved) * width)..<((scrollBottom + 1) * width)])
        cells.replaceSubrange(
            (top * width)..<((scrollBottom + 1) * width),
            with: kept + Array(repeating: blank, count: moved * width))
    }

    mutating func insertBlanks(_ count: Int) {
        let moved = min(count, size.columns - cursor.column)
        let start = cursor.row * size.columns + cursor.column
        let end = (cursor.row + 1) * size.columns
        let kept = Array(cells[start..<(end - moved)])
        cells.replaceSubrange(start..<end, with: Array(repeating: blank, count: moved) + kept)
    }

    mutating func deleteCharacters(_ count: Int) {
        let moved = min(count, size.columns - cursor.column)
        let start = cursor.row * size.columns + cursor.column
        let end = (cursor.row + 1) * size.columns
        let kept = Array(cells[(start + moved)..<end])
        cells.replaceSubrange(start..<end, with: kept + Array(repeating: blank, count: moved))
    }

    mutating func moveTo(column: Int, row: Int) {
        cursor.column = min(max(0, column), size.columns - 1)
        cursor.row = min(max(0, row), size.rows - 1)
        wrapsNext = false
    }

    mutating func setAlternate(_ isOn: Bool, clears: Bool) {
        guard isOn != isAlternate else { return }
        isAlternate = isOn
        let empty = Array(repeating: ScreenCell(), count: size.columns * size.rows)
        let shown = cells
        cells = otherScreen ?? empty
        otherScreen = shown
        if isOn, clears { cells = empty }
    }

    mutating func saveCursor() {
        saved = SavedCursor(
            position: cursor, style: style, charsets: charsets, shiftedTo: shiftedTo)
    }

    mutating func restoreCursor() {
        moveTo(column: saved.position.column, row: saved.position.row)
        style = saved.style
        charsets = saved.charsets
        shiftedTo = saved.shiftedTo
    }

    mutating func reset() {
        let utf8 = parser.decodesUTF8
        let unknown = unknownSequences
        self = ScreenEmulator(size: size, decodesUTF8: utf8)
        unknownSequences = unknown
    }
}
