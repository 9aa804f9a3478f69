import CareerDomain
import Testing

@Suite struct `The head of the trail` {
    private static func hash(_ seed: UInt64) -> [UInt8] {
        var draws = Draws(seed: seed)
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &draws) }
    }

    @Test(arguments: 0..<40)
    func `comes back from what is printed, with its number and without`(seed: UInt64) throws {
        let hash = Self.hash(seed)
        for number in [Int64(seed) * 977 + 1, nil] {
            let head = try #require(AuditHead(number: number, hash: hash))
            #expect(head.groups.count == 12)
            #expect(head.groups.allSatisfy { $0.count == 4 })
            #expect(AuditHead(typed: head.written) == head)
            #expect(head.fits(hash))
        }
    }

    @Test func `is read as people type it`() throws {
        let head = try #require(AuditHead(number: 12, hash: [UInt8](repeating: 0, count: 32)))
        let plain = head.groups.joined()
        #expect(plain == String(repeating: "0", count: 48))
        for typed in [
            "12:" + plain, " 12 : " + plain, "12: " + head.groups.joined(separator: "-"),
            "12: " + head.groups.joined(separator: "\n"),
            "12: " + plain.replacing("0", with: "o"), "12: " + plain.replacing("0", with: "O"),
        ] {
            #expect(AuditHead(typed: typed) == head, "\(typed)")
        }
        let other = try #require(AuditHead(number: nil, hash: Self.hash(3)))
        let lower = other.written.lowercased().replacing("1", with: "l")
        #expect(AuditHead(typed: lower) == other)
    }

    @Test func `is not made of anything else`() throws {
        let written = try #require(AuditHead(number: 5, hash: Self.hash(1))).written
        for typed in [
            "", ":", "5:", "x: " + written, "0: " + written.dropFirst(3),
            "-5" + written.dropFirst(),
            String(written.dropLast()), written + "A", written.dropLast() + "U",
            written.dropLast() + "é",
        ] {
            #expect(AuditHead(typed: String(typed)) == nil, "\(typed)")
        }
        #expect(AuditHead(number: 1, hash: [1, 2, 3]) == nil)
    }

    @Test func `fits no other hash`() throws {
        let hash = Self.hash(2)
        let head = try #require(AuditHead(number: 1, hash: hash))
        for byte in 0..<30 {
            var other = hash
            other[byte] ^= 1
            #expect(!head.fits(other))
        }
        #expect(!head.fits([]))
    }
}
