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
            draft: (.person, person, surroundings.owner), fields: editor.fields,
            initial: editor.initial, derived: editor.derived, findings: editor.findings,
            side: editor.side
        ) { [weak self] (values) throws(KeepingError) in
            guard let self else { return false }
            guard let kept = try editor.store(values) else { return false }
            self.layers.removeAll { $0 is PageModel }
            try self.list.load(around: kept)
            self.follow()
            self.report(.ok, self.wording.personStored)
            return true
        }
        present(model)
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
        return values
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
        case .unit: .picker(units.map { ($0.name, $0.name) })
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
        let found = units.indices.filter { units[$0].name == name }
        guard found.count == 1, let index = found.first else { return nil }
        var ancestors: [String] = []
        var depth = units[index].depth
        for unit in units[..<index].reversed() where unit.depth < depth {
            ancestors.insert(unit.name, at: 0)
            depth = unit.depth
        }
        return UnitReference(name: name, ancestors: ancestors)
    }

    /// The rules of the number beside the form.
    func side(_ values: [String: String]) -> [String] {
        let text = values[PersonFormField.employeeNumber.rawValue] ?? ""
        return wording.numberRules + [""]
            + ((try? EmployeeNumber(text)).map(wording.reading) ?? [])
    }

    func store(_ values: [String: String]) throws(KeepingError) -> PersonID? {
        guard let record = form(values).record(units: reference).record else { return nil }
        guard let stored else { return try keeping.register(record).person }
        try keeping.amend(stored.person.id, to: record, seeing: stored.person.version)
        return stored.person.id
    }
}
