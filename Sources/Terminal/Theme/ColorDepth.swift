/// How many colours a terminal has.
public enum ColorDepth: Int, Comparable, CaseIterable, Sendable {
    /// Attributes only.
    case mono
    /// The eight colours of ECMA-48.
    case eight
    /// The eight and their bright forms.
    case sixteen
    /// The palette of xterm.
    case palette256

    /// Fewer colours come first.
    public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
        left.rawValue < right.rawValue
    }
}
