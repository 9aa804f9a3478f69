/// Why the full screen cannot begin.
public enum TerminalFailureCause: Hashable, Sendable {
    case notATerminal
    case unusableType(String)
    case other
}

extension Wording {
    public func terminalFailure(_ cause: TerminalFailureCause) -> String {
        switch cause {
        case .notATerminal:
            pick(
                "Karier memerlukan terminal; masukan atau keluaran ini bukan terminal. "
                    + "Tanpa layar: karier import, export, check (lihat karier --help).",
                "Karier needs a terminal; this input or output is none. "
                    + "Without a screen: karier import, export, check (see karier --help).")
        case .unusableType(let type):
            pick(
                "Jenis terminal “\(type)” tidak dapat dipakai. "
                    + "Coba: TERM=xterm-256color karier",
                "The terminal type “\(type)” cannot be used. Try: TERM=xterm-256color karier")
        case .other:
            pick(
                "Terminal tidak dapat dipakai. Tutup lalu buka lagi terminalnya.",
                "The terminal cannot be used. Close and open it again.")
        }
    }

    public var firstStartSample: String { pick("Membuat data contoh", "Making sample data") }
    public func firstStartImport(_ path: String) -> String {
        pick("Mengimpor ", "Importing ") + path
    }
    public var firstStartStop: String { pick("Esc menghentikan.", "Esc stops.") }
}

/// What is wrong with a theme; the built-in one, or what is sound of it, is
/// used instead.
public enum ThemeProblem: Hashable, Sendable {
    case missing(name: String)
    case broken(name: String, detail: String)
    case partlyBroken(name: String, detail: String)
}

extension Wording {
    public func themeProblem(_ problem: ThemeProblem) -> String {
        switch problem {
        case .missing(let name):
            pick(
                "Tema “\(name)” tidak ditemukan; dipakai tema bawaan.",
                "There is no theme “\(name)”; the built-in one is used.")
        case .broken(let name, let detail):
            pick(
                "Tema “\(name)” tidak terbaca (\(detail)); dipakai tema bawaan.",
                "Theme “\(name)” cannot be read (\(detail)); the built-in one is used.")
        case .partlyBroken(let name, let detail):
            pick(
                "Tema “\(name)” dipakai sebagian (\(detail)).",
                "Theme “\(name)” is used in part (\(detail)).")
        }
    }
}
