/// The characters that a terminal can show.
public enum Charset: CaseIterable, Sendable {
    /// UTF-8; lines are Unicode text, which every UTF-8 terminal draws without a mode switch.
    case unicode
    /// Another locale with the terminal's own line drawing; text is transliterated as in `ascii`.
    case acs
    /// Nothing above U+007E, lines from `+ - |`.
    case ascii
}

extension Charset {
    /// The text of a mark, exactly one column. For `acs` this is the ASCII form: which marks the
    /// terminal draws itself is known only where the terminal is.
    public func text(for symbol: Symbol) -> String {
        String(Character(scalar(for: symbol)))
    }

    func scalar(for symbol: Symbol) -> Unicode.Scalar {
        self == .unicode ? symbol.unicode : symbol.ascii
    }

    /// The form of one scalar of sanitised text in this character set, of the same width in
    /// columns: itself in `unicode`, otherwise ASCII, `?` for what has no likeness, empty for a
    /// combining mark.
    public func transliterate(_ scalar: Unicode.Scalar) -> String {
        if self == .unicode || scalar.isASCII { return String(Character(scalar)) }
        switch ScalarClass(scalar) {
        case .mark, .removed: return ""
        case .wide: return Transliteration.wide(scalar)
        default: return String(Character(Transliteration.narrow(scalar)))
        }
    }
}
