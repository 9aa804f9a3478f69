import CareerDomain
import CareerStore
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `Trail on the screen` {
    private struct NoPage: Error {}

    private func page(_ workspace: Workspace) throws -> PageSnapshot {
        guard case .page(let page)? = workspace.snapshot().layers.last else { throw NoPage() }
        return page
    }

    private func text(_ page: PageSnapshot) -> String {
        page.lines.map { $0.label + " " + $0.text }.joined(separator: "\n")
    }

    @Test func `it shows who did what to the person, newest first, by day`() throws {
        let sample = try SampleDatabase(people: 30, quarters: 1)
        let workspace = sample.workspace()
        let entry = try #require(workspace.list.selected)
        workspace.perform(.open)
        sample.clock.advance(seconds: 86_400)
        let dossier = try #require(
            try sample.keeping.dossier(of: entry.person, identity: .revealed))
        var form = PersonForm(dossier: dossier, on: workspace.today)
        form.values[.phone] = "081200000001"
        let unit = dossier.units.inForce(on: workspace.today)?.value
        let record = try #require(
            form.record { _ in unit.map { UnitReference(name: $0.name, chosen: $0.unit) } }.record)
        try sample.keeping.amend(entry.person, to: record, seeing: dossier.person.version)

        workspace.perform(.trail)
        let page = try page(workspace)
        #expect(page.title == "Jejak: " + entry.name.full)
        #expect(
            page.lines.filter { $0.style == .heading }.map(\.text).prefix(2)
                == ["23-11-2026", "22-11-2026"])
        let text = text(page)
        let changed = try #require(text.range(of: "09:00 Data diubah · pemilik berkas"))
        let read = try #require(text.range(of: "09:00 Data dibaca · pemilik berkas"))
        #expect(changed.lowerBound < read.lowerBound)
        #expect(text.contains("telepon: ") && text.contains("→ ********01"))
        #expect(text.contains("(Pemasang)") && text.contains("tanpa terminal · baris "))
        #expect(!text.contains("081200000001"))
    }

    @Test func `from the form it is the trail of the shown appraisal`() throws {
        let sample = try SampleDatabase(people: 30, quarters: 1)
        let workspace = sample.workspace()
        for _ in 0..<40 where workspace.list.selected?.progress != AppraisalProgress.none {
            workspace.perform(.down)
        }
        workspace.perform(.focusForm)
        workspace.perform(.beginAppraisal)
        workspace.form.moveFocus(to: .notes)
        workspace.type("rapi")
        workspace.perform(.back)
        workspace.perform(.focusForm)
        workspace.perform(.trail)
        let page = try page(workspace)
        #expect(page.title.hasPrefix("Jejak penilaian: "))
        #expect(text(page).contains("Catatan: rapi"))
        #expect(!text(page).contains("Data dibaca"))
    }

    @Test func `a long trail is read piece by piece, each row once`() throws {
        let sample = try SampleDatabase(people: 2, quarters: 0)
        let before = sample.workspace()
        let person = try #require(before.list.selected?.person)
        for round in 0..<130 {
            let draft = try sample.keeping.beginAppraisal(of: person, in: before.quarter)
            _ = try sample.keeping.save(
                .notes, from: "", to: "n\(round)", in: draft.id, at: nil)
            let version = try #require(try sample.keeping.appraisal(draft.id)).version
            try sample.keeping.discard(draft.id, seeing: version)
        }
        let workspace = sample.workspace()
        workspace.perform(.trail)
        let first = try page(workspace).lines.count
        #expect(first < 200)
        for _ in 0..<40 {
            let rows = try page(workspace).lines.count
            workspace.setExtent(LayerExtent(rows: rows, visible: 20))
            workspace.perform(.end)
        }
        let whole = text(try page(workspace))
        #expect(whole.contains("Awal jejak."))
        for round in 0..<130 {
            #expect(whole.ranges(of: "Catatan: n\(round)\n").count == 1, "\(round)")
        }
    }

    @Test func `the whole trail is narrowed by action and by account`() throws {
        let sample = try SampleDatabase(people: 30, quarters: 0)
        let people = try sample.people(2)
        let admin = try sample.adminSession(of: people[0].person)
        _ = try admin.dossier(of: people[1].person)
        // While accounts exist the owner of the file is no auditor.
        let auditor = try auditor(admin, sample)
        let workspace = sample.workspace(keeping: auditor)
        workspace.perform(.auditTrail)
        #expect(text(try page(workspace)).contains("Data contoh dibuat"))
        workspace.perform(.filterTrail)
        workspace.perform(.open)
        workspace.type("data dibaca")
        workspace.perform(.open)
        let read = try page(workspace)
        #expect(read.title == "Jejak audit · Data dibaca")
        #expect(text(read).contains(people[1].name.full) && !text(read).contains("Data contoh"))
        workspace.perform(.filterTrail)
        workspace.perform(.down)
        workspace.perform(.open)
        workspace.type(people[0].name.name)
        workspace.perform(.open)
        #expect(try page(workspace).title.contains(people[0].name.full))
        #expect(text(try page(workspace)).contains("Data dibaca"))
        #expect(workspace.snapshot().layers.count == 1)
    }

    private func auditor(
        _ admin: CareerDatabase, _ sample: SampleDatabase
    ) throws -> CareerDatabase {
        let account = try admin.makeTechnicalAccount(named: "auditor")
        try admin.grant(
            RoleGrant(
                account: account.id, role: .auditor, from: CalendarDate(daysSinceEpoch: 0),
                grantedAt: sample.clock.now))
        let code = try admin.handOutCode(to: account.id)
        let session = try sample.anotherSession()
        _ = try session.signIn(name: "auditor", secret: code.symbols)
        _ = try session.chooseSecret(SampleDatabase.passphrase, .passphrase)
        return session
    }

    @Test func `whoever has no right to it is told who has`() throws {
        let sample = try SampleDatabase(people: 3, quarters: 0)
        let person = try #require(sample.workspace().list.selected?.person)
        let workspace = sample.workspace(keeping: try sample.adminSession(of: person))
        workspace.perform(.auditTrail)
        #expect(workspace.snapshot().layers.isEmpty)
        #expect(workspace.snapshot().status?.text.contains("Auditor") == true)
    }

    @Test func `the head is shown in twelve groups that can be typed again`() throws {
        let sample = try SampleDatabase(people: 2, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.auditHead)
        let page = try page(workspace)
        let head = try #require(try sample.keeping.auditHead())
        let typed = page.lines.map(\.text).filter { $0.hasPrefix(head.groups[0]) }
        #expect(typed.count == 1)
        let code = page.lines.drop { $0.label != "Kode" }.prefix(3).map(\.text)
            .joined(separator: " ")
        #expect(AuditHead(typed: "\(head.number ?? 0): " + code) == head)
    }

    @Test func `every action and object has its words in both languages`() {
        for language in Wording.Language.allCases {
            let wording = Wording(language)
            for action in AuditAction.allCases {
                #expect(wording.auditAction(action) != action.rawValue, "\(action)")
            }
            #expect(
                Set(AuditAction.allCases.map(wording.auditAction)).count
                    == AuditAction.allCases.count)
            for kind in AuditObject.Kind.allCases where kind != .none {
                #expect(wording.auditObject(AuditObject(kind, 7)).hasSuffix(" 7"))
            }
        }
    }

    private func event(_ detail: AuditDetail?, _ action: AuditAction = .personEdited) -> AuditEvent
    {
        AuditEvent(
            number: 1_204, at: SampleDatabase.morning, account: nil, role: nil, terminal: "",
            session: "", action: action, object: AuditObject(.person, 1), person: PersonID(1),
            detail: detail)
    }

    @Test func `erased and withheld words say so`() {
        let wording = Wording(.indonesian)
        #expect(TrailText(event(nil), wording).details == [wording.wordsErased])
        var withheld = event(AuditDetail())
        withheld.isWithheld = true
        #expect(TrailText(withheld, wording).details == [wording.wordsWithheld])
        #expect(TrailText(event(AuditDetail()), wording).details.isEmpty)
    }

    @Test func `what changed is shown part by part, and else as it stands`() {
        let wording = Wording(.indonesian)
        let record = AuditDetail(
            part: "nama, alamat", before: "nama: Siti\nalamat: ",
            after: "nama: Siti A\nalamat: Jalan\nDua", reason: "akta")
        #expect(
            TrailText(event(record), wording).details == [
                "nama: Siti → Siti A", "alamat: (kosong) → Jalan\nDua", "Alasan: akta",
            ])
        let rating = AuditDetail(part: "resultRating", before: "", after: "2")
        #expect(TrailText(event(rating, .fieldSaved), wording).details == ["Rating: Sesuai"])
        let role = AuditDetail(part: "AUDITOR", reason: "SK 1")
        #expect(
            TrailText(event(role, .roleGranted), wording).details == ["Auditor", "Alasan: SK 1"])
    }
}
