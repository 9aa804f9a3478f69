/// Commands about the trail and one's own record.
extension Wording {
    func recordLabel(_ command: CommandID) -> String {
        switch command {
        case .trail: pick("Jejak", "Trail")
        case .auditTrail: pick("Jejak audit", "Audit trail")
        case .auditHead: pick("Kepala audit", "Audit head")
        case .ownRecord: pick("Data saya", "My record")
        case .reveal: pick("Buka NIK", "Uncover NIK")
        case .proposeCorrection: pick("Usul koreksi", "Propose")
        case .withdrawProposal: pick("Tarik usulan", "Withdraw")
        case .printRecord: pick("Cetak", "Print")
        case .proposals: pick("Usulan koreksi", "Proposals")
        case .acceptProposal: pick("Terima", "Accept")
        default: pick("Tolak", "Refuse")
        }
    }

    func recordHelp(_ command: CommandID) -> String {
        switch command {
        case .trail:
            pick(
                "Jejak orang ini, di formulir jejak penilaiannya: siapa membaca dan mengubah apa",
                "This person's trail, in the form that of the appraisal: who read, who changed")
        case .auditTrail:
            pick(
                "Seluruh jejak audit, disaring menurut tindakan atau akun",
                "The whole audit trail, narrowed by action or account")
        case .auditHead:
            pick(
                "Kepala jejak audit: dua belas kelompok untuk dicetak",
                "The audit trail's head: twelve groups to print")
        case .ownRecord:
            pick(
                "Semua yang tersimpan tentang saya dan siapa yang membacanya",
                "Everything stored about me, and who has read it")
        case .reveal:
            pick(
                "Buka NIK, telepon, surel, dan alamat, atau tutup lagi; tercatat di jejak",
                "Uncover NIK, phone, e-mail and address, or cover them; it is noted")
        case .proposeCorrection:
            pick(
                "Usulkan koreksi data saya dengan dokumennya",
                "Propose a correction of my record with its document")
        case .withdrawProposal: pick("Tarik usulan saya", "Take a proposal of mine back")
        case .printRecord:
            pick(
                "Tulis semua ini di terminal sesudah keluar, untuk disimpan atau dicetak",
                "Write all of it onto the terminal after leaving, to be kept or printed")
        case .proposals:
            pick(
                "Usulan koreksi yang menunggu putusan saya",
                "Proposed corrections that wait for my decision")
        case .acceptProposal:
            pick(
                "Terima: yang diusulkan dicatat, dengan alasannya",
                "Accept: what is proposed is recorded, with the reason")
        default: pick("Tolak usulan ini dengan alasannya", "Refuse this proposal with the reason")
        }
    }
}
