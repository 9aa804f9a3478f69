import CareerDomain

/// Why a file could not be imported at all, as far as a person is told.
public enum ImportFailureCause: Hashable, Sendable {
    case notFound
    case isDirectory
    case notReadable(code: Int)
    case strictPipe
    case empty
    case interrupted
    case workbook
    case unrecognised(found: [String])
    case columnsMissing(required: [String], found: [String])
    case reportNotWritable(code: Int)
}

/// The figures at the end of an import.
public struct ImportFigures: Hashable, Sendable {
    public var read: Int
    public var inserted: Int
    public var updated: Int
    public var unchanged: Int
    public var rejected: Int
    public var warnings: Int

    public init(
        read: Int, inserted: Int, updated: Int, unchanged: Int, rejected: Int, warnings: Int
    ) {
        self.read = read
        self.inserted = inserted
        self.updated = updated
        self.unchanged = unchanged
        self.rejected = rejected
        self.warnings = warnings
    }
}

/// How an import ended, beside its figures.
public enum ImportEnding: Hashable, Sendable {
    case complete
    /// Only a rehearsal was wanted.
    case rehearsed
    /// A record was refused and all or nothing was wanted.
    case withheld
    case stopped
}

extension Wording {
    /// What happened, what was kept and what to do next.
    public func importFailure(_ cause: ImportFailureCause, file: String) -> String {
        switch cause {
        case .notFound:
            pick(
                "Berkas \(file) tidak ada. Tidak ada yang diimpor. Periksa nama berkasnya.",
                "There is no file \(file). Nothing was imported. Check its name.")
        case .isDirectory:
            pick(
                "\(file) adalah folder. Tidak ada yang diimpor. Sebutkan berkas CSV di dalamnya.",
                "\(file) is a folder. Nothing was imported. Name a CSV file in it.")
        case .notReadable(let code):
            pick(
                "\(file) tidak dapat dibaca (galat sistem \(code)). Periksa izin bacanya, lalu "
                    + "ulangi.",
                "\(file) cannot be read (system error \(code)). Check its permissions and try "
                    + "again.")
        case .strictPipe:
            pick(
                "--strict membaca berkas dua kali, dan \(file) hanya dapat dibaca sekali. Tidak "
                    + "ada yang diimpor. Simpan dulu ke berkas biasa, atau impor tanpa --strict.",
                "--strict reads a file twice, and \(file) can be read only once. Nothing was "
                    + "imported. Save it to a plain file first, or import without --strict.")
        case .empty:
            pick(
                "\(file) kosong. Tidak ada yang diimpor. Unduh ulang berkasnya.",
                "\(file) is empty. Nothing was imported. Download it again.")
        case .interrupted:
            pick(
                "Dihentikan sebelum ada yang dibaca dari \(file). Tidak ada yang diimpor.",
                "Stopped before anything was read from \(file). Nothing was imported.")
        case .workbook:
            pick(
                "\(file) adalah buku kerja Excel. Tidak ada yang diimpor. Buka berkas itu dan "
                    + "simpan sebagai CSV UTF-8, lalu impor CSV-nya.",
                "\(file) is an Excel workbook. Nothing was imported. Open it, save it as CSV "
                    + "UTF-8, and import the CSV.")
        case .unrecognised(let found):
            pick(
                "Judul kolom \(file) tidak dikenal. Tidak ada yang diimpor. Yang dikenal: ekspor "
                    + "data utama SIASN dan CSV penilaian kompetensi. Judul yang ada: "
                    + list(found) + ".",
                "The headings of \(file) are not known. Nothing was imported. Known are SIASN's "
                    + "export of employees and the CSV of competency assessments. Headings "
                    + "found: " + list(found) + ".")
        case .columnsMissing(let required, let found):
            pick(
                "\(file) tidak memiliki kolom wajib \(list(required)). Tidak ada yang diimpor. "
                    + "Judul yang ada: \(list(found)).",
                "\(file) lacks the required columns \(list(required)). Nothing was imported. "
                    + "Headings found: \(list(found)).")
        case .reportNotWritable(let code):
            pick(
                "Laporan masalah tidak dapat ditulis (galat sistem \(code)). Yang sudah diimpor "
                    + "tetap tersimpan. Pilih tempat lain untuk --report, lalu ulangi.",
                "The report of problems cannot be written (system error \(code)). What was "
                    + "imported stays stored. Choose another place for --report and try again.")
        }
    }

