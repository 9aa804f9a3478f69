import PseudoTerminal
import Testing

@Suite struct EmployeeListStoryTests {
    @Test func `the first screen shows the list with everybody counted`() throws {
        let program = try Sandbox.withSample().open()
        try program.waitForList()
        #expect(program.screen.contains("\(SampleDatabase.people)"))
        #expect(program.screen.cursor.row == 4)
        #expect(program.screen.isCursorVisible)
        #expect(program.screen.unknownSequences.isEmpty)
    }

    @Test func `letters narrow the list and Escape brings everybody back`() throws {
        let program = try Sandbox.withSample().open()
        try program.waitForList()
        try program.type(Keys.down, until: "the second row") {
            $0.cursor.row == 5 && $0.profileFollows
        }
        let before = program.screen.lines

        try program.type("/", until: "the filter line") { $0.contains("Cari:") }
        try program.type("siti", until: "fewer people") { $0.contains("dari 300") }
        let names = (4...20).map(program.screen.line).filter { !$0.hasPrefix("   ") }
        #expect(!names.isEmpty)
        #expect(names.allSatisfy { $0.contains("Siti") })

        try program.type(Keys.escape, until: "everybody") {
            !$0.contains("dari 300") && $0.profileFollows
        }
        #expect(program.screen.lines == before)
    }

    @Test func `a filter that nobody answers to says so`() throws {
        let program = try Sandbox.withSample().open()
        try program.waitForList()
        try program.write("/")
        try program.type("zzqx", until: "nobody") { $0.contains("Tidak ada yang cocok") }
        #expect(program.screen.contains("0 dari 300"))
    }

    @Test func `Enter opens the dossier and Escape comes back to the same row`() throws {
        let program = try Sandbox.withSample().open()
        try program.waitForList()
        try program.type(Keys.down + Keys.down, until: "the third row") {
            $0.cursor.row == 6 && $0.profileFollows
        }
        let before = program.screen.lines
        let name = before[6].dropFirst(2).prefix(10)

        try program.type(Keys.enter, until: "the dossier") { $0.contains("Riwayat") }
        #expect(program.screen.line(1).contains(name))
        #expect(program.screen.contains("Jabatan"))

        try program.type(Keys.escape, until: "the list") { $0.showsList }
        #expect(program.screen.lines == before)
        #expect(program.screen.cursor.row == 6)
    }

    @Test func `the place in the list is kept from one session to the next`() throws {
        let sandbox = try Sandbox.withSample()
        let first = try sandbox.open()
        try first.waitForList()
        try first.type("\u{1B}[6~", until: "the next page") { $0.cursor.row > 4 }
        let selected = first.screen.selectedLine
        try first.write(Keys.f10)
        #expect(try first.waitForExit() == .exited(0))

        let second = try sandbox.open()
        try second.waitForList()
        let name = { (line: String) in line.dropFirst(2).prefix(20) }
        #expect(name(second.screen.selectedLine) == name(selected))
    }

    @Test func `Q quits with 0 and leaves an empty screen`() throws {
        let program = try Sandbox.withSample().open(holdsTerminal: true)
        try program.waitForList()
        try program.write("Q")
        #expect(try program.waitForExit() == .exited(0))
        #expect(program.screen.isBlank && !program.screen.isAlternate)
        #expect(try program.modes() == program.initialModes)
    }
}
