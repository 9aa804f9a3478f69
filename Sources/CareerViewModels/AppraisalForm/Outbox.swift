import CareerDomain

/// Typed texts on their way into the store. What the store refuses stays here
/// and is tried again until it is taken; what another session has changed
/// meanwhile waits until its writer has chosen.
struct Outbox: Hashable {
    /// A field of a certain document, whichever is shown now.
    struct Address: Hashable {
        var appraisal: AppraisalID
        var field: AppraisalField
    }

    struct Entry: Hashable {
        var address: Address
        /// The stored text it is to replace.
        var seen: String
        var text: String
        /// Whose appraisal it belongs to.
        var person: PersonID?
        /// The stored text it met instead.
        var met: String?
        /// The account may not store it now: it is kept as a draft until it may.
        var isWithheld = false
    }

    /// In the order they were put in.
    private(set) var entries: [Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    subscript(address: Address) -> Entry? {
        entries.first { $0.address == address }
    }

    func texts(of appraisal: AppraisalID) -> [Entry] {
        entries.filter { $0.address.appraisal == appraisal }
    }

    /// The first text that waits for a choice.
    var conflict: Entry? { entries.first { $0.met != nil && !$0.isWithheld } }

    /// Whether something waits for the store, what is withheld apart.
    var isWaiting: Bool { entries.contains { !$0.isWithheld } }

    var hasWithheld: Bool { entries.contains(where: \.isWithheld) }

    mutating func withhold(_ address: Address) {
        guard let index = entries.firstIndex(where: { $0.address == address }) else { return }
        entries[index].isWithheld = true
    }

    mutating func withhold(textsOf appraisal: AppraisalID) {
        for index in entries.indices where entries[index].address.appraisal == appraisal {
            entries[index].isWithheld = true
        }
    }

    /// Puts a text in; one that waits for a choice goes on waiting.
    mutating func put(
        _ text: String, replacing seen: String, at address: Address, of person: PersonID?
    ) {
        if let index = entries.firstIndex(where: { $0.address == address }) {
            entries[index].text = text
        } else {
            entries.append(Entry(address: address, seen: seen, text: text, person: person))
        }
    }

    /// The text met another one: it waits for its writer.
    mutating func hold(_ address: Address, met stored: String) {
        guard let index = entries.firstIndex(where: { $0.address == address }) else { return }
        entries[index].met = stored
    }

    /// The text shall replace the one it met, and no other.
    mutating func release(_ address: Address, over met: String) {
        guard let index = entries.firstIndex(where: { $0.address == address }) else { return }
        entries[index].seen = met
        entries[index].met = nil
    }

    mutating func remove(_ address: Address) {
        entries.removeAll { $0.address == address }
    }

    mutating func remove(textsOf appraisal: AppraisalID) {
        entries.removeAll { $0.address.appraisal == appraisal }
    }
}

extension Outbox.Address {
    /// Stored form, e.g. `12/result.3.evidence`; read back by `init(path:)`.
    var path: String { "\(appraisal.rawValue)/\(field.path)" }

    init?(path: String) {
        let parts = path.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let appraisal = Int64(parts[0]),
            let field = AppraisalField(path: String(parts[1]))
        else { return nil }
        self.init(appraisal: AppraisalID(appraisal), field: field)
    }
}
