extension SecretHash {
    /// What one hash costs a machine, and so each guess of somebody who has
    /// stolen the hashes.
    public struct Costs: Hashable, Sendable {
        /// log₂ of N, the number of rounds.
        public let logRounds: Int
        /// r: 128 · r bytes a block.
        public let blockSize: Int
        /// p: repetitions, one after another.
        public let parallelism: Int

        /// N · r · p of four times the standard: at most 128 MiB and four times its time.
        private static let mostWork = 1 << 20

        /// Nil for costs that scrypt does not have, or that are out of
        /// proportion: whoever can write into the database should not be able
        /// to stop the machine at the next sign-in.
        public init?(logRounds: Int, blockSize: Int, parallelism: Int) {
            // RFC 7914 §2 asks for N < 2^(128 · r / 8). More than 16 blocks
            // overstep the memory that CryptoExtras allows for.
            guard (1...20).contains(logRounds), (1...16).contains(blockSize),
                (1...16).contains(parallelism), logRounds < 16 * blockSize,
                (blockSize * parallelism) << logRounds <= Self.mostWork
            else { return nil }
            self.init(uncheckedLogRounds: logRounds, blockSize: blockSize, parallelism: parallelism)
        }

        private init(uncheckedLogRounds logRounds: Int, blockSize: Int, parallelism: Int) {
            self.logRounds = logRounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }

        /// The present standard: 32 MiB, and 60 to 100 ms of the 2-core servers it was
        /// measured on.
        public static let standard = Costs(uncheckedLogRounds: 15, blockSize: 8, parallelism: 1)

        /// Whether it takes less memory or less work than the other.
        func isBelow(_ other: Costs) -> Bool {
            blockSize << logRounds < other.blockSize << other.logRounds
                || (blockSize * parallelism) << logRounds
                    < (other.blockSize * other.parallelism) << other.logRounds
        }
    }
}
