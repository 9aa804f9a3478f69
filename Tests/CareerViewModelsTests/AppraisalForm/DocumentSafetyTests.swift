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
        _ = try other.save(.notes, from: document.notes, to: "punya lain", in: document.id, at: nil)
        _ = workspace.lookAround()
        #expect(workspace.contexts == [.conflict])
        workspace.markQuestionRead()
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

    @Test func `a refused text that is deleted again is not stored after all`() throws {
        let sample = try SampleDatabase(people: 60)
        let workspace = sample.workspace()
        try beginDraft(workspace)
        workspace.storeInput()
        #expect(workspace.form.appraisal?.notes == "")
        workspace.type("abc")
        let lock = try Lock(sample)
        workspace.storeInput()
        workspace.perform(.clearText)
        lock.release()
        workspace.perform(.nextField)
        #expect(!workspace.hasUnsavedInput)
        #expect(workspace.form.text(of: .notes) == "")
        let person = try #require(workspace.form.person)
        let kept = try sample.keeping.appraisal(of: person, in: workspace.form.quarter)
        #expect(kept?.notes == "")
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
        let indicator = try #require(workspace.form.focusedResult?.indicators.first)
        workspace.form.moveFocus(to: .indicator(indicator.id, .indicator))
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

@Suite struct `Two sessions on one document` {
    /// A session that fills in a draft, another on the same file, and the
    /// draft with an empty evidence and recommendation.
    private func sessions() throws -> (SampleDatabase, Workspace, CareerDatabase, Appraisal) {
        let sample = try SampleDatabase(people: 60)
        let workspace = sample.workspace()
        try beginDraft(workspace)
        for field in [AppraisalField.notes, .recommendation] {
            workspace.form.moveFocus(to: field)
            workspace.perform(.clearText)
        }
        workspace.form.finishField()
        let other = try sample.anotherSession()
        let person = try #require(workspace.form.person)
        let document = try #require(
            try other.appraisal(of: person, in: workspace.form.quarter))
        return (sample, workspace, other, document)
    }

    private func stored(_ database: CareerDatabase, _ document: Appraisal) throws -> Appraisal {
        try #require(try database.appraisal(document.id))
    }

    @Test func `each of two conflicts is asked about by itself`() throws {
        let (sample, workspace, other, document) = try sessions()
        defer { withExtendedLifetime(sample) { other.close() } }
        let lock = try Lock(sample)
        workspace.form.moveFocus(to: .notes)
        workspace.type("catatan saya")
        workspace.form.moveFocus(to: .recommendation)
        workspace.type("saran saya")
        workspace.storeInput()
        lock.release()
        _ = try other.save(.notes, from: "", to: "catatan lain", in: document.id, at: nil)
        _ = try other.save(.recommendation, from: "", to: "saran lain", in: document.id, at: nil)

        workspace.storeInput()
        workspace.storeInput()
        #expect(workspace.contexts == [.conflict])
        workspace.markQuestionRead()
        workspace.perform(.keepMine)
        #expect(try stored(other, document).notes == "catatan saya")
        #expect(try stored(other, document).recommendation == "saran lain")
        #expect(workspace.contexts == [.conflict])
        workspace.markQuestionRead()
        workspace.perform(.takeTheirs)
        #expect(workspace.contexts != [.conflict])
        #expect(workspace.form.text(of: .recommendation) == "saran lain")
        #expect(!workspace.hasUnsavedInput)
    }

    @Test func `a third text stored while the question stands is asked about too`() throws {
        let (sample, workspace, other, document) = try sessions()
        defer { withExtendedLifetime(sample) { other.close() } }
        workspace.form.moveFocus(to: .notes)
        workspace.type("saya")
        _ = try other.save(.notes, from: "", to: "kedua", in: document.id, at: nil)
        workspace.storeInput()
        _ = try other.save(.notes, from: "kedua", to: "ketiga", in: document.id, at: nil)

        workspace.markQuestionRead()
        workspace.perform(.keepMine)

        #expect(try stored(other, document).notes == "ketiga")
        #expect(workspace.contexts == [.conflict])
        workspace.markQuestionRead()
        workspace.perform(.keepMine)
        #expect(try stored(other, document).notes == "saya")
    }

    @Test func `what is typed elsewhere in the form is stored while a question stands`() throws {
        let (sample, workspace, other, document) = try sessions()
        defer { withExtendedLifetime(sample) { other.close() } }
        workspace.form.moveFocus(to: .notes)
        workspace.type("saya")
        _ = try other.save(.notes, from: "", to: "lain", in: document.id, at: nil)
        workspace.form.moveFocus(to: .recommendation)
        workspace.type("saran")
        workspace.form.endEditing()
        #expect(try stored(other, document).recommendation == "saran")
    }

    @Test func `a hang-up keeps the text that met another, and asks again`() throws {
        let (sample, workspace, other, document) = try sessions()
        defer { withExtendedLifetime(sample) { other.close() } }
        workspace.form.moveFocus(to: .notes)
        workspace.type("saya")
        _ = try other.save(.notes, from: "", to: "lain", in: document.id, at: nil)
        workspace.hangUp()

        let next = sample.workspace(session: Session(owner: "uji", id: "2"))

        #expect(next.contexts == [.conflict])
        next.markQuestionRead()
        next.perform(.keepMine)
        #expect(try stored(other, document).notes == "saya")
        next.hangUp()
        let after = sample.workspace(session: Session(owner: "uji", id: "3"))
        #expect(after.contexts.first != .conflict)
    }

    @Test func `undo asks before it overwrites another session's text`() throws {
        let (sample, workspace, other, document) = try sessions()
        defer { withExtendedLifetime(sample) { other.close() } }
        workspace.form.moveFocus(to: .notes)
        workspace.type("saya")
        workspace.perform(.nextField)
        _ = try other.save(.notes, from: "saya", to: "lain", in: document.id, at: nil)
        workspace.perform(.undo)
        #expect(workspace.contexts == [.conflict])
        #expect(try stored(other, document).notes == "lain")
        workspace.markQuestionRead()
        workspace.perform(.takeTheirs)
        #expect(workspace.form.text(of: .notes) == "lain")
    }

    @Test func `a step the store refuses to take back can be taken back later`() throws {
        let (sample, workspace, other, _) = try sessions()
        defer { withExtendedLifetime(sample) { other.close() } }
        try workspace.form.addResult(.main)
        workspace.type("Peta")
        workspace.perform(.nextField)
        try workspace.form.removeFocusedResult()
        let count = workspace.form.appraisal?.results.count ?? 0
        let lock = try Lock(sample)
        workspace.perform(.undo)
        #expect(workspace.snapshot().status?.level == .error)
        lock.release()
        workspace.perform(.undo)
        #expect(workspace.form.appraisal?.results.count == count + 1)
        #expect(workspace.form.appraisal?.results.last?.statement == "Peta")
    }

    @Test func `an indicator taken back finds its result among those another session removed`()
        throws
    {
        let (sample, workspace, other, document) = try sessions()
        defer { withExtendedLifetime(sample) { other.close() } }
        try workspace.form.addResult(.main)
        workspace.type("Peta")
        let indicator = try #require(workspace.form.focusedResult?.indicators.first)
        workspace.form.moveFocus(to: .indicator(indicator.id, .indicator))
        workspace.type("Jumlah")
        workspace.perform(.nextField)
        let added = try #require(workspace.form.appraisal?.results.last)
        let first = try #require(document.results.first)
        _ = try other.removeResult(first.id, from: document.id)
        _ = workspace.lookAround()

        workspace.form.moveFocus(to: .indicator(added.indicators[0].id, .indicator))
        try workspace.form.removeFocusedIndicator()
        workspace.perform(.undo)

        let result = try #require(workspace.form.appraisal?.results.first { $0.id == added.id })
        #expect(result.statement == "Peta")
        #expect(result.indicators.map(\.indicator) == ["Jumlah"])
    }

    @Test func `a field another session removed leads to another field, not out of the form`()
        throws
    {
        let (sample, workspace, other, _) = try sessions()
        defer { withExtendedLifetime(sample) { other.close() } }
        try workspace.form.addResult(.main)
        workspace.type("Peta")
        let result = try #require(workspace.form.focusedResult)
        let document = try #require(workspace.form.appraisal)
        _ = try other.removeResult(result.id, from: document.id)
        workspace.storeInput()
        #expect(workspace.form.isEditing)
        guard case .page(let page)? = workspace.snapshot().layers.last else {
            Issue.record("the text is not shown")
            return
        }
        #expect(page.lines.contains { $0.text == "Peta" })
    }
}
