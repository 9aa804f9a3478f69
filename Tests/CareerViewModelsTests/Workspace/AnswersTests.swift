import CareerDomain
import SampleDatabase
import Testing

@testable import CareerViewModels

/// What the program answers to keys that lead nowhere, and what it offers at all.
@Suite struct `Answers to every key` {
    private let wording = Wording(.indonesian)

    private func labels(_ workspace: Workspace) -> [String] {
        workspace.snapshot().hints.map(\.label)
    }

    @Test func `the footer offers nothing that the account may not`() throws {
        let office = try Office()
        let mine = try office.workspace(as: office.employeeAccount)
        let theirs = try office.workspace(as: office.adminAccount)
        try theirs.select(office.employee)
        for command in [CommandID.newPerson, .assess] {
            #expect(labels(theirs).contains(wording.label(command)), "\(command)")
            #expect(!labels(mine).contains(wording.label(command)), "\(command)")
        }
        for workspace in [mine, theirs] { workspace.perform(.focusForm) }
        // Signing is the assessor's alone.
        #expect(!labels(theirs).contains(wording.label(.sign)))
        #expect(!labels(mine).contains(wording.label(.beginAppraisal)))
    }

    @Test func `the help says which keys the account has no right to`() throws {
        let office = try Office()
        func line(_ command: CommandID, _ workspace: Workspace) -> PageSnapshot.Line? {
            workspace.perform(.help)
            defer { workspace.perform(.back) }
            guard case .page(let page)? = workspace.snapshot().layers.last else { return nil }
            return page.lines.first { $0.text.hasPrefix(wording.help(command)) }
        }
        let mine = try office.workspace(as: office.employeeAccount)
        let theirs = try office.workspace(as: office.adminAccount)
        try theirs.select(office.employee)
        for workspace in [mine, theirs] { _ = workspace.snapshot() }
        #expect(line(.newPerson, theirs)?.text == wording.help(.newPerson))
        #expect(line(.newPerson, mine)?.text == wording.help(.newPerson) + wording.noRightHere)
        #expect(line(.newPerson, mine)?.style == .dimmed)
        #expect(line(.filter, mine)?.text == wording.help(.filter))
    }

    @Test func `a signed form offers no key that fills it in`() throws {
        let sample = try SampleDatabase(people: 30, quarters: 4)
        let workspace = sample.workspace()
        workspace.perform(.focusForm)
        let filling = [CommandID.sign, .addResult, .addIndicator, .undo].map(wording.label)
        for _ in 0..<8 where workspace.form.appraisal?.state != .signed {
            workspace.perform(.previousQuarter)
        }
        try #require(workspace.form.appraisal?.state == .signed)
        #expect(Set(labels(workspace)).isDisjoint(with: filling))
        #expect(labels(workspace).contains(wording.label(.deliver)))
        workspace.perform(.beginAppraisal)
        try #require(workspace.form.isEditing)
        #expect(Set(labels(workspace)).isDisjoint(with: filling))
    }

    @Test func `of one's own appraisal before its delivery nothing is told and nothing offered`()
        throws
    {
        let office = try Office()
        let workspace = try office.workspace(as: office.employeeAccount)
        workspace.perform(.previousQuarter)
        workspace.perform(.focusForm)
        let state = try office.sample.session(as: office.adminAccount).appraisal(
            of: office.employee.person, in: workspace.quarter)?.state
        try #require(state == .signed)
        let form = workspace.snapshot().form
        #expect(form.emptyText.first == wording.denial(.notDelivered))
        #expect(form.stateText.isEmpty)
        #expect(!labels(workspace).contains(wording.label(.beginAppraisal)))
        for command in [CommandID.sign, .beginAppraisal, .deliver] {
            workspace.perform(command)
            #expect(workspace.snapshot().status?.text == wording.ownAppraisal, "\(command)")
        }
    }

    @Test func `a key of another pane says where it is meant`() throws {
        let sample = try SampleDatabase(people: 30)
        let workspace = sample.workspace()
        for key in ["p", "F12"] {
            workspace.explain(unmeant: key)
            let text = workspace.snapshot().status?.text ?? ""
            #expect(text.contains("\(key) (") && text.contains("Penilaian: tekan 3"), "\(text)")
        }
        workspace.perform(.focusForm)
        workspace.explain(unmeant: "s")
        #expect(workspace.snapshot().status?.text.contains("tekan 1") == true)
        workspace.explain(unmeant: "%")
        #expect(workspace.snapshot().status?.text == wording.keyMeansNothing("%"))
        workspace.perform(.help)
        workspace.explain(unmeant: "%")
        #expect(workspace.snapshot().status?.text == wording.keyMeansNothing("%"))
        workspace.perform(.back)
        // Where text is typed nothing is said: what is pressed is text.
        workspace.perform(.filter)
        workspace.explain(unmeant: "F4")
        #expect(workspace.snapshot().status == nil)
    }

    /// At work on a draft.
    private func filling(_ sample: SampleDatabase) -> Workspace {
        let workspace = sample.workspace()
        workspace.perform(.focusForm)
        workspace.perform(.beginAppraisal)
        return workspace
    }

