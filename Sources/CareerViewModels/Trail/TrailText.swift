import CareerDomain

/// An event of the trail in words, for the page and for the command line.
public struct TrailText {
    let event: AuditEvent
    let wording: Wording

    public init(_ event: AuditEvent, _ wording: Wording) {
        self.event = event
        self.wording = wording
    }

    /// What was done, by whom.
    public var headline: String {
        let isWithdrawn =
            event.action == .correctionDecided
            && event.detail?.after == CorrectionProposal.State.withdrawn.rawValue
        return (isWithdrawn ? wording.proposalWithdrawn : wording.auditAction(event.action))
            + " · " + wording.auditActor(event)
    }

    /// On what and where, with the name of whom it concerns where that is not
    /// plain from the page.
    public func place(naming isNamed: Bool) -> String {
        wording.auditPlace(event, isNamed ? event.personName : "")
    }

    /// Part, before and after, reason.
    public var details: [String] {
        if event.isWithheld { return [wording.wordsWithheld] }
        guard let detail = event.detail else { return [wording.wordsErased] }
        return changes(detail)
            + (detail.reason.isEmpty ? [] : [wording.auditReason(detail.reason)])
    }

    private func changes(_ detail: AuditDetail) -> [String] {
        let part = detail.part.isEmpty ? "" : wording.auditPart(detail.part)
        guard !(detail.before.isEmpty && detail.after.isEmpty) else {
            return part.isEmpty ? [] : [part]
        }
        if let pairs = Self.pairs(detail) {
            return pairs.map { "\($0.name): " + wording.auditChange($0.before, $0.after) }
        }
        let change =
            detail.before.isEmpty
            ? shown(detail.after) : wording.auditChange(shown(detail.before), shown(detail.after))
        return [(part.isEmpty ? "" : part + ": ") + change]
    }

    /// A choice of an appraisal, or what became of a proposal, in words.
    private func shown(_ text: String) -> String {
        if event.action == .correctionDecided,
            let state = CorrectionProposal.State(rawValue: text)
        {
            return wording.proposalState(state)
        }
        guard event.action == .fieldSaved, !text.isEmpty,
            let field = event.detail.flatMap({ AppraisalField(path: $0.part) }), field.isChoice
        else { return text }
        return wording.choice(text, of: field)
    }

    /// `part: value` before and after of each part of a changed record; nil
    /// where that is not what the words are.
    private static func pairs(
        _ detail: AuditDetail
    ) -> [(name: String, before: String, after: String)]? {
        let names = detail.part.split(separator: ", ").map(String.init)
        guard !names.isEmpty, let before = values(detail.before, of: names),
            let after = values(detail.after, of: names)
        else { return nil }
        return names.map { ($0, before[$0] ?? "", after[$0] ?? "") }
    }

    private static func values(_ text: String, of names: [String]) -> [String: String]? {
        var values: [String: String] = [:]
        var name: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let found = names.first { values[$0] == nil && line.hasPrefix($0 + ": ") }
            if let found {
                values[found] = String(line.dropFirst(found.count + 2))
            } else if let name {
                values[name, default: ""] += "\n" + line
            } else {
                return nil
            }
            name = found ?? name
        }
        return values
    }
}
