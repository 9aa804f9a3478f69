import Terminal
import Testing

@Suite struct RectTests {
    @Test func `negative extents become zero`() {
        var rect = Rect(column: 1, row: 2, columns: -3, rows: -4)
        #expect(rect.isEmpty)
        #expect(rect.maxColumn == 1)
        #expect(rect.maxRow == 2)
        rect.columns = -1
        #expect(rect.columns == 0)
        #expect(Size(columns: -1, rows: 5) == Size(columns: 0, rows: 5))
    }

    @Test(arguments: [-5, 0, 3, 10, 11, 1000])
    func `splitting keeps every cell exactly once`(at cut: Int) {
        let rect = Rect(column: 4, row: 5, columns: 10, rows: 6)
        let (left, right) = rect.splitLeft(cut)
        let (first, second) = rect.splitRight(cut)
        let (top, rest) = rect.splitTop(cut)
        let (above, bottom) = rect.splitBottom(cut)
        #expect(left.columns + right.columns == 10)
        #expect(left.maxColumn == right.column)
        #expect(left.columns == min(max(0, cut), 10))
        #expect(first.columns + second.columns == 10)
        #expect(second.columns == min(max(0, cut), 10))
        #expect(second.maxColumn == 14)
        #expect(top.rows + rest.rows == 6)
        #expect(top.rows == min(max(0, cut), 6))
        #expect(above.rows + bottom.rows == 6)
        #expect(bottom.rows == min(max(0, cut), 6))
        #expect(bottom.maxRow == 11)
        #expect(above.maxRow == bottom.row)
    }

    @Test func `an inset larger than the rectangle is empty and stays inside`() {
        let rect = Rect(column: 2, row: 2, columns: 4, rows: 4)
        #expect(
            rect.inset(columns: 1, rows: 1) == Rect(column: 3, row: 3, columns: 2, rows: 2))
        let nothing = rect.inset(columns: 9, rows: 9)
        #expect(nothing.isEmpty)
        #expect(nothing.column == 6)
        #expect(nothing.row == 6)
    }

    @Test func `only the shared cells are in an intersection`() {
        let rect = Rect(column: 0, row: 0, columns: 5, rows: 5)
        let other = Rect(column: 3, row: 4, columns: 5, rows: 5)
        #expect(rect.intersection(other) == Rect(column: 3, row: 4, columns: 2, rows: 1))
        #expect(rect.intersection(Rect(column: 9, row: 9, columns: 1, rows: 1)).isEmpty)
        #expect(rect.contains(Point(column: 4, row: 4)))
        #expect(!rect.contains(Point(column: 5, row: 4)))
    }

    @Test func `an endless rectangle is drawn as far as the canvas goes`() {
        var canvas = Canvas(size: Size(columns: 3, rows: 1))
        canvas.fill(Rect(column: 1, row: 0, columns: .max, rows: .max), role: .popup)
        canvas.horizontalRule(row: 0, from: 1, columns: .max, role: .rule)
        canvas.put("ab", at: Point(column: 1, row: 0), role: .text, columns: .max)
        #expect(canvas.text(charset: .unicode) == [" ab"])
    }

    @Test func `a centred rectangle never leaves its place`() {
        let place = Rect(column: 10, row: 10, columns: 20, rows: 10)
        #expect(
            place.centred(columns: 10, rows: 4) == Rect(column: 15, row: 13, columns: 10, rows: 4))
        #expect(place.centred(columns: 99, rows: 99) == place)
    }
}
