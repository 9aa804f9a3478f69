/// Folds names and other short texts to plain lower-case words, so that
/// `D'Silva`, `d’silva` and `DSILVA` meet, and `José` is found by `jose`.
///
/// Apostrophes vanish (`Ma'ruf` → `maruf`), every other mark separates words
/// (`Al-Amin` → `al amin`), letters of Latin-1 and Latin Extended-A lose their
/// accents. Made for millions of calls: ASCII is folded byte by byte.
public enum NameFolding {
    /// The folded words in their order.
    public static func words(_ text: String) -> [String] {
        sortText(text).split(separator: " ").map(String.init)
    }

    /// The folded words joined by single blanks: the text names are sorted by.
    public static func sortText(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            if bytes.allSatisfy({ $0 < 0x80 }) {
                return String(unsafeUninitializedCapacity: bytes.count) { folded in
                    foldASCII(bytes, into: folded)
                }
            }
            return foldUnicode(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Folds ASCII, for texts that are looked at by the thousand and not kept.
    /// - Returns: how many bytes it has become; no more than there were.
    public static func foldASCII(
        _ bytes: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var count = 0
        var isGapOpen = false
        for byte in bytes {
            let letter: UInt8
            switch byte {
            case 0x61...0x7A, 0x30...0x39: letter = byte
            case 0x41...0x5A: letter = byte &+ 0x20
            case 0x27, 0x60: continue
            default:
                isGapOpen = count > 0
                continue
            }
            if isGapOpen {
                folded[count] = 0x20
                count &+= 1
                isGapOpen = false
            }
            folded[count] = letter
            count &+= 1
        }
        return count
    }
}

extension NameFolding {
    private static func foldUnicode(_ text: String) -> String {
        var folded = ""
        var isGapOpen = false
        for scalar in text.unicodeScalars {
            guard let letters = fold(scalar) else {
                isGapOpen = !folded.isEmpty
                continue
            }
            guard !letters.isEmpty else { continue }
            if isGapOpen {
                folded += " "
                isGapOpen = false
            }
            folded += letters
        }
        return folded
    }

    /// Nil for what separates words, empty for what vanishes.
    private static func fold(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case ..<0x80:
            if scalar == "'" || scalar == "`" { return "" }
            let isWordPart =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            return isWordPart ? scalar.properties.lowercaseMapping : nil
        case 0x300...0x36F, 0xB4, 0x2BB...0x2BD, 0x2018...0x201B, 0x2032, 0x200B...0x200F,
            0x202A...0x202E, 0x2060...0x206F, 0xE000...0xF8FF, 0xAD, 0xFEFF:
            return ""
        case 0xC0...0x17F:
            return latinLetters(scalar.value)
        case 0x1E9E:
            return "ss"
        default:
            let isWordPart =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            return isWordPart ? scalar.properties.lowercaseMapping : nil
        }
    }

    /// The plain letters of a letter of Latin-1 Supplement or Latin Extended-A;
    /// nil for × and ÷.
    private static func latinLetters(_ value: UInt32) -> String? {
        if value == 0xD7 || value == 0xF7 { return nil }
        return latinRanges.first { $0.range.contains(value) }?.letters
    }

    private static let latinRanges: [(range: ClosedRange<UInt32>, letters: String)] = [
        (0xE0...0xE5, "a"), (0xE7...0xE7, "c"), (0xE8...0xEB, "e"), (0xEC...0xEF, "i"),
        (0xF1...0xF1, "n"), (0xF2...0xF8, "o"), (0xF9...0xFC, "u"), (0xC0...0xC5, "a"),
        (0xC6...0xC6, "ae"), (0xC7...0xC7, "c"), (0xC8...0xCB, "e"), (0xCC...0xCF, "i"),
        (0xD0...0xD0, "d"), (0xD1...0xD1, "n"), (0xD2...0xD8, "o"), (0xD9...0xDC, "u"),
        (0xDD...0xDD, "y"), (0xDE...0xDE, "th"), (0xDF...0xDF, "ss"), (0xE6...0xE6, "ae"),
        (0xF0...0xF0, "d"), (0xFD...0xFD, "y"), (0xFE...0xFE, "th"), (0xFF...0xFF, "y"),
        (0x100...0x105, "a"), (0x106...0x10D, "c"), (0x10E...0x111, "d"), (0x112...0x11B, "e"),
        (0x11C...0x123, "g"), (0x124...0x127, "h"), (0x128...0x131, "i"), (0x132...0x133, "ij"),
        (0x134...0x135, "j"), (0x136...0x138, "k"), (0x139...0x142, "l"), (0x143...0x14B, "n"),
        (0x14C...0x151, "o"), (0x152...0x153, "oe"), (0x154...0x159, "r"), (0x15A...0x161, "s"),
        (0x162...0x167, "t"), (0x168...0x173, "u"), (0x174...0x175, "w"), (0x176...0x178, "y"),
        (0x179...0x17E, "z"), (0x17F...0x17F, "s"),
    ]
}
