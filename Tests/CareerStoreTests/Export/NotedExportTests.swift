import CareerDomain
import Foundation
import GRDB
import Testing

@testable import CareerStore

/// What leaves the database is in the trail.
@Suite struct NotedExportTests {
    private let staff: StaffedOffice
    private var clerk: PersonID { staff.office.clerk }

    init() throws { staff = try StaffedOffice() }

    @discardableResult
    private func export(
        _ kind: ExportKind = .employees, from database: CareerDatabase, to name: String = "k.csv",
        progress: (Int) -> Bool = { _ in true }
    ) throws -> Int? {
        try Export.run(
            kind, as: .csv(delimiter: ","), from: database,
            to: try OutputFile(path: staff.folder.file(name)), on: Samples.today,
            for: ExportOccasion(try #require(ProcessingPurpose("rekonsiliasi BKN")), file: name),
            progress: progress)
    }

    private func trail(_ action: AuditAction = .exported) throws -> [AuditEvent] {
        try staff.open(.auditor).auditEvents(
            AuditQuery(action: action), before: nil, limit: 9)
    }

    @Test func `an export is noted with what, how much, what for and where to`() throws {
        #expect(try export(from: try staff.open(.manager)) == 4)
        let noted = try #require(try trail().first)
        #expect(noted.detail?.part == "employees" && noted.detail?.after == "4 baris, k.csv")
        #expect(noted.detail?.reason == "rekonsiliasi BKN")
        #expect(noted.role == .unitAdmin && noted.detail?.authority == "SK-1")
    }

    @Test func `it is noted before it leaves, also where its reader then refuses it`() throws {
        let purpose = try #require(ProcessingPurpose("rekonsiliasi BKN"))
        let database = try staff.open(.director)
        #expect(throws: ExportFailure.diskFull) {
            try Export.run(
                .employees, as: .json, from: database, to: try OutputFile(path: "/dev/full"),
                on: Samples.today, for: ExportOccasion(purpose), progress: { _ in true })
        }
        #expect(try trail().count == 1)
    }

    @Test func `a stopped one is not noted`() throws {
        let rows = try (0..<600).map { try Samples.record(1_000 + $0, name: "Orang \($0)") }
        let director = try staff.open(.director)
        for row in rows { _ = try director.register(row) }
        #expect(try export(from: director, progress: { _ in false }) == nil)
        #expect(try trail().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: staff.folder.file("k.csv")))
    }

    @Test func `where the trail cannot be written nothing is taken out once accounts exist`() throws
    {
        let database = try staff.open(.director, readOnly: true)
        #expect(throws: ExportFailure.keeping(.readOnly)) { try export(from: database) }
        #expect(!FileManager.default.fileExists(atPath: staff.folder.file("k.csv")))

        let folder = try TemporaryFolder()
        _ = try Office(folder.file())
        var options = Samples.options
        options.readOnly = true
        let fresh = try CareerDatabase(path: folder.file(), options: options)
        #expect(try export(from: fresh) == 5)
    }

    @Test func `who may only read takes nothing out`() throws {
        let auditor = try staff.open(.auditor)
        #expect(throws: ExportFailure.self) { try export(from: auditor) }
        // A leader is an employee too: his own row, no other.
        #expect(try export(from: try staff.open(.leader)) == 1)
        #expect(try export(from: try staff.open(.supervisor)) == 1)
    }

    @Test func `an employee's export holds no appraisal before it is delivered`() throws {
        let supervisor = try staff.open(.supervisor)
        let draft = try supervisor.beginAppraisal(of: clerk, in: try Samples.quarter(2024, 3))
        #expect(try export(.appraisals, from: try staff.open(.clerk)) == 0)
        #expect(try export(.appraisals, from: try staff.open(.manager)) == 1)
        #expect(draft.state == .draft)
    }

    private struct Own: Decodable {
        struct Reading: Decodable {
            var oleh: String
            var tindakan: String
        }
        struct Identity: Decodable {
            var nip: String
            var telepon: String?
        }
        enum CodingKeys: String, CodingKey {
            case identitas
            case readings = "dibaca_oleh"
            case proposals = "usulan_koreksi"
        }
        var identitas: Identity
        var readings: [Reading]
        var proposals: [[String: String?]]
    }

    @Test func `everything of oneself is one object, and taking it along is noted`() throws {
        var record = try staff.clerkRecord()
        record.contact.phone = "081234567890"
        let director = try staff.open(.director)
        _ = try director.register(record)
        _ = try director.dossier(of: clerk)
        let own = try staff.open(.clerk)
        _ = try own.propose(
            ProposedCorrection(field: .phone, value: "0811", reason: "ganti nomor"), for: clerk)
        let stored = try PersonalRecord(
            of: clerk, in: own, identity: .revealed, on: Samples.today, readings: 99)
        let occasion = ExportOccasion(
            try #require(ProcessingPurpose("arsip pribadi saya")), file: "saya.json")
        try PersonalRecordExport.run(
            stored, as: .json, from: own,
            to: try OutputFile(path: staff.folder.file("saya.json")), for: occasion)
        let data = try Data(contentsOf: URL(filePath: staff.folder.file("saya.json")))
        let read = try JSONDecoder().decode(Own.self, from: data)
        #expect(read.identitas.telepon == "081234567890")
        #expect(read.identitas.nip == record.employeeNumber.digits)
        #expect(read.readings.map(\.tindakan) == ["DATA_DIBACA"])
        #expect(read.readings.map(\.oleh) == ["Dewi"])
        #expect(read.proposals.count == 1)
        let noted = try #require(try trail().first)
        #expect(noted.person == clerk && noted.detail?.part == "own")
        #expect(noted.detail?.reason == "arsip pribadi saya")
        try PersonalRecordExport.run(
            stored, as: .text(["satu"]), from: own,
            to: try OutputFile(path: staff.folder.file("saya.txt")), for: occasion)
        #expect(try trail(.printed).count == 1)
    }

    @Test func `nobody takes along what is stored of another without the right`() throws {
        for desk in [StaffedOffice.Desk.leader, .supervisor, .auditor] {
            let database = try staff.open(desk)
            #expect(throws: KeepingError.self) {
                try PersonalRecord(
                    of: clerk, in: database, identity: .revealed, on: Samples.today, readings: 9)
            }
        }
        let other = try staff.open(.clerk)
        #expect(throws: KeepingError.notFound) {
            try PersonalRecord(
                of: staff.office.manager, in: other, identity: .masked, on: Samples.today,
                readings: 9)
        }
        #expect(try other.ownPerson() == clerk)
        #expect(try staff.open(.auditor).ownPerson() == nil)
    }
}
