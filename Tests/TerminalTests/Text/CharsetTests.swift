import Terminal
import Testing

@Suite struct CharsetTests {
    @Test(arguments: Symbol.allCases)
    func `every mark is one column in every character set`(symbol: Symbol) {
        for charset in Charset.allCases {
            let text = charset.text(for: symbol)
            #expect(text.count == 1)
            #expect(TextSafety.columns(text) == 1)
            #expect(TextSafety.sanitized(text) == text)
        }
        #expect(Charset.ascii.text(for: symbol) == Charset.acs.text(for: symbol))
        #expect(Charset.ascii.text(for: symbol).utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    }

    @Test func `no mark is a Braille pattern`() {
        for symbol in Symbol.allCases {
            let scalars = Charset.unicode.text(for: symbol).unicodeScalars
            #expect(!scalars.contains { (0x2800...0x28FF).contains($0.value) })
        }
    }

    @Test(arguments: [
        ("é", "e"), ("Ñ", "N"), ("ü", "u"), ("ş", "s"), ("–", "-"), ("…", "~"), ("“", "\""),
        ("’", "'"), ("작", "??"), ("Ａ", "A "), ("□", "?"), ("·", "."), ("€", "E"), ("ж", "?"),
        ("ḿ", "m"), ("x", "x"), ("─", "-"),
    ])
    func `text becomes ASCII of the same width`(text: String, ascii: String) throws {
        let scalar = try #require(text.precomposed)
        #expect(Charset.ascii.transliterate(scalar) == ascii)
        #expect(ascii.count == TextSafety.columns(text))
        #expect(Charset.unicode.transliterate(scalar) == text)
    }

    @Test func `what is drawn is ASCII of the same width whatever the text`() {
        for start in stride(from: UInt32(0x20), to: 0x3_0000, by: 40) {
            var view = String.UnicodeScalarView()
            for value in start..<(start + 40) {
                if let scalar = Unicode.Scalar(value) { view.append(scalar) }
            }
            var canvas = Canvas(size: Size(columns: 100, rows: 1))
            canvas.put(String(view), at: Point(column: 0, row: 0), role: .text)
            let line = canvas.text(charset: .ascii).first ?? ""
            #expect(line.utf8.count == 100)
            #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        }
    }
}

extension String {
    fileprivate var precomposed: Unicode.Scalar? {
        unicodeScalars.count == 1 ? unicodeScalars.first : nil
    }
}
