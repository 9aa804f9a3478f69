import CareerDomain

extension Workspace {
    func performOnTrail(_ command: CommandID) throws(KeepingError) {
        switch command {
        case .auditTrail: try openAudit()
        case .auditHead: try openAuditHead()
        default: try openTrail()
        }
    }

    /// The trail of the shown appraisal when the form has the keyboard, else of
    /// the selected person.
    private func openTrail() throws(KeepingError) {
        guard let entry = list.selected else { return }
        guard focus == .form, layers.isEmpty, let document = form.appraisal else {
            return try openTrail(of: entry.person, title: wording.trailTitle(entry.name.full))
        }
        try openTrail(
            of: document.person, on: AuditObject(.appraisal, document.id.rawValue),
            title: wording.trailTitle(entry.name.full, document.quarter))
    }

    func openTrail(
        of person: PersonID, on object: AuditObject? = nil, title: String
    ) throws(KeepingError) {
        let trail = trail(AuditQuery(person: person, object: object))
        open(
            PageModel(
                title: title, lines: try trail.next(),
                subject: LayerSubject(person: person, right: .listPerson),
                more: { () throws(KeepingError) in try trail.next() }))
    }

    private func trail(_ query: AuditQuery) -> TrailPage {
        TrailPage(query, keeping: keeping, wording: wording, timeZone: settings.timeZone)
    }

    // MARK: The whole trail

    private static let auditName = "audit"

    /// The trail of everything, for those who may read it, narrowed or not.
    private func openAudit(
        _ query: AuditQuery = AuditQuery(), account: String? = nil
    ) throws(KeepingError) {
        let trail = trail(query)
        let filters = [query.action.map(wording.auditAction), account].compactMap(\.self)
        let lines = try trail.next()
        layers.removeAll { ($0 as? PageModel)?.name == Self.auditName }
        open(
            PageModel(
                Self.auditName, title: wording.auditTitle(filters), lines: lines,
                actions: [
                    .filterTrail: { [weak self] () throws(KeepingError) in
                        self?.openAuditFilters(query, account: account)
                    },
                    .refresh: { [weak self] () throws(KeepingError) in
                        try self?.openAudit(query, account: account)
                    },
                ], context: .trail, more: { () throws(KeepingError) in try trail.next() }))
    }

    private func openAuditFilters(_ query: AuditQuery, account: String?) {
        open(
            ChooserModel(
                title: wording.auditFilterTitle,
                items: [
                    ChooserModel.Item(
                        title: wording.auditByAction, isCurrent: query.action != nil
                    ) { [weak self] () throws(KeepingError) in
                        self?.chooseAuditAction(query, account: account)
                    },
                    ChooserModel.Item(
                        title: wording.auditByAccount, isCurrent: query.account != nil
                    ) { [weak self] () throws(KeepingError) in
                        try self?.chooseAuditAccount(query)
                    },
                    ChooserModel.Item(title: wording.auditEverything) {
                        [weak self] () throws(KeepingError) in try self?.openAudit()
                    },
                ]))
    }

    private func chooseAuditAction(_ query: AuditQuery, account: String?) {
        let items = AuditAction.allCases.map { action in
            ChooserModel.Item(
                title: wording.auditAction(action), isCurrent: action == query.action
            ) { [weak self] () throws(KeepingError) in
                var narrowed = query
                narrowed.action = action
                try self?.openAudit(narrowed, account: account)
            }
        }
        open(ChooserModel(title: wording.auditByAction, items: items))
    }

    private static let mostAccounts = 2_000

    private func chooseAuditAccount(_ query: AuditQuery) throws(KeepingError) {
        let accounts = try keeping.auditAccounts(limit: Self.mostAccounts)
        let items = accounts.map { account in
            let name = account.isTechnical ? account.name : account.fullName
            return ChooserModel.Item(
                title: name, detail: account.isTechnical ? "" : account.name,
                isCurrent: account.id == query.account
            ) { [weak self] () throws(KeepingError) in
                var narrowed = query
                narrowed.account = account.id
                try self?.openAudit(narrowed, account: name)
            }
        }
        open(ChooserModel(title: wording.auditByAccount, items: items))
    }

    // MARK: The head

    /// The head of the trail, to be printed or copied onto paper.
    private func openAuditHead() throws(KeepingError) {
        guard let head = try keeping.auditHead() else {
            return report(.plain, wording.auditEmpty)
        }
        let lines = wording.auditHeadLines(head, at: surroundings.clock(), in: settings.timeZone)
        open(
            PageModel(
                title: wording.auditHeadTitle,
                lines: lines.map { PageSnapshot.Line($0.label, $0.text) } + [
                    PageSnapshot.Line("", ""), PageSnapshot.Line("", wording.auditHeadExplained),
                ]))
    }
}
