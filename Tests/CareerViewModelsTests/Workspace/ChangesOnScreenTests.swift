import CareerDomain
import CareerStore
import SampleDatabase
import Testing

@testable import CareerViewModels

/// Work of other sessions, and how much of it comes onto the screen.
@Suite struct `What others change` {
    /// Two of the people that the list shows, the selected one first.
    private func people(_ workspace: Workspace) throws -> (PersonID, PersonID) {
        let entries = workspace.list.entries
        try #require(entries.count > 5)
        return (entries[0].person, entries[5].person)
    }

    private func notes(
        _ session: CareerDatabase, of person: PersonID, in quarter: Quarter, _ text: String
    ) throws {
        let draft = try session.beginAppraisal(of: person, in: quarter)
        _ = try session.save(.notes, from: draft.notes, to: text, in: draft.id, at: nil)
    }

    @Test func `a document that is not on the screen changes nothing there`() throws {
        let sample = try SampleDatabase(people: 60, quarters: 0)
        let workspace = sample.workspace()
        _ = workspace.snapshot()
        let (shown, other) = try people(workspace)
        let session = try sample.anotherSession()
        defer { session.close() }
        try notes(session, of: other, in: workspace.quarter, "a")
        #expect(workspace.lookAround())
        #expect(workspace.list.entries[5].progress == .draft)
        let before = workspace.snapshot()

        try notes(session, of: other, in: workspace.quarter, "b")
        #expect(!workspace.lookAround())
        #expect(workspace.snapshot() == before)

        try notes(session, of: shown, in: workspace.quarter, "c")
        #expect(workspace.lookAround())
        #expect(workspace.form.appraisal?.notes == "c")
    }

    @Test func `one's own change is not taken for another's`() throws {
        let sample = try SampleDatabase(people: 60, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.focusForm)
        workspace.perform(.beginAppraisal)
        workspace.form.moveFocus(to: .notes)
        workspace.type("Catatan")
        workspace.perform(.nextField)
        #expect(!workspace.hasUnsavedInput)
        #expect(!workspace.lookAround())
    }

    @Test func `somebody new takes his place in the list, and the cursor stays with its person`()
        throws
    {
        let sample = try SampleDatabase(people: 60, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.down)
        let selected = workspace.list.selected?.person
        let session = try sample.anotherSession()
        defer { session.close() }
        let number = try EmployeeNumber("198609262015051001")
        let added = try session.register(
            PersonRecord(
                employeeNumber: number,
                name: PersonName(frontTitle: "", name: "Aaa Pertama", backTitle: ""),
                employmentKind: .permanent, birthDate: number.birthDate, sex: number.sex)
        ).person
        #expect(workspace.lookAround())
        #expect(workspace.list.entries.first?.person == added)
        #expect(workspace.list.selected?.person == selected)
    }

    @Test func `a list narrowed by progress loses whose document is begun`() throws {
        let sample = try SampleDatabase(people: 60, quarters: 0)
        let workspace = sample.workspace()
        var facets = RosterFacets()
        facets.progress = RosterFacets.Progress.none
        try workspace.list.setFacets(facets, names: ["belum"])
        let (_, other) = try people(workspace)
        let session = try sample.anotherSession()
        defer { session.close() }
        _ = try session.beginAppraisal(of: other, in: workspace.quarter)
        #expect(workspace.lookAround())
        #expect(!workspace.list.entries.contains { $0.person == other })
    }

    @Test func `a page that is read says what is so now, by itself and when asked`() throws {
        let office = try Office()
        let mine = try office.workspace(as: office.employeeAccount)
        let admin = try office.sample.session(as: office.adminAccount)
        let person = office.employee.person
        func correct(_ kind: DatedRowKind, _ reason: String) throws {
            let dossier = try #require(try admin.dossier(of: person))
            let row = kind == .rank ? dossier.ranks.last?.id : dossier.posts.last?.id
            try admin.correct(kind, row: try #require(row), of: person, reason: reason)
        }
        mine.perform(.ownRecord)
        #expect(!mine.pageText.contains("SK keliru"))
        try correct(.rank, "SK keliru")
        #expect(mine.lookAround())
        #expect(mine.pageText.contains("SK keliru"))
        mine.perform(.back)
        mine.perform(.open)
        #expect(mine.page?.title == office.employee.name.full)
        try correct(.post, "jabatan salah")
        #expect(!mine.pageText.contains("jabatan salah"))
        mine.perform(.refresh)
        #expect(mine.pageText.contains("jabatan salah"))
    }

    @Test func `whoever is blocked while he works is told why everything is gone`() throws {
        let office = try Office()
        let mine = try office.workspace(as: office.employeeAccount)
        mine.perform(.ownRecord)
        _ = mine.snapshot()
        let admin = try office.sample.session(as: office.adminAccount)
        try admin.block(office.employeeAccount, reason: "cuti")
        #expect(mine.lookAround())
        #expect(mine.snapshot().layers.isEmpty)
        let blocked = Wording(.indonesian).denial(.blocked)
        #expect(mine.snapshot().status?.text.hasPrefix(blocked) == true)
        #expect(mine.snapshot().list.emptyText == blocked)
        mine.perform(.ownRecord)
        #expect(mine.snapshot().status?.text == blocked)
    }
}
