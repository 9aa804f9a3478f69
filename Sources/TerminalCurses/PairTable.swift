internal import CCurses
import Terminal

/// The colour pairs of ncurses, allocated as a theme's styles come up.
struct PairTable {
    private let capacity: Int
    private let hasDefaults: Bool
    private var numbers: [Colors: UInt16] = [:]

    private struct Colors: Hashable {
        let foreground: UInt8?
        let background: UInt8?
    }

    init(capacity: Int, hasDefaults: Bool) {
        self.capacity = capacity
        self.hasDefaults = hasDefaults
    }

    /// Forgets all pairs; their numbers are used again, so the screen must be painted anew.
    mutating func reset() {
        numbers.removeAll(keepingCapacity: true)
    }

    /// The number of the pair of a style; 0, the terminal's own colours, when none is left.
    mutating func number(for style: Style) -> UInt16 {
        let colors = Colors(foreground: style.foreground, background: style.background)
        if colors.foreground == nil, colors.background == nil { return 0 }
        if let known = numbers[colors] { return known }
        let number = numbers.count + 1
        guard number < capacity, let short = UInt16(exactly: number) else { return 0 }
        let foreground = colors.foreground.map(CInt.init) ?? (hasDefaults ? -1 : 7)
        let background = colors.background.map(CInt.init) ?? (hasDefaults ? -1 : 0)
        guard kc_define_pair(CInt(number), foreground, background) == 0 else { return 0 }
        numbers[colors] = short
        return short
    }
}
