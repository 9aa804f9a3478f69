/// What makes a passphrase or a PIN acceptable.
///
/// After OWASP ASVS 4.0.3, V2.1: at least 12 characters counted after blanks
/// are combined (2.1.1), 64 allowed and more than 128 refused (2.1.2), nothing
/// cut off (2.1.3), every printable character of Unicode allowed (2.1.4),
/// common ones refused (2.1.7), no rule about kinds of characters (2.1.9). What
/// is personal is refused because a NIP and the birth date in it stand on every
/// letter of the office: neither is a secret.
///
/// A guessable part alone refuses nothing, as `kuda rahasia melompat pagar` is
/// a good passphrase: a secret is refused when guessable parts make up half of
/// it or more, and what is left would not be long enough alone. Birth date and
/// numbers are refused wherever they stand.
///
/// The text is expected normalised (NFKC), as it is hashed.
public enum SecretRule {
    /// Characters of a passphrase (ASVS 2.1.1, 2.1.2).
    public static let passphraseLength = 12...128
    /// Digits of a PIN. Shorter than ASVS asks of passwords: kiosks alone take
    /// it, and ``SignInBrake`` leaves ten guesses.
    public static let pinLength = 6...12

    /// Different characters below which a passphrase only repeats itself.
    private static let leastVariety = 5
    private static let leastPINVariety = 3

    /// Everything found against a passphrase, empty when it is acceptable.
    public static func findings(
        passphrase text: String, of context: SecretContext
    ) -> [SecretFinding] {
        var found = lengthFindings(text)
        if (try? OneTimeCode(typed: text)) != nil { found.append(.oneTimeCode) }
        // What is too long is not looked into: that would take its time.
        guard !found.contains(.tooLong(maximum: passphraseLength.upperBound)) else { return found }
        if text.unicodeScalars.contains(where: { !$0.isPrintable }) { found.append(.unprintable) }
        var parts = GuessableParts(text)
        parts.coverSequences()
        parts.coverRepetitions()
        parts.cover(spelled: CommonSecrets.words, as: .common)
        parts.cover(plain: CommonSecrets.pins + CommonSecrets.years, as: .common)
        parts.cover(names: context)
        parts.cover(birthDate: context.birthDate)
        found += parts.findings(
            leastLeft: passphraseLength.lowerBound, leastVariety: leastVariety)
        found += IdentityDigits(text).findings(of: context)
        return found.withoutRepeats
    }

    /// Everything found against a PIN, empty when it is acceptable.
    public static func findings(pin text: String, of context: SecretContext) -> [SecretFinding] {
        var found: [SecretFinding] = []
        if text.utf8.contains(where: { !(0x30...0x39).contains($0) }) { found.append(.notDigits) }
        guard text.unicodeScalars.count <= pinLength.upperBound else {
            return found + [.tooLong(maximum: pinLength.upperBound)]
        }
        if text.count < pinLength.lowerBound {
            found.append(.tooShort(minimum: pinLength.lowerBound))
        }
        var parts = GuessableParts(text)
        parts.coverSequences()
        parts.coverRepetitions()
        parts.cover(plain: CommonSecrets.pins, as: .common)
        parts.cover(birthDate: context.birthDate)
        found += parts.findings(leastLeft: pinLength.lowerBound, leastVariety: leastPINVariety)
        found += IdentityDigits(text).findings(of: context)
        return found.withoutRepeats
    }

    /// The least length is counted as people see characters, the greatest in
    /// code points, of which one visible character may have any number.
    private static func lengthFindings(_ text: String) -> [SecretFinding] {
        if text.unicodeScalars.count > passphraseLength.upperBound {
            return [.tooLong(maximum: passphraseLength.upperBound)]
        }
        let visible = text.split(whereSeparator: \.isWhitespace)
        let count = visible.reduce(0) { $0 + $1.count } + max(0, visible.count - 1)
        return count < passphraseLength.lowerBound
            ? [.tooShort(minimum: passphraseLength.lowerBound)] : []
    }
}

extension [SecretFinding] {
    fileprivate var withoutRepeats: [SecretFinding] {
        var seen: Set<SecretFinding> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Unicode.Scalar {
    /// Whether it shows, or joins what shows: emoji are put together with
    /// joiners and tags. Code points without a meaning yet are none, as their
    /// normalised form may still change.
    fileprivate var isPrintable: Bool {
        switch properties.generalCategory {
        case .control, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            false
        case .format:
            value == 0x200C || value == 0x200D || (0xE0020...0xE007F).contains(value)
        default: true
        }
    }
}
