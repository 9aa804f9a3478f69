import Terminal
import Testing

@Suite struct TextSafetyTests {
    @Test(arguments: [
        ("Siti Nurhaliza, S.Kom.", 22), ("", 0), ("é", 1), ("e\u{301}", 1), ("作業", 4),
        ("ｆｕｌｌ", 8), ("가", 2), ("\u{1100}\u{1161}", 2), ("不e", 3), ("…—“”", 4), ("ﷺ", 1),
        ("ꦗ", 1), ("ไ", 1), ("นี้", 1), ("\u{200B}", 0), ("\u{AD}", 0), ("\u{3000}", 1),
    ])
    func `width comes from our own table`(text: String, columns: Int) {
        #expect(TextSafety.columns(text) == columns)
    }

    @Test(arguments: [
        ("\u{1B}[2J", "·[2J"), ("\u{1B}]0;judul\u{7}", "·]0;judul·"), ("a\u{9B}31mb", "a·31mb"),
        ("a\tb", "a·b"), ("a\nb", "a·b"), ("a\r\nb", "a·b"), ("a\u{2028}b", "a·b"),
        ("\u{0}\u{7F}", "··"), ("a\u{A0}b\u{2009}c", "a b c"),
    ])
    func `controls become dots and spaces become plain`(text: String, shown: String) {
        #expect(TextSafety.sanitized(text) == shown)
    }

    @Test(arguments: [
        "\u{200B}", "\u{200D}", "\u{200E}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{61C}",
        "\u{FEFF}", "\u{2060}", "\u{E0041}", "\u{180E}", "\u{AD}",
    ])
    func `invisible and bidirectional controls vanish`(scalar: Unicode.Scalar) {
        #expect(TextSafety.sanitized("a\(scalar)b") == "ab")
    }

    @Test(arguments: [
        "👨‍👩‍👧", "🇮🇩", "😀", "❤️", "1️⃣", "👍🏽", "⌚", "\u{E000}", "\u{10FFFF}",
        "\u{378}", "🀄",
    ])
    func `an emoji sequence, a private or an unassigned character is one box`(text: String) {
        #expect(TextSafety.sanitized("a" + text + "b") == "a□b")
        #expect(TextSafety.columns(text) == 1)
    }

    @Test func `at most two combining marks stay and a lone mark is a box`() {
        let zalgo = "a" + String(repeating: "\u{301}", count: 40)
        #expect(TextSafety.sanitized(zalgo).unicodeScalars.count == 3)
        #expect(TextSafety.sanitized("\u{301}") == "□")
        #expect(TextSafety.columns(zalgo) == 1)
    }

    @Test func `sanitising twice changes nothing and leaves nothing dangerous`() {
        var everything = String.UnicodeScalarView()
        for value in stride(from: UInt32(0), to: 0x11_0000, by: 7) {
            if let scalar = Unicode.Scalar(value) { everything.append(scalar) }
        }
        let once = TextSafety.sanitized(String(everything))
        #expect(TextSafety.sanitized(once) == once)
        #expect(
            once.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
                    && $0.properties.generalCategory != .format
                    && $0.properties.generalCategory != .control
            })
    }

    @Test(arguments: [(0, ""), (1, "a"), (2, "a"), (3, "a作"), (4, "a作b"), (99, "a作b"), (-1, "")])
    func `clipping never cuts a wide glyph`(columns: Int, shown: String) {
        #expect(TextSafety.clipped("a作b", columns: columns) == shown)
    }

    @Test func `lines without a canvas keep their ends and steer nothing`() {
        let text = "satu\u{1B}[31m\ndua “é”…\u{202E}"
        #expect(TextSafety.lines(text, charset: .unicode) == "satu·[31m\ndua “é”…")
        let plain = TextSafety.lines(text, charset: .ascii)
        #expect(plain.utf8.allSatisfy { $0 == 10 || (0x20...0x7E).contains($0) })
        #expect(plain.contains("dua"))
    }
}
