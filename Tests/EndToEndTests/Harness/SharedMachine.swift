import Foundation
import PseudoTerminal

/// A service account with a folder of its own, and root beside it: two users of
/// one machine. Needs root.
final class SharedMachine {
    /// `nobody`, on every machine.
    static let service: uid_t = 65_534
    static var isPossible: Bool {
        geteuid() == 0 && FileManager.default.isExecutableFile(atPath: setpriv)
    }
    private static let setpriv = "/usr/bin/setpriv"

    private let sandbox: Sandbox
    /// Only root gets in.
    let rootFolder: String
    let serviceFolder: String
    var database: String { serviceFolder + "/karier.db" }

    /// With a database of the service account's.
    init() throws {
        sandbox = try Sandbox()
        rootFolder = sandbox.folder + "/root"
        serviceFolder = sandbox.folder + "/layanan"
        chmod(sandbox.folder, 0o755)
        for folder in [rootFolder, serviceFolder] { mkdir(folder, 0o700) }
        chown(serviceFolder, Self.service, Self.service)
        try FileManager.default.copyItem(atPath: try SampleDatabase.path(), toPath: database)
        chown(database, Self.service, Self.service)
    }

    /// Runs the program as root on the service's database.
    func asRoot(
        _ arguments: String..., on database: String? = nil, input: String = "/dev/null",
        limits: [String] = []
    ) throws -> PipedProcess {
        let program =
            [
                try KarierBinary.path()
            ] + arguments + ["--database", database ?? self.database]
        var variables = sandbox.environment()
        variables["HOME"] = rootFolder
        guard !limits.isEmpty else {
            return try PipedProcess.run(
                program[0], Array(program.dropFirst()), environment: variables, input: input)
        }
        return try PipedProcess.run(
            Self.setpriv, limits + ["--"] + program, environment: variables, input: input)
    }

    /// Runs a command of the shell as the service account, in its folder.
    @discardableResult
    func asService(_ command: String) throws -> PipedProcess {
        try PipedProcess.run(
            Self.setpriv,
            [
                "--reuid=\(Self.service)", "--regid=\(Self.service)", "--clear-groups", "/bin/sh",
                "-c", "cd '\(serviceFolder)' && umask 077 && " + command,
            ], environment: sandbox.environment())
    }

    /// Whether the service account gets to where the program was built.
    var serviceReachesProgram: Bool {
        get throws {
            try asService("test -x '\(try KarierBinary.path())'").status == .exited(0)
        }
    }

    /// Runs the program as the service account.
    func programAsService(_ arguments: String...) throws -> PipedProcess {
        let program = [try KarierBinary.path()] + arguments + ["--database", database]
        return try asService(program.map { "'\($0)'" }.joined(separator: " "))
    }

    /// A file of root's that nobody else may read.
    func makeRootFile(_ name: String = "rahasia") throws -> RootFile {
        try RootFile(rootFolder + "/" + name)
    }
}

/// A file of root's, and whether it is as it was.
struct RootFile {
    let path: String
    private static let text = "hanya untuk root\n"

    init(_ path: String) throws {
        self.path = path
        try Self.text.write(toFile: path, atomically: false, encoding: .utf8)
        chmod(path, 0o600)
    }

    var isIntact: Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_uid == 0 && status.st_gid == 0
            && status.st_mode == S_IFREG | 0o600
            && (try? String(contentsOfFile: path, encoding: .utf8)) == Self.text
    }
}
