import Glibc

/// What a command without a screen writes: results to standard output,
/// messages and progress to standard error.
final class CommandConsole {
    private static let barWidth = 24
    private let showsProgress: Bool
    private var shown = ""
    private var drawnAt: ContinuousClock.Instant?

    init() {
        showsProgress = isatty(STDERR_FILENO) == 1
    }

    func say(_ text: String) {
        clearProgress()
        Self.write(text + "\n", to: STDERR_FILENO)
    }

    func result(_ bytes: some Collection<UInt8>) {
        clearProgress()
        Self.write(bytes, to: STDOUT_FILENO)
    }

    func result(_ text: String) {
        result((text + "\n").utf8)
    }

    /// A bar with a text beside it, on a terminal only and at most ten times
    /// a second. `fraction` is 0 to 1, nil where the whole is not known.
    func progress(_ fraction: Double?, _ text: @autoclosure () -> String) {
        guard showsProgress else { return }
        let now = ContinuousClock.now
        if let drawnAt, now - drawnAt < .milliseconds(100) { return }
        drawnAt = now
        var line = text()
        if let fraction {
            let filled = Int(min(max(fraction, 0), 1) * Double(Self.barWidth))
            line =
                "[" + String(repeating: "#", count: filled)
                + String(repeating: ".", count: Self.barWidth - filled) + "] " + line
        }
        guard line != shown else { return }
        shown = line
        Self.write("\r\u{1B}[K" + line, to: STDERR_FILENO)
    }

    func clearProgress() {
        guard !shown.isEmpty else { return }
        shown = ""
        Self.write("\r\u{1B}[K", to: STDERR_FILENO)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        write(Array(text.utf8), to: descriptor)
    }

    private static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
