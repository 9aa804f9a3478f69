import CareerDomain

/// One line asked for before something is done, e.g. the reason of a
/// correction.
final class PromptModel: Layer {
    private let title: String
    private let lines: [String]
    private let emptyNote: String
    private var editor = TextEditor("")
    private var note = ""
    private let accept: (String) throws(KeepingError) -> Void

    /// - Parameters:
    ///   - emptyNote: said when nothing was typed.
    ///   - accept: told the text, which is not blank.
    init(
        title: String, lines: [String], emptyNote: String,
        accept: @escaping (String) throws(KeepingError) -> Void
    ) {
        self.title = title
        self.lines = lines
        self.emptyNote = emptyNote
        self.accept = accept
    }

    var contexts: [CommandContext] { [.prompt, .textEntry] }

    func perform(_ command: CommandID) throws(KeepingError) -> LayerAnswer {
        if editor.perform(command) { return .handled }
        switch command {
        case .back, .leaveForm: return .dismiss
        case .open, .save, .storeForm:
            guard !editor.text.allSatisfy(\.isWhitespace) else {
                note = emptyNote
                return .handled
            }
            try accept(editor.text)
            return .dismiss
        case .nextField, .previousField, .pageUp, .pageDown: return .handled
        default: return .unknown
        }
    }

    func type(_ text: String) throws(KeepingError) {
        note = ""
        editor.insert(text.joinedLines)
    }

    func snapshot(_ wording: Wording) -> LayerSnapshot {
        .prompt(PromptSnapshot(title: title, lines: lines, editor: editor, note: note))
    }
}

/// All that is drawn of a prompt.
public struct PromptSnapshot: Hashable, Sendable {
    public var title: String
    public var lines: [String]
    public var editor: TextEditor
    public var note: String
}
