import CareerDomain

/// A cell as people mean it: without the dirt that exports put around values.
struct CellText {
    /// The text: blanks trimmed, line ends and runs of blanks folded into one,
    /// a leading apostrophe (SIASN's mark for numbers kept as text) dropped;
    /// empty for `null` and `-`.
    var text: String
    /// Characters were taken out.
    var hadControls = false
    /// Bytes that are no character were replaced by U+FFFD.
    var hadDamage = false

    /// - Parameter keepsMarks: for words that people write. Marks that are not
    ///   seen (joiners, private use) stay; from codes, numbers and dates they
    ///   are taken out. Control characters, C1 among them, and bidirectional
    ///   controls always go.
    init(_ bytes: UnsafeBufferPointer<UInt8>, keepsMarks: Bool = false) {
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
        hadDamage = text.unicodeScalars.contains("\u{FFFD}")
        let folded = Self.folded(text, keepsMarks: keepsMarks)
        hadControls = hadControls || folded.isLessened
        text = folded.text
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

    /// Every kind of white space is a blank, and runs are one blank. Text of
    /// marks alone is none.
    private static func folded(
        _ text: String, keepsMarks: Bool
    ) -> (text: String, isLessened: Bool) {
        var result = String.UnicodeScalarView()
        var isBlankDue = false
        var isLessened = false
        var isSeen = false
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            if properties.isWhitespace {
                isBlankDue = !result.isEmpty
                continue
            }
            let isControl = scalar.isSteering
            let isMark = Self.isMark(properties.generalCategory)
            if isControl || isMark && !keepsMarks {
                isLessened = true
                continue
            }
            if !isMark { isSeen = true }
            if isBlankDue { result.append(" ") }
            isBlankDue = false
            result.append(scalar)
        }
        return (isSeen ? String(result) : "", isLessened || !isSeen && !result.isEmpty)
    }

    private static func isMark(_ category: Unicode.GeneralCategory) -> Bool {
        switch category {
        case .control, .format, .privateUse, .unassigned, .surrogate: true
        default: false
        }
    }
}
