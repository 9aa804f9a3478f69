import CareerDomain

extension Workspace {
    /// The form for whether a kind of assignment carries the authority to
    /// assess.
    func openCapabilities() throws(KeepingError) {
        let form = CapabilityForm(
            capabilities: try keeping.capabilities(on: today), today: today, wording: wording)
        let content = EntryFormModel.Content(
            title: wording.capabilityTitle, fields: form.fields, initial: form.initial,
            findings: form.findings, side: form.side
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let (capability, day) = form.capability(input.values) else {
                return false
            }
            try self.keeping.set(capability, from: day)
            self.report(.ok, self.wording.capabilityStored)
            return true
        }
        try openForm(content, draft: draftKey(.capability, nil))
    }
}

/// Fields and rules of a capability.
struct CapabilityForm {
    let capabilities: [AssignmentCapability]
    let today: CalendarDate
    let wording: Wording

    enum Key: String, CaseIterable {
        case kind, assessing, validFrom, legalBasis
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
        case .assessing:
            .choice(
                AssignmentCapability.Permission.allCases.map {
                    ($0.rawValue, wording.permission($0))
                })
        case .validFrom, .legalBasis: .text
        }
    }

    var initial: [String: String] {
        [
            Key.kind.rawValue: Assignment.Kind.dailyActing.rawValue,
            Key.validFrom.rawValue: today.written,
        ]
    }

    func capability(
        _ values: [String: String]
    ) -> (capability: AssignmentCapability, from: CalendarDate)? {
        guard let kind = values[Key.kind.rawValue].flatMap(Assignment.Kind.init),
            let permission = values[Key.assessing.rawValue]
                .flatMap(AssignmentCapability.Permission.init),
            let from = values[Key.validFrom.rawValue].flatMap({ CalendarDate(typed: $0) })
        else { return nil }
        let capability = AssignmentCapability(
            kind: kind, assessing: permission, legalBasis: values[Key.legalBasis.rawValue] ?? "",
            validFrom: from)
        return (capability, from)
    }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        var found: [EntryFormModel.Finding] = []
        func require(_ isMet: Bool, _ key: Key, _ text: String) {
            if !isMet { found.append(.init(key: key.rawValue, text: text, isError: true)) }
        }
        require(
            !(values[Key.kind.rawValue] ?? "").isEmpty, .kind, wording.chooseAssignmentKind)
        require(
            !(values[Key.assessing.rawValue] ?? "").isEmpty, .assessing, wording.choosePermission)
        require(
            values[Key.validFrom.rawValue].flatMap { CalendarDate(typed: $0) } != nil,
            .validFrom, wording.dateForm)
        let basis = values[Key.legalBasis.rawValue] ?? ""
        require(!basis.allSatisfy(\.isWhitespace), .legalBasis, wording.giveLegalBasis)
        return found
    }

    /// What holds today, kind by kind.
    func side(_ values: [String: String]) -> [EntryFormModel.SideLine] {
        capabilities.map {
            EntryFormModel.SideLine(
                text: wording.capability($0),
                isCurrent: $0.kind.rawValue == values[Key.kind.rawValue])
        }
    }
}
