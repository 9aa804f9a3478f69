/// What keyboards send.
public enum Keys {
    public static let escape = "\u{1B}"
    public static let enter = "\r"
    public static let tab = "\t"
    public static let backTab = "\u{1B}[Z"
    public static let backspace = "\u{7F}"
    public static let up = "\u{1B}[A"
    public static let down = "\u{1B}[B"
    public static let right = "\u{1B}[C"
    public static let left = "\u{1B}[D"
    public static let home = "\u{1B}[H"
    public static let end = "\u{1B}[F"
    public static let pageUp = "\u{1B}[5~"
    public static let pageDown = "\u{1B}[6~"
    public static let f1 = "\u{1B}OP"
    public static let f2 = "\u{1B}OQ"
    public static let f10 = "\u{1B}[21~"
    public static let f11 = "\u{1B}[23~"

    /// `^A` for `a`, `^\` for `\`.
    public static func control(_ key: Character) -> String {
        let code = (key.uppercased().unicodeScalars.first?.value ?? 0) & 0x1F
        return Unicode.Scalar(code).map { String(Character($0)) } ?? ""
    }

    /// As terminals bracket it.
    public static func paste(_ text: String) -> String {
        "\u{1B}[200~" + text + "\u{1B}[201~"
    }
}
