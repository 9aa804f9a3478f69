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

    /// The first page of the list, as the store answers.
    struct FirstPage {
        struct Scope {
            var people = 0
            var times: [Duration] = []

            var written: String {
                (percentile(0.99, of: times)?.written ?? "–") + " of \(people)"
            }
        }

        /// For an admin of the whole institution.
        var ofEverybody = Scope()
        /// For an admin of a unit.
        var ofUnit = Scope()
        /// For an admin of the largest unit.
        var ofLargest = Scope()
    }

    /// Storing a field, as the store does it.
    struct TrailCost {
        /// With permission, conflict check and trail.
        var saves: [Duration] = []
        /// The statement and a row of the trail.
        var noted: [Duration] = []
        /// The statement alone.
        var plain: [Duration] = []

        /// Per cent that the trail adds to the store's work of a save, and to what somebody
        /// at the screen waits for; of medians.
        func shares(ofWaits waits: [Duration]) -> (store: Double, wait: Double)? {
            guard let save = percentile(0.5, of: saves), let wait = percentile(0.5, of: waits),
                let noted = percentile(0.5, of: noted), let plain = percentile(0.5, of: plain)
            else { return nil }
            let cost = noted - plain
            guard cost < save, cost < wait else { return nil }
            return (cost / (save - cost) * 100, cost / (wait - cost) * 100)
        }
    }

    /// The check of a whole trail by a process of its own, from its start to its end.
    struct Verification {
        var rows: Int
        var elapsed: Duration
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
        /// How long a verified backup took meanwhile.
        var backup: Duration?
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
    /// Of the trail of what was imported.
    var verification: Verification?
    var firstPage: FirstPage?
    var trailCost: TrailCost?
    var sessions: Sessions?
}
