import CareerDomain

/// The lines of everything that is stored of one person.
public struct PersonalRecordPage {
    let record: PersonalRecord
    let wording: Wording
    let today: CalendarDate
    let timeZone: TimeZoneOfIndonesia
    let identity: IdentityView

    public init(
        _ record: PersonalRecord, wording: Wording, today: CalendarDate,
        timeZone: TimeZoneOfIndonesia, identity: IdentityView = .revealed
    ) {
        self.identity = identity
        self.record = record
        self.wording = wording
        self.today = today
        self.timeZone = timeZone
    }

    /// Everything but who has read it.
    var lines: [PageSnapshot.Line] {
        let dossier = DossierPage(
            dossier: record.dossier, evidence: record.evidence, appraisals: record.summaries,
            wording: wording, today: today, timeZone: timeZone)
        let parts = [
            proposals, dossier.lines, formerNumbers, account, relatives, assignments, appraisals,
        ]
        return Array(
            parts.filter { !$0.isEmpty }.joined(separator: [PageSnapshot.Line("", "")]))
    }

    private func section(
        _ heading: String, _ lines: [PageSnapshot.Line]
    ) -> [PageSnapshot.Line] {
        lines.isEmpty ? [] : [PageSnapshot.Line("", heading, .heading)] + lines
    }

    private func date(_ moment: Moment) -> String { moment.local(in: timeZone).date.written }

    private var proposals: [PageSnapshot.Line] {
        section(
            wording.ownProposals,
            record.proposals.flatMap { proposal in
                [
                    PageSnapshot.Line(
                        date(proposal.proposedAt), wording.proposalLine(proposal, identity),
                        proposal.isOpen ? .plain : .dimmed)
                ]
                    + [wording.documentLine(proposal.correction)].compactMap(\.self)
                    .map { PageSnapshot.Line("", $0) }
                    + (proposal.decision.map {
                        [
                            PageSnapshot.Line(
                                "", wording.decisionLine($0, proposal.state, on: date($0.at)))
                        ]
                    } ?? [])
            })
    }

    private var formerNumbers: [PageSnapshot.Line] {
        section(
            wording.formerNumbers,
            record.formerNumbers.map {
                PageSnapshot.Line(date($0.replacedAt), EmployeeNumber.grouped($0.digits))
            })
    }

    private var account: [PageSnapshot.Line] {
        guard let account = record.account else { return [] }
        var lines = [
            PageSnapshot.Line(date(account.createdAt), wording.accountMade)
        ]
        if let blockedAt = account.blockedAt {
            lines.append(
                PageSnapshot.Line(
                    date(blockedAt), wording.accountBlocked(account.blockReason), .warning))
        }
        return section(
            wording.ownAccount,
            lines
                + record.grants.map { grant in
                    PageSnapshot.Line(
                        grant.from.written,
                        wording.grantLine(
                            grant, unit: grant.unit.flatMap { record.units[$0] } ?? "",
                            revoked: grant.revokedAt.map(date)),
                        grant.isInForce(on: today) ? .plain : .dimmed)
                })
    }

    private var relatives: [PageSnapshot.Line] {
        section(
            wording.ownRelatives,
            record.relatives.map { relative in
                PageSnapshot.Line(
                    date(relative.declaredAt),
                    [relative.name, relative.kinship].filter { !$0.isEmpty }
                        .joined(separator: " · "))
            })
    }

    private var assignments: [PageSnapshot.Line] {
        section(
            wording.assignmentsHeading,
            record.assignments.map { assignment in
                PageSnapshot.Line(
                    assignment.from?.written ?? "",
                    wording.assignmentKind(assignment.kind) + " · SK " + assignment.decree.number
                        + " · " + wording.span(assignment.from, assignment.to),
                    assignment.isInForce(on: today) ? .plain : .dimmed)
            })
    }

    private var appraisals: [PageSnapshot.Line] {
        let documents = record.appraisals.map { AppraisalText($0, wording).lines }
        return Array(documents.joined(separator: [PageSnapshot.Line("", "")]))
    }

    /// Who has read it, when, and as what.
    func readings(_ events: [AuditEvent]) -> [PageSnapshot.Line] {
        events.map { event in
            let reason = event.detail?.reason ?? ""
            return PageSnapshot.Line(
                date(event.at),
                event.at.clockTime(in: timeZone) + " " + wording.auditAction(event.action) + " · "
                    + wording.auditActor(event)
                    + (reason.isEmpty ? "" : " · " + wording.auditReason(reason)))
        }
    }

    var readingsHeading: [PageSnapshot.Line] {
        [
            PageSnapshot.Line("", wording.whoReadMine, .heading),
            PageSnapshot.Line("", wording.whoReadExplained, .dimmed),
        ]
    }

    /// The whole as lines of text, for printing.
    public var text: [String] {
        let readings =
            record.readings.isEmpty
            ? [PageSnapshot.Line("", wording.nobodyReadMine)] : self.readings(record.readings)
        let all = lines + [PageSnapshot.Line("", "")] + readingsHeading + readings
        let columns = (all.map(\.label.count).max() ?? 0) + 2
        return [wording.ownRecordTitle(record.dossier.person.name.full), ""]
            + all.flatMap { line -> [String] in
                guard line.style != .heading else {
                    return [line.text, String(repeating: "-", count: line.text.count)]
                }
                let blank = String(repeating: " ", count: columns)
                return line.text.split(
                    omittingEmptySubsequences: false, whereSeparator: \.isNewline
                ).enumerated().map { index, part in
                    let label = index == 0 ? line.label : ""
                    return (label + blank.dropFirst(label.count) + part).trimmedEnd
                }
            }
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[...last])
    }
}

/// A document as lines to read, all that it says.
struct AppraisalText {
    let document: Appraisal
    let wording: Wording

    init(_ document: Appraisal, _ wording: Wording) {
        self.document = document
        self.wording = wording
    }

    var lines: [PageSnapshot.Line] {
        let title = wording.formHeading(document.quarter) + " · " + wording.formState(document)
        return [PageSnapshot.Line("", title, .heading)]
            + document.formItems.flatMap { item -> [PageSnapshot.Line] in
                switch item {
                case .heading(let heading):
                    [PageSnapshot.Line("", wording.heading(heading), .dimmed)]
                case .field(let field): line(of: field).map { [$0] } ?? []
                case .guides(let value):
                    [PageSnapshot.Line("", value.label, .dimmed)]
                case .assessor: [PageSnapshot.Line("", wording.assessor(of: document))]
                case .quadrant:
                    document.grade.map { [PageSnapshot.Line("", wording.grade($0))] } ?? []
                default: []
                }
            }
    }

    private func line(of field: AppraisalField) -> PageSnapshot.Line? {
        guard let text = document[field], !text.isEmpty else { return nil }
        return PageSnapshot.Line(
            wording.label(field), field.isChoice ? wording.choice(text, of: field) : text)
    }
}
