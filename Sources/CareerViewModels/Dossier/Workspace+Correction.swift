import CareerDomain

extension Workspace {
    /// Asks which row of the history is wrong, and why; what was begun and not
    /// stored is gone on with.
    func openCorrections(of person: PersonID) throws(KeepingError) {
        guard let dossier = try keeping.dossier(of: person) else { throw .notFound }
        let correction = CorrectionForm(dossier: dossier, today: today, wording: wording)
        let content = EntryFormModel.Content(
            title: wording.correctionTitle(dossier.person.name.full), fields: correction.fields,
            initial: [:], findings: correction.findings, side: correction.side
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let row = correction.row(input.values) else { return false }
            try self.keeping.correct(
                row.kind, row: row.id, of: person, reason: correction.reason(input.values))
            self.layers.removeAll { $0 is PageModel }
            // It is corrected; what cannot be read again now comes later.
            try? self.rereadPanes()
            try? self.openDossier(of: person)
            let isLeftWithout = dossier.isOnlyRow(row.id, row.kind, on: self.today)
            self.report(
                isLeftWithout ? .warning : .ok,
                self.wording.correctDone(without: isLeftWithout ? row.kind : nil))
            return true
        }
        try openForm(content, draft: draftKey(.correction, person))
        if let form = layers.last as? EntryFormModel, form.restoredAt == nil {
            _ = try form.perform(.open)
        }
    }
}

/// Fields and rules of a correction. Closed rows are not offered again.
struct CorrectionForm {
    struct Row {
        var kind: DatedRowKind
        var id: Int64
        var text: String
        var day: CalendarDate?

        var code: String { "\(kind.rawValue):\(id)" }
    }

    enum Key: String {
        case row, reason
    }

    let dossier: Dossier
    let today: CalendarDate
    let wording: Wording

    var rows: [Row] {
        rows(.rank, dossier.ranks) { wording.rank + ": " + $0.golongan.label }
            + rows(.post, dossier.posts) { wording.post + ": " + $0.position.title }
            + rows(.unit, dossier.units) { wording.unit + ": " + $0.name }
            + rows(.status, dossier.statuses) { "Status: " + wording.status($0) }
    }

    private func rows<Value>(
        _ kind: DatedRowKind, _ dated: [DatedRow<Value>], _ text: (Value) -> String
    ) -> [Row] {
        dated.filter { $0.correction == nil }.reversed().map { row in
            Row(kind: kind, id: row.id, text: text(row.value), day: row.effectiveFrom)
        }
    }

    var fields: [EntryFormModel.Field] {
        [
            EntryFormModel.Field(
                key: Key.row.rawValue, label: wording.correctRow,
                kind: .picker(
                    rows.map { row in
                        let parts = [row.text, row.day?.written].compactMap(\.self)
                        return (row.code, parts.joined(separator: " · "))
                    }),
                help: wording.correctTitle),
            EntryFormModel.Field(
                key: Key.reason.rawValue, label: wording.correctReason, kind: .text,
                help: wording.correctReasonMissing),
        ]
    }

    func row(_ values: [String: String]) -> Row? {
        rows.first { $0.code == values[Key.row.rawValue] }
    }

    func reason(_ values: [String: String]) -> String { values[Key.reason.rawValue] ?? "" }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        var found: [EntryFormModel.Finding] = []
        switch row(values) {
        case nil:
            found.append(.init(key: Key.row.rawValue, text: wording.correctTitle, isError: true))
        case let row?
        where row.kind.isNeeded && dossier.isOnlyRow(row.id, row.kind, on: today):
            found.append(
                .init(key: Key.row.rawValue, text: wording.onlyRow(row.kind), isError: true))
        default: break
        }
        if reason(values).allSatisfy(\.isWhitespace) {
            found.append(
                .init(key: Key.reason.rawValue, text: wording.correctReasonMissing, isError: true))
        }
        return found
    }

    func side(_ values: [String: String]) -> [EntryFormModel.SideLine] {
        [EntryFormModel.SideLine(text: wording.correctExplained)]
    }
}

extension Wording {
    func correctionTitle(_ name: String) -> String {
        pick("Koreksi riwayat: ", "Correct the history: ") + name
    }
    var correctTitle: String { pick("Baris mana yang salah?", "Which row is wrong?") }
    var correctRow: String { pick("Baris", "Row") }
    var correctReason: String { pick("Alasan", "Reason") }
    var correctExplained: String {
        pick(
            "Baris ini tetap tercatat, tetapi tidak berlaku lagi. Yang benar diisi lewat "
                + "Ubah data.",
            "The row stays recorded but no longer counts. Enter what is right with Edit.")
    }
    var correctReasonMissing: String {
        pick(
            "Tulis alasannya, mis. nomor SK yang benar.", "Give the reason, e.g. the right decree.")
    }
    private func name(of kind: DatedRowKind) -> String {
        switch kind {
        case .rank: rank
        case .post: post
        case .unit: unit
        case .status: "Status"
        }
    }
    func onlyRow(_ kind: DatedRowKind) -> String {
        pick(
            "Ini satu-satunya baris \(name(of: kind)) yang berlaku. Tidak ada yang diubah. Isi "
                + "dulu yang benar lewat \(label(.editPerson)), lalu koreksi baris ini.",
            "This is the only \(name(of: kind)) row in force. Nothing was changed. Enter what is "
                + "right with \(label(.editPerson)) first, then correct this row.")
    }
    /// - Parameter kind: of which no row is in force any more.
    func correctDone(without kind: DatedRowKind?) -> String {
        let done = pick(
            "Dikoreksi; baris lama tetap terlihat.", "Corrected; the old row stays visible.")
        guard let kind else { return done }
        return done
            + pick(
                " \(name(of: kind)) kini kosong: isi yang benar lewat \(label(.editPerson)).",
                " There is no \(name(of: kind)) now: enter what is right with "
                    + "\(label(.editPerson)).")
    }
}
