import Foundation
import PseudoTerminal
import Testing

/// `karier audit` and what an export leaves in the trail, while nobody has an
/// account yet.
@Suite struct AuditStoryTests {
    private static let number = "198609262015051901"

    /// A database into which one person was imported.
    private func office() throws -> Sandbox {
        let sandbox = try Sandbox()
        let file = sandbox.folder + "/masuk.csv"
        let text = """
            PNS ID,NIP BARU,NAMA,TANGGAL LAHIR,JENIS KELAMIN,JENIS PEGAWAI NAMA,STATUS CPNS PNS
            X1,\(Self.number),Pegawai Nyata,26-09-1986,M,PNS,P

            """
        try Data(text.utf8).write(to: URL(filePath: file))
        try #require(try sandbox.run("import", file).status == .exited(0))
        return sandbox
    }

    private struct Verdict: Decodable {
        struct Fault: Decodable {
            var code: String
            var row: Int?
            var message: String
        }
        struct Head: Decodable { var written: String }
        var sound: Bool?
        var rows: Int
        var head: Head?
        var fault: Fault?
    }

    private func verdict(_ sandbox: Sandbox, _ arguments: String...) throws -> Verdict {
        let result = try PipedProcess.run(
            try KarierBinary.path(),
            ["audit", "verify", "--json"] + arguments + ["--database", sandbox.database],
            environment: sandbox.environment())
        return try JSONDecoder().decode(Verdict.self, from: Data(result.output))
    }

    private struct Listing: Decodable { var events: [[String: String?]] }

    private func events(_ sandbox: Sandbox, _ arguments: String...) throws -> [[String: String?]] {
        let result = try PipedProcess.run(
            try KarierBinary.path(),
            ["audit", "list", "--json"] + arguments + ["--database", sandbox.database],
            environment: sandbox.environment())
        #expect(result.status == .exited(0), "\(result.errorText)")
        return try JSONDecoder().decode(Listing.self, from: Data(result.output)).events
    }

    @Test func `a sound trail verifies, and fits the head that was noted before`() throws {
        let sandbox = try office()
        let first = try verdict(sandbox)
        #expect(first.sound == true && first.rows > 0)
        let noted = try #require(first.head?.written)
        try sandbox.export("employees")
        let later = try sandbox.run("audit", "verify", "--against", noted)
        #expect(later.status == .exited(0))
        #expect(later.outputText.contains("utuh") && later.outputText.contains("cocok"))
        #expect(try verdict(sandbox).rows > first.rows)
    }

    @Test func `the head is printed for the log sheet as verify takes it`() throws {
        let sandbox = try office()
        let printed = try sandbox.run("audit", "head").outputText
        #expect(printed.contains("Tanggal") && printed.contains("Paraf"))
        let groups = printed.split(separator: "\n").flatMap { line in
            line.split(separator: " ").map(String.init).filter { word in
                word.count == 4 && word.allSatisfy { $0.isUppercase || $0.isNumber }
            }
        }
        #expect(groups.count == 12, "\(printed)")
        let code = groups.joined(separator: " ")
        let result = try sandbox.run("audit", "verify", "--against", code)
        #expect(result.status == .exited(0), "\(result.outputText)")
    }

    @Test func `a row altered behind the program is named, with when it was written`() throws {
        let sandbox = try office()
        try sandbox.export("employees")
        let url = URL(filePath: sandbox.database)
        var bytes = try Data(contentsOf: url)
        var from = bytes.startIndex
        while let range = bytes.range(of: Data("DIEKSPOR".utf8), in: from..<bytes.endIndex) {
            bytes.replaceSubrange(range, with: Data("DIEKSPOX".utf8))
            from = range.upperBound
        }
        try #require(from > bytes.startIndex)
        try bytes.write(to: url)
        let result = try sandbox.run("audit", "verify")
        #expect(result.status == .exited(1))
        #expect(result.outputText.contains("bukan seperti yang ditulis"))
        #expect(result.errorText.contains("Hentikan pemakaian"))
        let told = try verdict(sandbox)
        #expect(told.sound == false && told.fault?.code == "changed" && told.fault?.row != nil)
        let day = try #require(told.fault?.message)
        #expect(day.contains(try Regex("[0-9]{2}-[0-9]{2}-[0-9]{4} [0-9]{2}:[0-9]{2}")))
    }

    @Test func `a head of another trail is missing in this one`() throws {
        let other = try #require(try verdict(try office()).head?.written)
        let told = try verdict(try office(), "--against", other)
        #expect(told.sound == false && told.fault?.code == "head_missing")
        let sandbox = try office()
        let unreadable = try sandbox.run("audit", "verify", "--against", "7KQ2 M9XZ")
        #expect(unreadable.status == .exited(64))
        #expect(unreadable.errorText.contains("dua belas kelompok"))
    }

