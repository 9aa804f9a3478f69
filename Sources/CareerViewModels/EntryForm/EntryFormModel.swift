import CareerDomain

/// A form without a document of its own yet (a person, an assessment). Each
/// field is kept in a draft as it is left and while it is typed in; `save`
/// turns the draft into the real thing when every rule is met.
final class EntryFormModel: Layer {
    struct Field {
        enum Kind {
            case text
            /// Codes and labels behind the keys 1, 2, 3 …
            case choice([(code: String, label: String)])
            /// A long list, opened with Enter.
            case picker([(code: String, label: String)])
        }
        var key: String
        var label: String
        var kind: Kind
        var help: String
        var isHeading = false
    }

    struct Finding: Hashable {
        var key: String
        var text: String
        var isError: Bool
    }

    let title: String
    private let keeping: any SessionKeeping
    private let draft: FormDraft.Key
    private let fields: [Field]
    private(set) var values: [String: String]
    private var stored: [String: String]
    private var hidden: [String: String]
    private var focus: Int
    private var editor: TextEditor?
    private var didTry = false
    private let findings: ([String: String]) -> [Finding]
    private let derived: ([String: String]) -> [String: String]
    private let save: ([String: String]) throws(KeepingError) -> Bool
    private let side: ([String: String]) -> [String]
    private(set) var restoredAt: Moment?
    /// Asks whether the draft shall be thrown away.
    var askToDiscard: (() -> Void)?
    /// Title of the choice of nothing.
    var emptyLabel = "-"
    /// Told when the form is closed with its draft kept.
    var didLeave: (() -> Void)?
    /// A chooser the form wants opened over itself.
    var openLayer: ((any Layer) -> Void)?

    /// - Parameters:
    ///   - initial: what the fields hold without a draft.
    ///   - hidden: kept with the draft and handed to `save`, e.g. the version
    ///     that the form was begun on; a draft's own wins.
    ///   - derived: fields that follow from others while they are empty.
    ///   - findings: every rule that is not met, all at once.
    ///   - side: explanations beside the form, e.g. a level's anchor.
    ///   - save: stores the real thing; false when it may not be yet.
    init(
        title: String, keeping: any SessionKeeping,
        draft: FormDraft.Key, fields: [Field],
        initial: [String: String], hidden: [String: String] = [:],
        derived: @escaping ([String: String]) -> [String: String] = { _ in [:] },
        findings: @escaping ([String: String]) -> [Finding],
        side: @escaping ([String: String]) -> [String] = { _ in [] },
        save: @escaping ([String: String]) throws(KeepingError) -> Bool
    ) throws(KeepingError) {
        self.title = title
        self.keeping = keeping
        self.draft = draft
        self.fields = fields
        self.derived = derived
        self.findings = findings
        self.side = side
        self.save = save
        self.hidden = hidden
        let kept = try keeping.resumeDraft(draft)
        restoredAt = kept?.savedAt
        // What was there before anything was typed is no draft.
        values = initial.merging(kept?.fields ?? [:]) { $1 }
        stored = values
        for key in hidden.keys {
            if let own = kept?.fields[key] { self.hidden[key] = own }
        }
        focus = 0
        focus(on: 0)
    }

    var contexts: [CommandContext] {
        switch fields[focus].kind {
        case .text: [.textEntry, .entry]
        case .choice, .picker: [.entryChoice, .entry]
        }
    }

    // MARK: Commands

    func perform(_ command: CommandID) throws(KeepingError) -> LayerAnswer {
        if editor?.perform(command) == true {
            noteInput()
            return .handled
        }
        switch command {
        case .nextField, .open, .down: try advance(pickingWith: command)
        case .previousField, .up: try move(by: -1)
        case .pageDown: try move(by: 8)
        case .pageUp: try move(by: -8)
        case .home: try move(by: -fields.count)
        case .end: try move(by: fields.count)
        case .choose1, .choose2, .choose3, .choose4, .choose5, .chooseNone:
            try choose(command)
        case .caretLeft: try shift(by: -1)
        case .caretRight: try shift(by: 1)
        case .storeForm, .save: return try saveAll()
        case .discardDraft: askToDiscard?()
        case .leaveForm, .back:
            try storeInput()
            didLeave?()
            return .dismiss
        default: return .unknown
        }
        return .handled
    }

    func type(_ text: String) throws(KeepingError) {
        if case .picker(let options) = fields[focus].kind {
            return openPicker(options, filter: text)
        }
        editor?.insert(text.filter { !$0.isNewline })
        noteInput()
    }

    private func advance(pickingWith command: CommandID) throws(KeepingError) {
        if case .picker(let options) = fields[focus].kind, command == .open {
            return openPicker(options)
        }
        try move(by: 1)
    }

    private func openPicker(
        _ options: [(code: String, label: String)], filter: String = ""
    ) {
        let key = fields[focus].key
        let none = ChooserModel.Item(title: emptyLabel) {
            [weak self] () throws(KeepingError) in try self?.pick("", for: key)
        }
        let items = options.map { option in
            ChooserModel.Item(title: option.label, isCurrent: option.code == values[key]) {
                [weak self] () throws(KeepingError) in try self?.pick(option.code, for: key)
            }
        }
        openLayer?(
            ChooserModel(title: fields[focus].label, items: items + [none], filter: filter))
    }

    private func pick(_ code: String, for key: String) throws(KeepingError) {
        values[key] = code
        try storeInput()
        try move(by: 1)
    }

    private func choose(_ command: CommandID) throws(KeepingError) {
        let number = command.choiceNumber ?? 0
        switch fields[focus].kind {
        case .choice(let options):
            guard number > 0, options.indices.contains(number - 1) else { return }
            values[fields[focus].key] = options[number - 1].code
        case .picker:
            values[fields[focus].key] = ""
        case .text: return
        }
        try storeInput()
    }

