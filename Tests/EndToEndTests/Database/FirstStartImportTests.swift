import Foundation
import PseudoTerminal
import Testing

@Suite struct FirstStartImportTests {
    /// The export of a sample, with more lines behind it; the database is gone.
    private func file(_ sandbox: Sandbox, adding lines: String) throws -> String {
        let path = sandbox.folder + "/masuk.csv"
        try sandbox.export("employees", "--output", path)
        try FileManager.default.removeItem(atPath: sandbox.database)
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data(lines.utf8))
        try file.close()
        return path
    }

    private func begin(_ sandbox: Sandbox, importing path: String) throws -> PseudoTerminalProcess {
        let program = try sandbox.open()
        try program.wait(for: "Impor berkas SIASN")
        try program.type("1", until: "the path") { $0.contains("Letak berkas:") }
        try program.type(path, until: "the end of the path") {
            $0.contains(path.split(separator: "/").last.map(String.init) ?? path)
        }
        try program.write(Keys.enter)
        return program
    }

    @Test func `every refused record is read over the first list`() throws {
        let sandbox = try Sandbox.withSample()
        let path = try file(sandbox, adding: "Z9,123456,Nomor Rusak\r\n")
        let program = try begin(sandbox, importing: path)
        try program.makeFirstAdmin()
        try program.wait(for: "the account of the import") {
            $0.contains("Hasil impor") && $0.contains("ditolak")
        }
        #expect(program.screen.contains("Rekaman \(SampleDatabase.people + 1)"))
        try program.write(Keys.escape)
        try program.waitForList()
        // With the first admin, who was not in the file.
        #expect(program.screen.contains("\(SampleDatabase.people + 1)"))
    }

    @Test func `a file of which nothing comes in leads back to the questions`() throws {
        let sandbox = try Sandbox.withSample()
        let whole = try file(sandbox, adding: "")
        let head =
            try String(contentsOfFile: whole, encoding: .utf8)
            .split(separator: "\r\n").first.map(String.init) ?? ""
        let path = sandbox.folder + "/rusak.csv"
        try Data((head + "\r\nZ9,123456,Nomor Rusak\r\n").utf8).write(to: URL(filePath: path))
        let program = try begin(sandbox, importing: path)
        try program.wait(for: "Hasil impor")
        try program.type(Keys.escape, until: "the questions") { $0.contains("Data contoh") }
        #expect(program.screen.contains("1 ditolak"))
        #expect(!FileManager.default.fileExists(atPath: sandbox.database))
        program.kill(SIGTERM)
        try program.waitForExit()
        #expect(!FileManager.default.fileExists(atPath: sandbox.database))
    }

    @Test func `a file without the columns needed leaves no database behind`() throws {
        let sandbox = try Sandbox()
        let path = sandbox.folder + "/kurang.csv"
        try Data("NAMA,EMAIL\nSiapa,a@b.id\n".utf8).write(to: URL(filePath: path))
        let program = try begin(sandbox, importing: path)
        try program.wait(for: "kolom wajib")
        #expect(program.screen.contains("Data contoh"))
        program.kill(SIGTERM)
        try program.waitForExit()
        let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder)
        #expect(!left.contains { $0.hasPrefix("karier.db") && !$0.hasSuffix(".lock") })
    }

    /// People enough for an import that can be stopped on its way.
    private func manyPeople(_ sandbox: Sandbox) throws -> String {
        let path = sandbox.folder + "/banyak.csv"
        var text = "PNS ID,NIP BARU,NAMA,TANGGAL LAHIR,JENIS KELAMIN,JENIS PEGAWAI NAMA\n"
        for index in 0..<60_000 {
            let year = 1960 + index / 11_988
            let month = index / 999 % 12 + 1
            let born = (month < 10 ? "0" : "") + "\(month)"
            let serial = String(1_001 + index % 999).dropFirst()
            text +=
                "P\(index),\(year)\(born)151985011\(serial),Pegawai \(index),"
                + "15-\(born)-\(year),M,PNS\n"
        }
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    @Test func `a first import that is stopped keeps what came in, and says so`() throws {
        let sandbox = try Sandbox()
        let program = try begin(sandbox, importing: try manyPeople(sandbox))
        try program.wait(for: "the import", quiet: .zero) { $0.contains(" % · ") }
        try program.write(Keys.escape)
        try program.makeFirstAdmin()
        try program.wait(for: "Hasil impor")
        #expect(program.screen.contains("Dihentikan. Yang sudah tersimpan tetap ada"))
        try program.write(Keys.escape)
        try program.waitForList()
        #expect(!program.screen.contains("60.000"))
    }

    @Test func `a first import that is terminated keeps what came in, and says so`() throws {
        let sandbox = try Sandbox()
        let program = try begin(sandbox, importing: try manyPeople(sandbox))
        try program.wait(for: "the import", quiet: .zero) { $0.contains(" % · ") }
        program.kill(SIGTERM)
        #expect(try program.waitForExit() == .exited(143))
        #expect(program.screen.contains("Dihentikan. Yang sudah tersimpan tetap ada"))
        let check = try sandbox.run("check")
        #expect(check.status == .exited(0) && !check.outputText.contains(" 0 pegawai"))
    }

    @Test func `F1 on the first screen shows its keys`() throws {
        let program = try Sandbox().open()
        try program.wait(for: "Data contoh")
        try program.type(Keys.f1, until: "the help") { $0.contains("Bantuan: tombol") }
        try program.type(Keys.escape, until: "the questions") { $0.contains("Mulai kosong") }
        try program.type("?", until: "the help") { $0.contains("Bantuan: tombol") }
    }

    @Test func `the place and drafts belong to the account, whatever USER says`() throws {
        let sandbox = try Sandbox.withSample()
        func open(user: String) throws -> PseudoTerminalProcess {
            var environment = sandbox.environment()
            environment["USER"] = user
            environment["LOGNAME"] = user
            return try PseudoTerminalProcess(
                Launch(
                    executable: try KarierBinary.path(),
                    arguments: ["--database", sandbox.database], environment: environment))
        }
        let program = try open(user: "satu")
        try program.openDraft()
        try program.typeAndSave("milik akun")
        program.kill(SIGKILL)
        try program.waitForExit()
        let next = try open(user: "dua")
        try next.signIn()
        try next.waitForRestoredField()
        #expect(next.screen.fieldText == "milik akun")
    }

    @Test func `a fault of a theme is told in words`() throws {
        let sandbox = try Sandbox.withSample()
        let theme = sandbox.folder + "/rusak.toml"
        try Data("[roles]\nperan-asing = { fg = \"red\" }\n".utf8).write(to: URL(filePath: theme))
        var environment = sandbox.environment()
        environment["KARIER_THEMES"] = sandbox.folder
        let program = try PseudoTerminalProcess(
            Launch(
                executable: try KarierBinary.path(),
                arguments: ["--theme", "rusak", "--database", sandbox.database],
                environment: environment, size: ScreenSize(columns: 120, rows: 40)))
        try program.signIn()
        try program.wait(for: "Tema “rusak” dipakai sebagian")
        #expect(program.screen.contains("kesalahan lain"))
        #expect(!program.screen.contains("Role("))
    }
}
