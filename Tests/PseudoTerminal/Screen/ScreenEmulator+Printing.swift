extension ScreenEmulator {
    mutating func perform(_ action: SequenceParser.Action) {
        switch action {
        case .print(let scalar): printScalar(scalar)
        case .control(let byte): control(byte)
        case .escape(let intermediates, let final): escape(intermediates, final)
        case .sequence(let sequence): control(sequence)
        case .string: break
        }
    }

    private mutating func printScalar(_ scalar: Unicode.Scalar) {
        let shown =
            charsets[shiftedTo] == .lineDrawing ? Self.lineDrawing(scalar) ?? scalar : scalar
        let columns = ScalarWidth.columns(shown)
        guard columns > 0 else { return combine(shown) }
        place(shown, columns: columns)
        lastPrinted = shown
    }

    /// A mark joins the character before it.
    private mutating func combine(_ mark: Unicode.Scalar) {
        var column = wrapsNext ? cursor.column : cursor.column - 1
        guard column >= 0 else { return }
        if self[column, cursor.row].isRightHalf, column > 0 { column -= 1 }
        self[column, cursor.row].text.unicodeScalars.append(mark)
    }

    mutating func place(_ scalar: Unicode.Scalar, columns: Int) {
        if wrapsNext || cursor.column + columns > size.columns {
            if wraps {
                cursor.column = 0
                lineFeed()
            } else {
                cursor.column = max(0, size.columns - columns)
            }
            wrapsNext = false
        }
        if inserts { insertBlanks(columns) }
        clearHalves(at: cursor.column)
        self[cursor.column, cursor.row] = ScreenCell(text: String(scalar), style: style)
        if columns == 2, cursor.column + 1 < size.columns {
            clearHalves(at: cursor.column + 1)
            self[cursor.column + 1, cursor.row] = ScreenCell(text: "", style: style)
        }
        if cursor.column + columns >= size.columns {
            cursor.column = size.columns - 1
            wrapsNext = true
        } else {
            cursor.column += columns
        }
    }

    /// Half of a wide character cannot stay when the other half is overwritten.
    private mutating func clearHalves(at column: Int) {
        if self[column, cursor.row].isRightHalf, column > 0 {
            self[column - 1, cursor.row].text = " "
            self[column, cursor.row].text = " "
        }
        if column + 1 < size.columns, self[column + 1, cursor.row].isRightHalf {
            self[column + 1, cursor.row].text = " "
        }
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x07: bellCount += 1
        case 0x08:
            cursor.column = max(0, cursor.column - 1)
            wrapsNext = false
        case 0x09:
            let stop = tabStops.filter { $0 > cursor.column }.min() ?? size.columns - 1
            cursor.column = min(stop, size.columns - 1)
            wrapsNext = false
        case 0x0A, 0x0B, 0x0C:
            lineFeed()
            wrapsNext = false
        case 0x0D:
            cursor.column = 0
            wrapsNext = false
        case 0x0E: shiftedTo = 1
        case 0x0F: shiftedTo = 0
        default: break
        }
    }

    mutating func lineFeed() {
        if cursor.row == scrollBottom {
            scrollUp(1)
        } else if cursor.row < size.rows - 1 {
            cursor.row += 1
        }
    }

    mutating func reverseLineFeed() {
        if cursor.row == scrollTop {
            scrollDown(1)
        } else if cursor.row > 0 {
            cursor.row -= 1
        }
    }

    /// The graphic characters of the VT100, where ASCII has small letters.
    static func lineDrawing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "`": "◆"
        case "a": "▒"
        case "f": "°"
        case "g": "±"
        case "h": "░"
        case "i": "␋"
        case "j": "┘"
        case "k": "┐"
        case "l": "┌"
        case "m": "└"
        case "n": "┼"
        case "o": "⎺"
        case "p": "⎻"
        case "q": "─"
        case "r": "⎼"
        case "s": "⎽"
        case "t": "├"
        case "u": "┤"
        case "v": "┴"
        case "w": "┬"
        case "x": "│"
        case "y": "≤"
        case "z": "≥"
        case "{": "π"
        case "|": "≠"
        case "}": "£"
        case "~": "·"
        case "+": "→"
        case ",": "←"
        case "-": "↑"
        case ".": "↓"
        case "0": "█"
        default: nil
        }
    }
}
