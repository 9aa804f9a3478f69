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

    /// Asks the system itself: `mount` reads the list of all mounts, which others change meanwhile.
    init(folder: String, megabytes: Int) throws {
        self.folder = folder
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
        guard mount("karier-test", folder, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            throw PseudoTerminalError.system(call: "mount " + folder, code: errno)
        }
    }

    deinit { umount2(folder, Int32(MNT_DETACH)) }

    /// Lets nothing be written any more.
    func close() throws {
        let flags = UInt(MS_REMOUNT | MS_RDONLY)
        guard mount("karier-test", folder, "tmpfs", flags, nil) == 0 else {
            throw PseudoTerminalError.system(call: "remount " + folder, code: errno)
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
