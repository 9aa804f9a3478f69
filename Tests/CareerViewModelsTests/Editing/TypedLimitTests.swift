import CareerDomain
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `Typing without end` {
    private func text(_ count: Int) -> String { String(repeating: "a", count: count) }

    @Test func `an editor takes no more than its limit, and nothing in part`() {
        var editor = TextEditor("abc")
        let isTooMuch = editor.insert("de", within: 4)
        #expect(!isTooMuch)
        #expect(editor.text == "abc" && editor.caret == 3)
        let isEnough = editor.insert("d", within: 4)
        #expect(isEnough)
        #expect(editor.text == "abcd")
    }

    @Test func `a paste into the appraisal that is too long is refused in a sentence`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = sample.workspace()
        for _ in 0..<60 where workspace.list.selected?.progress != AppraisalProgress.none {
            workspace.perform(.down)
        }
        workspace.perform(.focusForm)
        workspace.perform(.beginAppraisal)
        workspace.form.moveFocus(to: .notes)
        workspace.type("Baik.")
        // As the terminal hands it on: in pieces.
        for count in [65_536, 65_536, 20_000] { workspace.type(text(count)) }
        #expect(workspace.snapshot().status?.text.contains("60.000 karakter") == true)
        #expect(workspace.form.editing?.editor?.text == "Baik.")
        workspace.type("!")
        workspace.type(" Lanjut")
        #expect(workspace.form.editing?.editor?.text == "Baik.! Lanjut")
    }

    @Test func `a search takes no more than a line, in the list, a page and the palette`() throws {
        let sample = try SampleDatabase(people: 40)
        let workspace = sample.workspace()
        func refused() -> Bool {
            workspace.type("x")
            defer { workspace.perform(.back) }
            return workspace.status?.text.contains("500 karakter") == true
        }
        workspace.perform(.filter)
        for _ in 0..<500 { workspace.type("x") }
        #expect(workspace.status == nil)
        #expect(refused())
        workspace.perform(.palette)
        workspace.type(text(500))
        #expect(refused())
        workspace.perform(.help)
        workspace.perform(.filter)
        workspace.type(text(500))
        #expect(refused())
    }

    @Test func `a name of a hundred thousand is refused in the form, in a sentence`() throws {
        let sample = try SampleDatabase(people: 0)
        let workspace = sample.workspace()
        workspace.perform(.newPerson)
        workspace.perform(.nextField)
        workspace.perform(.nextField)
        workspace.type(text(100_000))
        #expect(workspace.snapshot().status?.text.contains("karakter") == true)
        workspace.type("x")
        workspace.type(text(600))
        guard case .entryForm(let form)? = workspace.snapshot().layers.last else {
            Issue.record("no form")
            return
        }
        #expect(
            form.fields.contains { field in field.findings.contains { $0.text.contains("500") } })
    }
}
