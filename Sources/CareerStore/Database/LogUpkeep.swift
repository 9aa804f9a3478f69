import GRDB
import GRDBSQLite
import Glibc

/// Keeps the write-ahead log short, in place of SQLite's own checkpoints, which
/// do not keep writers out (``WALCheckpoint``).
///
/// Every 1,000 pages what is in the log is copied into the database, within the
/// turn of the write that passed the mark; that takes some milliseconds, and
/// whoever writes next waits for it. The log begins anew with the next write for
/// which nobody is reading in it; where many read, that hardly comes about by
/// itself, and from 4,000 pages on the readers of that moment are waited for. A
/// reader that reads for long, such as an export, lets the log grow as long as
/// it reads.
final class LogUpkeep {
    /// Pages of 4 kB.
    private static let stride = 1_000
    private static let longest = 4_000
    /// To this size, in bytes, the file is cut back when the log begins anew.
    private static let keptBytes = 16_777_216
    /// How long readers are waited for, while nobody may write.
    private static let readersPatience = Duration.milliseconds(50)

    /// Pages in the log after the last commit.
    private var pages = 0
    private var isDue = false

    /// Begins to look after the log of a connection; to be kept as long as it.
    init(_ db: Database) throws {
        try db.execute(sql: "PRAGMA journal_size_limit = \(Self.keptBytes)")
        // Takes the place of SQLite's own checkpoints.
        sqlite3_wal_hook(
            db.sqliteConnection,
            { context, handle, _, pages in
                guard let context else { return SQLITE_OK }
                Unmanaged<LogUpkeep>.fromOpaque(context).takeUnretainedValue()
                    .note(Int(pages), handle)
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// A commit has made the log so long. Of all sessions, the one that passes
    /// a mark sees to it.
    private func note(_ pages: Int, _ handle: OpaquePointer?) {
        var written: Int32 = 0
        var highest: Int32 = 0
        sqlite3_db_status(handle, SQLITE_DBSTATUS_CACHE_WRITE, &written, &highest, 1)
        let before = max(0, pages - Int(written))
        isDue = isDue || pages / Self.stride > before / Self.stride
        self.pages = pages
    }

    /// Shortens the log when it is time; outside a transaction and within the turn of writing. What
    /// cannot be done now is done at the next mark.
    func runIfDue(_ db: Database, _ patience: Patience) {
        guard isDue else { return }
        isDue = false
        if pages < Self.longest {
            WALCheckpoint(db)?.run()
        } else {
            run(db, patience)
        }
    }

    /// Copies the whole log and lets it begin anew with the next write, which cuts its file back;
    /// outside a transaction and within the turn of writing.
    func run(_ db: Database, _ patience: Patience) {
        patience.begin()
        patience.limited(to: Self.readersPatience) {
            WALCheckpoint(db)?.run {
                usleep(500)
                return patience.lasts()
            }
        }
    }
}
