import CareerDomain

/// Roles, rights, and why something is refused.
extension Wording {
    public func role(_ role: AccountRole) -> String {
        switch role {
        case .employee: pick("Pegawai", "Employee")
        case .assessor: pick("Pejabat penilai", "Assessor")
        case .unitAdmin: pick("Admin kepegawaian unit", "Unit HR admin")
        case .institutionAdmin: pick("Admin kepegawaian instansi", "Institution HR admin")
        case .leader: pick("Pimpinan", "Leader")
        case .regionalHead: pick("Kepala daerah", "Regional head")
        case .auditor: pick("Auditor", "Auditor")
        case .installer: pick("Pemasang", "Installer")
        case .kiosk: pick("Kios", "Kiosk")
        }
    }

    public func relation(_ relation: Relation?) -> String {
        switch relation {
        case .oneself: pick("diri sendiri", "oneself")
        case .assessed: pick("yang dinilainya", "those he assesses")
        case .inSubtree: pick("unitnya dan di bawahnya", "his unit and below")
        case .anybody: pick("seluruh instansi", "the whole institution")
        case nil: pick("instansi", "the institution")
        }
    }

    public func documentState(_ state: DocumentState) -> String {
        switch state {
        case .none: pick("belum ada dokumen", "no document yet")
        case .draft: pick("draf", "draft")
        case .signed: pick("ditandatangani, belum disampaikan", "signed, not delivered")
        case .delivered: pick("disampaikan", "delivered")
        }
    }

    public func action(_ action: Action) -> String {
        switch action {
        case .listPerson: pick("melihat dalam daftar", "see in the list")
        case .readDossier: pick("membaca data dan riwayat", "read record and history")
        case .readCompetency: pick("membaca profil kompetensi", "read the competency profile")
        case .readAppraisal: pick("membaca penilaian", "read appraisals")
        case .revealIdentity:
            pick("membuka NIK, telepon, dan alamat", "uncover NIK, phone and address")
        case .readDiscipline:
            pick("membaca catatan disiplin dan konseling", "read discipline and counselling notes")
        case .editPerson: pick("mengubah data", "edit the record")
        case .assessCompetency: pick("menilai kompetensi", "assess competency")
        case .fillAppraisal: pick("mengisi penilaian", "fill in appraisals")
        case .signAppraisal: pick("menandatangani penilaian", "sign appraisals")
        case .keyInSignature:
            pick("mencatat tanda tangan di kertas", "key in signatures on paper")
        case .deliverAppraisal: pick("menyampaikan penilaian", "deliver appraisals")
        case .readTrail: pick("membaca jejak", "read the trail")
        case .proposeCorrection: pick("mengusulkan koreksi", "propose corrections")
        case .decideCorrection: pick("memutus usulan koreksi", "decide on corrections")
        case .exportPerson: pick("mengekspor dan mencetak", "export and print")
        case .handOutCode:
            pick("memberi kode sekali pakai, membuka blokir", "hand out codes, lift blocks")
        case .assignAuthority: pick("menetapkan penilai", "assign assessors")
        case .addPerson: pick("menambah pegawai", "add people")
        case .importRecords: pick("mengimpor berkas", "import files")
        case .setRequirement: pick("menetapkan syarat jabatan", "set requirements of posts")
        case .changeSettings: pick("mengubah pengaturan", "change settings")
        case .manageAccounts: pick("mengelola akun dan peran", "manage accounts and roles")
        case .readAudit: pick("membaca seluruh jejak audit", "read the whole audit trail")
        case .verifyAudit: pick("memeriksa rantai audit", "verify the audit chain")
        case .announce: pick("mengumumkan", "announce")
        case .readAnnouncements: pick("membaca pengumuman", "read announcements")
        case .backUp: pick("membuat cadangan", "back up")
        case .restore: pick("memulihkan cadangan", "restore a backup")
        case .checkDatabase: pick("memeriksa basis data", "check the database")
        case .erasePerson: pick("menghapus data setelah masa simpan", "erase after retention")
        }
    }

