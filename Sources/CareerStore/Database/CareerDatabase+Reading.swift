import GRDB
import Glibc

/// Opening for reading only, which leaves everything as it was.
extension CareerDatabase {
    /// SQLite needs its index beside a database in WAL mode, also to read.
    /// Where that cannot be made and there is no log, the file is whole as it
    /// lies there and is read alone.
    static func openForReading(
        _ path: String, _ options: Options, _ patience: Patience
    ) throws(OpeningError) -> DatabaseQueue {
        do throws(OpeningError) {
            return try prepared(path, options, patience)
        } catch {
            switch error {
            case .readOnly, .failed: break
            default: throw error
            }
            guard !FilePlace.allows(folder(of: path), W_OK), FilePlace.allows(path, R_OK) else {
                throw error
            }
            guard fileSize(at: path + "-wal") == 0 else { throw .folderNotWritable }
            return try prepared(aloneURI(of: path), options, patience)
        }
    }

    /// The file alone, without log and locks, as nobody changes it.
    static func aloneURI(of path: String) -> String { "file:" + escaped(path) + "?immutable=1" }

    static var reading: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        return configuration
    }

    /// A path as the middle of a URI of SQLite.
    private static func escaped(_ path: String) -> String {
        path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    }

    /// Whether SQLite would make the index and the log beside the database in
    /// order to read it.
    static func lacksIndex(_ path: String) -> Bool {
        access(path + "-shm", F_OK) != 0 && access(path + "-wal", F_OK) != 0
    }

    /// Takes away the index that was made for reading only: left behind, it
    /// would belong to the reader and keep the owner from writing. Whoever
    /// opens the database for writing takes the lock first; where there is no
    /// lock, nobody ever has.
    static func removeIndex(_ path: String) {
        let lock = try? CompanionFile.open(path + ".lock", O_RDONLY)
        defer { if let lock { Glibc.close(lock) } }
        guard lock.map({ flock($0, LOCK_EX | LOCK_NB) == 0 }) ?? true else { return }
        guard fileSize(at: path + "-wal") == 0, !isOpen(path) else { return }
        for ending in ["-wal", "-shm"] { unlink(path + ending) }
    }
}
