import CareerDomain
import Foundation
import Testing

@testable import CareerStore

struct ExportTests {
    let sandbox: Sandbox
    let database: CareerDatabase

    init() throws {
        sandbox = try Sandbox()
        database = try CareerDatabase(
            path: sandbox.place("karier.db"), options: .init(actor: .owner))
    }

    private func load(_ rows: [[String: String]]) throws {
        _ = try FileImport.run(
            file: try sandbox.write(SIASNRows.csv(rows)), into: database,
            options: ImportOptions(today: .testDay), progress: { _ in true })
    }

    @discardableResult
    private func export(
        _ kind: ExportKind, _ format: ExportFormat = .csv(delimiter: ","),
        to name: String = "keluar", progress: (Int) -> Bool = { _ in true }
    ) throws -> Int? {
        try Export.run(
            kind, as: format, from: database,
            to: try OutputFile(path: sandbox.place(name)), on: .testDay,
            for: ExportOccasion(try #require(ProcessingPurpose("rekonsiliasi data")), file: name),
            progress: progress)
    }

    @Test func `what is exported comes in again and changes nothing`() throws {
        try load([SIASNRows.pns, SIASNRows.pppk])
        #expect(try export(.employees, to: "lagi.csv") == 2)
        let report = try FileImport.run(
            file: sandbox.place("lagi.csv"), into: database,
            options: ImportOptions(today: .testDay), progress: { _ in true })
        #expect(report.unchanged == 2 && report.rejected == 0 && report.updated == 0)
    }

    @Test(arguments: ["71", "73", "101"])
    func `the codes of contract staff come out as they came in`(code: String) throws {
        try load([
            SIASNRows.pppk.merging([
                "KEDUDUKAN HUKUM ID": code, "KEDUDUKAN HUKUM NAMA": "",
                "JENIS PEGAWAI NAMA": code == "101" ? "PPPK Paruh Waktu" : "PPPK",
            ]) { $1 }
        ])
        #expect(try export(.employees, to: "lagi.csv") == 1)
        #expect(try sandbox.text(of: "lagi.csv").contains(",\(code),"))
        let report = try FileImport.run(
            file: sandbox.place("lagi.csv"), into: database,
            options: ImportOptions(today: .testDay), progress: { _ in true })
        #expect(report.unchanged == 1 && report.updated == 0)
    }

    @Test func `assessments come in again and change nothing`() throws {
        try load([SIASNRows.pns])
        let head = "NIP,KOMPETENSI,LEVEL,TANGGAL PENILAIAN\n"
        let path = try sandbox.write(head + "198609262015051001,integritas,3,14-03-2026\n")
        let options = ImportOptions(today: .testDay)
        _ = try FileImport.run(
            file: path, into: database, options: options, progress: { _ in true })
        #expect(try export(.competencies, to: "k.csv") == 1)
        let report = try FileImport.run(
            file: sandbox.place("k.csv"), into: database, options: options,
            progress: { _ in true })
        #expect(report.unchanged == 1 && report.problems.isEmpty)
    }

    @Test func `what steers a terminal is written as a number in JSON`() {
        let text = "a\u{9B}b\u{202E}c\u{7F}d\u{1B}e\u{2066}f\u{200E}g\u{85}é😀"
        #expect(
            String(decoding: JSONValue.string(text).bytes, as: UTF8.self)
                == "\"a\\u009bb\\u202ec\\u007fd\\u001be\\u2066f\\u200eg\\u0085é😀\"")
    }

    @Test func `numbers survive a spreadsheet and formulas do not run`() throws {
        try load([
            SIASNRows.pns.merging([
                "NAMA": "=HYPERLINK(\"http://x\")", "ALAMAT": "@SUM(1)", "NOMOR HP": "+62812",
            ]) { $1 }
        ])
        try export(.employees)
        let text = try sandbox.text(of: "keluar")
        #expect(text.utf8.starts(with: CSVText.byteOrderMark))
        #expect(text.contains("'198609262015051001"))
        #expect(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\""))
        #expect(text.contains("'@SUM(1)") && text.contains("'+62812"))
    }

