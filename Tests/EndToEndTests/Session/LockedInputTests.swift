import Foundation
import PseudoTerminal
import Testing

/// What is typed and not stored when the screen is locked, and the key that blanks it.
@Suite struct LockedInputTests {
    enum Way: String, CaseIterable {
        case key, time

        var arguments: [String] { self == .key ? [] : ["--idle", "6"] }
    }

    /// The byte by which SQLite's log is locked for writing, held as by another process.
    private func holdWriting(_ sandbox: Sandbox) throws -> RangeLock {
        try RangeLock(path: sandbox.database + "-shm", start: 120, length: 1)
    }

    /// A realisation with a text that the store refuses.
    private func typeRefused(_ program: PseudoTerminalProcess, _ sandbox: Sandbox) throws
        -> RangeLock
    {
        try program.openDraft()
        try program.typeAndSave("satu")
        let lock = try holdWriting(sandbox)
        try program.type(" dua", until: "it is not stored") { $0.contains("terputus") }
        return lock
    }

    @Test(arguments: Way.allCases)
    func `a refused text outlives the lock, and is stored when the store takes it`(way: Way) throws
    {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open(way.arguments)
        try program.openDraft()
        try program.typeAndSave("satu")
        let lock = try holdWriting(sandbox)
        try program.write(" dua" + (way == .key ? Keys.control("x") : ""))
        try program.wait(for: "the lock") {
            $0.asksWhoIsThere && $0.contains("BELUM tersimpan")
        }
        #expect(!program.screen.contains("yang diketik tersimpan"))
        #expect(!program.screen.contains("dua"))
        lock.release()
        try program.wait(for: "all of it stored") {
            $0.asksWhoIsThere && !$0.contains("BELUM tersimpan")
        }
        try program.signIn()
        try program.waitForRestoredField()
        #expect(program.screen.fieldText == "satu dua")
        #expect(try sandbox.storedRealisations().contains("satu dua"))
    }

