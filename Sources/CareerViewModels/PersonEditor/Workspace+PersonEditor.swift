import CareerDomain

extension Workspace {
    /// The form for a new person, or for changing a stored one.
    func openPersonForm(editing person: PersonID?) throws(KeepingError) {
        var stored: Dossier?
        if let person {
            stored = try keeping.dossier(of: person, identity: .revealed)
            if stored == nil { throw .notFound }
        }
        let editor = PersonEditor(
            stored: stored, units: try keeping.unitTree(), keeping: keeping,
            today: today, wording: wording)
        let title = stored.map { wording.editPersonTitle($0.person.name.full) }
        let content = EntryFormModel.Content(
            title: title ?? wording.newPersonTitle, fields: editor.fields,
            initial: editor.initial, hidden: editor.hidden, derived: editor.derived,
            findings: editor.findings, side: editor.side
        ) { [weak self] (input) throws(KeepingError) in
            guard let self else { return false }
            do throws(KeepingError) {
                guard let kept = try editor.store(input.values) else { return false }
                self.showStored(kept)
                return true
            } catch .outdated {
                return try self.merge(input, editor)
            }
        }
        try openForm(content, draft: draftKey(.person, person))
    }
}

extension Workspace {
    private func showStored(_ person: PersonID) {
        let isInDossier = layers.contains { ($0 as? PageModel)?.name == Self.dossierName }
        layers.removeAll { $0 is PageModel || $0 is EntryFormModel }
        attempt { () throws(KeepingError) in
            try list.load(around: person)
            if isInDossier { try openDossier(of: person) }
        }
        profileIsStale()
        report(.ok, wording.personStored)
    }

    private func profileIsStale() {
        attempt { () throws(KeepingError) in
            if let person = profile.person { try profile.show(person, on: today) }
        }
        follow()
    }

    /// The person was changed elsewhere since the form was begun. Fields that
    /// only one side has changed are joined without a word; of the others both
    /// values are shown, and one side chosen.
    private func merge(
        _ input: EntryFormModel.Input, _ editor: PersonEditor
    ) throws(KeepingError) -> Bool {
        guard let subject = editor.stored?.person.id,
            let now = try keeping.dossier(of: subject, identity: .revealed)
        else { throw .notFound }
        let merge = PersonMerge(input: input, editor: editor, now: now)
        guard !merge.contested.isEmpty else {
            return try store(merge, keepingMine: true, of: subject)
        }
        let lines = merge.contested.flatMap { difference in
            [
                difference.label, wording.storedValue(difference.stored),
                wording.ownValue(difference.mine), "",
            ]
        }
        open(
            QuestionModel(
                conflict: wording.conflictTitle, lines: lines, mine: wording.keepMine,
                theirs: wording.takeTheirs, canWait: true
            ) { [weak self] (keepMine) throws(KeepingError) in
                guard let self else { return }
                guard try self.store(merge, keepingMine: keepMine, of: subject) else { return }
                // It is stored, whatever becomes of the draft.
                try? self.keeping.discardDraft(self.draftKey(.person, subject))
            })
        return false
    }

    private func store(
        _ merge: PersonMerge, keepingMine: Bool, of subject: PersonID
    ) throws(KeepingError) -> Bool {
        // The record is made over what is stored now, so that what the form does
        // not show, e.g. the length of service, is the stored one.
        let editor = merge.editor.reading(merge.now)
        let values = merge.values(keepingMine: keepingMine)
        let errors = editor.findings(values).filter(\.isError)
        guard errors.isEmpty,
            try editor.store(values, seeing: merge.now.person.version) != nil
        else {
            let label = errors.first.flatMap { PersonFormField(rawValue: $0.key) }
                .map { wording.label($0, isContract: editor.isContract) + ": " }
            report(.warning, (label ?? "") + (errors.first?.text ?? wording.mergeUnreadable))
            return false
        }
        showStored(subject)
        return true
    }
}

/// Fields and rules of the person form, over ``PersonForm``.
struct PersonEditor {
    let stored: Dossier?
    let units: [UnitNode]
    let keeping: any CareerKeeping
    let today: CalendarDate
    let wording: Wording

    private func form(_ values: [String: String]) -> PersonForm {
        var form = stored.map { PersonForm(dossier: $0, on: today) } ?? PersonForm()
        for field in PersonFormField.allCases {
            if let text = values[field.rawValue] { form.values[field] = text }
        }
        return form
    }

    var initial: [String: String] {
        var values: [String: String] = [:]
        for (field, text) in form([:]).values { values[field.rawValue] = text }
        if let unit = stored?.units.inForce(on: today)?.value.unit {
            values[PersonFormField.unit.rawValue] = code(of: unit)
        }
        return values
    }

    static let version = "_version"

    /// The version the form was begun on.
    var hidden: [String: String] {
        stored.map { [Self.version: String($0.person.version)] } ?? [:]
    }

    /// Units may share a name: a choice is its key.
    private func code(of unit: OrgUnitID) -> String { "#\(unit.rawValue)" }

    /// The same form over another reading of the person.
    func reading(_ dossier: Dossier) -> PersonEditor {
        PersonEditor(
            stored: dossier, units: units, keeping: keeping, today: today, wording: wording)
    }

    func shown(_ value: String, _ field: PersonFormField) -> String {
        switch kind(of: field) {
        case .text, .secret: value
        case .choice(let options), .picker(let options):
            options.first { $0.code == value }?.label ?? value
        }
    }

