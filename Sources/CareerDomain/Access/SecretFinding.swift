/// One reason why a passphrase or PIN is refused.
public enum SecretFinding: Hashable, Sendable {
    /// A code on paper: good once, and seen by whoever handed it out.
    case oneTimeCode
    /// Fewer characters, or digits of a PIN, than this.
    case tooShort(minimum: Int)
    /// More characters, or digits of a PIN, than this.
    case tooLong(maximum: Int)
    /// Control characters and others that nobody sees.
    case unprintable
    /// A PIN has digits 0–9 alone.
    case notDigits
    /// It is the one that is to be replaced.
    case sameAsPresent
    /// Made up of what many people choose.
    case common
    /// Made up of neighbours: `123456`, `abcdef`, `qwerty`.
    case sequence
    /// Made up of the same again: `aaaa`, `121212`, `abcabc`.
    case repetition
    /// The birth date in some way of writing it.
    case birthDate
    /// Six or more digits of the NIP in a row.
    case employeeNumber
    /// Six or more digits of the NIK in a row.
    case nationalID
    /// Six or more digits of the phone number in a row.
    case phone
    /// Made up of the person's own name.
    case personName
    /// Made up of the name that is typed to sign in.
    case accountName
    /// Made up of the institution's name.
    case institution
}
