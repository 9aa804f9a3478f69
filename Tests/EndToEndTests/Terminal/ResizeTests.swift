import PseudoTerminal
import Testing

@Suite struct ResizeTests {
    @Test func `a storm of sizes loses nothing and ends on a whole screen`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed: seed)
        let program = try Sandbox.withSample().open()
        try program.openDraft()
        try program.typeAndSave("tetap ada")

        for round in 0..<200 {
            let isTiny = round % 5 == 0
            program.resize(
                to: ScreenSize(
                    columns: .random(in: 1...(isTiny ? 39 : 300), using: &random),
                    rows: .random(in: 1...(isTiny ? 9 : 100), using: &random)))
            if round % 10 == 0 { program.settle(for: .milliseconds(2)) }
        }
        program.resize(to: ScreenSize(columns: 100, rows: 30))
        try program.wait(for: "the whole form, seed \(seed)") {
            $0.isComplete && $0.contains("tetap ada") && $0.line(0).hasSuffix("UBAH")
        }
        try program.expectRedrawChangesNothing("seed \(seed)")
        try program.typeAndSave("!")
        #expect(program.screen.contains("tetap ada!"))
    }

    @Test func `below 40 by 10 a sentence stands there, and the screen comes back`() throws {
        let program = try Sandbox.withSample().open()
        try program.waitForList()
        let before = program.screen.lines
        program.resize(to: ScreenSize(columns: 39, rows: 9))
        try program.wait(for: "Layar terlalu kecil")
        #expect(program.screen.contains("39x9"))
        program.resize(to: ScreenSize(columns: 1, rows: 1))
        program.settle()
        program.resize(to: .standard)
        try program.waitForList()
        #expect(program.screen.lines == before)
    }

    @Test(arguments: [(132, 43), (100, 30), (80, 24), (60, 16), (40, 12), (40, 10), (300, 100)])
    func `the list is whole at every size`(columns: Int, rows: Int) throws {
        let program = try Sandbox.withSample().open(
            size: ScreenSize(columns: columns, rows: rows))
        try program.waitForList()
        #expect(program.screen.unknownSequences.isEmpty)
        try program.expectRedrawChangesNothing("\(columns)x\(rows)")
    }
}

extension PseudoTerminalProcess {
    /// What ncurses believes to be on the screen is on the screen.
    func expectRedrawChangesNothing(
        _ comment: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = screen.lines
        let bytes = bytesReceived
        try type(Keys.control("l"), until: "a redrawn screen") {
            $0.isComplete && bytesReceived > bytes
        }
        #expect(screen.lines == before, "\(comment)", sourceLocation: sourceLocation)
    }
}
