import Foundation
import PseudoTerminal
import Testing

@Suite struct CommandLineStoryTests {
    private func run(_ arguments: String..., locale: String = "C.UTF-8") throws -> PipedProcess {
        let sandbox = try Sandbox()
        return try PipedProcess.run(
            try KarierBinary.path(), arguments, environment: sandbox.environment(locale: locale))
    }

    @Test func `the keys are printed in the language asked for`() throws {
        let indonesian = try run("--keys")
        #expect(indonesian.status == .exited(0))
        #expect(indonesian.outputText.contains("Daftar pegawai"))
        #expect(indonesian.outputText.contains("F10"))
        let english = try run("--keys", "--lang", "en")
        #expect(english.outputText.contains("Employee") || english.outputText.contains("list"))
        #expect(!english.outputText.contains("Daftar pegawai"))
    }

    @Test func `version and help are printed`() throws {
        let version = try run("--version")
        #expect(version.status == .exited(0))
        #expect(version.outputText.contains("."))
        let help = try run("--help")
        #expect(help.status == .exited(0))
        for command in ["demo", "import", "export", "check", "audit"] {
            #expect(help.outputText.contains(command))
        }
    }

    @Test func `wrong usage is 64`() throws {
        #expect(try run("--no-such-option").status == .exited(64))
        #expect(try run("export", "salaries").status == .exited(64))
    }

    @Test func `the screen speaks the language asked for`() throws {
        let program = try Sandbox.withSample().open(["--lang", "en"])
        try program.wait(for: "the list in English") {
            $0.lines.last?.contains("Help") == true && $0.contains("Employees")
        }
        #expect(!program.screen.contains("Pegawai"))
    }

    @Test func `the first start offers a sample, and the sample opens`() throws {
        let sandbox = try Sandbox()
        let program = try sandbox.open()
        try program.wait(for: "Data contoh")
        try program.write("2")
        try program.waitForList()
        #expect(program.screen.contains("2.500"))
        program.kill(SIGTERM)
        try program.waitForExit()
        #expect(try sandbox.complaints() == nil)
    }

    @Test func `the first start can begin empty`() throws {
        let sandbox = try Sandbox()
        let program = try sandbox.open()
        try program.wait(for: "Mulai kosong")
        try program.write("3")
        try program.makeFirstAdmin()
        try program.wait(for: "the record of the admin") { $0.contains("Data saya: Admin Pertama") }
        try program.type(Keys.escape, until: "the list") { $0.showsList }
    }

    @Test func `a demo opens when it is made`() throws {
        let sandbox = try Sandbox()
        let program = try PseudoTerminalProcess(
            Launch(
                executable: try KarierBinary.path(),
                arguments: ["demo", "--employees", "50", "--database", sandbox.database],
                environment: sandbox.environment()))
        try program.waitForList()
        #expect(program.screen.contains("50"))
    }

    @Test func `a check that an account asks for is answered to whom it may be`() throws {
        let sandbox = try Sandbox.withSample()
        #expect(try sandbox.run("check", as: "auditor").status == .exited(0))
        let nobody = try sandbox.run("check", as: "bukan-akun")
        #expect(nobody.status == .exited(77))
        #expect(nobody.outputText.isEmpty)
    }

    @Test func `a file name with an escape sequence does not reach the terminal`() throws {
        let sandbox = try Sandbox()
        let result = try PipedProcess.run(
            try KarierBinary.path(),
            ["import", sandbox.folder + "/a\u{1B}[31m.csv", "--database", sandbox.database],
            environment: sandbox.environment(locale: "C"))
        #expect(result.status == .exited(66))
        #expect(!result.errors.contains(0x1B))
        #expect(result.errors.allSatisfy { $0 == 10 || (0x20...0x7E).contains($0) })
    }

    @Test func `a terminal type that is not set has a sentence of its own`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open(term: nil, signsIn: false)
        #expect(try program.waitForExit() == .exited(2))
        #expect(program.screen.contains("TERM"))
    }
}
