import CareerDomain
import Foundation
import Testing

@testable import CareerStore

/// Files that repeat, correct or precede what is recorded.
struct CorrectionImportTests {
    let sandbox: Sandbox
    let database: CareerDatabase

    init() throws {
        sandbox = try Sandbox()
        database = try CareerDatabase(
            path: sandbox.place("karier.db"), options: .init(actor: .owner))
    }

    private func run(_ changes: [String: String] = [:]) throws -> ImportReport {
        let rows = [SIASNRows.pns.merging(changes) { $1 }]
        return try FileImport.run(
            file: try sandbox.write(SIASNRows.csv(rows)), into: database,
            options: ImportOptions(today: .testDay, correctionReason: "impor berkas.csv"),
            progress: { _ in true })
    }

    private func dossier() throws -> Dossier {
        let person = try #require(try database.person(withNumber: "198609262015051001"))
        return try #require(try database.dossier(of: person, identity: .revealed))
    }

    @Test func `a row with a decree is what a file without one means`() throws {
        var record = try Samples.record(1, name: "Budi")
        record.rankDecree = Decree(number: "SK-9", date: try Samples.day("2020-01-02"))
        record.positionDecree = Decree(number: "SK-8")
        record.position?.jobClass = 8
        record.position?.retirementAge = 61
        _ = try database.register(record)
        record.rankDecree = Decree()
        record.positionDecree = Decree()
        record.position = record.position.map { Position(title: $0.title, kind: $0.kind) }

        var outcome: RegistrationOutcome?
        try database.bulkRegistration { load in
            outcome = try load.register(record, fingerprint: nil).outcome
        }

        #expect(outcome == .unchanged)
    }

    @Test func `a class or age of its own makes another post`() throws {
        var record = try Samples.record(1, name: "Budi")
        let person = try database.register(record).person
        record.position?.jobClass = 8
        #expect(try database.register(record).outcome == .updated)
        let posts = try #require(try database.dossier(of: person, identity: .revealed)).posts
        #expect(posts.map(\.value.position.jobClass) == [nil, 8])
        #expect(posts.first?.correction != nil && posts.last?.correction == nil)
    }

    @Test func `another value from the same day closes the row with the reason`() throws {
        _ = try run()
        let report = try run(["GOL AKHIR NAMA": "III/c", "JABATAN NAMA": "Kepala Seksi Baru"])
        #expect(report.updated == 1)
        let dossier = try dossier()
        #expect(dossier.ranks.map(\.value.golongan.label) == ["III/b", "III/c"])
        #expect(dossier.ranks.first?.correction?.reason == "impor berkas.csv")
        #expect(dossier.posts.first?.correction?.reason == "impor berkas.csv")
        #expect(dossier.ranks.count { $0.correction == nil } == 1)
        #expect(dossier.posts.count { $0.correction == nil } == 1)
        #expect(dossier.person.version == 1)
    }

    @Test func `a decree that becomes known replaces the row without one`() throws {
        _ = try run()
        var record = try Samples.record(1, name: "Budi")
        record.rankDecree = Decree()
        let person = try database.register(record).person
        record.rankDecree = Decree(number: "SK-1")
        _ = try database.register(record)
        let ranks = try #require(try database.dossier(of: person, identity: .revealed)).ranks
        #expect(ranks.filter { $0.correction == nil }.map(\.decree.number) == ["SK-1"])
        #expect(ranks.count == 2)
    }

    @Test func `an older export after a newer one turns nothing back`() throws {
        _ = try run([
            "GOL AKHIR NAMA": "III/c", "TMT GOLONGAN": "01-04-2026", "UNOR ID": "U09",
            "UNOR NAMA": "Seksi Baru", "KEDUDUKAN HUKUM ID": "15", "KEDUDUKAN HUKUM NAMA": "",
            "JABATAN NAMA": "Kepala Seksi Baru", "TMT JABATAN": "01-05-2026",
        ])
        let newer = try dossier()

        let report = try run()

        let now = try dossier()
        #expect(report.updated == 1)
        #expect(report.problems.map(\.code) == [.olderThanStored])
        #expect(now.ranks.inForce(on: .testDay) == newer.ranks.inForce(on: .testDay))
        #expect(now.posts.inForce(on: .testDay) == newer.posts.inForce(on: .testDay))
        #expect(now.ranks.count == 2 && now.posts.count == 2)
        #expect(now.units == newer.units && now.statuses == newer.statuses)
        #expect(now.ranks.allSatisfy { $0.correction == nil })
    }

    @Test func `an export from before the last promotion takes no name or number back`() throws {
        _ = try run()
        let former = try dossier().person
        _ = try run([
            "TMT GOLONGAN": "01-04-2024", "GOL AKHIR NAMA": "III/c", "NAMA": "Nama Baru",
            "NOMOR HP": "0899",
        ])
        _ = try run()
        let now = try dossier().person
        #expect(now.id == former.id)
        #expect(now.name.name == "Nama Baru")
        #expect(now.contact.phone == "0899")
    }

    @Test func `a cell that cannot be read overwrites nothing`() throws {
        _ = try run(["STATUS CPNS PNS": "C", "JENIS KELAMIN": "F", "TANGGAL LAHIR": "27-09-1986"])
        let before = try dossier().person
        #expect(before.employmentKind == .probationary && before.sex == .woman)
        _ = try run([
            "JENIS PEGAWAI NAMA": "??", "STATUS CPNS PNS": "??", "JENIS KELAMIN": "?",
            "TANGGAL LAHIR": "?",
        ])
        let now = try dossier().person
        #expect(now.employmentKind == before.employmentKind)
        #expect(now.sex == before.sex)
        #expect(now.birthDate == before.birthDate)
    }

    @Test func `what was corrected by hand does not come back`() throws {
        _ = try run()
        let person = try dossier().person.id
        try database.correct(.rank, row: 1, of: person, reason: "SK keliru")
        let report = try run(["NOMOR HP": "0899"])
        #expect(report.updated == 1)
        #expect(report.problems.map(\.code) == [.correctedBefore])
        #expect(try dossier().ranks.count == 1)
        #expect(try dossier().person.contact.phone == "0899")
    }

    @Test func `an export of sample data comes in again and changes nothing`() throws {
        let population = SamplePopulation(count: 300, day: database.options.today)
        _ = try SampleLoading.fill(database, with: population, quarters: 0) { _ in true }
        let path = sandbox.place("ekspor.csv")
        _ = try Export.run(
            .employees, as: .csv(delimiter: ","), from: database,
            to: try OutputFile(path: path), on: database.options.today,
            for: ExportOccasion(try #require(ProcessingPurpose("rekonsiliasi data"))),
            progress: { _ in true })
        let report = try FileImport.run(
            file: path, into: database, options: ImportOptions(today: database.options.today),
            progress: { _ in true })
        #expect(report.unchanged == 300, "\(report.updated) \(report.problems.prefix(3))")
    }
}
