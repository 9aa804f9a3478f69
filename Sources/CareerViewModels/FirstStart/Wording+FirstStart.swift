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
        case .unusableType(""):
            pick(
                "Jenis terminal (TERM) tidak disebutkan. Coba: TERM=xterm-256color karier",
                "The terminal type (TERM) is not set. Try: TERM=xterm-256color karier")
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

extension Wording {
    var firstStartTitle: String { pick("Karier — mulai pertama", "Karier — first start") }
    var firstStartIntro: String {
        pick("Belum ada basis data di:", "There is no database yet at:")
    }
    var firstStartQuestion: String {
        pick("Bagaimana Anda ingin memulai?", "How would you like to begin?")
    }
    var firstStartOptions: [[String]] {
        [
            [
                pick("Impor berkas SIASN", "Import a SIASN file"),
                pick(
                    "CSV “data utama” dari SIASN; yang salah disebut satu per satu",
                    "CSV export from SIASN; every fault is named"),
            ],
            [
                pick("Data contoh", "Sample data"),
                pick(
                    "2.500 pegawai rekaan, untuk mencoba dan belajar",
                    "2,500 made-up people, to try and to learn"),
            ],
            [
                pick("Mulai kosong", "Begin empty"),
                pick("Pegawai ditambahkan satu per satu", "Add people one by one"),
            ],
        ]
    }
    var firstStartPathPrompt: String { pick("Letak berkas:", "Path of the file:") }
    var firstStartPathEmpty: String {
        pick("Ketik letak berkas CSV.", "Type the path of the CSV file.")
    }
    var firstStartHint: String {
        pick(
            "↑↓ memilih · Enter lanjut · F1 bantuan · Esc keluar",
            "↑↓ choose · Enter goes on · F1 help · Esc leaves")
    }

    /// A pipe would have to be read twice.
    public func firstStartNoPipe(_ path: String) -> String {
        pick(
            "\(path) bukan berkas biasa. Tidak ada yang diimpor. Simpan dulu sebagai berkas, atau "
                + "pakai: karier import \(path)",
            "\(path) is no plain file. Nothing was imported. Save it as a file first, or use: "
                + "karier import \(path)")
    }

    /// Another process has made a database at the place meanwhile.
    public var firstStartTaken: String {
        pick(
            "Sesi lain sudah membuat basis data di tempat ini; yang itu dibuka dan tidak diubah. "
                + "Data Anda belum masuk: impor dengan `karier import BERKAS`.",
            "Another session has made a database here meanwhile; that one is open and was not "
                + "changed. Your data did not come in: import it with `karier import FILE`.")
    }
}
