/// A key as the user means it, whatever bytes the terminal sends for it.
public enum Key: Hashable, Sendable {
    /// A printable character, the space included.
    case character(Character)
    case enter, escape, tab, backTab
    case up, down, left, right
    case home, end, pageUp, pageDown, insert, delete, backspace
    /// F1 and following.
    case function(Int)
    /// Control with a lower-case letter or one of `\ ] ^ _ @`.
    case control(Character)
}

extension Key {
    private static let named: [(key: Key, names: [String])] = [
        (.enter, ["Enter", "Return"]), (.escape, ["Esc", "Escape"]), (.tab, ["Tab"]),
        (.backTab, ["Shift-Tab", "BackTab"]), (.up, ["Up"]), (.down, ["Down"]),
        (.left, ["Left"]), (.right, ["Right"]), (.home, ["Home"]), (.end, ["End"]),
        (.pageUp, ["PgUp", "PageUp"]), (.pageDown, ["PgDn", "PageDown"]),
        (.insert, ["Ins", "Insert"]), (.delete, ["Del", "Delete"]),
        (.backspace, ["Backspace"]), (.character(" "), ["Space"]),
    ]

    /// Reads the notation of key tables: `F2`, `^O`, `Esc`, `Shift-Tab`, `PgDn`, `Space`, or the
    /// character itself. Nil for anything else. Names are read in any case, `^o` as `^O`.
    public init?(notation: String) {
        if notation.count == 1, let character = notation.first {
            guard let scalar = character.unicodeScalars.first, scalar.value > 0x20 else {
                return nil
            }
            self = .character(character)
            return
        }
        let lower = notation.lowercased()
        if let match = Key.named.first(where: { entry in
            entry.names.contains { $0.lowercased() == lower }
        }) {
            self = match.key
        } else if notation.count == 2, notation.first == "^", let last = lower.last,
            Key.isControlName(last)
        {
            self = .control(last)
        } else if lower.first == "f", let number = Int(lower.dropFirst()),
            (1...63).contains(number), lower == "f\(number)"
        {
            self = .function(number)
        } else {
            return nil
        }
    }

    /// The notation that `init(notation:)` reads back.
    public var notation: String {
        if let entry = Key.named.first(where: { $0.key == self }), let name = entry.names.first {
            return name
        }
        switch self {
        case .character(let character): return String(character)
        case .function(let number): return "F\(number)"
        case .control(let character): return "^" + character.uppercased()
        default: return ""
        }
    }

    private static func isControlName(_ character: Character) -> Bool {
        ("a"..."z").contains(character) || "\\]^_@".contains(character)
    }
}
