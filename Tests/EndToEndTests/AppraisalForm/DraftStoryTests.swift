import Foundation
import PseudoTerminal
import Testing

@Suite struct DraftStoryTests {
    @Test func `what was said to be stored is there after a kill, with the cursor`() throws {
        let sandbox = try Sandbox.withSample()
        let first = try sandbox.open()
        try first.openDraft()
        try first.typeAndSave("Rapat 12 kali")
        let cursor = first.screen.cursor
        first.kill(SIGKILL)
        #expect(try first.waitForExit() == .signalled(SIGKILL))

        let second = try sandbox.open()
        try second.waitForRestoredField()
        #expect(second.screen.fieldText == "Rapat 12 kali")
        #expect(second.screen.cursor == cursor)
        #expect(second.screen.isAtRealisation)
        #expect(try sandbox.storedRealisations().contains("Rapat 12 kali"))
    }

    @Test func `a kill in the middle of a sentence loses less than a second of it`() throws {
        let sandbox = try Sandbox.withSample()
        let first = try sandbox.open()
        try first.openDraft()
        try first.typeAndSave("Laporan selesai")
        try first.type(" dan", until: "not stored") { $0.saysUnsaved }
        first.kill(SIGKILL)
        try first.waitForExit()

        let second = try sandbox.open()
        try second.waitForRestoredField()
        #expect(["Laporan selesai", "Laporan selesai dan"].contains(second.screen.fieldText))
    }

    @Test func `typing goes on where it stopped`() throws {
        let sandbox = try Sandbox.withSample()
        let first = try sandbox.open()
        try first.openDraft()
        try first.typeAndSave("abc")
        first.kill(SIGKILL)
        try first.waitForExit()

        let second = try sandbox.open()
        try second.waitForRestoredField()
        try second.type("def", until: "both parts stored") {
            $0.saysSaved && $0.fieldText == "abcdef"
        }
        #expect(try sandbox.storedRealisations().contains("abcdef"))
    }

    @Test func `a field that is left is stored at once`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        try program.openDraft()
        let row = program.screen.cursor.row
        try program.write("17 berkas")
        try program.type(Keys.enter, until: "the next field, and the save") {
            $0.cursor.row > row && $0.saysSaved
        }
        #expect(try sandbox.storedRealisations().contains("17 berkas"))
    }

    @Test func `undo takes the text back and redo brings it again`() throws {
        let program = try Sandbox.withSample().open()
        try program.openDraft()
        try program.typeAndSave("sekali")
        try program.type(Keys.control("_"), until: "the empty field") {
            $0.isAtRealisation && $0.fieldText.isEmpty && $0.saysSaved
        }
        try program.type(Keys.control("y"), until: "the text again") {
            $0.isAtRealisation && $0.fieldText == "sekali" && $0.saysSaved
        }
    }

    @Test func `a field changed by two sessions is asked about and nothing is overwritten`()
        throws
    {
        let sandbox = try Sandbox.withSample()
        let mine = try sandbox.open()
        try mine.openDraft()
        try mine.typeAndSave("awal")
        let theirs = try sandbox.open()
        try theirs.openDraft(holding: "awal")

        try theirs.write(" kedua")
        try mine.write(" pertama")
        let clock = ContinuousClock()
        let deadline = clock.now + PseudoTerminalProcess.patience
        while !mine.screen.takesAnswer, !theirs.screen.takesAnswer, clock.now < deadline {
            mine.settle(for: .milliseconds(20), timeout: .milliseconds(100))
            theirs.settle(for: .milliseconds(20), timeout: .milliseconds(100))
        }
        let asked = mine.screen.takesAnswer ? mine : theirs
        #expect(asked.screen.takesAnswer, "\(mine.screen.picture)\n\(theirs.screen.picture)")
        #expect(asked.screen.contains("awal pertama") && asked.screen.contains("awal kedua"))

        try asked.type("1", until: "mine kept") { !$0.asksWhose && $0.saysSaved }
        let kept = asked === mine ? "awal pertama" : "awal kedua"
        #expect(try sandbox.storedRealisations().contains(kept))
    }
}
