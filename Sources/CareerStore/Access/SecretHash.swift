import Crypto
import CryptoExtras
import Foundation

/// A secret as it is kept: its scrypt hash (RFC 7914) with the salt and the
/// costs it was made with, so that the costs can be raised later (ASVS 4.0.3,
/// V2.4). Stored as one text in the PHC form,
/// `$scrypt$ln=15,r=8,p=2$<salt>$<hash>`.
public struct SecretHash: Equatable, Sendable {
    public enum Fault: Error, Hashable, Sendable {
        /// An empty text is no secret.
        case empty
        /// The stored text is no hash of ours.
        case malformed
        /// Costs that no standard of ours had, and that could exhaust the
        /// machine.
        case costsOutOfBounds
        /// The machine has no memory for it.
        case notComputed
    }

    public let costs: Costs
    private let salt: [UInt8]
    private let hash: [UInt8]

    private static let saltLength = 16
    private static let acceptedSaltLengths = 16...32
    private static let hashLength = 32

    private init(costs: Costs, salt: [UInt8], hash: [UInt8]) {
        self.costs = costs
        self.salt = salt
        self.hash = hash
    }

    /// Hashes a secret with a salt of its own; takes as long as the costs say.
    public static func make(
        of secret: String, costs: Costs = .standard
    ) throws(Fault) -> SecretHash {
        let text = normalized(secret)
        guard !text.isEmpty else { throw .empty }
        let salt = randomBytes(saltLength)
        let hash = try derive(Array(text.utf8), salt: salt, costs: costs)
        return SecretHash(costs: costs, salt: salt, hash: hash.withUnsafeBytes(Array.init))
    }

    /// Whether this is the secret. Compares in constant time.
    public func verify(_ secret: String) throws(Fault) -> Bool {
        let text = Self.normalized(secret)
        // The empty text is hashed as another, so that it takes as long.
        let bytes = text.isEmpty ? [0] : Array(text.utf8)
        let found = try Self.derive(bytes, salt: salt, costs: costs)
        return found == SymmetricKey(data: hash) && !text.isEmpty
    }

    /// Whether this is the secret of an account; without an account, or without
    /// a secret of it, false after as long a time, so that waiting tells nobody
    /// who has one.
    /// - Parameter costs: of the secrets that are stored.
    public static func verify(
        _ secret: String, against stored: SecretHash?, costs: Costs = .standard
    ) throws(Fault) -> Bool {
        guard let stored else {
            _ = try decoy(costs).verify(secret)
            return false
        }
        return try stored.verify(secret)
    }

    /// Whether it was made with less than the present standard: at the next
    /// sign-in, when the secret is known, it is to be made anew.
    public var needsRenewal: Bool { costs.isBelow(.standard) }

    /// What is hashed: NFKC, so that the same text typed at another terminal
    /// gives the same bytes. Nothing is cut off and no blank left out. What
    /// ``SecretRule`` judges is to be this text too.
    public static func normalized(_ secret: String) -> String {
        secret.precomposedStringWithCompatibilityMapping
    }

    /// A hash of nothing.
    private static func decoy(_ costs: Costs) -> SecretHash {
        SecretHash(costs: costs, salt: randomBytes(saltLength), hash: randomBytes(hashLength))
    }

    private static func randomBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    static func derive(
        _ secret: [UInt8], salt: [UInt8], costs: Costs, length: Int = hashLength
    ) throws(Fault) -> SymmetricKey {
        do {
            return try KDF.Scrypt.deriveKey(
                from: secret, salt: salt, outputByteCount: length,
                rounds: 1 << costs.logRounds, blockSize: costs.blockSize,
                parallelism: costs.parallelism)
        } catch {
            throw .notComputed
        }
    }
}

extension SecretHash {
    /// The text to store.
    public var stored: String {
        "$scrypt$ln=\(costs.logRounds),r=\(costs.blockSize),p=\(costs.parallelism)"
            + "$\(Self.encoded(salt))$\(Self.encoded(hash))"
    }

    /// Reads a stored text; whatever wrote it, no cost beyond the bounds of
    /// ``Costs`` is taken on.
    public init(stored text: String) throws(Fault) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard text.utf8.count <= 160, parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
            let numbers = Self.costNumbers(parts[2]), let salt = Self.decoded(parts[3]),
            let hash = Self.decoded(parts[4]), Self.acceptedSaltLengths.contains(salt.count),
            hash.count == Self.hashLength
        else { throw .malformed }
        guard
            let costs = Costs(
                logRounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
        else { throw .costsOutOfBounds }
        self.init(costs: costs, salt: salt, hash: hash)
        // One hash has one text.
        guard stored == text else { throw .malformed }
    }

    /// The numbers of `ln=15,r=8,p=1`.
    private static func costNumbers(_ text: Substring) -> [Int]? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let names = ["ln=", "r=", "p="]
        guard parts.count == names.count else { return nil }
        var numbers: [Int] = []
        for (part, name) in zip(parts, names) {
            guard part.hasPrefix(name), let number = Int(part.dropFirst(name.count)) else {
                return nil
            }
            numbers.append(number)
        }
        return numbers
    }

    /// Base64 without padding, as the PHC form has it.
    private static func encoded(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().filter { $0 != "=" }
    }

    private static func decoded(_ text: Substring) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: text + padding).map(Array.init)
    }
}

extension SecretHash: CustomStringConvertible {
    /// Nothing of the hash, so that none gets into a log.
    public var description: String { "SecretHash" }
}
