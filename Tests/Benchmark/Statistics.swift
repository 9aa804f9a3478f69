/// The value below which the share of all values lies (nearest rank); nil for none.
func percentile<Value: Comparable>(_ share: Double, of values: [Value]) -> Value? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let rank = Int((share * Double(sorted.count)).rounded(.up)) - 1
    return sorted[min(max(rank, 0), sorted.count - 1)]
}

extension Duration {
    /// `12.3 ms`, or seconds from ten seconds on.
    var written: String {
        let milliseconds = self / .milliseconds(1)
        return milliseconds < 10_000
            ? tenths(milliseconds) + " ms" : tenths(milliseconds / 1000) + " s"
    }

    /// Seconds with one decimal.
    var writtenSeconds: String { tenths(self / .seconds(1)) + " s" }
}

/// Megabytes of 1024 × 1024 bytes.
func megabytes(_ bytes: Int) -> String { tenths(Double(bytes) / 1_048_576) + " MB" }

/// With one decimal.
func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    return "\(scaled / 10).\(abs(scaled) % 10)"
}

/// With three decimals.
func thousandths(_ value: Double) -> String {
    let scaled = Int((value * 1000).rounded())
    let rest = String(abs(scaled) % 1000)
    return "\(scaled / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
}
