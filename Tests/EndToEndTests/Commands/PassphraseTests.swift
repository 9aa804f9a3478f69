import Foundation
import PseudoTerminal
import Testing

/// A passphrase that is asked for, piped in, or read from a file.
@Suite struct PassphraseTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox.withSample() }

    private func launch(_ arguments: [String] = [], isHeld: Bool = false) throws -> Launch {
        let admin = try #require(SampleDatabase.admin)
        return Launch(
            executable: try KarierBinary.path(),
            arguments: ["user", "list", "--account", admin] + arguments
                + ["--database", sandbox.database],
            environment: sandbox.environment(), holdsTerminal: isHeld)
    }

    private func prompt(isHeld: Bool = false) throws -> PseudoTerminalProcess {
        let program = try PseudoTerminalProcess(try launch(isHeld: isHeld))
        try program.wait(for: "Kata sandi")
        try program.wait(for: "a terminal that hides what is typed") { _ in
            (try? program.modes())?.local != program.initialModes?.local || !isHeld
        }
        return program
    }

    @Test func `the passphrase that is typed is taken and not shown`() throws {
        let program = try prompt(isHeld: true)
        try program.write(Sandbox.passphrase + "\r")
        #expect(try program.waitForExit() == .exited(0))
        #expect(!program.screen.contains("belajar"))
        #expect(try program.modes() == program.initialModes)
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func `a signal ends the question and gives the terminal back`(signal: Int32) throws {
        let program = try prompt(isHeld: true)
        try program.write("setengah ter")
        program.kill(signal)
        #expect(try program.waitForExit() == .exited(128 + signal))
        #expect(try program.modes() == program.initialModes)
        #expect(program.screen.contains("Dihentikan"))
        #expect(!program.screen.contains("setengah"))
    }

    @Test func `the key that interrupts ends the question`() throws {
        let program = try prompt(isHeld: true)
        // What is typed at once after it is no answer any more.
        try program.write("setengah" + Keys.control("c") + "\r")
        #expect(try program.waitForExit() == .exited(130))
        #expect(try program.modes() == program.initialModes)
    }

    @Test func `a lost line ends the question`() throws {
        let program = try prompt()
        program.hangUp()
        #expect(try program.waitForExit() == .exited(129))
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func `a pipe that says nothing is waited for until a signal comes`(signal: Int32) throws {
        let pipe = sandbox.folder + "/pipa"
        #expect(mkfifo(pipe, 0o600) == 0)
        let program = try PseudoTerminalProcess(
            Launch(
                executable: "/bin/sh",
                arguments: [
                    "-c", "exec '\(try KarierBinary.path())' \"$@\" < '\(pipe)'", "sh",
                ] + (try launch()).arguments,
                environment: sandbox.environment()))
        // Comes back when the shell has opened the other end.
        let writer = open(pipe, O_WRONLY | O_CLOEXEC)
        defer { close(writer) }
        try program.wait(for: "signals that are held") { _ in program.holdsSignals }
        program.kill(signal)
        #expect(try program.waitForExit() == .exited(128 + signal))
    }

    private enum Thing: CaseIterable {
        case pipe, folder, device, linkToPipe
    }

    @Test(arguments: Thing.allCases)
    private func `what is no file is refused as a file of the passphrase, and at once`(
        thing: Thing
    ) throws {
        let path = sandbox.folder + "/rahasia"
        switch thing {
        case .pipe: #expect(mkfifo(path, 0o600) == 0)
        case .folder: #expect(mkdir(path, 0o700) == 0)
        case .device: #expect(symlink("/dev/tty", path) == 0)
        case .linkToPipe:
            #expect(mkfifo(sandbox.folder + "/pipa", 0o600) == 0)
            #expect(symlink(sandbox.folder + "/pipa", path) == 0)
        }
        let launch = try launch(["--passphrase-file", path, "--json"])
        let result = try PipedProcess.run(
            launch.executable, launch.arguments, environment: launch.environment)
        #expect(result.status == .exited(77))
        #expect(result.errorText.contains("bukan berkas biasa"))
        #expect(result.outputText.contains("\"passphrase_file\""))
    }

    @Test func `a file is taken by its link too, unless others may read it`() throws {
        let path = sandbox.folder + "/rahasia"
        try Sandbox.passphrase.write(toFile: path, atomically: false, encoding: .utf8)
        chmod(path, 0o600)
        #expect(symlink(path, path + ".tautan") == 0)
        for (mode, code) in [(0o600, 0), (0o640, 77)] as [(mode_t, Int32)] {
            chmod(path, mode)
            let launch = try launch(["--passphrase-file", path + ".tautan"])
            let result = try PipedProcess.run(
                launch.executable, launch.arguments, environment: launch.environment)
            #expect(result.status == .exited(code), "\(result.errorText)")
        }
    }
}
