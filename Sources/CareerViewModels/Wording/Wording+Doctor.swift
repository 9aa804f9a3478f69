import CareerDomain

/// What is wrong with an installation.
extension Wording {
    public func doctorSeverity(_ severity: DoctorFinding.Severity) -> String {
        switch severity {
        case .problem: pick("masalah", "problem")
        case .advice: pick("saran", "advice")
        }
    }

    public func doctorSummary(problems: Int, advice: Int) -> String {
        guard problems + advice > 0 else {
            return pick("Pemasangan ini baik.", "This installation is well.")
        }
        return pick(
            "Masalah: \(number(problems)), saran: \(number(advice)). Tidak ada yang diubah.",
            "Problems: \(number(problems)), advice: \(number(advice)). Nothing was changed.")
    }

    /// Which SQLite this is, and whether other tools with the same one may touch the file.
    public func sqliteLine(_ library: SQLiteLibrary) -> String {
        let version = library.version
        guard library.hasWALResetFault else {
            return pick(
                "SQLite \(version), tanpa cacat WAL-reset.",
                "SQLite \(version), without the WAL-reset fault.")
        }
        return pick(
            "SQLite \(version), dengan cacat WAL-reset. Karier sendiri aman: selama log disalin "
                + "tidak ada yang dapat menulis. Alat lain dengan SQLite seperti ini, juga "
                + "`sqlite3` dari Debian, jangan dipakai menulis ke basis data yang sedang dipakai.",
            "SQLite \(version), with the WAL-reset fault. Karier itself is safe: nobody can write "
                + "while the log is copied. Other tools with such an SQLite, Debian's `sqlite3` "
                + "included, must not write to a database in use.")
    }

    /// A sentence on what is wrong.
    public func doctorFinding(_ finding: DoctorFinding) -> String {
        databaseFinding(finding) ?? fileFinding(finding) ?? remoteFinding(finding)
            ?? runFinding(finding)
    }

    private func databaseFinding(_ finding: DoctorFinding) -> String? {
        switch finding {
        case .databaseMissing(let path):
            pick("Basis data \(path) tidak ada.", "There is no database at \(path).")
        case .databaseUnreadable(let path, let detail):
            pick(
                "\(path) tidak dapat dibaca (\(detail)).", "\(path) cannot be read (\(detail)).")
        case .schemaOlder(let found, let known):
            pick(
                "Susunan basis data \(found), yang dipakai program ini \(known).",
                "The database has layout \(found), this program works with \(known).")
        case .schemaNewer(let found, let known):
            pick(
                "Basis data dari Karier yang lebih baru (susunan \(found), di sini \(known)).",
                "The database is of a newer Karier (layout \(found), here \(known)).")
        case .notWriteAheadLogged(let mode):
            pick(
                "Mode jurnal basis data \(mode), bukan WAL: sesi saling menunggu.",
                "The database's journal mode is \(mode), not WAL: sessions wait for each other.")
        case .logLarge(let path, let bytes):
            pick(
                "\(path) sudah \(size(bytes)): ada yang lama membaca.",
                "\(path) has grown to \(size(bytes)): something reads for long.")
        case .sqliteOld(let version):
            pick(
                "SQLite \(SQLiteLibrary(number: version).version) lebih lama daripada yang diuji "
                    + "(3.40).",
                "SQLite \(SQLiteLibrary(number: version).version) is older than what is tested "
                    + "(3.40).")
        default: nil
        }
    }

    private func fileFinding(_ finding: DoctorFinding) -> String? {
        switch finding {
        case .openToEverybody(let path, let permissions, _):
            pick(
                "\(path) terbuka bagi semua akun mesin ini (\(Self.octal(permissions))).",
                "\(path) is open to every account of this machine (\(Self.octal(permissions))).")
        case .openToGroup(let path, let permissions, _):
            pick(
                "\(path) terbuka bagi akun lain dalam grupnya (\(Self.octal(permissions))).",
                "\(path) is open to other accounts of its group (\(Self.octal(permissions))).")
        case .ownerDiffers(let path, let owner, let wanted):
            pick(
                "\(path) milik \(owner), sedangkan basis datanya milik \(wanted).",
                "\(path) belongs to \(owner), the database to \(wanted).")
        case .spaceShort(let path, let free, let wanted):
            pick(
                "Di \(path) tersisa \(size(free)); sedikitnya \(size(wanted)) (dua kali basis "
                    + "data).",
                "\(path) has \(size(free)) left; at least \(size(wanted)) is wanted (twice the "
                    + "database).")
        case .networkFileSystem(let path, let kind):
            pick(
                "\(path) ada di sistem berkas jaringan (\(kind)): kuncinya tidak dapat dipercaya "
                    + "dan basis data dapat rusak.",
                "\(path) lies on a network file system (\(kind)): its locks cannot be trusted and "
                    + "the database may be damaged.")
        case .fleetingFileSystem(let path, let kind):
            pick(
                "\(path) ada di memori (\(kind)) dan hilang bila mesin mati.",
                "\(path) lies in memory (\(kind)) and is gone when the machine goes off.")
        case .backupFolderMissing(let path):
            pick("Folder cadangan \(path) tidak ada.", "There is no folder of backups \(path).")
        case .noBackup(let path):
            pick("Belum ada cadangan di \(path).", "There is no backup in \(path) yet.")
        case .backupOld(let path, let hours):
            pick(
                "Cadangan terbaru di \(path) berumur \(number(hours)) jam.",
                "The newest backup in \(path) is \(number(hours)) hours old.")
        case .backupsOnSameDisk(let path):
            pick(
                "Cadangan di \(path) ada di disk yang sama dengan basis datanya.",
                "The backups in \(path) lie on the same disk as the database.")
        default: nil
        }
    }

