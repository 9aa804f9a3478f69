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
            "Layar terlalu kecil. Perlu 40x10. Isian tidak hilang.",
            "Screen too small. 40x10 needed. Nothing typed is lost.")
    }

    func restored(_ time: String) -> String {
        pick(
            "dipulihkan \(time): isian yang tersimpan, kursor di tempat semula",
            "restored \(time): what was stored is here, the cursor where it was")
    }

    var reread: String { pick("Dibaca ulang dari basis data.", "Read again from the database.") }
    var allStored: String { pick("Semua isian tersimpan.", "Everything typed is stored.") }
    var digitsOnly: String {
        pick(
            "Ini pilihan: tekan angkanya, 0 mengosongkan; ↓ ke isian berikutnya.",
            "This is a choice: press its number, 0 clears; ↓ goes to the next field.")
    }
    var digitRefused: String {
        pick(
            "Belum dipilih, karena sebelumnya terketik huruf: ini pilihan, bukan teks. Tekan sekali "
                + "lagi untuk memilih.",
            "Not chosen yet, for letters were typed before: this is a choice and no text. Press it "
                + "again to choose.")
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
            "Tidak ada yang berjalan. F10 untuk keluar.",
            "Nothing is running. F10 to quit.")
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
    /// Of a text that would be longer than so many characters.
    func notInserted(_ limit: Int) -> String {
        pick(
            "Terlalu panjang: paling banyak \(number(limit)) karakter. Yang baru ditempel tidak "
                + "dimasukkan; isian sebelumnya tetap. Tempel sebagian saja.",
            "Too long: at most \(number(limit)) characters. What was just pasted is not put in; "
                + "what was there stays. Paste a part of it.")
    }
    var noAppraisalYet: String {
        pick(
            "Belum ada penilaian triwulan ini; Enter di panel Penilaian (3) memulainya.",
            "No appraisal this quarter yet; Enter in the pane Appraisal (3) begins it.")
    }
    var alreadySigned: String {
        pick(
            "Sudah ditandatangani; tidak dapat diubah lagi.",
            "Signed already; it cannot be changed.")
    }
    var onlyRead: String {
        pick("Hanya dibaca: sudah ditandatangani.", "Only to be read: it is signed.")
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
    /// A key that means a command in another pane.
    func meantElsewhere(_ key: String, _ command: CommandID, in pane: Pane) -> String {
        let open = CommandTable.key(of: pane.command, in: [.list, .profile, .form])
        return pick(
            "\(key) (\(label(command))) berlaku di \(paneName(pane)): tekan \(open) dulu.",
            "\(key) (\(label(command))) is meant in \(paneName(pane)): press \(open) first.")
    }
    func keyMeansNothing(_ key: String) -> String {
        let help = CommandTable.key(of: .help, in: [.list])
        return pick(
            "\(key) tidak dipakai di sini; \(help) menunjukkan tombol yang berlaku.",
            "\(key) means nothing here; \(help) shows the keys that do.")
    }
    var evidenceWanted: String {
        pick(
            "Rating ini memerlukan bukti dukung: isi barisnya (↑), atau nanti dengan Enter.",
            "This rating needs evidence: fill in its row (↑), or later with Enter.")
    }
    var changedMeanwhile: String {
        pick(
            "Sesi lain mengubahnya sejak ditanyakan. Tidak ada yang dilakukan. Yang terbaru sudah "
                + "dibaca: periksa, lalu ulangi.",
            "Another session has changed it since it was asked. Nothing was done. The newest was "
                + "read: look at it, then try again.")
    }
    var ownAppraisal: String {
        pick(
            "Ini penilaian Anda sendiri: yang mengisi dan menandatanganinya pejabat penilai Anda "
                + "(w menunjukkan siapa). Tidak ada yang diubah.",
            "This is your own appraisal: your assessor fills it in and signs it (w shows who). "
                + "Nothing was changed.")
    }
    var resultRemoved: String {
        let key = CommandTable.key(of: .undo, in: [.formChoice])
        return pick(
            "Hasil kerja dihapus; \(key) mengembalikannya.",
            "The result is removed; \(key) brings it back.")
    }
    var nothingDone: String {
        pick("Tidak jadi; tidak ada yang diubah.", "Not done; nothing was changed.")
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
