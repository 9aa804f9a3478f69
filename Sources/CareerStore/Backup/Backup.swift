import CareerDomain
import GRDB
import Glibc

/// Copying a database while others work with it.
///
/// The pages are copied step by step within one reading, by SQLite's backup
/// interface. Without the reading, every write of another process begins the
/// copy anew: with 50 sessions writing, 370 MB took 35 s and 802 beginnings
/// instead of 0.6 s. `VACUUM INTO` gives the same in three times the time and
/// cannot be stopped. What is copied is flushed bit by bit: flushed at the end
/// only, it held up the saves of others for 80 to 135 ms, so for 7.
public enum Backup {
    /// Pages copied between two looks at the signals: 4 MB.
    private static let pagesPerStep: CInt = 1024
    private static let stepsPerFlush = 2
    /// The part of the work that copying is; the rest is verifying.
    private static let copyingPart = 0.5

    /// Writes a copy and verifies it before it takes its place; for its owner
    /// alone. Without one it leaves nothing behind.
    ///
    /// - Parameters:
    ///   - database: opened for reading, see
    ///     ``CareerDatabase/Options/takesOlderSchema``.
    ///   - replacing: an older backup at the path may be replaced.
    ///   - progress: told the part done; answers false to stop.
    /// - Returns: nil when stopped.
    public static func write(
        _ path: String, of database: CareerDatabase, replacing: Bool,
        progress: (Double) -> Bool
    ) throws(BackupFailure) -> BackupReport? {
        try PlaceOwner.act(at: path, orFail: .notWritable(code: EPERM)) {
            () throws(BackupFailure) in
            try write(path, of: database, replacing: replacing, progress)
        }
    }

    /// The database's own files are open by now: what is opened from here on
    /// lies at the backup's place.
    private static func write(
        _ path: String, of database: CareerDatabase, replacing: Bool,
        _ progress: (Double) -> Bool
    ) throws(BackupFailure) -> BackupReport? {
        let place = BackupPlace(path: path, database: database.path, isReplacing: replacing)
        try place.check()
        let temporary = UnfinishedOutput.newPath(for: path)
        defer { for ending in ["", "-journal"] { unlink(temporary + ending) } }
        guard let source = try copied(database, to: temporary, progress) else { return nil }
        let content = try verified(temporary, against: source)
        guard progress(1) else { return nil }
        try place.take(temporary)
        return BackupReport(
            path: path, bytes: CareerDatabase.fileSize(at: path), content: content)
    }

    /// Writes a backup named by the time into a folder, and then removes the
    /// oldest ones there but `count`; nothing else is ever removed.
    /// - Returns: nil when stopped.
    public static func write(
        into folder: String, keeping count: Int, of database: CareerDatabase,
        progress: (Double) -> Bool
    ) throws(BackupFailure) -> BackupReport? {
        let shelf = BackupShelf(folder: folder, database: database.path)
        let path = shelf.path(at: database.options.clock())
        return try PlaceOwner.act(at: path, orFail: .notWritable(code: EPERM)) {
            () throws(BackupFailure) in
            guard FilePlace.isFolder(folder) else { throw .folderMissing }
            guard
                var report = try write(path, of: database, replacing: false, progress)
            else { return nil }
            report.removed = shelf.removeOldest(keeping: count, sparing: path)
            return report
        }
    }

    // MARK: Steps

    private struct Stop: Error {}

    /// What was copied, from the same view as the copy; nil when stopped.
    private static func copied(
        _ database: CareerDatabase, to path: String, _ progress: (Double) -> Bool
    ) throws(BackupFailure) -> DatabaseContent? {
        let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw BackupPlace.failure(errno) }
        defer { close(file) }
        do {
            var content: DatabaseContent?
            try database.readingForExport { db in
                try checkRoom(for: db, at: path)
                content = try DatabaseContent(db)
                try copy(db, to: path, flushing: file, progress)
            }
            guard fsync(file) == 0 else { throw BackupPlace.failure(errno) }
            return content
        } catch is Stop {
            return nil
        } catch let failure as BackupFailure {
            throw failure
        } catch {
            let error = KeepingError(mapping: error, at: path)
            throw error == .diskFull ? .diskFull(needed: nil, free: nil) : .keeping(error)
        }
    }

    private static func checkRoom(for db: Database, at path: String) throws {
        let pages = try db.number("PRAGMA page_count") ?? 0
        let needed = pages * (try db.number("PRAGMA page_size") ?? 0)
        guard let free = DiskSpace.free(at: path), free < needed else { return }
        throw BackupFailure.diskFull(needed: needed, free: free)
    }

    private static func copy(
        _ db: Database, to path: String, flushing file: Int32, _ progress: (Double) -> Bool
    ) throws {
        let target = try DatabaseQueue(path: path)
        defer { try? target.close() }
        var steps = 0
        // SQLite calls it within `backup` and never again.
        try withoutActuallyEscaping(progress) { progress in
            try target.inDatabase { copy in
                // A copy that fails is thrown away, not taken back.
                try copy.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
                try db.backup(to: copy, pagesPerStep: pagesPerStep) { state in
                    steps += 1
                    if steps.isMultiple(of: stepsPerFlush), fdatasync(file) != 0 {
                        throw BackupPlace.failure(errno)
                    }
                    guard progress(state.part * copyingPart) else { throw Stop() }
                }
            }
        }
    }

    private static func verified(
        _ path: String, against source: DatabaseContent
    ) throws(BackupFailure) -> DatabaseContent {
        do throws(OpeningError) {
            let content = try DatabaseContent.verified(at: path)
            guard content == source else {
                throw .damaged(detail: "\(content.people)/\(source.people)")
            }
            return content
        } catch {
            switch error {
            case .damaged(let detail), .failed(_, let detail): throw .unsound(detail: detail)
            case .diskFull: throw .diskFull(needed: nil, free: nil)
            default: throw .unsound(detail: "\(error)")
            }
        }
    }
}

extension DatabaseBackupProgress {
    /// 0 to 1.
    fileprivate var part: Double {
        Double(completedPageCount) / Double(max(1, totalPageCount))
    }
}
