import CareerDomain
import CareerStore
import Foundation
import GRDB
import SampleDatabase
import Testing

@testable import CareerViewModels

/// Goes down to the next person with a draft and begins to fill it in.
private func beginDraft(_ workspace: Workspace) throws {
    for _ in 0..<80 where workspace.list.selected?.progress != .draft {
        workspace.perform(.down)
    }
    workspace.perform(.focusForm)
    workspace.perform(.beginAppraisal)
    workspace.form.moveFocus(to: .notes)
    workspace.perform(.clearText)
}

@Suite struct `What is typed stays with its document` {
    @Test func `a text refused for one person never lands in another's appraisal`() throws {
        let sample = try SampleDatabase(people: 60)
        let workspace = sample.workspace()
        try beginDraft(workspace)
        let first = try #require(workspace.form.person)
        let quarter = workspace.form.quarter
        workspace.type("hanya untuk orang ini")

        let lock = try Lock(sample)
        workspace.storeInput()
        #expect(workspace.snapshot().form.save == .lost)
        workspace.perform(.back)
        workspace.perform(.down)
        lock.release()
        workspace.perform(.focusForm)
        workspace.perform(.beginAppraisal)
        let second = try #require(workspace.form.person)
        workspace.storeInput()

        #expect(first != second)
        let kept = try sample.keeping.appraisal(of: first, in: quarter)
        let other = try sample.keeping.appraisal(of: second, in: quarter)
        #expect(kept?.notes == "hanya untuk orang ini")
        #expect(other?.notes != "hanya untuk orang ini")
    }

    @Test func `the form stays with its person when a facet no longer holds him`() throws {
        let sample = try SampleDatabase(people: 60)
        let workspace = sample.workspace()
        var facets = RosterFacets()
        facets.progress = RosterFacets.Progress.none
        try workspace.list.setFacets(facets, names: ["belum"])
        workspace.perform(.focusForm)
        workspace.perform(.beginAppraisal)
        let person = try #require(workspace.form.person)
        workspace.form.moveFocus(to: .notes)
        workspace.type("Catatan")
        let other = try sample.anotherSession()
        defer { other.close() }
        try other.save(InstitutionSettings(institutionName: "Lain"))
        _ = workspace.lookAround()
        _ = workspace.snapshot()
        #expect(workspace.form.person == person)
        #expect(workspace.form.isEditing)
        #expect(workspace.form.text(of: .notes) == "Catatan")
    }

    @Test func `what another session stored meanwhile is asked about, also after a look around`()
        throws
    {
        let sample = try SampleDatabase(people: 60)
        let workspace = sample.workspace()
        try beginDraft(workspace)
        let person = try #require(workspace.form.person)
        workspace.storeInput()
        workspace.type("punya saya")
        let other = try sample.anotherSession()
        defer { other.close() }
        let document = try #require(
            try other.appraisal(of: person, in: workspace.form.quarter))
        _ = try other.save(.notes, from: document.notes, to: "punya lain", in: document.id)
        _ = workspace.lookAround()
        #expect(workspace.contexts == [.conflict])
        workspace.perform(.takeTheirs)
        #expect(workspace.form.text(of: .notes) == "punya lain")
        #expect(!workspace.hasUnsavedInput)
    }

    @Test func `a text whose document another session signed is shown, not lost`() throws {
        let sample = try SampleDatabase(people: 60)
        let workspace = sample.workspace()
        try beginDraft(workspace)
        let person = try #require(workspace.form.person)
        workspace.storeInput()
        workspace.type("terlambat")
        let id = try #require(workspace.form.appraisal?.id)
        let other = try DatabaseQueue(path: sample.keeping.path)
        try other.write { db in
            try db.execute(
                sql: """
                    UPDATE appraisal SET state = 'DITANDATANGANI', result_rating = 2,
                        behaviour_rating = 2, grade = 2, signed_at = 1, version = version + 1
                    WHERE id = ?
                    """, arguments: [id.rawValue])
        }
        workspace.storeInput()
        guard case .page(let page)? = workspace.snapshot().layers.last else {
            Issue.record("the text is not shown")
            return
        }
        #expect(page.lines.contains { $0.text == "terlambat" })
        #expect(workspace.form.person == person)
        #expect(!workspace.hasUnsavedInput)
    }

    @Test func `leaving says once what would be lost, and then leaves`() throws {
        let sample = try SampleDatabase(people: 60)
        let workspace = sample.workspace()
        try beginDraft(workspace)
        workspace.type("belum tersimpan")
        let lock = try Lock(sample)
        workspace.perform(.quit)
        #expect(workspace.drainEffects().isEmpty)
        #expect(workspace.snapshot().status?.level == .error)
        workspace.perform(.quit)
        #expect(workspace.drainEffects().contains(.quit))
        lock.release()
    }

    @Test func `steps before a restored result still find their fields`() throws {
        let sample = try SampleDatabase(people: 60)
        let workspace = sample.workspace()
        try beginDraft(workspace)
        try workspace.form.addResult(.main)
        workspace.type("Peta")
        workspace.perform(.nextField)
        try workspace.form.removeFocusedResult()
        try workspace.form.undo()
        try workspace.form.undo()
        let last = try #require(workspace.form.appraisal?.results.last)
        #expect(last.statement.isEmpty)
        try workspace.form.redo()
        #expect(workspace.form.appraisal?.results.last?.statement == "Peta")
    }

    @Test func `a removed indicator comes back`() throws {
        let sample = try SampleDatabase(people: 60)
        let workspace = sample.workspace()
        try beginDraft(workspace)
        try workspace.form.addResult(.main)
        try workspace.form.addIndicator()
        workspace.type("Jumlah laporan")
        workspace.storeInput()
        try workspace.form.removeFocusedIndicator()
        #expect(workspace.form.appraisal?.results.last?.indicators.isEmpty == true)
        try workspace.form.undo()
        #expect(
            workspace.form.appraisal?.results.last?.indicators.first?.indicator
                == "Jumlah laporan")
    }
}

/// Another process's write lock on the database, held until released.
private final class Lock {
    private let queue: DatabaseQueue

    init(_ sample: SampleDatabase) throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: sample.keeping.path, configuration: configuration)
        try queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    }

    func release() {
        try? queue.inDatabase { try $0.execute(sql: "ROLLBACK") }
    }
}
