extension Authority {
    /// Everybody it speaks of.
    public var people: Set<PersonID> {
        var people: Set = [subject]
        for answer in answers {
            if case .assessor(.person(let person, _)) = answer { people.insert(person) }
            if case .orphan(let orphan) = answer { people.formUnion(orphan.people) }
        }
        people.formUnion(path.compactMap(\.person))
        return people
    }

    /// Every unit it speaks of.
    public var units: Set<OrgUnitID> {
        var units = Set(path.compactMap(\.unit))
        if let unit = outlook.acting?.unit { units.insert(unit) }
        for answer in answers {
            switch answer {
            case .assessor(let assessor):
                if let unit = assessor.assignment?.unit { units.insert(unit) }
            case .orphan(let orphan): units.formUnion(orphan.units)
            }
        }
        return units
    }

    private var answers: [Answer] {
        [answer] + [superior, next].compactMap { $0.map(Answer.assessor) }
            + (outlook.end.map { [$0.then] } ?? [])
    }
}

extension Authority.Orphan {
    public var people: [PersonID] {
        switch self {
        case .contested(_, let people), .severalDelegates(let people): people
        case .noUnit, .severalActingPosts, .cycle: []
        }
    }

    public var units: [OrgUnitID] {
        switch self {
        case .contested(let unit, _), .cycle(let unit): [unit]
        case .severalActingPosts(let units): units
        case .noUnit, .severalDelegates: []
        }
    }
}

extension Authority.Step {
    public var person: PersonID? {
        switch self {
        case .delegate(let person), .unitDelegate(_, let person), .functionalHead(_, let person),
            .directSuperior(_, let person), .acting(_, let person), .dailyActing(_, let person),
            .interim(_, let person), .belowLowestRank(_, let person),
            .functionalWithoutDelegation(_, let person), .notEntitled(_, let person, _, _),
            .notDelegated(_, let person, _), .executiveStays(let person),
            .assessorMovedInWindow(_, let person), .assessorMovedBefore(_, let person):
            person
        case .ownWorkAsActing, .backToDefinitive, .ownUnit, .vacant, .regionalHead,
            .regionalHeadNext, .subjectMoved:
            nil
        }
    }

    public var unit: OrgUnitID? {
        switch self {
        case .unitDelegate(let unit, _), .functionalHead(let unit, _),
            .directSuperior(let unit, _), .acting(let unit, _), .dailyActing(let unit, _),
            .interim(let unit, _), .assessorMovedInWindow(let unit, _),
            .assessorMovedBefore(let unit, _),
            .ownWorkAsActing(let unit), .backToDefinitive(let unit), .ownUnit(let unit),
            .vacant(let unit):
            unit
        case .subjectMoved(let unit, _), .belowLowestRank(let unit, _),
            .functionalWithoutDelegation(let unit, _), .notEntitled(let unit, _, _, _),
            .notDelegated(let unit, _, _):
            unit
        case .delegate, .executiveStays, .regionalHead, .regionalHeadNext: nil
        }
    }
}

extension Party {
    /// *Kepala daerah* of an institution, by the kind of region in its name: elected, without NIP
    /// and rank (PermenPANRB 6/2022 p. 105, 108: *opsional*).
    public init(regionalHeadOf settings: InstitutionSettings) {
        let words = NameFolding.words(settings.institutionName)
        let title =
            words.contains("kota")
            ? "Wali Kota"
            : words.contains("kabupaten")
                ? "Bupati" : words.contains("provinsi") ? "Gubernur" : "Kepala Daerah"
        self.init(
            name: settings.regionalHeadName, position: title, unit: settings.institutionName)
    }
}
