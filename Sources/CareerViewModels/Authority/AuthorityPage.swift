import CareerDomain

/// The lines of "Siapa berwenang?".
struct AuthorityPage {
    let report: AuthorityReport
    let assignments: [NamedAssignment]
    let wording: Wording

    private var authority: Authority { report.authority }

    var title: String {
        wording.authorityTitle(report.people[authority.subject]?.name ?? "")
    }

    var lines: [PageSnapshot.Line] {
        let parts = [answer, path, alternatives, outlook, recorded].filter { !$0.isEmpty }
        return Array(parts.joined(separator: [PageSnapshot.Line("", "")]))
    }

    private var names: AuthorityNames { AuthorityNames(report: report) }

    private var answer: [PageSnapshot.Line] {
        let heading = PageSnapshot.Line(
            "", wording.authorityHeading(authority.day, authority.quarter), .heading)
        switch authority.answer {
        case .assessor(let assessor): return [heading] + lines(of: assessor)
        case .orphan(let reason):
            return [
                heading, PageSnapshot.Line("", wording.orphan(reason, names), .warning),
                PageSnapshot.Line(wording.whoMends, wording.mending(reason)),
            ]
        }
    }

    private func lines(of assessor: Authority.Assessor) -> [PageSnapshot.Line] {
        var lines = [
            PageSnapshot.Line(wording.entitled, wording.assessor(assessor, names))
        ]
        if let party = report.assessorParty, assessor != .regionalHead {
            lines.append(
                PageSnapshot.Line(
                    wording.post,
                    [party.position, party.unit].filter { !$0.isEmpty }.joined(separator: " · ")))
            lines.append(PageSnapshot.Line("NIP", EmployeeNumber.grouped(party.employeeNumber)))
        }
        if let step = authority.path.last {
            lines.append(
                PageSnapshot.Line(
                    wording.rule, wording.step(step, names) + " " + wording.citation(step)))
        }
        guard let assignment = assessor.assignment else { return lines + [whatIsNext] }
        lines.append(PageSnapshot.Line(wording.decreeLabel, wording.decree(assignment)))
        lines.append(
            PageSnapshot.Line(wording.since, wording.span(assignment.from, assignment.to)))
        return lines
    }

    /// What there is to say where the regional head assesses.
    private var whatIsNext: PageSnapshot.Line {
        authority.isFinal
            ? PageSnapshot.Line("", wording.isFinal)
            : PageSnapshot.Line(wording.whoMends, wording.mendingVacancy)
    }

    private var path: [PageSnapshot.Line] {
        guard !authority.path.isEmpty else { return [] }
        return [PageSnapshot.Line("", wording.pathHeading, .heading)]
            + authority.path.enumerated().map { index, step in
                PageSnapshot.Line(
                    String(index + 1), wording.step(step, names) + " " + wording.citation(step))
            }
    }

    private var alternatives: [PageSnapshot.Line] {
        guard let assessor = authority.assessor, assessor.person != nil else { return [] }
        return [
            PageSnapshot.Line("", wording.absenceHeading, .heading),
            PageSnapshot.Line(
                wording.nextLabel,
                authority.next.map { wording.assessor($0, names) } ?? wording.nobodyNext),
            PageSnapshot.Line(
                wording.superiorLabel,
                authority.superior.map { wording.assessor($0, names) } ?? wording.nobody),
        ]
    }

    private var outlook: [PageSnapshot.Line] {
        var lines: [PageSnapshot.Line] = []
        if let acting = authority.outlook.acting {
            lines.append(
                PageSnapshot.Line(
                    "Plt", wording.actingTomorrow(acting.assesses, names.unit(acting.unit))))
        }
        if let end = authority.outlook.end {
            let then: String
            switch end.then {
            case .assessor(let assessor): then = wording.assessor(assessor, names)
            case .orphan(let reason): then = wording.orphan(reason, names)
            }
            lines.append(
                PageSnapshot.Line(
                    end.lastDay.adding(days: 1).written, wording.afterEnd(end.lastDay, then)))
        }
        return lines.isEmpty
            ? [] : [PageSnapshot.Line("", wording.outlookHeading, .heading)] + lines
    }

    private var recorded: [PageSnapshot.Line] {
        guard !assignments.isEmpty else { return [] }
        return [PageSnapshot.Line("", wording.assignmentsHeading, .heading)]
            + assignments.map { named in
                PageSnapshot.Line(
                    named.assignment.from?.written ?? "", wording.assignment(named),
                    named.assignment.isInForce(on: authority.day) ? .plain : .dimmed)
            }
    }
}

/// Names of what an answer speaks of.
struct AuthorityNames {
    let report: AuthorityReport

    func person(_ person: PersonID) -> String { report.people[person]?.name ?? "?" }

    func people(_ people: [PersonID]) -> String {
        people.map { person($0) }.joined(separator: ", ")
    }

    func unit(_ unit: OrgUnitID) -> String { report.units[unit] ?? "?" }

    func units(_ units: [OrgUnitID]) -> String {
        units.map { unit($0) }.joined(separator: ", ")
    }

    var regionalHead: String { report.regionalHead.position }
}
