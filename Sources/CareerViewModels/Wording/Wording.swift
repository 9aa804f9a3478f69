import CareerDomain

/// Every text a person reads, Indonesian first, English complete. Each text is
/// a member that gives both, so that a missing translation does not compile.
public struct Wording: Hashable, Sendable {
    public enum Language: String, CaseIterable, Sendable {
        case indonesian = "id"
        case english = "en"
    }

    public let language: Language

    public init(_ language: Language) {
        self.language = language
    }

    func pick(
        _ indonesian: @autoclosure () -> String, _ english: @autoclosure () -> String
    ) -> String {
        language == .indonesian ? indonesian() : english()
    }
}

extension Wording {
    /// `1.204` in Indonesian, `1,204` in English.
    public func number(_ number: Int) -> String {
        let digits = String(abs(number))
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) {
                grouped += pick(".", ",")
            }
            grouped.append(digit)
        }
        return number < 0 ? "-" + grouped : grouped
    }

    /// Hundredths as `87,50` or `87.50`.
    public func hundredths(_ value: Int) -> String {
        let fraction = abs(value) % 100
        return number(value / 100) + pick(",", ".") + (fraction < 10 ? "0" : "")
            + String(fraction)
    }
}
