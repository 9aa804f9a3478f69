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

    /// How long the sample took to make.
    var making: Duration?
    var start: [Duration] = []
    var down: [Duration] = []
    var bytesPerDown: [Int] = []
    var filter: [Duration] = []
    /// Bytes.
    var resident: Int?
    var storing: [Duration] = []
    var idle: Idle?
    var importing: Importing?
}
