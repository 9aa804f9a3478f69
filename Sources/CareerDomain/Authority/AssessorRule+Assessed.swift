extension AssessorRule {
    /// The people whose assessor the person is: exactly those, himself apart,
    /// whose ``answer(for:)`` is he. Units in which that is everybody are named
    /// whole.
    public func assessed(by person: PersonID) throws -> Scope.Part {
        var part = Scope.Part()
        for unit in try unitsLed(by: person) {
            try add(membersOf: unit, by: .person(person), to: &part)
            for child in try facts.children(of: unit, on: day) {
                try add(try peopleAtHead(of: child), by: .person(person), to: &part)
            }
        }
        try add(try peopleBeforeHim(person), by: .person(person), to: &part)
        let named = try facts.assignments(of: person, on: day).compactMap(\.subject)
        try add(named, by: .person(person), to: &part)
        return part
    }

    /// The people whose assessor the regional head is: exactly those whose ``answer(for:)`` says so.
    /// *JPT*, heads of units below nobody, and the people of units that no head leads up to the top.
    public func assessedByRegionalHead() throws -> Scope.Part {
        var part = Scope.Part()
        var seen: Set<OrgUnitID> = []
        var open = try facts.topUnits(on: day)
        while let unit = open.popLast() {
            guard seen.insert(unit).inserted else { continue }
            try add(try peopleAtHead(of: unit), by: .regionalHead, to: &part)
            guard case .vacant = try head(of: unit, without: []) else { continue }
            try add(membersOf: unit, by: .regionalHead, to: &part)
            open += try facts.children(of: unit, on: day)
        }
        try add(try facts.executives(on: day), by: .regionalHead, to: &part)
        return part
    }

    /// The units whose head he is for their members, with those below whose
    /// own head is missing.
    private func unitsLed(by person: PersonID) throws -> [OrgUnitID] {
        var led: [OrgUnitID] = []
        var seen: Set<OrgUnitID> = []
        var open = try unitsHeLeads(person)
        while let unit = open.popLast() {
            guard seen.insert(unit).inserted else { continue }
            led.append(unit)
            for child in try facts.children(of: unit, on: day) {
                if case .vacant = try head(of: child, without: []) { open.append(child) }
            }
        }
        return led
    }

    private func unitsHeLeads(_ person: PersonID) throws -> [OrgUnitID] {
        try unitsConcerning(person).filter { try leader(of: $0) == person }
    }

    /// Delegates and Plh who go before him with everybody but themselves.
    private func peopleBeforeHim(_ person: PersonID) throws -> [PersonID] {
        try unitsConcerning(person).compactMap { try leader(of: $0) }
    }

    private func leader(of unit: OrgUnitID) throws -> PersonID? {
        guard case .led(let assignment, _) = try head(of: unit, without: []) else { return nil }
        return assignment.person
    }

    /// Where he sits or has an assignment, and did before the window opened.
    private func unitsConcerning(_ person: PersonID) throws -> [OrgUnitID] {
        var units: Set<OrgUnitID> = []
        let before = window.flatMap { day >= $0.opens ? $0.opens.adding(days: -1) : nil }
        for day in [day] + (before.map { [$0] } ?? []) {
            if let unit = try facts.seat(of: person, on: day)?.unit { units.insert(unit) }
            units.formUnion(try facts.assignments(of: person, on: day).compactMap(\.unit))
        }
        return units.sorted()
    }

    /// By whom one of the answers names somebody.
    private enum Assessing {
        case person(PersonID)
        case regionalHead

        var person: PersonID? {
            if case .person(let person) = self { person } else { nil }
        }
    }

    private func add(
        membersOf unit: OrgUnitID, by assessing: Assessing, to part: inout Scope.Part
    ) throws {
        let notables = try facts.notables(in: unit, on: day)
        let others = try notables.filter {
            try $0 != assessing.person && !isAssessed($0, by: assessing)
        }
        guard !others.isEmpty else {
            part.units.insert(unit)
            return
        }
        let excluded = Set(others).union([assessing.person].compactMap(\.self))
        part.people.formUnion(
            try facts.members(of: unit, on: day).filter { !excluded.contains($0) })
    }

    /// Who may not be assessed in the unit because they lead it, wherever they
    /// sit.
    private func peopleAtHead(of unit: OrgUnitID) throws -> [PersonID] {
        let seated = try facts.notables(in: unit, on: day)
        return seated + (try facts.assignments(over: unit, on: day).map(\.person))
    }

    private func add(
        _ people: [PersonID], by assessing: Assessing, to part: inout Scope.Part
    ) throws {
        for other in people where other != assessing.person {
            if try isAssessed(other, by: assessing) { part.people.insert(other) }
        }
    }

    private func isAssessed(_ other: PersonID, by assessing: Assessing) throws -> Bool {
        let assessor = try ruling(of: other).assessor
        switch assessing {
        case .person(let person): return assessor?.person == person
        case .regionalHead: return assessor == .regionalHead
        }
    }
}
