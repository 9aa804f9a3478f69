import CareerDomain

/// Why a database could not be opened, as far as a person is told.
public enum OpeningFailureCause: Hashable, Sendable {
    case missing
    case notADatabase
    case foreignDatabase
    /// Versions of the layout: the file's, and the newest known here.
    case newerSchema(found: Int, known: Int)
    case olderSchema(found: Int, known: Int)
    case readOnly
    case folderMissing
    case folderNotWritable
    case lockNotUsable(file: String)
    case lockNotPlain(file: String)
    case locked
    case diskFull
    case damaged(detail: String)
    case failed(code: Int, detail: String)
}

extension Wording {
    /// What happened, what was kept and what to do next, when a database
    /// cannot be opened.
    /// - Parameter isChecking: it was to be checked, which need not be advised.
    public func openingFailure(
        _ cause: OpeningFailureCause, path: String, isChecking: Bool = false
    ) -> String {
        switch cause {
        case .damaged(let detail) where isChecking:
            pick(
                "\(path) rusak (\(detail)) dan tidak dapat diperiksa lebih jauh. Berkas tidak "
                    + "diubah. Salin dulu berkas itu, lalu pulihkan dari cadangan.",
                "\(path) is damaged (\(detail)) and cannot be checked any further. The file was "
                    + "not changed. Copy it first, then restore a backup.")
        case .missing, .notADatabase, .foreignDatabase, .newerSchema, .olderSchema:
            unsuitableFile(cause, path: path)
        case .readOnly:
            pick(
                "\(path) hanya dapat dibaca. Tidak ada yang diubah. Minta izin tulis pada berkas "
                    + "dan foldernya, atau pakai basis data lain dengan --database.",
                "\(path) can only be read. Nothing was changed. Ask for write permission on the "
                    + "file and its folder, or use another database with --database.")
        case .folderMissing:
            pick(
                "Folder untuk \(path) tidak ada. Tidak ada yang dibuat. Buat foldernya atau "
                    + "betulkan --database.",
                "The folder of \(path) does not exist. Nothing was created. Create it or correct "
                    + "--database.")
        case .folderNotWritable:
            pick(
                "Folder untuk \(path) tidak dapat ditulisi. Tidak ada yang diubah. Minta izin "
                    + "tulis pada folder itu atau pilih tempat lain dengan --database.",
                "The folder of \(path) cannot be written to. Nothing was changed. Ask for write "
                    + "permission on it or choose another place with --database.")
        case .lockNotUsable(let file):
            pick(
                "Berkas kunci \(file) tidak boleh dibuka oleh akun ini. Tidak ada yang diubah. "
                    + "Minta pemiliknya memberi izin baca dan tulis, atau membuka Karier sekali "
                    + "lagi.",
                "This account may not open the lock file \(file). Nothing was changed. Ask its "
                    + "owner for read and write permission, or to open Karier once more.")
        case .lockNotPlain(let file): lockNotPlain(file)
        case .locked:
            pick(
                "\(path) sedang dipakai sesi lain. Tidak ada yang diubah. Tunggu sebentar, lalu "
                    + "ulangi.",
                "\(path) is being used by another session. Nothing was changed. Wait a moment and "
                    + "try again.")
        case .diskFull:
            pick(
                "Ruang disk untuk \(path) habis. Isi yang sudah tersimpan tetap utuh. Kosongkan "
                    + "ruang, lalu ulangi.",
                "There is no disk space left for \(path). What was stored is intact. Free some "
                    + "space and try again.")
        case .damaged(let detail):
            pick(
                "\(path) rusak (\(detail)). Berkas tidak diubah. Salin dulu berkas itu, jalankan "
                    + "`karier check`, lalu pulihkan dari cadangan.",
                "\(path) is damaged (\(detail)). The file was not changed. Copy it first, run "
                    + "`karier check`, then restore a backup.")
        case .failed(let code, let detail):
            pick(
                "\(path) tidak dapat dibuka (galat \(code): \(detail)). Berkas tidak diubah. "
                    + "Ulangi; bila tetap gagal, sampaikan galat ini kepada pengelola.",
                "\(path) could not be opened (error \(code): \(detail)). The file was not changed. "
                    + "Try again; if it still fails, tell the administrator this error.")
        }
    }

