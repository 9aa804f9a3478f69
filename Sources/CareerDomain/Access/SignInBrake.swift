/// The brake on guessing: after wrong secrets the next attempt has to wait,
/// ever longer, and at last is refused (ASVS 2.2.1, at most 100 failures an
/// hour on one account).
///
/// One brake is kept for each account and one for each terminal, in the
/// database, so that a new process does not start afresh; an attempt needs both
/// open (`max` of the verdicts). The brake of an account is kept under the name
/// typed, whether or not there is such an account: otherwise waiting would tell
/// who has one. An attempt that has to wait is refused unseen: its secret is not
/// looked at and it does not count, so waiting is never made longer by trying.
///
/// Somebody may type wrong secrets for a colleague's NIP to lock him out. An
/// account is blocked only after ten failures, which at a kiosk takes more than
/// ten minutes of waiting at the screen and slows that terminal for all; each
/// failure is on record with its terminal, the next sign-in tells how many there
/// were, and an admin can unblock at once. A block that ends by itself would
/// give guessers of PINs as many attempts as they have patience.
/// A terminal is never blocked for good, as others have to use it.
public struct SignInBrake: Hashable, Sendable {
    /// What failures are counted for.
    public enum Subject: String, CaseIterable, Sendable {
        case account = "AKUN"
        case terminal = "TERMINAL"
    }

    /// Whether an attempt may be made; a stricter verdict is the greater.
    public enum Verdict: Hashable, Comparable, Sendable {
        case open
        /// From this moment on.
        case wait(until: Moment)
        /// Until an admin unblocks.
        case blocked
    }

    public let subject: Subject
    /// Failures that count. Of an account: all since the last success or
    /// unblocking, which is what the next sign-in tells.
    public private(set) var failures: Int
    public private(set) var lastFailureAt: Moment?

    /// A brake as stored; a fresh one without failures.
    public init(_ subject: Subject, failures: Int = 0, lastFailureAt: Moment? = nil) {
        self.subject = subject
        self.failures = max(0, failures)
        self.lastFailureAt = lastFailureAt
    }

    public var settings: Settings { .standard(for: subject) }

    /// Whether an attempt may be made now.
    ///
    /// Before the last failure (the clock was set back) the wait is its full
    /// length from now. ``anchor(at:)`` keeps that beginning.
    public func verdict(at now: Moment) -> Verdict {
        if failures >= settings.blockAfter, settings.block == .untilUnblocked { return .blocked }
        guard let lastFailureAt else { return .open }
        let end = min(lastFailureAt, now).advanced(bySeconds: waitSeconds)
        return now < end ? .wait(until: end) : .open
    }

    /// Begins the wait anew when the clock was set back behind its beginning.
    ///
    /// To be called, and a change stored, before ``verdict(at:)``: without it,
    /// the wait would last until the clock is again where it was. So a clock
    /// set back makes no wait shorter, and none longer than its length from the
    /// first attempt afterwards. A clock set forward ends it: only whoever rules
    /// the machine can do that, and it lifts no block of an account.
    ///
    /// - Returns: whether the brake has changed.
    @discardableResult
    public mutating func anchor(at now: Moment) -> Bool {
        guard let last = lastFailureAt, last > now else { return false }
        lastFailureAt = now
        return true
    }

    /// Counts a wrong secret.
    public mutating func fail(at now: Moment) {
        anchor(at: now)
        if isForgotten(at: now) { failures = 0 }
        // Beyond what any rule asks for; keeps a counter from overflowing.
        failures = min(failures, 1_000_000) + 1
        lastFailureAt = now
    }

    /// Takes off what a right secret makes good: of an account everything.
    ///
    /// Of a terminal as much as an honest person mistypes: otherwise a guesser
    /// would release it by signing in with an account of his own in between.
    public mutating func succeed(at now: Moment) {
        anchor(at: now)
        failures = isForgotten(at: now) ? 0 : max(0, failures - settings.forgivenBySuccess)
        if failures == 0 { lastFailureAt = nil }
    }

    /// Lets attempts be made again: an admin's act.
    public mutating func release() {
        failures = 0
        lastFailureAt = nil
    }
}

extension SignInBrake {
    /// Length of the wait after the last failure.
    private var waitSeconds: Int64 {
        if failures >= settings.blockAfter, case .seconds(let length) = settings.block {
            return length
        }
        let doublings = failures - settings.freeFailures - 1
        guard doublings >= 0 else { return 0 }
        // Longer than any wait from the thirtieth on.
        return min(
            settings.firstWaitSeconds << Int64(min(doublings, 30)), settings.longestWaitSeconds)
    }

    /// Whether the failures so far count no longer: after a long quiet time,
    /// and when a block for a time has been served.
    private func isForgotten(at now: Moment) -> Bool {
        guard let lastFailureAt else { return false }
        if failures >= settings.blockAfter, case .seconds = settings.block {
            return verdict(at: now) == .open
        }
        guard let quiet = settings.forgottenAfterSeconds else { return false }
        return now >= lastFailureAt.advanced(bySeconds: waitSeconds).advanced(bySeconds: quiet)
    }
}
