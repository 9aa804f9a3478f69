import CareerDomain

/// The quarterly appraisal of the selected person: shown, and filled in field
/// by field. What is typed is kept here until the store has it, and the save
/// state never says more than that.
public final class AppraisalFormModel {
    /// What may be said of what was typed.
    public enum SaveState: Hashable, Sendable {
        /// Nothing typed since the document was read.
        case untouched
        case saved(at: Moment)
        case unsaved
        /// The store refuses; the text is kept here and tried again.
        case lost(KeepingError)
    }

    /// The field being filled in.
    struct Editing: Hashable {
        var field: AppraisalField
        /// Nil on a choice.
        var editor: TextEditor?
        /// The stored text that the editor was opened with, or that was stored
        /// from it last.
        var seen: String
        /// The field's text when it was entered, for undoing as one step.
        var baseline: String

        /// The text differs from what the store had.
        var isTyped: Bool { editor.map { $0.text != seen } ?? false }
    }

    /// A text that can never be stored any more: its document was signed or
    /// its field removed elsewhere.
    struct Undeliverable: Hashable {
        var entry: Outbox.Entry
        var reason: KeepingError
    }

    let keeping: any CareerKeeping
    let clock: () -> Moment
    public internal(set) var person: PersonID?
    public internal(set) var quarter: Quarter
    public internal(set) var appraisal: Appraisal?
    var summaries: [AppraisalSummary] = []
    /// Why the account may not read the document; nil where it may.
    public internal(set) var unreadable: KeepingError?
    /// Why there is no appraisal to fill in for the person in the quarter; nil
    /// too of one that is signed.
    public internal(set) var exemption: PlanningExemption?
    /// Why filling in ended against the user's will; told, then forgotten.
    var withdrawal: KeepingError?
    var editing: Editing?
    var outbox = Outbox()
    var undoLog = UndoLog()
    /// Why the store refused last; nil when it took everything.
    var refusal: KeepingError?
    var savedAt: Moment?
    /// Shown to the user, then forgotten.
    var undeliverable: [Undeliverable] = []
    var largePart = RatingGuide.defaultLargePart
    /// First row shown while the form is only read.
    var readingRow = 0
    /// Where the user is, stored together with what he typed; and told when it
    /// has been.
    var place: () -> SessionPlace? = { nil }
    var didStorePlace: (SessionPlace) -> Void = { _ in }

    public init(keeping: any CareerKeeping, quarter: Quarter, clock: @escaping () -> Moment) {
        self.keeping = keeping
        self.quarter = quarter
        self.clock = clock
    }

    public var isEditing: Bool { editing != nil }
    var focus: AppraisalField? { editing?.field }
    var isReadOnly: Bool { appraisal?.state != .draft || exemption != nil }

    // MARK: Showing

    /// Reads the appraisal of a person in a quarter; nil empties the pane. What
    /// was being filled in is stored first, into its own document.
    public func show(_ person: PersonID?, in quarter: Quarter) throws(KeepingError) {
        guard person != self.person || quarter != self.quarter else { return }
        endEditing()
        self.person = nil
        clear()
        self.quarter = quarter
        guard let person else { return }
        try read(of: person)
        self.person = person
    }

    private func clear() {
        appraisal = nil
        summaries = []
        undoLog = UndoLog()
        readingRow = 0
        savedAt = nil
        unreadable = nil
        exemption = nil
    }

    /// What the account may not read leaves the reason in its place.
    private func read(of person: PersonID) throws(KeepingError) {
        do throws(KeepingError) {
            let document = try keeping.appraisal(of: person, in: quarter)
            summaries = try keeping.appraisals(of: person)
            exemption =
                document?.state == .signed
                ? nil : try keeping.planningExemption(of: person, in: quarter)
            appraisal = document
            unreadable = nil
        } catch {
            guard error.isOutOfReach else { throw error }
            withdraw(error)
        }
    }

    /// The document left the account's reach: what was typed waits as a draft,
    /// and nothing of the document stays.
    private func withdraw(_ reason: KeepingError) {
        if isEditing {
            leaveField()
            withdrawal = reason
        }
        if let appraisal { outbox.withhold(textsOf: appraisal.id) }
        editing = nil
        clear()
        unreadable = reason
    }

    /// Reads the document again; what is being typed stays. A stored text that
    /// is no longer the one the typing began with is a conflict.
    public func reload() throws(KeepingError) {
        guard let person else { return }
        // Known only while the document is still shown.
        let address = editing.flatMap(address)
        try read(of: person)
        guard let editing else { return }
        guard let document = appraisal, let stored = document[editing.field] else {
            if editing.isTyped { giveUpTyping(.notFound, at: address) }
            return moveToRemainingField()
        }
        if document.state == .signed {
            if editing.isTyped { giveUpTyping(.signed, at: address) }
            self.editing = nil
        } else if let exemption, editing.isTyped, let address {
            outbox.put(text(of: editing.field), replacing: editing.seen, at: address, of: person)
            withhold(textsOf: address.appraisal, .noAppraisal(exemption))
        } else {
            take(stored, into: editing)
        }
    }

    /// Lets the editor know what another session has stored.
    private func take(_ stored: String, into editing: Editing) {
        guard let editor = editing.editor else { return }
        if !editing.isTyped {
            // The same text again is no change, and still to be undone.
            if stored != editor.text {
                self.editing?.editor = TextEditor(stored, caret: editor.caret)
                self.editing?.baseline = stored
            }
            self.editing?.seen = stored
        } else if stored != editing.seen, stored != editor.text, let address = address(of: editing)
        {
            outbox.put(editor.text, replacing: editing.seen, at: address, of: person)
            outbox.hold(address, met: stored)
        }
    }

    func address(of editing: Editing) -> Outbox.Address? {
        appraisal.map { Outbox.Address(appraisal: $0.id, field: editing.field) }
    }

    func readSummaries() throws(KeepingError) {
        if let person { summaries = try keeping.appraisals(of: person) }
    }

    /// The text of a field as the user last left it, stored or not.
    func text(of field: AppraisalField) -> String {
        if let editing, editing.field == field, let editor = editing.editor { return editor.text }
        return pending(field)?.text ?? appraisal?[field] ?? ""
    }

    /// The document with everything typed in it, stored or not.
    var edited: Appraisal? {
        guard var document = appraisal else { return nil }
        for entry in outbox.texts(of: document.id) { document[entry.address.field] = entry.text }
        if let editing, let editor = editing.editor { document[editing.field] = editor.text }
        return document
    }

    /// What the store has not taken yet of a field of the shown document.
    func pending(_ field: AppraisalField) -> Outbox.Entry? {
        guard !outbox.isEmpty, let document = appraisal?.id else { return nil }
        return outbox[Outbox.Address(appraisal: document, field: field)]
    }

    /// Scrolls the form while it is only read.
    func scroll(by rows: Int) {
        let last = max(0, (appraisal?.formItems.count ?? 0) - 1)
        readingRow = min(max(readingRow + rows, 0), last)
    }
}
