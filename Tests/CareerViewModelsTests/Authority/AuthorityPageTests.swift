import CareerDomain
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `Siapa berwenang` {
    private func page(_ workspace: Workspace) throws -> PageSnapshot {
        guard case .page(let page)? = workspace.snapshot().layers.last else {
            throw NoPage(status: workspace.snapshot().status?.text)
        }
        return page
    }

    private struct NoPage: Error {
        var status: String?
    }

    private func text(_ page: PageSnapshot) -> String {
        page.lines.map { $0.label + " " + $0.text }.joined(separator: "\n")
    }

    /// A workspace on somebody who has an assessor, and the answer about him.
    private func setUp(
        _ language: Wording.Language = .indonesian
    ) throws -> (sample: SampleDatabase, workspace: Workspace, report: AuthorityReport) {
        let sample = try SampleDatabase(people: 120, quarters: 1)
        let workspace = sample.workspace(language: language)
        for _ in 0..<119 {
            let person = try #require(workspace.list.selected?.person)
            let report = try sample.keeping.authority(
                over: person, on: workspace.today, for: workspace.quarter)
            if report.authority.superior?.person != nil { return (sample, workspace, report) }
            workspace.perform(.down)
        }
        throw NoPage()
    }

    @Test func `it names the assessor, the rule with its page, the decree and who is next`() throws
    {
        let (sample, workspace, report) = try setUp()
        defer { withExtendedLifetime(sample) {} }
        let person = try #require(workspace.list.selected)
        workspace.perform(.authority)
        let page = try page(workspace)
        #expect(page.title == "Siapa berwenang? " + person.name.full)
        let text = text(page)
        let assessor = try #require(report.assessorParty)
        #expect(text.contains("Berwenang " + assessor.name))
        #expect(text.contains(EmployeeNumber.grouped(assessor.employeeNumber)))
        #expect(text.contains("(hlm. 89 angka 2)"))
        let decree = try #require(report.authority.assessor?.assignment?.decree.number)
        #expect(text.contains(decree))
        #expect(text.contains("Bila ia berhalangan"))
        #expect(text.contains("Plt itulah yang menilai"))
    }

    @Test func `it speaks English too`() throws {
        let (sample, workspace, _) = try setUp(.english)
        defer { withExtendedLifetime(sample) {} }
        workspace.perform(.authority)
        let text = text(try page(workspace))
        #expect(text.contains("(p. 89 no. 2)"))
        #expect(text.contains("If he is absent"))
    }

    @Test func `a Plt entered by hand takes over on the page itself`() throws {
        let (sample, workspace, report) = try setUp()
        let acting = try #require(report.authority.superior?.person)
        let number = try #require(
            try sample.keeping.rosterEntry(of: acting, quarter: workspace.quarter)
        ).employeeNumber
        workspace.perform(.authority)
        workspace.perform(.assign)
        workspace.type(number)
        workspace.perform(.nextField)
        workspace.perform(.choose2)
        workspace.perform(.nextField)
        workspace.perform(.choose1)
        for _ in 0..<5 { workspace.perform(.nextField) }
        guard case .entryForm(let form)? = workspace.snapshot().layers.last else {
            throw NoPage()
        }
        #expect(form.fields[3].content != .text(""))
        workspace.type("821/2/2026")
        workspace.perform(.storeForm)
        let text = text(try page(workspace))
        #expect(text.contains("(Plt)"))
        #expect(text.contains("821/2/2026"))
        #expect(text.contains("(hlm. 89 angka 3)"))
        #expect(text.contains("evaluasi didelegasikan"))
    }

    @Test func `of a Plh it is asked whether the evaluation is delegated`() throws {
        let (sample, workspace, report) = try setUp()
        let acting = try #require(report.authority.superior?.person)
        let number = try #require(
            try sample.keeping.rosterEntry(of: acting, quarter: workspace.quarter)
        ).employeeNumber
        workspace.perform(.assign)
        workspace.type(number)
        workspace.perform(.nextField)
        workspace.perform(.choose3)
        for _ in 0..<6 { workspace.perform(.nextField) }
        workspace.type("821/3/2026")
        workspace.perform(.storeForm)
        guard case .entryForm(let form)? = workspace.snapshot().layers.last else {
            throw NoPage(status: "the form is closed")
        }
        #expect(form.fields[2].findings.contains { $0.isError && $0.text.contains("hlm. 89") })
        workspace.perform(.choose2)
        workspace.perform(.storeForm)
        let stored = try sample.keeping.assignments(of: acting, on: nil)
        #expect(stored.map(\.kind) == [.dailyActing])
        #expect(stored.map(\.isEvaluationDelegated) == [false])
    }

    @Test func `where no head is recorded up to the top, the page names the regional head`() throws
    {
        let sample = try SampleDatabase(people: 0)
        let workspace = sample.workspace()
        _ = try sample.keeping.register(
            SamplePopulation(count: 30, day: workspace.today).record(at: 29))
        workspace.perform(.refresh)
        workspace.perform(.authority)
        let text = text(try page(workspace))
        #expect(text.contains("(kepala daerah)") || text.contains("Kepala daerah"))
        #expect(text.contains("berjenjang kepada kepala daerah (hlm. 89 angka 2)"))
        #expect(text.contains("Bila sebenarnya ada pimpinan"))
        #expect(!text.contains("bersifat final"))
    }

    @Test func `without a decree nothing is stored`() throws {
        let (sample, workspace, report) = try setUp()
        let subject = report.authority.subject
        workspace.perform(.assign)
        workspace.perform(.storeForm)
        guard case .entryForm(let form)? = workspace.snapshot().layers.last else {
            throw NoPage()
        }
        #expect(form.fields.contains { $0.findings.contains(where: \.isError) })
        let unit = try #require(report.decidingUnit)
        #expect(try sample.keeping.assignments(over: unit, on: nil).isEmpty)
        #expect(try sample.keeping.assignments(of: subject, on: nil).isEmpty)
    }

    @Test func `an assignment is ended or corrected from the page`() throws {
        let (sample, workspace, report) = try setUp()
        let unit = try #require(report.decidingUnit)
        let holder = try #require(report.authority.superior?.person)
        _ = try sample.keeping.assign(
            Assignment(
                person: holder, kind: .acting, target: .unit(unit),
                from: workspace.today.adding(days: -30), decree: Decree(number: "821/9")))
        workspace.perform(.authority)
        #expect(text(try page(workspace)).contains("821/9"))
        workspace.perform(.closeAssignment)
        workspace.perform(.nextField)
        workspace.perform(.choose2)
        workspace.perform(.nextField)
        workspace.perform(.nextField)
        workspace.type("SK salah unit")
        workspace.perform(.storeForm)
        let stored = try sample.keeping.assignments(over: unit, on: nil)
        #expect(stored.map(\.correction?.reason) == ["SK salah unit"])
        let page = try page(workspace)
        #expect(page.lines.contains { $0.text.contains("SK salah unit") && $0.style == .dimmed })
    }

    @Test func `drafts that nobody may sign are listed, and choosing one says why`() throws {
        let sample = try SampleDatabase(people: 0)
        let workspace = sample.workspace()
        workspace.perform(.orphans)
        #expect(workspace.snapshot().layers.isEmpty)
        #expect(workspace.snapshot().status?.level == .ok)

        var record = SamplePopulation(count: 30, day: workspace.today).record(at: 29)
        record.unit = nil
        let person = try sample.keeping.register(record).person
        _ = try sample.keeping.beginAppraisal(of: person, in: workspace.quarter)
        workspace.perform(.refresh)
        workspace.perform(.orphans)
        guard case .chooser(let chooser)? = workspace.snapshot().layers.last else {
            throw NoPage()
        }
        #expect(chooser.items.count == 1)
        workspace.perform(.open)
        let page = try page(workspace)
        #expect(page.lines.contains { $0.style == .warning })
        #expect(text(page).contains("Perbaikan"))
    }

    @Test func `what a Plh carries is set in a form`() throws {
        let (sample, workspace, _) = try setUp()
        workspace.perform(.capabilities)
        workspace.perform(.nextField)
        workspace.perform(.choose1)
        workspace.perform(.nextField)
        workspace.perform(.nextField)
        workspace.type("Perwal 12/2026")
        workspace.perform(.storeForm)
        let set = try sample.keeping.capabilities(on: workspace.today)
        #expect(set.first { $0.kind == .dailyActing }?.assessing == .allowed)
    }
}
