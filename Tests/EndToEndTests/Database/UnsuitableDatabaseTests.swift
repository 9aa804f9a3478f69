import Foundation
import PseudoTerminal
import Testing

@Suite struct UnsuitableDatabaseTests {
    /// Opens the program, which must end with the code and a sentence, and change nothing.
    private func expectRefusal(
        _ sandbox: Sandbox, _ code: Int32, _ words: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try Data(contentsOf: URL(fileURLWithPath: sandbox.database))
        let program = try sandbox.open(
            holdsTerminal: true, keepsTranscript: true, signsIn: false)
        #expect(try program.waitForExit() == .exited(code), sourceLocation: sourceLocation)
        let text = String(decoding: program.transcript, as: UTF8.self)
        #expect(text.contains(words), sourceLocation: sourceLocation)
        #expect(!program.transcript.contains(0x1B), sourceLocation: sourceLocation)
        let after = try Data(contentsOf: URL(fileURLWithPath: sandbox.database))
        #expect(after == before, sourceLocation: sourceLocation)
        #expect(try program.modes() == program.initialModes, sourceLocation: sourceLocation)
    }

    @Test func `a file that is no database is named and left alone`() throws {
        let sandbox = try Sandbox()
        let text = String(repeating: "nama;nip\n", count: 500)
        try Data(text.utf8).write(to: URL(fileURLWithPath: sandbox.database))
        try expectRefusal(sandbox, 65, "bukan basis data")
    }

    @Test func `a database of another program is left alone`() throws {
        let sandbox = try Sandbox.withSample()
        try sandbox.patchHeader(at: 68, with: [0, 0, 0, 1])
        try expectRefusal(sandbox, 65, "program lain")
    }

    @Test func `a database of a newer program is left alone`() throws {
        let sandbox = try Sandbox.withSample()
        try sandbox.patchHeader(at: 60, with: [0, 0, 3, 0xE7])
        try expectRefusal(sandbox, 65, "lebih baru")
    }

    @Test func `a database that can only be read is said to be so`() throws {
        let sandbox = try Sandbox.withSample()
        chmod(sandbox.database, 0o444)
        try expectRefusal(sandbox, 73, "hanya dapat dibaca")
    }

    @Test func `a check makes no lock, and leaves an older layout as it is`() throws {
        let sandbox = try Sandbox.withSample()
        // As the owner of the file: to sign in is to write.
        sandbox.hasSample = false
        let result = try sandbox.run("check")
        #expect(result.status == .exited(0))
        #expect(!FileManager.default.fileExists(atPath: sandbox.database + ".lock"))
        try sandbox.patchHeader(at: 60, with: [0, 0, 0, 1])
        let before = try Data(contentsOf: URL(fileURLWithPath: sandbox.database))
        let older = try sandbox.run("check")
        #expect(older.status == .exited(1))
        #expect(older.outputText.contains("Buka sekali dengan `karier`"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: sandbox.database)) == before)
    }

    @Test(.enabled("a small disk can only be made by root") { SmallDisk.isPossible })
    func `a database on a disk that can only be read is checked, and not taken out unnoted`()
        throws
    {
        let sandbox = try Sandbox()
        let disk = try SmallDisk(folder: sandbox.folder + "/disk", megabytes: 12)
        let database = disk.folder + "/karier ? 50%.db"
        try FileManager.default.copyItem(atPath: try SampleDatabase.path(), toPath: database)
        try disk.close()
        func run(_ command: String...) throws -> PipedProcess {
            try PipedProcess.run(
                try KarierBinary.path(), command + ["--database", database],
                environment: sandbox.environment())
        }
        #expect(try run("check").status == .exited(0))
        #expect(try run("audit", "verify").status == .exited(0))
        let export = try run("export", "employees", "--purpose", Sandbox.purpose)
        #expect(export.status == .exited(77) && export.output.isEmpty)
        #expect(export.errorText.contains("jejak audit"), "\(export.errorText)")
    }

    @Test func `a folder that does not exist is named`() throws {
        let sandbox = try Sandbox()
        let result = try PipedProcess.run(
            try KarierBinary.path(), ["check", "--database", sandbox.folder + "/tiada/x.db"],
            environment: sandbox.environment())
        #expect(result.status == .exited(66))
        #expect(result.errorText.contains("/tiada/x.db"))
    }

    @Test func `a database locked by another process is waited for, then named`() throws {
        let sandbox = try Sandbox.withSample()
        let lock = try RangeLock(path: sandbox.database, start: 0x4000_0000, length: 512)
        let program = try sandbox.open(keepsTranscript: true, signsIn: false)
        #expect(try program.waitForExit() == .exited(75))
        #expect(
            String(decoding: program.transcript, as: UTF8.self).contains("dipakai sesi lain"))
        lock.release()
        let next = try sandbox.open()
        try next.waitForList()
    }

    @Test func `a long write of another session is said, and nothing typed is lost`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        try program.openDraft()
        try program.typeAndSave("satu")
        // The byte by which SQLite's log is locked for writing.
        let lock = try RangeLock(path: sandbox.database + "-shm", start: 120, length: 1)
        try program.type(" dua", until: "it is not stored") { $0.contains("terputus") }
        #expect(program.screen.fieldText == "satu dua")
        #expect(!program.screen.saysSaved)
        lock.release()
        try program.wait(for: "it is stored") { $0.saysSaved }
        #expect(try sandbox.storedRealisations().contains("satu dua"))
    }

    @Test(.enabled("a small disk can only be made by root") { SmallDisk.isPossible })
    func `a full disk is said, and what was typed is stored when there is room`() throws {
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
        #expect(!program.screen.saysSaved)
        try disk.makeRoom()
        try program.wait(for: "it is stored") { $0.saysSaved }
        try program.write(Keys.f10)
        try program.waitForExit()
        let result = try PipedProcess.run(
            try KarierBinary.path(), ["check", "--database", database],
            environment: sandbox.environment())
        #expect(result.status == .exited(0), "\(result.outputText)")
    }
}

extension Sandbox {
    /// Changes bytes of the database's header.
    fileprivate func patchHeader(at offset: UInt64, with bytes: [UInt8]) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: database))
        try file.seek(toOffset: offset)
        try file.write(contentsOf: Data(bytes))
        try file.close()
    }
}
