import CareerDomain

/// Fields and rules of deciding on a proposal.
struct DecisionForm {
    /// Open ones of one person, beside what is recorded now.
    let comparisons: [ProposalComparison]
    let now: Moment
    let timeZone: TimeZoneOfIndonesia
    let wording: Wording

    enum Key: String, CaseIterable {
        case proposal, decision, reason
    }

    enum Decision: String, CaseIterable {
        case accept = "TERIMA"
        case refuse = "TOLAK"
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
        case .proposal:
            .picker(
                comparisons.map {
                    (String($0.proposal.id.rawValue), wording.proposalLine($0.proposal))
                })
        case .decision:
            .choice([
                (Decision.accept.rawValue, wording.decisionAccept),
                (Decision.refuse.rawValue, wording.decisionRefuse),
            ])
        case .reason: .text
        }
    }

    func initial(_ proposal: ProposalID, _ decision: Decision?) -> [String: String] {
        [
            Key.proposal.rawValue: String(proposal.rawValue),
            Key.decision.rawValue: decision?.rawValue ?? "",
        ]
    }

    func comparison(_ values: [String: String]) -> ProposalComparison? {
        comparisons.first {
            String($0.proposal.id.rawValue) == values[Key.proposal.rawValue]
        }
    }

    func decision(_ values: [String: String]) -> Decision? {
        values[Key.decision.rawValue].flatMap(Decision.init)
    }

    func reason(_ values: [String: String]) -> String { values[Key.reason.rawValue] ?? "" }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        var found: [EntryFormModel.Finding] = []
        func require(_ isMet: Bool, _ key: Key, _ text: String) {
            if !isMet { found.append(.init(key: key.rawValue, text: text, isError: true)) }
        }
        require(comparison(values) != nil, .proposal, wording.chooseProposal)
        require(decision(values) != nil, .decision, wording.chooseDecision)
        let isBlank = reason(values).allSatisfy(\.isWhitespace)
        require(!isBlank, .reason, wording.proposalFinding(.missingReason))
        return found
    }

    func side(_ values: [String: String]) -> [EntryFormModel.SideLine] {
        guard let comparison = comparison(values) else { return [] }
        return ProposalPage(comparison, now: now, timeZone: timeZone, wording: wording).lines
            .filter { !$0.text.isEmpty }
            .map { line in
                EntryFormModel.SideLine(
                    text: (line.label.isEmpty ? "" : line.label + ": ") + line.text,
                    isCurrent: line.label == wording.valueProposed)
            }
    }
}

/// A proposal field by field beside what is recorded.
struct ProposalPage {
    let comparison: ProposalComparison
    let now: Moment
    let timeZone: TimeZoneOfIndonesia
    let wording: Wording

    init(
        _ comparison: ProposalComparison, now: Moment, timeZone: TimeZoneOfIndonesia,
        wording: Wording
    ) {
        self.comparison = comparison
        self.now = now
        self.timeZone = timeZone
        self.wording = wording
    }

    var lines: [PageSnapshot.Line] {
        let proposal = comparison.proposal
        let correction = proposal.correction
        func value(_ text: String) -> String {
            wording.proposalValue(text, of: correction.field)
        }
        var lines = [
            PageSnapshot.Line("", wording.proposalField(correction.field), .heading),
            PageSnapshot.Line(wording.valueNow, value(comparison.recorded)),
            PageSnapshot.Line(wording.valueAtProposal, value(proposal.stored)),
            PageSnapshot.Line(wording.valueProposed, value(correction.value)),
        ]
        if comparison.hasChanged {
            lines.append(PageSnapshot.Line("", wording.recordChanged, .warning))
        }
        let document = [correction.documentNumber, correction.documentPlace]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        lines += [
            PageSnapshot.Line(wording.documentLabel, document.isEmpty ? "-" : document),
            PageSnapshot.Line(wording.label(ProposalForm.Key.reason), correction.reason),
            PageSnapshot.Line(
                wording.proposedOn,
                proposal.proposedAt.local(in: timeZone).date.written + " ("
                    + wording.age(proposal.age(at: now)) + ")"),
        ]
        if correction.field.isCarriedOutByHand, proposal.isOpen {
            lines.append(PageSnapshot.Line("", wording.acceptedByHand))
        }
        return lines
    }
}
