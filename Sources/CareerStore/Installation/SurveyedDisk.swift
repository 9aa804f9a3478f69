import CareerDomain
import Glibc

/// The disk a path lies on.
enum SurveyedDisk {
    static func disk(of path: String) -> InstallationFacts.Disk? {
        var status = stat()
        guard stat(path, &status) == 0, let free = DiskSpace.free(at: path) else { return nil }
        let mounts = SurveyedText.read("/proc/self/mountinfo") ?? ""
        return InstallationFacts.Disk(
            path: path, freeBytes: free,
            fileSystem: fileSystem(of: FilePlacement.resolved(path), in: mounts),
            device: UInt64(status.st_dev))
    }

    /// The kind of the file system by the kernel's list of mounts, see
    /// `proc_pid_mountinfo(5)`: of the longest mount point above the path the
    /// last line, as it covers those before it. Empty when none is found.
    static func fileSystem(of path: String, in mounts: String) -> String {
        var best: (length: Int, kind: String) = (-1, "")
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 6, let dash = fields.firstIndex(of: "-"),
                dash + 1 < fields.endIndex
            else { continue }
            let point = fields[4].replacing("\\040", with: " ")
            let isAbove = point == "/" || path == point || path.hasPrefix(point + "/")
            guard isAbove, point.utf8.count >= best.length else { continue }
            best = (point.utf8.count, String(fields[dash + 1]))
        }
        return best.kind
    }
}
