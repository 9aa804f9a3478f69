import CareerDomain
import Foundation
import Glibc
import Testing

@testable import CareerStore

struct SIASNImportTests {
    let sandbox: Sandbox
    let database: CareerDatabase

    init() throws {
        sandbox = try Sandbox()
        database = try CareerDatabase(
            path: sandbox.place("karier.db"), options: .init(actor: .owner))
    }

    private func run(
        _ path: String, strict: Bool = false, rehearsal: Bool = false, kept: Int = 10_000,
        onProblem: ((ImportProblem) throws(ImportFailure) -> Void)? = nil,
        progress: (ImportProgress) -> Bool = { _ in true }
    ) throws -> ImportReport {
        try FileImport.run(
            file: path, into: database,
            options: ImportOptions(
                isRehearsal: rehearsal, isStrict: strict, keptProblems: kept,
                today: .testDay, onProblem: onProblem),
            progress: progress)
    }

    private func run(rows: [String: String]..., strict: Bool = false) throws -> ImportReport {
        try run(try sandbox.write(SIASNRows.csv(rows)), strict: strict)
    }

    private func dossier(_ digits: String) throws -> Dossier {
        let person = try #require(try database.person(withNumber: digits))
        return try #require(try database.dossier(of: person, identity: .revealed))
    }

    @Test func `a record comes in with everything it states`() throws {
        let report = try run(rows: SIASNRows.pns)
        #expect(report.inserted == 1 && report.warnings == 0, "\(report.problems)")
        let dossier = try dossier("198609262015051001")
        #expect(dossier.person.name.full == "Dr. Contoh Pertama, S.E., M.M.")
        #expect(dossier.person.birthDate.iso == "1986-09-26")
        #expect(dossier.person.nationalID == "1271012609860001")
        #expect(dossier.person.employmentKind == .permanent)
        #expect(dossier.statuses.map(\.value) == [.studyLeave])
        #expect(dossier.ranks.map(\.value.golongan.label) == ["III/b"])
        #expect(dossier.ranks.map(\.value.serviceYears) == [11])
        #expect(dossier.posts.first?.value.position.title == "Kepala Seksi Umum")
        #expect(dossier.posts.first?.value.position.kind == .supervisor)
        #expect(dossier.posts.first?.value.position.echelon == .iva)
        #expect(dossier.units.first?.value.name == "Seksi Umum")
        #expect(dossier.educations.first?.level == .s2)
        #expect(dossier.educations.first?.graduationYear == 2010)
        let units = try database.unitTree()
        #expect(units.map(\.name) == ["Pemerintah Kota Contoh", "Dinas Contoh", "Seksi Umum"])
    }

    /// Code, its name, the kind in words; what is stored, and what is remarked.
    @Test(arguments: [
        ("101", "PPPK Paruh Waktu Aktif", "PPPK Paruh Waktu", "101", "PPPK_PW", ""),
        ("101", "PPPK Paruh Waktu Aktif", "PPPK", "101", "PPPK_PW", ""),
        ("101", "", "", "101", "PPPK_PW", ""),
        ("", "PPPK Paruh Waktu", "PPPK", "101", "PPPK_PW", ""),
        ("71", "PPPK Aktif", "PPPK", "71", "PPPK", ""), ("71", "", "PPPK", "71", "PPPK", ""),
        ("73", "PPPK Aktif", "PPPK", "73", "PPPK", "status_uncertain"),
        ("73", "", "PPPK Paruh Waktu", "73", "PPPK_PW", "status_uncertain"),
        ("", "", "PPPK Paruh Waktu", "101", "PPPK_PW", ""),
        ("47", "", "PPPK", "71", "PPPK", "status_unreadable"),
    ])
    func `the codes of contract staff are read`(
        code: String, name: String, kind: String, status: String, employment: String,
        remark: String
    ) throws {
        let row = SIASNRows.pppk.merging([
            "KEDUDUKAN HUKUM ID": code, "KEDUDUKAN HUKUM NAMA": name, "JENIS PEGAWAI NAMA": kind,
        ]) { $1 }
        let report = try run(rows: row)
        #expect(report.inserted == 1)
        #expect(report.problems.map(\.code.rawValue) == (remark.isEmpty ? [] : [remark]))
        let dossier = try dossier("199312282025212001")
        #expect(dossier.statuses.map(\.value.rawValue) == [status])
        #expect(dossier.person.employmentKind.rawValue == employment)
        let quarter = try #require(Quarter(year: 2026, number: 3))
        for known in EmploymentStatus.allCases {
            let query = RosterQuery(facets: RosterFacets(status: known), quarter: quarter)
            let count = try database.rosterCount(query, continuing: nil, budget: 1_000)
            #expect(count.counted == (known.rawValue == status ? 1 : 0), "\(known)")
        }
        #expect(try DatabaseCheck.run(database).findings.isEmpty)
    }

