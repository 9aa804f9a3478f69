import CareerDomain

/// Fields and rules of proposing a correction of one's own record.
struct ProposalForm {
    let dossier: Dossier
    let today: CalendarDate
    let wording: Wording

    enum Key: String, CaseIterable {
        case field, value, documentNumber, documentPlace, reason
    }

    var fields: [EntryFormModel.Field] {
        Key.allCases.map { key in
            EntryFormModel.Field(
                key: key.rawValue, label: wording.label(key),
                kind: key == .field
                    ? .picker(
                        ProposalField.allCases.map { ($0.rawValue, wording.proposalField($0)) })
                    : .text,
                help: wording.help(key))
        }
    }

    private func text(_ key: Key, _ values: [String: String]) -> String {
        values[key.rawValue] ?? ""
    }

    private func field(_ values: [String: String]) -> ProposalField? {
        ProposalField(rawValue: text(.field, values))
    }

    func correction(_ values: [String: String]) -> ProposedCorrection? {
        field(values).map { field in
            ProposedCorrection(
                field: field, value: text(.value, values),
                documentNumber: text(.documentNumber, values),
                documentPlace: text(.documentPlace, values), reason: text(.reason, values))
        }
    }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        guard let correction = correction(values) else {
            return [
                .init(key: Key.field.rawValue, text: wording.help(Key.field), isError: true)
            ]
        }
        let recorded = correction.field.stored(in: dossier, on: today)
        return correction.findings(recorded: recorded).map { finding in
            .init(
                key: Self.key(of: finding).rawValue, text: wording.proposalFinding(finding),
                isError: true)
        }
    }

    private static func key(of finding: ProposalFinding) -> Key {
        switch finding {
        case .missingDocument: .documentNumber
        case .missingReason: .reason
        case .alreadyOpen: .field
        default: .value
        }
    }

    func side(_ values: [String: String]) -> [EntryFormModel.SideLine] {
        var lines = [EntryFormModel.SideLine(text: wording.proposeExplained)]
        guard let field = field(values) else { return lines }
        let recorded = wording.proposalValue(field.stored(in: dossier, on: today), of: field)
        lines.insert(
            EntryFormModel.SideLine(text: wording.recordedNow(recorded), isCurrent: true), at: 0)
        if field.isCarriedOutByHand {
            lines.append(EntryFormModel.SideLine(text: wording.byHandExplained))
        }
        return lines
    }
}

extension Workspace {
    /// The form for proposing a correction of one's own record.
    func openProposalForm(of person: PersonID) throws(KeepingError) {
        guard let dossier = try keeping.dossier(of: person, identity: .revealed) else {
            throw .notFound
        }
        let form = ProposalForm(dossier: dossier, today: today, wording: wording)
        let content = EntryFormModel.Content(
            title: wording.proposeTitle, fields: form.fields, initial: [:],
            findings: form.findings, side: form.side
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let correction = form.correction(input.values) else { return false }
            do throws(KeepingError) {
                _ = try self.keeping.propose(correction, for: person)
            } catch .proposalRefused(let findings) {
                self.report(
                    .warning, findings.map(self.wording.proposalFinding).joined(separator: " "))
                return false
            }
            self.refreshOwnRecord(of: person)
            self.report(.ok, self.wording.proposed)
            return true
        }
        try openForm(content, draft: draftKey(.proposal, person))
    }

    /// Asks which open proposal is taken back.
    func openWithdrawal(of person: PersonID) throws(KeepingError) {
        let open = try keeping.proposals(of: person).filter(\.isOpen)
        guard !open.isEmpty else { return report(.plain, wording.noOpenProposals) }
        let items = open.map { proposal in
            ChooserModel.Item(title: wording.proposalLine(proposal, .masked)) {
                [weak self] () throws(KeepingError) in self?.askToWithdraw(proposal)
            }
        }
        self.open(ChooserModel(title: wording.withdrawTitle, items: items))
    }

    private func askToWithdraw(_ proposal: CorrectionProposal) {
        open(
            QuestionModel(
                confirm: wording.withdrawTitle, lines: [wording.proposalLine(proposal, .masked)],
                yes: wording.withdrawYes, no: wording.removeNo
            ) { [weak self] () throws(KeepingError) in
                guard let self else { return }
                try self.keeping.withdraw(proposal.id)
                self.refreshOwnRecord(of: proposal.person)
                self.report(.ok, self.wording.withdrawn)
            })
    }
}
