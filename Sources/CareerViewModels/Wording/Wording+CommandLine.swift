/// Why no passphrase was taken from a file.
public enum PassphraseFileFault: Hashable, Sendable {
    case notReadable
    case notAFile
    case openToOthers
}

/// What the commands, their arguments and options are, for `--help`.
extension Wording {
    public var programAbstract: String {
        pick(
            "Karier ASN di terminal: pegawai, kompetensi, penilaian kinerja.",
            "Careers of civil servants at a terminal: people, competency, appraisal.")
    }
    public var openAbstract: String {
        pick("Buka layar penuh.", "Open the full screen.")
    }
    public var demoAbstract: String {
        pick("Buat data contoh lalu buka.", "Make sample data and open it.")
    }
    public var demoDiscussion: String {
        pick(
            "Semua orang dan nomornya rekaan. Basis data yang bukan contoh, atau yang sedang dibuka "
                + "sesi lain, tidak disentuh; data contoh yang lama diganti. Di atas 100.000 "
                + "pegawai: tanpa riwayat penilaian.",
            "All people and numbers are made up. A database that is no sample, or that another "
                + "session has open, is left alone; an old sample is replaced. Above 100,000 "
                + "people: without a history of appraisals.")
    }
    public var importAbstract: String {
        pick(
            "Impor data utama SIASN atau penilaian kompetensi dari CSV.",
            "Import SIASN's export of employees or competency assessments from CSV.")
    }
    /// - Parameter sample: lines of the CSV of assessments.
    public func importDiscussion(sample: String) -> String {
        pick(
            """
            Jenis berkas dikenali dari judul kolomnya. Pemisah koma, titik koma, atau tab; \
            UTF-8, UTF-16, atau Windows-1252. Baris yang ditolak disebutkan satu per satu, \
            yang lain tetap diimpor; berkas yang sama boleh diimpor lagi.

            CSV penilaian kompetensi:
            \(sample)
            Wajib: NIP, KOMPETENSI (kode atau nama), LEVEL (1-5), TANGGAL PENILAIAN.

            Kode keluar: 0 semua masuk, 65 ada yang ditolak, 66 berkas tidak ada, 64 salah pakai.
            """,
            """
            The kind of file is told by its headings. Separated by comma, semicolon or tab; \
            UTF-8, UTF-16 or Windows-1252. Records that are refused are named one by one, the \
            others come in; the same file may be imported again.

            CSV of competency assessments:
            \(sample)
            Required: NIP, KOMPETENSI (code or name), LEVEL (1-5), TANGGAL PENILAIAN.

            Exit code: 0 all came in, 65 some refused, 66 no such file, 64 wrong usage.
            """)
    }
    public var exportAbstract: String {
        pick(
            "Ekspor pegawai, penilaian kinerja, atau kompetensi.",
            "Export people, appraisals or competency assessments.")
    }
    public var exportDiscussion: String {
        pick(
            "CSV ditulis sebagai UTF-8 dengan BOM agar Excel membacanya benar. NIP, NIK, dan nomor "
                + "lain yang akan dibulatkan Excel, serta isi yang akan dijalankan sebagai rumus, "
                + "diawali tanda petik tunggal; impor membuangnya lagi. Berkas ditulis utuh atau "
                + "tidak sama sekali. Pegawai memakai judul kolom SIASN, kompetensi judul kolom "
                + "impor.",
            "CSV is written as UTF-8 with a byte order mark, which Excel needs. NIP, NIK and other "
                + "numbers that Excel would round, and cells that it would run as a formula, begin "
                + "with an apostrophe; the import takes it off again. A file is written whole or "
                + "not at all. People have SIASN's headings, assessments those of the import.")
    }
    public var checkAbstract: String {
        pick("Periksa keutuhan basis data.", "Check whether the database is sound.")
    }
    public var checkDiscussion: String {
        pick(
            "Tanpa --repair hanya membaca. Kode keluar 0 bila utuh, 1 bila ada masalah.",
            "Reads only, unless --repair is given. Exit code 0 if sound, 1 if something is wrong.")
    }
    public var optionRepair: String {
        pick(
            "Tulis ulang yang dapat dihitung dari data: daftar, urutan, kata pencarian, jumlah.",
            "Write anew what follows from the records: list, order, search words, headcounts.")
    }
    public var drawThemesAbstract: String {
        pick("Gambar pratinjau semua tema sebagai SVG.", "Draw previews of all themes as SVG.")
    }
}

