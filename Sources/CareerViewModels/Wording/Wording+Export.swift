/// Why an export could not be written, as far as a person is told.
public enum ExportFailureCause: Hashable, Sendable {
    case folderMissing
    case isDirectory
    case diskFull
    case isDatabase
    case isInput
    case notWritable(code: Int)
}

extension Wording {
    /// What happened, what was kept and what to do next.
    ///
    /// - Parameter option: by which the file was named: `--output`.
    public func exportFailure(
        _ cause: ExportFailureCause, file: String, option: String
    ) -> String {
        switch cause {
        case .folderMissing:
            pick(
                "Folder untuk \(file) tidak ada. Tidak ada yang ditulis. Buat foldernya atau "
                    + "betulkan \(option).",
                "The folder of \(file) does not exist. Nothing was written. Create it or correct "
                    + "\(option).")
        case .isDatabase:
            pick(
                "\(file) adalah basis data. Tidak ada yang ditulis dan basis data tetap utuh. "
                    + "Sebutkan berkas lain dengan \(option).",
                "\(file) is a database. Nothing was written and the database is intact. Name "
                    + "another file with \(option).")
        case .isInput:
            pick(
                "\(file) adalah berkas yang sedang dibaca. Tidak ada yang ditulis dan berkas itu "
                    + "tetap utuh. Sebutkan berkas lain dengan \(option).",
                "\(file) is the file that is being read. Nothing was written and it is intact. "
                    + "Name another file with \(option).")
        case .isDirectory:
            pick(
                "\(file) adalah folder. Tidak ada yang ditulis. Sebutkan nama berkas di dalamnya.",
                "\(file) is a folder. Nothing was written. Name a file in it.")
        case .diskFull:
            pick(
                "Ruang disk untuk \(file) habis. Berkas lama, bila ada, tetap utuh. Kosongkan "
                    + "ruang, lalu ulangi.",
                "There is no disk space left for \(file). A file that was there before is intact. "
                    + "Free some space and try again.")
        case .notWritable(let code):
            pick(
                "\(file) tidak dapat ditulis (galat sistem \(code)). Berkas lama, bila ada, tetap "
                    + "utuh. Periksa izin foldernya.",
                "\(file) cannot be written (system error \(code)). A file that was there before "
                    + "is intact. Check the permissions of its folder.")
        }
    }

    public func exportDone(rows: Int, file: String) -> String {
        pick(
            "\(number(rows)) baris ditulis ke \(file).", "\(number(rows)) rows written to \(file).")
    }

    public var exportStopped: String {
        pick(
            "Dihentikan. Tidak ada berkas yang ditinggalkan.",
            "Stopped. No file was left behind.")
    }

    /// Rows so far, beside the bar.
    public func exportProgress(rows: Int) -> String {
        pick("\(number(rows)) baris", "\(number(rows)) rows")
    }
}
