import CareerDomain

/// A form without a document of its own yet (a person, an assessment). Each
/// field is kept in a draft as it is left and while it is typed in; `store`
/// turns the draft into the real thing when every rule is met.
final class EntryFormModel: Layer {
    struct Field {
        enum Kind {
            case text
            /// A passphrase or PIN: asterisks, and never a draft.
            case secret
            /// Codes and labels behind the keys 1, 2, 3 …
            case choice([(code: String, label: String)])
            /// A long list, opened with Enter or by typing.
            case picker([(code: String, label: String)])
        }
        /// Code of the choice that 0 makes; without it 0 clears.
        static let zero = "0"

        var lastIsZero: Bool {
            guard case .choice(let options) = kind else { return false }
            return options.last?.code == Self.zero
        }

        var key: String
        var label: String
        var kind: Kind
        var help: String
    }

    struct Finding: Hashable {
        var key: String
        var text: String
        var isError: Bool
    }

    typealias SideLine = EntryFormSnapshot.SideLine

    /// What is to be stored.
    struct Input {
        /// Texts and codes of all fields, and what was hidden with the draft.
        var values: [String: String]
        /// Fields that were changed by the user.
        var touched: Set<String>
    }

    /// What the form is about: its rules, and what storing means.
    struct Content {
        var title: String
        var fields: [Field]
        /// What the fields hold without a draft.
        var initial: [String: String]
        /// Whether what the fields hold at first is kept with the draft, because
        /// it hangs on where the form was opened and no document has it.
        var keepsInitial = false
        /// Kept with the draft and handed to `store`, e.g. the version that the
        /// form was begun on; a draft's own wins.
        var hidden: [String: String] = [:]
        /// Fields that follow from others while they are empty.
        var derived: ([String: String]) -> [String: String] = { _ in [:] }
        /// Every rule that is not met, all at once.
        var findings: ([String: String]) -> [Finding]
        var side: ([String: String]) -> [SideLine] = { _ in [] }
        /// Stores the real thing; false when it may not be yet.
        var store: (Input) throws(KeepingError) -> Bool
    }

    /// What the form needs of the screen it lies over.
    struct Host {
        var wording: Wording
        var open: (any Layer) -> Void
        var report: (StatusMessage.Level, String) -> Void
        var askToDiscard: (EntryFormModel) -> Void
    }

    private let content: Content
    private let host: Host
    private let keeping: any SessionKeeping
    /// Nil where nothing of the form is kept: secrets.
    private let draft: FormDraft.Key?
    private var values: [String: String]
    private var stored: [String: String]
    private var touched: Set<String>
    private var hidden: [String: String]
    private var hasDraft: Bool
    private var focus = 0
    private var editor: TextEditor?
    private var didTry = false
    private var hasWarnedOfLoss = false
    /// Why the draft could not be kept; what was typed is kept here.
    private var refusal: KeepingError?
    private var reading: Reading
    /// When the draft that the form goes on with was kept.
    private(set) var restoredAt: Moment?

    private var fields: [Field] { content.fields }
    var keepsDraft: Bool { draft != nil }
    var title: String { content.title }

    init(
        _ content: Content, draft: FormDraft.Key?, keeping: any SessionKeeping, host: Host
    ) throws(KeepingError) {
        self.content = content
        self.host = host
        self.keeping = keeping
        self.draft = draft
        var kept: FormDraft?
        if let draft { kept = try keeping.resumeDraft(draft) }
        restoredAt = kept?.savedAt
        hasDraft = kept != nil
        // What was there before anything was typed is no draft.
        values = content.initial.merging(kept?.fields ?? [:]) { $1 }
        stored = values
        touched = Set(kept?.fields.keys ?? [:].keys).intersection(content.fields.map(\.key))
        hidden = content.hidden.merging(
            (kept?.fields ?? [:]).filter { content.hidden[$0.key] != nil }
        ) { $1 }
        reading = Reading(values, content)
        focus(on: 0)
    }

    var contexts: [CommandContext] {
        switch fields[focus].kind {
        case .text, .secret: [.textEntry, .entry]
        case .choice: [.entryChoice, .entry]
        case .picker: [.entryPicker, .entry]
        }
    }

    // MARK: Commands

    func perform(_ command: CommandID) throws(KeepingError) -> LayerAnswer {
        if editor?.perform(command) == true {
            noteInput()
            return .handled
        }
        switch command {
        case .nextField, .open, .down: advance(pickingWith: command)
        case .previousField, .up: move(by: -1)
        case .pageDown: move(by: 8)
        case .pageUp: move(by: -8)
        case .home: move(by: -fields.count)
        case .end: move(by: fields.count)
        case .choose1, .choose2, .choose3, .choose4, .choose5, .chooseNone: choose(command)
        case .caretLeft: shift(by: -1)
        case .caretRight: shift(by: 1)
        case .storeForm, .save: return try storeAll()
        case .discardDraft where draft == nil: return .dismiss
        case .discardDraft: host.askToDiscard(self)
        case .leaveForm, .back: return leave()
        default: return .unknown
        }
        return .handled
    }

