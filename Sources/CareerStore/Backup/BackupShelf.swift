import CareerDomain
import Glibc

/// A folder of backups that are named by their time: `karier-20261125-173000.db`
/// for a database `karier.db`. Backups of databases with other names may lie
/// beside them.
struct BackupShelf {
    let folder: String
    /// The database's name without its ending.
    private let stem: String

    init(folder: String, database: String) {
        self.folder = folder
        let name = database.split(separator: "/").last ?? ""
        stem = String(name.hasSuffix(".db") ? name.dropLast(3) : name)
    }

    func path(at moment: Moment) -> String { folder + "/\(stem)-\(moment.stamp(in: .wib)).db" }

    /// Paths of the backups, newest first: files that are named as one and
    /// begin as a database of this program does.
    func backups() -> [String] {
        let beginning = stem + "-"
        return Self.names(in: folder)
            .filter { $0.hasPrefix(beginning) && isStamp($0.dropFirst(beginning.count)) }
            .sorted(by: >)
            .map { folder + "/" + $0 }
            .filter { FilePlace.isPlainFile($0) && FileHead.isOwn($0) }
    }

    /// - Parameter path: stays also where the clock makes it the oldest.
    /// - Returns: the paths that are gone.
    func removeOldest(keeping count: Int, sparing path: String) -> [String] {
        let others = backups().filter { $0 != path }
        return others.dropFirst(max(0, count - 1)).filter { old in
            // In use, or with a log that has not been written into it.
            guard CareerDatabase.fileSize(at: old + "-wal") == 0, !CareerDatabase.isOpen(old)
            else { return false }
            return unlink(old) == 0
        }
    }

    /// `20261125-173000.db`
    private func isStamp(_ text: Substring) -> Bool {
        let digits = text.dropLast(3)
        guard text.hasSuffix(".db"), digits.count == 15 else { return false }
        return digits.enumerated().allSatisfy { place, character in
            place == 8 ? character == "-" : character.isASCII && character.isNumber
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let listing = opendir(folder) else { return [] }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) { names.append(entry.pointee.name) }
        return names
    }
}
