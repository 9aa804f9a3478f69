import CareerDomain

/// How what is wrong with an installation is mended.
extension Wording {
    public func doctorMend(_ finding: DoctorFinding) -> String {
        storeMend(finding) ?? remoteMend(finding) ?? runMend(finding)
    }

    private func storeMend(_ finding: DoctorFinding) -> String? {
        switch finding {
        case .databaseMissing:
            pick(
                "Betulkan --database atau KARIER_DATABASE, atau pulihkan: `karier restore BERKAS`.",
                "Correct --database or KARIER_DATABASE, or restore: `karier restore FILE`.")
        case .databaseUnreadable:
            pick(
                "Jalankan ini sebagai pemilik basis data; lalu `karier check`.",
                "Run this as the database's owner; then `karier check`.")
        case .schemaOlder:
            pick(
                "Buat cadangan, lalu buka sekali dengan `karier`.",
                "Make a backup, then open it once with `karier`.")
        case .schemaNewer:
            pick("Pasang versi Karier yang terbaru.", "Install the newest version of Karier.")
        case .notWriteAheadLogged:
            pick(
                "Bila tidak ada sesi: `sqlite3 BASISDATA 'PRAGMA journal_mode = WAL'`.",
                "While no session runs: `sqlite3 DATABASE 'PRAGMA journal_mode = WAL'`.")
        case .logLarge(let path, _):
            pick(
                "Cari prosesnya dengan `fuser -v \(path)`; ekspor atau sesi yang macet, akhiri.",
                "Find the process with `fuser -v \(path)`; end an export or session that hangs.")
        case .sqliteOld:
            pick("Perbarui libsqlite3 pada mesin ini.", "Update this machine's libsqlite3.")
        case .openToEverybody(let path, _, let isFolder), .openToGroup(let path, _, let isFolder):
            "`chmod \(isFolder ? "0700" : "0600") \(path)`"
        case .ownerDiffers(let path, _, let wanted):
            "`chown \(wanted): \(path)`"
        case .spaceShort(let path, _, _):
            pick(
                "Kosongkan ruang pada disk \(path), atau pindahkan ke disk yang lebih besar.",
                "Free space on the disk of \(path), or move to a larger one.")
        case .networkFileSystem, .fleetingFileSystem:
            pick(
                "Pindahkan basis data ke disk lokal: `karier backup`, lalu `karier restore` di sana.",
                "Move the database to a local disk: `karier backup`, then `karier restore` there.")
        case .backupFolderMissing(let path):
            pick(
                "`install -d -m 0700 -o PEMILIK \(path)`, PEMILIK ialah pemilik basis data.",
                "`install -d -m 0700 -o OWNER \(path)`, OWNER being the database's.")
        case .noBackup(let path), .backupOld(let path, _):
            pick(
                "`systemctl enable --now karier-backup.timer`, dan sekarang juga `karier backup "
                    + "--keep 14 \(path)`.",
                "`systemctl enable --now karier-backup.timer`, and right now `karier backup "
                    + "--keep 14 \(path)`.")
        case .backupsOnSameDisk:
            pick(
                "Simpan cadangan di disk lain, atau salin ke mesin lain.",
                "Keep backups on another disk, or copy them to another machine.")
        default: nil
        }
    }

    private func remoteMend(_ finding: DoctorFinding) -> String? {
        switch finding {
        case .commandNotForced(let account), .serverForcesNothing(let account):
            pick(
                "Tulis `ForceCommand /usr/local/bin/karier` dalam blok `Match User \(account)`, "
                    + "lalu `sshd -t` dan `systemctl reload ssh`.",
                "Write `ForceCommand /usr/local/bin/karier` in the block `Match User \(account)`, "
                    + "then `sshd -t` and `systemctl reload ssh`.")
        case .serverFileUnreadable(let path):
            pick(
                "Betulkan nama \(path), atau jalankan ini sebagai root.",
                "Correct the name \(path), or run this as root.")
        case .serverBlockMissing(let account, _):
            pick(
                "Pasang blok dari README, atau periksa yang berlaku: `sshd -T -C user=\(account),"
                    + "host=x,addr=127.0.0.1 > BERKAS`, lalu `--sshd-config BERKAS`.",
                "Install the README's block, or have what is in force checked: `sshd -T -C "
                    + "user=\(account),host=x,addr=127.0.0.1 > FILE`, then `--sshd-config FILE`.")
        case .serverSetting(let keyword, _, let wanted):
            pick(
                "Tulis `\(keyword) \(wanted)` dalam blok Match itu, lalu `sshd -t` dan `systemctl "
                    + "reload ssh`.",
                "Write `\(keyword) \(wanted)` in that Match block, then `sshd -t` and `systemctl "
                    + "reload ssh`.")
        case .serverTakesVariable:
            pick(
                "Ganti dengan `AcceptEnv LANG LC_*`, lalu `systemctl reload ssh`.",
                "Make it `AcceptEnv LANG LC_*`, then `systemctl reload ssh`.")
        case .keyOpen:
            pick(
                "Awali baris itu dengan `restrict,pty,command=\"/usr/local/bin/karier --account "
                    + "NIP\"`.",
                "Begin that line with `restrict,pty,command=\"/usr/local/bin/karier --account "
                    + "NIP\"`.")
        case .keyCommandUnused:
            pick(
                "Hapus command= dari baris itu, atau ForceCommand dari blok Match bila setiap baris "
                    + "punya restrict dan command=.",
                "Take command= off that line, or ForceCommand out of the Match block if every line "
                    + "has restrict and command=.")
        default: nil
        }
    }

    private func runMend(_ finding: DoctorFinding) -> String {
        switch finding {
        case .coreDumps:
            pick(
                "`LimitCORE=0` dalam unit kios; bagi SSH `karier hard core 0` dalam "
                    + "/etc/security/limits.conf.",
                "`LimitCORE=0` in the kiosk's unit; for SSH `karier hard core 0` in "
                    + "/etc/security/limits.conf.")
        case .backtraceOn:
            pick(
                "`Environment=SWIFT_BACKTRACE=enable=no` dalam unit kios; bagi SSH `SetEnv "
                    + "SWIFT_BACKTRACE=enable=no` dalam blok Match.",
                "`Environment=SWIFT_BACKTRACE=enable=no` in the kiosk's unit; for SSH `SetEnv "
                    + "SWIFT_BACKTRACE=enable=no` in the Match block.")
        case .localeMissing, .localeNotUTF8:
            pick(
                "Pakai `LANG=C.UTF-8`, yang selalu ada.",
                "Use `LANG=C.UTF-8`, which is always there.")
        case .terminalUnknown:
            pick(
                "Pasang ncurses-term, atau pakai TERM=xterm-256color (konsol: TERM=linux).",
                "Install ncurses-term, or use TERM=xterm-256color (console: TERM=linux).")
        case .clockBehind:
            pick(
                "Setel jam sebelum ada yang mencatat lagi: `timedatectl set-ntp true`.",
                "Set the clock before anything more is recorded: `timedatectl set-ntp true`.")
        default:
            "`timedatectl set-ntp true`"
        }
    }
}
