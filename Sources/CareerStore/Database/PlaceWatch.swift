import CareerDomain
import GRDB
import GRDBSQLite

/// Sees to it that nothing is committed to a file that is no longer the one at
/// its path: somebody has put another database there.
///
/// SQLite compares the open file with the path's (`SQLITE_FCNTL_HAS_MOVED`);
/// that costs one `stat`. A file whose contents were written over in place is
/// not noticed.
final class PlaceWatch: TransactionObserver {
    private let handle: OpaquePointer

    private init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    /// From here on a commit, also the end of a reading, fails with `replaced`
    /// once the file has gone from its place.
    static func begin(on queue: DatabaseQueue) {
        guard !queue.configuration.readonly else { return }
        queue.inDatabase { db in
            guard let handle = db.sqliteConnection else { return }
            db.add(transactionObserver: PlaceWatch(handle), extent: .databaseLifetime)
        }
    }

    /// - Throws: `replaced`.
    static func check(_ db: Database) throws {
        guard let handle = db.sqliteConnection else { return }
        try check(handle)
    }

    private static func check(_ handle: OpaquePointer) throws {
        var hasMoved: Int32 = 0
        // A database without a file does not know the question.
        let code = sqlite3_file_control(handle, nil, SQLITE_FCNTL_HAS_MOVED, &hasMoved)
        guard code == SQLITE_OK, hasMoved != 0 else { return }
        throw KeepingError.replaced
    }

    func databaseWillCommit() throws { try Self.check(handle) }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ db: Database) {}
    func databaseDidRollback(_ db: Database) {}
}
