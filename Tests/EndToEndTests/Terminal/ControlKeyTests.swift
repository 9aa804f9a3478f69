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

    @Test func `where no shell waits, suspending is refused with words`() throws {
        let program = try Sandbox.withSample().open()
        try program.waitForList()
        try program.type(Keys.control("z"), until: "why not") { $0.contains("tidak dapat ditunda") }
        try program.type(Keys.down, until: "the next row") { $0.cursor.row == 5 }
    }

    @Test func `suspending gives the terminal back to the shell, and fg takes it again`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.openInShell()
        try program.waitForList()
        try program.type(Keys.down, until: "the next row") { $0.cursor.row == 5 }
        let before = program.screen.lines
        try program.write(Keys.control("z"))
        try program.wait(for: "the shell") { !$0.isAlternate && $0.contains("Stopped") }
        #expect(program.screen.isCursorVisible)
        try program.type("echo hi\\dup\r", until: "its answer") { $0.contains("hidup") }

        try program.write("fg\r")
        try program.waitForList()
        #expect(program.screen.lines == before)
        #expect(program.screen.isAlternate)
        try program.type(Keys.down, until: "the next row") { $0.cursor.row == 6 }
    }

    @Test func `what was typed just before suspending is stored`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.openInShell()
        try program.openDraft()
        try program.write("sebelum tunda" + Keys.control("z"))
        try program.wait(for: "the shell") { !$0.isAlternate && $0.contains("Stopped") }
        #expect(try sandbox.storedRealisations().contains("sebelum tunda"))
    }
}