    @Test(arguments: ["NAMA", "ALAMAT", "JABATAN NAMA", "UNOR NAMA", "GELAR BELAKANG"])
    func `a cell that no honest file has is refused, and the others go on`(column: String) throws {
        let endless = String(repeating: "a", count: 100_000)
        let report = try run(
            rows: SIASNRows.pns.merging([column: endless]) { $1 }, SIASNRows.pppk)
        #expect(report.inserted == 1 && report.rejected == 1)
        let problem = try #require(report.problems.first { $0.severity == .error })
        #expect(problem.code == .textTooLong && problem.column == column)
        #expect(problem.value.count == 60 && problem.detail == "500")
        let longest = String(repeating: "b", count: 500)
        #expect(try run(rows: SIASNRows.pns.merging([column: longest]) { $1 }).inserted == 1)
    }

    /// C1 controls and marks that turn the order of letters round.
    @Test func `what steers a terminal or the order of letters does not come in`() throws {
        let report = try run(
            rows: SIASNRows.pns.merging([
                "NAMA": "Conto\u{9B}31mh \u{202E}amatreP",
                "ALAMAT": "Jl.\u{2066} Con\u{85}toh\u{200F}",
                "NOMOR HP": "08\u{9B}12",
            ]) { $1 })
        #expect(report.inserted == 1)
        #expect(
            Set(report.problems.map(\.column)) == ["NAMA", "ALAMAT", "NOMOR HP"]
                && report.problems.allSatisfy { $0.code == .controlCharacters })
        let person = try dossier("198609262015051001").person
        #expect(person.name.name == "Conto31mh amatreP")
        #expect(person.contact.address == "Jl. Con toh")
        #expect(person.contact.phone == "0812")
    }

    @Test func `the same file again changes nothing`() throws {
        let path = try sandbox.write(SIASNRows.csv([SIASNRows.pns, SIASNRows.pppk]))
        #expect(try run(path).inserted == 2)
        let again = try run(path)
        #expect(again.unchanged == 2 && again.inserted == 0 && again.updated == 0)
    }

    @Test func `columns in another order are the same file`() throws {
        #expect(try run(rows: SIASNRows.pns).inserted == 1)
        let reversed = SIASNRows.csv([SIASNRows.pns], columns: SIASNColumn.allCases.reversed())
        #expect(try run(try sandbox.write(reversed)).unchanged == 1)
    }

    @Test func `a changed rank becomes a new row`() throws {
        _ = try run(rows: SIASNRows.pns)
        let promoted = SIASNRows.pns.merging([
            "GOL AKHIR NAMA": "III/c", "TMT GOLONGAN": "01-04-2026",
        ]) { $1 }
        let report = try run(rows: promoted)
        #expect(report.updated == 1)
        #expect(
            try dossier("198609262015051001").ranks.map(\.value.golongan.label)
                == ["III/b", "III/c"])
    }

    @Test(arguments: [
        ("NIP BARU", "", ImportProblem.Code.numberMissing),
        ("NIP BARU", "19860926201505100", .numberLength),
        ("NIP BARU", "198613262015051001", .numberBirthDate),
        ("NIP BARU", "198609262015131001", .numberAppointment),
        ("NIP BARU", "198609262015053001", .numberSex),
        ("NIP BARU", "198609262015051000", .numberSerial),
        ("NIP BARU", "1.98609E+17", .numberScientific),
        ("NIP BARU", "19860926201505100X", .numberNotDigits),
        ("NAMA", "  ", .nameMissing),
        ("JENIS PEGAWAI NAMA", "PPPK", .kindContradictsNumber),
    ])
    func `what cannot identify a person is refused and named`(
        column: String, value: String, code: ImportProblem.Code
    ) throws {
        let report = try run(
            rows: SIASNRows.pppk, SIASNRows.pns.merging([column: value]) { $1 })
        #expect(report.read == 2 && report.inserted == 1 && report.rejected == 1)
        let problem = try #require(report.problems.first { $0.severity == .error })
        #expect(problem.code == code)
        #expect(problem.record == 2 && problem.line == 3)
        #expect(problem.column == column)
    }

    @Test(arguments: [
        ("TANGGAL LAHIR", "26-09-1987", ImportProblem.Code.birthDateDiffers),
        ("TANGGAL LAHIR", "31-02-1986", .dateUnreadable),
        ("JENIS KELAMIN", "F", .sexDiffers), ("JENIS KELAMIN", "X", .sexUnreadable),
        ("GOL AKHIR NAMA", "VI/z", .golonganUnreadable),
        ("TMT GOLONGAN", "besok", .dateUnreadable), ("TMT GOLONGAN", "01-10-2030", .dateInFuture),
        ("TMT CPNS", "01-06-2015", .appointmentDiffers),
        ("ESELON NAMA", "VII.x", .echelonUnreadable), ("MK BULAN", "14", .quantityUnreadable),
        ("NIK", "123", .nationalIDLength),
    ])
    func `what cannot be read is left out with a warning`(
        column: String, value: String, code: ImportProblem.Code
    ) throws {
        let report = try run(rows: SIASNRows.pns.merging([column: value]) { $1 })
        #expect(report.inserted == 1 && report.rejected == 0)
        let problem = try #require(report.problems.first)
        #expect(problem.code == code && problem.severity == .warning && problem.record == 1)
        #expect(problem.column == column)
    }

    @Test func `apostrophes, null and odd spellings are read as meant`() throws {
        let dirty = SIASNRows.pns.merging([
            "NIP BARU": "'19860926 201505 1 001", "NIK": "'1271012609860001",
            "GELAR DEPAN": "null", "JENIS KELAMIN": "Laki-laki", "GOL AKHIR NAMA": "III/B ",
            "TMT JABATAN": "2024-01-02", "EMAIL": "-", "EMAIL GOV": "contoh@example.go.id",
        ]) { $1 }
        let report = try run(rows: dirty)
        #expect(report.problems.isEmpty)
        let dossier = try dossier("198609262015051001")
        #expect(dossier.person.name.frontTitle.isEmpty)
        #expect(dossier.person.nationalID == "1271012609860001")
        #expect(dossier.person.contact.email == "contoh@example.go.id")
        #expect(dossier.ranks.first?.value.golongan.label == "III/b")
        #expect(dossier.posts.first?.effectiveFrom?.iso == "2024-01-02")
    }

    @Test func `a name is stored as it is written and found without its marks`() throws {
        let name = "Siti A\u{200D}mi\u{E000}nah"
        let report = try run(rows: SIASNRows.pns.merging(["NAMA": name]) { $1 })
        #expect(report.problems.isEmpty)
        let stored = try dossier("198609262015051001").person.name.name
        #expect(stored.unicodeScalars.elementsEqual(name.unicodeScalars))
        let query = RosterQuery(text: "aminah siti", quarter: try Samples.quarter(2026, 3))
        #expect(try database.rosterPage(query, at: .start, limit: 5).entries.count == 1)
    }

    @Test func `all or nothing needs a file that can be read twice`() throws {
        let path = sandbox.place("pipa")
        #expect(mkfifo(path, 0o600) == 0)
        let bytes = Array(SIASNRows.csv([SIASNRows.pns]).utf8)
        let writer = Thread {
            let descriptor = open(path, O_WRONLY)
            _ = write(descriptor, bytes, bytes.count)
            close(descriptor)
        }
        writer.start()
        #expect(throws: ImportFailure.strictPipe) { try run(path, strict: true) }
    }

    @Test func `a strict import keeps to the file it has checked`() throws {
        let path = try sandbox.write(SIASNRows.csv([SIASNRows.pns]))
        let report = try run(
            path, strict: true,
            progress: { state in
                if state.isChecking { try? FileManager.default.removeItem(atPath: path) }
                return true
            })
        #expect(report.inserted == 1)
    }

    @Test func `a number that another person bears is refused`() throws {
        let other = SIASNRows.pns.merging(["PNS ID": "LAIN", "NAMA": "Orang Lain"]) { $1 }
        let report = try run(rows: SIASNRows.pns, other)
        #expect(report.inserted == 1 && report.rejected == 1)
        #expect(report.problems.first?.code == .numberTaken)
    }

    @Test func `missing columns are named and required ones refuse the file`() throws {
        let few = try run(
            try sandbox.write("nama,Nip_Baru,EMAIL\nContoh,198609262015051001,a@example.org\n"))
        #expect(few.inserted == 1)
        let named = few.problems.filter { $0.code == .columnMissing }.map(\.column)
        #expect(named.count == 66 && named.contains("PNS ID") && !named.contains("NAMA"))
        let incomplete = ImportFailure.columnsMissing(
            required: ["NAMA"], found: ["nip baru", "nik"])
        #expect(throws: incomplete) {
            try run(try sandbox.write("nip baru,nik\n1,2\n"))
        }
        #expect(throws: ImportFailure.unrecognised(found: ["a", "b"])) {
            try run(try sandbox.write("a,b\n1,2\n"))
        }
    }

    @Test func `records with too many or too few fields are refused`() throws {
        let file = SIASNRows.csv([SIASNRows.pppk])
        let whole = SIASNRows.csv([SIASNRows.pns]).split(separator: "\n")[1]
        let cells = whole.split(separator: ",", omittingEmptySubsequences: false)
        let cut = cells.prefix(20).joined(separator: ",") + "\n"
        let short = cells.prefix(66).joined(separator: ",") + "\n"
        let report = try run(try sandbox.write(file + "\(whole),lebih\n" + cut + short))
        #expect(report.read == 4 && report.inserted == 2 && report.rejected == 2)
        #expect(
            report.problems.map(\.code) == [.tooManyFields, .tooFewFields, .shortRecord])
        #expect(report.problems.map(\.record) == [2, 3, 4])
    }

    @Test func `an unclosed quote refuses its line and no other`() throws {
        let rows = SIASNRows.csv([SIASNRows.pppk, SIASNRows.pns]).replacing(
            "Contoh Kedua", with: "\"Contoh Kedua")
        let report = try run(try sandbox.write(rows))
        #expect(report.inserted == 1 && report.rejected == 1)
        #expect(report.problems.first?.code == .unclosedQuote)
        #expect(report.problems.first?.record == 1)
    }

    @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian, .windows1252, .utf8])
    func `every encoding gives the same names`(encoding: TextEncoding) throws {
        let text = SIASNRows.csv(
            [SIASNRows.pns.merging(["NAMA": "José Désiré"]) { $1 }], delimiter: ";")
        let report = try run(try sandbox.write(SIASNRows.encode(text, encoding)))
        #expect(report.encoding == encoding && report.delimiter == ";")
        #expect(try dossier("198609262015051001").person.name.name == "José Désiré")
    }

    @Test func `a rehearsal keeps nothing and counts alike`() throws {
        let path = try sandbox.write(SIASNRows.csv([SIASNRows.pns, SIASNRows.pppk]))
        let rehearsal = try run(path, rehearsal: true)
        #expect(rehearsal.inserted == 2 && rehearsal.isRehearsal)
        #expect(try database.rosterTotal() == 0)
        #expect(try run(path).inserted == 2)
        #expect(try run(path, rehearsal: true).unchanged == 2)
    }

    @Test func `a strict import is all or nothing`() throws {
        let bad = SIASNRows.pppk.merging(["NAMA": ""]) { $1 }
        let refused = try run(rows: SIASNRows.pns, bad, strict: true)
        #expect(refused.isWithheld && refused.rejected == 1)
        #expect(try database.rosterTotal() == 0)
        let taken = try run(rows: SIASNRows.pns, SIASNRows.pppk, strict: true)
        #expect(!taken.isWithheld && taken.inserted == 2)
        #expect(try database.rosterTotal() == 2)
    }

    @Test func `problems beyond the limit are counted, and all are handed on`() throws {
        let rows = (1...20).map { SIASNRows.pns.merging(["NAMA": "", "NIK": "\($0)"]) { $1 } }
        var handed = 0
        let report = try run(try sandbox.write(SIASNRows.csv(rows)), kept: 5) { _ in handed += 1 }
        #expect(report.problems.count == 5 && report.problemsOmitted == 15 && handed == 20)
        #expect(report.rejected == 20)
    }

    @Test func `warnings do not crowd refusals out of the report`() throws {
        var rows = (1...20).map { _ in SIASNRows.pns.merging(["NIK": "123"]) { $1 } }
        rows.append(SIASNRows.pppk.merging(["NAMA": ""]) { $1 })
        let report = try run(try sandbox.write(SIASNRows.csv(rows)), kept: 5)
        #expect(report.warnings == 20 && report.problems.count == 6)
        #expect(report.problems.last?.code == .nameMissing && report.problemsOmitted == 15)
    }

    @Test func `stopping keeps what is committed and the rest follows later`() throws {
        let path = try sandbox.write(SIASNRows.csv(SIASNRows.many(1000)))
        let stopped = try run(path, progress: { $0.read < 512 })
        #expect(stopped.isStopped && stopped.read == 512)
        #expect(try database.rosterTotal() == 512)
        let rest = try run(path)
        #expect(rest.unchanged == 512 && rest.inserted == 488)
    }
}
