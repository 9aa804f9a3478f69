/// Why a backup could not be made, as far as a person is told.
public enum BackupFailureCause: Hashable, Sendable {
    case folderMissing
    case isDirectory
    case isDatabase
    case notAFile
    case exists
    case foreign
    case inUse
    case diskFull(needed: Int64?, free: Int64?)
    case notWritable(code: Int)
    case unsound(detail: String)
}

extension Wording {
    /// Beside the bar.
    public func backupProgress(percent: Int) -> String {
        pick("\(percent) % disalin dan diperiksa", "\(percent) % copied and verified")
    }

    public func backupDone(path: String, bytes: Int64, people: Int, appraisals: Int) -> String {
        pick(
            "Cadangan \(path) selesai dan terperiksa: \(number(people)) pegawai, "
                + "\(number(appraisals)) penilaian kinerja, \(size(bytes)).",
            "Backup \(path) is made and verified: \(number(people)) people, "
                + "\(number(appraisals)) appraisals, \(size(bytes)).")
    }

    public func backupRemoved(_ path: String) -> String {
        pick("Cadangan lama dihapus: \(path)", "Old backup removed: \(path)")
    }

    public var backupStopped: String {
        pick(
            "Dihentikan. Tidak ada cadangan yang ditinggalkan; cadangan lama tetap ada.",
            "Stopped. No backup was left behind; older ones stay.")
    }

    public var backupKeepRefused: String {
        pick(
            "--keep adalah jumlah cadangan yang tetap ada, sedikitnya 1, dan tidak dipakai bersama "
                + "--replace. Tidak ada yang dibuat.",
            "--keep is the number of backups that stay, at least 1, and does not go with "
                + "--replace. Nothing was made.")
    }

    /// What happened, what was kept and what to do next.
    public func backupFailure(_ cause: BackupFailureCause, path: String) -> String {
        switch cause {
        case .folderMissing:
            pick(
                "Folder untuk \(path) tidak ada. Tidak ada cadangan yang dibuat. Buat foldernya, "
                    + "lalu ulangi.",
                "The folder of \(path) does not exist. No backup was made. Create it and try "
                    + "again.")
        case .isDirectory:
            pick(
                "\(path) adalah folder. Tidak ada cadangan yang dibuat. Sebutkan nama berkas, atau "
                    + "pakai --keep untuk cadangan bertanggal di folder itu.",
                "\(path) is a folder. No backup was made. Name a file, or use --keep for dated "
                    + "backups in that folder.")
        case .isDatabase:
            pick(
                "\(path) adalah basis data itu sendiri atau berkas pendampingnya. Tidak ada yang "
                    + "diubah. Sebutkan berkas lain, sebaiknya di disk lain.",
                "\(path) is the database itself or a file that belongs to it. Nothing was changed. "
                    + "Name another file, preferably on another disk.")
        case .notAFile:
            pick(
                "\(path) adalah tautan atau perangkat. Tidak ada cadangan yang dibuat. Sebutkan "
                    + "berkas biasa.",
                "\(path) is a link or a device. No backup was made. Name a plain file.")
        case .exists:
            pick(
                "\(path) sudah ada dan tidak diubah. Sebutkan nama lain, atau pakai --replace bila "
                    + "cadangan lama itu boleh diganti.",
                "\(path) exists and was not changed. Give another name, or use --replace if that "
                    + "older backup may be replaced.")
        case .foreign:
            pick(
                "\(path) bukan cadangan Karier dan tidak diubah. Sebutkan nama lain.",
                "\(path) is no backup of Karier and was not changed. Give another name.")
        case .inUse:
            pick(
                "\(path) sedang dibuka sebagai basis data dan tidak diubah. Tutup sesinya atau "
                    + "sebutkan nama lain.",
                "\(path) is open as a database and was not changed. Close that session or give "
                    + "another name.")
        case .diskFull(let needed, let free):
            pick(
                "Ruang disk untuk \(path) tidak cukup\(room(needed, free)). Tidak ada cadangan yang "
                    + "ditinggalkan; cadangan lama tetap ada. Kosongkan ruang, lalu ulangi.",
                "There is not enough disk space for \(path)\(room(needed, free)). No backup was "
                    + "left behind; older ones stay. Free some space and try again.")
        case .notWritable(let code):
            pick(
                "\(path) tidak dapat ditulis (galat sistem \(code)). Tidak ada cadangan yang "
                    + "ditinggalkan. Periksa izin foldernya.",
                "\(path) cannot be written (system error \(code)). No backup was left behind. "
                    + "Check the permissions of its folder.")
        case .unsound(let detail):
            pick(
                "Salinannya tidak utuh (\(detail)) dan dibuang; cadangan lama tetap ada. Jalankan "
                    + "`karier check`: mungkin basis datanya sendiri rusak. Jangan hapus cadangan "
                    + "lama.",
                "The copy is not sound (\(detail)) and was thrown away; older backups stay. Run "
                    + "`karier check`: the database itself may be damaged. Delete no older backup.")
        }
    }

    private func room(_ needed: Int64?, _ free: Int64?) -> String {
        guard let needed, let free else { return "" }
        return pick(
            " (perlu \(size(needed)), tersisa \(size(free)))",
            " (\(size(needed)) needed, \(size(free)) left)")
    }

    /// `370 MB`, in units of 1,000.
    public func size(_ bytes: Int64) -> String {
        var (amount, unit) = (max(0, bytes), "B")
        for larger in ["kB", "MB", "GB"] where amount >= 10_000 {
            (amount, unit) = ((amount + 500) / 1000, larger)
        }
        return number(Int(amount)) + " " + unit
    }
}
