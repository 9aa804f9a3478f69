import Foundation
import PseudoTerminal

/// A disk of a few megabytes in memory.
final class SmallDisk {
    let folder: String

    /// Tried once: root alone is not enough in every container.
    static let isPossible: Bool = {
        guard geteuid() == 0, let sandbox = try? Sandbox(),
            (try? SmallDisk(folder: sandbox.folder + "/disk", megabytes: 1)) != nil
        else { return false }
        return true
    }()

    init(folder: String, megabytes: Int) throws {
        self.folder = folder
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
        let result = try PipedProcess.run(
            "/bin/mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "none", folder],
            environment: [:])
        guard result.status == .exited(0) else {
            throw PseudoTerminalError.system(call: "mount", code: 0)
        }
    }

    deinit { _ = try? PipedProcess.run("/bin/umount", ["-l", folder], environment: [:]) }

    /// Lets nothing be written any more.
    func close() throws {
        let result = try PipedProcess.run(
            "/bin/mount", ["-o", "remount,ro", folder], environment: [:])
        guard result.status == .exited(0) else {
            throw PseudoTerminalError.system(call: "mount", code: 0)
        }
    }

    /// Leaves no byte free.
    func fill() throws {
        let file = open(folder + "/filler", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        defer { Glibc.close(file) }
        let block = [UInt8](repeating: 1, count: 4096)
        while write(file, block, block.count) > 0 {}
    }

    func makeRoom() throws { try FileManager.default.removeItem(atPath: folder + "/filler") }
}