/// Arguments and options.
extension Wording {
    public var optionDatabase: String { pick("Berkas basis data.", "The database file.") }
    public var optionDatabaseDefault: String {
        pick(
            "Bawaan: KARIER_DATABASE, lalu ~/.local/share/karier/karier.db.",
            "Default: KARIER_DATABASE, then ~/.local/share/karier/karier.db.")
    }
    public var optionLanguage: String {
        pick("Bahasa pesan: id atau en.", "Language of texts: id or en.")
    }
    public var optionProfile: String {
        pick(
            "Untuk apa terminal ini: office (meja atau SSH), kiosk (terminal umum).",
            "What the terminal is for: office (a desk or SSH), kiosk (for everybody).")
    }
    public var optionIdle: String {
        pick(
            "Detik tanpa tombol sampai layar terkunci (bawaan 900, kios 60; paling lama "
                + "1800).",
            "Seconds without a key until the screen locks (usually 900, kiosk 60; at most "
                + "1800).")
    }
    public var valueSeconds: String { pick("detik", "seconds") }
    public var optionAccount: String {
        pick(
            "Akun yang bertindak: NIP, atau nama akun teknis. Kata sandinya ditanyakan, atau dibaca "
                + "dari pipa.",
            "The account that acts: a NIP, or the name of a technical account. Its passphrase is "
                + "asked for, or read from a pipe.")
    }
    public var optionPassphraseFile: String {
        pick(
            "Berkas dengan kata sandi akun itu, hanya terbaca oleh pemiliknya (chmod 600).",
            "File with that account's passphrase, readable by its owner alone (chmod 600).")
    }
    public func passphraseFileRefused(_ fault: PassphraseFileFault, path: String) -> String {
        switch fault {
        case .openToOthers:
            pick(
                "\(path) dapat dibaca orang lain. Tidak ada yang dijalankan. Jalankan: "
                    + "chmod 600 \(path)",
                "\(path) can be read by others. Nothing was done. Run: chmod 600 \(path)")
        case .notAFile:
            pick(
                "\(path) bukan berkas biasa, melainkan folder, pipa, atau perangkat. Tidak ada "
                    + "yang dijalankan. Simpan kata sandi dalam berkas biasa, atau beri lewat pipa "
                    + "tanpa pilihan ini.",
                "\(path) is no plain file but a folder, a pipe or a device. Nothing was done. Keep "
                    + "the passphrase in a plain file, or pipe it in without this option.")
        case .notReadable:
            pick(
                "Kata sandi tidak terbaca dari \(path). Tidak ada yang dijalankan. Periksa "
                    + "berkasnya.",
                "No passphrase can be read from \(path). Nothing was done. Check the file.")
        }
    }
    public var valueAccount: String { pick("akun", "account") }
    public func secretQuestion(_ account: String) -> String {
        pick("Kata sandi \(account): ", "Passphrase of \(account): ")
    }
    public var secretMissing: String {
        pick(
            "Tidak ada kata sandi. Tidak ada yang dijalankan. Jalankan di terminal, atau beri kata "
                + "sandi lewat pipa.",
            "There was no passphrase. Nothing was done. Run it at a terminal, or pipe the "
                + "passphrase in.")
    }
    public var secretStopped: String {
        pick("Dihentikan. Tidak ada yang dijalankan.", "Stopped. Nothing was done.")
    }
    public var chooseSecretFirst: String {
        pick(
            "Kode benar. Pilih dulu kata sandi Anda: jalankan `karier` lalu masuk dengan kode ini.",
            "The code is right. Choose your passphrase first: run `karier` and sign in with this "
                + "code.")
    }
    public var optionKeys: String {
        pick("Cetak semua tombol, lalu selesai.", "Print all keys and end.")
    }
    public var optionLicences: String {
        pick(
            "Cetak lisensi dan pemberitahuan pihak ketiga, lalu selesai.",
            "Print licences and notices of third parties and end.")
    }
    public var licencesIntroduction: String {
        pick(
            "Karier berlisensi Apache License 2.0, yang teksnya ada di akhir. Di dalamnya ada, atau "
                + "dipakai bersamanya:",
            "Karier is under the Apache License 2.0, whose text stands at the end. It contains, or "
                + "is used with:")
    }
    public var optionLines: String {
        pick("Garis: auto, unicode, acs, ascii.", "Lines: auto, unicode, acs, ascii.")
    }
    public var optionTheme: String {
        pick(
            "Tema: default, kontras-tinggi, buta-warna, mono.",
            "Theme: default, kontras-tinggi, buta-warna, mono.")
    }
    public var optionEscapeDelay: String {
        pick(
            "Tunggu setelah Esc, dalam milidetik (bawaan 50, lewat SSH 100).",
            "Wait after Esc, in milliseconds (default 50, over SSH 100).")
    }
    public var optionEmployees: String { pick("Jumlah pegawai.", "Number of people.") }
    public var optionNoOpen: String {
        pick("Buat saja, jangan buka.", "Only make it, do not open it.")
    }
    public var argumentImportFile: String {
        pick("Berkas CSV; - untuk masukan standar.", "CSV file; - for standard input.")
    }
    public var optionDryRun: String {
        pick("Periksa saja, jangan simpan apa pun.", "Only check, store nothing.")
    }
    public var optionStrict: String {
        pick(
            "Semua atau tidak sama sekali: satu baris ditolak, tidak ada yang disimpan.",
            "All or nothing: one record refused, nothing stored.")
    }
    public var optionReport: String {
        pick("Tulis semua masalah ke CSV.", "Write all problems to a CSV file.")
    }
    public var optionJSON: String {
        pick("Cetak hasil sebagai satu objek JSON.", "Print the result as one JSON object.")
    }
    public var argumentContent: String { pick("Yang diekspor.", "What is exported.") }
    public var optionFormat: String { pick("Bentuk berkas.", "Format of the file.") }
    public var optionDelimiter: String { pick("Pemisah kolom CSV.", "Separator of the CSV.") }
    public var optionOutput: String {
        pick(
            "Berkas tujuan; tanpa ini ke keluaran standar.",
            "File to write; without it to standard output.")
    }
    public var argumentFolder: String { pick("Folder tujuan.", "Folder to write to.") }

