import Foundation
import PseudoTerminal

extension PseudoTerminalProcess {
    /// Whether the process blocks the signals that end it.
    var holdsSignals: Bool {
        let status = try? String(contentsOfFile: "/proc/\(processID)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("SigBlk:") } ?? ""
        let mask = UInt64(line.dropFirst(7).filter(\.isHexDigit), radix: 16) ?? 0
        return mask & (1 << UInt64(SIGTERM - 1)) != 0
    }
}
