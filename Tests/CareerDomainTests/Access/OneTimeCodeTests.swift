import CareerDomain
import Testing

@Suite struct OneTimeCodeTests {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    private func codes(_ count: Int, seed: UInt64) -> [OneTimeCode] {
        var generator = Draws(seed: seed)
        return (0..<count).map { _ in OneTimeCode(using: &generator) }
    }

    @Test func `a code is three groups of five without look-alikes`() throws {
        for code in codes(500, seed: 1) {
            let groups = code.grouped.split(separator: "-")
            #expect(groups.map(\.count) == [5, 5, 5])
            #expect(groups.joined() == code.symbols)
            #expect(code.symbols.allSatisfy(Self.alphabet.contains))
        }
    }

    @Test func `the system's generator makes no code twice`() {
        var generator = SystemRandomNumberGenerator()
        let made = Set((0..<5000).map { _ in OneTimeCode(using: &generator) })
        #expect(made.count == 5000)
    }

    @Test func `every symbol comes at every place`() {
        let made = codes(2000, seed: 2).map { Array($0.symbols) }
        for place in 0..<OneTimeCode.length {
            #expect(Set(made.map { $0[place] }).count == 32, "place \(place)")
        }
    }

    @Test func `a code is read back as it is typed`() throws {
        for code in codes(300, seed: 3) {
            let look = code.symbols.replacing("0", with: "o").replacing("1", with: "l")
            for typed in [
                code.grouped, code.symbols, code.symbols.lowercased(), look,
                look.uppercased().replacing("L", with: "I"), "  \(code.grouped)\n",
                code.grouped.replacing("-", with: " "), code.grouped.replacing("-", with: " – "),
                code.symbols.map(String.init).joined(separator: "."),
            ] {
                #expect(try OneTimeCode(typed: typed) == code, "\(typed)")
            }
        }
    }

    @Test func `one wrong symbol is always found`() throws {
        for code in codes(40, seed: 4) {
            let symbols = Array(code.symbols)
            for place in symbols.indices {
                for other in Self.alphabet where other != symbols[place] {
                    var typed = symbols
                    typed[place] = other
                    #expect(throws: OneTimeCode.Fault.mistyped) {
                        try OneTimeCode(typed: String(typed))
                    }
                }
            }
        }
    }

    @Test func `two exchanged symbols are always found`() throws {
        for code in codes(40, seed: 5) {
            let symbols = Array(code.symbols)
            for first in symbols.indices {
                for second in symbols.indices
                where first < second && symbols[first] != symbols[second] {
                    var typed = symbols
                    typed.swapAt(first, second)
                    #expect(throws: OneTimeCode.Fault.mistyped) {
                        try OneTimeCode(typed: String(typed))
                    }
                }
            }
        }
    }

    @Test(arguments: [
        ("", OneTimeCode.Fault.wrongLength(count: 0)), ("- -", .wrongLength(count: 0)),
        ("K7QF2", .wrongLength(count: 5)), ("0000000000000000", .wrongLength(count: 16)),
        ("K7QF2-M9XZT-4DR8U", .notASymbol("U")), ("K7QF2*M9XZT", .notASymbol("*")),
        ("K7QF２", .notASymbol("２")), ("К7QF2", .notASymbol("К")), ("1985é", .notASymbol("é")),
    ])
    func `what is no code is refused with its reason`(text: String, fault: OneTimeCode.Fault) {
        #expect(throws: fault) { try OneTimeCode(typed: text) }
    }

    @Test func `a printed code does not get into a log`() throws {
        let code = try #require(codes(1, seed: 6).first)
        #expect(!"\(code)".contains(code.symbols.prefix(5)))
    }

    @Test func `a code lasts its hours and never overflows`() {
        let issue = Moment(secondsSinceEpoch: 1_700_000_000)
        #expect(OneTimeCode.expiry(of: issue) == issue.advanced(bySeconds: 72 * 3600))
        #expect(OneTimeCode.expiry(of: issue, validHours: 4).secondsSinceEpoch == 1_700_014_400)
        #expect(OneTimeCode.expiry(of: issue, validHours: -4) == issue)
        #expect(OneTimeCode.expiry(of: issue, validHours: .max) > issue)
        let last = Moment(secondsSinceEpoch: .max)
        #expect(OneTimeCode.expiry(of: last) == last)
    }
}
