import Foundation
import PseudoTerminal
import Testing

/// The harness itself, on programs of known behaviour.
@Suite struct PseudoTerminalProcessTests {
    private func shell(
        _ script: String, size: ScreenSize = .standard, holdsTerminal: Bool = false
    ) throws -> PseudoTerminalProcess {
        try PseudoTerminalProcess(
            Launch(
                executable: "/bin/sh", arguments: ["-c", script],
                environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm", "LC_ALL": "C.UTF-8"],
                size: size, holdsTerminal: holdsTerminal))
    }

    @Test func `what is typed comes in and what is shown comes out`() throws {
        let process = try shell("read line; echo \"<$line>\"")
        try process.write("halo\r")
        try process.wait(for: "<halo>")
        #expect(try process.waitForExit() == .exited(0))
        #expect(process.bytesReceived > 0)
        #expect(process.firstByteAt != nil)
    }

    @Test func `the terminal is the controlling one and has the size`() throws {
        let process = try shell(
            "stty size < /dev/tty; trap 'stty size' WINCH; echo ready; read line; read line",
            size: ScreenSize(columns: 91, rows: 17))
        try process.wait(for: "ready")
        #expect(process.screen.contains("17 91"))
        process.resize(to: ScreenSize(columns: 100, rows: 20))
        try process.write("\r")
        try process.wait(for: "20 100")
    }

    @Test func `exit codes and signals are told apart`() throws {
        #expect(try shell("exit 7").waitForExit() == .exited(7))
        let killed = try shell("read line")
        killed.kill(SIGKILL)
        #expect(try killed.waitForExit() == .signalled(SIGKILL))
    }

    @Test func `a closed window hangs up`() throws {
        let process = try shell("trap 'exit 9' HUP; while :; do read line || exit 8; done")
        process.settle()
        process.hangUp()
        #expect(try [.exited(9), .exited(8), .signalled(SIGHUP)].contains(process.waitForExit()))
    }

    @Test func `a stopped process is seen and goes on`() throws {
        let process = try shell("kill -STOP $$; echo on")
        try process.waitForStop()
        #expect(process.processState == "T")
        process.kill(SIGCONT)
        try process.wait(for: "on")
    }

    @Test func `modes can be compared after the end`() throws {
        let process = try shell("read line; stty raw -echo", holdsTerminal: true)
        let before = try process.modes()
        try process.write("\r")
        try process.waitForExit()
        #expect(try process.modes() != before)
    }

    @Test func `what never comes is an error with the screen`() throws {
        let process = try shell("echo there; read line")
        let error = #expect(throws: PseudoTerminalError.self) {
            try process.wait(for: "not there", timeout: .milliseconds(200))
        }
        #expect(error?.description.contains("|there ") == true)
    }

    @Test func `the end before the text is an error with the status`() throws {
        let error = #expect(throws: PseudoTerminalError.self) {
            try shell("exit 3").wait(for: "text")
        }
        #expect(error?.description.contains("exit 3") == true)
    }

    @Test func `more than the terminal holds can be typed`() throws {
        let process = try shell("stty raw -echo; echo ready; head -c 200000 | wc -c")
        try process.wait(for: "ready")
        try process.write([UInt8](repeating: 0x78, count: 200_000))
        try process.wait(for: "200000")
    }

    @Test func `memory and processor time are measured`() throws {
        let process = try shell("echo ready; read line")
        try process.wait(for: "ready")
        let resident = try #require(process.residentMemory)
        #expect(resident > 100_000 && resident < 100_000_000)
        #expect((process.peakResidentMemory ?? 0) >= resident)
        #expect(process.processorTime != nil)
    }

    @Test func `output and errors of a piped program are apart`() throws {
        let result = try PipedProcess.run(
            "/bin/sh", ["-c", "echo out; echo err >&2; exit 4"],
            environment: ["PATH": "/usr/bin:/bin"])
        #expect(result.outputText == "out\n" && result.errorText == "err\n")
        #expect(result.status == .exited(4))
        #expect(result.peakResidentMemory > 0)
    }
}