    private func list(_ names: [String]) -> String {
        names.isEmpty ? pick("tidak ada", "none") : names.joined(separator: ", ")
    }

    /// One line with the figures, one with what was kept.
    public func importSummary(_ figures: ImportFigures, ending: ImportEnding) -> String {
        let counts = importCounts(figures)
        guard let note = importEnding(ending) else { return counts }
        return counts + "\n" + note
    }

    func importCounts(_ figures: ImportFigures) -> String {
        pick(
            "\(number(figures.read)) dibaca: \(number(figures.inserted)) baru, "
                + "\(number(figures.updated)) diubah, \(number(figures.unchanged)) tetap, "
                + "\(number(figures.rejected)) ditolak; \(number(figures.warnings)) peringatan.",
            "\(number(figures.read)) read: \(number(figures.inserted)) new, "
                + "\(number(figures.updated)) updated, \(number(figures.unchanged)) unchanged, "
                + "\(number(figures.rejected)) refused; \(number(figures.warnings)) warnings.")
    }

    public var identityNotCompared: String {
        pick(
            "NIK, nomor HP, surel, dan alamat tidak dibandingkan: data itu tidak terbuka bagi akun "
                + "Anda.",
            "NIK, phone, e-mail and address were not compared: they are not open to your account.")
    }

    /// What was kept, where not everything was; nil for a whole import.
    func importEnding(_ ending: ImportEnding) -> String? {
        switch ending {
        case .complete: nil
        case .rehearsed:
            pick(
                "Hanya uji coba: tidak ada yang disimpan.",
                "This was only a rehearsal: nothing was stored.")
        case .withheld:
            pick(
                "Ada baris yang ditolak, maka tidak ada yang disimpan (--strict). Betulkan "
                    + "berkasnya, atau impor tanpa --strict.",
                "Records were refused, so nothing was stored (--strict). Correct the file, or "
                    + "import without --strict.")
        case .stopped:
            pick(
                "Dihentikan. Yang sudah tersimpan tetap ada; impor ulang berkas yang sama untuk "
                    + "melanjutkan.",
                "Stopped. What was stored stays; import the same file again to go on.")
        }
    }

    /// `42 % · 10.500 baris` beside the bar.
    public func importProgress(percent: Int?, read: Int, isChecking: Bool) -> String {
        let rows = pick("\(number(read)) baris", "\(number(read)) records")
        let phase = isChecking ? pick("memeriksa · ", "checking · ") : ""
        guard let percent else { return phase + rows }
        return phase + "\(percent) % · " + rows
    }

    /// Where a problem lies: `Baris 12 (baris berkas 13), NIP BARU "…"`.
    public func importPlace(record: Int, line: Int, column: String, value: String) -> String {
        let cell = column.isEmpty || value.isEmpty ? column : "\(column) “\(value)”"
        guard record > 0 else { return cell.isEmpty ? pick("Berkas", "File") : cell }
        let place = pick(
            "Rekaman \(number(record)) (baris \(number(line)))",
            "Record \(number(record)) (line \(number(line)))")
        return cell.isEmpty ? place : place + ", " + cell
    }

    /// The reason with which rows are closed that a file corrects.
    public func importCorrection(of file: String, on day: CalendarDate) -> String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return pick("impor ", "import of ") + name + ", " + day.written
    }

    /// How many problems are not listed.
    public func importProblemsOmitted(_ count: Int) -> String {
        pick(
            "… dan \(number(count)) masalah lain. Pakai --report untuk daftar lengkap.",
            "… and \(number(count)) more problems. Use --report for the whole list.")
    }

    public var importReportHeadings: [String] {
        [
            pick("REKAMAN", "RECORD"), pick("BARIS", "LINE"), pick("KOLOM", "COLUMN"),
            pick("TINGKAT", "SEVERITY"), pick("KODE", "CODE"), pick("NILAI", "VALUE"),
            pick("PENJELASAN", "MESSAGE"),
        ]
    }

    public func importSeverity(isError: Bool) -> String {
        isError ? pick("ditolak", "refused") : pick("peringatan", "warning")
    }
}
