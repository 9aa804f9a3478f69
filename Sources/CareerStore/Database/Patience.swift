import Synchronization

/// How long other sessions' locks are waited for.
///
/// Where many stand in line, a long wait is no sign that anything is wrong: while one after the
/// other writes the wait goes on, several times as long as it would for one who keeps the turn.
///
/// Once the end of the program is asked for, what is still to be stored has one
/// short time in all, so that a lost line ends it within a second and yet does
/// not cost what was typed last. The same holds while somebody is in a hurry, as
/// when the screen is locked. A wait that is called off ends at once.
final class Patience: Sendable {
    private let usual: Duration
    private let isInterrupted: @Sendable () -> Bool
    private let now: @Sendable () -> ContinuousClock.Instant
    private let isCalledOff = Mutex<@Sendable () -> Bool>({ false })
    private let wait: Mutex<Wait>

    private struct Wait {
        /// When it was last asked whether to wait on; else when the wait began.
        var asked: ContinuousClock.Instant
        var inAll = Duration.zero
        var sinceMove = Duration.zero
        var limit: Duration
        /// When the end of the program was first known of, or the hurry began.
        var interrupted: ContinuousClock.Instant?
    }

    /// What is left once the end is asked for.
    private static let last = Duration.milliseconds(700)
    /// So many times the limit a wait lasts in all while others have their turn.
    private static let inLine = 12
    /// What counts at most between two questions, which come at least every 50 ms.
    private static let longestStep = Duration.milliseconds(250)

    init(
        seconds: Double, isInterrupted: @escaping @Sendable () -> Bool,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        usual = .seconds(seconds)
        self.isInterrupted = isInterrupted
        self.now = now
        wait = Mutex(Wait(asked: now(), limit: .seconds(seconds)))
    }

    /// A wait begins.
    func begin() {
        let now = now()
        wait.withLock { ($0.asked, $0.inAll, $0.sinceMove) = (now, .zero, .zero) }
    }

    /// Somebody has written, and the turn has gone to another.
    func noteMove() {
        wait.withLock { $0.sinceMove = .zero }
    }

    /// Asks this while something is waited for: true ends the wait at once.
    func callOff(when isCalledOff: @escaping @Sendable () -> Bool) {
        self.isCalledOff.withLock { $0 = isCalledOff }
    }

    /// Whether to wait on.
    func lasts() -> Bool {
        let isCalledOff = isCalledOff.withLock { $0 }
        guard !isCalledOff() else { return false }
        let isInterrupted = isInterrupted()
        let now = now()
        return wait.withLock { wait in
            let step = min(now - wait.asked, Self.longestStep)
            wait.asked = now
            wait.inAll += step
            wait.sinceMove += step
            guard wait.sinceMove < wait.limit, wait.inAll < wait.limit * Self.inLine else {
                return false
            }
            guard isInterrupted || wait.interrupted != nil else { return true }
            let since = wait.interrupted ?? now
            wait.interrupted = since
            return now - since < Self.last
        }
    }

    /// Has one short time in all for what the body waits for.
    func hurrying<Value>(_ body: () throws -> Value) rethrows -> Value {
        let now = now()
        let before = wait.withLock { wait in
            defer { wait.interrupted = wait.interrupted ?? now }
            return wait.interrupted
        }
        defer { wait.withLock { $0.interrupted = before } }
        return try body()
    }

    /// Has no more patience than this while the body runs.
    func limited<Value>(to limit: Duration, _ body: () throws -> Value) rethrows -> Value {
        wait.withLock { $0.limit = min(limit, usual) }
        defer { wait.withLock { $0.limit = usual } }
        return try body()
    }
}
