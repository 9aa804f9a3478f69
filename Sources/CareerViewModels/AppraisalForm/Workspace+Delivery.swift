import CareerDomain

extension Workspace {
    /// Hands a signed appraisal over, after a question
    /// (PermenPANRB 6/2022 p. 114: within 14 working days).
    func askToDeliver() {
        guard let document = form.appraisal else { return }
        ask(
            wording.deliverTitle, about: document, wording.deliverExplained,
            yes: wording.deliverYes
        ) { (workspace) throws(KeepingError) in
            _ = try workspace.keeping.deliver(document.id)
            try workspace.form.reload()
            workspace.report(.ok, workspace.wording.delivered(to: document.subject.name))
        }
    }
}

extension Wording {
    var notSignedYet: String {
        pick(
            "Belum ditandatangani; yang disampaikan hanya penilaian yang sudah ditandatangani.",
            "It is not signed yet; only signed appraisals are delivered.")
    }
    func deliveredOn(_ day: String) -> String {
        pick("Sudah disampaikan pada \(day).", "It was delivered on \(day).")
    }
    var deliverTitle: String { pick("Sampaikan penilaian ini?", "Deliver this appraisal?") }
    var deliverExplained: String {
        pick(
            "Sejak disampaikan pegawai dapat membacanya. Paling lambat 14 hari kerja sejak "
                + "ditandatangani.",
            "From its delivery on the person can read it. Within 14 working days of signing.")
    }
    var deliverYes: String { pick("Sampaikan", "Deliver") }
    func delivered(to name: String) -> String {
        pick("Disampaikan kepada \(name)", "Delivered to \(name)")
    }
}
