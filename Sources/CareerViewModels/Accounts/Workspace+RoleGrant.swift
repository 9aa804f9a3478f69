import CareerDomain

extension Workspace {
    /// The form for a role given by a decree.
    func openGrantForm(for holder: AccountHolder) throws(KeepingError) {
        guard let account = try account(of: holder) else { return }
        let form = RoleGrantForm(
            account: account.id, units: try keeping.unitsForRoles(), today: today,
            wording: wording)
        let content = EntryFormModel.Content(
            title: wording.grantTitle(holder.name), fields: form.fields, initial: form.initial,
            findings: form.findings, side: form.side
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let grant = form.grant(input.values, at: self.surroundings.clock())
            else { return false }
            let request = try self.keeping.grantOrRequest(grant)
            self.showAccount(of: holder)
            self.report(
                .ok, request.map(self.wording.approvalRequested) ?? self.wording.roleGranted)
            return true
        }
        try openForm(content, draft: draftKey(.roleGrant, holder.person))
    }

    /// Asks which role is taken back, and why.
    func openRevocation(for holder: AccountHolder) throws(KeepingError) {
        guard let account = try account(of: holder) else { return }
        let grants = try keeping.grants(of: account.id).filter { $0.revokedAt == nil }
        guard !grants.isEmpty else { return report(.plain, wording.noRoles) }
        let form = RoleRevocationForm(grants: grants, wording: wording)
        let content = EntryFormModel.Content(
            title: wording.revokeTitle(holder.name), fields: form.fields, initial: form.initial,
            findings: form.findings
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let grant = form.grant(input.values) else { return false }
            try self.keeping.revoke(grant.id, reason: form.reason.reason(input.values))
            self.showAccount(of: holder)
            self.report(.ok, self.wording.roleRevoked)
            return true
        }
        try openForm(content, draft: draftKey(.roleRevocation, holder.person))
    }
}

/// Fields and rules of a grant.
struct RoleGrantForm {
    let account: AccountID
    let units: [UnitNode]
    let today: CalendarDate
    let wording: Wording

    enum Key: String, CaseIterable {
        case role, unit, from, to, decree
    }

    /// Roles that somebody with a NIP may have.
    private static let roles = AccountRole.allCases.filter {
        $0.isGranted && $0.suitsPersonsAccount
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
        case .role:
            .choice(
                Self.roles.map { ($0.rawValue, wording.role($0)) })
        case .unit:
            .picker(
                units.map {
                    (String($0.id.rawValue), String(repeating: "  ", count: $0.depth) + $0.name)
                })
        case .from, .to, .decree: .text
        }
    }

    var initial: [String: String] { [Key.from.rawValue: today.written] }

    private func text(_ key: Key, _ values: [String: String]) -> String {
        values[key.rawValue] ?? ""
    }

    private func isBlank(_ key: Key, _ values: [String: String]) -> Bool {
        text(key, values).allSatisfy(\.isWhitespace)
    }

    private func date(_ key: Key, _ values: [String: String]) -> CalendarDate? {
        CalendarDate(typed: text(key, values))
    }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        var found: [EntryFormModel.Finding] = []
        func require(_ isMet: Bool, _ key: Key, _ text: String) {
            if !isMet { found.append(.init(key: key.rawValue, text: text, isError: true)) }
        }
        let role = AccountRole(rawValue: text(.role, values))
        require(role != nil, .role, wording.chooseRole)
        if let role {
            require(
                !role.needsUnit || !isBlank(.unit, values), .unit, wording.roleNeedsUnit(role))
            require(role.needsUnit || isBlank(.unit, values), .unit, wording.roleHasNoUnit(role))
        }
        let from = date(.from, values)
        require(from != nil, .from, wording.dateForm)
        if !isBlank(.to, values) {
            let to = date(.to, values)
            require(to != nil, .to, wording.dateForm)
            if let from, let to { require(to >= from, .to, wording.endsBeforeBeginning) }
        }
        guard isBlank(.decree, values) else { return found }
        let reminder = EntryFormModel.Finding(
            key: Key.decree.rawValue, text: wording.noDecree, isError: false)
        return found + [reminder]
    }

    /// What each role may, the chosen one marked.
    func side(_ values: [String: String]) -> [EntryFormModel.SideLine] {
        Self.roles.map { role in
            EntryFormModel.SideLine(
                text: wording.role(role) + ": " + wording.summary(of: role),
                isCurrent: role.rawValue == text(.role, values))
        }
    }

    func grant(_ values: [String: String], at now: Moment) -> RoleGrant? {
        guard let role = AccountRole(rawValue: text(.role, values)),
            let from = date(.from, values)
        else { return nil }
        return RoleGrant(
            account: account, role: role,
            unit: role.needsUnit ? Int64(text(.unit, values)).map(OrgUnitID.init) : nil,
            from: from, to: date(.to, values), decree: text(.decree, values), grantedAt: now)
    }
}

/// Fields and rules of taking a role back.
struct RoleRevocationForm {
    let grants: [RoleGrant]
    let wording: Wording

    private static let grantKey = "grant"

    var reason: ReasonForm {
        ReasonForm(label: wording.reasonLabel, help: wording.revokeReason)
    }

    var fields: [EntryFormModel.Field] {
        [
            EntryFormModel.Field(
                key: Self.grantKey, label: wording.roleLabel,
                kind: .picker(grants.map { (String($0.id), wording.grant($0)) }),
                help: wording.chooseGrant)
        ] + reason.fields
    }

    var initial: [String: String] {
        grants.count == 1 ? [Self.grantKey: String(grants[0].id)] : [:]
    }

    func grant(_ values: [String: String]) -> RoleGrant? {
        grants.first { String($0.id) == values[Self.grantKey] }
    }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        let missing = EntryFormModel.Finding(
            key: Self.grantKey, text: wording.chooseGrant, isError: true)
        return (grant(values) == nil ? [missing] : []) + reason.findings(values)
    }
}
