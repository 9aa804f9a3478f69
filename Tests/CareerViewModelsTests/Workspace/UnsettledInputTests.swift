import CareerDomain
import CareerStore
import GRDB
import SampleDatabase
import Testing

@testable import CareerViewModels

/// What the store has refused when the screen is locked.
@Suite struct UnsettledInputTests {
    private let sample: SampleDatabase
    private let workspace: Workspace

    init() throws {
        sample = try SampleDatabase(people: 60)
        workspace = sample.workspace()
    }

    /// Begins to fill in a draft; its person.
    private func beginDraft() throws -> PersonID {
        for _ in 0..<80 where workspace.list.selected?.progress != .draft {
            workspace.perform(.down)
        }
        workspace.perform(.focusForm)
        workspace.perform(.beginAppraisal)
        workspace.form.moveFocus(to: .notes)
        workspace.perform(.clearText)
        workspace.storeInput()
        return try #require(workspace.form.person)
    }

    /// Types a note that the store refuses, and locks the screen.
    private func lockWithRefusedNote(_ text: String) throws -> UnsettledInput {
        workspace.type(text)
        let lock = try Lock(sample)
        defer { lock.release() }
        workspace.storeInput()
        workspace.hangUp()
        return try #require(workspace.unsettled)
    }

    private func note(of person: PersonID) throws -> String? {
        try sample.keeping.appraisal(of: person, in: workspace.form.quarter)?.notes
    }

    @Test func `goes on with the next sign-in of the account, and is stored`() throws {
        let person = try beginDraft()
        let unsettled = try lockWithRefusedNote("ditahan")
        #expect(try note(of: person) == "")

        let next = sample.workspace(unsettled: unsettled)

        #expect(next.form.text(of: .notes) == "ditahan")
        #expect(next.form.isEditing)
        #expect(try note(of: person) == "ditahan")
        #expect(next.unsettled == nil)
        #expect(next.status?.text == Wording(.indonesian).settledNow)
    }

    @Test func `goes on when the store refuses again after the next sign-in`() throws {
        let person = try beginDraft()
        let unsettled = try lockWithRefusedNote("ditahan")

        let lock = try Lock(sample)
        let next = sample.workspace(unsettled: unsettled)
        #expect(next.form.text(of: .notes) == "ditahan")
        #expect(next.hasUnsavedInput)
        #expect(next.status?.text == Wording(.indonesian).stillUnsettled)
        next.hangUp()
        let again = try #require(next.unsettled)
        lock.release()

        #expect(sample.workspace(unsettled: again).unsettled == nil)
        #expect(try note(of: person) == "ditahan")
    }

    @Test func `is stored as the account's draft while nobody is signed in`() throws {
        let person = try beginDraft()
        var unsettled = try lockWithRefusedNote("ditahan")
        let visitor = try sample.anotherSession()
        defer { visitor.close() }
        visitor.stand(as: .nobody)

        unsettled.offer(to: visitor)

        #expect(unsettled.isEmpty)
        #expect(try note(of: person) == "")
        let other = sample.workspace(session: Session(owner: "orang lain", id: "1"))
        #expect(other.form.outbox.isEmpty && other.unsettled == nil)
        #expect(try note(of: person) == "")
        let next = sample.workspace()
        #expect(next.unsettled == nil)
        #expect(try note(of: person) == "ditahan")
    }

    @Test func `is offered in vain while the store refuses`() throws {
        _ = try beginDraft()
        var unsettled = try lockWithRefusedNote("ditahan")
        let lock = try Lock(sample)
        unsettled.offer(to: sample.keeping)
        lock.release()
        #expect(!unsettled.isEmpty)
        unsettled.offer(to: sample.keeping)
        #expect(unsettled.isEmpty)
    }

