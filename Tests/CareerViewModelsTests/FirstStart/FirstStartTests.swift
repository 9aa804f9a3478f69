import SampleDatabase
import Testing

@testable import CareerViewModels

private func account(rejected: Int, problems: Int, ending: ImportEnding = .complete)
    -> ImportAccount
{
    ImportAccount(
        figures: ImportFigures(
            read: 100, inserted: 100 - rejected, updated: 0, unchanged: 0, rejected: rejected,
            warnings: problems - rejected),
        ending: ending,
        problems: (0..<problems).map { index in
            ImportAccount.Problem(
                place: "Rekaman \(index)", message: "salah \(index)", isRefusal: index < rejected)
        })
}

@Suite struct `First start` {
    private let start = FirstStartModel(
        databasePath: "/srv/karier/karier.db", wording: Wording(.indonesian))

    @Test func `help is laid over the questions and gives way to them`() {
        start.perform(.down)
        start.perform(.help)
        #expect(start.snapshot.page?.lines.contains { $0.text == "Mulai pertama" } == true)
        start.perform(.open)
        #expect(start.choice == nil)
        start.perform(.back)
        #expect(start.snapshot.page == nil && start.choice == nil)
        start.perform(.open)
        #expect(start.choice == .sample)
    }

    @Test func `the program can be left from the help too`() {
        start.perform(.help)
        start.perform(.quit)
        #expect(start.choice == .quit)
    }

    @Test func `what an import refused is read before the questions are asked again`() {
        start.refuse("100 dibaca")
        start.show(account(rejected: 2, problems: 2))
        #expect(start.snapshot.page?.lines.contains { $0.text == "Rekaman 1: salah 1" } == true)
        start.perform(.back)
        #expect(start.snapshot.problem == "100 dibaca")
    }

    @Test func `every problem of an import can be scrolled to over the list`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        defer { sample.keeping.close() }
        let workspace = sample.workspace()
        workspace.showImport(account(rejected: 3, problems: 60))
        #expect(workspace.snapshot().status?.level == .warning)
        func page() throws -> PageSnapshot {
            guard case .page(let page)? = workspace.snapshot().layers.last else {
                throw NoPage()
            }
            return page
        }
        let lines = try page().lines
        for index in 0..<60 { #expect(lines.contains { $0.text.hasSuffix("salah \(index)") }) }
        #expect(lines.first { $0.label == "ditolak" }?.style == .warning)
        workspace.setExtent(LayerExtent(rows: lines.count, visible: 10))
        for _ in lines { workspace.perform(.down) }
        #expect(try page().top == lines.count - 10)
        workspace.perform(.back)
        #expect(workspace.snapshot().layers.isEmpty)
    }

    private struct NoPage: Error {}

    @Test func `an import without a refusal is no warning`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        defer { sample.keeping.close() }
        let workspace = sample.workspace()
        workspace.showImport(account(rejected: 0, problems: 4))
        #expect(workspace.snapshot().status?.level == .ok)
        workspace.perform(.back)
        workspace.showImport(account(rejected: 0, problems: 0))
        #expect(workspace.snapshot().layers.isEmpty)
    }

    @Test func `a stopped import says what was kept`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        defer { sample.keeping.close() }
        let workspace = sample.workspace()
        workspace.showImport(account(rejected: 0, problems: 0, ending: .stopped))
        #expect(workspace.snapshot().status?.level == .warning)
        guard case .page(let page)? = workspace.snapshot().layers.last else {
            Issue.record("no page")
            return
        }
        #expect(page.lines.contains { $0.text.hasPrefix("Dihentikan. Yang sudah tersimpan") })
    }
}
