import PseudoTerminal
import Testing

@Suite struct PasteTests {
    @Test func `a paste with newlines and command letters changes only the field`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        try program.openDraft()
        try program.write(Keys.paste("baris satu\nq:Q?\tdua"))
        try program.wait(for: "the paste stored") { $0.saysSaved && $0.contains("q:Q?") }
        #expect(program.screen.isAtRealisation)
        #expect(program.screen.contains("baris satu"))
        let stored = try sandbox.storedRealisations()
        #expect(stored.contains { $0.hasPrefix("baris satu") && $0.contains("q:Q?") })
    }

    @Test func `control sequences in a paste do not reach the terminal`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open(keepsTranscript: true)
        try program.openDraft()
        let before = program.screen.lines
        let sent = program.transcript.count
        try program.write(Keys.paste("awal\u{1B}[2J\u{1B}]0;judul\u{7}akhir\u{202E}"))
        try program.wait(for: "the paste stored") { $0.saysSaved && $0.contains("akhir") }
        #expect(program.screen.isAtRealisation)
        #expect(program.screen.bellCount == 0)
        let answer = String(decoding: program.transcript.dropFirst(sent), as: UTF8.self)
        for hostile in ["\u{1B}[2J", "\u{1B}]0;", "\u{202E}"] { #expect(!answer.contains(hostile)) }
        #expect(program.screen.lines.dropLast(13).dropFirst(3) == before.dropLast(13).dropFirst(3))
    }

    @Test func `fifty kilobytes are taken whole`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        try program.openDraft()
        let text = String((0..<50_000).map { Character(Unicode.Scalar(97 + UInt8($0 % 26))) })
        try program.write(Keys.paste(text))
        try program.wait(for: "the paste stored") { $0.saysSaved }
        #expect(program.screen.isComplete)
        #expect(try sandbox.storedRealisations().contains(text))
    }

    @Test func `a paste into the list changes nothing but the message`() throws {
        let program = try Sandbox.withSample().open()
        try program.waitForList()
        let before = program.screen.lines
        try program.write(Keys.paste("q\nQ:\n"))
        try program.wait(for: "a word on it") { $0.contains("Tempelan") }
        let status = program.screen.size.rows - 2
        // The greeting before it took the line above too.
        for (row, line) in program.screen.lines.enumerated()
        where row != status && row != status - 1 {
            #expect(line == before[row])
        }
    }

    @Test func `a paste without brackets is no series of commands either`() throws {
        let program = try Sandbox.withSample().open()
        try program.waitForList()
        try program.write("Query panjang: quit, QUIT dan lain-lain")
        try program.wait(for: "a word on it") { $0.contains("diabaikan") }
        #expect(program.screen.showsList)
    }
}
