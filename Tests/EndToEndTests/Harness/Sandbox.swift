import Foundation
import PseudoTerminal

/// A folder of one's own with a database, and the program run on it.
final class Sandbox {
    let folder: String
    var database: String { folder + "/karier.db" }

    private let removesItself: Bool
    /// Whether the database is a copy of the sample, with its accounts.
    var hasSample = false

    init(removesItself: Bool = true) throws {
        self.removesItself = removesItself
        let template = NSTemporaryDirectory() + "karier-test-XXXXXX"
        var path = Array(template.utf8CString)
        guard mkdtemp(&path) != nil else {
            throw PseudoTerminalError.system(call: "mkdtemp", code: errno)
        }
        folder = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        if removesItself { try? FileManager.default.removeItem(atPath: folder) }
    }

    /// With a copy of the sample database.
    static func withSample() throws -> Sandbox {
        let sandbox = try Sandbox()
        try FileManager.default.copyItem(
            atPath: try SampleDatabase.path(), toPath: sandbox.database)
        sandbox.hasSample = true
        return sandbox
    }

    /// A clean environment: nothing of the machine that runs the tests but its `PATH`.
    func environment(
        term: String? = "xterm-256color", locale: String = "C.UTF-8"
    ) -> [String: String] {
        var variables = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": folder, "XDG_DATA_HOME": folder + "/data", "USER": "penguji",
            "LC_ALL": locale, "LANG": locale, "KARIER_LANG": "id",
        ]
        variables["TERM"] = term
        return variables
    }

    /// The passphrase of every account of sample data.
    static let passphrase = "belajar dengan data contoh"

    /// Opens the program on the sandbox's database, and signs in where it asks
    /// for that: as the admin of the institution, whose number stands there.
    func open(
        _ arguments: [String] = [], size: ScreenSize = .standard,
        term: String? = "xterm-256color", locale: String = "C.UTF-8",
        holdsTerminal: Bool = false, keepsTranscript: Bool = false, signsIn: Bool = true
    ) throws -> PseudoTerminalProcess {
        let process = try PseudoTerminalProcess(
            Launch(
                executable: try KarierBinary.path(),
                arguments: arguments + ["--database", database],
                environment: environment(term: term, locale: locale), size: size,
                decodesUTF8: locale.hasSuffix("UTF-8"), holdsTerminal: holdsTerminal,
                keepsTranscript: keepsTranscript))
        process.companion = self
        if signsIn, hasSample, FileManager.default.fileExists(atPath: database) {
            try process.signIn()
        }
        return process
    }

    /// Opens the program as a job of an interactive shell.
    func openInShell(
        _ arguments: [String] = [], keepsTranscript: Bool = false
    ) throws -> PseudoTerminalProcess {
        var environment = environment()
        environment["PS1"] = "shell> "
        let process = try PseudoTerminalProcess(
            Launch(
                executable: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
                environment: environment, size: .standard, keepsTranscript: keepsTranscript))
        process.companion = self
        try process.wait(for: "shell>")
        let command = [try KarierBinary.path(), "--database", database] + arguments
        try process.write(command.map { "'\($0)'" }.joined(separator: " ") + "\r")
        return process
    }

    /// What the tests take data out for.
    static let purpose = "pengujian otomatis"

    /// Exports without a terminal.
    @discardableResult
    func export(_ arguments: String...) throws -> PipedProcess {
        try PipedProcess.run(
            try KarierBinary.path(),
            ["export"] + arguments + ["--purpose", Self.purpose, "--database", database],
            environment: try actingEnvironment())
    }

    /// Runs a command of the program without a terminal, as the admin of the
    /// sample, where there is one.
    @discardableResult
    func run(_ arguments: String...) throws -> PipedProcess {
        try PipedProcess.run(
            try KarierBinary.path(), arguments + ["--database", database],
            environment: try actingEnvironment())
    }

    /// Runs a command as another account of the sample.
    func run(_ arguments: String..., as account: String) throws -> PipedProcess {
        var variables = try actingEnvironment()
        variables["KARIER_ACCOUNT"] = account
        return try PipedProcess.run(
            try KarierBinary.path(), arguments + ["--database", database],
            environment: variables)
    }

    /// With the admin of the sample as the account that acts.
    func actingEnvironment() throws -> [String: String] {
        var variables = environment()
        guard hasSample, let admin = SampleDatabase.admin,
            FileManager.default.fileExists(atPath: database)
        else { return variables }
        let file = folder + "/kata-sandi"
        if !FileManager.default.fileExists(atPath: file) {
            _ = FileManager.default.createFile(
                atPath: file, contents: Data(Self.passphrase.utf8),
                attributes: [.posixPermissions: 0o600])
        }
        variables["KARIER_ACCOUNT"] = admin
        variables["KARIER_PASSPHRASE_FILE"] = file
        return variables
    }
}

/// The program under test.
enum KarierBinary {
    struct NotBuilt: Error, CustomStringConvertible {
        var description: String
    }

    /// Beside the tests, where SwiftPM builds it; `KARIER_BINARY` names another.
    static func path() throws -> String {
        let named = ProcessInfo.processInfo.environment["KARIER_BINARY"]
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        let folders = [own, CommandLine.arguments.first].compactMap(\.self).map {
            URL(fileURLWithPath: $0).deletingLastPathComponent().path
        }
        let candidates = [named].compactMap(\.self) + folders.map { $0 + "/karier" }
        guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
            throw NotBuilt(description: "no program at \(candidates)")
        }
        return found
    }
}

/// One sample database per run, copied by whoever needs it.
enum SampleDatabase {
    static let people = 300

    private static let made: Result<(path: String, admin: String), any Error> = Result {
        let sandbox = try Sandbox(removesItself: false)
        let result = try PipedProcess.run(
            try KarierBinary.path(),
            ["demo", "--employees", "\(people)", "--no-open", "--database", sandbox.database],
            environment: sandbox.environment())
        let admin = result.errorText.split(separator: "\n").first { $0.contains("Admin") }
        guard result.status == .exited(0), let number = admin?.split(separator: " ").first else {
            throw KarierBinary.NotBuilt(description: result.errorText)
        }
        return (sandbox.database, String(number))
    }

    /// NIP of the admin of the institution.
    static var admin: String? { try? made.get().admin }

    static func path() throws -> String {
        let path = try made.get().path
        _ = clearing
        return path
    }

    /// A constant outlives every scope: the end of the tests clears it away.
    private static let clearing: Int32 = atexit {
        guard let path = try? SampleDatabase.made.get().path else { return }
        try? FileManager.default.removeItem(
            at: URL(fileURLWithPath: path).deletingLastPathComponent())
    }
}
