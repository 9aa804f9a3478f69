extension AssessorRule {
    /// The head who was moved within the window: he rates the people of the
    /// unit he left (p. 91–92 no. 14 b). One who has left office does not.
    func formerHead(of unit: OrgUnitID) throws -> Assignment? {
        guard let window, day >= window.opens else { return nil }
        if let known = formerHeads[unit] { return known }
        formerHeads[unit] = .some(nil)
        let found = try headBefore(window.opens, of: unit).flatMap { former -> Assignment? in
            let last = rule(on: min(day, window.closes))
            guard try last.definitiveHead(of: unit)?.person != former.person,
                try hasMoved(former.person, from: unit)
            else { return nil }
            return former
        }
        formerHeads[unit] = .some(found)
        return found
    }

    private func headBefore(_ day: CalendarDate, of unit: OrgUnitID) throws -> Assignment? {
        try rule(on: day.adding(days: -1)).definitiveHead(of: unit)
    }

    private func definitiveHead(of unit: OrgUnitID) throws -> Assignment? {
        guard case .led(let assignment, _) = try head(of: unit, without: []),
            assignment.kind == .definitive
        else { return nil }
        return assignment
    }

    /// Whether he works elsewhere now, and no longer leads the unit.
    private func hasMoved(_ person: PersonID, from unit: OrgUnitID) throws -> Bool {
        guard let seat = try seat(of: person), seat.status.holdsOffice else { return false }
        let leads = try facts.assignments(over: unit, on: day).contains {
            $0.person == person && $0.kind.leads
        }
        return !leads && (seat.unit != unit || !seat.isManagerial)
    }

    /// What the path says of moves: the person's own (p. 91 no. 13), the end of
    /// his time as Plt (p. 89 no. 6), and a head who left before the window.
    func movesOfSubject(_ subject: PersonID) throws -> [Authority.Step] {
        let quarter = quarter ?? Quarter(containing: day)
        guard quarter.firstDay < day else { return [] }
        var steps: [Authority.Step] = []
        let seat = try seat(of: subject)
        let before = try facts.seat(of: subject, on: quarter.firstDay.adding(days: -1))
        if let old = before?.unit, old != seat?.unit {
            steps.append(.subjectMoved(from: old, on: seat?.since))
        }
        let ended = try facts.assignments(
            of: subject, endedIn: quarter.firstDay.adding(days: -1)...day.adding(days: -1))
        let acting = try facts.assignments(of: subject, on: day).contains { $0.kind == .acting }
        if !acting, let unit = ended.last(where: { $0.kind == .acting })?.unit {
            steps.append(.backToDefinitive(from: unit))
        }
        return steps + (try movedBefore(quarter, unit: seat?.unit, subject))
    }

    private func movedBefore(
        _ quarter: Quarter, unit: OrgUnitID?, _ subject: PersonID
    ) throws -> [Authority.Step] {
        guard let window, let unit, day >= window.opens,
            let first = try headBefore(quarter.firstDay, of: unit), first.person != subject,
            try headBefore(window.opens, of: unit)?.person != first.person,
            try hasMoved(first.person, from: unit)
        else { return [] }
        return [.assessorMovedBefore(unit, first.person)]
    }
}

extension AssessorRule {
    /// Stands for the Plt to be; nobody has this key.
    private static let appointee = PersonID(-1)

    func actingTomorrow(
        _ unit: OrgUnitID?, for subject: PersonID
    ) throws -> Authority.Outlook.Acting? {
        guard let unit else { return nil }
        let tomorrow = day.adding(days: 1)
        let appointment = Assignment(
            person: Self.appointee, kind: .acting, target: .unit(unit), from: tomorrow,
            isEvaluationDelegated: true)
        let supposed = AssessorRule(
            SupposedFacts(base: facts, supposed: appointment), on: tomorrow, for: quarter,
            graceDays: graceDays)
        return Authority.Outlook.Acting(
            unit: unit,
            assesses: try supposed.ruling(of: subject).assessor?.person == Self.appointee)
    }

    func end(of ruling: Ruling, for subject: PersonID) throws -> Authority.Outlook.End? {
        guard let lastDay = ruling.assessor?.assignment?.to, lastDay >= day else { return nil }
        let after = AssessorRule(
            facts, on: lastDay.adding(days: 1), for: quarter, graceDays: graceDays)
        return Authority.Outlook.End(
            lastDay: lastDay, then: try after.ruling(of: subject).answer)
    }
}
