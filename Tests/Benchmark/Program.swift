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

    /// The passphrase of every account of sample data.
    static let passphrase = "belajar dengan data contoh"

    private var environment: [String: String] {
        [
            "PATH": "/usr/bin:/bin", "HOME": folder, "USER": "benchmark",
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "KARIER_LANG": "id",
        ]
    }

    /// Runs a command, as the owner of the database or as an account of sample data.
    func run(
        _ arguments: [String], as account: String? = nil, timeout: Duration
    ) throws -> PipedProcess {
        var variables = environment
        if let account {
            variables["KARIER_ACCOUNT"] = account
            variables["KARIER_PASSPHRASE_FILE"] = try passphraseFile()
        }
        return try PipedProcess.run(
            binary, arguments, environment: variables, timeout: timeout)
    }

    private func passphraseFile() throws(BenchmarkError) -> String {
        let path = folder + "/passphrase"
        let descriptor = creat(path, 0o600)
        guard descriptor >= 0 else { throw BenchmarkError("\(path): errno \(errno)") }
        defer { close(descriptor) }
        let bytes = Array(Self.passphrase.utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count else {
            throw BenchmarkError("\(path): errno \(errno)")
        }
        return path
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
