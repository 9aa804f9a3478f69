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

    /// Two sessions changed the same field.
    public struct Conflict: Hashable, Sendable {
        public var appraisal: AppraisalID
        public var field: AppraisalField
        public var mine: String
        public var stored: String
    }

    let keeping: any CareerKeeping
    let clock: () -> Moment
    public internal(set) var person: PersonID?
    public internal(set) var quarter: Quarter
    public internal(set) var appraisal: Appraisal?
    public internal(set) var summaries: [AppraisalSummary] = []
    public internal(set) var isEditing = false
    public internal(set) var focus: AppraisalField?
    /// The focused text with its caret; nil on a choice.
    public internal(set) var editor: TextEditor?
    public internal(set) var saveState = SaveState.untouched
    public internal(set) var conflict: Conflict?
    public internal(set) var largePart = RatingGuide.defaultLargePart

    /// A field of a certain document, whichever is shown now.
    struct Address: Hashable {
        var appraisal: AppraisalID
        var field: AppraisalField
    }

    /// A text the store has not taken, and the stored one it is to replace.
    struct Pending: Hashable {
        var seen: String
        var text: String
    }

    /// Typed but refused by the store, tried again until it is taken.
    var refused: [Address: Pending] = [:]
    /// Texts that can never be stored any more: their document was signed or
    /// their field removed elsewhere. Shown to the user, then forgotten.
    var undeliverable: [(field: AppraisalField, text: String, reason: KeepingError)] = []
    /// The stored text that the focused editor was opened with, or that was
    /// stored from it last.
    var seen = ""
    /// First row shown while the form is only read.
    public internal(set) var readingRow = 0
    /// The focused field's text when the focus came, for undoing as one step.
    var baseline = ""
    var undoSteps: [UndoStep] = []
    var redoSteps: [UndoStep] = []

    public init(keeping: any CareerKeeping, quarter: Quarter, clock: @escaping () -> Moment) {
        self.keeping = keeping
        self.quarter = quarter
        self.clock = clock
    }

    // MARK: Showing

    /// Reads the appraisal of a person in a quarter; nil empties the pane. What
    /// was being filled in is stored first, into its own document.
    public func show(_ person: PersonID?, in quarter: Quarter) throws(KeepingError) {
        guard person != self.person || quarter != self.quarter else { return }
        endEditing()
        self.person = nil
        appraisal = nil
        summaries = []
        undoSteps = []
        redoSteps = []
        readingRow = 0
        if refused.isEmpty { saveState = .untouched }
        self.quarter = quarter
        guard let person else { return }
        let document = try keeping.appraisal(of: person, in: quarter)
        summaries = try keeping.appraisals(of: person)
        appraisal = document
        self.person = person
    }

    /// Reads the document again; what is being typed stays. A stored text that
    /// is no longer the one the typing began with is a conflict.
    public func reload() throws(KeepingError) {
        guard let person else { return }
        let document = try keeping.appraisal(of: person, in: quarter)
        summaries = try keeping.appraisals(of: person)
        let wasTyping = isTyping
        appraisal = document
        guard let focus, let editor else { return }
        guard let document, let stored = document[focus] else {
            if wasTyping { undeliverable.append((focus, editor.text, .notFound)) }
            self.editor = nil
            self.focus = nil
            moveFocus(to: fields.first)
            return
        }
        if document.state == .signed {
            if wasTyping { undeliverable.append((focus, editor.text, .signed)) }
            self.editor = nil
            endEditing()
        } else if !wasTyping {
            // The same text again is no change, and still to be undone.
            if stored != editor.text {
                self.editor = TextEditor(stored, caret: editor.caret)
                baseline = stored
            }
            seen = stored
        } else if stored != seen, stored != editor.text {
            conflict = Conflict(
                appraisal: document.id, field: focus, mine: editor.text, stored: stored)
        }
    }

    /// The focused text differs from what the store had.
    private var isTyping: Bool { editor.map { $0.text != seen } ?? false }

    public var isReadOnly: Bool { appraisal?.state != .draft }

    /// The text of a field as the user last left it, stored or not.
    public func text(of field: AppraisalField) -> String {
        if field == focus, let editor { return editor.text }
        return pending(field)?.text ?? appraisal?[field] ?? ""
    }

    /// The document with everything typed in it, stored or not.
    public var edited: Appraisal? {
        guard var document = appraisal else { return nil }
        for (address, pending) in refused where address.appraisal == document.id {
            document[address.field] = pending.text
        }
        if let focus, let editor { document[focus] = editor.text }
        return document
    }

    /// What is refused so far of a field of the shown document.
    func pending(_ field: AppraisalField) -> Pending? {
        appraisal.flatMap { refused[Address(appraisal: $0.id, field: field)] }
    }

    // MARK: Focus

    var fields: [AppraisalField] { appraisal?.formItems.compactMap(\.field) ?? [] }

    /// Begins filling in, at the given field or the first that is still empty.
    public func beginEditing(
        at field: AppraisalField? = nil, caret: Int? = nil
    ) throws(KeepingError) {
        guard let person else { return }
        if appraisal == nil {
            appraisal = try keeping.beginAppraisal(of: person, in: quarter)
            summaries = try keeping.appraisals(of: person)
        }
        isEditing = true
        let known = field.flatMap { wanted in fields.first { $0 == wanted } }
        moveFocus(to: known ?? firstOpenField ?? fields.first, caret: caret)
    }

    private var firstOpenField: AppraisalField? {
        let open = fields.filter { text(of: $0).isEmpty }
        return open.first { field in
            switch field {
            case .indicator(_, .realisation), .result(_, .rating), .resultRating,
                .behaviour(_, .observation), .behaviourRating:
                true
            default: false
            }
        }
    }

    /// Leaves the form; what was typed is stored first.
    public func endEditing() {
        leaveField()
        if let focus, let row = appraisal?.formItems.firstIndex(of: .field(focus)) {
            readingRow = row
        }
        isEditing = false
        focus = nil
        editor = nil
    }

    func moveFocus(to field: AppraisalField?, caret: Int? = nil) {
        leaveField()
        editor = nil
        focus = field
        let text = field.map(text(of:)) ?? ""
        baseline = text
        seen = field.flatMap { pending($0)?.seen ?? appraisal?[$0] } ?? ""
        editor = field.flatMap { $0.isChoice || isReadOnly ? nil : TextEditor(text, caret: caret) }
    }

    /// Moves on by so many fields; false at the ends, where the focus stays.
    @discardableResult
    public func moveFocus(by steps: Int) -> Bool {
        let fields = fields
        guard let focus, let index = fields.firstIndex(of: focus) else {
            moveFocus(to: fields.first)
            return true
        }
        let target = min(max(index + steps, 0), fields.count - 1)
        guard target != index else {
            leaveField()
            return false
        }
        moveFocus(to: fields[target])
        return true
    }

    /// To the first field of the next or previous section.
    public func moveSection(forward: Bool) {
        let items = appraisal?.formItems ?? []
        let starts = items.indices.filter { index in
            items[index].field != nil && (index == 0 || items[index - 1].field == nil)
        }
        guard let focus, let here = items.firstIndex(of: .field(focus)) else {
            return moveFocus(to: fields.first)
        }
        let target =
            forward ? starts.first { $0 > here } : starts.last { $0 < here }
        guard let target else { return }
        moveFocus(to: items[target].field)
    }
}

extension AppraisalFormModel {
    /// Scrolls the form while it is only read.
    func scroll(by rows: Int) {
        let last = max(0, (appraisal?.formItems.count ?? 0) - 1)
        readingRow = min(max(readingRow + rows, 0), last)
    }
}