    private func shift(by step: Int) throws(KeepingError) {
        guard case .choice(let options) = fields[focus].kind, !options.isEmpty else { return }
        let key = fields[focus].key
        let current = options.firstIndex { $0.code == values[key] }
        let next = current.map { $0 + step } ?? 0
        values[key] = options[min(max(next, 0), options.count - 1)].code
        try storeInput()
    }

    private func saveAll() throws(KeepingError) -> LayerAnswer {
        try storeInput()
        didTry = true
        let all = complete
        if let first = findings(all).first(where: \.isError) {
            if let index = fields.firstIndex(where: { $0.key == first.key }) {
                focus(on: index)
            }
            return .handled
        }
        guard try save(all.merging(hidden) { $1 }) else { return .handled }
        // It is stored: a draft that cannot be thrown away now must not keep
        // the form open, to be stored twice.
        try? keeping.discardDraft(draft)
        return .dismiss
    }

    // MARK: Fields

    /// The values with the derived ones where nothing was typed.
    private var complete: [String: String] {
        values.merging(derived(values)) { typed, derived in typed.isEmpty ? derived : typed }
    }

    private func value(of index: Int) -> String {
        complete[fields[index].key] ?? ""
    }

    private func move(by steps: Int) throws(KeepingError) {
        try storeInput()
        focus(on: min(max(focus + steps, 0), fields.count - 1))
    }

    /// Where the cursor is: the field's key and the caret.
    var position: (field: String, caret: Int) {
        (fields[focus].key, editor?.caret ?? 0)
    }

    /// Throws the draft away.
    func discard() throws(KeepingError) {
        try keeping.discardDraft(draft)
    }

    /// The person the form is about; nil for a new one.
    var subject: PersonID? { draft.subject }

    /// The screen's name in a kept place; a new person is no person's form.
    var screenName: String {
        draft.form.rawValue + (draft.subject == nil ? Self.newSuffix : "")
    }

    static let newSuffix = "_BARU"

    func moveFocus(to key: String, caret: Int) {
        guard let index = fields.firstIndex(where: { $0.key == key }) else { return }
        focus(on: index, caret: caret)
    }

    private func focus(on index: Int, caret: Int? = nil) {
        focus = index
        if case .text = fields[index].kind {
            editor = TextEditor(value(of: index), caret: caret)
        } else {
            editor = nil
        }
    }

    private func noteInput() {
        if let editor { values[fields[focus].key] = editor.text }
    }

    var hasUnsavedInput: Bool {
        fields.contains { (values[$0.key] ?? "") != (stored[$0.key] ?? "") }
    }

    func storeInput() throws(KeepingError) {
        let changed = fields.map(\.key).filter { (values[$0] ?? "") != (stored[$0] ?? "") }
        guard !changed.isEmpty else { return }
        var fields: [String: String] = [:]
        for key in changed + hidden.keys.filter({ stored[$0] != hidden[$0] }) {
            fields[key] = values[key] ?? hidden[key] ?? ""
        }
        try keeping.saveDraft(fields, of: draft)
        stored.merge(fields) { $1 }
    }

    func snapshot(_ wording: Wording) -> LayerSnapshot {
        let all = complete
        let found = findings(all)
        return .entryForm(
            EntryFormSnapshot(
                title: title,
                fields: fields.indices.map { index in
                    row(index, value: all[fields[index].key] ?? "", found)
                },
                focus: focus, help: fields[focus].help, side: side(all),
                isSaved: !hasUnsavedInput,
                saveText: hasUnsavedInput ? wording.unsaved : wording.draftKept,
                summary: didTry || values.contains { !$0.value.isEmpty }
                    ? wording.findingCount(
                        errors: found.count(where: \.isError),
                        warnings: found.count { !$0.isError }) : ""))
    }

    private func row(
        _ index: Int, value: String, _ found: [Finding]
    ) -> EntryFormSnapshot.Field {
        let field = fields[index]
        let content: EntryFormSnapshot.Field.Content
        switch field.kind {
        case .text: content = .text(value)
        case .choice(let options):
            content = .choice(
                options.map(\.label), chosen: options.firstIndex { $0.code == value })
        case .picker(let options):
            content = .text(options.first { $0.code == value }?.label ?? value)
        }
        let wasVisited = didTry || !(values[field.key] ?? "").isEmpty
        return EntryFormSnapshot.Field(
            label: field.label, content: content,
            caret: index == focus ? editor?.caret : nil,
            findings: found.filter { $0.key == field.key && (wasVisited || !$0.isError) }
                .map { EntryFormSnapshot.Finding(text: $0.text, isError: $0.isError) })
    }
}

/// All that is drawn of an entry form.
public struct EntryFormSnapshot: Hashable, Sendable {
    public struct Finding: Hashable, Sendable {
        public var text: String
        public var isError: Bool
    }
    public struct Field: Hashable, Sendable {
        public enum Content: Hashable, Sendable {
            case text(String)
            case choice([String], chosen: Int?)
        }
        public var label: String
        public var content: Content
        public var caret: Int?
        public var findings: [Finding]
    }

    public var title: String
    public var fields: [Field]
    public var focus: Int
    public var help: String
    /// Explanations beside the form.
    public var side: [String]
    public var isSaved: Bool
    public var saveText: String
    public var summary: String
}

extension CommandID {
    /// The digit of a choice command; 0 opens the choice.
    var choiceNumber: Int? {
        switch self {
        case .chooseNone: 0
        case .choose1: 1
        case .choose2: 2
        case .choose3: 3
        case .choose4: 4
        case .choose5: 5
        default: nil
        }
    }
}
