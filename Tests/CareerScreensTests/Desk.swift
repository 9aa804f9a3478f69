import CareerDomain
import CareerScreens
import CareerViewModels
import SampleDatabase
import Terminal

/// The program on sample data: a real database, the real workspace, and keys
/// as the terminal would hand them over.
final class Desk {
    let sample: SampleDatabase
    let workspace: Workspace
    var size: Size
    /// Whoever signed in first.
    var adminNumber = ""

    init(
        people: Int = 120, size: Size = Size(columns: 80, rows: 24),
        language: Wording.Language = .indonesian, role: AccountRole? = nil
    ) throws {
        let sample = try SampleDatabase(people: people)
        self.sample = sample
        self.size = size
        workspace =
            try role.map { try Self.signedIn(to: sample, as: $0, language) }
            ?? sample.workspace(language: language)
        layOut()
    }

    /// The first person of the list, in a role of the institution; the second
    /// is a unit's admin with an account of his own.
    private static func signedIn(
        to sample: SampleDatabase, as role: AccountRole, _ language: Wording.Language
    ) throws -> Workspace {
        let people = try sample.people(2)
        let unit = try sample.keeping.unitTree().first { $0.depth == 1 }
        let account =
            role.isGranted
            ? try sample.account(of: people[0], (role, nil), decree: "800/12/2026")
            : try sample.account(of: people[0])
        try sample.account(of: people[1], (.unitAdmin, unit?.id), decree: "800/13/2026")
        return sample.workspace(
            language: language, keeping: try sample.session(as: account),
            signedInAs: people[0].name.full)
    }

    var layout: PaneLayout {
        let arrangement = workspace.arrangement
        return PaneLayout(
            size: size, focus: arrangement.focus, companion: arrangement.companion,
            isZoomed: arrangement.isZoomed, formNeedsWidth: arrangement.formNeedsWidth)
    }

    private func layOut() {
        workspace.setLayout(visible: layout.visiblePanes, listRows: layout.listRows)
        workspace.setExtent(WorkspaceScreen.extent(of: workspace.snapshot(), layout: layout))
    }

    /// Presses keys by their notation, each followed by a frame as in the loop.
    func press(_ keys: String...) {
        for notation in keys {
            guard let key = Key(notation: notation) else { continue }
            switch KeyDispatch.meaning(of: key, in: workspace.contexts) {
            case .command(let command): workspace.perform(command)
            case .text(let text): workspace.type(text)
            case .nothing: break
            }
            layOut()
        }
    }

    /// Types characters one by one.
    func type(_ text: String) {
        for character in text {
            press(character == " " ? "Space" : String(character))
        }
    }

    /// Finishes the count that runs between keys.
    func settle() {
        while workspace.workOn() {}
    }

    var canvas: Canvas {
        settle()
        layOut()
        return WorkspaceScreen.draw(workspace.snapshot(), layout: layout)
    }

    var lines: [String] { canvas.text(charset: .unicode) }
    var text: String { lines.joined(separator: "\n") }
}
