/// Who assesses whom on a day (*pejabat penilai kinerja*, PermenPANRB 6/2022
/// art. 1 no. 9 and p. 89–92), for an institution of a region.
///
/// It remembers what it has read, so one value serves many people of one day;
/// it is not to outlive the view of the database that its facts come from.
public final class AssessorRule {
    /// The answer without its surroundings.
    struct Ruling {
        var answer: Authority.Answer
        var path: [Authority.Step]
        /// The unit from which the way up began; nil where none decided.
        var unit: OrgUnitID?

        var assessor: Authority.Assessor? {
            if case .assessor(let assessor) = answer { assessor } else { nil }
        }
    }

    let facts: any AuthorityFacts
    public let day: CalendarDate
    public let quarter: Quarter?
    let window: EvaluationWindow?
    let graceDays: Int
    private var seats: [PersonID: Seat?] = [:]
    private var rulings: [PersonID: Ruling] = [:]
    var heads: [OrgUnitID: UnitHeads] = [:]
    var formerHeads: [OrgUnitID: Assignment?] = [:]
    private var others: [CalendarDate: AssessorRule] = [:]

    /// - Parameters:
    ///   - quarter: the quarter whose appraisal is meant; then the moves of
    ///     assessors within its window count (p. 91–92 no. 14).
    ///   - graceDays: days into the next quarter that belong to the window.
    public init(
        _ facts: any AuthorityFacts, on day: CalendarDate, for quarter: Quarter? = nil,
        graceDays: Int = 14
    ) {
        self.facts = facts
        self.day = day
        self.quarter = quarter
        self.graceDays = graceDays
        window = quarter.map { EvaluationWindow(of: $0, graceDays: graceDays) }
    }

    /// The whole answer about one person.
    public func authority(over subject: PersonID) throws -> Authority {
        var ruling = try ruling(of: subject)
        ruling.path = try movesOfSubject(subject) + ruling.path
        var authority = Authority(
            subject: subject, day: day, quarter: quarter, answer: ruling.answer,
            path: ruling.path)
        if let person = ruling.assessor?.person {
            authority.superior = try self.ruling(of: person).assessor
            authority.next = try rule(subject, without: [person]).assessor
        }
        authority.outlook = Authority.Outlook(
            acting: try actingTomorrow(ruling.unit, for: subject),
            end: try end(of: ruling, for: subject))
        return authority
    }

    /// Exactly one assessor, or why there is none.
    public func answer(for subject: PersonID) throws -> Authority.Answer {
        try ruling(of: subject).answer
    }

    func ruling(of subject: PersonID) throws -> Ruling {
        if let known = rulings[subject] { return known }
        let ruling = try rule(subject, without: [])
        rulings[subject] = ruling
        return ruling
    }

    func seat(of person: PersonID) throws -> Seat? {
        if let known = seats[person] { return known }
        let seat = try facts.seat(of: person, on: day)
        seats[person] = .some(seat)
        return seat
    }

    /// The same facts on another day, for the day alone.
    func rule(on other: CalendarDate) -> AssessorRule {
        if let known = others[other] { return known }
        let rule = AssessorRule(facts, on: other, graceDays: graceDays)
        others[other] = rule
        return rule
    }
}

extension AssessorRule {
    private func rule(_ subject: PersonID, without others: Set<PersonID>) throws -> Ruling {
        let seat = try seat(of: subject)
        if seat?.isExecutive == true { return try ruleOnExecutive(subject) }
        if let ruling = try ruleByName(subject, without: others) { return ruling }
        switch try workplace(of: subject, seat) {
        case .none: return Ruling(answer: .orphan(.noUnit), path: [])
        case .several(let units):
            return Ruling(answer: .orphan(.severalActingPosts(units)), path: [])
        case .member(let unit):
            return try climb(from: unit, for: subject, without: others, path: [])
        case .head(let unit, let steps):
            let above = try facts.parent(of: unit, on: day)
            var ruling = try climb(from: above, for: subject, without: others, path: steps)
            if ruling.path.last == .regionalHeadNext, try isIndependent(unit, below: above) {
                ruling.path = steps + [.regionalHead]
            }
            return ruling
        }
    }

