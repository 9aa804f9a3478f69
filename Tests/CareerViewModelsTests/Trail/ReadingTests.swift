import CareerDomain
import SampleDatabase
import Testing

@testable import CareerViewModels

/// What a pane beside the list shows has been read once the hand has rested there.
@Suite struct ReadingTests {
    private func readings(_ workspace: Workspace) -> (AppraisalID?, PersonID?) {
        (workspace.notedReading, workspace.notedProfile)
    }

    @Test func `whatever the cursor passes by is not read, where it rests is`() throws {
        let sample = try SampleDatabase(people: 60)
        let workspace = sample.workspace()
        workspace.setLayout(visible: [.list, .profile, .form], listRows: 10)
        for _ in 1...3 { workspace.perform(.down) }
        #expect(readings(workspace) == (nil, nil))
        _ = workspace.lookAround(isQuiet: false)
        #expect(readings(workspace) == (nil, nil))
        workspace.rest()
        _ = workspace.snapshot()
        _ = workspace.lookAround(isQuiet: true)
        #expect(workspace.notedProfile == workspace.list.selected?.person)
        #expect(workspace.notedReading == workspace.form.appraisal?.id)
        let before = workspace.notedProfile
        workspace.perform(.down)
        #expect(workspace.notedProfile == before)
    }
}
