import CareerDomain
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `Somebody whom the regulation exempts` {
    private let sample: SampleDatabase
    private let person: PersonID

    init() throws {
        sample = try SampleDatabase(people: 0)
        person = try sample.keeping.register(try Self.record(.active)).person
    }

    private static func record(
        _ status: EmploymentStatus, from day: CalendarDate? = nil
    ) throws -> PersonRecord {
        var record = SamplePopulation(
            count: 30, day: SampleDatabase.morning.local(in: .wib).date
        ).record(at: 29)
        record.status = status
        record.statusFrom = day
        return record
    }

    private func exempt(_ status: EmploymentStatus) throws {
        _ = try sample.keeping.register(
            try Self.record(status, from: CalendarDate(iso: "2026-01-02")))
    }

    @Test func `the form says why there is none, in the words of the regulation`() throws {
        try exempt(.unpaidLeave)
        let workspace = sample.workspace()
        workspace.perform(.focusForm)
        let form = workspace.snapshot().form
        let sentence =
            "Tidak ada penilaian: ketentuan perencanaan kinerja tidak berlaku bagi Pegawai yang "
            + "menjalani cuti di luar tanggungan negara (PermenPANRB 6/2022 hlm. 65–66 huruf C "
            + "angka 8.c)."
        #expect(form.emptyText.first == sentence)
        #expect(!form.emptyText.contains { $0.contains("Enter") })
        #expect(workspace.availability(of: .beginAppraisal) == .blocked(sentence))
        workspace.perform(.beginAppraisal)
        #expect(workspace.snapshot().status?.text == sentence)
        #expect(try sample.keeping.appraisal(of: person, in: workspace.quarter) == nil)
    }

    @Test func `a draft of before is read, thrown away, but not filled in`() throws {
        let quarter = sample.workspace().quarter
        let draft = try sample.keeping.beginAppraisal(of: person, in: quarter)
        try exempt(.suspended)
        let workspace = sample.workspace()
        workspace.perform(.focusForm)
        for command in [CommandID.sign, .addResult, .addIndicator] {
            guard case .blocked(let reason) = workspace.availability(of: command) else {
                Issue.record("\(command)")
                continue
            }
            #expect(reason.contains("diberhentikan sementara"))
        }
        workspace.perform(.beginAppraisal)
        workspace.form.moveFocus(to: .notes)
        workspace.type("Catatan")
        #expect(workspace.snapshot().status?.text.contains("angka 8.b") == true)
        workspace.storeInput()
        #expect(try sample.keeping.appraisal(draft.id) == draft)
        workspace.perform(.back)
        workspace.perform(.focusForm)
        workspace.perform(.discardDraft)
        workspace.perform(.accept)
        #expect(try sample.keeping.appraisal(draft.id) == nil)
        #expect(workspace.availability(of: .undo) != .ready)
    }

    @Test func `what is being typed when the status changes waits as a draft`() throws {
        let workspace = sample.workspace()
        workspace.perform(.focusForm)
        workspace.perform(.beginAppraisal)
        workspace.form.moveFocus(to: .notes)
        workspace.type("Kinerja baik")
        let other = try sample.anotherSession()
        _ = try other.register(
            try Self.record(.preRetirement, from: CalendarDate(iso: "2026-01-02")))
        workspace.storeInput()
        workspace.perform(.refresh)
        #expect(workspace.form.editing == nil)
        #expect(workspace.form.unsettled.values.contains("Kinerja baik"))

        let dossier = try #require(try other.dossier(of: person))
        let row = try #require(dossier.statuses.first { $0.value == .preRetirement })
        try other.correct(.status, row: row.id, of: person, reason: "keliru")
        workspace.form.offerWithheld()
        let stored = try sample.keeping.appraisal(of: person, in: workspace.quarter)
        #expect(stored?.notes == "Kinerja baik")
        #expect(workspace.form.unsettled.isEmpty)
    }

    @Test func `every exemption is said in both languages`() {
        for exemption in PlanningExemption.allCases {
            let words = [Wording.Language.indonesian, .english].map {
                Wording($0).exemption(exemption)
            }
            #expect(Set(words).count == 2)
            #expect(words.allSatisfy { $0.contains("8.\(exemption.rawValue)") })
        }
    }
}