    @Test func `an auditor verifies, takes the head and reads, and each sign-in is a row`() throws {
        let sandbox = try Sandbox.withSample()
        for arguments in [["verify"], ["head"], ["list", "--action", "masuk"]] {
            let result = try PipedProcess.run(
                try KarierBinary.path(),
                ["audit"] + arguments + ["--account", "auditor", "--database", sandbox.database],
                environment: try sandbox.actingEnvironment())
            #expect(result.status == .exited(0), "\(result.errorText)")
            let isList = arguments.first == "list"
            let signIns = result.outputText.components(separatedBy: "auditor (Auditor)").count - 1
            #expect(!isList || signIns >= 3, "\(result.outputText)")
        }
    }

    @Test func `rows are listed newest first and narrowed; that they are read is a row`() throws {
        let sandbox = try office()
        let all = try events(sandbox)
        #expect(all.first?["baris"] == "\(all.count)")
        #expect(try events(sandbox, "--action", "audit-dibaca").count == 1)
        #expect(try events(sandbox, "--limit", "1").count == 1)
        #expect(
            try events(sandbox, "--person", Self.number).allSatisfy {
                $0["pegawai"] == "Pegawai Nyata"
            })
        #expect(try events(sandbox, "--from", "01-01-2990").isEmpty)
        #expect(try events(sandbox, "--to", "01-01-1990").isEmpty)
        let csv = try sandbox.run("audit", "list", "--csv").outputText
        #expect(csv.contains("BARIS,WAKTU,AKUN") && csv.contains("PEGAWAI_DIIMPOR"))
        let text = try sandbox.run("audit", "list", "--lang", "en").outputText
        #expect(text.contains("Record imported · the owner of the file (Installer)"))
    }

    private static let wrongFilters: [([String], Int32)] = [
        (["--action", "TIDAK_ADA"], 64), (["--object", "12"], 64), (["--from", "kemarin"], 64),
        (["--person", "123"], 64), (["--person", "198609262015051902"], 67),
        (["--by", "siapa"], 67), (["--json", "--csv"], 64), (["--limit=-1"], 64),
    ]

    @Test(arguments: wrongFilters)
    func `a filter that cannot be meant is refused with a sentence`(
        arguments: [String], code: Int32
    ) throws {
        let sandbox = try office()
        let result = try PipedProcess.run(
            try KarierBinary.path(),
            ["audit", "list"] + arguments + ["--database", sandbox.database],
            environment: sandbox.environment())
        #expect(result.status == .exited(code), "\(result.errorText)")
        #expect(!result.errorText.isEmpty)
    }

    @Test(arguments: [[], ["--purpose", "rapat"], ["--purpose", "   a   b   "]])
    func `an export asks for its purpose`(arguments: [String]) throws {
        let sandbox = try office()
        let result = try PipedProcess.run(
            try KarierBinary.path(),
            ["export", "employees"] + arguments + ["--database", sandbox.database],
            environment: sandbox.environment())
        #expect(result.status == .exited(64))
        #expect(result.output.isEmpty && result.errorText.contains("--purpose"))
        #expect(try events(sandbox, "--action", "DIEKSPOR").isEmpty)
    }

    @Test func `an export is noted with its purpose and its file`() throws {
        let sandbox = try office()
        try sandbox.export("employees", "--output", sandbox.folder + "/keluar.csv")
        let noted = try #require(try events(sandbox, "--action", "DIEKSPOR").first)
        #expect(noted["alasan"] == Sandbox.purpose)
        #expect(noted["bagian"] == "employees")
        #expect((noted["sesudah"] ?? "")?.hasPrefix("1 baris, ") == true)
    }

    @Test func `everything stored of one person is written as text and as JSON`() throws {
        let sandbox = try office()
        let whose = try sandbox.export("own")
        #expect(whose.status == .exited(64) && whose.errorText.contains("--person"))
        let text = try sandbox.export("own", "--person", Self.number)
        #expect(text.status == .exited(0), "\(text.errorText)")
        #expect(text.outputText.contains("Data saya: Pegawai Nyata"))
        #expect(text.outputText.contains("Siapa membaca data saya"))
        let file = sandbox.folder + "/saya.json"
        let json = try sandbox.export(
            "own", "--person", Self.number, "--format", "json", "--output", file)
        #expect(json.status == .exited(0) && json.errorText.contains(file))
        let object = try JSONSerialization.jsonObject(
            with: try Data(contentsOf: URL(filePath: file)))
        #expect((object as? [String: Any])?["identitas"] != nil)
        #expect(try events(sandbox, "--action", "DICETAK").count == 1)
        for wrong in [["own", "--format", "csv"], ["employees", "--format", "text"]] {
            let result = try PipedProcess.run(
                try KarierBinary.path(),
                ["export"] + wrong + [
                    "--purpose", Sandbox.purpose, "--database", sandbox.database,
                ],
                environment: sandbox.environment())
            #expect(result.status == .exited(64))
        }
    }
}
