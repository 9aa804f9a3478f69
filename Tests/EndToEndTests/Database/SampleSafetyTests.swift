import Foundation
import PseudoTerminal
import Testing

/// Sample data never takes the place of anything else.
@Suite struct SampleSafetyTests {
    private func demo(_ sandbox: Sandbox) throws -> PipedProcess {
        try sandbox.run("demo", "--employees", "20", "--no-open")
    }

    /// One made-up person who is in no sample, as a file to import.
    private func oneRecord(_ sandbox: Sandbox) throws -> String {
        let path = sandbox.folder + "/satu.csv"
        let text = """
            PNS ID,NIP BARU,NAMA,TANGGAL LAHIR,JENIS KELAMIN,JENIS PEGAWAI NAMA,STATUS CPNS PNS
            X1,198609262015051901,Pegawai Nyata,26-09-1986,M,PNS,P

            """
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    private func people(_ sandbox: Sandbox) throws -> String {
        try sandbox.export("employees").outputText
    }

    @Test func `a sample into which somebody was imported is left alone`() throws {
        let sandbox = try Sandbox.withSample()
        try #require(try demo(sandbox).status == .exited(0))
        // Its accounts are others than those of the sample.
        sandbox.hasSample = false
        try #require(try sandbox.run("import", try oneRecord(sandbox)).status == .exited(0))
        let refused = try demo(sandbox)
        #expect(refused.status == .exited(73))
        #expect(refused.errorText.contains("bukan contoh"))
        #expect(try sandbox.run("check").outputText.contains("21"))
    }

    @Test func `a sample that a screen has open is left alone`() throws {
        let sandbox = try Sandbox.withSample()
        let program = try sandbox.open()
        try program.waitForList()
        let refused = try demo(sandbox)
        #expect(refused.status == .exited(75))
        #expect(refused.errorText.contains("sedang dibuka sesi lain"))
        try program.write(Keys.f10)
        try program.waitForExit()
        #expect(try demo(sandbox).status == .exited(0))
    }

    @Test func `what a killed demo left beside the place is cleared by the next`() throws {
        let sandbox = try Sandbox()
        let gone = try PipedProcess.run("/bin/sh", ["-c", "echo $$"], environment: [:])
        let number = gone.outputText.filter(\.isNumber)
        for ending in ["", "-wal", ".lock"] {
            let path = sandbox.database + ".demo-" + number + ending
            try Data("x".utf8).write(to: URL(filePath: path))
        }
        try #require(try demo(sandbox).status == .exited(0))
        let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder)
        #expect(!left.contains { $0.contains(".demo-") })
    }

    @Test func `a database made while the first start fills a sample stays`() throws {
        let sandbox = try Sandbox()
        let record = try oneRecord(sandbox)
        let program = try sandbox.open()
        try program.wait(for: "Data contoh")
        try program.type("2", until: "the sample is being made") { $0.contains("pegawai contoh") }
        try #require(try sandbox.run("import", record).status == .exited(0))
        try program.waitForList()
        #expect(program.screen.contains("Pegawai Nyata"))
        #expect(program.screen.contains("Sesi lain sudah membuat basis data"))
        #expect(try sandbox.complaints() == nil)
        let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder)
        #expect(!left.contains { $0.contains(".demo-") })
    }

    @Test func `a first start that is ended while it fills a sample leaves nothing`() throws {
        let sandbox = try Sandbox()
        let program = try sandbox.open()
        try program.wait(for: "Data contoh")
        try program.type("2", until: "the sample is being made") { $0.contains("pegawai contoh") }
        program.kill(SIGTERM)
        try program.waitForExit()
        #expect(!FileManager.default.fileExists(atPath: sandbox.database))
        let next = try sandbox.open()
        try next.wait(for: "Data contoh")
    }
}
