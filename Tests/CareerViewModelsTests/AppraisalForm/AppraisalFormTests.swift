import CareerDomain
import SampleDatabase
import Testing

@testable import CareerViewModels

/// The form of the first person without a document this quarter, with one
/// planned result of one indicator.
private func openForm(_ sample: SampleDatabase) throws -> Workspace {
    let workspace = sample.workspace()
    for _ in 0..<60 where workspace.list.selected?.progress != AppraisalProgress.none {
        workspace.perform(.down)
    }
    try workspace.beginForm()
    return workspace
}

private func fill(_ workspace: Workspace, _ part: AppraisalField.ResultPart, _ text: String) {
    guard let result = workspace.form.appraisal?.results.first else { return }
    workspace.form.moveFocus(to: .result(result.id, part))
    workspace.type(text)
}

@Suite struct `Appraisal form` {
    @Test func `a field is stored when it is left, and says so`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        fill(workspace, .statement, "Laporan tersusun")
        #expect(workspace.snapshot().form.save == .unsaved)
        #expect(workspace.hasUnsavedInput)
        workspace.perform(.nextField)
        #expect(workspace.snapshot().form.save == .saved)
        let person = try #require(workspace.form.person)
        let stored = try sample.keeping.appraisal(of: person, in: workspace.form.quarter)
        #expect(stored?.results.first?.statement == "Laporan tersusun")
    }

    @Test func `typing is stored while the field still has the focus`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        fill(workspace, .evidence, "ND-12/")
        workspace.storeInput()
        workspace.type("2026")
        #expect(workspace.hasUnsavedInput)
        workspace.storeInput()
        #expect(!workspace.hasUnsavedInput)
        let person = try #require(workspace.form.person)
        let stored = try sample.keeping.appraisal(of: person, in: workspace.form.quarter)
        #expect(stored?.results.first?.evidence == "ND-12/2026")
    }

    @Test func `the next start returns to the field and the caret`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        fill(workspace, .feedback, "Warga puas dengan pelayanan")
        for _ in 0..<9 { workspace.perform(.caretLeft) }
        workspace.storeInput()
        let field = workspace.form.focus

        sample.clock.advance(seconds: 60)
        let next = sample.workspace()

        #expect(next.focus == .form)
        #expect(next.form.focus == field)
        #expect(next.form.editing?.editor?.caret == 18)
        #expect(next.snapshot().status?.text.contains("dipulihkan 09:00") == true)
    }

    @Test func `leaving a field stores the field that is gone to with it`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        fill(workspace, .evidence, "ND-12")
        workspace.perform(.nextField)
        let field = workspace.form.focus

        let next = sample.workspace(session: Session(owner: "uji", id: "2"))

        #expect(next.form.focus == field)
        #expect(next.form.appraisal?.results.first?.evidence == "ND-12")
    }

    @Test func `a second terminal of the same account begins at the list`() throws {
        let sample = try SampleDatabase(people: 40, running: ["1"])
        let workspace = try openForm(sample)
        fill(workspace, .evidence, "ND-12")
        workspace.storeInput()

        let second = sample.workspace(session: Session(owner: "uji", id: "2"))

        #expect(second.focus == .list)
        #expect(second.snapshot().status == nil)
    }

    @Test func `a draft thrown away comes back with u, and goes again with U`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        fill(workspace, .statement, "Peta jabatan selesai")
        workspace.perform(.back)
        workspace.perform(.focusForm)
        workspace.perform(.discardDraft)
        #expect(workspace.contexts == [.confirmation])
        workspace.perform(.accept)
        #expect(workspace.form.appraisal == nil)
        #expect(workspace.list.selected?.progress == AppraisalProgress.none)

        workspace.perform(.undo)
        #expect(workspace.form.appraisal?.results.first?.statement == "Peta jabatan selesai")
        workspace.perform(.redo)
        #expect(workspace.form.appraisal == nil)
    }

    @Test func `after a clean end the next start is quiet, at the same person`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        let person = workspace.list.selected?.person
        workspace.perform(.quit)
        #expect(workspace.drainEffects() == [.quit])

        let next = sample.workspace()

        #expect(next.focus == .list)
        #expect(next.list.selected?.person == person)
        #expect(next.snapshot().status == nil)
    }

    @Test func `undo takes back a whole text, redo brings it again`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        fill(workspace, .evidence, "Surat 7")
        workspace.perform(.nextField)
        workspace.perform(.undo)
        #expect(workspace.form.appraisal?.results.first?.evidence == "")
        workspace.perform(.redo)
        #expect(workspace.form.appraisal?.results.first?.evidence == "Surat 7")
    }

    @Test func `undo and redo work while the field still has the focus`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        fill(workspace, .evidence, "Surat 7")
        workspace.storeInput()
        workspace.perform(.undo)
        #expect(workspace.form.editing?.editor?.text == "")
        workspace.perform(.redo)
        #expect(workspace.form.editing?.editor?.text == "Surat 7")
        #expect(workspace.form.appraisal?.results.first?.evidence == "Surat 7")
    }

    @Test func `a new result begins with one indicator, and more can be added`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        #expect(workspace.form.appraisal?.results.first?.indicators.count == 1)
        workspace.perform(.addIndicator)
        #expect(workspace.form.appraisal?.results.first?.indicators.count == 2)
        workspace.perform(.undo)
        #expect(workspace.form.appraisal?.results.first?.indicators.count == 1)
    }

    @Test func `Enter walks over what is open and required, then signs`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        workspace.completeForm()
        workspace.form.moveFocus(to: .behaviour(.loyal, .observation))
        workspace.perform(.chooseNone)
        workspace.form.moveFocus(to: .resultRating)
        workspace.perform(.chooseNone)
        workspace.form.moveFocus(to: .organisationResult)

        workspace.perform(.nextOpenField)
        #expect(workspace.form.focus == .resultRating)
        workspace.perform(.choose2)
        workspace.perform(.nextOpenField)
        #expect(workspace.form.focus == .behaviour(.loyal, .observation))
        workspace.perform(.choose2)
        workspace.perform(.nextOpenField)
        #expect(workspace.contexts.first != .confirmation)
        workspace.perform(.nextOpenField)
        #expect(workspace.contexts == [.confirmation])
    }

    @Test func `the only field left open is named, not left`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        workspace.completeForm()
        workspace.form.moveFocus(to: .organisationResult)
        workspace.perform(.chooseNone)
        workspace.perform(.nextOpenField)
        #expect(workspace.form.focus == .organisationResult)
        #expect(workspace.snapshot().status?.text.contains("Capaian") == true)
    }

    @Test func `a rating that differs from the suggestion asks for its reason at once`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        workspace.completeForm()
        workspace.form.moveFocus(to: .behaviourRating)
        workspace.perform(.choose1)
        #expect(workspace.snapshot().status?.text.contains("alasan") == true)
        workspace.perform(.nextOpenField)
        #expect(workspace.form.focus == .behaviourReason)
    }

    @Test func `the next person's form is one key away, and filling in goes on`() throws {
        let sample = try SampleDatabase(people: 60)
        let workspace = sample.workspace()
        for _ in 0..<80 where workspace.list.selected?.progress != .draft {
            workspace.perform(.down)
        }
        workspace.perform(.focusForm)
        workspace.perform(.beginAppraisal)
        let first = workspace.form.person
        for _ in 0..<20 {
            workspace.perform(.nextPerson)
            guard workspace.form.appraisal?.state == .draft else { continue }
            if workspace.form.isEditing { break }
            workspace.perform(.beginAppraisal)
        }
        #expect(workspace.form.person != first)
        #expect(workspace.form.person == workspace.list.selected?.person)
        workspace.perform(.previousPerson)
        #expect(workspace.focus == .form)
    }

    @Test func `a signed document is read field by field, and whole`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        workspace.completeForm()
        workspace.form.moveFocus(to: .notes)
        let long = String(repeating: "panjang sekali ", count: 200)
        workspace.type(long)
        workspace.perform(.sign)
        workspace.perform(.accept)
        workspace.perform(.beginAppraisal)
        while workspace.form.focus != .notes { workspace.perform(.nextField) }
        workspace.perform(.caretHome)
        workspace.type("x")
        #expect(workspace.snapshot().status?.level == .warning)
        #expect(workspace.form.text(of: .notes).hasSuffix(long))
        workspace.perform(.readText)
        guard case .page(let page)? = workspace.snapshot().layers.last else {
            Issue.record("no page")
            return
        }
        #expect(page.lines.first?.text.hasSuffix(long) == true)
    }

    @Test func `a removed result comes back with all its parts`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        fill(workspace, .statement, "Peta jabatan selesai")
        workspace.perform(.nextField)
        try workspace.form.removeFocusedResult()
        #expect(workspace.form.appraisal?.results.isEmpty == true)
        try workspace.form.undo()
        #expect(workspace.form.appraisal?.results.first?.statement == "Peta jabatan selesai")
        #expect(workspace.form.appraisal?.results.first?.indicators.count == 1)
    }

    @Test func `digits choose, the predikat follows at once`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        for (results, behaviour, grade) in [
            (1, 1, PerformanceGrade.veryGood), (2, 2, .good), (3, 1, .needsImprovement),
            (1, 3, .poor), (3, 3, .veryPoor),
        ] {
            workspace.form.moveFocus(to: .resultRating)
            workspace.form.choose(results)
            workspace.form.moveFocus(to: .behaviourRating)
            workspace.form.choose(behaviour)
            #expect(workspace.snapshot().form.grade == grade)
        }
        workspace.perform(.chooseNone)
        #expect(workspace.snapshot().form.grade == nil)
    }

    @Test func `what two sessions typed into one field is never lost unseen`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        fill(workspace, .evidence, "Surat A")
        let person = try #require(workspace.form.person)
        let quarter = workspace.form.quarter
        let other = try sample.anotherSession()
        defer { other.close() }
        let document = try #require(try other.appraisal(of: person, in: quarter))
        let result = try #require(document.results.first)
        _ = try other.save(
            .result(result.id, .evidence), from: "", to: "Surat B", in: document.id, at: nil)

        workspace.storeInput()

        #expect(workspace.contexts == [.conflict])
        #expect(workspace.form.text(of: .result(result.id, .evidence)) == "Surat A")
        // A digit of the text that was still being typed is no answer.
        workspace.perform(.keepMine)
        #expect(workspace.contexts == [.conflict])
        #expect(workspace.hasUnreadQuestion)
        workspace.markQuestionRead()
        workspace.perform(.keepMine)
        #expect(workspace.contexts.first == .formText)
        let stored = try other.appraisal(of: person, in: quarter)
        #expect(stored?.results.first?.evidence == "Surat A")
    }

    @Test func `another session's change of another field comes in without a question`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        fill(workspace, .evidence, "Surat A")
        let person = try #require(workspace.form.person)
        let other = try sample.anotherSession()
        defer { other.close() }
        let document = try #require(
            try other.appraisal(of: person, in: workspace.form.quarter))
        _ = try other.save(.notes, from: "", to: "Lanjutkan", in: document.id, at: nil)
        workspace.perform(.nextField)
        #expect(workspace.form.text(of: .notes) == "Lanjutkan")
        #expect(workspace.form.outbox.conflict == nil)
    }

    @Test func `signing says everything that is missing and leads there`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        workspace.perform(.sign)
        guard case .chooser(let chooser)? = workspace.snapshot().layers.last else {
            Issue.record("no list of obstacles")
            return
        }
        #expect(chooser.items.count >= 4)
        workspace.perform(.open)
        #expect(workspace.snapshot().layers.isEmpty)
        #expect(workspace.form.focus != nil)
    }

    @Test func `a signed document never changes again`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = try openForm(sample)
        workspace.completeForm()
        workspace.perform(.sign)
        #expect(workspace.contexts == [.confirmation])
        workspace.perform(.accept)
        #expect(workspace.form.appraisal?.state == .signed)
        #expect(workspace.form.appraisal?.grade == .good)
        workspace.perform(.beginAppraisal)
        workspace.type("x")
        #expect(!workspace.hasUnsavedInput)
        guard case .blocked = workspace.availability(of: .addResult) else {
            Issue.record("adding a result is not blocked")
            return
        }
    }
}