    func derived(_ values: [String: String]) -> [String: String] {
        var told: [String: String] = [:]
        for (field, text) in form(values).suggestions { told[field.rawValue] = text }
        return told
    }

    // MARK: Fields

    /// Whether the stored person is a PPPK; nil for a new one.
    var isContract: Bool? { stored?.person.employmentKind.isContract }

    var fields: [EntryFormModel.Field] {
        PersonFormField.allCases.map { field in
            EntryFormModel.Field(
                key: field.rawValue, label: wording.label(field, isContract: isContract),
                kind: kind(of: field), help: wording.help(field))
        }
    }

    private func kind(of field: PersonFormField) -> EntryFormModel.Field.Kind {
        switch field {
        case .kind:
            .choice(EmploymentKind.allCases.map { ($0.rawValue, wording.kind($0)) })
        case .sex: .choice(Sex.allCases.map { (String($0.rawValue), wording.sex($0)) })
        case .status:
            .picker(EmploymentStatus.allCases.map { ($0.rawValue, wording.status($0)) })
        case .golongan:
            .picker(
                (Golongan.permanentSteps + Golongan.contractSteps).map { golongan in
                    let name = [golongan.label, golongan.rankName].compactMap(\.self)
                    return (golongan.label, name.joined(separator: " · "))
                })
        case .positionKind:
            .picker(PositionKind.allCases.map { ($0.rawValue, wording.positionKind($0)) })
        case .echelon: .picker(Echelon.allCases.map { ($0.rawValue, $0.rawValue) })
        case .educationLevel:
            .picker(EducationLevel.allCases.map { (String($0.rawValue), $0.label) })
        case .unit:
            .picker(
                units.map { unit in
                    (code(of: unit.id), String(repeating: "  ", count: unit.depth) + unit.name)
                })
        default: .text
        }
    }

    // MARK: Rules

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        let form = form(values)
        let kind = form.values[.kind].flatMap(EmploymentKind.init(rawValue:))
        let found = form.findings(on: today, known: known(form), units: reference).map { finding in
            EntryFormModel.Finding(
                key: finding.field.rawValue,
                text: wording.sentence(
                    finding.rule, in: finding.field, isContract: kind?.isContract ?? false),
                isError: finding.severity == .error)
        }
        let isWithoutUnit =
            (form.values[.unit] ?? "").isEmpty && !(form.values[.name] ?? "").isEmpty
            && !(form.values[.employeeNumber] ?? "").isEmpty
        guard isWithoutUnit else { return found }
        return found + [
            EntryFormModel.Finding(
                key: PersonFormField.unit.rawValue, text: wording.withoutUnit, isError: false)
        ]
    }

    /// Who else has the same numbers; a store that cannot answer says nobody,
    /// and refuses itself when the person is stored.
    private func known(_ form: PersonForm) -> KnownDuplicates {
        var known = KnownDuplicates.none
        let own = stored?.person.id
        do throws(KeepingError) {
            let number = form.values[.employeeNumber] ?? ""
            if let digits = (try? EmployeeNumber(number))?.digits {
                let holder = try keeping.person(withNumber: digits)
                known.sameNumber = holder == own ? nil : holder
            }
            let nationalID = form.values[.nationalID] ?? ""
            if nationalID.count == 16 {
                known.sameNationalID = try keeping.people(
                    withNationalID: nationalID, except: own)
            }
        } catch {}
        return known
    }

    /// The unit of that name with the names above it; nil when there is none
    /// or more than one.
    private func reference(_ name: String) -> UnitReference? {
        let found = units.indices.filter {
            name.hasPrefix("#") ? code(of: units[$0].id) == name : units[$0].name == name
        }
        guard found.count == 1, let index = found.first else { return nil }
        var ancestors: [String] = []
        var depth = units[index].depth
        for unit in units[..<index].reversed() where unit.depth < depth {
            ancestors.insert(unit.name, at: 0)
            depth = unit.depth
        }
        return UnitReference(
            name: units[index].name, ancestors: ancestors, chosen: units[index].id)
    }

    /// The rules of the number beside the form.
    func side(_ values: [String: String]) -> [EntryFormModel.SideLine] {
        let text = values[PersonFormField.employeeNumber.rawValue] ?? ""
        let lines =
            wording.numberRules(isContract: isContract ?? false) + [""]
            + ((try? EmployeeNumber(text)).map(wording.reading) ?? [])
        return lines.map { EntryFormModel.SideLine(text: $0) }
    }

    /// Stores the person as typed; nil when a field cannot be read.
    /// - Throws: `outdated` when the person was changed since the version the
    ///   form was begun on, `duplicateNumber` when the number is taken.
    func store(
        _ values: [String: String], seeing version: Int? = nil
    ) throws(KeepingError) -> PersonID? {
        guard let record = form(values).record(units: reference).record else { return nil }
        guard let stored else {
            let digits = record.employeeNumber.digits
            guard try keeping.person(withNumber: digits) == nil else {
                throw .duplicateNumber(digits: digits)
            }
            return try keeping.register(record).person
        }
        let begun = values[Self.version].flatMap { Int($0) } ?? stored.person.version
        try keeping.amend(stored.person.id, to: record, seeing: version ?? begun)
        return stored.person.id
    }
}
