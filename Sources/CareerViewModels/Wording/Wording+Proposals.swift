import CareerDomain

/// Corrections that people propose of their own records.
extension Wording {
    func proposalField(_ field: ProposalField) -> String {
        if let formField = field.formField { return label(formField, isContract: nil) }
        switch field {
        case .education: return education
        case .rank: return rank
        case .post: return post
        case .unit: return unit
        default: return pick("Kedudukan hukum", "Legal standing")
        }
    }

    /// A stored value as people read it.
    func proposalValue(_ value: String, of field: ProposalField) -> String {
        if value.isEmpty { return pick("(kosong)", "(empty)") }
        if field == .status, let status = EmploymentStatus(rawValue: value) {
            return self.status(status)
        }
        return value
    }

    func proposalState(_ state: CorrectionProposal.State) -> String {
        switch state {
        case .proposed: pick("menunggu putusan", "open")
        case .accepted: pick("diterima", "accepted")
        case .refused: pick("ditolak", "refused")
        case .withdrawn: pick("ditarik", "withdrawn")
        }
    }

    func proposalLine(
        _ proposal: CorrectionProposal, _ identity: IdentityView = .revealed
    ) -> String {
        let correction = proposal.correction
        func value(_ text: String) -> String {
            let isCovered = identity == .masked && correction.field.isIdentity
            return proposalValue(isCovered ? Person.mask(text) : text, of: correction.field)
        }
        return proposalField(correction.field) + ": " + value(proposal.stored) + " → "
            + value(correction.value) + " · " + proposalState(proposal.state)
    }

    /// Nil where none was named.
    func documentLine(_ correction: ProposedCorrection) -> String? {
        let document = [correction.documentNumber, correction.documentPlace]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        return document.isEmpty ? nil : documentLabel + ": " + document
    }

    func decisionLine(
        _ decision: CorrectionProposal.Decision, _ state: CorrectionProposal.State,
        on day: String
    ) -> String {
        let reason = decision.reason.isEmpty ? "" : " · " + decision.reason
        guard state != .withdrawn else {
            return pick("Anda tarik ", "Taken back by you ") + day + reason
        }
        return pick("Diputus ", "Decided ") + day
            + (decision.by.isEmpty ? "" : pick(" oleh ", " by ") + decision.by) + reason
    }

    func proposalFinding(_ finding: ProposalFinding) -> String {
        switch finding {
        case .missingValue: pick("Tulis isi yang benar.", "Write what is right.")
        case .notADate: dateForm
        case .nationalIDMalformed: pick("NIK terdiri atas 16 digit.", "A NIK has 16 digits.")
        case .sameAsRecorded:
            pick("Sama dengan yang sudah tercatat.", "The same as what is recorded.")
        case .missingDocument:
            pick(
                "Sebutkan nomor dokumennya, mis. akta atau SK.",
                "Give the document's number, e.g. a certificate or decree.")
        case .missingReason: pick("Tulis alasannya.", "Give the reason.")
        case .alreadyOpen:
            pick(
                "Usulan untuk bagian ini masih menunggu putusan; tarik dulu yang lama.",
                "A proposal for this part is still open; withdraw it first.")
        case .unreadable:
            pick(
                "Dengan isi ini data tidak dapat disimpan. Tolak usulannya dengan alasan itu.",
                "With this value the record cannot be stored. Refuse the proposal with that reason."
            )
        }
    }

    // MARK: Proposing

    var proposeTitle: String { pick("Usul koreksi data saya", "Propose a correction") }
    var proposed: String {
        pick(
            "Usulan tersimpan dan menunggu putusan pengelola kepegawaian.",
            "Stored; a personnel admin will decide.")
    }
    func recordedNow(_ value: String) -> String { pick("Tercatat: ", "Recorded: ") + value }
    var proposeExplained: String {
        pick(
            "Data yang tercatat belum berubah sampai usulan diterima. Putusannya tampil di Data "
                + "saya.",
            "What is recorded stays until the proposal is accepted. The decision shows in My "
                + "record.")
    }
    var byHandExplained: String {
        pick(
            "Baris riwayat: tulis yang benar dengan kata-kata. Pengelola kepegawaian mengisinya "
                + "sendiri menurut dokumennya.",
            "A row of a history: write what is right in words. A personnel admin enters it by "
                + "the document.")
    }

