import Dispatch
import Glibc
import Synchronization

/// Runs the body so many times at once, each on a thread of its own, as every one of many people
/// waits at his own terminal.
///
/// - Returns: what each returned, in order.
/// - Throws: the failure of the first that failed, when all have ended.
public func atOnce<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) throws -> Value
) throws -> [Value] {
    let results = Mutex<[Result<Value, any Error>?]>(Array(repeating: nil, count: count))
    let running = DispatchGroup()
    for index in 0..<count {
        running.enter()
        try OwnThread.start {
            let result = Result { try body(index) }
            results.withLock { $0[index] = result }
            running.leave()
        }
    }
    running.wait()
    return try results.withLock { try $0.compactMap(\.self).map { try $0.get() } }
}

/// A thread that runs one piece of work.
private final class OwnThread: Sendable {
    private static let stackSize = 1 << 20
    private let work: @Sendable () -> Void

    private init(_ work: @escaping @Sendable () -> Void) { self.work = work }

    static func start(_ work: @escaping @Sendable () -> Void) throws(PseudoTerminalError) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, stackSize)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        let thread = Unmanaged.passRetained(OwnThread(work))
        var identifier = pthread_t()
        let code = pthread_create(
            &identifier, &attributes,
            { pointer in
                guard let pointer else { return nil }
                Unmanaged<OwnThread>.fromOpaque(pointer).takeRetainedValue().work()
                return nil
            }, thread.toOpaque())
        guard code == 0 else {
            thread.release()
            throw .system(call: "pthread_create", code: code)
        }
    }
}

/// A point that everybody reaches before anybody goes on.
public final class Gathering: Sendable {
    private let group = DispatchGroup()

    public init(of count: Int) {
        for _ in 0..<count { group.enter() }
    }

    /// Says that one more is here; whoever fails on the way says it too.
    public func arrive() { group.leave() }

    public func waitForAll() { group.wait() }
}
