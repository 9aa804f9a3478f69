import CareerDomain

extension Wording {
    var nothingMatches: String { pick("Tidak ada yang cocok.", "Nothing matches.") }
    var draftKept: String { pick("draf tersimpan", "draft kept") }

    var emptyChoice: String { pick("(kosong)", "(empty)") }
    var discardTitle: String { pick("Buang draf formulir ini?", "Throw this form's draft away?") }
    var discardYes: String { pick("Buang", "Throw away") }
    var discardDraftTitle: String {
        pick("Buang draf penilaian ini?", "Throw this draft appraisal away?")
    }
    var discardDraftExplained: String {
        pick(
            "Seluruh isiannya dihapus. Selama Anda tetap pada pegawai ini, u mengembalikannya.",
            "All that was entered is deleted. While you stay with this person, u brings it back.")
    }
    var draftDiscarded: String {
        pick("Draf penilaian dibuang; u mengembalikannya.", "Draft thrown away; u brings it back.")
    }
    var discarded: String {
        pick(
            "Draf dibuang; data yang tersimpan tidak berubah.",
            "Draft thrown away; nothing stored was changed.")
    }
    var draftStays: String {
        pick(
            "Formulir ditutup; drafnya tetap ada dan diteruskan bila dibuka lagi.",
            "Closed; the draft stays and goes on when opened again.")
    }
    func notStoredYet(errors: Int) -> String {
        pick(
            "Belum disimpan: \(errors) kesalahan (×). Kursor ada di yang pertama.",
            "Not stored yet: \(errors) errors (×). The cursor is at the first.")
    }
    func leavingWouldLose(_ error: KeepingError) -> String {
        keepingFailure(error)
            + pick(
                " Esc sekali lagi menutup formulir; yang diketik ditahan dan dicoba lagi.",
                " Esc once more closes the form; what was typed is held and tried again.")
    }
    func draftGoesOn(_ time: String) -> String {
        pick("Meneruskan draf dari pukul \(time).", "Going on with the draft of \(time).")
    }

    func draftOfAnother(_ time: String, _ subject: String) -> String {
        let key = CommandTable.key(of: .discardDraft, in: [.entry])
        return pick(
            "Ini draf pukul \(time) tentang \(subject); \(key) membuangnya.",
            "This is the draft of \(time) about \(subject); \(key) discards it.")
    }
    var lastEntryField: String {
        let key = CommandTable.key(of: .storeForm, in: [.entry])
        return pick("Isian terakhir. \(key) menyimpan.", "The last field. \(key) stores.")
    }

    func findingCount(errors: Int, warnings: Int) -> String {
        guard errors + warnings > 0 else {
            return pick("Semua aturan terpenuhi", "All rules are met")
        }
        return pick(
            "\(errors) kesalahan (×), \(warnings) peringatan (!)",
            "\(errors) errors (×), \(warnings) warnings (!)")
    }

    var paletteTitle: String { pick("Perintah", "Commands") }
    /// Behind what a key would do, where the account may not do it to the selected person.
    var noRightHere: String { pick(" (tidak berhak di sini)", " (no right here)") }
    var helpTitle: String { pick("Bantuan: tombol", "Help: keys") }
    var messagesTitle: String { pick("Pesan", "Messages") }
    var themeTitle: String { pick("Tema", "Theme") }
    func themeChosen(_ name: String) -> String {
        pick("Tema \(name), juga untuk lain kali.", "Theme \(name), next time too.")
    }
    var sortTitle: String { pick("Urutkan menurut", "Sort by") }
    var facetTitle: String { pick("Saring menurut", "Narrow by") }
    var everything: String { pick("Semua", "All") }
    var clearEverything: String { pick("Tampilkan semua pegawai", "Show everybody") }
    var noMessages: String { pick("Belum ada pesan.", "No messages yet.") }

    var facetUnit: String { pick("Unit kerja", "Unit") }
    var facetKind: String { pick("Jenis pegawai", "Kind of servant") }
    var facetGolongan: String { pick("Golongan", "Grade") }
    var facetPosition: String { pick("Jenis jabatan", "Kind of post") }
    var facetStatus: String { pick("Kedudukan hukum", "Legal standing") }
    var facetProgress: String { pick("Penilaian triwulan", "Appraisal of the quarter") }
    var facetGap: String { pick("Kesenjangan kompetensi", "Competency gap") }

    func progressFacet(_ progress: RosterFacets.Progress) -> String {
        switch progress {
        case .none: pick("Belum dibuat", "None yet")
        case .draft: pick("Draf", "Draft")
        case .signed: pick("Ditandatangani", "Signed")
        }
    }

    func gapFacet(_ gap: RosterFacets.Gap) -> String {
        switch gap {
        case .notAssessed: pick("Belum dinilai", "Not assessed")
        case .noGap: pick("Tanpa kesenjangan", "No gap")
        case .gap: pick("Ada kesenjangan", "With a gap")
        }
    }

    // Signing
    var signTitle: String { pick("Tanda tangani penilaian?", "Sign the appraisal?") }
    func signLines(name: String, quarter: Quarter, grade: PerformanceGrade?) -> [String] {
        [
            name, self.quarter(quarter),
            pick("Predikat: ", "Grade: ") + (grade.map(self.grade) ?? "-"),
            "",
            pick(
                "Sesudah ditandatangani, penilaian ini tidak dapat diubah lagi.",
                "Once signed, this appraisal never changes again."),
        ]
    }
    var signYes: String { pick("Tanda tangani", "Sign") }
    var signNo: String { pick("Belum, kembali mengisi", "Not yet, go back") }
    func obstaclesTitle(_ count: Int) -> String {
        pick(
            "Belum bisa ditandatangani: \(count) hal", "Cannot be signed yet: \(count) things")
    }

    // Conflict
    var conflictTitle: String {
        pick("Isian ini diubah di tempat lain", "This field was changed elsewhere")
    }
    /// Whose document a question is about.
    func whose(_ document: Appraisal) -> [String] {
        [document.subject.name, quarter(document.quarter), ""]
    }
    func conflictLines(label: String, mine: String, stored: String) -> [String] {
        [
            label, "", storedValue(stored), ownValue(mine),
        ]
    }
    func storedValue(_ text: String) -> String { pick("Tersimpan: ", "Stored: ") + text }
    func ownValue(_ text: String) -> String { pick("Isian Anda: ", "Yours: ") + text }
    var keepMine: String { pick("Pakai isian saya", "Keep mine") }
    var takeTheirs: String { pick("Pakai yang tersimpan", "Take the stored one") }

    // Removing
    var removeTitle: String {
        pick("Hapus rencana hasil kerja ini?", "Remove this planned result?")
    }
    var removeYes: String { pick("Hapus", "Remove") }
    var removeNo: String { pick("Jangan", "Keep it") }
    var canBeUndone: String {
        let key = CommandTable.key(of: .undo, in: [.formText, .form])
        return pick("Bisa diurungkan dengan \(key).", "Can be undone with \(key).")
    }
}
