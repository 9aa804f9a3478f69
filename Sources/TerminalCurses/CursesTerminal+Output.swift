internal import CCurses
public import Terminal

extension CursesTerminal {
    /// Shows a canvas: only what differs from the last one is handed to ncurses, which sends only
    /// what differs on the screen, in one go. The hardware cursor is put last. A screen that was
    /// blanked by a key stays so until that key is handed out.
    public func present(_ canvas: Canvas, theme: Theme) {
        guard !isBlanked else { return }
        if shownTheme != theme {
            pairs.reset()
            shown = nil
            shownTheme = theme
        }
        let last = shown?.size == canvas.size ? shown : nil
        if last == nil { kc_erase() }
        var painter = CellPainter(charset: charset, theme: theme, depth: depth, pairs: pairs)
        let columns = canvas.size.columns
        for row in 0..<min(canvas.size.rows, size.rows) where columns > 0 {
            let line = canvas.cells[(row * columns)..<((row + 1) * columns)]
            let old = last?.cells[(row * columns)..<((row + 1) * columns)]
            guard let span = Self.changed(line, from: old) else { continue }
            let visible = min(span.upperBound, line.startIndex + size.columns)
            guard span.lowerBound < visible else { continue }
            painter.draw(
                line[span.lowerBound..<visible], row: row,
                column: span.lowerBound - line.startIndex)
        }
        pairs = painter.pairs
        shown = canvas
        if let cursor = canvas.cursor, cursor.row >= 0, cursor.row < size.rows,
            cursor.column >= 0, cursor.column < size.columns
        {
            kc_update(CInt(cursor.row), CInt(cursor.column))
        } else {
            kc_update(-1, 0)
        }
    }

    /// From the first cell that differs to past the last, never cutting a wide glyph; nil when
    /// nothing differs.
    private static func changed(
        _ line: ArraySlice<Cell>, from old: ArraySlice<Cell>?
    ) -> Range<Int>? {
        guard let old else { return line.indices }
        guard var first = line.indices.first(where: { line[$0] != old[$0] }),
            var last = line.indices.last(where: { line[$0] != old[$0] })
        else { return nil }
        if line[first].glyph.isTrailingHalf, first > line.startIndex { first -= 1 }
        if last + 1 < line.endIndex, line[last + 1].glyph.isTrailingHalf { last += 1 }
        return first..<(last + 1)
    }
}

/// Turns cells into what ncurses takes.
private struct CellPainter {
    let charset: Charset
    let theme: Theme
    let depth: ColorDepth
    var pairs: PairTable

    mutating func draw(_ cells: ArraySlice<Cell>, row: Int, column: Int) {
        var run: [kc_cell] = []
        run.reserveCapacity(cells.count)
        for cell in cells { append(cell, to: &run) }
        kc_draw(CInt(row), CInt(column), run, CInt(run.count))
    }

    private mutating func append(_ cell: Cell, to run: inout [kc_cell]) {
        guard !cell.glyph.isTrailingHalf else { return }
        let style = theme.style(for: cell.role, depth: depth)
        var result = kc_cell()
        result.attributes = style.attributes.rawValue
        result.pair = pairs.number(for: style)
        if charset == .acs, let symbol = cell.glyph.symbol, let line = Self.lineDrawing(symbol) {
            result.line = line
            run.append(result)
            return
        }
        var scalars: [UInt32] = []
        cell.glyph.forEachScalar(in: charset) { scalars.append($0.value) }
        if charset == .unicode {
            result.text = Self.printable(scalars, columns: cell.glyph.columns)
            run.append(result)
            if cell.glyph.columns == 2, kc_width(result.text.0) != 2 {
                result.text = (0x20, 0, 0)
                run.append(result)
            }
        } else {
            // A transliterated wide glyph is two cells.
            for scalar in scalars {
                result.text = (scalar, 0, 0)
                run.append(result)
            }
        }
    }

    /// Where the C library, by which ncurses counts columns, disagrees about a width, `□` is shown:
    /// a row that ncurses believes longer or shorter than it is would be drawn in the wrong place.
    private static func printable(_ scalars: [UInt32], columns: Int) -> (UInt32, UInt32, UInt32) {
        guard let base = scalars.first else { return (0x20, 0, 0) }
        if base < 0x80, scalars.count == 1 { return (base, 0, 0) }
        guard kc_width(base) == CInt(columns) else { return (0x25A1, 0, 0) }
        let marks = scalars.dropFirst().filter { kc_width($0) == 0 }
        return (base, marks.first ?? 0, marks.dropFirst().first ?? 0)
    }

    /// The letter by which the VT100 and every description of a terminal know the mark.
    private static func lineDrawing(_ symbol: Symbol) -> UInt8? {
        let letter: Unicode.Scalar? =
            switch symbol {
            case .horizontal: "q"
            case .vertical: "x"
            case .cornerTopLeft: "l"
            case .cornerTopRight: "k"
            case .cornerBottomLeft: "m"
            case .cornerBottomRight: "j"
            case .teeLeft: "t"
            case .teeRight: "u"
            case .teeTop: "w"
            case .teeBottom: "v"
            case .cross: "n"
            case .barLight: "a"
            case .diamond: "`"
            case .middleDot: "~"
            default: nil
            }
        return letter.map { UInt8(truncatingIfNeeded: $0.value) }
    }
}
