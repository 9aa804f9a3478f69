import Terminal
import Testing

@Suite struct TextWrapTests {
    @Test(arguments: [
        ("", 5, [""]), ("abc", 5, ["abc"]), ("abc def", 5, ["abc ", "def"]),
        ("abcde fgh", 5, ["abcde", "fgh"]), ("abcdefgh", 5, ["abcde", "fgh"]),
        ("a\nb", 5, ["a", "b"]), ("a\n", 5, ["a", ""]), ("\n\n", 5, ["", "", ""]),
        ("abcde     fgh", 5, ["abcde", "fgh"]), ("作業員", 4, ["作業", "員"]),
        ("作", 1, ["作"]), ("abc", 0, ["a", "b", "c"]), ("abc   ", 3, ["abc"]),
        ("abc  \ndef", 3, ["abc", "def"]), ("ab cd ef", 5, ["ab cd", "ef"]),
    ])
    func `words wrap at spaces`(text: String, columns: Int, lines: [String]) {
        #expect(TextWrap.lines(text, columns: columns).map(\.text) == lines)
    }

    @Test func `a long paragraph keeps every character in one line`() {
        let words = ["Menyusun", "laporan", "作業", "e\u{301}", "\n", " ", "pelayanan-publik"]
        for columns in 1...30 {
            var text = ""
            for index in 0..<80 { text += words[(index * columns + index / 3) % 7] + " " }
            let lines = TextWrap.lines(text, columns: columns)
            var next = 0
            for line in lines {
                #expect(line.range.lowerBound == next)
                next = line.range.upperBound
                #expect(TextSafety.columns(line.text) <= max(columns, 2))
            }
            #expect(next == text.count)
        }
    }

    @Test func `a text is wrapped to the width that is asked for, however often`() {
        let text = "Terlaksananya reviu · dokumen keuangan"
        let narrow = ["Terlaksananya ", "reviu · ", "dokumen ", "keuangan"]
        for _ in 0..<2 {
            #expect(TextWrap.lines(text, columns: 14).map(\.text) == narrow)
            #expect(TextWrap.lines(text, columns: 60).map(\.text) == [text])
        }
        // More texts than are remembered.
        for number in 0..<2_000 {
            let lines = TextWrap.lines("nomor · \(number)", columns: 8)
            #expect(lines.map(\.text) == ["nomor · ", String(number)])
        }
        #expect(TextWrap.lines(text, columns: 14).map(\.text) == narrow)
    }

    @Test func `a caret goes to a place and back from every offset`() {
        let text = "Kinerja baik sekali\n\ndan 作業 lagi abcdefghijklmnop \n"
        let lines = TextWrap.lines(text, columns: 9)
        var previous = (line: 0, column: -1)
        for offset in 0...text.count {
            let place = TextWrap.position(ofCaret: offset, in: lines)
            let back = TextWrap.offset(line: place.line, column: place.column, in: lines)
            let again = TextWrap.position(ofCaret: back, in: lines)
            #expect(again.line == place.line && again.column == place.column)
            #expect(place.line >= previous.line)
            #expect(place.line > previous.line || place.column >= previous.column)
            previous = place
        }
    }

    @Test func `a caret outside of the text is moved into it`() {
        let lines = TextWrap.lines("abc def", columns: 4)
        #expect(TextWrap.position(ofCaret: -3, in: lines) == (0, 0))
        #expect(TextWrap.position(ofCaret: 99, in: lines) == (1, 3))
        #expect(TextWrap.offset(line: 9, column: 99, in: lines) == 7)
        #expect(TextWrap.offset(line: -1, column: -1, in: lines) == 0)
        #expect(TextWrap.offset(line: 0, column: 99, in: lines) == 3)
        #expect(TextWrap.position(ofCaret: 0, in: []) == (0, 0))
        #expect(TextWrap.offset(line: 0, column: 0, in: []) == 0)
    }

    @Test func `an offset within a wide glyph is the one before it`() {
        let lines = TextWrap.lines("作業", columns: 10)
        #expect(TextWrap.offset(line: 0, column: 1, in: lines) == 0)
        #expect(TextWrap.offset(line: 0, column: 2, in: lines) == 1)
        #expect(TextWrap.offset(line: 0, column: 3, in: lines) == 1)
    }
}
