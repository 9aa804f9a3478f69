import GRDB
import SampleDatabase

/// Another process's write lock on the database, held until released.
final class Lock {
    private let queue: DatabaseQueue

    init(_ sample: SampleDatabase) throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: sample.keeping.path, configuration: configuration)
        try queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    }

    func release() {
        try? queue.inDatabase { try $0.execute(sql: "ROLLBACK") }
    }
}