    private func unsuitableFile(_ cause: OpeningFailureCause, path: String) -> String {
        switch cause {
        case .missing:
            pick(
                "Basis data \(path) belum ada. Buat dengan `karier import BERKAS` atau "
                    + "`karier demo`, atau betulkan --database.",
                "There is no database at \(path) yet. Make one with `karier import FILE` or "
                    + "`karier demo`, or correct --database.")
        case .foreignDatabase:
            pick(
                "\(path) adalah basis data program lain. Tidak ada yang diubah. Pilih basis data "
                    + "Karier dengan --database.",
                "\(path) is the database of another program. Nothing was changed. Choose a Karier "
                    + "database with --database.")
        case .newerSchema(let found, let known):
            pick(
                "\(path) dibuat oleh Karier yang lebih baru (susunan \(found), di sini \(known)). "
                    + "Tidak ada yang diubah. Pasang versi Karier yang terbaru.",
                "\(path) was made by a newer Karier (layout \(found), here \(known)). Nothing was "
                    + "changed. Install the newest version of Karier.")
        case .olderSchema(let found, let known):
            pick(
                "\(path) dibuat oleh Karier yang lebih lama (susunan \(found), di sini \(known)). "
                    + "Tidak ada yang diubah. Buka sekali dengan `karier` agar disesuaikan, lalu "
                    + "ulangi.",
                "\(path) was made by an older Karier (layout \(found), here \(known)). Nothing "
                    + "was changed. Open it once with `karier`, which brings it up to date, and "
                    + "try again.")
        default:
            pick(
                "\(path) bukan basis data. Tidak ada yang diubah. Periksa nama berkas pada "
                    + "--database.",
                "\(path) is no database. Nothing was changed. Check the file name in --database.")
        }
    }

    /// Something that the program has not made lies where its lock file should
    /// be.
    func lockNotPlain(_ file: String) -> String {
        pick(
            "\(file) bukan berkas kunci buatan Karier: tautan, pipa, atau berkas yang punya nama "
                + "lain. Tidak ada yang diubah. Cari tahu siapa yang menaruhnya (`ls -l \(file)`), "
                + "pindahkan, lalu ulangi.",
            "\(file) is no lock file of Karier's but a link, a pipe, or a file that has another "
                + "name too. Nothing was changed. Find out who put it there (`ls -l \(file)`), "
                + "move it away and try again.")
    }

    /// Root may not act as the account that the database's folder belongs to.
    public func placeOwnerNotAssumed(_ path: String, account: String) -> String {
        pick(
            "\(path) ada di folder milik akun \(account). Sebagai root, Karier hanya menyentuhnya "
                + "sebagai akun itu, dan sistem tidak mengizinkannya. Tidak ada yang diubah. "
                + "Jalankan sebagai akun itu: runuser -u \(account) -- karier …",
            "\(path) lies in a folder of the account \(account). As root, Karier touches it only "
                + "as that account, and the system does not allow that. Nothing was changed. Run "
                + "it as that account: runuser -u \(account) -- karier …")
    }

