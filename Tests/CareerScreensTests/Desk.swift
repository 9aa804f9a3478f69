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
        language: Wording.Language = .indonesian
    ) throws {
        sample = try SampleDatabase(people: people)
        self.size = size
        workspace = sample.workspace(language: language)
        layOut()
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
