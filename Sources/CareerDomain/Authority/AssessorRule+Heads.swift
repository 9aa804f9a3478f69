/// Everybody who stands, or might stand, at the head of a unit on a day.
struct UnitHeads {
    /// Officials the assessing of the unit's people is delegated to.
    var delegates: [Assignment] = []
    var dailyActing: [Assignment] = []
    /// Definitive, Pj and Plt, as entered.
    var entered: [Assignment] = []
    /// Who sit in the unit with the highest managerial post.
    var derived: [Seat] = []
}

/// Who leads a unit after all rules.
enum UnitHead {
    case led(Assignment, [Authority.Step])
    case contested([PersonID])
    /// With those passed over.
    case vacant([Authority.Step])
}

extension AssessorRule {
    func isInOffice(_ person: PersonID) throws -> Bool {
        try seat(of: person)?.status.holdsOffice ?? true
    }

    func heads(of unit: OrgUnitID) throws -> UnitHeads {
        if let known = heads[unit] { return known }
        var found = UnitHeads()
        for assignment in try facts.assignments(over: unit, on: day)
        where try isInOffice(assignment.person) {
            switch assignment.kind {
            case .delegated: found.delegates.append(assignment)
            case .dailyActing: found.dailyActing.append(assignment)
            case .definitive, .acting, .interim: found.entered.append(assignment)
            }
        }
        found.derived = try derivedHeads(of: unit)
        heads[unit] = found
        return found
    }

    /// The holders of the highest managerial post among those who sit here and
    /// are not placed at the head of another unit.
    private func derivedHeads(of unit: OrgUnitID) throws -> [Seat] {
        let seats = try facts.notables(in: unit, on: day).compactMap { person -> Seat? in
            guard let seat = try seat(of: person), seat.unit == unit, seat.isManagerial,
                seat.status.holdsOffice
            else { return nil }
            let isElsewhere = try facts.assignments(of: person, on: day).contains {
                $0.kind == .definitive && $0.unit != nil && $0.unit != unit
            }
            return isElsewhere ? nil : seat
        }
        let highest = seats.map(\.height).min()
        return seats.filter { $0.height == highest }.sorted { $0.person < $1.person }
    }

    /// Who leads, leaving some people out: without a delegate or Plh the seat's
    /// own head is asked, without him nobody lower moves up.
    func head(of unit: OrgUnitID, without excluded: Set<PersonID>) throws -> UnitHead {
        if let former = try formerHead(of: unit), !excluded.contains(former.person) {
            return .led(former, [.assessorMovedInWindow(unit, former.person)])
        }
        let heads = try heads(of: unit)
        var steps: [Authority.Step] = []
        // A Plh stands in for a head who has not gone, and so before him.
        for group in [heads.delegates, heads.dailyActing] {
            var entitled: [Assignment] = []
            for assignment in group {
                let objection = try objection(to: assignment, over: unit)
                if let objection { steps.append(objection) } else { entitled.append(assignment) }
            }
            let people = Set(entitled.map(\.person)).sorted()
            if people.count > 1 { return .contested(people) }
            if let assignment = entitled.first, !excluded.contains(assignment.person) {
                return .led(assignment, steps + [try step(for: assignment, over: unit)])
            }
        }
        let (holder, rivals) = seatHolder(heads, of: unit)
        guard rivals.isEmpty else { return .contested(rivals) }
        guard let holder, !excluded.contains(holder.person) else {
            return .vacant(steps + [.vacant(unit)])
        }
        if let objection = try objection(to: holder, over: unit) {
            return .vacant(steps + [objection, .vacant(unit)])
        }
        return .led(holder, steps + [try step(for: holder, over: unit)])
    }

    /// The holder of the seat itself, or all with the same right to it. What
    /// began last counts: a new head ends a Plt whose end nobody has entered,
    /// and a Plt stands for a head who is still recorded.
    private func seatHolder(
        _ heads: UnitHeads, of unit: OrgUnitID
    ) -> (holder: Assignment?, rivals: [PersonID]) {
        func start(_ day: CalendarDate?) -> Int { day?.daysSinceEpoch ?? .min }
        let latest = heads.entered.max {
            (start($0.from), -$0.kind.precedence) < (start($1.from), -$1.kind.precedence)
        }
        let recorded = heads.derived.map { start($0.since) }.max()
        if let latest, recorded.map({ $0 <= start(latest.from) }) ?? true {
            let rivals = Set(heads.entered.filter { $0.kind == latest.kind }.map(\.person))
            return (latest, rivals.count > 1 ? rivals.sorted() : [])
        }
        let rivals = heads.derived.count > 1 ? heads.derived.map(\.person) : []
        return (heads.derived.first?.derivedAssignment(over: unit), rivals)
    }

    /// Why an assignment does not make its holder the assessor of a unit's
    /// people, or of somebody who has none; nil when it does.
    func objection(to assignment: Assignment, over unit: OrgUnitID?) throws -> Authority.Step? {
        let person = assignment.person
        let capability = try facts.capability(of: assignment.kind, on: day)
        let permission = capability.permission(for: assignment)
        if permission != .allowed {
            return assignment.isEvaluationDelegated == false && capability.isUsual
                ? .notDelegated(unit, person, assignment.kind)
                : .notEntitled(unit, person, assignment.kind, permission)
        }
        // Whoever acts for a head has the rank of the post he acts in.
        guard assignment.kind == .definitive || assignment.kind == .delegated,
            let seat = try seat(of: person)
        else { return nil }
        switch seat.position?.kind.group {
        case .managerial: return nil
        case .functional:
            let leads = try unit.map { try isWithin($0, seat.unit) } ?? hasUnit(person)
            return assignment.kind == .delegated && leads
                ? nil : .functionalWithoutDelegation(unit, person)
        case .staff, nil: return .belowLowestRank(unit, person)
        }
    }

    /// Whether the person leads a unit, or its people are delegated to him.
    private func hasUnit(_ person: PersonID) throws -> Bool {
        try facts.assignments(of: person, on: day).contains { $0.unit != nil }
    }

    /// Whether the unit is the other or lies below it.
    private func isWithin(_ unit: OrgUnitID, _ other: OrgUnitID?) throws -> Bool {
        var seen: Set<OrgUnitID> = []
        var next: OrgUnitID? = unit
        while let unit = next, seen.insert(unit).inserted {
            if unit == other { return true }
            next = try facts.parent(of: unit, on: day)
        }
        return false
    }

    private func step(
        for assignment: Assignment, over unit: OrgUnitID
    ) throws -> Authority.Step {
        let person = assignment.person
        switch assignment.kind {
        case .definitive: return .directSuperior(unit, person)
        case .acting: return .acting(unit, person)
        case .dailyActing: return .dailyActing(unit, person)
        case .interim: return .interim(unit, person)
        case .delegated:
            let isFunctional = try seat(of: person)?.position?.kind.group == .functional
            return isFunctional ? .functionalHead(unit, person) : .unitDelegate(unit, person)
        }
    }
}

extension Assignment.Kind {
    /// The smaller goes before the other of the same day.
    fileprivate var precedence: Int {
        switch self {
        case .definitive: 0
        case .interim: 1
        case .acting: 2
        case .dailyActing: 3
        case .delegated: 4
        }
    }
}
