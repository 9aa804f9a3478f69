import CareerDomain

/// What is done, in the words of the trail.
extension Wording {
    public func auditAction(_ action: AuditAction) -> String {
        switch action {
        case .signedIn: pick("Masuk", "Signed in")
        case .signInFailed: pick("Gagal masuk", "Failed to sign in")
        case .signInBraked: pick("Percobaan masuk ditahan", "Attempt to sign in held back")
        case .codeShown: pick("Kode sekali pakai ditunjukkan", "One-time code shown")
        case .actDenied: pick("Ditolak karena tidak berhak", "Refused for want of a right")
        case .signedOut: pick("Keluar", "Signed out")
        case .locked: pick("Sesi dikunci", "Session locked")
        case .accountMade: pick("Akun dibuat", "Account made")
        case .secretChosen: pick("Kata sandi atau PIN dipilih", "Passphrase or PIN chosen")
        case .codeHandedOut: pick("Kode sekali pakai diberikan", "One-time code handed out")
        case .accountBlocked: pick("Akun diblokir", "Account blocked")
        case .accountUnblocked: pick("Blokir dibuka", "Block lifted")
        case .roleGranted: pick("Peran diberikan", "Role granted")
        case .roleRevoked: pick("Peran dicabut", "Role revoked")
        case .approvalRequested: pick("Pengesahan diminta", "Confirmation requested")
        case .approvalConfirmed: pick("Permintaan disahkan", "Request confirmed")
        case .approvalRefused: pick("Permintaan ditolak", "Request refused")
        case .approvalWithdrawn: pick("Permintaan ditarik", "Request taken back")
        case .relativeDeclared: pick("Kerabat dinyatakan", "Relative declared")
        case .relativeEnded: pick("Pernyataan kerabat berakhir", "Declaration of relative ended")
        default: auditActionOnPeople(action)
        }
    }

    var proposalWithdrawn: String {
        pick("Usulan koreksi ditarik", "Proposal taken back")
    }

    private func auditActionOnPeople(_ action: AuditAction) -> String {
        switch action {
        case .personAdded: pick("Pegawai ditambah", "Person added")
        case .personEdited: pick("Data diubah", "Record changed")
        case .personImported: pick("Data diimpor", "Record imported")
        case .historyCorrected: pick("Riwayat dikoreksi", "History corrected")
        case .lineRefreshed: pick("Baris daftar disegarkan", "Line of the list refreshed")
        case .recordRead: pick("Data dibaca", "Record read")
        case .identityRevealed:
            pick("NIK, telepon, surel, alamat dibuka", "NIK, phone, e-mail, address uncovered")
        case .appraisalRead: pick("Penilaian dibaca", "Appraisal read")
        case .competencyRead: pick("Profil kompetensi dibaca", "Competency profile read")
        case .trailRead: pick("Jejak dibaca", "Trail read")
        case .correctionProposed: pick("Koreksi diusulkan", "Correction proposed")
        case .correctionDecided: pick("Usulan koreksi diputus", "Proposal decided")
        case .personErased: pick("Data dihapus setelah masa simpan", "Erased after retention")
        case .competencyAssessed: pick("Kompetensi dinilai", "Competency assessed")
        case .requirementSet: pick("Syarat jabatan ditetapkan", "Requirement of a post set")
        default: auditActionOnDocuments(action)
        }
    }

    private func auditActionOnDocuments(_ action: AuditAction) -> String {
        switch action {
        case .appraisalBegun: pick("Penilaian dimulai", "Appraisal begun")
        case .fieldSaved: pick("Isian penilaian disimpan", "Field of the appraisal stored")
        case .partAdded: pick("Bagian penilaian ditambah", "Part of the appraisal added")
        case .partRemoved: pick("Bagian penilaian dihapus", "Part of the appraisal removed")
        case .draftDiscarded: pick("Draf penilaian dibuang", "Draft appraisal thrown away")
        case .draftReinstated: pick("Draf penilaian dikembalikan", "Draft appraisal brought back")
        case .appraisalSigned: pick("Penilaian ditandatangani", "Appraisal signed")
        case .appraisalDelivered: pick("Penilaian disampaikan", "Appraisal delivered")
        case .paperSignatureKeyed:
            pick("Tanda tangan di kertas dicatat", "Signature on paper keyed in")
        case .paperSignatureWithdrawn:
            pick("Catatan tanda tangan di kertas ditarik", "Keyed-in signature taken back")
        case .documentAdopted:
            pick("Dokumen bertanda tangan dicatat", "Signed document put on record")
        case .deliveryAdopted: pick("Penyampaian dicatat", "Delivery put on record")
        case .assignmentMade: pick("Penugasan dicatat", "Assignment recorded")
        case .assignmentEnded: pick("Penugasan berakhir", "Assignment ended")
        case .assignmentCorrected: pick("Penugasan dikoreksi", "Assignment corrected")
        case .capabilityChanged: pick("Hak Plt dan Plh diatur", "Rights of Plt and Plh set")
        default: auditActionOnDatabase(action)
        }
    }

    private func auditActionOnDatabase(_ action: AuditAction) -> String {
        switch action {
        case .settingsChanged: pick("Pengaturan diubah", "Settings changed")
        case .announced: pick("Pengumuman dibuat", "Announced")
        case .announcementEnded: pick("Pengumuman berakhir", "Announcement ended")
        case .imported: pick("Berkas diimpor", "File imported")
        case .importRehearsed: pick("Impor diuji tanpa menyimpan", "Import rehearsed")
        case .sampleLoaded: pick("Data contoh dibuat", "Sample data made")
        case .exported: pick("Diekspor", "Exported")
        case .printed: pick("Dicetak", "Printed")
        case .auditRead: pick("Jejak audit dibaca", "Audit trail read")
        case .backedUp: pick("Cadangan dibuat", "Backed up")
        case .restored: pick("Dipulihkan dari cadangan", "Restored from a backup")
        case .listRewritten: pick("Daftar ditulis ulang", "List written anew")
        case .trailBegun: pick("Jejak dimulai", "The trail begins")
        default: action.rawValue
        }
    }

    public func auditObject(_ object: AuditObject) -> String {
        let key = object.key == 0 ? "" : " \(object.key)"
        let name =
            switch object.kind {
            case .none: ""
            case .account: pick("akun", "account")
            case .person: pick("pegawai", "person")
            case .appraisal: pick("penilaian", "appraisal")
            case .assessment: pick("penilaian kompetensi", "assessment")
            case .assignment: pick("penugasan", "assignment")
            case .unit: pick("unit", "unit")
            case .database: pick("basis data", "database")
            case .announcement: pick("pengumuman", "announcement")
            case .proposal: pick("usulan", "proposal")
            case .approvalRequest: pick("permintaan pengesahan", "request to confirm")
            }
        return name.isEmpty ? "" : name + key
    }
}
