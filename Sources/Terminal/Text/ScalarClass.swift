/// How one scalar is treated on its way to a terminal, by tables of our own: the C library's width
/// depends on the locale (everything is −1 in the locale C).
enum ScalarClass {
    case control, removed, space, mark, narrow, wide, unshowable

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20...0x7E: self = .narrow
        case 0...0x1F, 0x7F...0x9F: self = .control
        case 0xA0: self = .space
        case 0xAD: self = .removed
        case 0xA1...0x2FF: self = .narrow
        default: self = Self.beyondLatin(scalar)
        }
    }

    private static func beyondLatin(_ scalar: Unicode.Scalar) -> ScalarClass {
        let value = scalar.value
        if isRemoved(value) { return .removed }
        switch value {
        case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
        case 0x2028, 0x2029: return .control
        // Vowels and finals of decomposed Hangul are drawn inside the syllable they follow.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return .mark
        case 0x1F000...0x1FAFF: return .unshowable
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return .mark
        case .control: return .control
        case .format: return .removed
        case .lineSeparator, .paragraphSeparator: return .control
        case .spaceSeparator: return .space
        case .unassigned, .privateUse, .surrogate: return .unshowable
        default: return isWide(value) ? .wide : .narrow
        }
    }

    /// Zero-width and bidirectional controls, variation selectors, tags and fillers.
    private static func isRemoved(_ value: UInt32) -> Bool {
        switch value {
        case 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
            0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
            0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
            true
        default: false
        }
    }

    /// East Asian Wide and Fullwidth (Unicode 15, UAX #11), without the emoji, which are replaced.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
            0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
            0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08,
            0x1AFF0...0x1B2FB, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
            true
        default: false
        }
    }
}

extension Character {
    /// An emoji, alone or as a sequence with joiners, flags or variation selectors.
    var isPictograph: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0...0x2FF: false
            case 0xFE0F, 0x20E3, 0x1F000...0x1FAFF: true
            default: scalar.properties.isEmojiPresentation
            }
        }
    }
}
