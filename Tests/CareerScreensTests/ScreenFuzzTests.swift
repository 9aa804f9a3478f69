import CareerViewModels
import Terminal
import Testing

@testable import CareerScreens

@Suite struct `Any size` {
    @Test(arguments: ScreenCase.all)
    func `a screen is drawn at every size without a trap, and the cursor is on it`(
        screen: ScreenCase
    ) throws {
        let desk = try Desk(people: 60, role: screen.role)
        screen.go(desk)
        for rows in [1, 2, 3, 5, 9, 10, 11, 12, 13, 16, 17, 24, 40, 60, 100] {
            for columns in [1, 2, 3, 8, 20, 39, 40, 41, 59, 71, 72, 80, 119, 120, 200, 300] {
                desk.size = Size(columns: columns, rows: rows)
                let canvas = desk.canvas
                #expect(canvas.size == desk.size)
                if let cursor = canvas.cursor {
                    #expect(cursor.column >= 0 && cursor.column < columns, "\(columns)x\(rows)")
                    #expect(cursor.row >= 0 && cursor.row < rows, "\(columns)x\(rows)")
                }
            }
        }
    }

    @Test func `a random walk over keys and sizes never traps`() throws {
        let desk = try Desk(people: 40)
        var generator = SplitMix(state: 20_261_122)
        let keys = CommandTable.all.flatMap(\.keys) + ["a", "Z", "7", "Space", "é", "漢"]
        let leaving: Set = ["F10", "Q"]
        for _ in 0..<3000 {
            let key = keys[Int(generator.next() % UInt64(keys.count))]
            if !leaving.contains(key) { desk.press(key) }
            if generator.next() % 10 == 0 {
                desk.size = Size(
                    columns: Int(generator.next() % 160) + 1,
                    rows: Int(generator.next() % 60) + 1)
            }
            if generator.next() % 4 == 0 { _ = desk.canvas }
        }
        _ = desk.workspace.drainEffects()
        desk.size = Size(columns: 80, rows: 24)
        #expect(desk.text.contains("Karier") || !desk.text.isEmpty)
    }
}

private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
