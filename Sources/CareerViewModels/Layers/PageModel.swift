import CareerDomain

/// A page to read: help, messages, dossier. Scrolled by lines, searched with a
/// filter that leaves the lines that match. A page that is long, the trail, is
/// read piece by piece as its end comes into sight.
final class PageModel: Layer {
    /// Its name in a kept place; nil where nobody returns to it.
    let name: String?
    private let title: String
    private var lines: [PageSnapshot.Line]
    private var position = ScrollPosition()
    private var extent: LayerExtent?
    private var filter: TextEditor?
    /// Commands the page offers besides reading, e.g. editing the person.
    private let actions: [CommandID: () throws(KeepingError) -> Void]
    /// Where the keys of the actions belong.
    private let context: CommandContext
    /// The lines that follow those read so far; none at the end.
    private var more: (() throws(KeepingError) -> [PageSnapshot.Line])?
    /// Reads what the page says anew; nil for a page that nothing changes.
    private let source: (() throws(KeepingError) -> Content)?
    let reach: LayerSubject?

    /// What a page says, and how it goes on.
    struct Content {
        var lines: [PageSnapshot.Line]
        var more: (() throws(KeepingError) -> [PageSnapshot.Line])?
    }

    init(
        _ name: String? = nil, title: String, lines: [PageSnapshot.Line],
        actions: [CommandID: () throws(KeepingError) -> Void] = [:],
        context: CommandContext = .dossier, subject: LayerSubject? = nil,
        more: (() throws(KeepingError) -> [PageSnapshot.Line])? = nil,
        source: (() throws(KeepingError) -> Content)? = nil
    ) {
        self.source = source
        reach = subject
        self.name = name
        self.title = title
        self.lines = lines
        self.actions = actions
        self.context = context
        self.more = more
    }

    var contexts: [CommandContext] {
        let reading: [CommandContext] = actions.isEmpty ? [.reading] : [context, .reading]
        return filter == nil ? reading : [.textEntry] + reading
    }

    func perform(_ command: CommandID) throws(KeepingError) -> LayerAnswer {
        if var editor = filter, editor.perform(command) {
            filter = editor
            position.moveToBeginning()
            return .handled
        }
        if position.perform(command) {
            if command.goesDown { try readOn() }
            return .handled
        }
        switch command {
        case .open:
            position.scroll(by: 1)
            try readOn()
        case .filter: filter = filter ?? TextEditor("")
        case .back where filter != nil: filter = nil
        case .back: return .dismiss
        default:
            guard let action = actions[command] else { return .unknown }
            try action()
        }
        return .handled
    }

    /// Says what is so now, at the place where it is read.
    func reread() throws(KeepingError) {
        guard let content = try source?() else { return }
        let count = lines.count
        lines = content.lines
        more = content.more
        // As far as it was read on.
        while lines.count < count, let next = try more?(), !next.isEmpty { lines += next }
    }

    func setExtent(_ extent: LayerExtent) {
        self.extent = extent
        position.fit(extent)
    }

    /// Reads more lines when less than a screen of them is left below.
    private func readOn() throws(KeepingError) {
        guard let more, let extent, position.top + 2 * extent.visible >= extent.rows else {
            return
        }
        lines += try more()
    }

    func type(_ text: String) throws(KeepingError) -> Int? {
        guard filter?.insert(text.joinedLines, within: TextLimit.line) != false else {
            return TextLimit.line
        }
        position.moveToBeginning()
        return nil
    }

    private var shownLines: [PageSnapshot.Line] {
        guard let words = filter?.text.lowercased(), !words.isEmpty else { return lines }
        return lines.filter { ($0.label + " " + $0.text).lowercased().contains(words) }
    }

    func snapshot(_ wording: Wording) -> LayerSnapshot {
        .page(
            PageSnapshot(
                title: title, lines: shownLines, top: position.top, filter: filter,
                filterPrompt: wording.filterPrompt))
    }
}

extension CommandID {
    /// Whether it scrolls towards the end of a text.
    fileprivate var goesDown: Bool {
        switch self {
        case .down, .nextField, .pageDown, .end: true
        default: false
        }
    }
}

/// All that is drawn of a page.
public struct PageSnapshot: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public enum Style: Hashable, Sendable { case heading, plain, dimmed, warning }
        /// A symbol before the label, which says the same in a word.
        public enum Mark: Hashable, Sendable { case yes, no }
        /// A narrow column on the left: a key, a date.
        public var label: String
        public var text: String
        public var style: Style
        public var mark: Mark?

        public init(
            _ label: String = "", _ text: String, _ style: Style = .plain, mark: Mark? = nil
        ) {
            self.label = label
            self.text = text
            self.style = style
            self.mark = mark
        }
    }

    public var title: String
    public var lines: [Line]
    /// The first row shown, counted in rows as wrapped.
    public var top: Int
    public var filter: TextEditor?
    public var filterPrompt: String
}
