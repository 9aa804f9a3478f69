import CareerDomain

/// Two sessions' changes of one person, field by field.
struct PersonMerge {
    let input: EntryFormModel.Input
    let editor: PersonEditor
    let now: Dossier

    struct Difference {
        var field: PersonFormField
        var label: String
        var stored: String
        var mine: String
    }

    private var stored: [String: String] { editor.reading(now).initial }

    /// Fields that this form and another session have both changed, to
    /// different values. A draft kept from before the form was opened knows the
    /// values it began with no more: then every field of it that differs is
    /// asked about.
    var contested: [Difference] {
        let stored = stored
        let begun = editor.initial
        let knowsBeginning =
            input.values[PersonEditor.version] == editor.hidden[PersonEditor.version]
        return PersonFormField.allCases.compactMap { (field) -> Difference? in
            let key = field.rawValue
            let theirs = stored[key] ?? ""
            let mine = input.values[key] ?? ""
            guard input.touched.contains(key), theirs != mine,
                !knowsBeginning || theirs != begun[key] ?? ""
            else { return nil }
            return Difference(
                field: field,
                label: editor.wording.label(field, isContract: editor.isContract),
                stored: editor.shown(theirs, field), mine: editor.shown(mine, field))
        }
    }

    /// What is stored now, with the fields changed here; of those contested
    /// only if they are kept.
    func values(keepingMine: Bool) -> [String: String] {
        var values = stored
        let given = keepingMine ? [] : Set(contested.map(\.field.rawValue))
        for key in input.touched.subtracting(given) { values[key] = input.values[key] }
        return values
    }
}
