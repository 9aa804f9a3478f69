import CareerDomain

extension Workspace {
    /// The form for a declared relative, before whom the wall of interest
    /// stands.
    func openRelativeForm(for holder: AccountHolder) throws(KeepingError) {
        let form = RelativeForm(
            person: holder.person, keeping: keeping, quarter: quarter, wording: wording)
        let content = EntryFormModel.Content(
            title: wording.relativeTitle(holder.name), fields: form.fields, initial: [:],
            findings: form.findings, side: form.side
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let relative = form.relative(input.values) else { return false }
            try self.keeping.declareRelative(
                relative, of: holder.person, kinship: form.kinship(input.values))
            self.showAccount(of: holder)
            self.report(.ok, self.wording.relativeDeclared)
            return true
        }
        try openForm(content, draft: draftKey(.relative, holder.person))
    }
}

/// Fields and rules of a declared relative.
struct RelativeForm {
    let person: PersonID
    let keeping: any CareerKeeping
    let quarter: Quarter
    let wording: Wording

    private enum Key: String {
        case number, kinship
    }

    var fields: [EntryFormModel.Field] {
        [
            EntryFormModel.Field(
                key: Key.number.rawValue, label: "NIP", kind: .text,
                help: wording.relativeNumberHelp),
            EntryFormModel.Field(
                key: Key.kinship.rawValue, label: wording.kinshipLabel, kind: .text,
                help: wording.kinshipHelp),
        ]
    }

    func kinship(_ values: [String: String]) -> String { values[Key.kinship.rawValue] ?? "" }

    /// Somebody whom the account may know of: of others it is not told whether
    /// they are there.
    func relative(_ values: [String: String]) -> PersonID? {
        guard let number = try? EmployeeNumber(values[Key.number.rawValue] ?? "") else {
            return nil
        }
        return try? keeping.person(withNumber: number.digits)
    }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        var found: [EntryFormModel.Finding] = []
        let relative = relative(values)
        if relative == nil || relative == person {
            found.append(
                .init(
                    key: Key.number.rawValue, text: wording.relativeOutOfReach, isError: true))
        }
        if kinship(values).allSatisfy(\.isWhitespace) {
            found.append(
                .init(key: Key.kinship.rawValue, text: wording.kinshipHelp, isError: true))
        }
        return found
    }

    /// Who is meant, and what follows.
    func side(_ values: [String: String]) -> [EntryFormModel.SideLine] {
        let explained = EntryFormModel.SideLine(text: wording.relativeExplained)
        guard let person = relative(values),
            let entry = try? keeping.rosterEntry(of: person, quarter: quarter)
        else { return [explained] }
        return [
            EntryFormModel.SideLine(
                text: entry.name.full + " · " + entry.positionTitle + " · " + entry.unitName,
                isCurrent: true),
            explained,
        ]
    }
}
