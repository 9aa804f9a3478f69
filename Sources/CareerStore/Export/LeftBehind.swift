import Glibc

/// Outputs that are being written, `.NAME.PID.xxxxxx` beside their place.
enum UnfinishedOutput {
    /// A new one's path; what processes that are gone have left there of the
    /// same output is removed.
    static func newPath(for target: String) -> String {
        let folder = CareerDatabase.folder(of: target)
        let name = target.split(separator: "/").last.map(String.init) ?? ""
        LeftBehind.remove(in: folder, named: "." + name + ".")
        return folder + "/." + name + ".\(getpid())."
            + String(UInt32.random(in: 0...UInt32.max), radix: 36)
    }
}

/// Files that a process would have removed, had it not been killed.
public enum LeftBehind {
    /// Removes the files in the folder whose names begin so, followed by the
    /// number of a process that is gone.
    public static func remove(in folder: String, named beginning: String) {
        guard let listing = opendir(folder) else { return }
        defer { closedir(listing) }
        var paths: [String] = []
        while let entry = readdir(listing) {
            let name = entry.pointee.name
            guard name.hasPrefix(beginning) else { continue }
            let digits = name.dropFirst(beginning.count).prefix { $0.isNumber }
            guard let number = pid_t(digits), number > 0, isGone(number) else { continue }
            paths.append(folder + "/" + name)
        }
        for path in paths { unlink(path) }
    }

    private static func isGone(_ process: pid_t) -> Bool {
        kill(process, 0) != 0 && errno == ESRCH
    }
}

extension dirent {
    var name: String {
        withUnsafeBytes(of: d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
