import CareerDomain

extension Workspace {
    /// The form for an assignment by a decree, over the unit that decides about
    /// the person.
    func openAssignmentForm(for person: PersonID) throws(KeepingError) {
        let report = try keeping.authority(over: person, on: today, for: quarter)
        let form = AssignmentForm(
            units: try keeping.unitTree(), keeping: keeping, quarter: quarter, today: today,
            wording: wording)
        let content = EntryFormModel.Content(
            title: wording.assignTitle, fields: form.fields,
            initial: form.initial(unit: report.decidingUnit), keepsInitial: true,
            findings: form.findings, side: form.side
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let assignment = form.assignment(input.values) else { return false }
            do throws(KeepingError) {
                _ = try self.keeping.assign(assignment)
            } catch .outdated {
                self.report(.warning, self.wording.assignmentKnown)
                return false
            }
            self.showAuthority(over: person)
            self.report(.ok, self.wording.assignmentStored)
            return true
        }
        try openForm(content, draft: draftKey(.assignment, person))
    }
}

/// Fields and rules of the assignment form.
struct AssignmentForm {
    let units: [UnitNode]
    let keeping: any CareerKeeping
    let quarter: Quarter
    let today: CalendarDate
    let wording: Wording

    enum Key: String, CaseIterable {
        case holder, kind, delegated, unit, subject, from, to, decreeNumber, decreeDate
    }

    var fields: [EntryFormModel.Field] {
        Key.allCases.map { key in
            EntryFormModel.Field(
                key: key.rawValue, label: wording.label(key), kind: kind(of: key),
                help: wording.help(key))
        }
    }

    private func kind(of key: Key) -> EntryFormModel.Field.Kind {
        switch key {
        case .kind:
            .choice(
                Assignment.Kind.allCases.map { ($0.rawValue, wording.assignmentKind($0)) })
        case .delegated:
            .choice([(Self.yes, wording.isDelegated), (Self.no, wording.isNotDelegated)])
        case .unit:
            .picker(
                units.map {
                    (String($0.id.rawValue), String(repeating: "  ", count: $0.depth) + $0.name)
                })
        case .holder, .subject, .from, .to, .decreeNumber, .decreeDate: .text
        }
    }

    private static let yes = "YA"
    private static let no = "TIDAK"

    func initial(unit: OrgUnitID?) -> [String: String] {
        [
            Key.unit.rawValue: unit.map { String($0.rawValue) } ?? "",
            Key.from.rawValue: today.written,
        ]
    }

    private func text(_ key: Key, _ values: [String: String]) -> String {
        values[key.rawValue] ?? ""
    }

    private func isBlank(_ key: Key, _ values: [String: String]) -> Bool {
        text(key, values).allSatisfy(\.isWhitespace)
    }

    private func date(_ key: Key, _ values: [String: String]) -> CalendarDate? {
        CalendarDate(typed: text(key, values))
    }

    /// The person with the typed number; nil when nobody has it.
    private func person(_ key: Key, _ values: [String: String]) -> PersonID? {
        guard let number = try? EmployeeNumber(text(key, values)) else { return nil }
        return try? keeping.person(withNumber: number.digits)
    }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        var found: [EntryFormModel.Finding] = []
        func require(_ isMet: Bool, _ key: Key, _ text: String) {
            if !isMet { found.append(.init(key: key.rawValue, text: text, isError: true)) }
        }
        let kind = Assignment.Kind(rawValue: text(.kind, values))
        let hasSubject = !isBlank(.subject, values)
        let holder = person(.holder, values)
        let subject = person(.subject, values)
        require(holder != nil, .holder, wording.giveKnownNumber)
        require(kind != nil, .kind, wording.chooseAssignmentKind)
        if kind?.isForAnother == true {
            require(!isBlank(.delegated, values), .delegated, wording.sayWhetherDelegated)
        }
        require(hasSubject || !isBlank(.unit, values), .unit, wording.chooseUnit)
        if hasSubject {
            require(subject != nil, .subject, wording.giveKnownNumber)
            require(kind == nil || kind == .delegated, .subject, wording.onlyDelegated)
            require(subject == nil || subject != holder, .subject, wording.notHimself)
        }
        let from = date(.from, values)
        require(from != nil, .from, wording.dateForm)
        if !isBlank(.to, values) {
            let to = date(.to, values)
            require(to != nil, .to, wording.dateForm)
            if let from, let to { require(to >= from, .to, wording.endsBeforeBeginning) }
        }
        require(!isBlank(.decreeNumber, values), .decreeNumber, wording.giveDecree)
        if !isBlank(.decreeDate, values) {
            require(date(.decreeDate, values) != nil, .decreeDate, wording.dateForm)
        }
        return found
    }

    /// Who is meant by the numbers, and what the kind carries.
    func side(_ values: [String: String]) -> [EntryFormModel.SideLine] {
        var lines: [EntryFormModel.SideLine] = []
        for key in [Key.holder, .subject] {
            guard let person = person(key, values),
                let entry = try? keeping.rosterEntry(of: person, quarter: quarter)
            else { continue }
            lines.append(
                EntryFormModel.SideLine(
                    text: wording.label(key) + ": " + entry.name.full + " · "
                        + entry.positionTitle + " · " + entry.unitName, isCurrent: true))
        }
        if let kind = Assignment.Kind(rawValue: text(.kind, values)),
            let capability = try? keeping.capabilities(on: today).first(where: { $0.kind == kind })
        {
            lines.append(EntryFormModel.SideLine(text: wording.capability(capability)))
        }
        if let from = date(.from, values), from < today {
            lines.append(EntryFormModel.SideLine(text: wording.retroactive(from)))
        }
        return lines
    }

    func assignment(_ values: [String: String]) -> Assignment? {
        guard let kind = Assignment.Kind(rawValue: text(.kind, values)),
            let holder = person(.holder, values), let from = date(.from, values)
        else { return nil }
        let target: Assignment.Target?
        if isBlank(.subject, values) {
            target = Int64(text(.unit, values)).map { .unit(OrgUnitID($0)) }
        } else {
            target = person(.subject, values).map { .person($0) }
        }
        guard let target else { return nil }
        return Assignment(
            person: holder, kind: kind, target: target, from: from, to: date(.to, values),
            decree: Decree(
                number: text(.decreeNumber, values), date: date(.decreeDate, values)),
            isEvaluationDelegated: kind.isForAnother ? text(.delegated, values) == Self.yes : nil)
    }
}