    func type(_ text: String) throws(KeepingError) {
        if case .picker(let options) = fields[focus].kind {
            return openPicker(options, filter: text)
        }
        guard editor != nil else {
            return host.report(.warning, host.wording.digitsOnly)
        }
        editor?.insert(text.joinedLines)
        noteInput()
    }

    private func advance(pickingWith command: CommandID) {
        if case .picker(let options) = fields[focus].kind, command == .open {
            return openPicker(options)
        }
        if command == .open, focus == fields.count - 1 {
            host.report(.plain, host.wording.lastEntryField)
        }
        move(by: 1)
    }

    private func openPicker(
        _ options: [(code: String, label: String)], filter: String = ""
    ) {
        let key = fields[focus].key
        let none = ChooserModel.Item(title: host.wording.emptyChoice) {
            [weak self] () throws(KeepingError) in self?.pick("", for: key)
        }
        let items = options.map { option in
            ChooserModel.Item(title: option.label, isCurrent: option.code == values[key]) {
                [weak self] () throws(KeepingError) in self?.pick(option.code, for: key)
            }
        }
        host.open(
            ChooserModel(title: fields[focus].label, items: items + [none], filter: filter))
    }

    private func pick(_ code: String, for key: String) {
        set(code, for: key)
        move(by: 1)
    }

    private func choose(_ command: CommandID) {
        let number = command.choiceNumber ?? 0
        let key = fields[focus].key
        switch fields[focus].kind {
        case .choice(let options) where options.indices.contains(number - 1):
            set(options[number - 1].code, for: key)
        case .choice(let options) where number == 0:
            set(options.first { $0.code == Field.zero }?.code ?? "", for: key)
        case .picker where number == 0: set("", for: key)
        default: break
        }
    }

    private func shift(by step: Int) {
        guard case .choice(let options) = fields[focus].kind, !options.isEmpty else { return }
        let key = fields[focus].key
        let current = options.firstIndex { $0.code == values[key] }
        let next = current.map { $0 + step } ?? 0
        set(options[min(max(next, 0), options.count - 1)].code, for: key)
    }

    private func storeAll() throws(KeepingError) -> LayerAnswer {
        keepInput()
        didTry = true
        let errors = reading.findings.filter(\.isError)
        if let first = errors.first {
            if let index = fields.firstIndex(where: { $0.key == first.key }) {
                focus(on: index)
            }
            host.report(.warning, host.wording.notStoredYet(errors: errors.count))
            return .handled
        }
        let input = Input(
            values: reading.complete.merging(hidden) { $1 }, touched: touched)
        guard try content.store(input) else { return .handled }
        // It is stored: a draft that cannot be thrown away now must not keep
        // the form open, to be stored twice.
        discard()
        return .dismiss
    }

    /// Closes the form with its draft kept; where the draft cannot be kept that
    /// is said once, and a second time it is closed all the same.
    private func leave() -> LayerAnswer {
        keepInput()
        if let refusal, hasUnsavedInput, !hasWarnedOfLoss {
            hasWarnedOfLoss = true
            host.report(.error, host.wording.leavingWouldLose(refusal))
            return .handled
        }
        if !touched.isEmpty, draft != nil { host.report(.ok, host.wording.draftStays) }
        return .dismiss
    }

    /// Throws the draft away; one that cannot be reached now is offered again
    /// when the form is opened.
    func discard() {
        if let draft { try? keeping.discardDraft(draft) }
    }

    // MARK: Fields

    /// What a kept draft is about where that is something else than was asked
    /// for, as the form shows it; nil where it is the same.
    var otherSubject: String? {
        guard content.keepsInitial, let field = fields.first,
            let asked = content.initial[field.key], !asked.isEmpty, asked != values[field.key]
        else { return nil }
        return shown(field)
    }

    private func shown(_ field: Field) -> String {
        let value = reading.complete[field.key] ?? ""
        switch field.kind {
        case .text: return value
        case .secret: return String(repeating: "*", count: value.count)
        case .choice(let options), .picker(let options):
            return options.first { $0.code == value }?.label ?? value
        }
    }

    private func move(by steps: Int) {
        keepInput()
        focus(on: min(max(focus + steps, 0), fields.count - 1))
    }

