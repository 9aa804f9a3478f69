import CareerDomain
import GRDB
import Glibc

/// Why a database that was made beside its place could not be put there.
public enum PlacingFailure: Error, Hashable, Sendable {
    /// Something lies there that may not be replaced.
    case occupied
    /// Another process has the database there open.
    case inUse
    /// A link, a pipe, a device or a folder lies there.
    case notAFile
    /// Such a thing, or a file that has another name too, lies where the lock
    /// file should be.
    case lockNotPlain(file: String)
    /// The system refused, with its error number.
    case notWritable(code: Int32)
}

extension CareerDatabase {
    /// Whether a database may be put at the path: nothing or an empty file lies
    /// there, or a sample that may give way, and no process has it open.
    /// - Throws: `occupied` or `inUse`.
    public static func checkPlace(
        _ path: String, replacingSample: Bool
    ) throws(PlacingFailure) {
        guard exists(at: path) else {
            // A log without its database belongs to one that is elsewhere.
            guard fileSize(at: path + "-wal") == 0 else { throw .occupied }
            guard !isOpen(path) else { throw .inUse }
            return
        }
        guard replacingSample, isSample(at: path) else { throw .occupied }
        guard !isOpen(path) else { throw .inUse }
    }

    /// Puts a closed database, made beside its place, there. The place is
    /// checked again while no other process can open or make the database, so
    /// that what was made there meanwhile stays.
    /// - Throws: ``PlacingFailure``; the made file is then where it was.
    public static func put(
        _ made: String, at path: String, replacingSample: Bool,
        options: Options = Options()
    ) throws(PlacingFailure) {
        guard fileSize(at: made + "-wal") == 0 else { throw .notWritable(code: EBUSY) }
        let lock = try openingLock(of: path, options)
        defer { withExtendedLifetime(lock) {} }
        try checkPlace(path, replacingSample: replacingSample)
        let target = FilePlacement.resolved(path)
        if FilePlacement.isTaken(target) {
            // Its log would be taken for the new file's.
            for ending in ["-wal", "-shm"] { unlink(target + ending) }
            try FilePlacement.move(made, over: target)
        } else {
            try FilePlacement.put(made, whereNothingIs: target)
        }
    }

    /// Removes a database that holds nothing, with what lies beside it but its
    /// locks, unless another process has it open.
    /// - Returns: whether it is gone.
    @discardableResult
    public static func removeEmpty(at path: String, options: Options = Options()) -> Bool {
        guard let lock = try? openingLock(of: path, options) else { return false }
        defer { withExtendedLifetime(lock) {} }
        guard !isOpen(path), isEmpty(at: path), !isOpen(path) else { return false }
        for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
        return true
    }

    /// Whether nobody is recorded.
    public func isEmpty() throws(KeepingError) -> Bool {
        try reading { db in try db.number("SELECT 1 FROM person LIMIT 1") == nil }
    }

    // MARK: Steps

    static func openingLock(
        of path: String, _ options: Options
    ) throws(PlacingFailure) -> LockFile {
        do throws(OpeningError) {
            return try LockFile.take(
                path + ".lock", patienceSeconds: options.patienceSeconds,
                isInterrupted: options.isInterrupted)
        } catch {
            switch error {
            case .locked: throw .inUse
            case .lockNotPlain(let file): throw .lockNotPlain(file: file)
            case .folderMissing: throw .notWritable(code: ENOENT)
            case .diskFull: throw .notWritable(code: ENOSPC)
            default: throw .notWritable(code: EACCES)
            }
        }
    }

    /// `F_OFD_GETLK` of Linux, which sees locks of this process too.
    private static let getLock: Int32 = 36

    /// Whether a connection to the database lives: one in WAL mode holds its
    /// shared lock, on bytes from 2^30 on, as long as it is open.
    static func isOpen(_ path: String) -> Bool {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { return false }
        defer { Glibc.close(descriptor) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = 0x4000_0000
        lock.l_len = 512
        guard fcntl(descriptor, getLock, &lock) == 0 else { return false }
        return lock.l_type != Int16(F_UNLCK)
    }

    /// Whether the closed database is marked as a sample, whatever the version
    /// of its layout.
    private static func isSample(at path: String) -> Bool {
        looking(at: path) { db in try isMarkedAsSample(db) }
    }

    private static func isEmpty(at path: String) -> Bool {
        looking(at: path) { db in
            try ["person", "setting", "form_draft_field"].allSatisfy {
                try db.number("SELECT 1 FROM \($0) LIMIT 1") == nil
            }
        }
    }

    /// What is found in a closed database of this program; false for any other
    /// file.
    private static func looking(
        at path: String, _ isSo: (Database) throws -> Bool
    ) -> Bool {
        // A pipe would be waited for.
        guard FilePlace.isFile(path),
            let queue = try? DatabaseQueue(path: path, configuration: reading)
        else {
            return false
        }
        defer { try? queue.close() }
        let answer = try? queue.inDatabase { db in
            try db.number("PRAGMA application_id") == Schema.applicationID && isSo(db)
        }
        return answer ?? false
    }
}
