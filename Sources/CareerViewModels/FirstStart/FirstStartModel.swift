import CareerDomain

/// The first start without a database: what shall it be made from?
public final class FirstStartModel {
    public enum Choice: Hashable, Sendable {
        case sample, empty
        case importFile(path: String)
        case quit
    }

    private let wording: Wording
    private let databasePath: String
    private var selection = 0
    private var pathEditor: TextEditor?
    private var problem = ""
    /// What is being read over the questions: help, what an import found.
    private var page: PageModel?
    public private(set) var choice: Choice?

    public init(databasePath: String, wording: Wording) {
        self.databasePath = databasePath
        self.wording = wording
    }

    public var contexts: [CommandContext] {
        if let page { return page.contexts }
        return pathEditor == nil ? [.firstStart] : [.textEntry, .firstStart]
    }

    public func perform(_ command: CommandID) {
        if let page, !turn(page, command) { return }
        problem = ""
        if pathEditor?.perform(command) == true { return }
        let moves: Set<CommandID> = [.up, .previousField, .down, .nextField, .home, .end]
        if pathEditor != nil, moves.contains(command) { return }
        switch command {
        case .up, .previousField: selection = max(0, selection - 1)
        case .down, .nextField: selection = min(2, selection + 1)
        case .home: selection = 0
        case .end: selection = 2
        case .open: decide()
        case .help: page = helpPage
        case .back where pathEditor != nil: pathEditor = nil
        case .quit, .cancel, .back: choice = .quit
        default: break
        }
    }

    /// Digits choose, as on the screen; in the path line text is typed.
    public func type(_ text: String) {
        if let page {
            _ = try? page.type(text)
        } else if pathEditor != nil {
            pathEditor?.insert(text.joinedLines, within: TextLimit.entry)
        } else if let number = Int(text), (1...3).contains(number) {
            selection = number - 1
            decide()
        }
    }

    /// - Returns: whether the page leaves the command to the questions.
    private func turn(_ page: PageModel, _ command: CommandID) -> Bool {
        switch try? page.perform(command) {
        case .dismiss: self.page = nil
        case .unknown: return [.quit, .cancel].contains(command)
        default: break
        }
        return false
    }

    private var helpPage: PageModel {
        let options = wording.firstStartOptions.map { PageSnapshot.Line($0[0], $0[1]) }
        let keys = KeyTable.groups(wording, in: [.firstStart, .textEntry]).flatMap { group in
            [PageSnapshot.Line("", ""), PageSnapshot.Line("", group.heading, .heading)]
                + group.rows.map { PageSnapshot.Line($0.keys, $0.help) }
        }
        return PageModel(title: wording.helpTitle, lines: options + keys)
    }

    /// Tells how long the page over the questions is; said after every frame.
    public func setExtent(_ extent: LayerExtent?) {
        if let extent { page?.setExtent(extent) }
    }

    /// Lays what an import found over the questions, to be read through.
    public func show(_ account: ImportAccount) { page = account.page(wording) }

    private func decide() {
        switch selection {
        case 0: beginImport()
        case 1: choice = .sample
        default: choice = .empty
        }
    }

    private func beginImport() {
        guard let editor = pathEditor else {
            pathEditor = TextEditor("")
            return
        }
        let path = editor.text.joinedLines
        if path.allSatisfy(\.isWhitespace) {
            problem = wording.firstStartPathEmpty
        } else {
            choice = .importFile(path: path)
        }
    }

    /// Takes the choice back, after it could not be carried out.
    public func refuse(_ reason: String) {
        choice = nil
        problem = reason
    }

    private var pageSnapshot: PageSnapshot? {
        guard let page, case .page(let snapshot) = page.snapshot(wording) else { return nil }
        return snapshot
    }

    public var snapshot: FirstStartSnapshot {
        FirstStartSnapshot(
            title: wording.firstStartTitle, intro: wording.firstStartIntro,
            databasePath: databasePath, question: wording.firstStartQuestion,
            options: wording.firstStartOptions, selection: selection, path: pathEditor,
            pathPrompt: wording.firstStartPathPrompt, problem: problem,
            hint: wording.firstStartHint, tooSmall: wording.tooSmall, page: pageSnapshot)
    }
}

/// All that is drawn at the first start.
public struct FirstStartSnapshot: Hashable, Sendable {
    public var title: String
    public var intro: String
    public var databasePath: String
    public var question: String
    /// Each with its explanation.
    public var options: [[String]]
    public var selection: Int
    public var path: TextEditor?
    public var pathPrompt: String
    public var problem: String
    public var hint: String
    public var tooSmall: String
    /// Read over all the rest.
    public var page: PageSnapshot?
}
