import PseudoTerminal

/// What came back after a key.
struct Answer {
    /// From the key to the last byte that counts.
    var delay: Duration
    var bytes: Int
}

extension PseudoTerminalProcess {
    /// Types a key and times the answer.
    ///
    /// The answer is over when nothing has come for `quiet`; its time is that of the last bytes
    /// which changed what is seen anywhere but in the row `ignored`. So a number that is counted
    /// after the page has been shown, and comes later into the heading, is not taken for the page:
    /// the rows of the page are complete before. The time is taken right after `read` returns,
    /// before the bytes are drawn here.
    func answer(
        to key: String, ignoring ignored: Int? = nil, quiet: Duration = .milliseconds(30),
        timeout: Duration = .seconds(10)
    ) throws -> Answer {
        settle(for: .milliseconds(5))
        resetCounters()
        var shown = rows(without: ignored)
        var cursor = screen.cursor
        let clock = ContinuousClock()
        let begun = clock.now
        var changed: ContinuousClock.Instant?
        try write(key)
        while true {
            let before = bytesReceived
            let deadline = lastByteAt.map { $0 + quiet } ?? (begun + timeout)
            guard pump(until: deadline) else { throw BenchmarkError("ended:\n\(screen)") }
            guard bytesReceived > before else { break }
            let now = rows(without: ignored)
            if now != shown || (ignored == nil && screen.cursor != cursor) {
                changed = lastByteAt
                (shown, cursor) = (now, screen.cursor)
            }
        }
        guard let end = changed ?? lastByteAt else {
            throw BenchmarkError("no answer to \(Array(key.utf8)):\n\(screen)")
        }
        return Answer(delay: end - begun, bytes: bytesReceived)
    }

    private func rows(without ignored: Int?) -> [String] {
        var lines = screen.lines
        if let ignored, lines.indices.contains(ignored) { lines.remove(at: ignored) }
        return lines
    }
}
