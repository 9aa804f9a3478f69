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
    public private(set) var choice: Choice?

    public init(databasePath: String, wording: Wording) {
        self.databasePath = databasePath
        self.wording = wording
    }

    public var contexts: [CommandContext] {
        pathEditor == nil ? [.firstStart] : [.textEntry, .firstStart]
    }

    public func perform(_ command: CommandID) {
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
        case .back where pathEditor != nil: pathEditor = nil
        case .quit, .cancel, .back: choice = .quit
        default: break
        }
    }

    /// Digits choose, as on the screen; in the path line text is typed.
    public func type(_ text: String) {
        if pathEditor != nil {
            pathEditor?.insert(text.joinedLines)
        } else if let number = Int(text), (1...3).contains(number) {
            selection = number - 1
            decide()
        }
    }

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

    public var snapshot: FirstStartSnapshot {
        FirstStartSnapshot(
            title: wording.firstStartTitle, intro: wording.firstStartIntro(databasePath),
            options: wording.firstStartOptions, selection: selection, path: pathEditor,
            pathPrompt: wording.firstStartPathPrompt, problem: problem,
            hint: wording.firstStartHint)
    }
}

/// All that is drawn at the first start.
public struct FirstStartSnapshot: Hashable, Sendable {
    public var title: String
    public var intro: [String]
    /// Each with its explanation.
    public var options: [[String]]
    public var selection: Int
    public var path: TextEditor?
    public var pathPrompt: String
    public var problem: String
    public var hint: String
}

extension Wording {
    var firstStartTitle: String { pick("Karier — mulai pertama", "Karier — first start") }
    func firstStartIntro(_ path: String) -> [String] {
        [
            pick("Belum ada basis data di:", "There is no database yet at:"), path, "",
            pick("Bagaimana Anda ingin memulai?", "How would you like to begin?"),
        ]
    }
    var firstStartOptions: [[String]] {
        [
            [
                pick("Impor berkas SIASN", "Import a SIASN file"),
                pick(
                    "CSV “data utama” dari SIASN; yang salah disebut satu per satu",
                    "CSV export from SIASN; every fault is named"),
            ],
            [
                pick("Data contoh", "Sample data"),
                pick(
                    "2.500 pegawai rekaan, untuk mencoba dan belajar",
                    "2,500 made-up people, to try and to learn"),
            ],
            [
                pick("Mulai kosong", "Begin empty"),
                pick("Pegawai ditambahkan satu per satu", "Add people one by one"),
            ],
        ]
    }
    var firstStartPathPrompt: String { pick("Letak berkas:", "Path of the file:") }
    var firstStartPathEmpty: String {
        pick("Ketik letak berkas CSV.", "Type the path of the CSV file.")
    }
    var firstStartHint: String {
        pick(
            "↑↓ atau 1 2 3 memilih · Enter lanjut · Esc keluar",
            "↑↓ or 1 2 3 choose · Enter goes on · Esc leaves")
    }
}
