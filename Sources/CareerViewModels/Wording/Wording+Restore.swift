/// Why a backup could not be restored, as far as a person is told.
public enum RestoreFailureCause: Hashable, Sendable {
    case backup(OpeningFailureCause)
    case isDirectory
    case isDatabase
    case hasLog
    case notWriteAheadLogged
    case versionDiffers(Int)
    case unsound(CheckProblem)
    case trail(AuditFaultCause)
    case trailMissing
    case diskFull(needed: Int64?, free: Int64?)
    case inUse
    case notAFile
    case lockNotPlain(file: String)
    case notWritable(code: Int)
}

extension Wording {
    /// - Parameter version: of the backup's layout, where that was an older one.
    public func restoreDone(
        path: String, people: Int, appraisals: Int, upgradedFrom version: Int?
    ) -> String {
        let upgrade =
            version.map {
                pick(
                    " Susunan cadangan itu lebih lama (\($0)) dan sudah disesuaikan.",
                    " The backup's layout was an older one (\($0)) and was brought up to date.")
            } ?? ""
        return pick(
            "\(path) dipulihkan: \(number(people)) pegawai, \(number(appraisals)) penilaian "
                + "kinerja.\(upgrade)",
            "\(path) is restored: \(number(people)) people, \(number(appraisals)) "
                + "appraisals.\(upgrade)")
    }

    public func restoreKept(_ path: String) -> String {
        pick(
            "Basis data sebelumnya tetap ada sebagai \(path).",
            "The database that was there is kept as \(path).")
    }

    public var restoreStopped: String {
        pick(
            "Dihentikan. Tidak ada yang diubah.",
            "Stopped. Nothing was changed.")
    }

    /// What happened, what was kept and what to do next.
    ///
    /// - Parameters:
    ///   - file: the backup.
    ///   - path: the database.
    public func restoreFailure(
        _ cause: RestoreFailureCause, file: String, path: String
    ) -> String {
        switch cause {
        case .backup(let cause): backupRefused(cause, file: file)
        case .isDirectory:
            pick(
                "\(file) adalah folder. Tidak ada yang diubah. Sebutkan satu cadangan di dalamnya.",
                "\(file) is a folder. Nothing was changed. Name one of the backups in it.")
        case .isDatabase:
            pick(
                "\(file) adalah basis data itu sendiri. Tidak ada yang diubah. Sebutkan cadangan.",
                "\(file) is the database itself. Nothing was changed. Name a backup.")
        case .hasLog:
            pick(
                "\(file) sedang dipakai atau belum lengkap tanpa \(file)-wal di sampingnya. Tidak "
                    + "ada yang diubah. Buat salinan utuh dengan `karier backup --database "
                    + "\(file) BERKAS`, lalu pulihkan salinan itu.",
                "\(file) is in use or not whole without the \(file)-wal beside it. Nothing was "
                    + "changed. Make a whole copy with `karier backup --database \(file) FILE` and "
                    + "restore that.")
        case .notWriteAheadLogged, .versionDiffers, .unsound, .trail, .trailMissing:
            contentRefused(cause, file: file)
        case .notAFile: placeNotAFile(path)
        case .lockNotPlain(let lock): lockNotPlain(lock)
        case .diskFull:
            pick(
                "Ruang disk untuk \(path) tidak cukup. Tidak ada yang diubah. Kosongkan ruang, "
                    + "lalu ulangi.",
                "There is not enough disk space for \(path). Nothing was changed. Free some space "
                    + "and try again.")
        case .inUse:
            pick(
                "\(path) sedang dibuka sesi lain. Tidak ada yang diubah. Hentikan semua sesi "
                    + "(`systemctl stop 'karier-*'`), lalu ulangi.",
                "Another session has \(path) open. Nothing was changed. End all sessions "
                    + "(`systemctl stop 'karier-*'`) and try again.")
        case .notWritable(let code):
            pick(
                "\(path) tidak dapat ditulis (galat sistem \(code)). Yang ada sebelumnya tetap "
                    + "utuh. Periksa izin foldernya.",
                "\(path) cannot be written (system error \(code)). What was there is intact. Check "
                    + "the permissions of its folder.")
        }
    }

    /// A link, a pipe, a device or a folder lies where the database should be.
    func placeNotAFile(_ path: String) -> String {
        pick(
            "\(path) adalah tautan, pipa, perangkat, atau folder, bukan berkas biasa. Tidak ada "
                + "yang diubah. Cari tahu siapa yang menaruhnya (`ls -ld \(path)`), pindahkan, atau "
                + "sebutkan berkas basis datanya sendiri dengan --database.",
            "\(path) is a link, a pipe, a device or a folder, and no plain file. Nothing was "
                + "changed. Find out who put it there (`ls -ld \(path)`), move it away, or name the "
                + "file of the database itself with --database.")
    }

    /// What is in the backup is not to be trusted.
    private func contentRefused(_ cause: RestoreFailureCause, file: String) -> String {
        let reason =
            switch cause {
            case .versionDiffers(let version):
                pick(
                    "Berkas itu menyebut susunannya \(version), tetapi memuat bagian susunan yang "
                        + "lebih baru.",
                    "The file says that its layout is \(version), but has parts of a newer one.")
            case .unsound(let problem): checkProblem(problem)
            case .trail(let fault):
                pick("Jejak audit: ", "Audit trail: ") + auditFault(fault, in: .wib)
            case .trailMissing:
                pick(
                    "Ada akun, tetapi jejak auditnya kosong.",
                    "There are accounts, but the audit trail is empty.")
            default:
                pick(
                    "Berkas itu tidak ditulis dalam mode WAL; yang dibuat `karier backup` selalu.",
                    "The file is not in WAL mode; what `karier backup` makes always is.")
            }
        return pick(
            "\(file) tidak dipulihkan. \(reason) Basis data tidak diubah. Simpan berkas itu untuk "
                + "diperiksa, lalu pilih cadangan lain.",
            "\(file) was not restored. \(reason) The database was not changed. Put that file aside "
                + "for whoever examines it, and choose another backup.")
    }

    private func backupRefused(_ cause: OpeningFailureCause, file: String) -> String {
        switch cause {
        case .missing:
            pick(
                "Cadangan \(file) tidak ada. Tidak ada yang diubah. Periksa nama berkasnya.",
                "There is no backup \(file). Nothing was changed. Check the name of the file.")
        case .notADatabase, .foreignDatabase:
            pick(
                "\(file) bukan cadangan Karier. Tidak ada yang diubah. Pilih cadangan lain.",
                "\(file) is no backup of Karier. Nothing was changed. Choose another backup.")
        case .newerSchema(let found, let known):
            pick(
                "\(file) dibuat oleh Karier yang lebih baru (susunan \(found), di sini \(known)). "
                    + "Tidak ada yang diubah. Pasang versi terbaru, lalu ulangi.",
                "\(file) was made by a newer Karier (layout \(found), here \(known)). Nothing was "
                    + "changed. Install the newest version and try again.")
        case .damaged(let detail):
            pick(
                "\(file) rusak (\(detail)) dan tidak dipulihkan. Basis data tidak diubah. Pilih "
                    + "cadangan lain.",
                "\(file) is damaged (\(detail)) and was not restored. The database was not "
                    + "changed. Choose another backup.")
        default: openingFailure(cause, path: file)
        }
    }
}
