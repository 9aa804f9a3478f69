import Foundation
import PseudoTerminal
import Testing

/// Backup and restore with the real program, while others work.
@Suite struct BackupStoryTests {
    private struct Made: Decodable {
        var file: String
        var people: Int
        var removed: [String]
    }

    private struct Failure: Decodable {
        struct Cause: Decodable { var code: String }
        var error: Cause
    }

    private func decoded<Value: Decodable>(
        _ type: Value.Type, _ result: PipedProcess
    ) throws -> Value {
        try JSONDecoder().decode(type, from: Data(result.output))
    }

    private func code(_ result: PipedProcess) throws -> String {
        try decoded(Failure.self, result).error.code
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func `a backup made while somebody types is whole, and the session goes on`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        try program.openDraft()
        try program.typeAndSave("sebelum cadangan")
        let copy = sandbox.folder + "/cadangan.db"
        let result = try sandbox.run("backup", copy, "--json")
        #expect(result.status == .exited(0), "\(result.errorText)")
        #expect(try decoded(Made.self, result).people == SampleDatabase.people)
        try program.typeAndSave(" dan sesudahnya")

        let restored = try Sandbox()
        #expect(try restored.run("restore", copy).status == .exited(0))
        restored.hasSample = true
        #expect(try restored.complaints() == nil)
        #expect(try restored.storedRealisations().contains("sebelum cadangan"))
        #expect(try sandbox.storedRealisations().contains("sebelum cadangan dan sesudahnya"))
    }

    @Test func `backups of a folder are kept in number`() throws {
        let sandbox = try Sandbox.withSample()
        let folder = sandbox.folder + "/cadangan"
        mkdir(folder, 0o700)
        try "catatan".write(toFile: folder + "/catatan", atomically: true, encoding: .utf8)
        try FileManager.default.copyItem(
            atPath: sandbox.database, toPath: folder + "/karier-20200101-000000.db")
        let made = try decoded(
            Made.self, try sandbox.run("backup", "--keep", "1", folder, "--json"))
        #expect(made.removed == [folder + "/karier-20200101-000000.db"])
        #expect(try names(folder) == ["catatan", String(made.file.dropFirst(folder.count + 1))])
    }

    @Test(arguments: [
        (["karier.db"], 64, "is_database"), (["ada.db"], 73, "exists"),
        (["tiada/c.db"], 73, "folder_missing"), (["."], 73, "is_directory"),
        (["--keep", "0", "."], 64, "keep_refused"),
    ])
    func `a place that takes no backup is refused in words`(
        arguments: [String], status: Int32, name: String
    ) throws {
        let sandbox = try Sandbox.withSample()
        try "lain".write(toFile: sandbox.folder + "/ada.db", atomically: true, encoding: .utf8)
        var arguments = arguments
        let target = arguments.removeLast()
        let result = try PipedProcess.run(
            try KarierBinary.path(),
            ["backup"] + arguments + [
                sandbox.folder + "/" + target, "--json", "--database", sandbox.database,
            ], environment: sandbox.environment())
        #expect(result.status == .exited(status))
        #expect(try code(result) == name)
        #expect(!result.errorText.isEmpty)
        #expect(try sandbox.complaints() == nil)
    }

