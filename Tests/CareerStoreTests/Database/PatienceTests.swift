import CareerDomain
import GRDB
import Synchronization
import Testing

@testable import CareerStore

/// How long a session waits while others write, and what it still stores when its end is asked for.
@Suite struct PatienceTests {
    @Test func `one who keeps the turn is waited for no longer than the limit`() {
        let (patience, clock) = Self.patience(seconds: 5)
        patience.begin()
        #expect(clock.pass(.seconds(4.75), patience))
        #expect(!clock.pass(.seconds(0.25), patience))
    }

    @Test func `time in which the machine stood still hardly counts`() {
        let (patience, clock) = Self.patience(seconds: 5)
        patience.begin()
        #expect(clock.pass(.seconds(4), patience))
        clock.withLock { $0 += .seconds(3_600) }
        #expect(patience.lasts())
        #expect(clock.pass(.seconds(0.5), patience))
        #expect(!clock.pass(.seconds(0.25), patience))
    }

    @Test func `while the turn goes from one to the next a wait lasts longer, not without end`() {
        let (patience, clock) = Self.patience(seconds: 5)
        patience.begin()
        for _ in 0..<14 {
            #expect(clock.pass(.seconds(4), patience))
            patience.noteMove()
        }
        #expect(!clock.pass(.seconds(4), patience))
    }

    @Test func `a wait that is called off ends at once, and the next one too`() {
        let (patience, _) = Self.patience(seconds: 5)
        let isCalledOff = Mutex(false)
        patience.callOff { isCalledOff.withLock(\.self) }
        patience.begin()
        #expect(patience.lasts())
        isCalledOff.withLock { $0 = true }
        #expect(!patience.lasts())
        patience.begin()
        #expect(!patience.lasts())
        isCalledOff.withLock { $0 = false }
        #expect(patience.lasts())
    }

    @Test func `whoever is in a hurry has one short time for all that is waited for`() {
        let (patience, clock) = Self.patience(seconds: 5)
        patience.hurrying {
            patience.begin()
            #expect(patience.lasts())
            clock.withLock { $0 += .milliseconds(500) }
            #expect(patience.lasts())
            patience.begin()
            clock.withLock { $0 += .milliseconds(500) }
            #expect(!patience.lasts())
        }
        patience.begin()
        #expect(clock.pass(.seconds(4), patience))
    }

    private static func patience(
        seconds: Double
    ) -> (Patience, SharedClock) {
        let clock = SharedClock()
        let patience = Patience(
            seconds: seconds, isInterrupted: { false }, now: { clock.withLock(\.self) })
        return (patience, clock)
    }

    /// A clock that is set by hand.
    private final class SharedClock: Sendable {
        private let time = Mutex(ContinuousClock.now)

        func withLock<Value>(_ body: (inout ContinuousClock.Instant) -> Value) -> Value {
            time.withLock { body(&$0) }
        }

        /// Lets the time pass as it does while something is waited for; false when the patience
        /// has ended by then.
        func pass(_ duration: Duration, _ patience: Patience) -> Bool {
            for _ in 0..<Int(duration / .milliseconds(50)) {
                withLock { $0 += .milliseconds(50) }
                guard patience.lasts() else { return false }
            }
            return true
        }
    }

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