    @Test(arguments: [
        ("a", "a"), ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"),
        ("\ta", "'\ta"), ("\ra", "\"'\ra\""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
        ("a\nb", "\"a\nb\""), ("081", "'081"), ("0", "0"), ("123", "123"), ("'a", "''a"),
        ("1234567890123456", "'1234567890123456"), (" a", "\" a\""), ("", ""),
        ("a=b", "a=b"), ("a\u{9B}2Jb", "a2Jb"), ("a\u{202E}b\u{2069}", "ab"),
        ("\u{202E}=1", "'=1"), ("\u{1B}[2J", "[2J"), ("a\tb", "a\tb"),
    ])
    func `a cell is quoted and marked where it must be`(text: String, cell: String) {
        #expect(CSVText().cell(text) == cell)
    }

    @Test func `JSON is an array of whole objects`() throws {
        try load([SIASNRows.pns, SIASNRows.pppk])
        #expect(try export(.employees, .json) == 2)
        let data = Data(try sandbox.text(of: "keluar").utf8)
        let rows = try #require(
            try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        #expect(rows.count == 2)
        #expect(rows.map { $0["nip_baru"] as? String }.contains("198609262015051001"))
        #expect(rows.first { $0["nama"] as? String == "Contoh Kedua" }?["nik"] is NSNull)
    }

    @Test func `text of every kind is sound JSON`() throws {
        let text = "\"\\\n\r\t\u{1}\u{7F}é😀/"
        let data = Data(JSONValue.array([.string(text)]).bytes)
        #expect(try JSONSerialization.jsonObject(with: data) as? [String] == [text])
    }

    @Test func `an empty database gives an empty list`() throws {
        #expect(try export(.appraisals, .json) == 0)
        let data = Data(try sandbox.text(of: "keluar").utf8)
        #expect((try JSONSerialization.jsonObject(with: data) as? [Any])?.isEmpty == true)
    }

    @Test func `a stopped export leaves the old file and no other`() throws {
        try load(SIASNRows.many(1200))
        try sandbox.write("lama", to: "keluar")
        let before = sandbox.names
        #expect(try export(.employees, progress: { _ in false }) == nil)
        #expect(try sandbox.text(of: "keluar") == "lama")
        #expect(sandbox.names == before)
    }

    @Test func `a file without commit is not there`() throws {
        do {
            let file = try OutputFile(path: sandbox.place("setengah"))
            try file.write("isi".utf8)
        }
        #expect(!sandbox.names.contains { $0.contains("setengah") })
    }

    @Test func `a link stays a link to the new file`() throws {
        try sandbox.write("lama", to: "tujuan")
        try FileManager.default.createSymbolicLink(
            atPath: sandbox.place("tautan"), withDestinationPath: sandbox.place("tujuan"))
        let file = try OutputFile(path: sandbox.place("tautan"))
        try file.write("baru".utf8)
        try file.commit()
        #expect(try sandbox.text(of: "tujuan") == "baru")
        let kind = try FileManager.default.attributesOfItem(atPath: sandbox.place("tautan"))[
            .type]
        #expect(kind as? FileAttributeType == .typeSymbolicLink)
    }

    @Test func `a device is written to, not replaced`() throws {
        let file = try OutputFile(path: "/dev/null")
        try file.write("isi".utf8)
        try file.commit()
        let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
        #expect(kind as? FileAttributeType == .typeCharacterSpecial)
    }

    @Test(arguments: ["", "-wal", "-shm", ".lock", ".load"])
    func `a database and what lies beside it is never written over`(ending: String) throws {
        let spared = OutputFile.Spared(database: sandbox.place("karier.db"))
        #expect(throws: ExportFailure.isDatabase) {
            try OutputFile(path: sandbox.place("./karier.db" + ending), sparing: spared)
        }
    }

    @Test func `neither any other database nor the input is written over`() throws {
        try sandbox.write("SQLite format 3\0 dan isinya", to: "lain.db")
        #expect(throws: ExportFailure.isDatabase) {
            try OutputFile(path: sandbox.place("lain.db"))
        }
        let input = try sandbox.write("NIP", to: "masuk.csv")
        try FileManager.default.linkItem(atPath: input, toPath: sandbox.place("nama-lain.csv"))
        #expect(throws: ExportFailure.isInput) {
            try OutputFile(
                path: sandbox.place("nama-lain.csv"), sparing: OutputFile.Spared(input: input))
        }
        #expect(try sandbox.text(of: "masuk.csv") == "NIP")
    }

    @Test func `a database made at the place meanwhile is not written over`() throws {
        let file = try OutputFile(path: sandbox.place("keluar"))
        try file.write("isi".utf8)
        try sandbox.write("SQLite format 3\0 dan isinya", to: "keluar")
        #expect(throws: ExportFailure.isDatabase) { try file.commit() }
        #expect(try sandbox.text(of: "keluar").hasPrefix("SQLite"))
    }

    @Test func `what a killed export left beside its place is removed by the next`() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/true")
        try process.run()
        process.waitUntilExit()
        try sandbox.write("x", to: ".keluar.\(process.processIdentifier).abc")
        try sandbox.write("x", to: ".lain.\(process.processIdentifier).abc")
        try export(.employees)
        #expect(
            sandbox.names.filter { $0.hasPrefix(".") } == [
                ".lain.\(process.processIdentifier).abc"
            ])
    }

    @Test func `a place that cannot be written to is told apart`() throws {
        #expect(throws: ExportFailure.isDirectory) { try OutputFile(path: sandbox.path) }
        #expect(throws: ExportFailure.folderMissing) {
            try OutputFile(path: sandbox.place("tidak/ada.csv"))
        }
        #expect(throws: ExportFailure.diskFull) {
            let file = try OutputFile(path: "/dev/full")
            try file.write("isi".utf8)
            try file.commit()
        }
    }
}