    @Test(.enabled("a small disk cannot be mounted here") { SmallDisk.isPossible })
    func `a disk without room is said so, and holds what it held`() throws {
        let sandbox = try Sandbox.withSample()
        let disk = try SmallDisk(folder: sandbox.folder + "/disk", megabytes: 1)
        mkdir(disk.folder + "/c", 0o700)
        let old = disk.folder + "/c/karier-20200101-000000.db"
        let small = try Sandbox()
        try #require(try small.run("demo", "--employees", "1", "--no-open").status == .exited(0))
        try FileManager.default.copyItem(atPath: small.database, toPath: old)
        let result = try sandbox.run("backup", "--keep", "1", disk.folder + "/c")
        #expect(result.status == .exited(73))
        #expect(result.errorText.contains("Ruang disk"))
        #expect(try names(disk.folder + "/c") == ["karier-20200101-000000.db"])
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func `a signal leaves a whole backup or none`(signal: Int32) throws {
        let sandbox = try Sandbox.withSample()
        let folder = sandbox.folder + "/c"
        mkdir(folder, 0o700)
        let program = try PseudoTerminalProcess(
            Launch(
                executable: try KarierBinary.path(),
                arguments: ["backup", folder + "/a.db", "--database", sandbox.database],
                environment: sandbox.environment()))
        // It may be over before it is looked at.
        _ = try? program.wait(for: "signals that are held") { _ in
            program.holdsSignals || program.processState == "Z"
        }
        program.kill(signal)
        if try program.waitForExit() == .exited(0) {
            #expect(try names(folder) == ["a.db"])
        } else {
            #expect(try program.waitForExit() == .exited(128 + signal))
            #expect(try names(folder).isEmpty)
            #expect(program.screen.contains("Dihentikan"))
        }
        #expect(try sandbox.complaints() == nil)
    }

    @Test func `while somebody works nothing is restored, and afterwards it is`() throws {
        let sandbox = try Sandbox.withSample()
        let copy = sandbox.folder + "/cadangan.db"
        try #require(try sandbox.run("backup", copy).status == .exited(0))
        let program = try sandbox.open()
        try program.openDraft()
        try program.typeAndSave("masih bekerja")
        let refused = try sandbox.run("restore", copy, "--json")
        #expect(refused.status == .exited(75))
        #expect(try code(refused) == "in_use")
        try program.typeAndSave(" terus")
        try program.write(Keys.f10)
        try program.waitForExit()
        #expect(try sandbox.storedRealisations().contains("masih bekerja terus"))

        let done = try sandbox.run("restore", copy)
        #expect(done.status == .exited(0), "\(done.errorText)")
        #expect(try !sandbox.storedRealisations().contains("masih bekerja terus"))
        #expect(try sandbox.complaints() == nil)
        let kept = try #require(try names(sandbox.folder).first { $0.contains(".old-") })
        #expect(done.errorText.contains(kept))
        let result = try PipedProcess.run(
            try KarierBinary.path(), ["check", "--database", sandbox.folder + "/" + kept],
            environment: sandbox.environment())
        #expect(result.status == .exited(0))
    }

    @Test func `a damaged backup is refused, and the database stays`() throws {
        let sandbox = try Sandbox.withSample()
        let copy = sandbox.folder + "/cadangan.db"
        try #require(try sandbox.run("backup", copy).status == .exited(0))
        let file = try FileHandle(forUpdating: URL(filePath: copy))
        try file.truncate(atOffset: file.seekToEnd() / 2)
        try file.close()
        let before = try Data(contentsOf: URL(filePath: sandbox.database))
        let result = try sandbox.run("restore", copy)
        #expect(result.status == .exited(65))
        #expect(result.errorText.contains("rusak"))
        #expect(try Data(contentsOf: URL(filePath: sandbox.database)) == before)
    }

    @Test func `a session whose database was replaced says so and stores nothing more`() throws {
        let sandbox = try Sandbox.withSample()
        let copy = sandbox.folder + "/cadangan.db"
        try #require(try sandbox.run("backup", copy).status == .exited(0))
        let program = try sandbox.open()
        try program.openDraft()
        try program.typeAndSave("sebelum diganti")
        for ending in ["-wal", "-shm"] { unlink(sandbox.database + ending) }
        #expect(rename(copy, sandbox.database) == 0)
        try program.wait(for: "basis data diganti")
        try program.type("hilang", until: "it is not stored") { $0.contains("terputus") }
        #expect(program.screen.contains("hilang"))
        program.kill(SIGTERM)
        try program.waitForExit()
        #expect(try sandbox.complaints() == nil)
        #expect(try !sandbox.storedRealisations().contains { $0.contains("hilang") })
    }
}
