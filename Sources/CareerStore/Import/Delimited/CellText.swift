/// A cell as people mean it: without the dirt that exports put around values.
struct CellText {
    /// The text: blanks trimmed, line ends and runs of blanks folded into one,
    /// a leading apostrophe (SIASN's mark for numbers kept as text) dropped;
    /// empty for `null` and `-`.
    var text: String
    /// Control characters were taken out.
    var hadControls = false
    /// Bytes that are no character were replaced by U+FFFD.
    var hadDamage = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var lower = 0
        var upper = bytes.count
        while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
        while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
        if lower < upper, bytes[lower] == 0x27 { lower += 1 }
        let core = UnsafeBufferPointer(rebasing: bytes[lower..<upper])
        // The trimmed ends count too: a field of zero bytes is damage.
        hadControls = bytes.contains { Self.isControl($0) }
        guard !Self.isNothing(core) else {
            text = ""
            return
        }
        text = String(decoding: core, as: UTF8.self)
        guard hadControls || !Self.isPlain(core) else { return }
        let folded = Self.folded(text)
        hadDamage = text.unicodeScalars.contains("\u{FFFD}")
        text = folded
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
    }

    /// Printable ASCII without two blanks in a row: nothing to clean.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        for byte in bytes {
            guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else {
                return false
            }
            previous = byte
        }
        return previous != 0x20
    }

    private static func isNothing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes.count {
        case 0: true
        case 1: bytes[0] == 0x2D
        case 4: bytes.elementsEqual("null".utf8) || bytes.elementsEqual("NULL".utf8)
        default: false
        }
    }

    /// Every kind of white space is a blank, runs are one blank, and control
    /// and formatting characters (bidi marks, zero width) are gone.
    private static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isBlankDue = false
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            if properties.isWhitespace {
                isBlankDue = !result.isEmpty
                continue
            }
            switch properties.generalCategory {
            case .control, .format, .privateUse, .unassigned, .surrogate: continue
            default: break
            }
            if isBlankDue { result.append(" ") }
            isBlankDue = false
            result.append(scalar)
        }
        return String(result)
    }
}
