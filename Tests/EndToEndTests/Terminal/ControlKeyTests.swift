import Foundation
import PseudoTerminal
import Testing

@Suite struct ControlKeyTests {
    @Test(arguments: ["s", "q", "\\", "c"] as [Character])
    func `a control key that lines and terminals take is harmless`(key: Character) throws {
        let program = try Sandbox.withSample().open()
        try program.openDraft()
        try program.typeAndSave("isi")
        try program.write(Keys.control(key))
        try program.typeAndSave("an")
        #expect(program.screen.fieldText == "isian")
        try program.type(Keys.escape, until: "the list") { $0.showsList }
        let before = program.screen.selectedLine
        try program.write(Keys.control(key))
        try program.type(Keys.enter, until: "the dossier") { $0.contains("Riwayat") }
        try program.type(Keys.escape, until: "the list") { $0.showsList }
        #expect(program.screen.selectedLine == before)
    }

    @Test func `an interrupt asks for nothing and says how to leave`() throws {
        let program = try Sandbox.withSample().open()
        try program.waitForList()
        try program.type(Keys.control("c"), until: "a word on it") { $0.contains("F10") }
        #expect(program.screen.showsList)
    }

    @Test func `suspending gives the terminal back and continuing takes it again`() throws {
        let program = try Sandbox.withSample().open(holdsTerminal: true)
        try program.waitForList()
        let before = program.screen.lines
        try program.write(Keys.control("z"))
        try program.waitForStop()
        program.settle()
        program.expectTerminalAsFound()

        program.kill(SIGCONT)
        try program.waitForList()
        #expect(program.screen.lines == before)
        #expect(program.screen.isAlternate)
        #expect(try program.modes() != program.initialModes)
        try program.type(Keys.down, until: "the next row") { $0.cursor.row == 5 }
    }
}
