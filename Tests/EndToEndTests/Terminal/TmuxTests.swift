import PseudoTerminal
import Testing

@Suite(.enabled("tmux is not installed: nothing to compare with") { TmuxServer.isInstalled })
struct TmuxTests {
    /// The same program on two copies of one database: here, and in tmux.
    private struct Pair {
        let here: PseudoTerminalProcess
        let there: TmuxServer

        init(term: String, locale: String) throws {
            let sandbox = try Sandbox.withSample()
            here = try Sandbox.withSample().open(term: term, locale: locale)
            there = try TmuxServer(
                command: "TERM=\(term) LC_ALL=\(locale) exec '\(try KarierBinary.path())' "
                    + "--database '\(sandbox.database)'",
                size: .standard, folder: sandbox.folder, environment: sandbox.environment())
            there.companion = sandbox
            _ = try there.capture { $0.contains { $0.contains("Masuk dengan akun Anda.") } }
            try there.send(Sandbox.passphrase)
            _ = try there.capture { $0.contains { $0.contains("***************") } }
            try there.send("Enter")
            _ = try there.capture { $0.contains { $0.contains("Daftar pegawai") } }
        }

        /// Types a key on both, waits for the mark on both, and compares every row.
        func expectSame(
            key: String, name: String, mark: String,
            sourceLocation: SourceLocation = #_sourceLocation
        ) throws {
            try here.write(key)
            try there.send(name)
            try here.wait(for: mark)
            here.settle(for: .milliseconds(150))
            let seen = try there.capture { $0.contains { $0.contains(mark) } }
            #expect(seen == here.screen.lines, "after \(name)", sourceLocation: sourceLocation)
        }
    }

    @Test(
        arguments: [
            "xterm-256color", "screen-256color", "tmux-256color", "xterm", "linux", "vt220",
            "vt100", "xterm-mono",
        ], ["C.UTF-8", "C"])
    func `every type of terminal shows in tmux what it shows here`(
        term: String, locale: String
    ) throws {
        let pair = try Pair(term: term, locale: locale)
        try pair.here.waitForList()
        try pair.expectSame(key: Keys.down, name: "Down", mark: "Daftar pegawai")
        try pair.expectSame(key: ":", name: ":", mark: "Perintah")
        try pair.expectSame(key: Keys.escape, name: "Escape", mark: "Daftar pegawai")
    }

    @Test func `a story shows the same screens in tmux and here`() throws {
        let pair = try Pair(term: "screen-256color", locale: "C.UTF-8")
        try pair.here.waitForList()
        let first = pair.here.screen.cursor.row
        try pair.here.selectDraft()
        for _ in first..<pair.here.screen.cursor.row { try pair.there.send("Down") }
        let steps: [(key: String, name: String, mark: String)] = [
            ("2", "2", "Tetapkan syarat"),
            (Keys.down, "Down", "Tetapkan syarat"), ("1", "1", "Daftar pegawai"),
            (Keys.enter, "Enter", "Riwayat"), (Keys.escape, "Escape", "Daftar pegawai"),
            (":", ":", "Perintah"), (Keys.escape, "Escape", "Daftar pegawai"),
            ("3", "3", "Hasil kerja"), (Keys.enter, "Enter", "Hasil kerja"),
            (Keys.pageDown, "PageDown", "Hasil kerja"), ("?", "?", "Bantuan"),
        ]
        for step in steps {
            try pair.expectSame(key: step.key, name: step.name, mark: step.mark)
        }
    }
}
