import CareerDomain
import SampleDatabase
import Testing

@testable import CareerViewModels

private func form(_ workspace: Workspace) -> EntryFormSnapshot? {
    guard case .entryForm(let form)? = workspace.snapshot().layers.last else { return nil }
    return form
}

/// Types text into fields by walking down from the first.
private func fill(_ workspace: Workspace, _ texts: [String]) {
    for text in texts {
        workspace.type(text)
        workspace.perform(.nextField)
    }
}

/// Goes to the field of a label.
private func go(_ workspace: Workspace, to label: String) {
    for _ in 0..<60 where form(workspace).map({ $0.fields[$0.focus].label }) != label {
        workspace.perform(.nextField)
    }
}

@Suite struct `Person form between two sessions` {
    /// The form of the first person, while another session stores `change`.
    private func change(
        _ sample: SampleDatabase, _ workspace: Workspace, _ label: String, _ text: String
    ) throws {
        let other = try sample.anotherSession()
        defer { other.close() }
        let there = sample.workspace(
            session: Session(owner: "lain", id: "9"), keeping: other)
        there.perform(.editPerson)
        go(there, to: label)
        there.perform(.clearText)
        there.type(text)
        there.perform(.storeForm)
        #expect(there.snapshot().layers.isEmpty)
    }

    private func person(_ sample: SampleDatabase, _ workspace: Workspace) throws -> Person {
        let id = try #require(workspace.list.selected?.person)
        return try #require(try sample.keeping.dossier(of: id, identity: .revealed)).person
    }

    @Test func `changes of different fields are joined without a question`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.editPerson)
        go(workspace, to: "Tempat lahir")
        workspace.perform(.clearText)
        workspace.type("Binjai")
        try change(sample, workspace, "Telepon", "081299990000")

        workspace.perform(.storeForm)

        #expect(workspace.snapshot().layers.isEmpty)
        let stored = try person(sample, workspace)
        #expect(stored.birthPlace == "Binjai")
        #expect(stored.contact.phone == "081299990000")
    }

    @Test func `a promotion stored meanwhile keeps its length of service`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        let id = try #require(workspace.list.selected?.person)
        workspace.perform(.editPerson)
        go(workspace, to: "Telepon")
        workspace.perform(.clearText)
        workspace.type("081299990000")
        let other = try sample.anotherSession()
        defer { other.close() }
        let before = try #require(try other.dossier(of: id, identity: .revealed))
        let units = try other.unitTree()
        let form = PersonForm(dossier: before, on: workspace.today)
        let stated = form.record { name in
            UnitReference(name: name, chosen: units.first { $0.name == name }?.id)
        }
        var record = try #require(stated.record)
        let steps =
            before.person.employmentKind.isContract
            ? Golongan.contractSteps : Golongan.permanentSteps
        let promoted = RankHolding(
            golongan: try #require(steps.last), serviceYears: 12, serviceMonths: 3)
        record.rank = promoted
        record.rankFrom = workspace.today
        record.unstated.insert(.unit)
        try other.amend(id, to: record, seeing: before.person.version)

        workspace.perform(.storeForm)

        let now = try #require(try sample.keeping.dossier(of: id, identity: .revealed))
        #expect(now.person.contact.phone == "081299990000")
        #expect(now.ranks.inForce(on: workspace.today)?.value == promoted)
        #expect(now.ranks.count == before.ranks.count + 1)
    }

    @Test(arguments: [true, false])
    func `only a field that both have changed is asked about`(keepMine: Bool) throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.editPerson)
        go(workspace, to: "Telepon")
        workspace.perform(.clearText)
        workspace.type("0811")
        go(workspace, to: "Surel")
        workspace.perform(.clearText)
        workspace.type("baru@contoh.id")
        try change(sample, workspace, "Telepon", "0822")

        workspace.perform(.storeForm)
        #expect(workspace.contexts == [.conflict])
        guard case .question(let question)? = workspace.snapshot().layers.last else {
            Issue.record("no question")
            return
        }
        #expect(question.lines.contains("Telepon"))
        #expect(!question.lines.contains("Surel"))
        workspace.markQuestionRead()
        workspace.perform(keepMine ? .keepMine : .takeTheirs)

        let stored = try person(sample, workspace)
        #expect(stored.contact.phone == (keepMine ? "0811" : "0822"))
        #expect(stored.contact.email == "baru@contoh.id")
    }

    @Test func `Esc goes back to the form with everything typed`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.editPerson)
        go(workspace, to: "Telepon")
        workspace.perform(.clearText)
        workspace.type("0811")
        try change(sample, workspace, "Telepon", "0822")
        workspace.perform(.storeForm)
        workspace.perform(.back)
        let shown = try #require(form(workspace))
        #expect(shown.fields.contains { $0.content == .text("0811") })
    }
}

