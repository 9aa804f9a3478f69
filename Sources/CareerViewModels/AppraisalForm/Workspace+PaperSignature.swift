import CareerDomain

extension AppraisalFormModel {
    /// Whether the rules name the regional head for the shown document.
    var isSignedByRegionalHead: Bool {
        guard let appraisal else { return false }
        return appraisal.assessorID == nil && !appraisal.assessor.position.isEmpty
    }
}

/// Signatures on paper: one admin keys in, another confirms.
extension Workspace {
    private static let mostWaiting = 200

    func openPaperSignature() throws(KeepingError) {
        form.storeInput()
        guard let document = form.appraisal else { return }
        guard let waiting = document.paperSignature else { return try openPaperForm(document) }
        guard waiting.keyedBy != keeping.actor.account else { return askToWithdraw(document) }
        askToConfirm(document, waiting)
    }

    private func openPaperForm(_ document: Appraisal) throws(KeepingError) {
        guard form.obstacles.isEmpty else { return showObstacles(form.obstacles) }
        let paper = PaperSignatureForm(
            from: document.quarter.firstDay, today: today, wording: wording)
        let content = EntryFormModel.Content(
            title: wording.paperTitle(document.subject.name), fields: paper.fields,
            initial: [PaperSignatureForm.Key.day.rawValue: today.written], keepsInitial: true,
            findings: paper.findings
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let sheet = paper.sheet(input.values) else { return false }
            _ = try self.keeping.keyInSignature(
                sheet, of: document.id, seeing: document.version)
            try self.form.reload()
            self.report(.ok, self.wording.paperKeyed)
            return true
        }
        try openForm(content, draft: draftKey(.paperSignature, document.person))
    }

    private func askToConfirm(_ document: Appraisal, _ paper: PaperSignature) {
        guard paper.version == document.version else {
            return ask(
                wording.paperOutdatedTitle, about: document,
                wording.paperOutdated(paper.keyedByName), yes: wording.paperWithdraw
            ) { (workspace) throws(KeepingError) in try workspace.withdrawPaper(document) }
        }
        ask(
            wording.paperConfirmTitle, about: document, wording.paperConfirmExplained(paper),
            yes: wording.paperConfirmYes
        ) { (workspace) throws(KeepingError) in
            _ = try workspace.keeping.confirmSignature(of: document.id)
            try workspace.form.reload()
            try workspace.list.refresh(document.person)
            workspace.report(.ok, workspace.wording.signed)
        }
    }

    private func askToWithdraw(_ document: Appraisal) {
        ask(
            wording.paperWaitsTitle, about: document, wording.paperWaits,
            yes: wording.paperWithdraw
        ) { (workspace) throws(KeepingError) in try workspace.withdrawPaper(document) }
    }

    private func withdrawPaper(_ document: Appraisal) throws(KeepingError) {
        _ = try keeping.withdrawSignature(of: document.id)
        try form.reload()
        report(.ok, wording.paperWithdrawn)
    }

    /// How many signatures wait that the account has not keyed in itself.
    var signaturesWaiting: Int {
        let waiting = (try? keeping.waitingSignatures(limit: Self.mostWaiting)) ?? []
        return waiting.count { $0.signature.keyedBy != keeping.actor.account }
    }

    /// What waits for a second admin; Enter leads to the person's form.
    func openWaitingSignatures() throws(KeepingError) {
        let waiting = try keeping.waitingSignatures(limit: Self.mostWaiting)
        guard !waiting.isEmpty else { return report(.ok, wording.noWaitingSignatures) }
        let items = waiting.map { one in
            ChooserModel.Item(
                title: one.personName,
                detail: wording.shortQuarter(one.quarter) + " · " + one.signature.sheet.number
            ) { [weak self] () throws(KeepingError) in
                guard let self else { return }
                try self.show(one)
            }
        }
        open(ChooserModel(title: wording.waitingSignaturesTitle(waiting.count), items: items))
    }

    private func show(_ waiting: WaitingSignature) throws(KeepingError) {
        layers.removeAll { $0 is PageModel }
        if waiting.quarter != quarter { try list.setQuarter(waiting.quarter) }
        try list.clearFilter()
        try list.load(around: waiting.person)
        follow()
        setFocus(.form)
    }
}

/// Fields and rules of what stands on the paper.
struct PaperSignatureForm {
    let from: CalendarDate
    let today: CalendarDate
    let wording: Wording

    enum Key: String, CaseIterable { case number, day }

    var fields: [EntryFormModel.Field] {
        Key.allCases.map { key in
            EntryFormModel.Field(
                key: key.rawValue, label: wording.label(key), kind: .text, help: wording.help(key))
        }
    }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        var found: [EntryFormModel.Finding] = []
        if (values[Key.number.rawValue] ?? "").allSatisfy(\.isWhitespace) {
            found.append(
                .init(key: Key.number.rawValue, text: wording.paperNumberWanted, isError: true))
        }
        guard let day = day(values) else {
            found.append(.init(key: Key.day.rawValue, text: wording.dateForm, isError: true))
            return found
        }
        if day < from || day > today {
            found.append(
                .init(
                    key: Key.day.rawValue, text: wording.paperDay(from: from, to: today),
                    isError: true))
        }
        return found
    }

    private func day(_ values: [String: String]) -> CalendarDate? {
        values[Key.day.rawValue].flatMap { CalendarDate(typed: $0) }
    }

    /// Nil while something is wrong.
    func sheet(_ values: [String: String]) -> PaperSignature.Sheet? {
        guard findings(values).isEmpty, let day = day(values) else { return nil }
        return PaperSignature.Sheet(number: values[Key.number.rawValue] ?? "", day: day)
    }
}

