import CareerDomain
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `Dossier` {
    @Test func `it shows what holds today and the whole history, newest first`() throws {
        let sample = try SampleDatabase(people: 30)
        let workspace = sample.workspace()
        let entry = try #require(workspace.list.selected)
        workspace.perform(.open)
        guard case .page(let page)? = workspace.snapshot().layers.last else {
            Issue.record("no page")
            return
        }
        #expect(page.title == entry.name.full)
        let text = page.lines.map { $0.label + " " + $0.text }.joined(separator: "\n")
        #expect(text.contains(EmployeeNumber.grouped(entry.employeeNumber)))
        #expect(text.contains(entry.positionTitle))
        #expect(text.contains("Triwulan"))
    }

    @Test func `a correction closes the row with its reason and overwrites nothing`() throws {
        let sample = try SampleDatabase(people: 30)
        let workspace = sample.workspace()
        let person = try #require(workspace.list.selected?.person)
        let before = try #require(try sample.keeping.dossier(of: person))
        workspace.perform(.open)
        workspace.perform(.correct)
        workspace.perform(.open)
        #expect(workspace.contexts.first == .textEntry)
        workspace.type("SK salah nomor")
        workspace.perform(.storeForm)

        let after = try #require(try sample.keeping.dossier(of: person))
        #expect(after.ranks.count == before.ranks.count)
        #expect(after.ranks.compactMap(\.correction?.reason) == ["SK salah nomor"])
        guard case .page(let page)? = workspace.snapshot().layers.last else {
            Issue.record("the dossier is not shown again")
            return
        }
        #expect(page.lines.contains { $0.text.contains("SK salah nomor") })
    }

    @Test func `the only unit is not corrected away, and it is said what to do first`() throws {
        let sample = try SampleDatabase(people: 30)
        let workspace = sample.workspace()
        let person = try #require(workspace.list.selected?.person)
        let before = try #require(try sample.keeping.dossier(of: person))
        let unit = try #require(before.units.first)
        try #require(before.units.count == 1)
        workspace.perform(.open)
        workspace.perform(.correct)
        workspace.type("Unit kerja")
        workspace.perform(.open)
        workspace.perform(.nextField)
        workspace.type("unit keliru")
        let form = try #require(workspace.entryForm)
        #expect(form.fields.map(\.content).contains(.text("unit keliru")))
        #expect(
            form.fields.flatMap(\.findings)
                .contains { $0.text.contains("satu-satunya baris Unit kerja") })
        workspace.perform(.storeForm)
        #expect(workspace.entryForm != nil)
        #expect(try sample.keeping.dossier(of: person)?.units == [unit])
    }

    @Test func `a rank that is corrected away is said to be wanting`() throws {
        let sample = try SampleDatabase(people: 30)
        let workspace = sample.workspace()
        let person = try #require(workspace.list.selected?.person)
        try #require(try sample.keeping.dossier(of: person)?.ranks.count == 1)
        workspace.perform(.open)
        workspace.perform(.correct)
        workspace.perform(.open)
        workspace.type("SK salah nomor")
        workspace.perform(.storeForm)
        #expect(workspace.snapshot().status?.text.contains("Pangkat kini kosong") == true)
    }

    @Test func `a correction's reason outlives a lost session`() throws {
        let sample = try SampleDatabase(people: 30)
        let workspace = sample.workspace()
        workspace.perform(.open)
        workspace.perform(.correct)
        workspace.perform(.open)
        workspace.type("SK keliru tik")
        workspace.hangUp()

        let next = sample.workspace()
        guard case .entryForm(let form)? = next.snapshot().layers.last else {
            Issue.record("the correction does not come back")
            return
        }
        let texts = form.fields.map(\.content)
        #expect(texts.last == .text("SK keliru tik"))
        #expect(texts.first != .text(""))
        next.perform(.storeForm)
        guard case .page(let page)? = next.snapshot().layers.last else {
            Issue.record("the dossier is not shown again")
            return
        }
        #expect(page.lines.contains { $0.text.contains("SK keliru tik") })
    }

    @Test func `a lost session comes back to the dossier that was read`() throws {
        let sample = try SampleDatabase(people: 30)
        let workspace = sample.workspace()
        workspace.perform(.down)
        workspace.perform(.open)
        let title = workspace.list.selected?.name.full

        guard case .page(let page)? = sample.workspace().snapshot().layers.last else {
            Issue.record("no page")
            return
        }
        #expect(page.title == title)
    }

    @Test func `what was changed from the dossier is seen in the dossier`() throws {
        let sample = try SampleDatabase(people: 30)
        let workspace = sample.workspace()
        workspace.perform(.open)
        workspace.perform(.editPerson)
        workspace.perform(.storeForm)
        guard case .page? = workspace.snapshot().layers.last else {
            Issue.record("the dossier is not shown again")
            return
        }
    }
}
