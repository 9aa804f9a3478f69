import CareerDomain

extension Workspace {
    private static let mostProposals = 500
    private static let proposalName = "proposal"

    /// Open proposals that the account may decide on, oldest first.
    func openProposals() throws(KeepingError) {
        let open = try keeping.openProposals(limit: Self.mostProposals)
        guard !open.isEmpty else { return report(.ok, wording.noOpenProposals) }
        let now = surroundings.clock()
        let items = open.map { proposal in
            ChooserModel.Item(
                title: proposal.personName + " · "
                    + wording.proposalField(proposal.correction.field),
                detail: wording.age(proposal.age(at: now))
            ) { [weak self] () throws(KeepingError) in try self?.openProposal(proposal.id) }
        }
        self.open(
            ChooserModel(
                title: wording.proposalsTitle(
                    open.count, isAll: open.count < Self.mostProposals), items: items))
    }

    private func openProposal(_ id: ProposalID) throws(KeepingError) {
        let comparison = try keeping.comparison(of: id)
        let person = comparison.proposal.person
        let page = ProposalPage(
            comparison, now: surroundings.clock(), timeZone: settings.timeZone, wording: wording)
        func decide(
            _ decision: DecisionForm.Decision
        ) -> () throws(KeepingError) -> Void {
            { [weak self] () throws(KeepingError) in
                try self?.openDecision(of: person, on: id, decision)
            }
        }
        open(
            PageModel(
                Self.proposalName, title: wording.proposalTitle(comparison.proposal.personName),
                lines: page.lines,
                actions: [
                    .acceptProposal: decide(.accept), .refuseProposal: decide(.refuse),
                    .trail: { [weak self] () throws(KeepingError) in
                        guard let self else { return }
                        try self.openTrail(
                            of: person,
                            title: self.wording.trailTitle(comparison.proposal.personName))
                    },
                ], context: .proposal,
                subject: LayerSubject(person: person, right: .decideCorrection)))
    }

    /// The form that decides on one of a person's open proposals.
    func openDecision(
        of person: PersonID, on proposal: ProposalID? = nil,
        _ decision: DecisionForm.Decision? = nil
    ) throws(KeepingError) {
        var comparisons: [ProposalComparison] = []
        for open in try keeping.proposals(of: person) where open.isOpen {
            comparisons.append(try keeping.comparison(of: open.id))
        }
        guard let first = proposal ?? comparisons.first?.proposal.id else {
            return report(.plain, wording.noOpenProposals)
        }
        let form = DecisionForm(
            comparisons: comparisons, now: surroundings.clock(), timeZone: settings.timeZone,
            wording: wording)
        let content = EntryFormModel.Content(
            title: wording.decideTitle, fields: form.fields,
            initial: form.initial(first, decision), keepsInitial: true,
            findings: form.findings, side: form.side
        ) { [weak self] (input) throws(KeepingError) in
            try self?.decide(input.values, form) ?? false
        }
        try openForm(content, draft: draftKey(.decision, person))
    }

    private func decide(
        _ values: [String: String], _ form: DecisionForm
    ) throws(KeepingError) -> Bool {
        guard let comparison = form.comparison(values), let decision = form.decision(values)
        else { return false }
        let proposal = comparison.proposal
        switch decision {
        case .accept:
            try keeping.accept(
                proposal.id, seeing: comparison.version, reason: form.reason(values))
        case .refuse: try keeping.refuse(proposal.id, reason: form.reason(values))
        }
        layers.removeAll { ($0 as? PageModel)?.name == Self.proposalName }
        // It is stored; what cannot be read again now comes later.
        try? rereadPanes()
        report(.ok, wording.decided)
        return true
    }
}
