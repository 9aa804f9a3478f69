import CareerDomain
import CareerStore
import GRDB
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `Changing one's own secret` {
    private static let old = "empat kata yang tidak lazim"
    private static let new = "burung gereja membaca koran"

    /// The screen of somebody who has chosen a passphrase.
    private func setUp() throws -> (SampleDatabase, CareerDatabase, Workspace, RosterEntry) {
        let sample = try SampleDatabase(people: 20, quarters: 0)
        let person = try #require(try sample.people(1).first)
        let keeping = try sample.anotherSession()
        _ = try keeping.makeFirstAdmin(person.person, passphrase: Self.old)
        return (sample, keeping, sample.workspace(keeping: keeping, signedInAs: "Uji"), person)
    }

    private func fill(_ workspace: Workspace, _ texts: [String]) {
        for text in texts {
            workspace.type(text)
            workspace.perform(.nextField)
            if text == texts.first { workspace.perform(.nextField) }
        }
    }

    @Test func `what is typed is asterisks, and no draft, message or place has it`() throws {
        let (sample, _, workspace, _) = try setUp()
        workspace.perform(.ownAccount)
        workspace.perform(.changeSecret)
        fill(workspace, [Self.old, Self.new])
        let form = try #require(workspace.entryForm)
        #expect(form.fields[0].content == .text(String(repeating: "*", count: Self.old.count)))
        #expect(form.fields[2].content == .text(String(repeating: "*", count: Self.new.count)))
        #expect(!"\(workspace.snapshot())".contains("gereja"))
        #expect(form.saveText.isEmpty)
        #expect(!workspace.hasUnsavedInput)
        workspace.storeInput()
        _ = workspace.lookAround()
        workspace.perform(.back)
        #expect(!workspace.messages.contains { $0.text.contains("gereja") })
        let raw = try DatabaseQueue(path: sample.keeping.path)
        let kept = try raw.read { db in
            try String.fetchAll(db, sql: "SELECT value FROM form_draft_field")
                + String.fetchAll(db, sql: "SELECT screen || field FROM session_place")
        }
        #expect(!kept.contains { $0.contains("gereja") || $0.contains("present") })
        workspace.perform(.changeSecret)
        #expect(workspace.entryForm?.fields[0].content == .text(""))
    }

    @Test func `the new one opens the account, the old one no longer does`() throws {
        let (sample, _, workspace, person) = try setUp()
        workspace.perform(.ownAccount)
        workspace.perform(.changeSecret)
        fill(workspace, [Self.old, Self.new, Self.new])
        workspace.perform(.storeForm)
        #expect(workspace.snapshot().status?.level == .ok)
        #expect(workspace.entryForm == nil)
        let visitor = try sample.anotherSession()
        #expect(
            try visitor.signIn(name: person.employeeNumber, secret: Self.old) == .refused(.wrong))
        guard
            case .signedIn = try visitor.signIn(
                name: person.employeeNumber, secret: Self.new)
        else {
            Issue.record("the new passphrase does not open the account")
            return
        }
    }

    @Test func `two that differ, a wrong present one and a guessable one are refused`() throws {
        let (_, _, workspace, person) = try setUp()
        workspace.perform(.ownAccount)
        workspace.perform(.changeSecret)
        fill(workspace, [Self.old, Self.new, "lain"])
        workspace.perform(.storeForm)
        #expect(
            workspace.entryForm?.fields[3].findings.map(\.text)
                == [Wording(.indonesian).secretsDiffer])
        workspace.perform(.clearText)
        workspace.type(Self.new)
        workspace.perform(.home)
        workspace.perform(.pageUp)
        workspace.perform(.clearText)
        workspace.type("bukan yang ini")
        workspace.perform(.storeForm)
        #expect(workspace.entryForm != nil)
        let status = try #require(workspace.snapshot().status)
        #expect(status.text.contains("sekarang salah"), "\(status.text)")

        workspace.perform(.leaveForm)
        workspace.perform(.changeSecret)
        fill(workspace, [Self.old, person.employeeNumber, person.employeeNumber])
        workspace.perform(.storeForm)
        #expect(workspace.entryForm != nil)
        let refusal = try #require(workspace.snapshot().status)
        #expect(refusal.text.contains("NIP bukan rahasia"), "\(refusal.text)")
    }

    @Test func `nobody who has not signed in has a page of his own`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.ownAccount)
        #expect(workspace.snapshot().layers.isEmpty)
        #expect(workspace.snapshot().status?.text.hasPrefix("Belum masuk.") == true)
    }
}
