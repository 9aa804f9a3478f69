/// A terminal without a window: takes what a program writes and knows what would be seen.
///
/// Understands what ncurses sends for `xterm`, `screen`, `linux`, `vt220` and `vt100`. Whatever it
/// does not understand is listed in `unknownSequences`, so that nothing is shown wrong in silence.
public struct ScreenEmulator: Sendable, CustomStringConvertible {
    public internal(set) var size: ScreenSize
    public internal(set) var cursor = ScreenPosition(column: 0, row: 0)
    public internal(set) var isCursorVisible = true
    /// Whether the alternate screen is shown, by `?1049`, `?1047` or `?47`.
    public internal(set) var isAlternate = false
    public internal(set) var isPasteBracketed = false
    /// Arrow keys are sent as `ESC O A` (`?1`).
    public internal(set) var hasApplicationCursorKeys = false
    public internal(set) var bellCount = 0
    /// Sequences that were passed over, as text.
    public internal(set) var unknownSequences: [String] = []

    var cells: [ScreenCell]
    var style = CellStyle()
    /// The next character goes to the next line: the last column was written.
    var wrapsNext = false
    var wraps = true
    var inserts = false
    var scrollTop = 0
    var scrollBottom: Int
    var saved = SavedCursor()
    var tabStops: Set<Int> = []
    var otherScreen: [ScreenCell]?
    var charsets: [DesignatedCharset] = [.ascii, .ascii, .ascii, .ascii]
    var shiftedTo = 0
    var lastPrinted: Unicode.Scalar?
    var parser = SequenceParser()

    struct SavedCursor: Sendable {
        var position = ScreenPosition(column: 0, row: 0)
        var style = CellStyle()
        var charsets: [DesignatedCharset] = [.ascii, .ascii, .ascii, .ascii]
        var shiftedTo = 0
    }

    enum DesignatedCharset: Sendable { case ascii, lineDrawing }

    /// An empty screen.
    ///
    /// - Parameter decodesUTF8: False shows every byte above 127 as `?`, as a terminal without
    ///   UTF-8 would show something else than was meant.
    public init(size: ScreenSize, decodesUTF8: Bool = true) {
        self.size = size
        scrollBottom = size.rows - 1
        cells = Array(repeating: ScreenCell(), count: size.columns * size.rows)
        parser.decodesUTF8 = decodesUTF8
        tabStops = Set(stride(from: 8, to: 1000, by: 8))
    }

    /// Takes bytes as they were read, cut anywhere.
    public mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            guard let action = parser.take(byte) else { continue }
            perform(action)
        }
    }

    /// Follows a change of the window: what stands to the left and above stays.
    public mutating func resize(to newSize: ScreenSize) {
        guard newSize != size else { return }
        cells = Self.cut(cells, from: size, to: newSize)
        otherScreen = otherScreen.map { Self.cut($0, from: size, to: newSize) }
        size = newSize
        scrollTop = 0
        scrollBottom = newSize.rows - 1
        wrapsNext = false
        cursor.column = min(cursor.column, newSize.columns - 1)
        cursor.row = min(cursor.row, newSize.rows - 1)
    }

    private static func cut(
        _ cells: [ScreenCell], from old: ScreenSize, to new: ScreenSize
    ) -> [ScreenCell] {
        var result = Array(repeating: ScreenCell(), count: new.columns * new.rows)
        for row in 0..<min(old.rows, new.rows) {
            for column in 0..<min(old.columns, new.columns) {
                result[row * new.columns + column] = cells[row * old.columns + column]
            }
        }
        return result
    }
}

extension ScreenEmulator {
    /// The rows from top to bottom, each without the blanks at its end.
    public var lines: [String] { (0..<size.rows).map(line) }

    /// All rows as one text, one line each.
    public var text: String { lines.joined(separator: "\n") }

    /// A row without the blanks at its end; empty outside the screen.
    public func line(_ row: Int) -> String {
        guard (0..<size.rows).contains(row) else { return "" }
        return String(decoding: bytes(row), as: UTF8.self)
    }

    /// Whether some row shows the text.
    public func contains(_ wanted: String) -> Bool { row(containing: wanted) != nil }

    /// The row that shows the text first, from 0.
    public func row(containing wanted: String) -> Int? {
        let wanted = Array(wanted.utf8)
        guard let first = wanted.first else { return 0 }
        return (0..<size.rows).first { row in
            let line = bytes(row)
            guard line.count >= wanted.count else { return false }
            return (0...(line.count - wanted.count)).contains {
                line[$0] == first && line[$0..<($0 + wanted.count)].elementsEqual(wanted)
            }
        }
    }

    /// As UTF-8: screens are looked through at every portion that comes, and many at once.
    private func bytes(_ row: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size.columns * 2)
        for cell in cells[(row * size.columns)..<((row + 1) * size.columns)] {
            bytes.append(contentsOf: cell.text.utf8)
        }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return bytes
    }

    /// The look of a cell; plain outside the screen.
    public func style(column: Int, row: Int) -> CellStyle {
        guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else {
            return CellStyle()
        }
        return cells[row * size.columns + column].style
    }

    /// Whether nothing is shown.
    public var isBlank: Bool { cells.allSatisfy { $0.text == " " } }

    public var description: String { "\n" + picture }

    /// The screen in a frame, the cursor's place named: for messages of failure.
    public var picture: String {
        let edge = "+" + String(repeating: "-", count: size.columns) + "+"
        let rows = (0..<size.rows).map { row in
            let cells = cells[(row * size.columns)..<((row + 1) * size.columns)]
            return "|" + cells.map(\.text).joined() + "|"
        }
        let place = "cursor \(cursor.column),\(cursor.row)\(isCursorVisible ? "" : " hidden")"
        return ([edge] + rows + [edge, "\(size) \(place)\(isAlternate ? " alternate" : "")"])
            .joined(separator: "\n")
    }
}
