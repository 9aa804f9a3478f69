import CareerDomain

/// Something laid over the panes; it has the keyboard until it is dismissed.
protocol Layer: AnyObject {
    /// Where its keyboard is, innermost first.
    var contexts: [CommandContext] { get }

    /// Offers a command; what the layer does not know goes on to the
    /// workspace.
    func perform(_ command: CommandID) throws(KeepingError) -> LayerAnswer

    /// Typed or pasted text, offered where `contexts` take text.
    func type(_ text: String) throws(KeepingError)

    func snapshot(_ wording: Wording) -> LayerSnapshot

    /// Whether something typed is not stored yet.
    var hasUnsavedInput: Bool { get }

    /// Stores what is being typed.
    func storeInput() throws(KeepingError)

    /// How many lines a page key goes.
    func setVisibleRows(_ rows: Int)
}

enum LayerAnswer {
    case handled
    case unknown
    case dismiss
}

extension Layer {
    func type(_ text: String) throws(KeepingError) {}
    var hasUnsavedInput: Bool { false }
    func storeInput() throws(KeepingError) {}
    func setVisibleRows(_ rows: Int) {}
}

/// All that is drawn of a layer.
public enum LayerSnapshot: Hashable, Sendable {
    case chooser(ChooserSnapshot)
    case page(PageSnapshot)
    case entryForm(EntryFormSnapshot)
    case question(QuestionSnapshot)
    case prompt(PromptSnapshot)
}
