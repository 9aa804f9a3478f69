import CareerDomain

/// Whose account it is.
struct AccountHolder {
    var person: PersonID
    /// 18 digits.
    var number: String
    var name: String

    init(_ entry: RosterEntry) {
        person = entry.person
        number = entry.employeeNumber
        name = entry.name.full
    }
}

extension Workspace {
    static let accountName = "akun"
    /// Sign-ins shown.
    private static let mostSignIns = 10

    func performOnAccount(_ command: CommandID) throws(KeepingError) {
        switch command {
        case .ownAccount: return try openOwnAccount()
        case .changeSecret: return try openSecretForm()
        case .rights: return try openRights(over: list.selected)
        case .rightsTable: return openRightsTable()
        case .approvals: return try openApprovals()
        default: break
        }
        guard let entry = list.selected else { return }
        let holder = AccountHolder(entry)
        switch command {
        case .handOutCode: askToHandOut(to: holder)
        case .toggleBlock: try toggleBlock(of: holder)
        case .grantRole: try openGrantForm(for: holder)
        case .revokeRole: try openRevocation(for: holder)
        case .declareRelative: try openRelativeForm(for: holder)
        case .endRelative: try chooseRelative(of: holder)
        default: try openAccount(of: holder)
        }
    }

    func openAccount(of holder: AccountHolder) throws(KeepingError) {
        let actions: [CommandID: () throws(KeepingError) -> Void] = [
            .handOutCode: { [weak self] () throws(KeepingError) in
                self?.askToHandOut(to: holder)
            },
            .toggleBlock: { [weak self] () throws(KeepingError) in
                try self?.toggleBlock(of: holder)
            },
            .grantRole: { [weak self] () throws(KeepingError) in
                try self?.openGrantForm(for: holder)
            },
            .revokeRole: { [weak self] () throws(KeepingError) in
                try self?.openRevocation(for: holder)
            },
            .declareRelative: { [weak self] () throws(KeepingError) in
                try self?.openRelativeForm(for: holder)
            },
            .endRelative: { [weak self] () throws(KeepingError) in
                try self?.chooseRelative(of: holder)
            },
        ]
        open(
            PageModel(
                Self.accountName, title: wording.accountTitle(holder.name),
                lines: try accountPage(of: holder).lines, actions: actions, context: .account,
                subject: LayerSubject(person: holder.person, right: .listPerson)))
    }

    /// The account of whoever has signed in.
    func openOwnAccount() throws(KeepingError) {
        guard let account = try keeping.ownAccount() else {
            return report(.warning, wording.denial(.notSignedIn))
        }
        open(
            PageModel(
                Self.ownAccountName, title: wording.ownAccountTitle,
                lines: try page(of: account).lines,
                actions: [
                    .changeSecret: { [weak self] () throws(KeepingError) in
                        try self?.openSecretForm()
                    },
                    .rights: { [weak self] () throws(KeepingError) in
                        try self?.openOwnRights()
                    },
                    .declareRelative: { [weak self] () throws(KeepingError) in
                        try self?.openOwnRelativeForm(account)
                    },
                ], context: .ownAccount))
    }

    private func openOwnRights() throws(KeepingError) { try openRights(over: list.selected) }

    private func openOwnRelativeForm(_ account: Account) throws(KeepingError) {
        guard let holder = try ownHolder(account) else {
            return report(.warning, wording.technicalHasNone)
        }
        try openRelativeForm(for: holder)
    }

    static let ownAccountName = "akun-saya"

    private func ownHolder(_ account: Account) throws(KeepingError) -> AccountHolder? {
        guard let person = account.person else { return nil }
        return try keeping.rosterEntry(of: person, quarter: quarter).map(AccountHolder.init)
    }

    private func accountPage(of holder: AccountHolder) throws(KeepingError) -> AccountPage {
        if let account = try keeping.account(named: holder.number) {
            return try page(of: account)
        }
        return AccountPage(
            name: holder.name, number: holder.number, account: nil, grants: [], approvals: [],
            signIns: [], relatives: relatives(of: holder.person), today: today,
            timeZone: settings.timeZone, wording: wording)
    }

    private func page(of account: Account) throws(KeepingError) -> AccountPage {
        AccountPage(
            name: account.isTechnical ? account.name : account.fullName, number: account.name,
            account: account, grants: try keeping.grants(of: account.id),
            approvals: approvals(for: account.id),
            signIns: try keeping.signIns(of: account.id, limit: Self.mostSignIns),
            relatives: account.person.flatMap(relatives), today: today,
            timeZone: settings.timeZone, wording: wording)
    }

    /// Nil where the account that reads may not know of them.
    func relatives(of person: PersonID) -> [Relative]? { try? keeping.relatives(of: person) }

    /// The account's page is written anew over what has changed it.
    func showAccount(of holder: AccountHolder) {
        let names = [Self.accountName, Self.ownAccountName]
        guard let open = layers.compactMap({ ($0 as? PageModel)?.name }).last(where: names.contains)
        else { return }
        layers.removeAll { ($0 as? PageModel)?.name == open }
        // It is stored; what cannot be read again now comes later.
        if open == Self.accountName {
            try? openAccount(of: holder)
        } else {
            try? openOwnAccount()
        }
    }