    /// Where the cursor is: the field's key and the caret.
    var position: (field: String, caret: Int) {
        (fields[focus].key, editor?.caret ?? 0)
    }

    /// The person the form is about; nil for a new one.
    var subject: PersonID? { draft?.subject }

    var reach: LayerSubject? {
        subject.map { LayerSubject(person: $0, right: .listPerson) }
    }

    /// The screen's name in a kept place; a new person is no person's form.
    /// Nil for a form that nobody returns to.
    var screenName: String? {
        draft.map { $0.form.rawValue + ($0.subject == nil ? Self.newSuffix : "") }
    }

    static let newSuffix = "_BARU"

    func moveFocus(to key: String, caret: Int) {
        guard let index = fields.firstIndex(where: { $0.key == key }) else { return }
        focus(on: index, caret: caret)
    }

    private func focus(on index: Int, caret: Int? = nil) {
        focus = index
        switch fields[index].kind {
        case .text, .secret:
            editor = TextEditor(reading.complete[fields[index].key] ?? "", caret: caret)
        case .choice, .picker: editor = nil
        }
    }

    private func noteInput() {
        let key = fields[focus].key
        // A derived text is nobody's input until it is changed.
        guard let editor, editor.text != reading.complete[key] ?? "" else { return }
        change(key, to: editor.text)
    }

    private func set(_ code: String, for key: String) {
        change(key, to: code)
        keepInput()
    }

    private func change(_ key: String, to text: String) {
        values[key] = text
        touched.insert(key)
        hasWarnedOfLoss = false
        reading = Reading(values, content)
    }

    // MARK: Draft

    private var changed: [String] {
        fields.map(\.key).filter { (values[$0] ?? "") != (stored[$0] ?? "") }
    }

    var hasUnsavedInput: Bool { draft != nil && !changed.isEmpty }

    func storeInput() throws(KeepingError) {
        keepInput()
        if let refusal { throw refusal }
    }

    /// Keeps the draft; what the store refuses stays here and is tried again.
    private func keepInput() {
        refusal = nil
        let changed = changed
        guard let draft, !changed.isEmpty else { return }
        var fields = hasDraft || !content.keepsInitial ? [:] : content.initial
        for key in changed + hidden.keys.filter({ stored[$0] != hidden[$0] }) {
            fields[key] = values[key] ?? hidden[key] ?? ""
        }
        do throws(KeepingError) {
            try keeping.saveDraft(fields, of: draft)
            stored.merge(fields) { $1 }
            hasDraft = true
        } catch {
            refusal = error
        }
    }
}

extension EntryFormModel {
    /// What follows from the values, found once for each change of them.
    private struct Reading {
        /// The values with the derived ones where nothing was typed.
        var complete: [String: String]
        var findings: [Finding]
        var side: [SideLine]

        init(_ values: [String: String], _ content: Content) {
            complete = values.merging(content.derived(values)) { typed, derived in
                typed.isEmpty ? derived : typed
            }
            findings = content.findings(complete)
            side = content.side(complete)
        }
    }

    func snapshot(_ wording: Wording) -> LayerSnapshot {
        let errors = reading.findings.count(where: \.isError)
        return .entryForm(
            EntryFormSnapshot(
                title: title, fields: fields.indices.map(row), focus: focus,
                help: fields[focus].help,
                side: reading.side,
                save: refusal != nil ? .lost : hasUnsavedInput ? .unsaved : .saved,
                saveText: saveText(wording),
                summary: didTry || !touched.isEmpty
                    ? wording.findingCount(
                        errors: errors, warnings: reading.findings.count - errors) : ""))
    }

    private func saveText(_ wording: Wording) -> String {
        if refusal != nil { return wording.disconnected }
        if hasUnsavedInput { return wording.unsaved }
        return touched.isEmpty || draft == nil ? "" : wording.draftKept
    }

    private func row(_ index: Int) -> EntryFormSnapshot.Field {
        let field = fields[index]
        let content: EntryFormSnapshot.Field.Content
        switch field.kind {
        case .text, .secret, .picker: content = .text(shown(field))
        case .choice(let options):
            let value = reading.complete[field.key] ?? ""
            content = .choice(
                options.map(\.label), chosen: options.firstIndex { $0.code == value })
        }
        let wasVisited = didTry || !(values[field.key] ?? "").isEmpty
        return EntryFormSnapshot.Field(
            label: field.label, content: content, lastIsZero: field.lastIsZero,
            caret: index == focus ? editor?.caret : nil,
            findings: reading.findings
                .filter { $0.key == field.key && (wasVisited || !$0.isError) }
                .map { EntryFormSnapshot.Finding(text: $0.text, isError: $0.isError) })
    }
}
