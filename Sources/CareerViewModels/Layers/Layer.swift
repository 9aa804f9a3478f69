import CareerDomain

/// Something laid over the panes; it has the keyboard until it is dismissed.
protocol Layer: AnyObject {
    /// Where its keyboard is, innermost first.
    var contexts: [CommandContext] { get }

    /// Offers a command; what the layer does not know goes on to the
    /// workspace.
    func perform(_ command: CommandID) throws(KeepingError) -> LayerAnswer

    /// Typed or pasted text, offered where `contexts` take text.
    /// - Returns: the most Unicode scalars that fit, where the text was refused for its length.
    @discardableResult
    func type(_ text: String) throws(KeepingError) -> Int?

    func snapshot(_ wording: Wording) -> LayerSnapshot

    /// Whether something typed is not stored yet.
    var hasUnsavedInput: Bool { get }

    /// Stores what is being typed.
    func storeInput() throws(KeepingError)

    /// Whose record it shows or changes; nil where it is about nobody.
    var reach: LayerSubject? { get }

    /// How long the layer was when it was drawn last, and how much of that was
    /// in sight.
    func setExtent(_ extent: LayerExtent)
}

enum LayerAnswer {
    case handled
    case unknown
    case dismiss
}

extension Layer {
    func type(_ text: String) throws(KeepingError) -> Int? { nil }
    var hasUnsavedInput: Bool { false }
    func storeInput() throws(KeepingError) {}
    func setExtent(_ extent: LayerExtent) {}
    var reach: LayerSubject? { nil }
}

/// A person whose record a layer shows, and the right to it that has to last.
struct LayerSubject {
    var person: PersonID
    var right: Action
}

/// Rows of text, as wrapped on the screen.
public struct LayerExtent: Hashable, Sendable {
    public var rows: Int
    public var visible: Int

    public init(rows: Int, visible: Int) {
        self.rows = rows
        self.visible = visible
    }
}

/// The first row in sight of a text that is longer than its place.
struct ScrollPosition: Hashable {
    private(set) var top = 0
    private var extent: LayerExtent?

    /// Keeps the end of the text at the end of its place.
    mutating func fit(_ extent: LayerExtent) {
        self.extent = extent
        scroll(by: 0)
    }

    /// Before the text was drawn once, only upwards is known.
    mutating func scroll(by rows: Int) {
        let last = extent.map { max(0, $0.rows - $0.visible) } ?? 0
        top = min(max(top + rows, 0), last)
    }

    mutating func moveToBeginning() { top = 0 }

    mutating func moveToEnd() { scroll(by: extent?.rows ?? 0) }

    mutating func movePage(forward: Bool) {
        let step = max(1, (extent?.visible ?? 1) - 1)
        scroll(by: forward ? step : -step)
    }

    /// False when the command does not scroll.
    mutating func perform(_ command: CommandID) -> Bool {
        switch command {
        case .up, .previousField: scroll(by: -1)
        case .down, .nextField: scroll(by: 1)
        case .pageUp: movePage(forward: false)
        case .pageDown: movePage(forward: true)
        case .home: moveToBeginning()
        case .end: moveToEnd()
        default: return false
        }
        return true
    }
}

/// All that is drawn of a layer.
public enum LayerSnapshot: Hashable, Sendable {
    case chooser(ChooserSnapshot)
    case page(PageSnapshot)
    case entryForm(EntryFormSnapshot)
    case question(QuestionSnapshot)
}
