import CareerDomain

extension Workspace {
    /// Asks which assignment ends, or was never right.
    func openAssignmentEnd(for person: PersonID) throws(KeepingError) {
        let report = try keeping.authority(over: person, on: today, for: quarter)
        var assignments = try keeping.assignments(of: person, on: nil)
        let units = Set([report.decidingUnit] + report.authority.path.map(\.unit))
        for unit in units.compactMap(\.self).sorted() {
            assignments += try keeping.assignments(over: unit, on: nil)
        }
        let open = assignments.filter { $0.correction == nil }
        var seen: Set<AssignmentID> = []
        let form = AssignmentEndForm(
            assignments: try named(open.filter { seen.insert($0.id).inserted }), today: today,
            wording: wording)
        guard !form.assignments.isEmpty else {
            return self.report(.plain, wording.noAssignments)
        }
        let content = EntryFormModel.Content(
            title: wording.endTitle, fields: form.fields, initial: form.initial,
            findings: form.findings, side: form.side
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let chosen = form.assignment(input.values) else { return false }
            if form.isCorrection(input.values) {
                try self.keeping.correctAssignment(chosen.id, reason: form.reason(input.values))
            } else if let day = form.day(input.values) {
                try self.keeping.endAssignment(chosen.id, on: day)
            }
            self.showAuthority(over: person)
            self.report(.ok, self.wording.assignmentClosed)
            return true
        }
        try openForm(content, draft: draftKey(.assignmentEnd, person))
    }
}

/// Fields and rules of ending or correcting an assignment.
struct AssignmentEndForm {
    let assignments: [NamedAssignment]
    let today: CalendarDate
    let wording: Wording

    enum Key: String, CaseIterable {
        case assignment, action, lastDay, reason
    }

    private static let ending = "AKHIR"
    private static let correcting = "KOREKSI"

    var fields: [EntryFormModel.Field] {
        Key.allCases.map { key in
            EntryFormModel.Field(
                key: key.rawValue, label: wording.label(key), kind: kind(of: key),
                help: wording.help(key))
        }
    }

    private func kind(of key: Key) -> EntryFormModel.Field.Kind {
        switch key {
        case .assignment:
            .picker(
                assignments.map {
                    (String($0.assignment.id.rawValue), wording.assignment($0))
                })
        case .action:
            .choice([
                (Self.ending, wording.actionEnd), (Self.correcting, wording.actionCorrect),
            ])
        case .lastDay, .reason: .text
        }
    }

    var initial: [String: String] {
        [
            Key.assignment.rawValue: assignments.count == 1
                ? String(assignments[0].assignment.id.rawValue) : "",
            Key.action.rawValue: Self.ending, Key.lastDay.rawValue: today.written,
        ]
    }

    func assignment(_ values: [String: String]) -> Assignment? {
        assignments.first {
            String($0.assignment.id.rawValue) == values[Key.assignment.rawValue]
        }?.assignment
    }

    func isCorrection(_ values: [String: String]) -> Bool {
        values[Key.action.rawValue] == Self.correcting
    }

    func day(_ values: [String: String]) -> CalendarDate? {
        values[Key.lastDay.rawValue].flatMap { CalendarDate(typed: $0) }
    }

    func reason(_ values: [String: String]) -> String { values[Key.reason.rawValue] ?? "" }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        var found: [EntryFormModel.Finding] = []
        func require(_ isMet: Bool, _ key: Key, _ text: String) {
            if !isMet { found.append(.init(key: key.rawValue, text: text, isError: true)) }
        }
        let chosen = assignment(values)
        require(chosen != nil, .assignment, wording.chooseAssignment)
        if isCorrection(values) {
            let isBlank = reason(values).allSatisfy(\.isWhitespace)
            require(!isBlank, .reason, wording.correctReasonMissing)
        } else {
            require(chosen?.to == nil, .assignment, wording.endedAlready)
            let day = day(values)
            require(day != nil, .lastDay, wording.dateForm)
            if let day, let from = chosen?.from {
                require(day >= from, .lastDay, wording.endsBeforeBeginning)
            }
        }
        return found
    }

    func side(_ values: [String: String]) -> [EntryFormModel.SideLine] {
        [
            EntryFormModel.SideLine(text: wording.endExplained, isCurrent: !isCorrection(values)),
            EntryFormModel.SideLine(
                text: wording.correctionExplained, isCurrent: isCorrection(values)),
        ]
    }
}
