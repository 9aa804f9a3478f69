import CareerDomain

extension Workspace {
    /// The form for a new person, or for changing a stored one.
    func openPersonForm(editing person: PersonID?) throws(KeepingError) {
        var stored: Dossier?
        if let person {
            stored = try keeping.dossier(of: person)
            if stored == nil { throw .notFound }
        }
        let editor = PersonEditor(
            stored: stored, units: try keeping.unitTree(), keeping: keeping,
            today: today, wording: wording)
        let title = stored.map { wording.editPersonTitle($0.person.name.full) }
        let model = try EntryFormModel(
            title: title ?? wording.newPersonTitle, keeping: keeping,
            draft: draftKey(.person, person), fields: editor.fields,
            initial: editor.initial, hidden: editor.hidden, derived: editor.derived,
            findings: editor.findings, side: editor.side
        ) { [weak self] (values) throws(KeepingError) in
            guard let self else { return false }
            do throws(KeepingError) {
                guard let kept = try editor.store(values) else { return false }
                self.showStored(kept)
                return true
            } catch .outdated {
                self.askWhichPerson(editor, values)
                return false
            }
        }
        present(model)
    }
}

extension Workspace {
    private func showStored(_ person: PersonID) {
        layers.removeAll { $0 is PageModel || $0 is EntryFormModel }
        attempt { () throws(KeepingError) in try list.load(around: person) }
        profileIsStale()
        report(.ok, wording.personStored)
    }

    private func profileIsStale() {
        attempt { () throws(KeepingError) in
            if let person = profile.person { try profile.show(person, on: today) }
        }
        follow()
    }

    /// The person was changed elsewhere since the form was begun: both values
    /// of every field that differs are shown, and one side chosen.
    private func askWhichPerson(_ editor: PersonEditor, _ values: [String: String]) {
        guard let subject = editor.stored?.person.id else { return }
        attempt { () throws(KeepingError) in
            guard let now = try keeping.dossier(of: subject) else { throw .notFound }
            let lines = editor.differences(values, from: now).flatMap { difference in
                [
                    difference.label,
                    wording.storedValue(difference.stored),
                    wording.ownValue(difference.mine),
                ]
            }
            open(
                QuestionModel(
                    conflict: wording.conflictTitle, lines: lines, mine: wording.keepMine,
                    theirs: wording.takeTheirs
                ) { [weak self] (keepMine) throws(KeepingError) in
                    guard let self else { return }
                    if keepMine {
                        _ = try editor.store(values, seeing: now.person.version)
                    }
                    try self.keeping.discardDraft(self.draftKey(.person, subject))
                    self.showStored(subject)
                })
        }
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

    private static let version = "_version"

    /// The version the form was begun on.
    var hidden: [String: String] {
        stored.map { [Self.version: String($0.person.version)] } ?? [:]
    }

    /// Units may share a name: a choice is its key.
    private func code(of unit: OrgUnitID) -> String { "#\(unit.rawValue)" }

    /// Fields in which typed values and a stored person differ, as read.
    func differences(
        _ values: [String: String], from dossier: Dossier
    ) -> [(label: String, stored: String, mine: String)] {
        let now = PersonEditor(
            stored: dossier, units: units, keeping: keeping, today: today, wording: wording
        ).initial
        return PersonFormField.allCases.compactMap { field in
            let stored = now[field.rawValue] ?? ""
            let mine = values[field.rawValue] ?? ""
            guard stored != mine else { return nil }
            return (wording.label(field), shown(stored, field), shown(mine, field))
        }
    }

    private func shown(_ value: String, _ field: PersonFormField) -> String {
        switch kind(of: field) {
        case .text: value
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

    var fields: [EntryFormModel.Field] {
        PersonFormField.allCases.map { field in
            EntryFormModel.Field(
                key: field.rawValue, label: wording.label(field), kind: kind(of: field),
                help: wording.help(field))
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
        return form.findings(on: today, known: known(form), units: reference).map { finding in
            EntryFormModel.Finding(
                key: finding.field.rawValue, text: wording.sentence(finding.rule),
                isError: finding.severity == .error)
        }
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
        return UnitReference(name: units[index].name, ancestors: ancestors)
    }

    /// The rules of the number beside the form.
    func side(_ values: [String: String]) -> [String] {
        let text = values[PersonFormField.employeeNumber.rawValue] ?? ""
        return wording.numberRules + [""]
            + ((try? EmployeeNumber(text)).map(wording.reading) ?? [])
    }

    /// Stores the person as typed; nil when a field cannot be read.
    /// - Throws: `conflict` when the person was changed since the version the
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