    @Test func `a text is stored though the line is lost while the store is busy`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        let lock = try typeRefused(program, sandbox)
        program.hangUp()
        // It does not give up while somebody else writes.
        #expect(throws: PseudoTerminalError.self) {
            try program.waitForExit(timeout: .seconds(5), isReading: false)
        }
        lock.release()
        try program.waitForExit(isReading: false)
        let next = try sandbox.open()
        try next.waitForRestoredField()
        #expect(next.screen.fieldText == "satu dua")
    }

    @Test(.enabled("a small disk can only be made by root") { SmallDisk.isPossible })
    func `a text that a full disk refuses outlives the lock too`() throws {
        let sandbox = try Sandbox()
        let disk = try SmallDisk(folder: sandbox.folder + "/disk", megabytes: 12)
        let database = disk.folder + "/karier.db"
        try FileManager.default.copyItem(atPath: try SampleDatabase.path(), toPath: database)
        let program = try PseudoTerminalProcess(
            Launch(
                executable: try KarierBinary.path(), arguments: ["--database", database],
                environment: sandbox.environment()))
        try program.openDraft()
        try program.typeAndSave("cukup")
        try disk.fill()
        try program.type(
            String(repeating: " penuh", count: 2000), until: "it is not stored"
        ) { $0.contains("terputus") }
        try program.type(Keys.control("x"), until: "the lock") {
            $0.asksWhoIsThere && $0.contains("BELUM tersimpan")
        }
        try disk.makeRoom()
        try program.wait(for: "all of it stored") { $0.contains("yang diketik tersimpan") }
        try program.signIn()
        try program.waitForRestoredField()
        try program.wait(for: "the text") { $0.saysSaved && $0.contains("penuh penuh") }
    }

    @Test func `the key blanks though a paste before it has lost its end`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        try program.openDraft()
        try program.write("\u{1B}[200~separuh tempelan")
        // Again and again, as by somebody who sees nothing happen: silence would end the paste.
        let deadline = ContinuousClock.now + PseudoTerminalProcess.patience
        while !program.screen.asksWhoIsThere, ContinuousClock.now < deadline {
            try program.write(Keys.control("x"))
            program.settle()
        }
        #expect(program.screen.asksWhoIsThere)
    }

    @Test func `whoever else signs in meanwhile finds nothing of it`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        let lock = try typeRefused(program, sandbox)
        try program.type(Keys.control("x"), until: "the lock") { $0.asksWhoIsThere }
        lock.release()
        try program.signIn(as: 4)
        try program.wait(for: "another's start") { $0.isComplete && !$0.asksWhoIsThere }
        for word in ["dipulihkan", "satu dua", "sebelum layar terkunci"] {
            #expect(!program.screen.contains(word))
        }
        #expect(try !sandbox.storedRealisations().contains("satu dua"))
        try program.type(Keys.control("x"), until: "the lock") { $0.asksWhoIsThere }
        try program.signIn(as: 0)
        try program.waitForRestoredField()
        #expect(program.screen.fieldText == "satu dua")
    }

    @Test func `a program that ends with it writes it for its writer, after a warning`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open(holdsTerminal: true)
        let lock = try typeRefused(program, sandbox)
        defer { withExtendedLifetime(lock) {} }
        try program.type(Keys.f10, until: "a warning") {
            $0.contains("F10 sekali lagi")
        }
        try program.write(Keys.f10)
        #expect(try program.waitForExit() == .exited(0))
        #expect(program.screen.contains("TIDAK tersimpan"))
        #expect(program.screen.contains("Realisasi"))
        #expect(program.screen.contains("satu dua"))
    }

    @Test func `one that is left from the lock names field and account, and not the text`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open(holdsTerminal: true)
        let lock = try typeRefused(program, sandbox)
        defer { withExtendedLifetime(lock) {} }
        try program.type(Keys.control("x"), until: "the lock") { $0.asksWhoIsThere }
        try program.type(Keys.f10, until: "a warning") { $0.contains("F10 sekali lagi") }
        try program.write(Keys.f10)
        #expect(try program.waitForExit() == .exited(0))
        #expect(program.screen.contains("TIDAK tersimpan"))
        #expect(program.screen.contains("Realisasi"))
        #expect(program.screen.contains(try #require(SampleDatabase.admin)))
        #expect(!program.screen.contains("dua"))
    }

    @Test func `a kiosk that is ended writes nothing personal`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open(["--profile", "kiosk"], holdsTerminal: true)
        let lock = try typeRefused(program, sandbox)
        defer { withExtendedLifetime(lock) {} }
        program.kill(SIGTERM)
        #expect(try program.waitForExit() == .exited(128 + SIGTERM))
        #expect(program.screen.contains("TIDAK tersimpan"))
        #expect(program.screen.contains("penilaian kinerja"))
        #expect(!program.screen.contains(try #require(SampleDatabase.admin)))
        #expect(!program.screen.contains("dua"))
    }

    /// More stores than the harness has patience for stand before the key.
    @Test(arguments: [Keys.control("x"), Keys.f11])
    func `the panic key does not wait for stores that wait for their turn`(key: String) throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        try program.openDraft()
        try program.typeAndSave("satu")
        let lock = try holdWriting(sandbox)
        try program.write(" dua" + String(repeating: Keys.f2, count: 8) + key)
        try program.wait(for: "the lock") { $0.asksWhoIsThere }
        lock.release()
        try program.wait(for: "all of it stored") { $0.contains("yang diketik tersimpan") }
        try program.signIn()
        try program.waitForRestoredField()
        #expect(program.screen.fieldText == "satu dua")
    }

    @Test func `after a suspension longer than the lock's time nothing old is drawn`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.openInShell(["--idle", "10"], keepsTranscript: true)
        try program.waitForList()
        let name = String(program.screen.selectedLine.dropFirst(2).prefix(12))
        try program.write(Keys.control("z"))
        try program.wait(for: "the shell") { !$0.isAlternate && $0.contains("Stopped") }
        program.watch(until: .now + .seconds(11))
        program.resetCounters()
        try program.write("fg\r")
        try program.wait(for: "the lock") { $0.asksWhoIsThere }
        let shown = String(decoding: program.transcript, as: UTF8.self)
        #expect(!shown.contains(name))
        #expect(!shown.contains("Daftar pegawai"))
    }

    @Test func `a key after a long stop does not open the screen again`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open(["--idle", "10"], keepsTranscript: true)
        try program.waitForList()
        let name = String(program.screen.selectedLine.dropFirst(2).prefix(12))
        program.kill(SIGSTOP)
        try program.waitForStop()
        program.watch(until: .now + .seconds(11))
        program.resetCounters()
        try program.write(Keys.down)
        program.kill(SIGCONT)
        try program.wait(for: "the lock") { $0.asksWhoIsThere }
        #expect(!String(decoding: program.transcript, as: UTF8.self).contains(name))
    }
}