    /// Asked whether a draft shall be thrown away.
    private func asked(_ sample: SampleDatabase) throws -> Workspace {
        let workspace = filling(sample)
        workspace.perform(.back)
        workspace.perform(.focusForm)
        workspace.perform(.discardDraft)
        guard case .question? = workspace.snapshot().layers.last else { throw NothingAsked() }
        return workspace
    }

    private struct NothingAsked: Error {}

    @Test func `a question that is declined says that nothing was done`() throws {
        let sample = try SampleDatabase(people: 30)
        let workspace = try asked(sample)
        workspace.perform(.decline)
        #expect(workspace.snapshot().status?.text == wording.nothingDone)
        #expect(workspace.form.appraisal?.state == .draft)
    }

    @Test func `what is meant and may not be done is refused, and nothing else taken for it`()
        throws
    {
        let office = try Office()
        let workspace = try office.workspace(as: office.employeeAccount)
        _ = workspace.snapshot()
        workspace.perform(.palette)
        workspace.type("jejak audit")
        workspace.perform(.open)
        guard case .chooser(let palette)? = workspace.snapshot().layers.last else {
            Issue.record("something else was opened")
            return
        }
        #expect(palette.note.contains("tidak berhak membaca seluruh jejak audit"))
    }

    @Test func `a question about what has changed meanwhile is closed, and the newest shown`()
        throws
    {
        let sample = try SampleDatabase(people: 30)
        let workspace = try asked(sample)
        let draft = try #require(workspace.form.appraisal)
        let other = try sample.anotherSession()
        _ = try other.save(.notes, from: draft.notes, to: "Catatan lain", in: draft.id, at: nil)
        workspace.perform(.accept)
        let snapshot = workspace.snapshot()
        #expect(snapshot.layers.isEmpty)
        #expect(snapshot.status?.text == wording.changedMeanwhile)
        #expect(workspace.form.appraisal?.notes == "Catatan lain")
    }

    @Test func `what waits for somebody is said when he comes in`() throws {
        let office = try Office(quarters: 4)
        let mine = try office.workspace(as: office.employeeAccount)
        let admin = try office.sample.session(as: office.adminAccount)
        let latest = try #require(
            try admin.appraisals(of: office.employee.person).first {
                $0.documentState == .delivered
            })
        let delivered = try #require(latest.deliveredAt)
        mine.greet("Selamat datang.", isWarning: false, since: delivered)
        #expect(mine.snapshot().status?.text == "Selamat datang.")
        let before = Moment(secondsSinceEpoch: delivered.secondsSinceEpoch - 1)
        mine.greet("Selamat datang.", isWarning: true, since: before)
        #expect(
            mine.snapshot().status?.text
                == "Selamat datang. Penilaian \(wording.quarter(latest.quarter)) disampaikan "
                + "kepada Anda (: data saya).")

        _ = try office.sample.session(as: office.employeeAccount).propose(
            ProposedCorrection(field: .phone, value: "0812", reason: "ganti"),
            for: office.employee.person)
        _ = try admin.announce(
            Announcement(title: "Diklat", body: "", from: mine.today, to: nil))
        let theirs = try office.workspace(as: office.adminAccount)
        theirs.greet("Selamat datang.", isWarning: false, since: office.sample.clock.now)
        #expect(
            theirs.snapshot().status?.text
                == "Selamat datang. 1 usulan koreksi menunggu (: usulan koreksi). 1 pengumuman "
                + "(: pengumuman).")
    }

    @Test func `a text typed on a choice by mistake chooses nothing`() throws {
        let sample = try SampleDatabase(people: 30, quarters: 4)
        let workspace = filling(sample)
        let result = try #require(workspace.form.appraisal?.results.first)
        workspace.form.moveFocus(to: .result(result.id, .rating))
        workspace.perform(.choose2)
        for character in "Tahun" { workspace.type(String(character)) }
        for digit in [CommandID.choose2, .chooseNone, .choose1, .choose3] {
            workspace.perform(digit)
            #expect(workspace.snapshot().status?.text == wording.digitRefused)
            #expect(workspace.form.appraisal?.results.first?.rating == .meets)
        }
        workspace.perform(.choose3)
        #expect(workspace.form.appraisal?.results.first?.rating == .below)
        // Whoever goes on has seen where he is.
        workspace.type("x")
        workspace.perform(.previousField)
        workspace.perform(.nextField)
        workspace.perform(.choose2)
        #expect(workspace.form.appraisal?.results.first?.rating == .meets)
        // Nor is a digit too high a text.
        workspace.type("6")
        workspace.perform(.choose1)
        #expect(workspace.form.appraisal?.results.first?.rating == .above)
    }

    @Test func `a rating that wants evidence says so when it is chosen`() throws {
        let sample = try SampleDatabase(people: 30, quarters: 4)
        let workspace = filling(sample)
        let result = try #require(workspace.form.appraisal?.results.first)
        workspace.form.moveFocus(to: .result(result.id, .evidence))
        workspace.perform(.clearText)
        workspace.form.moveFocus(to: .result(result.id, .rating))
        workspace.perform(.choose2)
        #expect(workspace.snapshot().status == nil)
        workspace.perform(.choose1)
        #expect(workspace.snapshot().status?.text == wording.evidenceWanted)
    }
}
