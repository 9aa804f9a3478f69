import CareerDomain

/// What is typed into an entry form, and the draft of it in the store. What the store refuses stays
/// here and is tried again, also over the lock of the screen.
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
    /// The form is done with: what is left of the draft is nobody's input.
    private var isDiscarded = false
    /// Why the draft could not be kept.
    private(set) var refusal: KeepingError?
    /// When the draft that is gone on with was kept.
    let restoredAt: Moment?

    /// Takes up a kept draft, and what was typed after it and `held` because the store refused.
    init(
        of content: EntryFormModel.Content, key: FormDraft.Key?, keeping: any SessionKeeping,
        held: UnsettledInput.Draft?
    ) throws(KeepingError) {
        self.key = key
        self.keeping = keeping
        fields = content.fields.map(\.key)
        initial = content.keepsInitial ? content.initial : [:]
        var kept: FormDraft?
        if let key { kept = try keeping.resumeDraft(key) }
        restoredAt = held?.typedAt ?? kept?.savedAt
        isStored = kept != nil
        // What was there before anything was typed is no draft.
        stored = content.initial.merging(kept?.fields ?? [:]) { $1 }
        let found = (kept?.fields ?? [:]).merging(held?.fields ?? [:]) { $1 }
        values = content.initial.merging(found) { $1 }
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

    var isUnsaved: Bool { key != nil && !isDiscarded && !changed.isEmpty }

    /// What was changed since it was stored last, as it is to be stored; empty where nothing was.
    var unstored: [String: String] {
        guard isUnsaved else { return [:] }
        var fields = isStored ? [:] : initial
        for field in changed + hidden.keys.filter({ stored[$0] != hidden[$0] }) {
            fields[field] = values[field] ?? hidden[field] ?? ""
        }
        return fields
    }

    /// Stores what was changed since it was stored last.
    mutating func keep() {
        refusal = nil
        let fields = unstored
        guard let key, !fields.isEmpty else { return }
        do throws(KeepingError) {
            try keeping.saveDraft(fields, of: key)
            stored.merge(fields) { $1 }
            isStored = true
        } catch {
            refusal = error
        }
    }

    /// Throws it away; one that cannot be reached now is offered again when the form is opened.
    mutating func discard() {
        isDiscarded = true
        if let key { try? keeping.discardDraft(key) }
    }
}
