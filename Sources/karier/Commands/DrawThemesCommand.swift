import ArgumentParser
import CareerDomain
import CareerScreens
import CareerStore
import CareerViewModels
import Foundation
import Terminal

/// `karier draw-themes`: the pictures of the themes in the README, drawn from
/// the very canvas that goes to the terminal.
struct DrawThemesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw-themes",
        abstract: Wording.ofThisRun.drawThemesAbstract, shouldDisplay: false)

    @Argument(
        help: ArgumentHelp(
            Wording.ofThisRun.argumentFolder, valueName: Wording.ofThisRun.valueFolder))
    var folder: String

    /// 2026-11-22 09:00 WIB: pictures must not depend on the day.
    private static let moment = Moment(secondsSinceEpoch: 1_795_312_800)
    private static let size = Size(columns: 120, rows: 30)

    func run() throws {
        let themes = ThemeFolder(environment: ProcessInfo.processInfo.environment)
        let canvas = try Self.canvas()
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        for name in themes.names {
            let (theme, problem) = themes.theme(named: name)
            if let problem {
                throw ValidationError(Wording.ofThisRun.themeProblem(problem))
            }
            let svg = SVGDrawing.svg(of: canvas, theme: theme, charset: .unicode)
            try svg.write(
                toFile: folder + "/" + name + ".svg", atomically: true, encoding: .utf8)
        }
    }

    /// The main screen on sample data, the form being filled in.
    private static func canvas() throws -> Canvas {
        let scratch = FileManager.default.temporaryDirectory
            .appending(path: "karier-themes-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let database = try CareerDatabase(
            path: scratch.appending(path: "karier.db").path,
            options: CareerDatabase.Options(actor: .owner, clock: { moment }))
        defer { database.close() }
        let day = moment.local(in: .wib).date
        _ = try SampleLoading.fill(
            database, with: SamplePopulation(count: 200, day: day), quarters: 8
        ) { _ in true }
        let workspace = Workspace(
            Workspace.Surroundings(
                keeping: database, clock: { moment }, session: Session(owner: "pratinjau", id: ""),
                wording: Wording(.indonesian), themeNames: [], theme: "default",
                canSuspend: false, canPrint: false))
        workspace.start()
        workspace.perform(.down)
        workspace.perform(.focusForm)
        let layout = PaneLayout(
            size: size, focus: .form, companion: .form, isZoomed: false, formNeedsWidth: false)
        workspace.setLayout(visible: layout.visiblePanes, listRows: layout.listRows)
        return WorkspaceScreen.draw(workspace.snapshot(), layout: layout)
    }
}