    func label(_ key: ProposalForm.Key) -> String {
        switch key {
        case .field: pick("Bagian", "Part")
        case .value: pick("Yang benar", "What is right")
        case .documentNumber: pick("No. dokumen", "Document")
        case .documentPlace: pick("Letaknya", "Where it is")
        case .reason: pick("Alasan", "Reason")
        }
    }

    func help(_ key: ProposalForm.Key) -> String {
        switch key {
        case .field: pick("Enter membuka daftar bagian.", "Enter opens the list.")
        case .value:
            pick("Tulis persis seperti seharusnya tercatat.", "Exactly as it should be recorded.")
        case .documentNumber:
            pick("Nomor akta, KTP, ijazah, atau SK.", "Number of certificate, card or decree.")
        case .documentPlace:
            pick("Di mana dokumennya dapat dilihat.", "Where the document can be seen.")
        case .reason: pick("Mengapa yang tercatat salah.", "Why what is recorded is wrong.")
        }
    }

    // MARK: Withdrawing

    var withdrawTitle: String { pick("Tarik usulan mana?", "Withdraw which proposal?") }
    var withdrawYes: String { pick("Tarik", "Withdraw") }
    var withdrawn: String { pick("Usulan ditarik.", "The proposal is withdrawn.") }
    var noOpenProposals: String {
        pick(
            "Tidak ada usulan Anda yang masih menunggu putusan.",
            "No proposal of yours is open.")
    }

    // MARK: Deciding

    func proposalsTitle(_ count: Int, isAll: Bool) -> String {
        pick("Usulan koreksi: ", "Proposals: ") + number(count) + (isAll ? "" : "+")
    }
    func age(_ days: Int) -> String {
        days == 0 ? pick("hari ini", "today") : pick("\(days) hari", "\(days) days")
    }
    func proposalTitle(_ name: String) -> String {
        pick("Usulan koreksi: ", "Proposal: ") + name
    }
    var valueAtProposal: String { pick("Saat diusulkan", "When proposed") }
    var valueNow: String { pick("Sekarang", "Now") }
    var valueProposed: String { pick("Diusulkan", "Proposed") }
    var documentLabel: String { pick("Dokumen", "Document") }
    var proposedOn: String { pick("Tanggal", "Date") }
    var recordChanged: String {
        pick("Data ini berubah sejak diusulkan.", "This was changed since it was proposed.")
    }
    var acceptedByHand: String {
        pick(
            "Baris riwayat: isi dulu lewat Ubah data atau Koreksi, lalu terima usulan ini.",
            "A row of a history: enter it with Edit or Correct first, then accept this.")
    }
    var decideTitle: String { pick("Putus usulan koreksi", "Decide on a proposal") }
    var decided: String {
        pick("Putusan tersimpan; pegawai melihatnya di Data saya.", "Stored; the person sees it.")
    }

    func label(_ key: DecisionForm.Key) -> String {
        switch key {
        case .proposal: pick("Usulan", "Proposal")
        case .decision: pick("Putusan", "Decision")
        case .reason: pick("Alasan", "Reason")
        }
    }

    func help(_ key: DecisionForm.Key) -> String {
        switch key {
        case .proposal: pick("Enter membuka daftar.", "Enter opens the list.")
        case .decision: pick("1 terima, 2 tolak.", "1 accept, 2 refuse.")
        case .reason:
            pick("Tampil pada pegawainya, mis. nomor akta.", "Shown to the person.")
        }
    }

    var decisionAccept: String { pick("Terima", "Accept") }
    var decisionRefuse: String { pick("Tolak", "Refuse") }
    var chooseProposal: String { pick("Pilih usulannya.", "Choose the proposal.") }
    var chooseDecision: String { pick("Pilih terima atau tolak.", "Accept or refuse.") }
}
