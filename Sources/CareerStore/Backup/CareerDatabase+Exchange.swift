import GRDB
import Glibc

extension CareerDatabase {
    /// Puts a closed database, made beside its place, there, whatever lies
    /// there; that is kept under another name, with its log. No process may
    /// have it open, and none can open it for writing meanwhile.
    /// - Returns: whether something was kept.
    /// - Throws: ``PlacingFailure``; the place is then as it was.
    static func exchange(
        _ made: String, at path: String, keepingOldAt aside: String, options: Options
    ) throws(PlacingFailure) -> Bool {
        let lock = try openingLock(of: path, options)
        defer { withExtendedLifetime(lock) {} }
        guard !isOpen(path) else { throw .inUse }
        for ending in ["", "-wal"] where FilePlacement.isTaken(aside + ending) {
            throw .occupied
        }
        let target = FilePlacement.resolved(path)
        settleLog(of: target)
        adopt(made, like: target)
        lock.share(like: made)
        let isKept = try keep(target, at: aside)
        do throws(PlacingFailure) {
            try FilePlacement.move(made, over: target)
        } catch {
            if isKept { bringBack(aside, to: target) }
            throw error
        }
        return isKept
    }

    /// Writes into the file what still lies in the log of a run that was lost;
    /// where the file does not allow it, the log stays and is kept with it. Of
    /// a file that does not look like a database SQLite would remove the log.
    private static func settleLog(of path: String) {
        guard FileHead.isOwn(path), fileSize(at: path + "-wal") > 0 else { return }
        guard let queue = try? DatabaseQueue(path: path) else { return }
        defer { try? queue.close() }
        queue.inDatabase { db in WALCheckpoint(db)?.run() }
    }

    /// The owner and the permissions of what lay there, else the owner of the
    /// folder: a restoring root shall not lock the service account out.
    private static func adopt(_ made: String, like path: String) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        guard isThere || stat(folder(of: path), &status) == 0 else { return }
        if geteuid() == 0 || status.st_gid != getegid() {
            _ = chown(made, geteuid() == 0 ? status.st_uid : geteuid(), status.st_gid)
        }
        if isThere { chmod(made, status.st_mode & 0o660 | 0o600) }
    }

    /// Gives what lies there its other name. Without a log it keeps both until
    /// the new one takes the first, so that a database lies there at any time.
    private static func keep(
        _ path: String, at aside: String
    ) throws(PlacingFailure) -> Bool {
        let hasLog = fileSize(at: path + "-wal") > 0
        guard FilePlacement.isTaken(path) else {
            // A log without its database is kept too: it is somebody's work.
            if hasLog { try move(path + "-wal", to: aside + "-wal") }
            return hasLog
        }
        guard hasLog || exists(at: path) else { return false }
        if hasLog {
            try move(path, to: aside)
            do throws(PlacingFailure) {
                try move(path + "-wal", to: aside + "-wal")
            } catch {
                _ = rename(aside, path)
                throw error
            }
        } else if link(path, aside) != 0 {
            try move(path, to: aside)
        }
        for ending in ["-wal", "-shm", "-journal"] { unlink(path + ending) }
        return true
    }

    private static func bringBack(_ aside: String, to path: String) {
        if FilePlacement.isTaken(path) { unlink(aside) } else { _ = rename(aside, path) }
        _ = rename(aside + "-wal", path + "-wal")
    }

    private static func move(_ path: String, to aside: String) throws(PlacingFailure) {
        guard rename(path, aside) == 0 else { throw .notWritable(code: errno) }
    }
}
