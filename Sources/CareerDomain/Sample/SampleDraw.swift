/// Deterministic draws (SplitMix64, Steele et al. 2014): the same seed and
/// index always give the same values, so that one person can be made without
/// the others.
struct SampleDraw {
    private var state: UInt64

    /// `stream` keeps the draws for different purposes of one index apart.
    init(seed: UInt64, index: Int, stream: UInt64) {
        let place = UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15
        state = Self.mix(seed &+ place) ^ (stream &* 0xD1B5_4A32_D192_ED03)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mix(state)
    }

    /// 0 ..< bound; 0 when the bound is not positive.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        return Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(bound)) >> 32)
    }

    /// True in so many of a thousand draws.
    mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

    /// A member of a list; nil when it is empty.
    mutating func pick<Value>(_ list: [Value]) -> Value? {
        let index = below(list.count)
        return index < list.count ? list[index] : nil
    }

    /// A member of a list of texts; empty when there is none.
    mutating func text(_ list: [String]) -> String { pick(list) ?? "" }

    /// The index of a weight, drawn in proportion to the weights.
    mutating func weighted(_ weights: [Int]) -> Int {
        var total = 0
        for weight in weights { total += weight }
        var rest = below(total)
        for index in weights.indices {
            if rest < weights[index] { return index }
            rest -= weights[index]
        }
        return 0
    }
}
