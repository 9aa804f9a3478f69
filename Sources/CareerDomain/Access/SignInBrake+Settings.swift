extension SignInBrake {
    /// The numbers of the brake.
    public struct Settings: Hashable, Sendable {
        public enum Block: Hashable, Sendable {
            /// An admin has to unblock.
            case untilUnblocked
            case seconds(Int64)
        }

        /// Failures after which nothing has to wait yet.
        public let freeFailures: Int
        /// The first wait; each further failure doubles it.
        public let firstWaitSeconds: Int64
        /// No wait is longer.
        public let longestWaitSeconds: Int64
        /// From so many failures on, the block holds.
        public let blockAfter: Int
        public let block: Block
        /// How many failures a success takes off.
        public let forgivenBySuccess: Int
        /// Failures count no longer when none came for so long after the last
        /// wait; nil where time alone makes nothing good.
        public let forgottenAfterSeconds: Int64?
    }
}

extension SignInBrake.Settings {
    /// Waits of 5, 10, 20 … 320 s from the third failure on, blocked from the
    /// tenth: ten guesses at a PIN of six digits, and a block takes more than
    /// ten minutes to bring about. Time makes nothing good, or a guesser would
    /// have nine attempts a day.
    public static let account = SignInBrake.Settings(
        freeFailures: 2, firstWaitSeconds: 5, longestWaitSeconds: 15 * 60, blockAfter: 10,
        block: .untilUnblocked, forgivenBySuccess: .max, forgottenAfterSeconds: nil)

    /// Many people mistype at a kiosk, so the waits begin at the sixth failure
    /// and stay below a minute; after twenty it closes for a quarter of an
    /// hour. That leaves a guesser who tries one account after another fewer
    /// than 60 attempts an hour.
    public static let terminal = SignInBrake.Settings(
        freeFailures: 5, firstWaitSeconds: 5, longestWaitSeconds: 60, blockAfter: 20,
        block: .seconds(15 * 60), forgivenBySuccess: 2, forgottenAfterSeconds: 15 * 60)

    public static func standard(for subject: SignInBrake.Subject) -> SignInBrake.Settings {
        switch subject {
        case .account: account
        case .terminal: terminal
        }
    }
}