@Suite struct `Person form` {
    @Test func `a digit on a long list opens it instead of clearing the field`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.editPerson)
        go(workspace, to: "Golongan")
        let before = form(workspace)?.fields[form(workspace)?.focus ?? 0].content
        workspace.type("2")
        guard case .chooser(let chooser)? = workspace.snapshot().layers.last else {
            Issue.record("no list")
            return
        }
        #expect(chooser.filter.text == "2")
        workspace.perform(.back)
        #expect(form(workspace)?.fields[form(workspace)?.focus ?? 0].content == before)
    }

    @Test func `lines pasted into one line stay apart`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.newPerson)
        go(workspace, to: "Nama")
        workspace.type("Siti\nAminah\r\nContoh")
        let shown = try #require(form(workspace))
        #expect(shown.fields[shown.focus].content == .text("Siti Aminah Contoh"))
    }

    @Test func `a form that was only looked at closes without a word`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.editPerson)
        for _ in 0..<5 { workspace.perform(.nextField) }
        workspace.perform(.leaveForm)
        #expect(workspace.snapshot().layers.isEmpty)
        #expect(workspace.snapshot().status == nil)
    }

    @Test func `storing with errors says how many and goes to the first`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.newPerson)
        go(workspace, to: "Telepon")
        workspace.type("0812")
        workspace.perform(.storeForm)
        #expect(workspace.snapshot().status?.text.contains("kesalahan") == true)
        #expect(form(workspace)?.focus == 0)
    }

    @Test func `a number tells the fields that follow from it`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.newPerson)
        workspace.type("198609262015051001")
        let fields = try #require(form(workspace)).fields
        #expect(fields.contains { $0.content == .text("26-09-1986") })
        #expect(fields.contains { $0.content == .text("01-05-2015") })
    }

    @Test func `storing says every rule that is not met, all at once`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.newPerson)
        workspace.type("198602302015051001")
        workspace.perform(.storeForm)
        let shown = try #require(form(workspace))
        let errors = shown.fields.flatMap(\.findings).filter(\.isError)
        #expect(errors.count >= 3)
        #expect(shown.fields[0].findings.first?.text.contains("bukan tanggal") == true)
        #expect(workspace.list.total == 5)
    }

    @Test func `a person who meets the rules is stored and shown`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.newPerson)
        workspace.type("198609262015051001")
        for _ in 0..<3 { workspace.perform(.nextField) }
        workspace.type("Zubaidah Contoh")
        workspace.perform(.storeForm)
        #expect(workspace.snapshot().layers.isEmpty)
        #expect(workspace.list.selected?.name.name == "Zubaidah Contoh")
        #expect(workspace.list.total == 6)
    }

    @Test func `what was typed is in the draft when the form is opened again`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.newPerson)
        workspace.type("19860926")
        workspace.perform(.leaveForm)
        #expect(workspace.snapshot().layers.isEmpty)
        workspace.perform(.newPerson)
        #expect(form(workspace)?.fields.first?.content == .text("19860926"))
    }

    @Test func `after a lost connection the form is open again at its field`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.newPerson)
        for _ in 0..<3 { workspace.perform(.nextField) }
        workspace.type("Nama Panj")
        workspace.storeInput()

        let next = sample.workspace()

        let shown = try #require(form(next))
        #expect(shown.fields[shown.focus].content == .text("Nama Panj"))
        #expect(shown.fields[shown.focus].caret == 9)
        #expect(next.snapshot().status?.text.contains("dipulihkan") == true)
    }

    @Test func `what came in while the form was open is in the list once it is closed`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.newPerson)
        let other = try sample.anotherSession()
        defer { other.close() }
        let record = SamplePopulation(count: 9).record(at: 8)
        _ = try other.register(record)
        _ = workspace.lookAround()
        #expect(workspace.list.total == 5)
        workspace.perform(.leaveForm)
        #expect(workspace.list.total == 6)
    }

    @Test func `editing keeps what the form does not show`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        let person = try #require(workspace.list.selected?.person)
        let before = try #require(try sample.keeping.dossier(of: person, identity: .revealed))
        workspace.perform(.editPerson)
        for _ in 0..<9 { workspace.perform(.nextField) }
        workspace.perform(.clearText)
        workspace.type("081200000000")
        workspace.perform(.storeForm)
        let after = try #require(try sample.keeping.dossier(of: person, identity: .revealed))
        #expect(after.person.contact.phone == "081200000000")
        #expect(after.ranks == before.ranks)
        #expect(after.posts == before.posts)
        #expect(after.person.version > before.person.version)
    }

    @Test func `a grade without a day of its own is refused beside its TMT`() throws {
        let sample = try SampleDatabase(people: 5, quarters: 0)
        let workspace = sample.workspace()
        let person = try #require(workspace.list.selected?.person)
        let before = try #require(try sample.keeping.dossier(of: person, identity: .revealed))
        workspace.perform(.editPerson)
        go(workspace, to: "Golongan")
        let current = before.ranks.last?.value.golongan.label
        workspace.type(current == "III/a" ? "III/b" : "III/a")
        workspace.perform(.open)
        workspace.perform(.storeForm)
        let shown = try #require(form(workspace))
        let errors = shown.fields.flatMap(\.findings).filter(\.isError)
        #expect(errors.map(\.text).contains { $0.hasPrefix("TMT sama dengan pangkat sekarang") })
        #expect(shown.fields[shown.focus].label == "TMT gol.")
        #expect(try sample.keeping.dossier(of: person, identity: .revealed)?.ranks == before.ranks)
    }

    @Test(arguments: Wording.Language.allCases)
    func `the rule of every field fits on a line`(language: Wording.Language) {
        let wording = Wording(language)
        for field in PersonFormField.allCases {
            let help = wording.help(field)
            #expect(!help.isEmpty && help.count <= 80, "\(help)")
        }
    }

    @Test(arguments: Wording.Language.allCases)
    func `a PPPK has a NI PPPK and a TMT PPPK`(language: Wording.Language) {
        let wording = Wording(language)
        #expect(wording.label(.employeeNumber, isContract: true) == "NI PPPK")
        #expect(wording.label(.appointedFrom, isContract: true) == "TMT PPPK")
        #expect(wording.label(.employeeNumber, isContract: false) == "NIP")
        #expect(wording.label(.appointedFrom, isContract: false) == "TMT CPNS")
        let young = PersonFinding.Rule.appointedUnderAge(years: 17)
        #expect(
            wording.sentence(young, in: .appointedFrom, isContract: true).contains("TMT PPPK"))
        #expect(
            wording.keepingFailure(.duplicateNumber(digits: "199312282025212001"))
                .contains("NI PPPK"))
    }

    @Test func `an assessment is recorded with the level's anchor beside the choice`() throws {
        let sample = try SampleDatabase(people: 5)
        let workspace = sample.workspace()
        let person = try #require(workspace.list.selected?.person)
        workspace.perform(.focusProfile)
        workspace.perform(.assess)
        workspace.perform(.nextField)
        workspace.perform(.choose4)
        let side = try #require(form(workspace)).side
        #expect(side.contains { $0.isCurrent && $0.text.hasPrefix("4 ") })
        workspace.perform(.nextField)
        workspace.perform(.nextField)
        fill(workspace, ["Penilai Contoh", "LAP-9"])
        workspace.perform(.storeForm)
        let evidence = try sample.keeping.competencyEvidence(
            of: person, on: SampleDatabase.morning.local(in: .wib).date)
        #expect(evidence.assessments.contains { $0.evidence == "LAP-9" && $0.level.number == 4 })
    }
}
