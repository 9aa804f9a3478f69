extension Wording {
    /// Short label, at most 14 columns.
    public func label(_ command: CommandID) -> String {
        switch command {
        case .help: pick("Bantuan", "Help")
        case .palette: pick("Perintah", "Commands")
        case .quit: pick("Keluar", "Quit")
        case .redraw: pick("Gambar ulang", "Redraw")
        case .refresh: pick("Muat ulang", "Reload")
        case .theme: pick("Tema", "Theme")
        case .messages: pick("Pesan", "Messages")
        case .save: pick("Simpan", "Save")
        case .back: pick("Kembali", "Back")
        case .suspend: pick("Tunda", "Suspend")
        case .lock: pick("Kunci layar", "Lock")
        case .announcements: pick("Pengumuman", "Announcements")
        case .takeDown: pick("Turunkan", "Take down")
        case .deliver: pick("Sampaikan", "Deliver")
        case .paperSignature: pick("Ttd. di kertas", "Signed on paper")
        case .waitingSignatures: pick("Ttd. menunggu", "Paper signatures")
        case .focusList: pick("Daftar", "List")
        case .focusProfile: pick("Kompetensi", "Competency")
        case .focusForm: pick("Penilaian", "Appraisal")
        case .nextPane: pick("Panel lain", "Next pane")
        case .previousPane: pick("Panel sebelum", "Previous pane")
        case .zoom: pick("Perbesar", "Zoom")
        case .previousQuarter: pick("Triwulan lalu", "Quarter back")
        case .nextQuarter: pick("Triwulan maju", "Quarter on")
        case .cancel: pick("Batal", "Cancel")
        default: workLabel(command)
        }
    }

    private func workLabel(_ command: CommandID) -> String {
        switch command {
        case .up: pick("Naik", "Up")
        case .down: pick("Turun", "Down")
        case .pageUp: pick("Halaman naik", "Page up")
        case .pageDown: pick("Halaman turun", "Page down")
        case .home: pick("Awal", "First")
        case .end: pick("Akhir", "Last")
        case .open: pick("Buka", "Open")
        case .filter: pick("Cari", "Search")
        case .clearFilter: pick("Hapus saring", "Clear filter")
        case .facets, .filterTrail: pick("Saring", "Filter")
        case .sort: pick("Urutkan", "Sort")
        case .newPerson: pick("Pegawai baru", "New person")
        case .editPerson: pick("Ubah data", "Edit")
        case .assess: pick("Nilai komp.", "Assess")
        case .correct: pick("Koreksi", "Correct")
        case .authority: pick("Berwenang", "Who may sign")
        case .assign: pick("Catat penugasan", "New assignment")
        case .closeAssignment: pick("Akhiri tugas", "End assignment")
        case .orphans: pick("Penilai kosong", "No assessor")
        case .capabilities: pick("Hak Plt dan Plh", "Plt, Plh rights")
        case .trail, .auditTrail, .auditHead, .ownRecord, .reveal, .proposeCorrection,
            .withdrawProposal, .printRecord, .proposals, .acceptProposal, .refuseProposal:
            recordLabel(command)
        case .account, .ownAccount, .changeSecret, .rights, .rightsTable, .handOutCode,
            .toggleBlock, .grantRole, .revokeRole, .declareRelative, .endRelative, .approvals,
            .confirmApproval, .refuseApproval:
            accountLabel(command)
        case .beginAppraisal: pick("Mulai isi", "Begin")
        case .nextOpenField: pick("Isian kosong", "Next open")
        case .nextField: pick("Lanjut", "Next")
        case .nextPerson: pick("Pegawai berikut", "Next person")
        case .readText: pick("Baca utuh", "Read whole")
        case .settings: pick("Pengaturan", "Settings")
        case .setRequirement: pick("Tetapkan syarat", "Set required")
        case .previousPerson: pick("Pegawai sebelum", "Person before")
        case .previousField: pick("Mundur", "Previous")
        case .addResult: pick("Tambah RHK", "Add result")
        case .addExtraResult: pick("RHK tambahan", "Extra result")
        case .removeResult: pick("Hapus RHK", "Remove result")
        case .addIndicator: pick("Tambah IKI", "Add indicator")
        case .removeIndicator: pick("Hapus IKI", "Remove indic.")
        case .sign: pick("Tanda tangan", "Sign")
        case .undo: pick("Urungkan", "Undo")
        case .redo: pick("Ulangi", "Redo")
        default: smallLabel(command)
        }
    }

    private func smallLabel(_ command: CommandID) -> String {
        switch command {
        case .choose1: pick("Pilihan 1", "Choice 1")
        case .choose2: pick("Pilihan 2", "Choice 2")
        case .choose3: pick("Pilihan 3", "Choice 3")
        case .choose4: pick("Pilihan 4", "Choice 4")
        case .choose5: pick("Pilihan 5", "Choice 5")
        case .chooseNone: pick("Kosongkan", "Clear choice")
        case .caretLeft: pick("Kiri", "Left")
        case .caretRight: pick("Kanan", "Right")
        case .caretHome: pick("Awal teks", "Text start")
        case .caretEnd: pick("Akhir teks", "Text end")
        case .deleteBackward: pick("Hapus kiri", "Delete left")
        case .deleteForward: pick("Hapus kanan", "Delete right")
        case .deleteWord: pick("Hapus kata", "Delete word")
        case .clearText: pick("Kosongkan", "Clear text")
        case .storeForm: pick("Simpan", "Store")
        case .leaveForm: pick("Tutup", "Close")
        case .discardDraft: pick("Buang draf", "Discard draft")
        case .accept: pick("Ya", "Yes")
        case .decline: pick("Tidak", "No")
        case .keepMine: pick("Pakai isian saya", "Keep mine")
        case .takeTheirs: pick("Pakai tersimpan", "Take stored")
        default: label(command)
        }
    }

    /// What the command does, in a sentence.
    public func help(_ command: CommandID) -> String {
        switch command {
        case .help: pick("Tampilkan semua tombol di tempat ini", "Show every key of this place")
        case .palette:
            pick("Cari dan jalankan perintah dengan namanya", "Find and run a command by name")
        case .quit:
            pick(
                "Keluar; diingatkan dulu bila ada yang belum tersimpan",
                "Leave; says first if something is not stored")
        case .redraw: pick("Gambar ulang seluruh layar", "Draw the whole screen anew")
        case .refresh: pick("Baca ulang dari basis data", "Read again from the database")
        case .theme: pick("Pilih warna tampilan", "Choose the colours")
        case .messages: pick("Baca lagi pesan-pesan sebelumnya", "Read earlier messages again")
        case .save: pick("Simpan isian sekarang juga", "Store what is typed right now")
        case .back:
            pick(
                "Satu langkah kembali; tidak membuang isian",
                "One level back; nothing typed is lost")
        case .suspend: pick("Kembali ke shell untuk sementara", "Back to the shell for a while")
        case .takeDown:
            pick("Turunkan pengumuman ini dari layar", "Take this announcement off the screens")
        case .announcements:
            pick("Pengumuman untuk semua; membuat dan menurunkan", "Announcements to everybody")
        case .paperSignature:
            pick(
                "Catat atau konfirmasi tanda tangan kepala daerah di kertas",
                "Key in or confirm the regional head's signature on paper")
        case .waitingSignatures:
            pick(
                "Tanda tangan di kertas yang menunggu konfirmasi admin kedua",
                "Signatures on paper that wait for a second admin")
        case .deliver:
            pick(
                "Sampaikan penilaian ini kepada pegawainya; sejak itu ia dapat membacanya",
                "Deliver this appraisal to the person, who can read it from then on")
        case .lock:
            pick(
                "Kosongkan dan kunci layar seketika; yang diketik tidak hilang",
                "Blank and lock the screen at once; nothing typed is lost")
        case .focusList: pick("Ke daftar pegawai", "Go to the employee list")
        case .focusProfile: pick("Ke profil kompetensi", "Go to the competency profile")
        case .focusForm: pick("Ke formulir penilaian kinerja", "Go to the appraisal form")
        case .nextPane: pick("Ke panel berikutnya", "Go to the next pane")
        case .previousPane: pick("Ke panel sebelumnya", "Go to the previous pane")
        case .zoom:
            pick("Panel ini memenuhi layar, atau kembali", "This pane fills the screen, or back")
        case .previousQuarter: pick("Lihat triwulan sebelumnya", "Show the quarter before")
        case .nextQuarter: pick("Lihat triwulan sesudahnya", "Show the quarter after")
        case .cancel: pick("Batalkan yang sedang berjalan", "Cancel what is running")
        default: workHelp(command)
        }
    }

    private func workHelp(_ command: CommandID) -> String {
        switch command {
        case .open: pick("Buka yang dipilih", "Open the selected one")
        case .filter:
            pick(
                "Saring sambil mengetik: nama, gelar, jabatan, unit, awal NIP",
                "Narrow while typing: name, title, post, unit, start of NIP")
        case .clearFilter: pick("Tampilkan semua pegawai lagi", "Show everybody again")
        case .filterTrail:
            pick(
                "Sempitkan jejak menurut tindakan atau akun",
                "Narrow the trail by action or account")
        case .facets:
            pick(
                "Saring menurut unit, golongan, jabatan, status, penilaian",
                "Narrow by unit, grade, post, status, appraisal")
        case .sort:
            pick(
                "Urutkan: nama, NIP, DUK, unit, pensiun",
                "Sort: name, NIP, seniority, unit, retirement")
        case .newPerson: pick("Tambah pegawai", "Add a person")
        case .editPerson: pick("Ubah data pegawai ini", "Edit this person")
        case .assess: pick("Catat hasil penilaian kompetensi", "Record a competency assessment")
        case .correct:
            pick(
                "Nyatakan satu baris riwayat salah, dengan alasannya",
                "Declare a row of the history wrong, with the reason")
        case .authority, .assign, .closeAssignment, .orphans, .capabilities:
            authorityHelp(command)
        case .trail, .auditTrail, .auditHead, .ownRecord, .reveal, .proposeCorrection,
            .withdrawProposal, .printRecord, .proposals, .acceptProposal, .refuseProposal:
            recordHelp(command)
        case .account, .ownAccount, .changeSecret, .rights, .rightsTable, .handOutCode,
            .toggleBlock, .grantRole, .revokeRole, .declareRelative, .endRelative, .approvals,
            .confirmApproval, .refuseApproval:
            accountHelp(command)
        case .beginAppraisal:
            pick(
                "Mulai atau teruskan penilaian triwulan ini",
                "Begin or go on with this quarter's appraisal")
        case .nextOpenField:
            pick(
                "Simpan isian ini dan ke isian wajib berikutnya yang kosong; di akhir: tanda tangan",
                "Store this field and go to the next required one that is open; then sign")
        case .readText:
            pick("Baca seluruh teks isian ini", "Read the whole text of this field")
        case .setRequirement:
            pick(
                "Tetapkan level yang disyaratkan jabatan ini",
                "Set the level that this post requires")
        case .settings:
            pick(
                "Pengaturan instansi: nama, zona waktu, masa berlaku, ambang panduan",
                "The institution's settings: name, time zone, validity, thresholds")
        case .nextPerson: pick("Ke penilaian pegawai berikutnya", "Go to the next person's form")
        case .previousPerson:
            pick("Ke penilaian pegawai sebelumnya", "Go to the form of the person before")
        case .nextField:
            pick("Simpan isian ini dan ke isian berikutnya", "Store this field and go to the next")
        case .previousField:
            pick(
                "Simpan isian ini dan ke isian sebelumnya",
                "Store this field and go to the one before")
        case .addResult: pick("Tambah rencana hasil kerja utama", "Add a planned main result")
        case .addExtraResult:
            pick("Tambah rencana hasil kerja tambahan", "Add a planned additional result")
        case .removeResult:
            pick(
                "Hapus rencana hasil kerja ini (bisa diurungkan)",
                "Remove this planned result (can be undone)")
        case .addIndicator:
            pick(
                "Tambah indikator pada rencana hasil kerja ini",
                "Add an indicator to this planned result")
        case .removeIndicator: pick("Hapus indikator ini", "Remove this indicator")
        case .discardDraft:
            pick("Buang draf ini setelah ditanya", "Throw this draft away, after a question")
        case .sign:
            pick(
                "Tanda tangani; sesudah itu tidak berubah lagi", "Sign; it never changes afterwards"
            )
        case .undo:
            pick("Batalkan perubahan terakhir pada draf", "Take back the last change of the draft")
        case .redo: pick("Ulangi perubahan yang diurungkan", "Do the change again")
        default: label(command)
        }
    }

    /// Where a group of keys belongs, as a heading of the help page.
    public func heading(_ context: CommandContext) -> String {
        switch context {
        case .anywhere: pick("Di mana saja", "Everywhere")
        case .list: pick("Daftar pegawai", "Employee list")
        case .profile: pick("Profil kompetensi", "Competency profile")
        case .form: pick("Formulir penilaian", "Appraisal form")
        case .formChoice: pick("Formulir: pilihan", "Form: choices")
        case .formText: pick("Formulir: teks", "Form: text")
        case .textEntry: pick("Baris isian", "Text line")
        case .entry: pick("Formulir data", "Data form")
        case .entryChoice: pick("Formulir data: pilihan", "Data form: choices")
        case .entryPicker: pick("Formulir data: daftar panjang", "Data form: long list")
        case .choosing: pick("Daftar pilihan", "Choosing")
        case .reading: pick("Halaman baca", "Reading")
        case .dossier: pick("Data lengkap", "Dossier")
        case .authority: pick("Siapa berwenang", "Who may sign")
        case .announcement: pick("Pengumuman", "Announcement")
        case .trail: pick("Jejak audit", "Audit trail")
        case .ownRecord: pick("Data saya", "My record")
        case .proposal: pick("Usulan koreksi", "Proposal")
        case .account: pick("Akun", "Account")
        case .ownAccount: pick("Akun saya", "My account")
        case .approval: pick("Permintaan pengesahan", "Request to confirm")
        case .rights: pick("Mengapa boleh", "Why may I")
        case .confirmation: pick("Konfirmasi", "Confirmation")
        case .conflict: pick("Isian berbeda", "Conflict")
        case .firstStart: pick("Mulai pertama", "First start")
        case .signIn: pick("Masuk", "Signing in")
        }
    }
}