    // What stands for a value.
    public var valueFile: String { pick("berkas", "file") }
    public var valueContent: String { pick("isi", "content") }
    public var valueFolder: String { pick("folder", "folder") }
    public var valueTheme: String { pick("tema", "theme") }
    public var valueLines: String { pick("garis", "lines") }
    public var valueFormat: String { pick("bentuk", "format") }
    public var valueDelimiter: String { pick("pemisah", "separator") }
    public var valueMilliseconds: String { pick("milidetik", "milliseconds") }
}

/// The argument library's own words, which it has in English only.
extension Wording {
    /// A help screen or a complaint of the argument library in this language.
    public func commandLineText(_ text: String) -> String {
        guard language == .indonesian else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { commandLine(String($0)) }.joined(separator: "\n")
    }

    private func commandLine(_ line: String) -> String {
        var line = line
        for (english, indonesian) in Self.lineBeginnings where line.hasPrefix(english) {
            line = indonesian + line.dropFirst(english.count)
        }
        for (english, indonesian) in Self.lineParts {
            line = line.replacing(english, with: indonesian)
        }
        return line
    }

    private static let lineBeginnings = [
        ("OVERVIEW: ", "IKHTISAR: "), ("USAGE: ", "PEMAKAIAN: "), ("ARGUMENTS:", "ARGUMEN:"),
        ("OPTIONS:", "OPSI:"), ("SUBCOMMANDS:", "PERINTAH:"), ("Usage: ", "Pemakaian: "),
        ("Error: ", "Salah pakai: "), ("Help:  ", "Bantuan: "), ("  See '", "  Lihat '"),
    ]

    private static let lineParts = [
        ("' for detailed help.", "' untuk bantuan lengkap."),
        ("' for more information.", "' untuk keterangan."),
        ("Show the version.", "Tampilkan versi."),
        ("Show help information.", "Tampilkan bantuan."),
        ("(default) ", "(bawaan)  "), ("(default: ", "(bawaan: "), ("; default: ", "; bawaan: "),
        ("(values: ", "(pilihan: "), ("<subcommand>", "<perintah>"),
        ("Unknown option '", "Opsi tidak dikenal '"), ("'. Did you mean '", "'. Maksud Anda '"),
        ("Missing value for '", "Nilai belum disebut untuk '"),
        ("Missing expected argument '", "Argumen belum disebut '"),
        ("Unexpected argument '", "Argumen tidak dikenal '"),
        (" unexpected arguments: '", " argumen tidak dikenal: '"),
        ("The value '", "Nilai '"), ("' is invalid for '", "' tidak berlaku untuk '"),
        ("The option '", "Opsi '"),
        ("' does not take any value, but '", "' tidak memakai nilai, tetapi disebut '"),
        ("' was specified.", "'."), ("Please provide one of '", "Pilih salah satu dari '"),
        ("' or '", "' atau '"),
    ]
}

/// Places that cannot be told.
extension Wording {
    /// Neither `HOME` nor the register of accounts names a home folder.
    public var homeUnknown: String {
        pick(
            "Folder rumah Anda tidak diketahui. Tidak ada yang dibuat. Sebutkan letak basis data "
                + "dengan --database.",
            "Your home folder is not known. Nothing was created. Name the database with "
                + "--database.")
    }

    public var standardInput: String { pick("masukan standar", "standard input") }

    /// Standard output refused the result, with the system's error number.
    public func resultLost(code: Int) -> String {
        pick(
            "Hasilnya tidak dapat ditulis ke keluaran standar (galat sistem \(code)). Yang sudah "
                + "disimpan tetap tersimpan. Perbaiki pengalihan keluarannya, lalu ulangi.",
            "The result cannot be written to standard output (system error \(code)). What was "
                + "stored stays stored. Correct the redirection and try again.")
    }
}
