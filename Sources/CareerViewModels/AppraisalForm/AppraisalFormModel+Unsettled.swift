import CareerDomain

/// What the store has not taken.
extension AppraisalFormModel {
    private static let seenMark = "#"
    private static let personMark = "@"

    /// What the store has not taken, by address: the text, the stored one it was
    /// to replace, and whose appraisal it belongs to.
    var unsettled: [String: String] {
        outbox.entries.reduce(into: [:]) { fields, entry in
            fields[entry.address.path] = entry.text
            fields[entry.address.path + Self.seenMark] = entry.seen
            fields[entry.address.path + Self.personMark] = entry.person.map {
                String($0.rawValue)
            }
        }
    }

    /// Takes up again what was left as ``unsettled``.
    func resume(_ fields: [String: String]) {
        for (path, text) in fields.sorted(by: { $0.key < $1.key }) {
            guard let seen = fields[path + Self.seenMark],
                let address = Outbox.Address(path: path)
            else { continue }
            let person = fields[path + Self.personMark].flatMap { Int64($0) }
            outbox.put(text, replacing: seen, at: address, of: person.map { PersonID($0) })
        }
        // Before it is stored: else the text that was stored before would be taken for a change.
        if let editing, let address = address(of: editing), let entry = outbox[address] {
            self.editing?.seen = entry.seen
            if editing.editor != nil { self.editing?.editor = TextEditor(entry.text) }
        }
        deliver()
    }

    /// Whether the account may not even know of the person any more: then it is
    /// not told whether the document is there.
    func isOutOfReach(_ entry: Outbox.Entry) -> Bool {
        guard let person = entry.person else { return false }
        do throws(KeepingError) {
            return try keeping.rosterEntry(of: person, quarter: quarter) == nil
        } catch {
            return true
        }
    }

    /// The account may not store the text now. It waits as a draft; filling in
    /// that document ends.
    func withhold(_ entry: Outbox.Entry, _ reason: KeepingError) {
        outbox.withhold(entry.address)
        guard !entry.isWithheld, entry.address.appraisal == appraisal?.id else { return }
        withhold(textsOf: entry.address.appraisal, reason)
        // What cannot be read again now is read with the next look around.
        try? reload()
    }
}

extension AppraisalFormModel {
    /// Filling in the document ends; its texts wait as drafts.
    func withhold(textsOf appraisal: AppraisalID, _ reason: KeepingError) {
        outbox.withhold(textsOf: appraisal)
        withdrawal = reason
        editing = nil
    }
}

extension KeepingError {
    /// Whether it is the account's rights that are missing.
    var isOutOfReach: Bool {
        switch self {
        case .denied, .notFound: true
        default: false
        }
    }
}
