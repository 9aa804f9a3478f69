import CareerDomain

/// A form without a document of its own yet (a person, an assessment). Each
/// field is kept in a draft as it is left and while it is typed in; `store`
/// turns the draft into the real thing when every rule is met.
final class EntryFormModel: Layer {
    private let content: Content
    private let host: Host
    private(set) var draft: EntryDraft
    private(set) var focus = 0
    private(set) var editor: TextEditor?
    /// Storing was tried: from then on fields are asked for that nobody has come to.
    private(set) var didTry = false
    private var hasWarnedOfLoss = false
    private var choiceGuard = ChoiceGuard()
    private(set) var reading: Reading

    var fields: [Field] { content.fields }
    var keepsDraft: Bool { draft.key != nil }
    var title: String { content.title }
    /// When the draft that the form goes on with was kept.
    var restoredAt: Moment? { draft.restoredAt }

    init(
        _ content: Content, draft: FormDraft.Key?, keeping: any SessionKeeping, host: Host,
        held: UnsettledInput.Draft? = nil
    ) throws(KeepingError) {
        self.content = content
        self.host = host
        self.draft = try EntryDraft(of: content, key: draft, keeping: keeping, held: held)
        reading = Reading(self.draft.values, content)
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
        guard choiceGuard.lets(command) else {
            host.report(.warning, host.wording.digitRefused)
            return .handled
        }
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
        case .discardDraft where !keepsDraft: return .dismiss
        case .discardDraft: host.askToDiscard(self)
        case .leaveForm, .back: return leave()
        default: return .unknown
        }
        return .handled
    }

    func type(_ text: String) throws(KeepingError) -> Int? {
        if case .picker(let options) = fields[focus].kind {
            openPicker(options, filter: text)
            return nil
        }
        guard editor != nil else {
            choiceGuard.note(refused: text)
            host.report(.warning, host.wording.digitsOnly)
            return nil
        }
        guard editor?.insert(text.joinedLines, within: TextLimit.entry) != false else {
            return TextLimit.entry
        }
        noteInput()
        return nil
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
            ChooserModel.Item(title: option.label, isCurrent: option.code == draft.values[key]) {
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
        let current = options.firstIndex { $0.code == draft.values[key] }
        let next = current.map { $0 + step } ?? 0
        set(options[min(max(next, 0), options.count - 1)].code, for: key)
    }

    private func storeAll() throws(KeepingError) -> LayerAnswer {
        draft.keep()
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
            values: reading.complete.merging(draft.hidden) { $1 }, touched: draft.touched)
        guard try content.store(input) else { return .handled }
        // It is stored: a draft that cannot be thrown away now must not keep
        // the form open, to be stored twice.
        draft.discard()
        return .dismiss
    }

    /// Closes the form with its draft kept; where the draft cannot be kept that
    /// is said once, and a second time it is closed all the same: the screen holds it.
    private func leave() -> LayerAnswer {
        draft.keep()
        if let refusal = draft.refusal, hasUnsavedInput, !hasWarnedOfLoss {
            hasWarnedOfLoss = true
            host.report(.error, host.wording.leavingWouldLose(refusal))
            return .handled
        }
        if hasUnsavedInput {
            host.report(.warning, host.wording.inputIsHeld)
        } else if !draft.touched.isEmpty, keepsDraft {
            host.report(.ok, host.wording.draftStays)
        }
        return .dismiss
    }

    func discard() { draft.discard() }

    // MARK: Fields

    /// What a kept draft is about where that is something else than was asked
    /// for, as the form shows it; nil where it is the same.
    var otherSubject: String? {
        guard content.keepsInitial, let field = fields.first,
            let asked = content.initial[field.key], !asked.isEmpty, asked != draft.values[field.key]
        else { return nil }
        return shown(field)
    }

    func shown(_ field: Field) -> String {
        let value = reading.complete[field.key] ?? ""
        switch field.kind {
        case .text: return value
        case .secret: return String(repeating: "*", count: value.count)
        case .choice(let options), .picker(let options):
            return options.first { $0.code == value }?.label ?? value
        }
    }

    private func move(by steps: Int) {
        draft.keep()
        focus(on: min(max(focus + steps, 0), fields.count - 1))
    }

    /// Where the cursor is: the field's key and the caret.
    var position: (field: String, caret: Int) {
        (fields[focus].key, editor?.caret ?? 0)
    }

    /// The person the form is about; nil for a new one.
    var subject: PersonID? { draft.key?.subject }

    var reach: LayerSubject? {
        subject.map { LayerSubject(person: $0, right: .listPerson) }
    }

    /// The screen's name in a kept place; a new person is no person's form.
    /// Nil for a form that nobody returns to.
    var screenName: String? {
        draft.key.map { $0.form.rawValue + ($0.subject == nil ? Self.newSuffix : "") }
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
        draft.keep()
    }

    private func change(_ key: String, to text: String) {
        draft.change(key, to: text)
        hasWarnedOfLoss = false
        reading = Reading(draft.values, content)
    }

    // MARK: Draft

    var hasUnsavedInput: Bool { draft.isUnsaved }

    /// What the store has not taken of it; nil where it has everything.
    func unsettled(at now: Moment) -> UnsettledInput.Draft? {
        let unstored = draft.unstored
        guard let key = draft.key, !unstored.isEmpty else { return nil }
        let texts = fields.filter { unstored[$0.key] != nil }.map { field in
            UnsettledInput.Text(about: title, field: field.label, text: shown(field))
        }
        return UnsettledInput.Draft(key: key, fields: unstored, texts: texts, typedAt: now)
    }

    func storeInput() throws(KeepingError) {
        draft.keep()
        if let refusal = draft.refusal { throw refusal }
    }
}
