import CareerDomain
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `Draft of a competency form` {
    private func form(_ workspace: Workspace) -> EntryFormSnapshot? {
        guard case .entryForm(let form)? = workspace.snapshot().layers.last else { return nil }
        return form
    }

    /// A workspace with the cursor on the third competency of the profile.
    private func begin(_ sample: SampleDatabase) -> Workspace {
        let workspace = sample.workspace()
        workspace.perform(.focusProfile)
        workspace.perform(.down)
        workspace.perform(.down)
        return workspace
    }

    @Test(arguments: [CommandID.assess, .setRequirement])
    func `it stays with its competency when the form is opened from another`(
        command: CommandID
    ) throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = begin(sample)
        workspace.perform(command)
        let begun = try #require(form(workspace)?.fields.first)
        workspace.perform(.nextField)
        workspace.perform(.choose5)
        workspace.perform(.leaveForm)

        workspace.perform(.down)
        workspace.perform(command)

        #expect(form(workspace)?.fields.first?.content == begun.content)
        let status = try #require(workspace.status)
        #expect(status.level == .warning)
        guard case .text(let competency) = begun.content else {
            Issue.record("no competency")
            return
        }
        #expect(status.text.contains(competency))
    }

    @Test(arguments: [CommandID.assess, .setRequirement])
    func `a lost session loses neither competency nor level`(command: CommandID) throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = begin(sample)
        workspace.perform(command)
        workspace.perform(.nextField)
        workspace.perform(.nextField)
        workspace.perform(.nextField)
        workspace.type("SK 1")
        let before = try #require(form(workspace)?.fields.map(\.content))
        workspace.hangUp()

        #expect(form(sample.workspace())?.fields.map(\.content) == before)
    }

    @Test func `a session that is killed comes back to the field it was in`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = begin(sample)
        workspace.perform(.assess)
        workspace.perform(.nextField)
        workspace.perform(.choose5)
        workspace.perform(.nextField)
        workspace.perform(.nextField)

        #expect(form(sample.workspace())?.focus == 3)
    }

    @Test func `0 goes back to the standard of the kind of post`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = begin(sample)
        workspace.perform(.setRequirement)
        workspace.perform(.nextField)
        workspace.perform(.chooseNone)
        let level = try #require(form(workspace)?.fields[1])
        guard case .choice(let labels, let chosen) = level.content else {
            Issue.record("no choice")
            return
        }
        #expect(chosen == labels.count - 1)
        #expect(level.findings.isEmpty)
    }

    @Test func `a day typed in digits alone is read`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = begin(sample)
        workspace.perform(.setRequirement)
        workspace.perform(.nextField)
        workspace.perform(.nextField)
        workspace.perform(.clearText)
        workspace.type("26112026")
        #expect(form(workspace)?.fields[2].findings.isEmpty == true)
    }
}
