import Foundation
import PseudoTerminal
import Testing

/// A kiosk in a real terminal: what it shows, what it keeps in its scroll-back, and which program
/// is in it.
@Suite(.enabled("tmux is not installed") { TmuxServer.isInstalled })
struct KioskInTmuxTests {
    /// A kiosk with a draft open at a field, and what is personal on its screens.
    private struct Kiosk {
        static let typed = "di depan orang"
        let window: TmuxServer
        let personal: Set<String>

        init() throws {
            let sandbox = try Sandbox.withSample()
            window = try TmuxServer(
                command: "TERM=tmux-256color exec '\(try KarierBinary.path())' "
                    + "--profile kiosk --database '\(sandbox.database)'",
                size: .standard, folder: sandbox.folder, environment: sandbox.environment())
            window.companion = sandbox
            let start = try window.capture(until: Self.asksWhoIsThere).joined()
            try window.send(Sandbox.passphrase)
            _ = try window.capture { $0.joined().contains("***************") }
            try window.send("Enter")
            let list = try window.capture { $0.joined().contains("Daftar pegawai") }
            personal = Set(
                list.filter { $0.contains("draf") }.map {
                    String($0.dropFirst(2).prefix(14)).trimmingCharacters(in: .whitespaces)
                }.filter { !start.contains($0) } + [Self.typed])
            try fillIn()
        }

        static func asksWhoIsThere(_ rows: [String]) -> Bool {
            ["Masuk dengan akun Anda.", "Enter lanjut"].allSatisfy(rows.joined().contains)
        }

        /// Goes to a text of the first draft and types something into it.
        private func fillIn() throws {
            while try !window.capture().contains(where: {
                $0.hasPrefix("►") && $0.contains("draf")
            }) {
                try window.send("Down")
            }
            try window.send("3")
            _ = try window.capture { $0.joined().contains("Mulai isi") }
            try window.send("Enter")
            var rows = try window.capture { $0.first?.hasSuffix("UBAH") == true }
            while !rows.joined().contains("Realisasi berdasarkan bukti dukung.") {
                try window.send("Tab")
                let before = rows
                rows = try window.capture { $0 != before }
            }
            try window.send("C-u", Self.typed)
            _ = try window.capture { $0.joined().contains(Self.typed) }
        }

        /// Nothing personal anywhere in the window, and no other program's prompt.
        func expectClean(sourceLocation: SourceLocation = #_sourceLocation) throws {
            let shown = try window.everything()
            for text in personal {
                #expect(!shown.contains(text), sourceLocation: sourceLocation)
            }
            for prompt in ["$ ", "# ", "Press space", "Backtrace", "(lldb)", "core dumped"] {
                #expect(!shown.contains(prompt), sourceLocation: sourceLocation)
            }
        }

        func expectStart(sourceLocation: SourceLocation = #_sourceLocation) throws {
            _ = try window.capture(until: Self.asksWhoIsThere)
            try expectClean(sourceLocation: sourceLocation)
            #expect(try window.process().name == "karier", sourceLocation: sourceLocation)
        }
    }

    @Test func `no control key shows another program, and leaving leaves nothing`() throws {
        let kiosk = try Kiosk()
        #expect(kiosk.personal.count > 1)
        let program = try kiosk.window.process()
        for key in "abcdefghijklmnopqrstuvwyz\\]^_" {
            try kiosk.window.send("C-" + String(key))
        }
        for key in ["C-Space", "M-x", "M-!", "F10", "Escape", "F10", "F10", "C-x"] {
            try kiosk.window.send(key)
        }
        try kiosk.expectStart()
        #expect(try kiosk.window.process() == program)
        for key in "abcdefghijklmnopqrstuvwxyz\\]^_" {
            try kiosk.window.send("C-" + String(key))
        }
        try kiosk.expectStart()
        #expect(try kiosk.window.process() == program)
    }

    @Test func `the panic key leaves nothing, neither on the screen nor behind it`() throws {
        let kiosk = try Kiosk()
        try kiosk.window.send("C-x")
        try kiosk.expectStart()
    }

    // tmux itself continues whatever stops in its windows.
    @Test func `stopped from outside it comes back locked`() throws {
        let kiosk = try Kiosk()
        try kiosk.window.signal(SIGSTOP)
        try kiosk.expectStart()
    }

    @Test func `a stop as from the keyboard stops nothing`() throws {
        let kiosk = try Kiosk()
        try kiosk.window.signal(SIGTSTP)
        try kiosk.window.send("!")
        _ = try kiosk.window.capture { $0.joined().contains(Kiosk.typed + "!") }
    }

    @Test(arguments: [SIGSEGV, SIGBUS, SIGABRT, SIGHUP, SIGTERM])
    func `however it ends, nothing is left to read`(signal: Int32) throws {
        let kiosk = try Kiosk()
        try kiosk.window.signal(signal)
        _ = try kiosk.window.capture { _ in (try? kiosk.window.hasEnded()) == true }
        try kiosk.expectClean()
    }

    @Test func `after any change of size the window shows no more than before`() throws {
        let kiosk = try Kiosk()
        for size in [(40, 10), (200, 60), (20, 3), (80, 24)] {
            try kiosk.window.resize(to: ScreenSize(columns: size.0, rows: size.1))
        }
        _ = try kiosk.window.capture { $0.joined().contains(Kiosk.typed) }
        try kiosk.window.send("C-x")
        try kiosk.expectStart()
        for size in [(40, 10), (200, 60), (80, 24)] {
            try kiosk.window.resize(to: ScreenSize(columns: size.0, rows: size.1))
        }
        try kiosk.expectStart()
    }
}
