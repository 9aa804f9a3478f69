/// The byte sequences that terminals send for keys.
public struct KeySequences: Sendable {
    enum Meaning: Sendable {
        case key(Key)
        case pasteBegins
    }

    private var meanings: [[UInt8]: Meaning] = [:]
    private var prefixes: Set<[UInt8]> = []
    private(set) var longest = 0

    /// The sequences of xterm, PuTTY, rxvt, the Linux console and the VT100 keypad, and with lower
    /// rank `terminal`, those that the terminal's description names. Sequences that do not begin
    /// with ESC or are shorter than two bytes are left out: they are characters or controls.
    public init(terminal: [(bytes: [UInt8], key: Key)] = []) {
        for (bytes, key) in terminal where bytes.count >= 2 && bytes[0] == 0x1B {
            add(bytes, .key(key))
        }
        for (text, key) in Self.common { add([0x1B] + Array(text.utf8), .key(key)) }
        for number in 0...9 {
            // The application keypad; digits are typed there even when the VT100 description
            // calls some of them function keys.
            add([0x1B, 0x4F, 0x70 + UInt8(number)], .key(.character(Character("\(number)"))))
        }
        add(Array("\u{1B}[200~".utf8), .pasteBegins)
    }

    func meaning(of bytes: some Sequence<UInt8>) -> Meaning? { meanings[Array(bytes)] }

    func isPrefix(_ bytes: some Sequence<UInt8>) -> Bool { prefixes.contains(Array(bytes)) }

    private mutating func add(_ bytes: [UInt8], _ meaning: Meaning) {
        meanings[bytes] = meaning
        longest = max(longest, bytes.count)
        for count in 1..<bytes.count { prefixes.insert(Array(bytes.prefix(count))) }
    }

    private static let common: [(String, Key)] = [
        ("[A", .up), ("OA", .up), ("[B", .down), ("OB", .down), ("[C", .right), ("OC", .right),
        ("[D", .left), ("OD", .left), ("[H", .home), ("OH", .home), ("[1~", .home),
        ("[7~", .home), ("[F", .end), ("OF", .end), ("[4~", .end), ("[8~", .end),
        ("[2~", .insert), ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab),
        ("OP", .function(1)), ("OQ", .function(2)), ("OR", .function(3)), ("OS", .function(4)),
        ("[11~", .function(1)), ("[12~", .function(2)), ("[13~", .function(3)),
        ("[14~", .function(4)), ("[[A", .function(1)), ("[[B", .function(2)),
        ("[[C", .function(3)), ("[[D", .function(4)), ("[[E", .function(5)),
        ("[15~", .function(5)), ("[17~", .function(6)), ("[18~", .function(7)),
        ("[19~", .function(8)), ("[20~", .function(9)), ("[21~", .function(10)),
        ("[23~", .function(11)), ("[24~", .function(12)), ("OM", .enter), ("Oj", .character("*")),
        ("Ok", .character("+")), ("Ol", .character(",")), ("Om", .character("-")),
        ("On", .character(".")), ("Oo", .character("/")), ("OX", .character("=")),
    ]
}
