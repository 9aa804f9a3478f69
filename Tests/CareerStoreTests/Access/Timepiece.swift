import CareerDomain
import Synchronization

/// A clock that stands still until it is set.
final class Timepiece: Sendable {
    private let moment = Mutex(Samples.noon)

    var now: Moment { moment.withLock { $0 } }

    func advance(seconds: Int64) {
        moment.withLock { $0 = $0.advanced(bySeconds: seconds) }
    }

    func advance(days: Int64) { advance(seconds: days * 86_400) }
}
