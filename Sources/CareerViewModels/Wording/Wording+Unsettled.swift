import CareerDomain

/// What was typed and the store has not taken.
extension Wording {
    var inputIsDraft: String {
        pick("Yang Anda ketik tersimpan sebagai draf.", "What you typed is kept as a draft.")
    }
    var inputIsHeld: String {
        pick(
            "Yang Anda ketik BELUM tersimpan; program menahannya dan mencoba lagi.",
            "What you typed is NOT stored yet; the program holds it and tries again.")
    }
    var stillUnsettled: String {
        pick(
            "Isian Anda dari sebelum layar terkunci ada lagi di sini dan BELUM tersimpan; dicoba "
                + "terus.",
            "What you typed before the lock is here again and NOT stored yet; it is tried on.")
    }
    var settledNow: String {
        pick(
            "Isian Anda dari sebelum layar terkunci sudah tersimpan.",
            "What you typed before the lock is stored.")
    }

    // MARK: Before anybody has signed in

    /// What has just happened at the terminal, and whether all that was typed at it is stored.
    func signInNotice(after event: SignInModel.Event?, hasUnsettled: Bool) -> String {
        switch event {
        case .locked where hasUnsettled:
            pick(
                "Layar terkunci; yang diketik BELUM tersimpan. Biarkan program menyala: isian itu "
                    + "ditahan dan dicoba lagi. Masuk lagi untuk melanjutkan.",
                "The screen is locked; what was typed is NOT stored yet. Leave the program running: "
                    + "it holds that and tries again. Sign in to go on.")
        case .locked:
            pick(
                "Layar terkunci; yang diketik tersimpan. Masuk lagi untuk melanjutkan.",
                "The screen is locked; what was typed is stored. Sign in to go on.")
        case nil where hasUnsettled, .signedOut where hasUnsettled:
            pick(
                "Ada isian yang BELUM tersimpan. Biarkan program menyala: isian itu ditahan dan "
                    + "dicoba lagi.",
                "Something typed is NOT stored yet. Leave the program running: it holds that and "
                    + "tries again.")
        case .signedOut: pick("Anda sudah keluar.", "You have signed out.")
        case nil: ""
        }
    }
    var leavingLosesUnsettled: String {
        pick(
            "Ada isian yang belum tersimpan, dan keluar membuangnya. Masuk lagi untuk "
                + "menyelamatkannya, atau F10 sekali lagi untuk tetap keluar.",
            "Something typed is not stored, and leaving throws it away. Sign in again to save it, "
                + "or press F10 once more to leave all the same.")
    }

    // MARK: After the program

    /// Said on the plain terminal by a program that ends with it.
    ///
    /// - Parameter reader: who may read it there.
    public func lost(_ input: UnsettledInput, to reader: UnsettledInput.Reader) -> [String] {
        switch reader {
        case .writer:
            return [
                pick(
                    "Isian ini TIDAK tersimpan. Salin dulu bila masih diperlukan:",
                    "This was NOT stored. Copy it first if it is still wanted:")
            ]
                + input.drafts.flatMap { draft in
                    draft.texts.flatMap { text in
                        [
                            "",
                            [text.about, text.field].filter { !$0.isEmpty }.joined(
                                separator: " — "),
                            text.text,
                        ]
                    }
                }
        case .another(let account):
            return [
                pick(
                    "Isian akun \(account) TIDAK tersimpan, dan tidak dapat dibaca lagi: ",
                    "What account \(account) typed was NOT stored, and can no longer be read: ")
                    + fields(of: input)
            ]
        case .anybody:
            return [
                pick(
                    "Isian yang TIDAK tersimpan, dan tidak dapat dibaca lagi: ",
                    "Typed, NOT stored, and no longer to be read: ") + fields(of: input)
            ]
        }
    }

    /// Forms and their fields, without anybody's name.
    private func fields(of input: UnsettledInput) -> String {
        input.drafts.map { draft in
            formName(draft.key.form) + " (" + draft.texts.map(\.field).joined(separator: ", ") + ")"
        }.joined(separator: "; ") + "."
    }

    func formName(_ form: FormDraft.Form) -> String {
        switch form {
        case .person: pick("data pegawai", "person")
        case .assessment: pick("penilaian kompetensi", "competency assessment")
        case .settings: pick("pengaturan instansi", "settings")
        case .requirement: pick("syarat jabatan", "requirement of a post")
        case .correction: pick("koreksi riwayat", "correction of the history")
        case .announcement: pick("pengumuman", "announcement")
        case .assignment: pick("penugasan pejabat penilai", "assignment of an assessor")
        case .assignmentEnd: pick("akhir penugasan", "end of an assignment")
        case .capability: pick("kewenangan penugasan", "powers of assignments")
        case .proposal: pick("usulan koreksi", "proposal")
        case .decision: pick("putusan usulan", "decision on a proposal")
        case .roleGrant: pick("pemberian peran", "grant of a role")
        case .roleRevocation: pick("pencabutan peran", "revocation of a role")
        case .accountBlock: pick("pemblokiran akun", "block of an account")
        case .relative: pick("kerabat", "relative")
        case .approvalRefusal: pick("penolakan permintaan", "refusal of a request")
        case .recordPrint: pick("cetak data saya", "print of one's record")
        case .paperSignature: pick("tanda tangan di kertas", "signature on paper")
        case .unsettled: pick("penilaian kinerja", "appraisal")
        }
    }
}
