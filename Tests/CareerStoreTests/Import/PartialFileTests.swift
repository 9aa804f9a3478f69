import CareerDomain
import Foundation
import Testing

@testable import CareerStore

/// A file that leaves columns out states nothing of them.
struct PartialFileTests {
    let sandbox: Sandbox
    let database: CareerDatabase

    init() throws {
        sandbox = try Sandbox()
        database = try CareerDatabase(
            path: sandbox.place("karier.db"), options: .init(actor: .owner))
    }

    private func run(
        _ rows: [[String: String]], without missing: Set<SIASNColumn> = []
    ) throws -> ImportReport {
        let columns = SIASNColumn.allCases.filter { !missing.contains($0) }
        return try FileImport.run(
            file: try sandbox.write(SIASNRows.csv(rows, columns: columns)), into: database,
            options: ImportOptions(today: .testDay), progress: { _ in true })
    }

    private func dossier() throws -> Dossier {
        let person = try #require(try database.person(withNumber: "198609262015051001"))
        return try #require(try database.dossier(of: person, identity: .revealed))
    }

    @Test(arguments: SIASNColumn.allCases.filter { ![.nipBaru, .nama].contains($0) })
    func `a column that is missing changes nothing`(column: SIASNColumn) throws {
        var pensioner = SIASNRows.pns
        pensioner["KEDUDUKAN HUKUM ID"] = "03"
        pensioner["KEDUDUKAN HUKUM NAMA"] = ""
        let rows = [pensioner, SIASNRows.pppk]
        _ = try run(rows)
        let before = try (dossier(), database.unitTree())

        let report = try run(rows, without: [column])

        #expect(report.unchanged == 2, "\(report)")
        #expect(try dossier() == before.0)
        #expect(try database.unitTree() == before.1)
    }

    @Test(arguments: [
        Set<SIASNColumn>([.gelarDepan, .gelarBelakang, .nik, .tempatLahirNama, .nomorHP]),
        [.email, .emailGov, .alamat], [.kedudukanHukumID, .kedudukanHukumNama],
        [.instansiKerjaNama, .instansiIndukNama, .satuanKerjaKerjaNama],
        [.instansiKerjaNama, .instansiIndukNama, .satuanKerjaKerjaNama, .unorID],
        [.tmtJabatan, .jenisJabatanID, .jenisJabatanNama, .eselonID, .eselonNama],
        [.golAkhirNama, .golAkhirID, .tmtGolongan, .mkTahun, .mkBulan],
        [.jenisPegawaiNama, .statusCpnsPns, .tanggalLahir, .jenisKelamin],
        [.namaSekolah, .pendidikanNama, .tahunLulus],
        Set(SIASNColumn.allCases).subtracting([.pnsID, .nipBaru, .nama]),
    ])
    func `several missing columns change nothing`(missing: Set<SIASNColumn>) throws {
        _ = try run([SIASNRows.pns, SIASNRows.pppk])
        let before = try (dossier(), database.unitTree())

        let report = try run([SIASNRows.pns, SIASNRows.pppk], without: missing)

        #expect(report.unchanged == 2)
        #expect(try dossier() == before.0)
        #expect(try database.unitTree() == before.1)
        #expect(try run([SIASNRows.pns, SIASNRows.pppk]).unchanged == 2)
    }

    @Test func `a probationary stays one where only the kind of servant is stated`() throws {
        let probationary = SIASNRows.pns.merging(["STATUS CPNS PNS": "C"]) { $1 }
        _ = try run([probationary])
        _ = try run([SIASNRows.pns], without: [.statusCpnsPns])
        #expect(try dossier().person.employmentKind == .probationary)
    }

    @Test func `what a small file does state is taken`() throws {
        _ = try run([SIASNRows.pns])
        let renamed = SIASNRows.pns.merging(["NAMA": "Contoh Baru", "NOMOR HP": "0899"]) { $1 }
        let small = Set(SIASNColumn.allCases).subtracting([.nipBaru, .nama, .nomorHP])
        #expect(try run([renamed], without: small).updated == 1)
        let person = try dossier().person
        #expect(person.name.full == "Dr. Contoh Baru, S.E., M.M.")
        #expect(person.contact.phone == "0899")
        #expect(person.contact.email == "satu@example.org")
    }

    @Test func `an empty start or status beside what is in force adds no row`() throws {
        _ = try run([SIASNRows.pns])
        let before = try dossier()
        let undated = SIASNRows.pns.merging([
            "TMT JABATAN": "", "TMT GOLONGAN": "", "MK TAHUN": "", "MK BULAN": "",
            "KEDUDUKAN HUKUM ID": "", "KEDUDUKAN HUKUM NAMA": "",
        ]) { $1 }
        #expect(try run([undated]).unchanged == 1)
        #expect(try dossier() == before)
    }

    @Test func `a new person of a file without ids works in the unit of that name`() throws {
        _ = try run([SIASNRows.pns])
        let units = try database.unitTree().map(\.name)
        let other = SIASNRows.pppk.merging(["UNOR NAMA": "Seksi Umum"]) { $1 }
        let missing: Set<SIASNColumn> = [
            .unorID, .instansiKerjaNama, .instansiIndukNama, .satuanKerjaKerjaNama,
        ]
        #expect(try run([other], without: missing).inserted == 1)
        #expect(try database.unitTree().map(\.name) == units)
        #expect(try database.unitTree().last?.headcount == 2)
    }

    @Test func `a unit known by its name alone gets its id and moves nobody`() throws {
        _ = try run([SIASNRows.pns], without: [.unorID])
        let before = try dossier()
        #expect(try run([SIASNRows.pns]).unchanged == 1)
        #expect(try dossier() == before)
        let renamed = SIASNRows.pns.merging(["UNOR NAMA": "Seksi Umum Baru"]) { $1 }
        _ = try run([renamed])
        #expect(try database.unitTree().last?.name == "Seksi Umum Baru")
        #expect(try database.unitTree().count == 3)
    }
}
