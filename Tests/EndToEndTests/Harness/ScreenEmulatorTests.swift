import PseudoTerminal
import Testing

/// The harness's own terminal, against sequences of known effect.
@Suite struct ScreenEmulatorTests {
    private func screen(_ text: String, columns: Int = 20, rows: Int = 5) -> ScreenEmulator {
        var screen = ScreenEmulator(size: ScreenSize(columns: columns, rows: rows))
        screen.feed(Array(text.utf8))
        return screen
    }

    @Test func `text wraps at the right edge, and only when more comes`() {
        let full = screen("abcdefghij", columns: 10)
        #expect(full.line(0) == "abcdefghij")
        #expect(full.cursor == ScreenPosition(column: 9, row: 0))
        let wrapped = screen("abcdefghijk", columns: 10)
        #expect(wrapped.line(1) == "k")
    }

    @Test(arguments: [
        ("\u{1B}[2;3HX", 2, 1), ("\u{1B}[4GX", 3, 0), ("\u{1B}[3dX", 0, 2),
        ("\u{1B}[2;2H\u{1B}[AX", 1, 0), ("\u{1B}[BX", 0, 1), ("\u{1B}[5CX", 5, 0),
        ("\u{1B}[9G\u{1B}[3DX", 5, 0), ("a\tX", 8, 0), ("\u{1B}[20G\u{1B}[ZX", 16, 0),
        ("\u{1B}[99;99HX", 19, 4), ("\u{1B}[2EX", 0, 2), ("ab\rX", 0, 0), ("abc\u{8}X", 2, 0),
    ])
    func `a move puts the next character where it should`(text: String, column: Int, row: Int) {
        let line = Array(screen(text).line(row))
        #expect(line.indices.contains(column) && line[column] == "X")
    }

    @Test(arguments: [
        ("abcdef\u{1B}[3G\u{1B}[K", "ab"), ("abcdef\u{1B}[3G\u{1B}[1K", "   def"),
        ("abcdef\u{1B}[2K", ""), ("abcdef\u{1B}[3G\u{1B}[2X", "ab  ef"),
        ("abcdef\u{1B}[3G\u{1B}[2P", "abef"), ("abcdef\u{1B}[3G\u{1B}[2@", "ab  cdef"),
        ("abcdef\u{1B}[3G\u{1B}[4hXY\u{1B}[4l", "abXYcdef"), ("=\u{1B}[4b", "====="),
        ("abcdef\u{1B}[J", "abcdef"), ("abcdef\u{1B}[2G\u{1B}[0J", "a"),
    ])
    func `a line is changed as asked`(text: String, wanted: String) {
        #expect(screen(text).line(0) == wanted)
    }

    @Test func `lines scroll within their region only`() {
        let filled = (1...5).map { "\u{1B}[\($0);1H\($0)" }.joined()
        #expect(screen(filled + "\u{1B}[2;4r\u{1B}[S").lines == ["1", "3", "4", "", "5"])
        #expect(screen(filled + "\u{1B}[2;4r\u{1B}[T").lines == ["1", "", "2", "3", "5"])
        #expect(screen(filled + "\u{1B}[2;4r\u{1B}[4;1H\n").lines == ["1", "3", "4", "", "5"])
        #expect(screen(filled + "\u{1B}[2;4r\u{1B}[2;1H\u{1B}M").lines == ["1", "", "2", "3", "5"])
        #expect(screen(filled + "\u{1B}[2;1H\u{1B}[L").lines == ["1", "", "2", "3", "4"])
        #expect(screen(filled + "\u{1B}[2;1H\u{1B}[2M").lines == ["1", "4", "5", "", ""])
        #expect(screen(filled + "\u{1B}[5;1H\n").lines == ["2", "3", "4", "5", ""])
    }

    @Test func `the alternate screen gives the first one back`() {
        let away = screen("first\u{1B}[?1049hsecond")
        #expect(away.isAlternate && away.line(0) == "     second")
        var back = away
        back.feed(Array("\u{1B}[?1049l".utf8))
        #expect(!back.isAlternate && back.line(0) == "first")
        #expect(back.cursor == ScreenPosition(column: 5, row: 0))
    }

    @Test func `lines come from either set of characters`() {
        #expect(screen("\u{1B}(0lqk\u{1B}(Bq").line(0) == "┌─┐q")
        #expect(screen("\u{1B})0\u{E}mqj\u{F}q").line(0) == "└─┘q")
    }

    @Test func `wide characters take two columns and marks none`() {
        let wide = screen("a漢b")
        #expect(wide.line(0) == "a漢b" && wide.cursor.column == 4)
        #expect(screen("a漢b\u{1B}[3GX").line(0) == "a Xb")
        #expect(screen("e\u{301}x").line(0) == "e\u{301}x")
        #expect(screen("e\u{301}x").cursor.column == 2)
        #expect(screen("123456789漢", columns: 10).lines.prefix(2) == ["123456789", "漢"])
    }

    @Test func `characters cut between two reads are whole`() {
        var screen = ScreenEmulator(size: .standard)
        for byte in "é漢\u{1B}[31mé".utf8 { screen.feed([byte]) }
        #expect(screen.line(0) == "é漢é")
    }

    @Test func `looks are kept by cell`() {
        let shown = screen("\u{1B}[1;7mA\u{1B}[0;38;5;208;48;2;1;2;3mB\u{1B}[mC\u{1B}[93;41mD")
        #expect(shown.style(column: 0, row: 0).isBold && shown.style(column: 0, row: 0).isReversed)
        #expect(shown.style(column: 1, row: 0).foreground == .indexed(208))
        #expect(shown.style(column: 1, row: 0).background == .direct(1, 2, 3))
        #expect(shown.style(column: 2, row: 0) == CellStyle())
        #expect(shown.style(column: 3, row: 0).foreground == .indexed(11))
        #expect(shown.style(column: 3, row: 0).background == .indexed(1))
    }

    @Test func `modes are known`() {
        let set = screen("\u{1B}[?25l\u{1B}[?2004h\u{1B}[?1h\u{7}")
        #expect(!set.isCursorVisible && set.isPasteBracketed && set.hasApplicationCursorKeys)
        #expect(set.bellCount == 1)
        let unset = screen("\u{1B}[?25l\u{1B}[?25h\u{1B}[?2004h\u{1B}[?2004l")
        #expect(unset.isCursorVisible && !unset.isPasteBracketed)
    }

    @Test func `titles are not shown and unknown sequences are named`() {
        #expect(screen("\u{1B}]0;title\u{7}x").line(0) == "x")
        #expect(screen("\u{1B}]R\u{1B}kname\u{1B}\\x").line(0) == "x")
        #expect(screen("\u{1B}[5y\u{1B}[?77h").unknownSequences == ["CSI 5y", "CSI ? 77 h"])
    }

    @Test func `a terminal without UTF-8 shows its bytes as question marks`() {
        var screen = ScreenEmulator(size: .standard, decodesUTF8: false)
        screen.feed(Array("aé".utf8))
        #expect(screen.line(0) == "a??")
    }

    @Test func `a window that shrinks and grows keeps what is above and to the left`() {
        var screen = screen("abcdef\r\n123456")
        screen.resize(to: ScreenSize(columns: 3, rows: 1))
        #expect(screen.lines == ["abc"] && screen.cursor == ScreenPosition(column: 2, row: 0))
        screen.resize(to: ScreenSize(columns: 5, rows: 2))
        #expect(screen.lines == ["abc", ""])
    }
}