extension Wording {
    func paperTitle(_ name: String) -> String {
        pick("Tanda tangan di kertas: ", "Signed on paper: ") + name
    }
    var paperKeyed: String {
        pick(
            "Tercatat. Menunggu konfirmasi admin lain dari akunnya sendiri.",
            "Keyed in. Another admin has to confirm it from an account of his own.")
    }
    var paperOnlyForRegionalHead: String {
        pick(
            "Hanya untuk penilaian yang ditandatangani kepala daerah; w menjelaskan penilainya.",
            "Only for appraisals that the regional head signs; w tells who assesses.")
    }
    var paperConfirmTitle: String {
        pick("Konfirmasi tanda tangan di kertas?", "Confirm the signature on paper?")
    }
    func paperConfirmExplained(_ paper: PaperSignature) -> String {
        pick(
            "\(paperSheet(paper.sheet)), dicatat oleh \(paper.keyedByName). Cocokkan dengan "
                + "kertasnya; sesudah dikonfirmasi penilaian tidak berubah lagi.",
            "\(paperSheet(paper.sheet)), keyed in by \(paper.keyedByName). Compare with the paper; "
                + "once confirmed the appraisal never changes.")
    }
    var paperConfirmYes: String { pick("Konfirmasi", "Confirm") }
    var paperWaitsTitle: String { pick("Menunggu admin lain", "Another admin is waited for") }
    var paperWaits: String {
        pick(
            "Anda yang mencatat tanda tangan ini; yang mengonfirmasi harus admin lain. Catatan "
                + "yang keliru dapat ditarik.",
            "You have keyed this in; another admin has to confirm it. What is wrong can be taken "
                + "back.")
    }
    var paperOutdatedTitle: String { pick("Draf sudah berubah", "The draft has changed") }
    func paperOutdated(_ name: String) -> String {
        pick(
            "Isi penilaian berubah setelah \(name) mencatat tanda tangannya, jadi tidak sama lagi "
                + "dengan kertas itu. Tarik catatannya, cocokkan, lalu catat lagi.",
            "The appraisal has changed since \(name) keyed in the signature and is not what the "
                + "paper says. Take it back, compare, and key it in again.")
    }
    var paperWithdraw: String { pick("Tarik catatan", "Take it back") }
    var paperWithdrawn: String {
        pick("Catatan tanda tangan ditarik.", "The keyed-in signature was taken back.")
    }
    var noWaitingSignatures: String {
        pick(
            "Tidak ada tanda tangan di kertas yang menunggu konfirmasi.",
            "No signature on paper waits to be confirmed.")
    }
    func waitingSignaturesTitle(_ count: Int) -> String {
        pick("Menunggu konfirmasi: ", "To be confirmed: ") + number(count)
    }
    private func paperSheet(_ sheet: PaperSignature.Sheet) -> String {
        pick(
            "Nomor \(sheet.number), tanggal \(sheet.day.written)",
            "Number \(sheet.number), \(sheet.day.written)")
    }

    /// What a document says of its signature on paper.
    func paperSignature(_ paper: PaperSignature) -> String {
        guard paper.isConfirmed else {
            return pick(
                "\(paperSheet(paper.sheet)) dicatat dari kertas oleh \(paper.keyedByName), "
                    + "menunggu konfirmasi",
                "\(paperSheet(paper.sheet)) keyed in from paper by \(paper.keyedByName), not "
                    + "confirmed yet")
        }
        return pick(
            "Ditandatangani di kertas: \(paperSheet(paper.sheet)); dicatat \(paper.keyedByName), "
                + "dikonfirmasi \(paper.confirmedByName)",
            "Signed on paper: \(paperSheet(paper.sheet)); keyed in by \(paper.keyedByName), "
                + "confirmed by \(paper.confirmedByName)")
    }

    var paperNumberWanted: String {
        pick("Tulis nomor dokumennya.", "Give the number of the document.")
    }
    func paperDay(from: CalendarDate, to: CalendarDate) -> String {
        pick(
            "Tanggalnya antara \(from.written) dan \(to.written).",
            "The day lies between \(from.written) and \(to.written).")
    }

    func label(_ key: PaperSignatureForm.Key) -> String {
        switch key {
        case .number: pick("Nomor", "Number")
        case .day: pick("Tanggal", "Date")
        }
    }

    func help(_ key: PaperSignatureForm.Key) -> String {
        switch key {
        case .number: pick("Nomor dokumen di kertas.", "Number of the document on the paper.")
        case .day: pick("Tanggal tanda tangan, hh-bb-tttt.", "Day of the signature, dd-mm-yyyy.")
        }
    }
}