    /// The holder's account; says how to make one where there is none.
    func account(of holder: AccountHolder) throws(KeepingError) -> Account? {
        let account = try keeping.account(named: holder.number)
        if account == nil { report(.warning, wording.giveCodeFirst) }
        return account
    }
}

extension Workspace {
    // MARK: Codes

    func askToHandOut(to holder: AccountHolder) {
        open(
            QuestionModel(
                confirm: wording.handOutTitle, lines: [holder.name, "", wording.handOutExplained],
                yes: wording.handOutYes, no: wording.notNow
            ) { [weak self] () throws(KeepingError) in try self?.handOut(to: holder) })
    }

    private func handOut(to holder: AccountHolder) throws(KeepingError) {
        let code: OneTimeCode
        do throws(KeepingError) {
            code = try keeping.handOutCode(to: holder.person)
        } catch .denied(.approval(.needed)) {
            guard let account = try account(of: holder) else { return }
            let request = try keeping.request(.code(account.id))
            showAccount(of: holder)
            return report(.ok, wording.approvalRequested(request))
        }
        showAccount(of: holder)
        showCode(
            code, name: holder.name, accountName: holder.number,
            subject: LayerSubject(person: holder.person, right: .handOutCode))
        report(.ok, wording.codeHandedOut)
    }

    /// The code is on this page and nowhere else, and gone with it.
    ///
    /// - Parameter name: of the person; empty for a technical account.
    func showCode(
        _ code: OneTimeCode, name: String, accountName: String, subject: LayerSubject? = nil
    ) {
        let slip = CodeSlip(
            institution: settings.institutionName, holder: name, accountName: accountName,
            code: code, validUntil: OneTimeCode.expiry(of: surroundings.clock()),
            timeZone: settings.timeZone)
        let lines = [wording.codeShownOnce, ""].map { PageSnapshot.Line("", $0, .warning) }
        open(
            PageModel(
                title: wording.codeTitle(name.isEmpty ? accountName : name),
                lines: lines + wording.codeSlip(slip).map { PageSnapshot.Line("", $0) },
                subject: subject))
    }

    // MARK: Blocks

    func toggleBlock(of holder: AccountHolder) throws(KeepingError) {
        guard let account = try account(of: holder) else { return }
        guard account.isBlocked else { return try openBlockForm(account, of: holder) }
        open(
            QuestionModel(
                confirm: wording.unblockTitle,
                lines: [holder.name, wording.accountState(account, in: settings.timeZone)],
                yes: wording.unblockYes, no: wording.notNow
            ) { [weak self] () throws(KeepingError) in
                guard let self else { return }
                try self.keeping.unblock(account.id)
                self.showAccount(of: holder)
                self.report(.ok, self.wording.unblocked)
            })
    }

    private func openBlockForm(
        _ account: Account, of holder: AccountHolder
    ) throws(KeepingError) {
        let form = ReasonForm(label: wording.reasonLabel, help: wording.blockReason)
        let content = EntryFormModel.Content(
            title: wording.blockTitle(holder.name), fields: form.fields, initial: [:],
            findings: form.findings
        ) { [weak self] (input) throws(KeepingError) in
            guard let self else { return false }
            try self.keeping.block(account.id, reason: form.reason(input.values))
            self.showAccount(of: holder)
            self.report(.ok, self.wording.blocked)
            return true
        }
        try openForm(content, draft: draftKey(.accountBlock, holder.person))
    }

    // MARK: Relatives

    private func chooseRelative(of holder: AccountHolder) throws(KeepingError) {
        let relatives = try keeping.relatives(of: holder.person)
        guard !relatives.isEmpty else { return report(.plain, wording.noRelatives) }
        let items = relatives.map { relative in
            ChooserModel.Item(title: wording.relative(relative)) {
                [weak self] () throws(KeepingError) in
                self?.askToEnd(relative, of: holder)
            }
        }
        open(ChooserModel(title: wording.endRelativeTitle, items: items))
    }

    private func askToEnd(_ relative: Relative, of holder: AccountHolder) {
        open(
            QuestionModel(
                confirm: wording.endRelativeTitle,
                lines: [holder.name, wording.relative(relative), "", wording.endRelativeExplained],
                yes: wording.endRelativeYes, no: wording.notNow
            ) { [weak self] () throws(KeepingError) in
                guard let self else { return }
                try self.keeping.endRelative(relative.id, of: holder.person)
                self.showAccount(of: holder)
                self.report(.ok, self.wording.relativeEnded)
            })
    }
}

/// A form that asks for a reason alone.
struct ReasonForm {
    let label: String
    let help: String
    var isEnough: (String) -> Bool = { !$0.allSatisfy(\.isWhitespace) }

    static let key = "reason"

    var fields: [EntryFormModel.Field] {
        [EntryFormModel.Field(key: Self.key, label: label, kind: .text, help: help)]
    }

    func reason(_ values: [String: String]) -> String { values[Self.key] ?? "" }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        isEnough(reason(values))
            ? [] : [EntryFormModel.Finding(key: Self.key, text: help, isError: true)]
    }
}
