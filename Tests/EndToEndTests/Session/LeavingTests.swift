import Foundation
import PseudoTerminal
import Testing

@Suite struct LeavingTests {
    enum Way: String, CaseIterable { case closedWindow, hangUp, terminate }

    @Test(arguments: Way.allCases)
    func `a lost connection ends the program and keeps what was typed`(way: Way) throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        try program.openDraft()
        try program.type("tengah kal", until: "not stored") { $0.saysUnsaved }

        switch way {
        case .closedWindow: program.hangUp()
        case .hangUp: program.kill(SIGHUP)
        case .terminate: program.kill(SIGTERM)
        }
        let status = try program.waitForExit()
        #expect(status == .exited(128 + (way == .terminate ? SIGTERM : SIGHUP)))

        let next = try sandbox.open()
        try next.waitForRestoredField()
        #expect(next.screen.fieldText == "tengah kal")
    }

    @Test(arguments: [SIGHUP, SIGTERM])
    func `a signal leaves the terminal as it was found`(signal: Int32) throws {
        let program = try Sandbox.withSample().open(holdsTerminal: true)
        try program.waitForList()
        #expect(try program.modes() != program.initialModes)
        program.kill(signal)
        try program.waitForExit()
        program.expectTerminalAsFound()
    }

    @Test(arguments: [SIGHUP, SIGTERM, SIGQUIT])
    func `a terminal that nobody reads does not hold up the end`(signal: Int32) throws {
        let program = try Sandbox.withSample().open(size: ScreenSize(columns: 200, rows: 60))
        try program.waitForList()
        try program.blockOutput(typing: "G" + Keys.control("l") + "g" + Keys.control("l"))
        program.kill(signal)
        #expect(try program.waitForExit(isReading: false) == .exited(128 + signal))
    }

    @Test(arguments: ["\u{1B}[200~", ""])
    func `what was pasted just before the end is kept, its end mark missing or not`(
        begin: String
    ) throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        try program.openDraft()
        let text = String(repeating: "tempelan panjang ", count: 100)
        try program.write(begin.isEmpty ? Keys.paste(text) : begin + text)
        program.kill(SIGTERM)
        #expect(try program.waitForExit() == .exited(128 + SIGTERM))
        #expect(try sandbox.storedRealisations().contains(text))
    }

    @Test(arguments: [SIGHUP, SIGTERM])
    func `a lock held by another process does not hold up the end`(signal: Int32) throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        try program.openDraft()
        // The byte by which SQLite locks writing in its shared memory.
        let lock = try RangeLock(path: sandbox.database + "-shm", start: 120, length: 1)
        defer { withExtendedLifetime(lock) {} }
        try program.type("terkunci", until: "a refusal") { $0.contains("terputus") }
        program.kill(signal)
        #expect(try program.waitForExit() == .exited(128 + signal))
    }

    @Test func `the Linux console, without a second screen, is wiped`() throws {
        let program = try Sandbox.withSample().open(
            term: "linux", holdsTerminal: true, keepsTranscript: true)
        try program.waitForList()
        program.kill(SIGTERM)
        try program.waitForExit()
        program.expectTerminalAsFound()
        #expect(String(decoding: program.transcript, as: UTF8.self).contains("\u{1B}[3J"))
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE])
    func `a crash leaves the terminal as it was found and asks nothing`(signal: Int32) throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open(holdsTerminal: true, keepsTranscript: true)
        try program.openDraft()
        try program.typeAndSave("sebelum jatuh")
        program.kill(signal)
        #expect(try program.waitForExit() == .signalled(signal))
        program.expectTerminalAsFound()
        let shown = String(decoding: program.transcript, as: UTF8.self)
        for word in ["Press space", "interact", "Backtrace"] { #expect(!shown.contains(word)) }

        let next = try sandbox.open()
        try next.waitForRestoredField()
        #expect(next.screen.fieldText == "sebelum jatuh")
    }

    @Test func `a hang-up on the first start ends the program and makes nothing`() throws {
        let sandbox = try Sandbox()
        let program = try sandbox.open()
        try program.wait(for: "mulai pertama")
        program.hangUp()
        try program.waitForExit()
        #expect(!FileManager.default.fileExists(atPath: sandbox.database))
    }
}

extension PseudoTerminalProcess {
    /// Modes, screen, cursor and paste are as before the start, and nothing of the data stays.
    func expectTerminalAsFound(sourceLocation: SourceLocation = #_sourceLocation) {
        let now = try? modes()
        #expect(now != nil && now == initialModes, sourceLocation: sourceLocation)
        #expect(!screen.isAlternate, sourceLocation: sourceLocation)
        #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
        #expect(!screen.isPasteBracketed, sourceLocation: sourceLocation)
        #expect(!screen.hasApplicationCursorKeys, sourceLocation: sourceLocation)
        #expect(screen.isBlank, "\(screen.picture)", sourceLocation: sourceLocation)
    }
}
