import Foundation
import PseudoTerminal
import Testing

/// Signals while a command waits for somebody else.
@Suite struct InterruptionTests {
    private func importing(_ sandbox: Sandbox, _ pipe: String) throws -> PseudoTerminalProcess {
        #expect(mkfifo(pipe, 0o600) == 0)
        let program = try PseudoTerminalProcess(
            Launch(
                executable: try KarierBinary.path(),
                arguments: ["import", pipe, "--database", sandbox.database],
                environment: sandbox.environment()))
        program.companion = sandbox
        return program
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func `an import that waits for a silent pipe ends on a signal`(signal: Int32) throws {
        let sandbox = try Sandbox()
        let pipe = sandbox.folder + "/pipa"
        let program = try importing(sandbox, pipe)
        // Comes back when the program has opened the other end, signals held.
        let writer = open(pipe, O_WRONLY | O_CLOEXEC)
        defer { close(writer) }
        program.kill(signal)
        #expect(try program.waitForExit() == .exited(128 + signal))
        #expect(program.screen.lines.joined(separator: " ").contains("Tidak ada yang diimpor"))
        #expect(!FileManager.default.fileExists(atPath: sandbox.database))
    }

    @Test func `a rehearsal waits for no pipe in the database's place`() throws {
        let sandbox = try Sandbox.withSample()
        let input = sandbox.folder + "/masuk.csv"
        try sandbox.export("employees", "--output", input)
        let pipe = sandbox.folder + "/pipa"
        #expect(mkfifo(pipe, 0o600) == 0)
        let program = try PseudoTerminalProcess(
            Launch(
                executable: try KarierBinary.path(),
                arguments: ["import", input, "--dry-run", "--database", pipe],
                environment: sandbox.environment()))
        try program.waitForExit()
        #expect(program.screen.lines.joined(separator: " ").contains("Hanya uji coba"))
    }

    @Test func `what came through the pipe before the signal is kept, and said so`() throws {
        let sandbox = try Sandbox.withSample()
        let input = sandbox.folder + "/masuk.csv"
        try sandbox.export("employees", "--output", input)
        try FileManager.default.removeItem(atPath: sandbox.database)
        let pipe = sandbox.folder + "/pipa"
        let program = try importing(sandbox, pipe)
        let writer = open(pipe, O_WRONLY | O_CLOEXEC)
        defer { close(writer) }
        let data = try Data(contentsOf: URL(filePath: input))
        let sent = data.withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
        #expect(sent == data.count)
        try program.wait(for: "all that was sent is read") { _ in
            var left: Int32 = 0
            return ioctl(writer, UInt(FIONREAD), &left) == 0 && left == 0
        }
        program.kill(SIGTERM)
        #expect(try program.waitForExit() == .exited(143))
        #expect(
            program.screen.lines.joined(separator: " ").contains("Yang sudah tersimpan tetap ada"))
        let check = try sandbox.run("check", "--lang", "en")
        #expect(check.status == .exited(0))
        #expect(!check.outputText.contains(" 0 people"))
    }

    @Test func `an export ends on a signal while nobody reads, and while the reader stalls`()
        throws
    {
        let sandbox = try Sandbox.withSample()
        let pipe = sandbox.folder + "/pipa"
        #expect(mkfifo(pipe, 0o600) == 0)
        for isRead in [false, true] {
            let reader = isRead ? open(pipe, O_RDONLY | O_NONBLOCK | O_CLOEXEC) : -1
            defer { close(reader) }
            let program = try PseudoTerminalProcess(
                Launch(
                    executable: try KarierBinary.path(),
                    arguments: [
                        "export", "appraisals", "--format", "json", "--output", pipe,
                        "--purpose", Sandbox.purpose, "--database", sandbox.database,
                    ], environment: try sandbox.actingEnvironment()))
            if isRead {
                try program.wait(for: "a full pipe") { _ in
                    var left: Int32 = 0
                    return ioctl(reader, UInt(FIONREAD), &left) == 0 && left > 60_000
                }
            } else {
                try program.wait(for: "signals that are held") { _ in
                    program.holdsSignals
                }
            }
            program.kill(SIGTERM)
            #expect(try program.waitForExit() == .exited(143))
            #expect(program.screen.contains("Dihentikan"))
        }
    }
}
