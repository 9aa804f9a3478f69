/// Somebody who can sign in: a person, known by his NIP, or a technical
/// account (auditor, installer) with a name of its own.
public struct Account: Hashable, Sendable {
    public var id: AccountID
    /// Nil for a technical account.
    public var person: PersonID?
    /// NIP of the person, or the name of the technical account.
    public var name: String
    /// The person's name with titles; empty for a technical account.
    public var fullName: String
    public var createdAt: Moment
    /// When an admin, or too many failures, took it out of use.
    public var blockedAt: Moment?
    public var blockReason: String
    /// Whether a secret has been chosen; else a one-time code is needed.
    public var hasSecret: Bool

    public init(
        id: AccountID, person: PersonID? = nil, name: String, fullName: String = "",
        createdAt: Moment, blockedAt: Moment? = nil, blockReason: String = "",
        hasSecret: Bool = false
    ) {
        self.id = id
        self.person = person
        self.name = name
        self.fullName = fullName
        self.createdAt = createdAt
        self.blockedAt = blockedAt
        self.blockReason = blockReason
        self.hasSecret = hasSecret
    }

    public var isBlocked: Bool { blockedAt != nil }
    public var isTechnical: Bool { person == nil }

    /// Letters of the longest name of a technical account.
    public static let longestName = 64

    /// Whether a technical account may be called that: small letters a–z,
    /// digits, `.`, `_` and `-`, with at least one letter.
    public static func isName(_ name: String) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
        return (1...longestName).contains(name.utf8.count) && name.utf8.contains(where: isLetter)
            && name.utf8.allSatisfy {
                isLetter($0) || (0x30...0x39).contains($0) || ".-_".utf8.contains($0)
            }
    }
}

public typealias AccountID = Identifier<Account>

/// Kinds of secret an account is proven by.
public enum SecretKind: String, CaseIterable, Sendable {
    case passphrase = "FRASA"
    /// Six digits or more; kiosks take it, nothing else does.
    case pin = "PIN"
    /// A code on paper, good once, for a first sign-in or a forgotten secret.
    case oneTimeCode = "SEKALI"
}
