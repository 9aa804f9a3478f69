import CareerDomain

/// What is typed into an entry form, and the draft of it in the store. What the store refuses stays
/// here and is tried again.
struct EntryDraft {
    /// Nil where nothing of the form is kept: secrets.
    let key: FormDraft.Key?
    private let keeping: any SessionKeeping
    private let fields: [String]
    /// What is kept with the draft besides what was changed.
    private let initial: [String: String]
    /// Texts and codes by field, changed or not.
    private(set) var values: [String: String]
    private var stored: [String: String]
    /// Fields that were changed by the user.
    private(set) var touched: Set<String>
    /// Kept with the draft, and shown in no field.
    private(set) var hidden: [String: String]
    private var isStored: Bool
    /// Why the draft could not be kept.
    private(set) var refusal: KeepingError?
    /// When the draft that is gone on with was kept.
    let restoredAt: Moment?

    /// Takes up a kept draft.
    init(
        of content: EntryFormModel.Content, key: FormDraft.Key?, keeping: any SessionKeeping
    ) throws(KeepingError) {
        self.key = key
        self.keeping = keeping
        fields = content.fields.map(\.key)
        initial = content.keepsInitial ? content.initial : [:]
        var kept: FormDraft?
        if let key { kept = try keeping.resumeDraft(key) }
        let found = kept?.fields ?? [:]
        restoredAt = kept?.savedAt
        isStored = kept != nil
        // What was there before anything was typed is no draft.
        values = content.initial.merging(found) { $1 }
        stored = values
        touched = Set(found.keys).intersection(fields)
        hidden = content.hidden.merging(found.filter { content.hidden[$0.key] != nil }) { $1 }
    }

    mutating func change(_ field: String, to text: String) {
        values[field] = text
        touched.insert(field)
    }

    private var changed: [String] {
        fields.filter { (values[$0] ?? "") != (stored[$0] ?? "") }
    }

    var isUnsaved: Bool { key != nil && !changed.isEmpty }

    /// Stores what was changed since it was stored last.
    mutating func keep() {
        refusal = nil
        let changed = changed
        guard let key, !changed.isEmpty else { return }
        var kept = isStored ? [:] : initial
        for field in changed + hidden.keys.filter({ stored[$0] != hidden[$0] }) {
            kept[field] = values[field] ?? hidden[field] ?? ""
        }
        do throws(KeepingError) {
            try keeping.saveDraft(kept, of: key)
            stored.merge(kept) { $1 }
            isStored = true
        } catch {
            refusal = error
        }
    }

    /// Throws it away; one that cannot be reached now is offered again when the form is opened.
    func discard() {
        if let key { try? keeping.discardDraft(key) }
    }
}
