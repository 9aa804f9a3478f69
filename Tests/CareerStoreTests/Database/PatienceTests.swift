import CareerDomain
import CareerStore
import GRDB
import Synchronization
import Testing

/// What a session still stores when its end is asked for while others write.
@Suite struct PatienceTests {
    @Test func `at the end a lock that is given up soon is still waited for`() throws {
        let folder = try TemporaryFolder()
        try Samples.database(folder.file()).close()
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: folder.file(), configuration: configuration)
        let asked = Mutex(0)
        let ending = try CareerDatabase(
            path: folder.file(),
            options: .init(
                actor: .owner, patienceSeconds: 3_600, clock: { Samples.noon },
                isInterrupted: {
                    let count = asked.withLock {
                        $0 += 1
                        return $0
                    }
                    // While it waits, the other session comes to its end.
                    if count == 3 {
                        try? other.inDatabase { db in
                            if db.isInsideTransaction { try db.rollback() }
                        }
                    }
                    return true
                }))
        try other.inDatabase { db in try db.beginTransaction(.immediate) }

        _ = try ending.register(try Samples.record(1, name: "Siti"))
        #expect(try ending.rosterTotal() == 1)
        #expect(asked.withLock { $0 } >= 3)
    }
}
