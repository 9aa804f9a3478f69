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
    /// Median.
    var start: Duration?
    /// p99.
    var down: Duration?
    /// Median.
    var bytesPerDown: Int?
    /// p99.
    var filter: Duration?
    /// Bytes.
    var resident: Int?
    /// p99.
    var storing: Duration?
    var idle: Idle?
    var importing: Importing?
}
