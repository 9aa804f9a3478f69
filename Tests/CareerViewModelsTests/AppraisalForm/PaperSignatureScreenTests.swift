import CareerDomain
import CareerStore
import SampleDatabase
import Testing

@testable import CareerViewModels

/// A head whom the regional head assesses, and two admins at their own desks.
@Suite struct `A signature on paper` {
    private let sample: SampleDatabase
    private let chief, admin, deputy: RosterEntry
    private let adminAccount, deputyAccount: AccountID
    private let draft: Appraisal

    init() throws {
        sample = try SampleDatabase(people: 60, quarters: 0)
        let today = sample.clock.now.local(in: .wib).date
        let quarter = Quarter.underAppraisal(on: today)
        let keeping = sample.keeping
        try keeping.save(
            InstitutionSettings(
                institutionName: "Pemerintah Kota Contoh", regionalHeadName: "Rahmat Siregar"))
        let people = try sample.people(60)
        chief = try #require(
            try people.first {
                try keeping.authority(over: $0.person, on: today, for: quarter).authority.assessor
                    == .regionalHead
            }, "nobody whom the regional head assesses")
        let others = people.filter { [chief] in $0.person != chief.person }
        (admin, deputy) = (others[0], others[1])
        let desk = sample.workspace()
        try desk.select(chief)
        try desk.beginForm()
        desk.completeForm()
        draft = try #require(desk.form.appraisal)
        try #require(SigningRule.obstacles(draft).isEmpty)
        adminAccount = try sample.account(of: admin, (.institutionAdmin, nil))
        deputyAccount = try sample.account(of: deputy, (.institutionAdmin, nil))
    }

    /// As the program begins, or goes on where the account was.
    private func start(_ account: AccountID, _ id: String) throws -> Workspace {
        sample.workspace(
            session: Session(owner: "akun-\(account.rawValue)", id: id),
            keeping: try sample.session(as: account), signedInAs: "Uji")
    }

    private func desk(_ account: AccountID, _ id: String) throws -> Workspace {
        let desk = try start(account, id)
        try desk.select(chief)
        desk.perform(.focusForm)
        return desk
    }

    private func adminDesk() throws -> Workspace { try desk(adminAccount, "1") }
    private func deputyDesk() throws -> Workspace { try desk(deputyAccount, "2") }

    private func keyIn(at desk: Workspace, _ number: String = "910/12") {
        desk.perform(.paperSignature)
        desk.type(number)
        desk.perform(.storeForm)
    }

    private func stored() throws -> Appraisal {
        try #require(try sample.session(as: adminAccount).appraisal(draft.id))
    }

    @Test func `is keyed in by one admin and confirmed by another from his own sign-in`() throws {
        let first = try adminDesk()
        keyIn(at: first)
        #expect(first.entryForm == nil)
        #expect(first.status?.text == Wording(.indonesian).paperKeyed)
        #expect(try stored().state == .draft)

        let second = try deputyDesk()
        second.perform(.paperSignature)
        #expect(second.contexts == [.confirmation])
        #expect(second.questionText.contains("910/12"))
        #expect(second.questionText.contains(admin.name.name))
        second.perform(.decline)
        #expect(try stored().state == .draft)
        second.perform(.paperSignature)
        second.perform(.accept)
        let signed = try stored()
        #expect(signed.state == .signed)
        #expect(signed.paperSignature?.isConfirmed == true)
        #expect(second.form.appraisal?.state == .signed)
        #expect(second.form.appraisal?.paperSignature?.sheet.number == "910/12")
    }

    @Test func `is not confirmed by who keyed it in, who can take it back`() throws {
        let desk = try adminDesk()
        keyIn(at: desk)
        desk.perform(.paperSignature)
        #expect(desk.questionText.contains("admin lain"))
        desk.perform(.accept)
        #expect(try stored().state == .draft)
        #expect(try stored().paperSignature == nil)
        #expect(desk.status?.text == Wording(.indonesian).paperWithdrawn)
    }

    @Test func `waits in a list that leads to the form`() throws {
        let second = try deputyDesk()
        second.perform(.waitingSignatures)
        #expect(second.status?.text == Wording(.indonesian).noWaitingSignatures)
        let first = try adminDesk()
        keyIn(at: first)
        for (desk, isTold) in [(second, true), (first, false)] {
            desk.greet("Selamat datang.", isWarning: false)
            #expect(desk.messages.contains { $0.text.contains("ttd. menunggu") } == isTold)
        }
        second.perform(.focusList)
        second.perform(.open)
        try #require(second.page != nil)
        second.perform(.waitingSignatures)
        guard case .chooser(let chooser)? = second.snapshot().layers.last else {
            Issue.record("no list")
            return
        }
        #expect(chooser.items.count == 1)
        #expect(chooser.items.first?.title.contains(chief.name.name) == true)
        #expect(chooser.items.first?.detail.contains("910/12") == true)
        second.perform(.open)
        #expect(second.snapshot().layers.isEmpty)
        #expect(second.focus == .form)
        #expect(second.form.person == chief.person)
    }

    @Test func `wants the number and a day of the paper, and keeps what was typed`() throws {
        let desk = try adminDesk()
        keyIn(at: desk, " ")
        #expect(desk.entryForm != nil)
        #expect(desk.entryForm?.fields.first?.findings.isEmpty == false)
        desk.type("910/13")
        desk.perform(.nextField)
        desk.type("9")
        desk.perform(.storeForm)
        #expect(desk.entryForm != nil)
        #expect(try stored().paperSignature == nil)
        desk.hangUp()
        let next = try start(adminAccount, "1")
        #expect(next.entryForm?.fields.first?.content == .text(" 910/13"))
    }

    @Test func `is not what the draft says any more, and is taken back`() throws {
        keyIn(at: try adminDesk())
        let admin = try sample.session(as: adminAccount)
        _ = try admin.save(.notes, from: draft.notes, to: "lain", in: draft.id, at: nil)
        let second = try deputyDesk()
        second.perform(.paperSignature)
        #expect(second.questionText.contains("berubah"))
        second.perform(.accept)
        #expect(try stored().paperSignature == nil)
        #expect(try stored().state == .draft)
    }

    @Test func `is offered for nobody whom an official assesses`() throws {
        let desk = try adminDesk()
        let today = sample.clock.now.local(in: .wib).date
        let session = try sample.session(as: adminAccount)
        for _ in 0..<200 {
            desk.perform(.nextPerson)
            guard let person = desk.form.person, person != admin.person else { continue }
            let report = try session.authority(over: person, on: today)
            if case .person? = report.authority.assessor { break }
        }
        desk.perform(.paperSignature)
        #expect(desk.entryForm == nil)
        #expect(desk.status?.level == .warning)
    }
}

extension Workspace {
    fileprivate var questionText: String {
        guard case .question(let question)? = snapshot().layers.last else { return "" }
        return question.lines.joined(separator: "\n")
    }
}
