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

    /// False also where it cannot be computed.
    func verify(_ secret: String, against stored: SecretHash?) -> Bool {
        computations += 1
        return (try? SecretHash.verify(secret, against: stored, costs: costs)) ?? false
    }

    /// Whether it was made with less than what is used here.
    func isOutdated(_ hash: SecretHash) -> Bool { hash.costs.isBelow(costs) }
}