    @Test func `holds the fields of other forms too, and opens them again`() throws {
        workspace.perform(.newPerson)
        workspace.type("1986")
        let lock = try Lock(sample)
        workspace.storeInput()
        workspace.hangUp()
        let unsettled = try #require(workspace.unsettled)
        lock.release()
        let before = try #require(workspace.entryForm?.fields.map(\.content))

        let next = sample.workspace(unsettled: unsettled)
        #expect(next.entryForm?.fields.map(\.content) == before)
        #expect(next.unsettled == nil)
        // By now it is a draft like any other.
        #expect(sample.workspace().entryForm?.fields.map(\.content) == before)
    }

    @Test func `a form that is not opened again keeps its draft all the same`() throws {
        workspace.perform(.newPerson)
        workspace.type("1986")
        let lock = try Lock(sample)
        workspace.hangUp()
        var unsettled = try #require(workspace.unsettled)
        lock.release()
        unsettled.place = nil

        let next = sample.workspace(unsettled: unsettled)
        #expect(next.unsettled == nil)
        next.perform(.newPerson)
        #expect(next.entryForm?.fields.first?.content == .text("1986"))
    }

    @Test func `a form that is closed over a refusal is held, and stored later`() throws {
        workspace.perform(.newPerson)
        workspace.type("1986")
        let lock = try Lock(sample)
        workspace.perform(.leaveForm)
        #expect(workspace.entryForm != nil)
        #expect(workspace.status?.text.contains("Esc sekali lagi") == true)
        workspace.perform(.leaveForm)
        #expect(workspace.entryForm == nil)
        #expect(workspace.status?.text == Wording(.indonesian).inputIsHeld)
        #expect(workspace.hasUnsavedInput)
        lock.release()
        workspace.storeInput()
        #expect(!workspace.hasUnsavedInput)
        workspace.perform(.newPerson)
        #expect(workspace.entryForm?.fields.first?.content == .text("1986"))
    }

    @Test func `a passphrase is held nowhere`() throws {
        let people = try sample.people(1)
        _ = try sample.keeping.makeFirstAdmin(
            people[0].person, passphrase: SampleDatabase.passphrase)
        let signedIn = sample.workspace()
        signedIn.perform(.changeSecret)
        try #require(signedIn.entryForm != nil)
        signedIn.type("rahasia sekali")
        let lock = try Lock(sample)
        signedIn.hangUp()
        #expect(signedIn.unsettled == nil)
        lock.release()
    }

    @Test func `a text that can never be stored is shown by the next session`() throws {
        _ = try beginDraft()
        let document = try #require(workspace.form.appraisal?.id)
        workspace.type("terlambat")
        let other = try DatabaseQueue(path: sample.keeping.path)
        try other.write { db in
            try db.execute(
                sql: """
                    UPDATE appraisal SET state = 'DITANDATANGANI', result_rating = 2,
                        behaviour_rating = 2, grade = 2, signed_at = 1, version = version + 1
                    WHERE id = ?
                    """, arguments: [document.rawValue])
        }
        workspace.hangUp()
        #expect(workspace.unsettled == nil)

        guard case .page(let page)? = sample.workspace().snapshot().layers.last else {
            Issue.record("the text is not shown")
            return
        }
        #expect(page.lines.contains { $0.text == "terlambat" })
    }

    @Test(arguments: [
        UnsettledInput.Reader.writer, .another(account: "19860926"), .anybody,
    ])
    func `its text is written for its writer alone, its field for everybody`(
        reader: UnsettledInput.Reader
    ) throws {
        let person = try beginDraft()
        let name = try #require(workspace.list.selected?.name.full)
        let lost = try lockWithRefusedNote("hanya untuk saya")
        for language in [Wording.Language.indonesian, .english] {
            let wording = Wording(language)
            let text = wording.lost(lost, to: reader).joined(separator: "\n")
            #expect(text.contains("Catatan"))
            #expect(text.contains("hanya untuk saya") == (reader == .writer))
            #expect(text.contains(name) == (reader == .writer))
            #expect(text.contains("19860926") == (reader == .another(account: "19860926")))
        }
        #expect(lost.owner == "uji")
        #expect(workspace.form.person == person)
    }
}
