import CareerDomain

/// A list to choose one thing from, narrowed while typing: commands, units,
/// themes, obstacles.
final class ChooserModel: Layer {
    struct Item {
        var title: String
        /// Shown to the right: a key, a count.
        var detail = ""
        /// Why it cannot be chosen now.
        var blocked: String?
        var isCurrent = false
        /// Indentation in a tree.
        var depth = 0
        var choose: () throws(KeepingError) -> Void
    }

    let title: String
    private let items: [Item]
    private var filter = TextEditor("")
    private var matches: [Int]
    private var selection: Int
    /// The cursor walks down the list, instead of standing in the text.
    private var isWalking = false
    private let preview: ((Int) -> Void)?
    private let abandon: () -> Void
    private(set) var blockedReason: String?

    /// - Parameters:
    ///   - filter: typed already.
    ///   - preview: told the index of the item under the cursor.
    ///   - abandon: called when nothing is chosen.
    init(
        title: String, items: [Item], filter: String = "", preview: ((Int) -> Void)? = nil,
        abandon: @escaping () -> Void = {}
    ) {
        self.title = title
        self.items = items
        self.preview = preview
        self.abandon = abandon
        matches = Array(items.indices)
        selection = items.firstIndex(where: \.isCurrent) ?? 0
        guard !filter.isEmpty else { return }
        self.filter = TextEditor(filter.joinedLines)
        narrow()
    }

    var contexts: [CommandContext] { [.textEntry, .choosing] }

    func perform(_ command: CommandID) throws(KeepingError) -> LayerAnswer {
        blockedReason = nil
        switch command {
        case .nextField, .down: move(by: 1)
        case .previousField, .up: move(by: -1)
        case .pageUp: move(by: -10)
        case .pageDown: move(by: 10)
        case .caretHome where filter.text.isEmpty: move(by: -items.count)
        case .caretEnd where filter.text.isEmpty: move(by: items.count)
        case .open: return try choose()
        case .back:
            close()
            return .dismiss
        default:
            guard filter.perform(command) else { return .unknown }
            narrow()
        }
        return .handled
    }

    func type(_ text: String) throws(KeepingError) -> Int? {
        guard filter.insert(text.joinedLines, within: TextLimit.line) else {
            return TextLimit.line
        }
        narrow()
        return nil
    }

    /// Nothing is chosen: what was previewed is taken back.
    func close() { abandon() }

    private func choose() throws(KeepingError) -> LayerAnswer {
        guard matches.indices.contains(selection) else { return .handled }
        let item = items[matches[selection]]
        if let blocked = item.blocked {
            blockedReason = blocked
            return .handled
        }
        try item.choose()
        return .dismiss
    }

    private func move(by rows: Int) {
        isWalking = rows != 0
        selection = min(max(selection + rows, 0), max(0, matches.count - 1))
        if matches.indices.contains(selection) { preview?(matches[selection]) }
    }

    /// Every word typed must begin a word of the title.
    private func narrow() {
        let words = filter.text.lowercased().split(separator: " ")
        matches = items.indices.filter { index in
            let title = items[index].title.lowercased()
            return words.allSatisfy { word in
                title.hasPrefix(word)
                    || title.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
                        .contains { $0.hasPrefix(word) }
            }
        }
        selection = likeliest ?? 0
        move(by: 0)
    }

    /// Where the cursor goes of what matches: to what begins with what was typed, and can be
    /// chosen. What is meant and cannot be chosen says why; nothing else is taken for it.
    private var likeliest: Int? {
        let typed = filter.text.lowercased()
        let open = matches.indices.filter { items[matches[$0]].blocked == nil }
        func begins(_ index: Int) -> Bool {
            items[matches[index]].title.lowercased().hasPrefix(typed)
        }
        return open.first(where: begins) ?? matches.indices.first(where: begins) ?? open.first
    }

    func snapshot(_ wording: Wording) -> LayerSnapshot {
        .chooser(
            ChooserSnapshot(
                title: title, filter: filter,
                items: matches.map { index in
                    let item = items[index]
                    return ChooserSnapshot.Item(
                        title: item.title, detail: item.detail,
                        isBlocked: item.blocked != nil, isCurrent: item.isCurrent,
                        depth: item.depth)
                },
                selection: matches.isEmpty ? nil : selection, isWalking: isWalking,
                note: blockedReason ?? (matches.isEmpty ? wording.nothingMatches : "")))
    }
}

/// All that is drawn of a chooser.
public struct ChooserSnapshot: Hashable, Sendable {
    public struct Item: Hashable, Sendable {
        public var title: String
        public var detail: String
        public var isBlocked: Bool
        public var isCurrent: Bool
        public var depth: Int
    }

    public var title: String
    public var filter: TextEditor
    public var items: [Item]
    public var selection: Int?
    /// The cursor stands on the selection, else in the text.
    public var isWalking: Bool
    public var note: String
}
