/// When a session is locked, and its account has to sign in anew: after a while without a key, and
/// after a working day whatever is done (OWASP ASVS 4.0.3, 3.3.2).
public struct LockRule: Hashable, Sendable {
    /// The longest pause that may be set.
    public static let longestIdle = Duration.seconds(30 * 60)
    /// Enough to read the countdown.
    public static let shortestIdle = Duration.seconds(3)
    public static let longestSession = Duration.seconds(12 * 3600)

    public let idle: Duration

    /// A pause outside what may be set is brought to the nearer end.
    public init(idleSeconds: Int) {
        idle = min(max(.seconds(idleSeconds), Self.shortestIdle), Self.longestIdle)
    }

    /// How long until the lock; not positive once it is due.
    ///
    /// - Parameters:
    ///   - sinceKey: Time since the last key.
    ///   - sinceSignIn: Time since the account has signed in.
    public func left(sinceKey: Duration, sinceSignIn: Duration) -> Duration {
        min(idle - sinceKey, Self.longestSession - sinceSignIn)
    }
}
