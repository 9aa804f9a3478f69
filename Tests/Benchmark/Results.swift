/// What was measured on one database; nil where it was not.
struct Results {
    struct Idle {
        var bytes: Int
        /// Per cent of one processor.
        var processor: Double
        var span: Duration
    }

    struct Importing {
        var rows: Int
        var elapsed: Duration
        /// Bytes.
        var peak: Int
    }

    /// Many sessions at once on one database.
    struct Sessions {
        var count: Int
        var span: Duration
        /// From the key that leaves a field to the last byte of the screen that says it is stored.
        var saves: [Duration] = []
        /// From ↓ or ↑ to the last byte of its answer.
        var moves: [Duration] = []
        /// From the same key of one session to its text on the screen of another.
        var changes: [Duration] = []
        /// Screens that showed a failure.
        var failures = 0
        /// Texts said to be stored that are not there afterwards.
        var lost = 0
        /// Bytes, of a session alone.
        var alone: Memory?
        /// Bytes, of all together at the end.
        var together: Memory?
        /// Per cent of one processor, of all together.
        var processor = 0.0
        /// Bytes of the write-ahead log at its longest.
        var log = 0
    }

    struct Memory {
        /// Shared memory divided among those who share it.
        var proportional = 0
        /// Shared with nobody.
        var own = 0
    }

    /// How long the sample took to make.
    var making: Duration?
    var start: [Duration] = []
    /// From the Enter that signs in to the full list.
    var signIn: [Duration] = []
    /// The same with a secret at its real costs, in a nearly empty database.
    var realSignIn: [Duration] = []
    var down: [Duration] = []
    var bytesPerDown: [Int] = []
    var filter: [Duration] = []
    /// Bytes.
    var resident: Int?
    var storing: [Duration] = []
    var idle: Idle?
    var importing: Importing?
    var sessions: Sessions?
}
