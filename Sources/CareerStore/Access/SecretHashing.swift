import Foundation

/// Where a connection computes scrypt: at the costs it was opened with.
final class SecretHashing {
    let costs: SecretHash.Costs
    /// How often it was computed. An attempt to sign in computes it once,
    /// whoever tries and whatever he types.
    private(set) var computations = 0

    init(costs: SecretHash.Costs) { self.costs = costs }

    func make(of secret: String) throws(SecretHash.Fault) -> SecretHash {
        computations += 1
        return try SecretHash.make(of: secret, costs: costs)
    }

    /// What stands for a name that nobody has: it may be a secret typed into the
    /// wrong field, and is as hard to find from this as from a secret's hash.
    /// The same for the same name and salt; empty where it cannot be computed.
    func pseudonym(of name: String, salt: [UInt8]) -> String {
        computations += 1
        let bytes = Array(SecretHash.normalized(name).utf8)
        let key = try? SecretHash.derive(bytes, salt: salt, costs: costs, length: 16)
        return key?.withUnsafeBytes { Data($0).base64EncodedString() } ?? ""
    }

    /// Takes as long as looking at a secret.
    func spend() { _ = verify("", against: nil) }

    /// False also where it cannot be computed.
    func verify(_ secret: String, against stored: SecretHash?) -> Bool {
        computations += 1
        return (try? SecretHash.verify(secret, against: stored, costs: costs)) ?? false
    }

    /// Whether it was made with less than what is used here.
    func isOutdated(_ hash: SecretHash) -> Bool { hash.costs.isBelow(costs) }
}