    /// Why, and who can.
    public func denial(_ denial: Denial) -> String {
        switch denial {
        case .notSignedIn:
            pick(
                "Belum masuk. Tidak ada yang diubah. Masuk dulu dengan akun Anda.",
                "Nobody is signed in. Nothing was changed. Sign in with your account first.")
        case .blocked:
            pick(
                "Akun ini diblokir. Hubungi admin kepegawaian.",
                "This account is blocked. Ask a personnel admin.")
        case .secretChanged:
            pick(
                "Kata sandi akun ini diganti di tempat lain. Keluar, lalu masuk lagi; bila bukan "
                    + "Anda yang menggantinya, hubungi admin kepegawaian.",
                "The passphrase of this account was changed elsewhere. Leave and sign in again; if "
                    + "it was not you who changed it, tell a personnel admin.")
        case .noRight(let action, let roles):
            pick(
                "Akun Anda tidak berhak \(self.action(action)). Yang berhak: "
                    + "\(whoMay(action, roles)). Tidak ada yang diubah.",
                "Your account may not \(self.action(action)). Who may: "
                    + "\(whoMay(action, roles)). Nothing was changed.")
        case .ownRecord(let action):
            pick(
                "Admin kepegawaian tidak boleh \(self.action(action)) untuk dirinya sendiri. Minta "
                    + "admin lain. Tidak ada yang diubah.",
                "A personnel admin may not \(self.action(action)) for himself. Ask another admin. "
                    + "Nothing was changed.")
        case .relative(let action):
            pick(
                "Admin kepegawaian tidak boleh \(self.action(action)) untuk kerabatnya. Minta admin "
                    + "lain. Tidak ada yang diubah.",
                "A personnel admin may not \(self.action(action)) for a relative. Ask another "
                    + "admin. Nothing was changed.")
        case .notDelivered:
            pick(
                "Belum ada penilaian yang disampaikan kepada Anda untuk triwulan ini.",
                "No appraisal of this quarter has been delivered to you yet.")
        case .wrongState(let action, let state):
            pick(
                "Tidak dapat \(self.action(action)): \(documentState(state)). Tidak ada yang "
                    + "diubah.",
                "Cannot \(self.action(action)): \(documentState(state)). Nothing was changed.")
        case .notAssessor:
            pick(
                "Anda bukan pejabat penilai untuk triwulan ini. Isian yang sudah tersimpan tetap. "
                    + "Tekan w untuk melihat siapa yang berwenang.",
                "You are not the assessor of this quarter. What was entered stays. Press w to see "
                    + "who is.")
        case .unsuitableRole(let role):
            role.needsUnit
                ? pick(
                    "Peran \(self.role(role)) terikat pada satu unit dan pada akun orang. Pilih "
                        + "unitnya. Tidak ada yang disimpan.",
                    "The role \(self.role(role)) is bound to a unit and to a person's account. "
                        + "Choose the unit. Nothing was stored.")
                : pick(
                    "Peran \(self.role(role)) tidak cocok untuk akun ini. Tidak ada yang disimpan.",
                    "The role \(self.role(role)) does not suit this account. Nothing was stored.")
        case .wrongSecret:
            pick(
                "Kata sandi atau PIN yang sekarang salah. Yang lama tetap berlaku. Coba lagi.",
                "The present passphrase or PIN is wrong. The old one stays. Try again.")
        case .braked(let verdict, let subject, let now):
            sentence(verdict, of: subject, at: now) ?? ""
        case .unitChange:
            pick(
                "Admin unit hanya menempatkan pegawai di unitnya dan di bawahnya, dan tidak "
                    + "mengubah susunan unit. Tidak ada yang disimpan; minta admin instansi.",
                "A unit's HR admin places people in his own unit and below, and does not change "
                    + "the tree of units. Nothing was stored; ask an admin of the institution.")
        case .publishedSecret:
            pick(
                "Ini data contoh, dan kata sandi Anda tertulis di layar masuk. Begitu orang baru "
                    + "dicatat, kata sandi itu tidak berlaku lagi. Belum disimpan; isian tetap ada. "
                    + "Ganti dulu kata sandi Anda (: akun saya), lalu simpan lagi.",
                "This is sample data, and your passphrase stands on the sign-in screen. As soon as "
                    + "somebody new is recorded it opens nothing any more. Nothing is stored yet; "
                    + "what you typed is kept. Change your passphrase first (: my account), then "
                    + "store again.")
        case .secondPersonNeeded:
            pick(
                "Yang mencatat tidak dapat mengonfirmasi sendiri. Tidak ada yang diubah; minta "
                    + "admin lain mengonfirmasi dari akunnya.",
                "Whoever has keyed it in cannot confirm it. Nothing was changed; another admin "
                    + "confirms it from an account of his own.")
        case .unrecorded:
            pick(
                "Jejak audit tidak mencatat siapa yang memulai ini: ada yang menulis langsung ke "
                    + "basis data. Tidak ada yang diubah. Beri tahu auditor.",
                "The trail does not tell who began this: somebody wrote into the database "
                    + "directly. Nothing was changed. Tell the auditor.")
        case .approval(let denial): approvalDenial(denial)
        case .stillServing:
            pick(
                "Data pegawai yang masih aktif tidak dihapus. Tidak ada yang diubah. Catat dulu "
                    + "pemberhentian atau pensiunnya.",
                "The record of somebody still in service is not erased. Nothing was changed. "
                    + "Record his leaving first.")
        case .numberChange:
            pick(
                "NIP hanya diubah oleh admin kepegawaian instansi. Tidak ada yang disimpan; minta "
                    + "admin instansi.",
                "Only an HR admin of the institution changes a NIP. Nothing was stored; ask one.")
        }
    }

    /// The roles that give an action. One who has such a role himself is told by its relation to
    /// the person why it does not give it to him here.
    func whoMay(_ action: Action, _ roles: [AccountRole]) -> String {
        roles.map(action.concernsPerson ? roleToPerson : role).joined(separator: ", ")
    }

    private func roleToPerson(_ role: AccountRole) -> String {
        switch role {
        case .employee: pick("Pegawai itu sendiri", "The person himself")
        case .assessor: pick("Pejabat penilainya", "His assessor")
        case .unitAdmin: pick("Admin kepegawaian unitnya", "HR admin of his unit")
        case .leader: pick("Pimpinannya", "His leader")
        default: self.role(role)
        }
    }
}
