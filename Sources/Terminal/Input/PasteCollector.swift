/// Gathers pasted bytes and cuts them into texts of at most 64 kB.
struct PasteCollector: Sendable {
    static let limit = 65_536
    private var bytes: [UInt8] = []

    mutating func take(_ more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// The pieces that are full; the rest waits for more.
    mutating func pieces() -> [Input] {
        var result: [Input] = []
        while bytes.count > Self.limit {
            var end = Self.limit
            // Neither a character nor the pair CR LF is cut; no character has more than four bytes.
            while end > Self.limit - 4, bytes[end] & 0xC0 == 0x80 { end -= 1 }
            if bytes[end - 1] == 0x0D { end -= 1 }
            result.append(.paste(Self.text(bytes[..<end])))
            bytes.removeFirst(end)
        }
        return result
    }

    /// All that is left; empty when nothing was pasted.
    mutating func finish() -> [Input] {
        var result = pieces()
        if !bytes.isEmpty { result.append(.paste(Self.text(bytes[...]))) }
        bytes.removeAll()
        return result
    }

    /// Line ends become `\n`, whatever the terminal sends for them.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D {
                plain.append(0x0A)
            } else if byte != 0x0A || previous != 0x0D {
                plain.append(byte)
            }
            previous = byte
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
