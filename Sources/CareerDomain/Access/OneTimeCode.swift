/// A code on paper, good once, for a first sign-in or a forgotten secret:
/// `K7QF2-M9XZT-4DR8W`.
///
/// Fourteen random symbols of 5 bits (ASVS 2.3.1) and one that checks them, so
/// that a slip of the finger is told from a wrong code and costs no attempt.
/// Less than the 112 bits of ASVS 2.6.2: kept as a salted hash alone.
public struct OneTimeCode: Hashable, Sendable {
    /// Why a text is no code.
    public enum Fault: Error, Hashable, Sendable {
        /// So many symbols, blanks and dashes apart.
        case wrongLength(count: Int)
        /// A character that no code has.
        case notASymbol(Character)
        /// The last symbol does not fit the others.
        case mistyped
    }

    /// Symbols, the checking one included.
    public static let length = 15
    /// How long a code is good when nobody sets another term, in hours: over a
    /// weekend.
    public static let standardValidityHours = 72

    /// Crockford's Base32: no I, L, O (read as 1, 1, 0) and no U.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let groupLength = 5

    /// The symbols in capitals without dashes: what is hashed.
    public let symbols: String

    /// A fresh code. Codes that open accounts take the system's generator.
    public init(using generator: inout some RandomNumberGenerator) {
        let values = (1..<Self.length).map { _ in Int.random(in: 0..<32, using: &generator) }
        symbols = String((values + [Self.check(of: values)]).map { Self.alphabet[$0] })
    }

    /// Reads what is typed from paper: in any case, with or without blanks and
    /// dashes, O for 0, I and L for 1.
    public init(typed text: some StringProtocol) throws(Fault) {
        var values: [Int] = []
        for character in text where !character.isWhitespace && !Self.dashes.contains(character) {
            guard let value = Self.value(of: character) else { throw .notASymbol(character) }
            values.append(value)
        }
        guard values.count == Self.length else { throw .wrongLength(count: values.count) }
        guard values.last == Self.check(of: values.dropLast()) else { throw .mistyped }
        symbols = String(values.map { Self.alphabet[$0] })
    }

    /// The symbols in groups of five, as they are printed.
    public var grouped: String {
        stride(from: 0, to: symbols.count, by: Self.groupLength)
            .map { symbols.dropFirst($0).prefix(Self.groupLength) }
            .joined(separator: "-")
    }

    /// The moment from which a code is good no longer. A clock set back by then
    /// makes it last longer by as much; it is good once all the same.
    public static func expiry(
        of issue: Moment, validHours: Int = standardValidityHours
    ) -> Moment {
        issue.advanced(bySeconds: Int64(min(max(validHours, 0), 1_000_000)) * 3600)
    }
}

extension OneTimeCode: CustomStringConvertible {
    /// Nothing of the code, so that none gets into a log.
    public var description: String { "OneTimeCode" }
}

extension OneTimeCode {
    /// Dashes as they are typed, and as editors and printers make them.
    private static let dashes: Set<Character> = ["-", "‐", "‑", "–", "—", "_", "."]

    private static func value(of character: Character) -> Int? {
        switch character {
        case "O", "o": 0
        case "I", "i", "L", "l": 1
        default:
            character.isASCII ? alphabet.firstIndex(of: Character(character.uppercased())) : nil
        }
    }

    /// The symbols as coefficients over the field of 32 elements (x⁵ + x² + 1):
    /// any one wrong symbol and any two exchanged ones are found, other slips
    /// in 31 of 32 cases.
    private static func check(of values: some Sequence<Int>) -> Int {
        values.reduce(0) { sum, value in doubled(sum ^ value) }
    }

    private static func doubled(_ element: Int) -> Int {
        let shifted = element << 1
        return shifted & 32 == 0 ? shifted : shifted ^ 0b10_0101
    }
}
