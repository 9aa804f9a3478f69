import CareerDomain
import CareerStore
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `My record` {
    private struct NoPage: Error {}

    private let sample: SampleDatabase
    private let admin: CareerDatabase
    private let own: CareerDatabase
    private let person: PersonID
    private let adminName: String

    /// An admin who has read a person's record, and that person signed in.
    init() throws {
        sample = try SampleDatabase(people: 30, quarters: 2)
        let people = try sample.people(2)
        person = people[1].person
        adminName = people[0].name.name
        admin = try sample.adminSession(of: people[0].person)
        own = try sample.session(of: person, by: admin)
    }

    private func page(_ workspace: Workspace) throws -> PageSnapshot {
        guard case .page(let page)? = workspace.snapshot().layers.last else { throw NoPage() }
        return page
    }

    private func text(_ page: PageSnapshot) -> String {
        page.lines.map { $0.label + " " + $0.text }.joined(separator: "\n")
    }

    @Test func `an employee begins with it: identity, histories, account, who has read it`() throws
    {
        let workspace = sample.workspace(keeping: own)
        let page = try page(workspace)
        #expect(page.title.hasPrefix("Data saya: "))
        let text = text(page)
        for word in [
            "Data pokok", "Riwayat", "Pendidikan", "Akun dan peran", "Siapa membaca data saya",
            "Data dibaca · \(adminName) (Admin kepegawaian instansi)",
        ] {
            #expect(text.contains(word), "\(word)")
        }
        #expect(workspace.contexts.first == .ownRecord)
    }

    @Test func `others begin with the list`() throws {
        #expect(sample.workspace(keeping: admin).snapshot().layers.isEmpty)
        #expect(sample.workspace().snapshot().layers.isEmpty)
    }

    @Test func `identity numbers are covered until a key uncovers them, without a trail`() throws {
        let phone = try #require(try own.dossier(of: person, identity: .revealed)).person
            .nationalID
        let workspace = sample.workspace(keeping: own)
        #expect(try !text(page(workspace)).contains(phone))
        workspace.perform(.reveal)
        #expect(try text(page(workspace)).contains(phone))
        workspace.perform(.reveal)
        #expect(try !text(page(workspace)).contains(phone))
        #expect(workspace.snapshot().layers.count == 1)
        let readings = try own.auditEvents(
            AuditQuery(person: person, isReadingByOthers: true), before: nil, limit: 9)
        #expect(!readings.contains { $0.action == .identityRevealed })
    }

    @Test func `in another's dossier uncovering leaves a trail`() throws {
        let workspace = sample.workspace(keeping: admin)
        workspace.perform(.down)
        workspace.perform(.open)
        workspace.perform(.reveal)
        #expect(try text(page(workspace)).contains("NIK"))
        #expect(workspace.snapshot().layers.count == 1)
        let readings = try own.auditEvents(
            AuditQuery(person: person, isReadingByOthers: true), before: nil, limit: 9)
        #expect(readings.first?.action == .identityRevealed)
    }

    @Test func `no appraisal is on it before it is delivered`() throws {
        let workspace = sample.workspace(keeping: own)
        #expect(try !text(page(workspace)).contains("Predikat kinerja"))
        let signed = try admin.appraisals(of: person).filter { $0.state == .signed }
        try #require(!signed.isEmpty)
        _ = try admin.deliver(signed[0].id)
        workspace.perform(.refresh)
        let text = try text(page(workspace))
        #expect(text.contains("Penilaian " + Wording(.indonesian).quarter(signed[0].quarter)))
        #expect(text.contains("Hasil kerja"))
    }

    @Test func `it is printed as plain lines with everything on them`() throws {
        let record = try PersonalRecord(
            of: person, in: own, identity: .revealed, on: sample.workspace().today, readings: 99)
        let lines = PersonalRecordPage(
            record, wording: Wording(.indonesian), today: sample.workspace().today,
            timeZone: .wib
        ).text
        #expect(lines.first?.hasPrefix("Data saya: ") == true)
        #expect(lines.contains { $0.contains(record.dossier.person.nationalID) })
        #expect(lines.contains { $0.contains(adminName) })
        #expect(!lines.contains { $0.last?.isWhitespace == true })
    }

    @Test func `printing asks for the purpose, is noted, and is done after leaving`() throws {
        let workspace = sample.workspace(keeping: own)
        workspace.perform(.printRecord)
        workspace.type("untuk apa")
        workspace.perform(.storeForm)
        guard case .entryForm(let form)? = workspace.snapshot().layers.last else {
            throw NoPage()
        }
        #expect(form.fields.first?.findings.contains(where: \.isError) == true)
        #expect(workspace.drainEffects().isEmpty)

        workspace.type(" lamaran jabatan")
        workspace.perform(.storeForm)
        guard case .printAfterLeaving(let lines)? = workspace.drainEffects().last else {
            throw NoPage()
        }
        let dossier = try #require(try own.dossier(of: person, identity: .revealed))
        #expect(lines.contains { $0.contains(dossier.person.nationalID) })
        #expect(lines.last?.hasSuffix("untuk: untuk apa lamaran jabatan") == true)
        #expect(workspace.snapshot().status?.text == Wording(.indonesian).printedAfterLeaving)
        let printed = try own.auditEvents(AuditQuery(person: person), before: nil, limit: 9)
            .first { $0.action == .printed }
        #expect(printed?.detail?.reason == "untuk apa lamaran jabatan")
    }

    @Test func `at a public terminal nothing is printed`() throws {
        let workspace = sample.workspace(keeping: own, canPrint: false)
        workspace.perform(.printRecord)
        #expect(workspace.snapshot().layers.count == 1)
        #expect(workspace.snapshot().status?.text == Wording(.indonesian).cannotPrintHere)
        #expect(workspace.drainEffects().isEmpty)
    }

    @Test func `an account without a person is told that it has none`() throws {
        let workspace = sample.workspace()
        workspace.perform(.ownRecord)
        #expect(workspace.snapshot().layers.isEmpty)
        #expect(workspace.snapshot().status?.level == .warning)
    }

    // MARK: Corrections

    /// Proposes another phone through the form.
    private func propose(_ workspace: Workspace, _ phone: String = "081200000001") {
        workspace.perform(.proposeCorrection)
        workspace.type("telepon")
        workspace.perform(.open)
        workspace.type(phone)
        for _ in 0..<3 { workspace.perform(.nextField) }
        workspace.type("ganti nomor")
        workspace.perform(.storeForm)
    }

    @Test func `a correction is proposed, compared, accepted, and the decision seen`() throws {
        let mine = sample.workspace(keeping: own)
        propose(mine)
        #expect(mine.snapshot().status?.level == .ok)
        // Covered, as the record is, until the key is pressed.
        #expect(try text(page(mine)).contains("→ ********01 · menunggu putusan"))
        mine.perform(.reveal)
        #expect(try text(page(mine)).contains("→ 081200000001 · menunggu putusan"))
        mine.perform(.reveal)

        sample.clock.advance(seconds: 3 * 86_400)
        let theirs = sample.workspace(keeping: admin)
        theirs.perform(.proposals)
        guard case .chooser(let chooser)? = theirs.snapshot().layers.last else { throw NoPage() }
        #expect(chooser.items.map(\.detail) == ["3 hari"])
        theirs.perform(.open)
        let comparison = try text(page(theirs))
        for word in ["Sekarang", "Saat diusulkan", "Diusulkan 081200000001", "ganti nomor"] {
            #expect(comparison.contains(word), "\(word)")
        }
        theirs.perform(.acceptProposal)
        theirs.perform(.end)
        theirs.type("sesuai surat")
        theirs.perform(.storeForm)
        #expect(theirs.snapshot().layers.isEmpty)
        #expect(
            try own.dossier(of: person, identity: .revealed)?.person.contact.phone == "081200000001"
        )

        mine.perform(.refresh)
        let seen = try text(page(mine))
        #expect(seen.contains("diterima") && seen.contains("oleh \(adminName) · sesuai surat"))
    }

    @Test func `without a reason nothing is decided`() throws {
        propose(sample.workspace(keeping: own))
        let theirs = sample.workspace(keeping: admin)
        theirs.perform(.proposals)
        theirs.perform(.open)
        theirs.perform(.refuseProposal)
        theirs.perform(.storeForm)
        guard case .entryForm(let form)? = theirs.snapshot().layers.last else { throw NoPage() }
        #expect(form.fields.last?.findings.contains(where: \.isError) == true)
        #expect(try own.proposals(of: person).first?.isOpen == true)
        theirs.perform(.end)
        theirs.type("nomor tidak aktif")
        theirs.perform(.storeForm)
        #expect(try own.proposals(of: person).first?.state == .refused)
        theirs.perform(.proposals)
        #expect(theirs.snapshot().status?.text == Wording(.indonesian).noOpenProposals)
    }

    @Test func `a proposal is withdrawn after a question`() throws {
        let mine = sample.workspace(keeping: own)
        propose(mine)
        mine.perform(.withdrawProposal)
        mine.perform(.open)
        mine.perform(.accept)
        #expect(try own.proposals(of: person).first?.state == .withdrawn)
        #expect(try text(page(mine)).contains("ditarik"))
    }

    @Test func `what was typed of a proposal outlives a lost session`() throws {
        let mine = sample.workspace(keeping: own)
        mine.perform(.proposeCorrection)
        mine.type("surel")
        mine.perform(.open)
        mine.type("baru@contoh.go.id")
        mine.hangUp()
        let next = sample.workspace(
            session: Session(owner: "uji", id: "2"), keeping: own)
        guard case .entryForm(let form)? = next.snapshot().layers.last else { throw NoPage() }
        #expect(form.fields[1].content == .text("baru@contoh.go.id"))
    }

    @Test func `an unsound proposal says what is wrong at its field`() throws {
        let mine = sample.workspace(keeping: own)
        mine.perform(.proposeCorrection)
        mine.type("nik")
        mine.perform(.open)
        mine.type("123")
        mine.perform(.storeForm)
        guard case .entryForm(let form)? = mine.snapshot().layers.last else { throw NoPage() }
        #expect(form.fields[1].findings.map(\.text) == ["NIK terdiri atas 16 digit."])
        #expect(form.fields[2].findings.count == 1 && form.fields[4].findings.count == 1)
        #expect(try own.proposals(of: person).isEmpty)
    }
}
