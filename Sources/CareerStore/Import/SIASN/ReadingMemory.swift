/// Remembers how words were read: an export says the same few hundred things
/// in every row, and reading them is dearer than looking them up.
struct ReadingMemory<Key: Hashable, Value> {
    /// Bounds the memory when every row says something new.
    private static var limit: Int { 20_000 }

    private var known: [Key: Value] = [:]

    mutating func value(for key: Key, _ read: () -> Value) -> Value {
        if let value = known[key] { return value }
        let value = read()
        if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
        known[key] = value
        return value
    }
}
