import CareerDomain

extension Workspace {
    /// "Mengapa boleh, mengapa tidak": every action, about the selected person
    /// and apart from anybody.
    func openRights(over entry: RosterEntry?) throws(KeepingError) {
        let state = try state(of: entry)
        let account = try keeping.ownAccount()
        var grants: [RoleGrant] = []
        if let account { grants = try keeping.grants(of: account.id) }
        let page = RightsPage(
            rights: try keeping.rights(over: entry?.person, state: state),
            subject: entry?.name.full,
            state: state, quarter: quarter, account: account,
            grants: grants,
            today: today, wording: wording)
        open(
            PageModel(
                title: page.title, lines: page.lines,
                actions: [
                    .rightsTable: { [weak self] () throws(KeepingError) in
                        self?.openRightsTable()
                    }
                ],
                context: .rights,
                subject: entry.map { LayerSubject(person: $0.person, right: .listPerson) }))
    }

    /// How far the document of the shown quarter is; of one that may not be
    /// read, as the list tells.
    private func state(of entry: RosterEntry?) throws(KeepingError) -> DocumentState {
        guard let entry else { return .none }
        let known = try keeping.appraisals(of: entry.person).first { $0.quarter == quarter }
        return known?.documentState ?? selectedState
    }

    /// The whole table of rights.
    func openRightsTable() {
        open(PageModel(title: wording.rightsTableTitle, lines: RightsTable(wording: wording).lines))
    }
}

/// The lines of "Mengapa boleh, mengapa tidak".
struct RightsPage {
    let rights: Rights
    /// Name of the person it is about; nil for nobody.
    let subject: String?
    let state: DocumentState
    let quarter: Quarter
    let account: Account?
    let grants: [RoleGrant]
    let today: CalendarDate
    let wording: Wording

    var title: String {
        wording.rightsTitle + (subject.map { ": " + $0 } ?? "")
    }

    var lines: [PageSnapshot.Line] {
        let parts = [oneself, aboutPerson, aboutInstitution].filter { !$0.isEmpty }
        return Array(parts.joined(separator: [PageSnapshot.Line("", "")]))
    }

    private var oneself: [PageSnapshot.Line] {
        var lines = [
            PageSnapshot.Line("", wording.whoAmI, .heading),
            PageSnapshot.Line(
                wording.accountLabel,
                account.map(wording.named) ?? wording.noAccount(isSettingUp: rights.isSettingUp)),
        ]
        for role in rights.roles where !role.isGranted || account == nil {
            lines.append(
                PageSnapshot.Line(
                    wording.roleLabel, wording.role(role) + " · " + wording.derivation(of: role)))
        }
        for grant in grants where grant.isInForce(on: today) {
            lines.append(PageSnapshot.Line(wording.roleLabel, wording.grant(grant)))
        }
        return lines
    }

    private var aboutPerson: [PageSnapshot.Line] {
        guard let subject else { return [] }
        let decided = Action.allCases.filter(\.concernsPerson)
        return [
            PageSnapshot.Line("", wording.rightsOver(subject, quarter, state), .heading)
        ] + decided.compactMap(line)
    }

    private var aboutInstitution: [PageSnapshot.Line] {
        [PageSnapshot.Line("", wording.rightsOfInstitution, .heading)]
            + Action.allCases.filter { !$0.concernsPerson }.compactMap(line)
    }

    private func line(_ action: Action) -> PageSnapshot.Line? {
        guard let decision = rights.decisions[action] else { return nil }
        switch decision {
        case .allowed(let ground):
            return PageSnapshot.Line(
                wording.may, wording.action(action) + " – " + wording.ground(ground), mark: .yes)
        case .denied(let denial):
            return PageSnapshot.Line(
                wording.mayNot, wording.action(action) + " – " + wording.shortly(denial),
                .dimmed, mark: .no)
        }
    }
}

/// The table of rights, row by row.
struct RightsTable {
    let wording: Wording

    var lines: [PageSnapshot.Line] {
        var lines = [PageSnapshot.Line("", wording.rightsTableExplained)]
        for role in AccountRole.allCases {
            lines.append(PageSnapshot.Line("", ""))
            lines.append(PageSnapshot.Line("", wording.role(role), .heading))
            for rule in AccessRule.table where rule.role == role { lines += self.lines(of: rule) }
        }
        return lines
    }

    private func lines(of rule: AccessRule) -> [PageSnapshot.Line] {
        let actions = Action.allCases.filter(rule.actions.contains).map(wording.action)
        return [
            PageSnapshot.Line("", wording.reach(of: rule), .dimmed),
            PageSnapshot.Line("", actions.joined(separator: "; ")),
        ]
    }
}
