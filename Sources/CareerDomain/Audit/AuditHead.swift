/// The end of the trail at a moment, short enough to be printed and typed:
/// twelve groups of four characters, 240 of the 256 bits of the last row's
/// hash. Whoever has it outside the machine can prove that nothing before it
/// was changed since.
public struct AuditHead: Hashable, Sendable {
    /// Number of the row; nil where only the groups were given.
    public var number: Int64?
    /// The first 30 bytes of the row's hash.
    public var bytes: [UInt8]

    static let byteCount = 30
    static let groupLength = 4
    /// Crockford's base 32: no I, L, O, U.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// - Parameter hash: the row's whole hash, 32 bytes.
    public init?(number: Int64?, hash: [UInt8]) {
        guard hash.count >= Self.byteCount else { return nil }
        self.number = number
        bytes = Array(hash[..<Self.byteCount])
    }

    /// Reads what was printed: an optional row number with a colon, then the
    /// groups, with blanks or dashes between them or not; look-alikes count as
    /// what they look like.
    public init?(typed text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let last = parts.last else { return nil }
        if parts.count == 2 {
            guard let number = Int64(parts[0].filter { !$0.isWhitespace }), number > 0 else {
                return nil
            }
            self.number = number
        }
        var bits = 0
        var buffer = 0
        var bytes: [UInt8] = []
        for character in last where !character.isWhitespace && character != "-" {
            guard let value = Self.value(of: character) else { return nil }
            buffer = (buffer << 5 | value) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits & 0xFF))
            }
        }
        guard bytes.count == Self.byteCount, bits == 0 else { return nil }
        self.bytes = bytes
    }

    private static func value(of character: Character) -> Int? {
        switch character.uppercased() {
        case "O": 0
        case "I", "L": 1
        case let letter:
            letter.utf8.first.flatMap { alphabet.firstIndex(of: $0) }
        }
    }

    /// The twelve groups.
    public var groups: [String] {
        var letters: [UInt8] = []
        var buffer = 0
        var bits = 0
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                letters.append(Self.alphabet[buffer >> bits & 31])
            }
        }
        return stride(from: 0, to: letters.count, by: Self.groupLength).map { start in
            String(decoding: letters[start..<start + Self.groupLength], as: UTF8.self)
        }
    }

    /// `1234: XXXX XXXX …`, as it is printed.
    public var written: String {
        (number.map { "\($0): " } ?? "") + groups.joined(separator: " ")
    }

    /// Whether the row with this hash is the one.
    public func fits(_ hash: [UInt8]) -> Bool {
        hash.count >= Self.byteCount && Array(hash[..<Self.byteCount]) == bytes
    }
}
