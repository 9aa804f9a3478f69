import Foundation
import PseudoTerminal
import Testing

/// Where results go, and where they do not.
@Suite struct OutputStoryTests {
    /// A command line of the shell, in the sandbox's folder.
    private func shell(_ sandbox: Sandbox, _ line: String) throws -> PipedProcess {
        var environment = try sandbox.actingEnvironment()
        environment["KARIER"] = try KarierBinary.path()
        environment["KARIER_DATABASE"] = sandbox.database
        return try PipedProcess.run(
            "/bin/sh", ["-c", "cd '\(sandbox.folder)' && " + line], environment: environment)
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    @Test(arguments: ["karier.db", "./karier.db", "karier.db-wal", "karier.db.lock"])
    func `an export is not written over the database`(name: String) throws {
        let sandbox = try Sandbox.withSample()
        let before = try bytes(sandbox.database)
        let result = try shell(
            sandbox, "\"$KARIER\" export employees --purpose pengujian-otomatis --output \(name)")
        #expect(result.status == .exited(64))
        #expect(
            result.errorText.contains("adalah basis data") && result.errorText.contains("--output"))
        #expect(try bytes(sandbox.database) == before)
    }

    @Test func `a report is written neither over its input nor over the database to come`() throws {
        let sandbox = try Sandbox.withSample()
        let input = sandbox.folder + "/masuk.csv"
        try #require(try sandbox.export("employees", "--output", input).status == .exited(0))
        let before = try bytes(input)
        let onto = try shell(sandbox, "\"$KARIER\" import masuk.csv --report ./masuk.csv")
        #expect(onto.status == .exited(64))
        #expect(onto.errorText.contains("sedang dibaca") && onto.errorText.contains("--report"))
        #expect(try bytes(input) == before)
        let onDatabase = try shell(
            sandbox, "\"$KARIER\" import masuk.csv --database baru.db --report baru.db")
        #expect(onDatabase.status == .exited(64))
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder + "/baru.db"))
        let nowhere = try shell(sandbox, "\"$KARIER\" import masuk.csv --report tiada/lap.csv")
        #expect(nowhere.status == .exited(73))
        #expect(nowhere.errorText.contains("betulkan --report"))
    }

    @Test(arguments: [
        "check", "check --json", "export employees --purpose pengujian-otomatis",
        "import masuk.csv --json", "--keys",
        "--help", "--version",
    ])
    func `a result that standard output refuses is a failure`(command: String) throws {
        let sandbox = try Sandbox.withSample()
        try sandbox.export("employees", "--output", sandbox.folder + "/masuk.csv")
        for redirection in ["> /dev/full", ">&-"] {
            let result = try shell(sandbox, "\"$KARIER\" \(command) \(redirection)")
            #expect(result.status == .exited(74), "\(command) \(redirection)")
            #expect(result.errorText.contains("keluaran standar"), "\(command) \(redirection)")
        }
    }

    @Test func `a reader that has had enough is no failure worth a word`() throws {
        let sandbox = try Sandbox.withSample()
        let result = try shell(
            sandbox, "\"$KARIER\" export appraisals --purpose pengujian-otomatis | head -1")
        #expect(result.status == .exited(0))
        #expect(result.errorText.isEmpty)
        #expect(result.outputText.contains("NIP"))
    }

    @Test func `standard input is imported`() throws {
        let sandbox = try Sandbox.withSample()
        for source in ["cat masuk.csv | \"$KARIER\" import -", "\"$KARIER\" import - < masuk.csv"] {
            try sandbox.export("employees", "--output", sandbox.folder + "/masuk.csv")
            let result = try shell(sandbox, source + " --json")
            #expect(result.status == .exited(0), "\(result.errorText)")
            #expect(result.outputText.contains("\"read\":\(SampleDatabase.people),"))
        }
    }

    private struct Answer: Decodable {
        struct Failure: Decodable {
            var code: String
            var message: String
        }
        var sound: Bool?
        var error: Failure?
    }

    @Test(arguments: [
        ("check --database tiada.db", 66, "missing"),
        ("check --database teks.db", 1, "not_a_database"),
        ("import tiada.csv", 66, "not_found"),
        ("import teks.db", 65, "unrecognised"),
        ("import masuk.csv --database teks.db", 65, "not_a_database"),
        ("import masuk.csv --report karier.db", 64, "is_database"),
    ])
    func `a failure is one object where JSON is asked for`(
        command: String, code: Int32, name: String
    ) throws {
        let sandbox = try Sandbox.withSample()
        try sandbox.export("employees", "--output", sandbox.folder + "/masuk.csv")
        let text = String(repeating: "judul;lain\n", count: 500)
        try Data(text.utf8).write(to: URL(filePath: sandbox.folder + "/teks.db"))
        let result = try shell(sandbox, "\"$KARIER\" \(command) --json")
        #expect(result.status == .exited(code))
        let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output))
        #expect(answer.error?.code == name)
        #expect(answer.error?.message.isEmpty == false)
        #expect(answer.sound == (command.hasPrefix("check") ? false : nil))
    }

    @Test func `an import that comes to nothing leaves no database`() throws {
        let sandbox = try Sandbox.withSample()
        let input = sandbox.folder + "/masuk.csv"
        try sandbox.export("employees", "--output", input)
        try Data("NIP BARU,NAMA\n123,Rusak\n".utf8).write(
            to: URL(filePath: sandbox.folder + "/rusak.csv"))
        for command in ["masuk.csv --dry-run", "rusak.csv"] {
            _ = try shell(sandbox, "\"$KARIER\" import \(command) --database baru.db")
            #expect(!FileManager.default.fileExists(atPath: sandbox.folder + "/baru.db"))
        }
    }

    @Test func `help speaks the language of the run, wherever it is asked for`() throws {
        let sandbox = try Sandbox()
        for line in ["--lang en import --help", "import --help --lang=en", "help import --lang en"]
        {
            let help = try shell(sandbox, "\"$KARIER\" \(line)")
            #expect(help.status == .exited(0))
            #expect(help.outputText.contains("USAGE:"), "\(line)")
            #expect(help.outputText.contains("All or nothing"), "\(line)")
            #expect(!help.outputText.contains("Semua"), "\(line)")
        }
        let indonesian = try shell(sandbox, "\"$KARIER\" import --help")
        #expect(indonesian.outputText.contains("PEMAKAIAN:"))
        #expect(indonesian.outputText.contains("Semua atau tidak sama sekali"))
        let script = try shell(sandbox, "\"$KARIER\" --generate-completion-script bash")
        #expect(script.status == .exited(0) && script.outputText.contains("COMP"))
        let wrong = try shell(sandbox, "\"$KARIER\" import")
        #expect(wrong.status == .exited(64) && wrong.errorText.contains("Argumen belum disebut"))
    }

    @Test func `without HOME the account's own home is used`() throws {
        let home = try #require(getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) })
        let result = try PipedProcess.run(
            try KarierBinary.path(), ["check", "--lang", "en"], environment: [:])
        let words = result.outputText + result.errorText
        #expect(
            words.contains(home + "/.local/share/karier/karier.db") || result.status == .exited(0))
    }
}
