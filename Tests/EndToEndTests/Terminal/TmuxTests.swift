import PseudoTerminal
import Testing

@Suite(.enabled("tmux is not installed: nothing to compare with") { TmuxServer.isInstalled })
struct TmuxTests {
    @Test func `a story shows the same screens in tmux and here`() throws {
        let size = ScreenSize.standard
        let here = try Sandbox.withSample()
        let there = try Sandbox.withSample()
        let program = try here.open(size: size, term: "screen-256color")
        let tmux = try TmuxServer(
            command: "TERM=screen-256color exec '\(try KarierBinary.path())' --database "
                + "'\(there.database)'",
            size: size, folder: there.folder, environment: there.environment())
        try program.waitForList()
        #expect(try tmux.capture { $0.last?.contains("Bantuan") == true } == program.screen.lines)

        let steps: [(key: String, name: String, mark: String)] = [
            (Keys.down, "Down", "Daftar pegawai"), ("2", "2", "Kompetensi >"),
            (Keys.down, "Down", "Kompetensi >"), ("1", "1", "Daftar pegawai"),
            (Keys.enter, "Enter", "Riwayat"), (Keys.escape, "Escape", "Daftar pegawai"),
            (":", ":", "Perintah"), (Keys.escape, "Escape", "Daftar pegawai"),
            ("3", "3", "Penilaian >"), (Keys.enter, "Enter", "Hasil kerja"),
            (Keys.pageDown, "PageDown", "Hasil kerja"), ("?", "?", "Bantuan"),
        ]
        for step in steps {
            try program.write(step.key)
            try tmux.send(step.name)
            try program.wait(for: step.mark)
            program.settle(for: .milliseconds(200))
            let expected = program.screen.lines
            let seen = try tmux.capture { $0.contains { $0.contains(step.mark) } }
            #expect(seen == expected, "after \(step.name)")
        }
    }
}
