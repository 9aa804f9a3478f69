import CareerDomain
import Testing

private typealias Here = TestInstitution

@Suite struct `Assessed people` {
    @Test func `a head has his unit, the heads below, and units whose head is missing`() throws {
        var institution = try Here.usual()
        let manager = try AssessorRule(institution, on: try day("2026-05-11"))
            .assessed(by: Here.manager)
        #expect(manager == Scope.Part(units: [Here.division], people: [Here.supervisor]))

        institution.status(Here.supervisor, .retired)
        let wider = try AssessorRule(institution, on: try day("2026-05-11"))
            .assessed(by: Here.manager)
        #expect(wider.units == [Here.division, Here.section])
    }

    @Test func `somebody whom a decree gives to another is not among them`() throws {
        var institution = try Here.usual()
        institution.assign(
            Here.manager, .delegated, over: .person(Here.clerk), from: try day("2026-03-01"))
        let rule = AssessorRule(institution, on: try day("2026-05-11"))
        #expect(try rule.assessed(by: Here.supervisor) == Scope.Part(people: [Here.teacher]))
        #expect(try rule.assessed(by: Here.manager).people == [Here.supervisor, Here.clerk])
    }

    @Test func `it is the rule turned round, in institutions of every shape`() throws {
        for seed in 1...60 {
            var numbers = Numbers(seed: UInt64(seed))
            let institution = try Self.institution(&numbers)
            for meant in [nil, try quarter(2026, 3)] {
                let rule = AssessorRule(institution, on: try day("2026-10-05"), for: meant)
                let fresh = AssessorRule(institution, on: try day("2026-10-05"), for: meant)
                for assessor in institution.everybody {
                    let part = try rule.assessed(by: assessor)
                    for person in institution.everybody where person != assessor {
                        let unit = institution.seat(of: person, on: rule.day)?.unit
                        let isAmong =
                            part.people.contains(person)
                            || (unit.map(part.units.contains) ?? false)
                        let answer = try fresh.answer(for: person)
                        var found: PersonID?
                        if case .assessor(let one) = answer { found = one.person }
                        #expect(
                            isAmong == (found == assessor),
                            "seed \(seed): \(assessor.rawValue) and \(person.rawValue)")
                        #expect(found != person)
                    }
                }
            }
        }
    }

    @Test func `so it is for the regional head`() throws {
        var found = 0
        for seed in 1...60 {
            var numbers = Numbers(seed: UInt64(seed))
            let institution = try Self.institution(&numbers)
            for meant in [nil, try quarter(2026, 3)] {
                let rule = AssessorRule(institution, on: try day("2026-10-05"), for: meant)
                let fresh = AssessorRule(institution, on: try day("2026-10-05"), for: meant)
                let part = try rule.assessedByRegionalHead()
                for person in institution.everybody {
                    let unit = institution.seat(of: person, on: rule.day)?.unit
                    let isAmong =
                        part.people.contains(person) || (unit.map(part.units.contains) ?? false)
                    let isMeant = try fresh.answer(for: person) == .assessor(.regionalHead)
                    found += isMeant ? 1 : 0
                    #expect(isAmong == isMeant, "seed \(seed): \(person.rawValue)")
                }
            }
        }
        #expect(found > 200)
    }

    /// A generator with the same numbers in every run.
    private struct Numbers {
        var state: UInt64

        init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    private static func institution(_ numbers: inout Numbers) throws -> TestInstitution {
        var institution = TestInstitution()
        let units = (1...9).map { OrgUnitID($0) }
        for unit in units.dropFirst() {
            let above = units[numbers.below(Int(unit.rawValue) - 1)]
            institution.put(unit, below: above)
        }
        let kinds: [PositionKind] = [
            .executivePratama, .administrator, .administrator, .supervisor, .supervisor, .staff,
            .staff, .functionalMuda, .functionalMadya,
        ]
        let days = try ["2020-01-01", "2025-03-01", "2026-08-20", "2026-09-20"].map(day)
        for number in 1...26 {
            let person = PersonID(Int64(number))
            for _ in 0...(numbers.below(4) / 3) {
                institution.seat(
                    person, in: units[numbers.below(units.count)],
                    kinds[numbers.below(kinds.count)], from: days[numbers.below(days.count)])
            }
            if numbers.below(12) == 0 { institution.status(person, .retired) }
        }
        for number in 27...29 {
            institution.seatWithoutUnit(
                PersonID(Int64(number)), kinds[numbers.below(kinds.count)])
        }
        for _ in 0..<numbers.below(10) {
            let person = PersonID(Int64(1 + numbers.below(26)))
            let kind = Assignment.Kind.allCases[numbers.below(5)]
            let subject = PersonID(Int64(1 + numbers.below(29)))
            let target: Assignment.Target =
                kind == .delegated && numbers.below(2) == 0 && subject != person
                ? .person(subject) : .unit(units[numbers.below(units.count)])
            institution.assign(
                person, kind, over: target, from: days[numbers.below(days.count)],
                isEvaluationDelegated: kind.isForAnother
                    ? [nil, true, false][numbers.below(3)] : nil)
        }
        if numbers.below(2) == 0 { institution.allow(.dailyActing, .allowed) }
        return institution
    }
}
