import Glibc

/// Holds back the signals that end a program, so that a command can stop in
/// order: it asks now and then whether one has come.
struct SignalWatch: Sendable {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    init() {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in Self.signals { sigaddset(&set, signal) }
        sigprocmask(SIG_BLOCK, &set, nil)
    }

    /// The signal that has come.
    var raised: Int32? {
        var pending = sigset_t()
        guard sigpending(&pending) == 0 else { return nil }
        return Self.signals.first { sigismember(&pending, $0) == 1 }
    }

    /// Takes what has come and lets signals through again.
    func end() {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in Self.signals { sigaddset(&set, signal) }
        var none = timespec()
        while sigtimedwait(&set, nil, &none) > 0 {}
        sigprocmask(SIG_UNBLOCK, &set, nil)
    }
}
