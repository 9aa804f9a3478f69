import GRDB
import Glibc

extension CareerDatabase {
    /// Puts a closed database, made beside its place, there, whatever file lies
    /// there; that is kept under another name, with its log. No process may
    /// have it open, and none can open it for writing meanwhile.
    /// - Parameters:
    ///   - file: the made database, open since it was made.
    ///   - aside: the other name; with a number where it is taken.
    /// - Returns: what was kept, by path; nil where there was nothing.
    /// - Throws: ``PlacingFailure``; the place is then as it was.
    static func exchange(
        _ made: String, _ file: Int32, at path: String, keepingOldAt aside: String,
        options: Options
    ) throws(PlacingFailure) -> String? {
        let lock = try openingLock(of: path, options)
        defer { withExtendedLifetime(lock) {} }
        try checkExchange(at: path)
        let aside = try freeName(aside)
        settleLog(of: path)
        adopt(file, like: path)
        guard isFile(file, at: made) else { throw .notWritable(code: ESTALE) }
        lock.share(like: made)
        let isKept = try keep(path, at: aside)
        do throws(PlacingFailure) {
            try FilePlacement.move(made, over: path)
        } catch {
            if isKept { bringBack(aside, to: path) }
            throw error
        }
        return isKept ? aside : nil
    }

    /// A link is not followed: where it leads may be no business of whoever has
    /// put it there.
    /// - Throws: `notAFile` or `inUse`.
    static func checkExchange(at path: String) throws(PlacingFailure) {
        guard !FilePlacement.isTaken(path) || FilePlace.isPlainFile(path) else {
            throw .notAFile
        }
        guard !isOpen(path) else { throw .inUse }
    }

    /// Two may restore within one second.
    private static func freeName(_ aside: String) throws(PlacingFailure) -> String {
        let names = [aside] + (2...99).map { aside + "-\($0)" }
        let free = names.first { name in
            ["", "-wal"].allSatisfy { !FilePlacement.isTaken(name + $0) }
        }
        guard let free else { throw .occupied }
        return free
    }

    /// Whether the open file is still what lies at the path.
    private static func isFile(_ file: Int32, at path: String) -> Bool {
        var own = stat()
        var there = stat()
        return fstat(file, &own) == 0 && lstat(path, &there) == 0
            && own.st_dev == there.st_dev && own.st_ino == there.st_ino
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
    private static func adopt(_ file: Int32, like path: String) {
        var status = stat()
        let isThere = lstat(path, &status) == 0
        guard isThere || stat(folder(of: path), &status) == 0 else { return }
        if geteuid() == 0 || status.st_gid != getegid() {
            _ = fchown(file, geteuid() == 0 ? status.st_uid : geteuid(), status.st_gid)
        }
        if isThere { fchmod(file, status.st_mode & 0o660 | 0o600) }
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
