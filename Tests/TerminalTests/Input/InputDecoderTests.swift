import Terminal
import Testing

@Suite struct InputDecoderTests {
    private func inputs(_ text: String, expire: Bool = true) -> [Input] {
        var decoder = InputDecoder()
        decoder.feed(text.utf8)
        if expire { decoder.expire() }
        return drain(&decoder)
    }

    private func drain(_ decoder: inout InputDecoder) -> [Input] {
        var result: [Input] = []
        while let input = decoder.next() { result.append(input) }
        return result
    }

    @Test(arguments: [
        ("\u{1B}[A", Key.up), ("\u{1B}OB", .down), ("\u{1B}[1~", .home), ("\u{1B}OF", .end),
        ("\u{1B}[5~", .pageUp), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
        ("\u{1B}[[B", .function(2)), ("\u{1B}[24~", .function(12)), ("\u{1B}[3~", .delete),
        ("\u{1B}1", .function(1)), ("\u{1B}0", .function(10)), ("\u{1B}Ou", .character("5")),
        ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace),
        ("\u{7F}", .backspace), ("\u{1}", .control("a")), ("\u{1A}", .control("z")),
        ("\u{0}", .control("@")), ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")),
        ("é", .character("é")), ("作", .character("作")), (" ", .character(" ")),
        ("\u{1B}[1;5C", .right), ("\u{1B}[3;2~", .delete), ("\u{1B}", .escape),
    ])
    func `bytes mean a key, however they are cut`(bytes: String, key: Key) {
        #expect(inputs(bytes) == [.key(key)])
        var decoder = InputDecoder()
        for byte in bytes.utf8 { decoder.feed([byte]) }
        decoder.expire()
        #expect(drain(&decoder) == [.key(key)])
    }

    @Test func `bytes that come alone are one key, or none`() {
        let decoder = InputDecoder()
        #expect(decoder.key(of: "\u{18}".utf8) == .control("x"))
        #expect(decoder.key(of: "\u{1B}[23~".utf8) == .function(11))
        for bytes in ["", "\u{18}x", "a\u{18}", "\u{1B}[23~\r", "\u{1B}[200~\u{18}", "\u{1B}"] {
            #expect(decoder.key(of: bytes.utf8) == nil, "\(bytes.debugDescription)")
        }
    }

    @Test(arguments: [
        "\u{1B}[99;99~", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}]11;rgb:0/0/0\u{7}",
        "\u{1B}P1$r\u{1B}\\", "\u{1B}OZ", "\u{1B}[12;", "\u{9B}",
    ])
    func `unknown sequences and answers of the terminal are ignored`(bytes: String) {
        #expect(inputs(bytes + "").isEmpty)
    }

    @Test func `bytes that are no UTF-8 are ignored and the next key is not lost`() {
        var decoder = InputDecoder()
        decoder.feed([0xFF, 0xC3, 0x61, 0xE4, 0xBD, 0x62, 0xF0, 0x90])
        decoder.feed([0x63])
        #expect(
            drain(&decoder) == [
                .key(.character("a")), .key(.character("b")), .key(.character("c")),
            ])
        var latin = InputDecoder(decodesUTF8: false)
        latin.feed([0xE9, 0x78])
        #expect(drain(&latin) == [.key(.character("x"))])
    }

    @Test func `Escape waits for the rest of a sequence until the wait is over`() {
        var decoder = InputDecoder()
        decoder.feed([0x1B])
        #expect(decoder.isInsideSequence)
        #expect(decoder.next() == nil)
        decoder.feed([0x5B])
        #expect(decoder.next() == nil)
        decoder.feed([0x42])
        #expect(decoder.next() == .key(.down))
        #expect(!decoder.isInsideSequence)
        #expect(inputs("\u{1B}[") == [.key(.escape), .key(.character("["))])
        #expect(inputs("\u{1B}]") == [.key(.escape), .key(.character("]"))])
        #expect(inputs("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
        #expect(inputs("\u{1B}j") == [.key(.escape), .key(.character("j"))])
    }

    @Test func `a paste is text whatever is in it`() {
        let bytes = "\u{1B}[200~halo\rq\r\nx\u{1B}[A\u{1B}[201~j"
        let expected: [Input] = [.paste("halo\nq\nx\u{1B}[A"), .key(.character("j"))]
        #expect(inputs(bytes) == expected)
        var decoder = InputDecoder()
        for byte in bytes.utf8 { decoder.feed([byte]) }
        #expect(drain(&decoder) == expected)
        #expect(inputs("\u{1B}[200~\u{1B}[201~").isEmpty)
    }

    @Test func `a large paste comes in pieces and nothing is lost`() {
        var text = ""
        for number in 0..<9000 { text += "baris \(number) 作業\r\n" }
        var decoder = InputDecoder()
        let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
        for start in stride(from: 0, to: bytes.count, by: 4093) {
            decoder.feed(bytes[start..<min(start + 4093, bytes.count)])
        }
        var joined = ""
        for input in drain(&decoder) {
            guard case .paste(let piece) = input else {
                Issue.record("not a paste: \(input)")
                continue
            }
            #expect(piece.utf8.count <= 65_536)
            joined += piece
        }
        #expect(joined.utf8.elementsEqual(text.replacing("\r\n", with: "\n").utf8))
    }

    @Test func `a paste without an end can be ended`() {
        var decoder = InputDecoder()
        decoder.feed("\u{1B}[200~setengah".utf8)
        #expect(decoder.isInsidePaste)
        #expect(decoder.next() == nil)
        decoder.endPaste()
        decoder.feed("q".utf8)
        #expect(drain(&decoder) == [.paste("setengah"), .key(.character("q"))])
    }

    @Test func `the erase character of the terminal is a backspace`() {
        var decoder = InputDecoder(eraseByte: 0x1F)
        decoder.feed([0x1F, 0x23])
        #expect(drain(&decoder) == [.key(.backspace), .key(.character("#"))])
        var odd = InputDecoder(eraseByte: 0x23)
        odd.feed([0x23])
        #expect(drain(&odd) == [.key(.character("#"))])
    }

    @Test func `sequences of the terminal's description are known`() {
        let sequences = KeySequences(terminal: [
            (Array("\u{1B}[V".utf8), .pageUp), ([8], .left), ([], .up),
        ])
        var decoder = InputDecoder(sequences: sequences)
        decoder.feed("\u{1B}[V\u{8}".utf8)
        #expect(drain(&decoder) == [.key(.pageUp), .key(.backspace)])
    }

    @Test(arguments: [("O5D", Key.left), ("O2P", .function(1)), ("O1;5A", .up)])
    func `a modified key of an old terminal is the key without its modifiers`(
        sequence: String, key: Key
    ) {
        for cut in 0...sequence.utf8.count {
            var decoder = InputDecoder()
            let bytes = [0x1B] + Array(sequence.utf8)
            decoder.feed(bytes.prefix(cut + 1))
            decoder.feed(bytes.dropFirst(cut + 1))
            #expect(drain(&decoder) == [.key(key)])
        }
    }

    @Test func `noise never traps and ends`() {
        var state: UInt64 = 7
        var decoder = InputDecoder()
        for _ in 0..<40_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let roll = UInt8(truncatingIfNeeded: state >> 33)
            decoder.feed([roll < 40 ? 0x1B : roll < 70 ? 0x5B : roll])
            if roll == 255 { decoder.expire() }
            if roll == 254 { decoder.endPaste() }
        }
        decoder.endPaste()
        decoder.expire()
        _ = drain(&decoder)
        decoder.endPaste()
        decoder.feed("j".utf8)
        decoder.expire()
        #expect(drain(&decoder).last == .key(.character("j")))
    }
}
