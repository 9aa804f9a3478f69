import GRDB
import GRDBSQLite

/// A checkpoint of the write-ahead log during which no connection of any process can commit.
///
/// A checkpoint that another connection commits into can corrupt the database: the log begins anew
/// and the checkpoint does not notice (SQLite 3.7.0 to 3.51.2, see ``SQLiteLibrary``;
/// <https://sqlite.org/wal.html#walresetbug>). SQLite's passive checkpoint does not keep writers
/// out, and its other kinds go on as a passive one when they do not get the writers' lock. So that
/// lock is taken here first, through SQLite's own file methods and on the byte that its format
/// names (<https://www.sqlite.org/walformat.html#locks>): it holds for every program that has the
/// database open, whether it stands in line for the turn of writing or not.
struct WALCheckpoint {
    private let connection: OpaquePointer
    private let file: UnsafeMutablePointer<sqlite3_file>
    private let changeLock: (Int32, Int32, Int32) -> Int32

    /// Slots of the lock: the writer's, and those of readers who read in the log. Readers of the
    /// database alone hold another and are in nobody's way.
    private static let writer: (first: Int32, count: Int32) = (0, 1)
    private static let logReaders: (first: Int32, count: Int32) = (4, 4)

    /// Nil where the connection has no shared memory, as of a database without a file.
    init?(_ db: Database) {
        guard let connection = db.sqliteConnection else { return nil }
        var pointer: UnsafeMutablePointer<sqlite3_file>?
        let code = sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &pointer)
        guard code == SQLITE_OK, let file = pointer, let methods = file.pointee.pMethods,
            methods.pointee.iVersion >= 2, let change = methods.pointee.xShmLock
        else { return nil }
        self.connection = connection
        self.file = file
        changeLock = { first, count, flags in change(file, first, count, flags) }
    }

    /// Copies the log into the database as far as readers allow; outside a transaction. While
    /// somebody else is writing nothing is done.
    /// - Parameter waits: asked again and again while somebody still reads in the log; true to
    ///   wait until the next write can begin the log anew.
    func run(waits: () -> Bool = { false }) {
        guard take(Self.writer) else { return }
        defer { release(Self.writer) }
        var isDone = copy()
        while !isDone, waits() { isDone = copy() }
    }

    /// - Returns: whether everything is copied and nobody reads in the log.
    private func copy() -> Bool {
        var frames: Int32 = 0
        var copied: Int32 = 0
        let code = sqlite3_wal_checkpoint_v2(
            connection, "main", SQLITE_CHECKPOINT_PASSIVE, &frames, &copied)
        guard code == SQLITE_OK, copied == frames, take(Self.logReaders) else { return false }
        release(Self.logReaders)
        return true
    }

    private func take(_ slots: (first: Int32, count: Int32)) -> Bool {
        changeLock(slots.first, slots.count, SQLITE_SHM_LOCK | SQLITE_SHM_EXCLUSIVE) == SQLITE_OK
    }

    private func release(_ slots: (first: Int32, count: Int32)) {
        _ = changeLock(slots.first, slots.count, SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE)
    }
}