    private func remoteFinding(_ finding: DoctorFinding) -> String? {
        switch finding {
        case .commandNotForced(let account):
            pick(
                "Akun \(account), pemilik basis data, mendapat shell lewat SSH.",
                "The account \(account), which owns the database, has a shell over SSH.")
        case .serverFileUnreadable(let path):
            pick("\(path) tidak dapat dibaca.", "\(path) cannot be read.")
        case .serverBlockMissing(let account, let mayBeIncluded):
            pick(
                "Tidak ada blok Match untuk \(account).", "There is no Match block for \(account).")
                + (mayBeIncluded
                    ? pick(
                        " Berkas itu memuat berkas lain, yang tidak dibaca.",
                        " The file includes others, which were not read.") : "")
        case .serverForcesNothing(let account):
            pick(
                "sshd tidak memaksa perintah untuk \(account): pemegang kunci mendapat shell.",
                "sshd forces no command on \(account): who has a key gets a shell.")
        case .serverSetting(let keyword, let found, let wanted):
            pick(
                "sshd: \(keyword) bernilai \(found), seharusnya \(wanted).",
                "sshd: \(keyword) is \(found) and should be \(wanted).")
        case .serverTakesVariable(let pattern, let variable):
            pick(
                "sshd menerima \(variable) dari klien (AcceptEnv \(pattern)).",
                "sshd takes \(variable) from the client (AcceptEnv \(pattern)).")
        case .keyOpen(let line, let lacksRestriction, let lacksCommand):
            pick("Kunci di baris \(line) tanpa ", "The key in line \(line) has no ")
                + [lacksRestriction ? "restrict" : "", lacksCommand ? "command=" : ""]
                .filter { !$0.isEmpty }.joined(separator: pick(" dan ", " and ")) + "."
        case .keyCommandUnused(let line):
            pick(
                "command= di baris \(line) tidak berlaku: ForceCommand mendahuluinya.",
                "The command= of line \(line) has no effect: ForceCommand goes before it.")
        default: nil
        }
    }

    private func runFinding(_ finding: DoctorFinding) -> String {
        switch finding {
        case .coreDumps(let bytes):
            pick(
                "Bila program ini terhenti mendadak, isi memorinya ditulis ke disk (batas "
                    + "\(bytes.map { String($0) } ?? "tidak ada")).",
                "A crash of this program writes its memory to the disk (limit "
                    + "\(bytes.map { String($0) } ?? "none")).")
        case .backtraceOn(let value):
            pick(
                "SWIFT_BACKTRACE \(value.map { "= " + $0 } ?? "tidak ada"): program yang terhenti "
                    + "mendadak dapat bertanya di terminal.",
                "SWIFT_BACKTRACE \(value.map { "is " + $0 } ?? "is not set"): a crash may ask "
                    + "questions at the terminal.")
        case .localeMissing(let name):
            pick("Lokal \(name) tidak terpasang.", "The locale \(name) is not installed.")
        case .localeNotUTF8(let codeset):
            pick(
                "Lokal memakai \(codeset), bukan UTF-8: garis dan sebagian nama tampil sebagai "
                    + "pengganti.",
                "The locale uses \(codeset), not UTF-8: lines and some names are shown by "
                    + "substitutes.")
        case .terminalUnknown(let type):
            pick(
                "Jenis terminal “\(type)” tidak dikenal mesin ini.",
                "This machine does not know the terminal type “\(type)”.")
        case .clockBehind(let newest):
            pick(
                "Jam mesin mendahului catatan terbaru (\(Self.time(newest))): jamnya mundur.",
                "The clock is before the newest record (\(Self.time(newest))): it was set back.")
        default:
            pick(
                "Jam mesin tidak mengikuti server waktu.",
                "The clock does not follow a time server.")
        }
    }

    static func octal(_ permissions: Int) -> String {
        let digits = String(permissions, radix: 8)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func time(_ moment: Moment) -> String {
        moment.local(in: .wib).date.iso + " " + moment.clockTime(in: .wib) + " WIB"
    }
}
