import Terminal
import Testing

@Suite struct CanvasTests {
    private func canvas(_ columns: Int, _ rows: Int) -> Canvas {
        Canvas(size: Size(columns: columns, rows: rows))
    }

    @Test func `a blank canvas has lines of spaces`() {
        #expect(canvas(3, 2).text(charset: .unicode) == ["   ", "   "])
        #expect(canvas(0, 2).text(charset: .unicode) == ["", ""])
        #expect(canvas(3, 0).text(charset: .unicode).isEmpty)
    }

    @Test(arguments: [
        (10, Canvas.Alignment.left, "Siti      "), (10, .right, "      Siti"),
        (10, .center, "   Siti   "), (4, .left, "Siti      "), (3, .left, "Si…       "),
        (1, .left, "…         "), (0, .left, "          "), (3, .right, "Si…       "),
    ])
    func `text stands in its columns or is cut with a mark`(
        columns: Int, alignment: Canvas.Alignment, line: String
    ) {
        var canvas = canvas(10, 1)
        let used = canvas.put(
            "Siti", at: Point(column: 0, row: 0), role: .text, columns: columns,
            alignment: alignment)
        #expect(canvas.text(charset: .unicode) == [line])
        #expect(used == min(4, columns))
    }

    @Test func `text can be cut without a mark`() {
        var canvas = canvas(5, 1)
        canvas.put("Karier", at: Point(column: 0, row: 0), role: .text, overflow: .cut)
        #expect(canvas.text(charset: .unicode) == ["Karie"])
    }

    @Test func `text stays inside of its clip on both sides`() {
        var canvas = canvas(8, 1)
        let clip = Rect(column: 2, row: 0, columns: 3, rows: 1)
        canvas.put("abcdef", at: Point(column: 0, row: 0), role: .text, in: clip)
        #expect(canvas.text(charset: .unicode) == ["  cd…   "])
        canvas.put("zz", at: Point(column: 3, row: 4), role: .text, in: clip)
        #expect(canvas.text(charset: .unicode) == ["  cd…   "])
    }

    @Test func `a wide glyph is never drawn by half`() {
        var canvas = canvas(5, 1)
        canvas.put("作業員", at: Point(column: 0, row: 0), role: .text, overflow: .cut)
        #expect(canvas.text(charset: .unicode) == ["作業 "])
        canvas.put("作業", at: Point(column: -1, row: 0), role: .text)
        #expect(canvas.text(charset: .unicode) == [" 業  "])
        canvas.put("作業員", at: Point(column: 0, row: 0), role: .text)
        #expect(canvas.text(charset: .unicode) == ["作業…"])
    }

    @Test func `drawing over half of a wide glyph blanks the other half`() {
        var canvas = canvas(4, 1)
        canvas.put("作業", at: Point(column: 0, row: 0), role: .text)
        canvas.put("x", at: Point(column: 1, row: 0), role: .text)
        #expect(canvas.text(charset: .unicode) == [" x業"])
        canvas.put(.vertical, at: Point(column: 2, row: 0), role: .text)
        #expect(canvas.text(charset: .unicode) == [" x│ "])
        canvas.put("作業", at: Point(column: 0, row: 0), role: .text)
        canvas.fill(Rect(column: 1, row: 0, columns: 2, rows: 1), role: .popup)
        #expect(canvas.text(charset: .unicode) == ["    "])
    }

    @Test func `roles change without the text and the text without other roles`() {
        var canvas = canvas(4, 2)
        canvas.put("ab", at: Point(column: 1, row: 0), role: .title)
        canvas.setRole(Rect(column: 2, row: 0, columns: 9, rows: 9), role: .listSelected)
        let legend: [Role: Character] = [.text: ".", .title: "t", .listSelected: "S"]
        #expect(canvas.rolePlane(legend: legend) == [".tSS", "..SS"])
        #expect(canvas.text(charset: .unicode) == [" ab ", "    "])
        #expect(canvas[Point(column: 1, row: 0)]?.role == .title)
        #expect(canvas[Point(column: 4, row: 0)] == nil)
        #expect(canvas[Point(column: 0, row: -1)] == nil)
    }

    @Test func `every role has a letter of its own in the role plane`() {
        #expect(Set(Role.letters.values).count == Role.allCases.count)
        #expect(Set(Role.allCases.map(\.rawName)).count == Role.allCases.count)
        for role in Role.allCases { #expect(Role(rawName: role.rawName) == role) }
    }

    @Test func `a frame has its title in the upper line`() {
        var canvas = canvas(12, 3)
        canvas.frame(canvas.bounds, role: .popupRule, title: "Nilai Rekan")
        #expect(
            canvas.text(charset: .unicode) == ["┌─ Nilai …─┐", "│          │", "└──────────┘"])
        #expect(
            canvas.text(charset: .ascii) == ["+- Nilai ~-+", "|          |", "+----------+"])
    }

    @Test func `an escape sequence in a name is drawn as text`() {
        var canvas = canvas(12, 1)
        canvas.put("A\u{1B}[2J\u{202E}B", at: Point(column: 0, row: 0), role: .text)
        #expect(canvas.text(charset: .unicode) == ["A·[2JB      "])
        #expect(canvas.text(charset: .ascii) == ["A.[2JB      "])
    }

    @Test func `combining marks stay with their letter`() {
        var canvas = canvas(3, 1)
        canvas.put("e\u{301}x", at: Point(column: 0, row: 0), role: .text)
        #expect(canvas.text(charset: .unicode) == ["e\u{301}x "])
        #expect(canvas.text(charset: .ascii) == ["ex "])
    }
}
