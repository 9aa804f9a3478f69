import CareerDomain

extension EntryFormModel {
    /// What follows from the values, found once for each change of them.
    struct Reading {
        /// The values with the derived ones where nothing was typed.
        var complete: [String: String]
        var findings: [Finding]
        var side: [SideLine]

        init(_ values: [String: String], _ content: Content) {
            complete = values.merging(content.derived(values)) { typed, derived in
                typed.isEmpty ? derived : typed
            }
            findings = content.findings(complete)
            side = content.side(complete)
        }
    }

    func snapshot(_ wording: Wording) -> LayerSnapshot {
        let errors = reading.findings.count(where: \.isError)
        return .entryForm(
            EntryFormSnapshot(
                title: title, fields: fields.indices.map(row), focus: focus,
                help: fields[focus].help,
                side: reading.side,
                save: draft.refusal != nil ? .lost : hasUnsavedInput ? .unsaved : .saved,
                saveText: saveText(wording),
                summary: didTry || !draft.touched.isEmpty
                    ? wording.findingCount(
                        errors: errors, warnings: reading.findings.count - errors) : ""))
    }

    private func saveText(_ wording: Wording) -> String {
        if draft.refusal != nil { return wording.disconnected }
        if hasUnsavedInput { return wording.unsaved }
        return draft.touched.isEmpty || !keepsDraft ? "" : wording.draftKept
    }

    private func row(_ index: Int) -> EntryFormSnapshot.Field {
        let field = fields[index]
        let content: EntryFormSnapshot.Field.Content
        switch field.kind {
        case .text, .secret, .picker: content = .text(shown(field))
        case .choice(let options):
            let value = reading.complete[field.key] ?? ""
            content = .choice(
                options.map(\.label), chosen: options.firstIndex { $0.code == value })
        }
        let wasVisited = didTry || !(draft.values[field.key] ?? "").isEmpty
        return EntryFormSnapshot.Field(
            label: field.label, content: content, lastIsZero: field.lastIsZero,
            caret: index == focus ? editor?.caret : nil,
            findings: reading.findings
                .filter { $0.key == field.key && (wasVisited || !$0.isError) }
                .map { EntryFormSnapshot.Finding(text: $0.text, isError: $0.isError) })
    }
}
