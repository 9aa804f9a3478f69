import ArgumentParser
import CareerViewModels
import Glibc
import Terminal
import TerminalCurses

/// What a command without a screen writes: results to standard output,
/// messages and progress to standard error. Names and values from files cannot
/// steer a terminal, and are written in the locale's alphabet.
final class CommandConsole {
    private static let barWidth = 24
    private let showsProgress: Bool
    private var shown = ""
    private var drawnAt: ContinuousClock.Instant?

    init() {
        showsProgress = isatty(STDERR_FILENO) == 1
    }

    /// A message that cannot be written has nowhere else to go.
    func say(_ text: String) {
        clearProgress()
        _ = Self.write(Array((Self.plain(text) + "\n").utf8), to: STDERR_FILENO)
    }

    /// - Throws: ``resultFailure(_:)`` when not all of it could be written.
    func result(_ bytes: some Collection<UInt8>) throws(ExitCode) {
        clearProgress()
        let code = Self.write(bytes, to: STDOUT_FILENO)
        guard code == 0 else { throw resultFailure(code) }
    }

    func result(_ text: String) throws(ExitCode) {
        let isShown = isatty(STDOUT_FILENO) == 1
        try result(((isShown ? Self.plain(text) : text) + "\n").utf8)
    }

    private static func plain(_ text: String) -> String {
        TextSafety.lines(text, charset: TerminalEnvironment.plainCharset)
    }

    /// Says that standard output has refused the result, unless its reader
    /// wants no more, and gives the exit code.
    func resultFailure(_ code: Int32) -> ExitCode {
        guard code != EPIPE else { return .readerGone }
        say(Wording.ofThisRun.resultLost(code: Int(code)))
        return .inputOutput
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
        _ = Self.write(Array(("\r\u{1B}[K" + Self.plain(line)).utf8), to: STDERR_FILENO)
    }

    func clearProgress() {
        guard !shown.isEmpty else { return }
        shown = ""
        _ = Self.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
    }

    /// - Returns: 0, or the system's error number.
    private static func write(
        _ bytes: some Collection<UInt8>, to descriptor: Int32
    ) -> Int32 {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : EIO }
            rest = rest.dropFirst(count)
        }
        return 0
    }
}
