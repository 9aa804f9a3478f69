import PseudoTerminal
import Testing

/// The ladder of terminals: every type in a UTF-8 locale and without any.
@Suite struct TerminalTypeTests {
    @Test(
        arguments: [
            "xterm-256color", "screen-256color", "tmux-256color", "xterm", "linux", "vt220",
            "vt100", "xterm-mono",
        ], ["C.UTF-8", "C"])
    func `the first screen is whole and the terminal is given back`(
        term: String, locale: String
    ) throws {
        let program = try Sandbox.withSample().open(
            term: term, locale: locale, holdsTerminal: true, keepsTranscript: true)
        try program.waitForList()
        #expect(program.screen.contains("Daftar pegawai"))
        #expect(program.screen.contains("300"))
        #expect(program.screen.line(4).hasPrefix(locale == "C" ? ">" : "►"))
        try program.type(Keys.down, until: "the next row") { $0.cursor.row == 5 }
        try program.type("?", until: "the help") { $0.contains("Bantuan: tombol") }
        try program.type("q", until: "the list") { $0.showsList }
        try program.expectRedrawChangesNothing("\(term) \(locale)")
        #expect(program.screen.unknownSequences.isEmpty)
        try program.write(Keys.f10)
        #expect(try program.waitForExit() == .exited(0))
        if locale == "C" { #expect(!program.transcript.contains { $0 > 0x7E }) }
        #expect(try program.modes() == program.initialModes)
        #expect(program.screen.isBlank, "\(program.screen.picture)")
    }

    @Test func `an unknown type falls back to one that is known`() throws {
        let program = try Sandbox.withSample().open(term: "putty-of-tomorrow")
        try program.waitForList()
    }

    @Test(arguments: ["dumb", "", nil])
    func `a terminal that cannot place the cursor gets one sentence`(term: String?) throws {
        let program = try Sandbox.withSample().open(
            term: term, holdsTerminal: true, keepsTranscript: true, signsIn: false)
        #expect(try program.waitForExit() == .exited(2))
        let text = String(decoding: program.transcript, as: UTF8.self)
        #expect(text.hasSuffix("\r\n") && text.split(separator: "\r\n").count == 1)
        #expect(text.contains("terminal"))
        #expect(!program.transcript.contains(0x1B))
        #expect(try program.modes() == program.initialModes)
    }

    @Test func `without a terminal there is one sentence on standard error`() throws {
        let result = try Sandbox.withSample().run()
        #expect(result.status == .exited(2))
        #expect(result.output.isEmpty)
        #expect(result.errorText.split(separator: "\n").count == 1)
        #expect(result.errorText.contains("terminal"))
    }

    @Test func `NO_COLOR leaves the selection visible and no colour`() throws {
        let sandbox = try Sandbox.withSample()
        var environment = sandbox.environment()
        environment["NO_COLOR"] = "1"
        let program = try PseudoTerminalProcess(
            Launch(
                executable: try KarierBinary.path(),
                arguments: ["--database", sandbox.database], environment: environment))
        try program.waitForList()
        var hasColor = false
        for row in 0..<24 {
            for column in 0..<80 {
                let style = program.screen.style(column: column, row: row)
                if style.foreground != nil || style.background != nil { hasColor = true }
            }
        }
        #expect(!hasColor)
        #expect(
            program.screen.style(column: 3, row: 4) != program.screen.style(column: 3, row: 5))
    }
}
