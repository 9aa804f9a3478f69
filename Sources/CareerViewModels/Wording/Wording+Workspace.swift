import CareerDomain

extension Wording {
    func paneName(_ pane: Pane) -> String {
        switch pane {
        case .list: pick("Daftar pegawai", "Employees")
        case .profile: pick("Kompetensi", "Competency")
        case .form: pick("Penilaian", "Appraisal")
        }
    }

    var editMode: String { pick("UBAH", "EDIT") }
    var readMode: String { pick("BACA", "READ") }

    func levelWord(_ level: StatusMessage.Level) -> String {
        switch level {
        case .plain: ""
        case .ok: "OK:"
        case .warning: pick("PERINGATAN:", "WARNING:")
        case .error: pick("GALAT:", "ERROR:")
        }
    }

    var tooSmall: String {
        pick(
            "Layar terlalu kecil. Perlu 40x10. Isian tetap tersimpan.",
            "Screen too small. 40x10 needed. Nothing typed is lost.")
    }

    func restored(_ time: String) -> String {
        pick(
            "dipulihkan \(time): isian Anda utuh, kursor di tempat semula",
            "restored \(time): what you typed is here, the cursor where it was")
    }

    var reread: String { pick("Dibaca ulang dari basis data.", "Read again from the database.") }
    var allStored: String { pick("Semua isian tersimpan.", "Everything typed is stored.") }
    var digitsOnly: String {
        pick(
            "Ini pilihan: tekan angkanya, 0 mengosongkan; ↓ ke isian berikutnya.",
            "This is a choice: press its number, 0 clears; ↓ goes to the next field.")
    }
    var onlyDraftStored: String {
        pick(
            "Draf tersimpan, tetapi formulir ini BELUM disimpan: tutup daftar, lalu F2.",
            "The draft is kept, but this form is NOT stored: close the list, then F2.")
    }
    var notAllStored: String {
        pick("Belum semua isian tersimpan.", "Not everything typed is stored yet.")
    }
    var quitWouldLose: String {
        pick(
            "Ada isian yang belum tersimpan. Tekan F10 sekali lagi untuk tetap keluar.",
            "Something typed is not stored. Press F10 once more to leave all the same.")
    }
    var undeliverableTitle: String {
        pick("Isian ini tidak dapat disimpan lagi", "This can no longer be stored")
    }
    var nothingToCancel: String {
        pick(
            "Tidak ada yang berjalan. F10 atau Q untuk keluar.",
            "Nothing is running. F10 or Q to quit.")
    }
    var howToQuit: String { pick("F10 atau Q untuk keluar.", "F10 or Q to quit.") }
    var cannotSuspend: String {
        pick("Di terminal ini program tidak dapat ditunda.", "This terminal cannot suspend.")
    }
    func pasteRefused(_ count: Int) -> String {
        pick(
            "Tempelan \(count) karakter diabaikan: kursor tidak di isian teks.",
            "Paste of \(count) characters ignored: the cursor is in no text field.")
    }
    func nowShowing(_ quarter: Quarter) -> String {
        pick("Ditampilkan: ", "Showing: ") + self.quarter(quarter)
    }
    func quarterNotBegun(_ quarter: Quarter) -> String {
        pick(
            "\(self.quarter(quarter)) belum dimulai.", "\(self.quarter(quarter)) has not begun.")
    }
    var noAppraisalYet: String {
        pick(
            "Belum ada penilaian triwulan ini; tekan 3 lalu Enter untuk memulai.",
            "No appraisal this quarter yet; press 3, then Enter to begin.")
    }
    var alreadySigned: String {
        pick(
            "Sudah ditandatangani; tidak dapat diubah lagi.",
            "Signed already; it cannot be changed.")
    }
    var notInResult: String {
        pick(
            "Letakkan kursor di salah satu hasil kerja dulu.",
            "Put the cursor into a planned result first.")
    }
    var notInIndicator: String {
        pick("Letakkan kursor di indikator dulu.", "Put the cursor into an indicator first.")
    }
    var noFormOpen: String { pick("Tidak ada formulir yang terbuka.", "No form is open.") }
    var undone: String { pick("Perubahan terakhir diurungkan.", "The last change is taken back.") }
    var redone: String { pick("Perubahan diulangi.", "The change is done again.") }
    var nothingToUndo: String { pick("Tidak ada yang diurungkan.", "Nothing to undo.") }
    var nothingToRedo: String { pick("Tidak ada yang diulangi.", "Nothing to redo.") }
    var lastField: String {
        pick("Ini isian terakhir.", "This is the last field.")
    }
    var focusFieldFirst: String {
        pick(
            "Letakkan kursor di isian teks dulu (Enter).", "Put the cursor in a text first (Enter)."
        )
    }
    var readyToSign: String {
        pick(
            "Semua yang wajib sudah terisi. Enter sekali lagi untuk menandatangani.",
            "All that is required is filled in. Enter once more to sign.")
    }
    func stillOpen(_ obstacle: SigningRule.Obstacle, in document: Appraisal) -> String {
        pick("Tinggal ini: ", "Only this is left: ") + self.obstacle(obstacle, in: document)
    }
    var reasonWanted: String {
        pick(
            "Berbeda dari saran: tulis alasannya di isian berikutnya.",
            "Differs from the suggestion: give the reason in the next field.")
    }
    var lastPerson: String { pick("Ini pegawai terakhir di daftar.", "The last in the list.") }
    var firstPerson: String { pick("Ini pegawai pertama di daftar.", "The first in the list.") }
    var appraisalBegun: String {
        pick("Penilaian dimulai; draf tersimpan.", "Begun; the draft is stored.")
    }
}

extension Wording {
    var burstRefused: String {
        pick(
            "Masukan mendadak sangat cepat diabaikan (tempelan?).",
            "A sudden burst of keys was ignored (a paste?).")
    }
}