    /// What happened, what was kept and what to do next, when reading or
    /// writing fails.
    public func keepingFailure(_ error: KeepingError) -> String {
        switch error {
        case .busy:
            pick(
                "Basis data sedang dipakai sesi lain. Perubahan terakhir belum tersimpan. Tunggu "
                    + "sebentar, lalu ulangi.",
                "The database is being used by another session. The last change is not stored "
                    + "yet. Wait a moment and try again.")
        case .loading:
            pick(
                "Impor lain sedang berjalan. Tidak ada yang disimpan dari yang ini. Tunggu sampai "
                    + "impor itu selesai, lalu ulangi.",
                "Another import is running. Nothing of this one was stored. Wait until it has "
                    + "finished, then try again.")
        case .readOnly:
            pick(
                "Basis data hanya dapat dibaca. Perubahan tidak tersimpan. Minta izin tulis kepada "
                    + "pengelola.",
                "The database can only be read. The change was not stored. Ask the administrator "
                    + "for write permission.")
        case .diskFull:
            pick(
                "Ruang disk habis. Yang sudah tersimpan tetap utuh; perubahan terakhir belum "
                    + "tersimpan. Kosongkan ruang, lalu ulangi.",
                "The disk is full. What was stored is intact; the last change is not stored. Free "
                    + "some space and try again.")
        case .conflict(let stored):
            pick(
                "Sesi lain sudah mengubahnya menjadi “\(stored)”. Isian itu tetap. Pilih salah "
                    + "satu nilai.",
                "Another session has changed it to “\(stored)”. That value stays. Choose one of "
                    + "the two.")
        case .outdated:
            pick(
                "Sesi lain mengubahnya sejak Anda membacanya. Tidak ada yang disimpan dan isian "
                    + "Anda tetap ada. Tekan F5 untuk membaca yang terbaru, lalu ulangi.",
                "Another session has changed it since you read it. Nothing was stored and what "
                    + "you typed is kept. Press F5 to read the newest, then try again.")
        case .notFound:
            pick(
                "Yang dicari sudah tidak ada. Tidak ada yang diubah. Muat ulang daftar.",
                "What was asked for is no longer there. Nothing was changed. Reload the list.")
        case .denied(let denial): self.denial(denial)
        case .secretRefused(let findings, let kind):
            // What is the holder's own says more than that others choose the rest of it too.
            findings.filter { $0 != .common || findings.count == 1 }
                .map { sentence($0, of: kind) }.joined(separator: " ")
        case .proposalRefused(let findings):
            findings.map(proposalFinding).joined(separator: " ")
        case .nameTaken(let name):
            pick(
                "Akun bernama \(name) sudah ada. Tidak ada yang disimpan. Pilih nama lain.",
                "There is an account named \(name) already. Nothing was stored. Choose another.")
        case .nameUnsuitable:
            pick(
                "Nama akun teknis hanya huruf kecil a–z, angka, titik, garis bawah, dan tanda "
                    + "hubung, paling banyak \(Account.longestName), dan harus ada hurufnya. Tidak "
                    + "ada yang disimpan. Pilih nama lain.",
                "The name of a technical account has small letters a–z, digits, full stops, "
                    + "underscores and dashes, at most \(Account.longestName), and at least one "
                    + "letter. Nothing was stored. Choose another.")
        case .tooLong(let limit):
            pick(
                "Ada teks yang lebih panjang dari \(number(limit)) karakter. Tidak ada yang "
                    + "disimpan dan isian Anda tetap ada. Pendekkan, lalu ulangi.",
                "A text is longer than \(number(limit)) characters. Nothing was stored and what "
                    + "you typed is kept. Shorten it, then try again.")
        case .signed:
            pick(
                "Dokumen sudah ditandatangani dan tidak berubah lagi. Tidak ada yang diubah.",
                "The document is signed and does not change any more. Nothing was changed.")
        case .noAppraisal(let exemption):
            self.exemption(exemption)
                + pick(
                    " Tidak ada yang diubah; yang tersimpan tetap ada.",
                    " Nothing was changed; what is stored stays.")
        case .notYetAppointed(let day):
            pick(
                "Pegawai ini baru diangkat pada \(day.written): triwulan ini belum ada penilaiannya. "
                    + "Tidak ada yang diubah. Pilih triwulan sesudahnya.",
                "This person was first appointed on \(day.written): there is no appraisal of this "
                    + "quarter. Nothing was changed. Choose a later one.")
        case .obstacles(let obstacles):
            pick(
                "Belum dapat ditandatangani: masih ada \(number(obstacles.count)) hal yang kurang. "
                    + "Isian tetap tersimpan sebagai draf.",
                "It cannot be signed yet: \(number(obstacles.count)) things are missing. What was "
                    + "entered stays stored as a draft.")
        case .onlyRow(let kind): onlyRow(kind)
        case .duplicateNumber(let digits):
            pick(
                "\(numberName(of: digits)) \(EmployeeNumber.grouped(digits)) sudah dipakai pegawai "
                    + "lain. Tidak ada yang diubah. Periksa nomornya.",
                "The \(numberName(of: digits)) \(EmployeeNumber.grouped(digits)) belongs to "
                    + "another person. Nothing was changed. Check the number.")
        case .replaced:
            pick(
                "Berkas basis data diganti selagi sesi ini berjalan. Yang sudah tersimpan ada di "
                    + "berkas yang lama; isian terakhir belum tersimpan dan masih tampak. Catat "
                    + "isian itu, keluar, lalu buka lagi.",
                "The database file was replaced while this session ran. What was stored is in the "
                    + "old file; what was typed last is not stored and still shown. Write it "
                    + "down, leave, and open again.")
        case .damaged(let detail):
            pick(
                "Basis data rusak (\(detail)). Hentikan pengisian, salin berkasnya, jalankan "
                    + "`karier check`, lalu pulihkan dari cadangan.",
                "The database is damaged (\(detail)). Stop entering, copy the file, run "
                    + "`karier check`, then restore a backup.")
        case .failed(let code, let detail):
            pick(
                "Basis data menolak (galat \(code): \(detail)). Perubahan terakhir belum "
                    + "tersimpan. Ulangi; bila tetap gagal, sampaikan galat ini kepada pengelola.",
                "The database refused (error \(code): \(detail)). The last change is not stored. "
                    + "Try again; if it still fails, tell the administrator this error.")
        }
    }
}
