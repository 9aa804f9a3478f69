import Terminal
import Testing

@Suite struct CanvasFuzzTests {
    /// The same numbers in every run.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let texts = [
        "Siti", "作業員", "e\u{301}\u{302}\u{303}", "👨‍👩‍👧", "\u{1B}[2J", "", "ｆｕｌｌ", "\r\n",
        String(repeating: "panjang ", count: 40),
    ]

    @Test func `anything drawn anywhere at any size leaves a whole canvas`() {
        var random = Seeded(state: 2026)
        for columns in [0, 1, 2, 3, 5, 8, 13, 39, 40, 60, 79, 80, 100, 132, 200] {
            for rows in [0, 1, 2, 3, 7, 9, 10, 12, 16, 24, 30, 43, 60] {
                var canvas = Canvas(size: Size(columns: columns, rows: rows))
                for _ in 0..<25 { scribble(on: &canvas, with: &random) }
                check(canvas)
            }
        }
    }

    @Test func `a frame at every size from 1 × 1 to 200 × 60 does not trap`() {
        for columns in 1...200 {
            for rows in 1...60 where (columns + rows) % 5 == 0 || columns < 12 || rows < 4 {
                var canvas = Canvas(size: Size(columns: columns, rows: rows))
                canvas.frame(canvas.bounds, role: .popupRule, title: "作業 Judul")
                canvas.put("作業", at: Point(column: columns - 1, row: rows - 1), role: .text)
                #expect(canvas.cells.count == columns * rows)
            }
        }
    }

    private func scribble(on canvas: inout Canvas, with random: inout Seeded) {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let rect = Rect(
            column: number(-20...210), row: number(-5...65), columns: number(-3...90),
            rows: number(-3...30))
        let role = Role.allCases.randomElement(using: &random) ?? .text
        let text = Self.texts.randomElement(using: &random) ?? ""
        switch number(0...6) {
        case 0: canvas.fill(rect, role: role)
        case 1: canvas.setRole(rect, role: role)
        case 2: canvas.frame(rect, role: role, title: text)
        case 3:
            canvas.horizontalRule(
                row: rect.row, from: rect.column, columns: number(-9...300), role: role)
        case 4:
            canvas.verticalRule(
                column: rect.column, from: rect.row, rows: number(-9...90), role: role)
        case 5: canvas.put(.cross, at: rect.origin, role: role, in: rect)
        default:
            canvas.put(
                text, at: rect.origin, role: role, columns: number(0...1) == 0 ? nil : rect.columns,
                in: number(0...1) == 0 ? nil : rect,
                overflow: number(0...1) == 0 ? .cut : .ellipsis,
                alignment: number(0...1) == 0 ? .right : .center)
        }
    }

    /// Each line is as wide as the canvas, so no wide glyph is cut in half.
    private func check(_ canvas: Canvas) {
        let lines = canvas.text(charset: .unicode)
        #expect(lines.count == canvas.size.rows)
        for line in lines { #expect(TextSafety.columns(line) == canvas.size.columns) }
        for line in canvas.text(charset: .ascii) { #expect(line.utf8.count == canvas.size.columns) }
        for line in canvas.rolePlane() { #expect(line.count == canvas.size.columns) }
    }
}
