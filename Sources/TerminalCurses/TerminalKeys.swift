internal import CCurses
import Terminal

/// The keys in the description of the terminal.
enum TerminalKeys {
    private static let capabilities: [(name: String, key: Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
            ("kri", .up), ("kind", .down), ("kLFT", .left), ("kRIT", .right),
            ("khome", .home), ("kend", .end), ("kHOM", .home), ("kEND", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete),
            ("kbs", .backspace), ("kcbt", .backTab), ("kent", .enter),
        ] + (1...12).map { ("kf\($0)", .function($0)) }

    /// The sequence of each key that the terminal names.
    static func described() -> [(bytes: [UInt8], key: Key)] {
        capabilities.compactMap { name, key in
            var buffer = [CChar](repeating: 0, count: 64)
            let count = kc_capability(name, &buffer, CInt(buffer.count))
            guard count > 0 else { return nil }
            return (buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, key)
        }
    }
}
