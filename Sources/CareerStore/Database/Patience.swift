import Synchronization

/// How long other sessions' locks are waited for.
///
/// Once the end of the program is asked for, what is still to be stored has one
/// short time in all, so that a lost line ends it within a second and yet does
/// not cost what was typed last.
final class Patience: Sendable {
    private let usual: Duration
    private let isInterrupted: @Sendable () -> Bool
    private let wait: Mutex<Wait>

    private struct Wait {
        var begun = ContinuousClock.now
        var limit: Duration
        /// When the end of the program was first known of.
        var interrupted: ContinuousClock.Instant?
    }

    /// What is left once the end is asked for.
    private static let last = Duration.milliseconds(700)

    init(seconds: Double, isInterrupted: @escaping @Sendable () -> Bool) {
        usual = .seconds(seconds)
        self.isInterrupted = isInterrupted
        wait = Mutex(Wait(limit: .seconds(seconds)))
    }

    /// A wait begins.
    func begin() { wait.withLock { $0.begun = .now } }

    /// Whether to wait on.
    func lasts() -> Bool {
        let isInterrupted = isInterrupted()
        return wait.withLock { wait in
            let now = ContinuousClock.now
            guard now - wait.begun < wait.limit else { return false }
            guard isInterrupted else { return true }
            let since = wait.interrupted ?? now
            wait.interrupted = since
            return now - since < Self.last
        }
    }

    /// Has no more patience than this while the body runs.
    func limited<Value>(to limit: Duration, _ body: () throws -> Value) rethrows -> Value {
        wait.withLock { $0.limit = min(limit, usual) }
        defer { wait.withLock { $0.limit = usual } }
        return try body()
    }
}
