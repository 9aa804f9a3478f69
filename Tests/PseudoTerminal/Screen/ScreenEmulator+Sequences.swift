extension ScreenEmulator {
    mutating func escape(_ intermediates: [UInt8], _ final: UInt8) {
        guard intermediates.isEmpty else { return designate(intermediates, final) }
        switch final {
        case Self.code("7"): saveCursor()
        case Self.code("8"): restoreCursor()
        case Self.code("D"): lineFeed()
        case Self.code("E"):
            cursor.column = 0
            lineFeed()
        case Self.code("H"): tabStops.insert(cursor.column)
        case Self.code("M"): reverseLineFeed()
        case Self.code("c"): reset()
        case Self.code("="), Self.code(">"), Self.code("\\"): break
        default: unknownSequences.append("ESC " + Self.shown([final]))
        }
    }

    private mutating func designate(_ intermediates: [UInt8], _ final: UInt8) {
        let slots = ["(", ")", "*", "+"].map(Self.code)
        guard intermediates.count == 1, let slot = slots.firstIndex(of: intermediates[0]) else {
            // `ESC space F` and `ESC %`: how codes are sent, not what is shown.
            return
        }
        charsets[slot] = final == Self.code("0") ? .lineDrawing : .ascii
    }

    mutating func control(_ sequence: SequenceParser.Sequence) {
        guard sequence.intermediates.isEmpty else { return }
        switch sequence.mark {
        case nil:
            if !move(sequence), !edit(sequence) { other(sequence) }
        case Self.code("?") where sequence.final == Self.code("h"):
            for mode in sequence.parameters { setPrivateMode(mode ?? 0, true) }
        case Self.code("?") where sequence.final == Self.code("l"):
            for mode in sequence.parameters { setPrivateMode(mode ?? 0, false) }
        // The shape of the Linux console's cursor; requests and key options.
        case Self.code("?") where sequence.final == Self.code("c"): break
        case Self.code(">"): break
        default: note(sequence)
        }
    }

    private mutating func move(_ sequence: SequenceParser.Sequence) -> Bool {
        let count = sequence.count(0)
        switch Self.letter(sequence.final) {
        case "A": moveTo(column: cursor.column, row: max(limitAbove, cursor.row - count))
        case "B", "e": moveTo(column: cursor.column, row: min(limitBelow, cursor.row + count))
        case "C", "a": moveTo(column: cursor.column + count, row: cursor.row)
        case "D": moveTo(column: cursor.column - count, row: cursor.row)
        case "E": moveTo(column: 0, row: min(limitBelow, cursor.row + count))
        case "F": moveTo(column: 0, row: max(limitAbove, cursor.row - count))
        case "G", "`": moveTo(column: count - 1, row: cursor.row)
        case "d": moveTo(column: cursor.column, row: count - 1)
        case "H", "f": moveTo(column: sequence.count(1) - 1, row: count - 1)
        case "I", "Z": moveToTab(count, forward: sequence.final == Self.code("I"))
        case "b": repeatLast(count)
        case "s": saveCursor()
        case "u": restoreCursor()
        default: return false
        }
        return true
    }

    /// Moving stops at the edge of the scroll region the cursor is in.
    private var limitAbove: Int { cursor.row >= scrollTop ? scrollTop : 0 }
    private var limitBelow: Int { cursor.row <= scrollBottom ? scrollBottom : size.rows - 1 }

    private mutating func moveToTab(_ count: Int, forward: Bool) {
        for _ in 0..<count {
            let next =
                forward
                ? tabStops.filter { $0 > cursor.column }.min() ?? size.columns - 1
                : tabStops.filter { $0 < cursor.column }.max() ?? 0
            moveTo(column: next, row: cursor.row)
        }
    }

    private mutating func edit(_ sequence: SequenceParser.Sequence) -> Bool {
        let count = sequence.count(0)
        switch Self.letter(sequence.final) {
        case "@": insertBlanks(count)
        case "J": eraseDisplay(sequence.value(0))
        case "K": eraseLine(sequence.value(0))
        case "L": insertLines(at: cursor.row, count)
        case "M": removeLines(at: cursor.row, count)
        case "P": deleteCharacters(count)
        case "X": erase(columns: cursor.column..<(cursor.column + count), row: cursor.row)
        case "r": setScrollRegion(sequence)
        default: return false
        }
        wrapsNext = false
        return true
    }

    private mutating func repeatLast(_ count: Int) {
        guard let lastPrinted else { return }
        for _ in 0..<count { place(lastPrinted, columns: ScalarWidth.columns(lastPrinted)) }
    }

    private mutating func eraseDisplay(_ part: Int) {
        switch part {
        case 0:
            erase(columns: cursor.column..<size.columns, row: cursor.row)
            eraseRows((cursor.row + 1)..<max(cursor.row + 1, size.rows))
        case 1:
            eraseRows(0..<cursor.row)
            erase(columns: 0..<(cursor.column + 1), row: cursor.row)
        case 2: eraseRows(0..<size.rows)
        // 3 empties the lines that have scrolled away; there are none here.
        default: break
        }
    }

    private mutating func eraseLine(_ part: Int) {
        switch part {
        case 0: erase(columns: cursor.column..<size.columns, row: cursor.row)
        case 1: erase(columns: 0..<(cursor.column + 1), row: cursor.row)
        default: erase(columns: 0..<size.columns, row: cursor.row)
        }
    }

    private mutating func setScrollRegion(_ sequence: SequenceParser.Sequence) {
        let top = sequence.count(0) - 1
        let bottom = min(sequence.value(1, default: size.rows), size.rows) - 1
        guard top < bottom else { return }
        (scrollTop, scrollBottom) = (top, bottom)
        moveTo(column: 0, row: 0)
    }

    private mutating func other(_ sequence: SequenceParser.Sequence) {
        switch Self.letter(sequence.final) {
        case "m": setStyle(sequence.parameters)
        case "S": scrollUp(sequence.count(0))
        case "T": scrollDown(sequence.count(0))
        case "h", "l":
            if sequence.value(0) == 4 { inserts = sequence.final == Self.code("h") }
        case "g":
            if sequence.value(0) == 3 { tabStops = [] } else { tabStops.remove(cursor.column) }
        // Titles, requests: nothing to be seen.
        case "t", "c", "n", "q": break
        default: note(sequence)
        }
    }

    private mutating func setPrivateMode(_ mode: Int, _ isOn: Bool) {
        switch mode {
        case 1: hasApplicationCursorKeys = isOn
        case 7: wraps = isOn
        case 25: isCursorVisible = isOn
        case 47, 1047: setAlternate(isOn, clears: mode == 1047)
        case 1048: isOn ? saveCursor() : restoreCursor()
        case 1049:
            if isOn { saveCursor() }
            setAlternate(isOn, clears: true)
            if !isOn { restoreCursor() }
        case 2004: isPasteBracketed = isOn
        // Columns, scrolling, blinking, mouse: nothing that the grid shows.
        case 3, 4, 5, 6, 12, 34, 1000...1006: break
        default: unknownSequences.append("CSI ? \(mode) \(isOn ? "h" : "l")")
        }
    }

    private mutating func note(_ sequence: SequenceParser.Sequence) {
        let numbers = sequence.parameters.map { $0.map { String($0) } ?? "" }
        unknownSequences.append(
            "CSI " + Self.shown([sequence.mark].compactMap(\.self))
                + numbers.joined(separator: ";") + Self.shown([sequence.final]))
    }

    static func letter(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }

    static func code(_ character: Character) -> UInt8 { character.asciiValue ?? 0 }

    private static func shown(_ bytes: [UInt8]) -> String {
        String(bytes.map(letter))
    }
}
