import Foundation
import PseudoTerminal
import Testing

/// A terminal in a corridor: nothing of one person is left for the next, and
/// there is no way out of the program.
@Suite struct KioskTests {
    private static let kiosk = ["--profile", "kiosk"]

    private func open(
        idle: Int = 60, signsIn: Bool = true, keepsTranscript: Bool = false
    ) throws -> (sandbox: Sandbox, program: PseudoTerminalProcess) {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open(
            Self.kiosk + ["--idle", "\(idle)"], keepsTranscript: keepsTranscript,
            signsIn: signsIn)
        return (sandbox, program)
    }

    /// Nothing of any person is on the screen but what asks who is there.
    private func expectClean(
        _ program: PseudoTerminalProcess, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(program.screen.asksWhoIsThere, sourceLocation: sourceLocation)
        for word in ["Daftar pegawai", "Riwayat", "Kompetensi", "Realisasi", "Telepon"] {
            #expect(!program.screen.contains(word), sourceLocation: sourceLocation)
        }
    }

    @Test(arguments: ["c", "z", "\\", "s", "q", "d", "g"] as [Character])
    func `no control key leads out`(key: Character) throws {
        let (_, program) = try open()
        try program.waitForList()
        try program.write(Keys.control(key))
        try program.type("?", until: "the help") { $0.contains("Bantuan: tombol") }
        try program.type(Keys.escape, until: "the list") { $0.showsList }
        #expect(program.screen.isAlternate)
    }

    @Test func `before anybody has signed in no key leads out either`() throws {
        let (_, program) = try open(signsIn: false)
        try program.wait(for: "the sign-in") { $0.asksWhoIsThere }
        for key in [
            Keys.control("c"), Keys.control("z"), Keys.control("\\"), Keys.f10, Keys.escape,
        ] {
            try program.write(key)
        }
        try program.wait(for: "the sign-in") { $0.asksWhoIsThere }
        try program.type("ab", until: "what is typed") { $0.contains("**") || $0.contains("ab") }
        expectClean(program)
    }

    @Test func `leaving leads to the start, and nothing of the person is there`() throws {
        let (_, program) = try open()
        try program.waitForList()
        let name = String(program.screen.selectedLine.dropFirst(2).prefix(12))
        try program.type("/", until: "the filter") { $0.contains("Saring") || $0.contains("Cari") }
        try program.type("adi", until: "a filtered list") { $0.contains("adi") }
        try program.type(Keys.escape, until: "the list") { $0.showsList }
        try program.type(Keys.f10, until: "the start") { $0.asksWhoIsThere }
        expectClean(program)
        #expect(!program.screen.contains(name))
        #expect(program.screen.contains("Anda sudah keluar."))
    }

    @Test func `the panic key blanks at once, and only the same person goes on`() throws {
        let (_, program) = try open()
        try program.openDraft()
        try program.type("di depan orang", until: "what is typed") {
            $0.fieldText == "di depan orang"
        }
        try program.type(Keys.control("x"), until: "the start") { $0.asksWhoIsThere }
        expectClean(program)

        // Somebody else finds the list, not the form.
        try program.signIn(as: 4)
        try program.wait(for: "another's start") { $0.isComplete && !$0.asksWhoIsThere }
        #expect(!program.screen.contains("dipulihkan"))
        #expect(!program.screen.contains("di depan orang"))
        try program.type(Keys.f10, until: "the start") { $0.asksWhoIsThere }
        try program.signIn()
        try program.waitForRestoredField()
        #expect(program.screen.fieldText == "di depan orang")
    }

    @Test func `a screen nobody touches counts down and locks, and keeps what was typed`() throws {
        let (sandbox, program) = try open(idle: 6)
        try program.openDraft()
        try program.write("sebelum pergi")
        try program.wait(for: "the countdown") {
            $0.contains("Layar terkunci dalam")
        }
        try program.wait(for: "the start") { $0.asksWhoIsThere }
        expectClean(program)
        #expect(try sandbox.storedRealisations().contains("sebelum pergi"))
    }

    @Test func `a program that was stopped from outside locks when it goes on`() throws {
        let (_, program) = try open()
        try program.openDraft()
        program.kill(SIGSTOP)
        program.kill(SIGCONT)
        try program.wait(for: "the start") { $0.asksWhoIsThere }
        expectClean(program)
    }

    @Test func `a stop from the terminal is not heard`() throws {
        let (_, program) = try open()
        try program.waitForList()
        program.kill(SIGTSTP)
        try program.type(Keys.down, until: "the next row") { $0.cursor.row == 5 }
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGHUP, SIGTERM])
    func `a crash or an end leaves no data and no prompt`(signal: Int32) throws {
        let (_, program) = try open(keepsTranscript: true)
        try program.openDraft()
        program.kill(signal)
        try program.waitForExit()
        #expect(program.screen.isBlank, "\(program.screen.picture)")
        let shown = String(decoding: program.transcript, as: UTF8.self)
        for word in ["Press space", "interact", "Backtrace"] { #expect(!shown.contains(word)) }
    }

    @Test func `locking wipes the scroll-back too`() throws {
        let (_, program) = try open(keepsTranscript: true)
        try program.waitForList()
        try program.type(Keys.control("x"), until: "the start") { $0.asksWhoIsThere }
        #expect(String(decoding: program.transcript, as: UTF8.self).contains("\u{1B}[3J"))
    }

    @Test func `what is typed before signing in goes after a while`() throws {
        let (_, program) = try open(idle: 3, signsIn: false)
        try program.wait(for: "the sign-in") { $0.asksWhoIsThere }
        try program.write("rahasia")
        try program.wait(for: "an empty field") {
            !$0.contains("*******")
        }
    }
}
