import CareerDomain

/// What an account has typed and the store has not taken: it outlives the lock of the screen, in
/// the process alone, until the store has it as a draft of the account. Nobody else is shown it.
public struct UnsettledInput: Sendable {
    /// A draft as it is to be stored, and as its writer knows it.
    struct Draft: Sendable {
        var key: FormDraft.Key
        /// Texts and codes as ``SessionKeeping`` stores them.
        var fields: [String: String]
        var texts: [Text]
        var typedAt: Moment
    }

    /// One field of a form.
    struct Text: Sendable {
        /// Whose record and which document; for its writer alone.
        var about: String
        /// Name of the field.
        var field: String
        var text: String
    }

    /// Who may read, on the terminal that the program has left, what it ends with.
    public enum Reader: Hashable, Sendable {
        /// Whoever typed it is signed in there.
        case writer
        /// Somebody at a desk: which account's it was, and no word of it.
        case another(account: String)
        /// Whoever passes by.
        case anybody
    }

    /// Whose it is.
    public let owner: String
    var drafts: [Draft]
    /// Where the writer was, where that is not stored either.
    var place: SessionPlace?

    public var isEmpty: Bool { drafts.isEmpty }

    /// Offers the drafts to the store, which needs no right to take them; what it takes goes from
    /// here.
    public mutating func offer(to keeping: any SessionKeeping) {
        drafts.removeAll { draft in
            do throws(KeepingError) {
                try draft.store(in: keeping)
                return true
            } catch {
                return false
            }
        }
    }
}

extension UnsettledInput.Draft {
    func store(in keeping: any SessionKeeping) throws(KeepingError) {
        // Of the texts of appraisals, those that are settled by now go.
        if key.form == .unsettled {
            try keeping.replaceDraft(key, with: fields)
        } else {
            try keeping.saveDraft(fields, of: key)
        }
    }
}
