import Glibc
import PseudoTerminal

/// A folder that is gone after the run.
struct TemporaryFolder {
    let path: String

    init() throws(BenchmarkError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((parent + "/karier-benchmark-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw BenchmarkError("mkdtemp: errno \(errno)") }
        path = String(
            decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func remove() {
        _ = try? PipedProcess.run("/bin/rm", ["-rf", path], environment: [:])
    }
}

/// The program that is measured, in a clean environment.
struct Program {
    let binary: String
    let folder: String

    private var environment: [String: String] {
        [
            "PATH": "/usr/bin:/bin", "HOME": folder, "USER": "benchmark",
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "KARIER_LANG": "id",
        ]
    }

    func run(_ arguments: [String], timeout: Duration) throws -> PipedProcess {
        try PipedProcess.run(binary, arguments, environment: environment, timeout: timeout)
    }

    func open(_ database: String, size: ScreenSize) throws -> PseudoTerminalProcess {
        try PseudoTerminalProcess(
            Launch(
                executable: binary, arguments: ["--database", database],
                environment: environment, size: size))
    }

    func removeDatabase(_ path: String) {
        for ending in ["", "-wal", "-shm", ".lock"] { unlink(path + ending) }
    }
}
