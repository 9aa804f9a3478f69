import Terminal
import Testing

@Suite struct KeyTests {
    @Test(arguments: [
        ("F2", Key.function(2)), ("F10", .function(10)), ("^O", .control("o")),
        ("^o", .control("o")), ("^\\", .control("\\")), ("^@", .control("@")), ("Esc", .escape),
        ("Enter", .enter), ("Tab", .tab), ("Shift-Tab", .backTab), ("Up", .up), ("PgDn", .pageDown),
        ("PageUp", .pageUp), ("Home", .home), ("Del", .delete), ("Ins", .insert),
        ("Space", .character(" ")), ("Backspace", .backspace), ("j", .character("j")),
        ("J", .character("J")), (":", .character(":")), ("^", .character("^")),
        ("é", .character("é")), ("f", .character("f")),
    ])
    func `a notation names its key`(notation: String, key: Key) {
        #expect(Key(notation: notation) == key)
        #expect(Key(notation: key.notation) == key)
    }

    @Test(arguments: ["", "F0", "F64", "F1x", "F01", "^", "^1", "^ab", "Ctrl-O", " ", "\n", "ab"])
    func `anything else names no key`(notation: String) {
        #expect(Key(notation: notation) == (notation == "^" ? .character("^") : nil))
    }

    @Test func `every named key has a notation`() {
        let keys: [Key] = [
            .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown, .insert, .delete, .backspace,
        ]
        for key in keys { #expect(!key.notation.isEmpty && Key(notation: key.notation) == key) }
    }
}
