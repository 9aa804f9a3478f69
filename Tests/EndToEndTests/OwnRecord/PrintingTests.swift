import PseudoTerminal
import Testing

@Suite struct PrintingTests {
    private static let purpose = "lampiran lamaran jabatan"

    @Test func `one's own record is on the terminal after leaving, and that is in the trail`()
        throws
    {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        try program.openOwnRecord()
        try program.type("p", until: "the form") { $0.contains("Cetak data saya") }
        try program.type(Self.purpose, until: "the purpose") { $0.contains(Self.purpose) }
        try program.type(Keys.f2, until: "the answer") { $0.contains("sesudah Anda keluar") }
        #expect(program.screen.isAlternate)

        try program.write(Keys.f10)
        #expect(try program.waitForExit() == .exited(0))
        #expect(!program.screen.isAlternate)
        #expect(program.screen.contains("untuk: " + Self.purpose), "\(program.screen.picture)")
        #expect(program.screen.contains("Siapa membaca data saya"))
        let trail = try sandbox.run("audit", "list", "--action", "DICETAK", as: "auditor")
        #expect(trail.outputText.contains(Self.purpose), "\(trail.outputText)\(trail.errorText)")
    }

    @Test func `where the screen was locked instead, nothing is printed`() throws {
        let program = try Sandbox.withSample().open()
        try program.openOwnRecord()
        try program.type("p", until: "the form") { $0.contains("Cetak data saya") }
        try program.type(Self.purpose, until: "the purpose") { $0.contains(Self.purpose) }
        try program.type(Keys.f2, until: "the answer") { $0.contains("sesudah Anda keluar") }
        try program.type(Keys.control("x"), until: "the sign-in") { $0.asksWhoIsThere }
        try program.write(Keys.f10)
        try program.waitForExit()
        #expect(program.screen.isBlank, "\(program.screen.picture)")
    }

    @Test func `a kiosk prints nothing and says where to ask`() throws {
        let program = try Sandbox.withSample().open(["--profile", "kiosk"])
        try program.openOwnRecord()
        try program.type("p", until: "the refusal") {
            $0.contains("minta cetakan kepada admin")
        }
        #expect(!program.screen.contains("Cetak data saya"))
    }
}

extension PseudoTerminalProcess {
    fileprivate func openOwnRecord() throws {
        try waitForList()
        try type(":", until: "the palette") { $0.contains("Perintah") }
        try type("data saya", until: "what is found") { $0.contains("Data saya") }
        try type(Keys.enter, until: "one's own record") { $0.contains("Data saya: ") }
    }
}