    /// Where a person's work is assessed.
    private enum Workplace {
        case none
        case member(OrgUnitID)
        /// At its head: the unit above decides.
        case head(OrgUnitID, [Authority.Step])
        case several([OrgUnitID])
    }

    /// A Plt where he reports as Plt (p. 89 no. 5); else where he is placed.
    private func workplace(of subject: PersonID, _ seat: Seat?) throws -> Workplace {
        let own = try facts.assignments(of: subject, on: day)
        func units(_ kinds: Assignment.Kind...) -> [OrgUnitID] {
            Set(own.filter { kinds.contains($0.kind) }.compactMap(\.unit)).sorted()
        }
        let acting = units(.acting).filter { $0 != seat?.unit }
        if acting.count > 1 { return .several(acting) }
        if let unit = acting.first { return .head(unit, [.ownWorkAsActing(unit)]) }
        let placed = units(.definitive, .interim)
        if placed.count > 1, let unit = seat?.unit, placed.contains(unit) {
            return .head(unit, [.ownUnit(unit)])
        }
        if placed.count > 1 { return .several(placed) }
        if let unit = placed.first { return .head(unit, [.ownUnit(unit)]) }
        guard let unit = seat?.unit else { return .none }
        let heads = try heads(of: unit)
        let leads =
            heads.derived.contains { $0.person == subject }
            || heads.entered.contains { $0.person == subject }
        return leads ? .head(unit, [.ownUnit(unit)]) : .member(unit)
    }

    /// *JPT* of a region are the regional head's, whoever else is named for them
    /// (p. 65 C.3 a, p. 90 no. 12 c).
    private func ruleOnExecutive(_ subject: PersonID) throws -> Ruling {
        let named = Set(try facts.assignments(naming: subject, on: day).map(\.person)).sorted()
        return Ruling(
            answer: .assessor(.regionalHead),
            path: named.map(Authority.Step.executiveStays) + [.regionalHead])
    }

    /// Up from a unit to the first head who may assess, level by level (p. 89
    /// no. 2); above the top unit stands the regional head (p. 65 C.3).
    private func climb(
        from start: OrgUnitID?, for subject: PersonID, without others: Set<PersonID>,
        path: [Authority.Step]
    ) throws -> Ruling {
        var ruling = Ruling(answer: .assessor(.regionalHead), path: path, unit: start)
        var seen: Set<OrgUnitID> = []
        var next = start
        while let unit = next {
            guard seen.insert(unit).inserted else {
                ruling.answer = .orphan(.cycle(unit))
                return ruling
            }
            switch try head(of: unit, without: others.union([subject])) {
            case .led(let assignment, let steps):
                ruling.path += steps
                ruling.answer = .assessor(.person(assignment.person, assignment))
                return ruling
            case .contested(let people):
                ruling.answer = .orphan(.contested(unit, people))
                return ruling
            case .vacant(let steps): ruling.path += steps
            }
            next = try facts.parent(of: unit, on: day)
        }
        ruling.path.append(.regionalHeadNext)
        return ruling
    }

    /// *Unit kerja mandiri*: at the top, or right below an institution in which
    /// itself nobody sits.
    private func isIndependent(_ unit: OrgUnitID, below above: OrgUnitID?) throws -> Bool {
        guard let above else { return true }
        return try facts.parent(of: above, on: day) == nil
            && facts.members(of: above, on: day).isEmpty
    }

    /// The official whom a decree charges with assessing this very person.
    private func ruleByName(
        _ subject: PersonID, without others: Set<PersonID>
    ) throws -> Ruling? {
        var entitled: [Assignment] = []
        var passed: [Authority.Step] = []
        let unit = try seat(of: subject)?.unit
        for assignment in try facts.assignments(naming: subject, on: day)
        where !others.contains(assignment.person) && assignment.person != subject {
            guard try isInOffice(assignment.person) else { continue }
            let objection = try objection(to: assignment, over: unit)
            if let objection { passed.append(objection) } else { entitled.append(assignment) }
        }
        let people = Set(entitled.map(\.person)).sorted()
        if people.count > 1 {
            return Ruling(answer: .orphan(.severalDelegates(people)), path: passed)
        }
        guard let assignment = entitled.first else { return nil }
        return Ruling(
            answer: .assessor(.person(assignment.person, assignment)),
            path: passed + [.delegate(assignment.person)])
    }
}
