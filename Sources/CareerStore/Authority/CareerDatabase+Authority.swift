import CareerDomain
import GRDB

extension CareerDatabase {
    public func authority(
        over person: PersonID, on day: CalendarDate, for quarter: Quarter?
    ) throws(KeepingError) -> AuthorityReport {
        try asking { db, acting in
            // Everybody in somebody's scope may be asked about: who assesses is
            // no secret (PermenPANRB 6/2022 p. 45 no. 2).
            try acting.permit(.listPerson, on: person.rawValue)
            var report = try authority(over: person, on: day, for: quarter, db)
            // Of officials out of scope: who they are. The number stands on the
            // form for the assessor alone.
            let scope = try ScopeFilter(acting.book.scope(for: .listPerson), db)
            for other in report.people.keys where other != report.authority.assessor?.person {
                guard try !scope.contains(person: other.rawValue, db) else { continue }
                report.people[other]?.employeeNumber = ""
            }
            return report
        }
    }

    public func assessorParty(
        of person: PersonID, on day: CalendarDate, for quarter: Quarter?
    ) throws(KeepingError) -> Party? {
        try asking { db, acting in
            try acting.permit(.listPerson, on: person.rawValue)
            return try assessorParty(of: person, on: day, for: quarter, db)
        }
    }

    public func assessed(
        by person: PersonID, on day: CalendarDate, for quarter: Quarter?
    ) throws(KeepingError) -> Scope.Part {
        try asking { db, acting in
            try acting.permitKnowing(person.rawValue)
            return try assessorRule(on: day, for: quarter, db).assessed(by: person)
        }
    }

    public func orphans(
        on day: CalendarDate, limit: Int
    ) throws(KeepingError) -> [OrphanedDraft] {
        try asking { db, acting in
            let scope = acting.book.scope(for: .readAppraisal, in: .draft)
            var drafts: [(person: Int64, quarter: Int, name: String, unit: String)] = []
            try ExportedPeople(within: scope, db).each(Self.openDrafts) { row in
                let name = PersonName(
                    frontTitle: row.text(2), name: row.text(3), backTitle: row.text(4))
                drafts.append((row.int64(0), row.int(1), name.full, row.text(5)))
            }
            var rules: [Quarter: AssessorRule] = [:]
            var found: [OrphanedDraft] = []
            for draft in drafts where found.count < limit {
                guard let quarter = Quarter(index: draft.quarter) else { continue }
                let rule = try rules[quarter] ?? assessorRule(on: day, for: quarter, db)
                rules[quarter] = rule
                let person = PersonID(draft.person)
                guard case .orphan(let reason) = try rule.answer(for: person) else { continue }
                found.append(
                    OrphanedDraft(
                        person: person, name: draft.name, unitName: draft.unit,
                        quarter: quarter, reason: reason))
            }
            return found
        }
    }

    private static func openDrafts(_ narrowing: String) -> String {
        """
        SELECT a.person_id, a.quarter, l.front_title, l.name, l.back_title, u.name
        FROM appraisal a JOIN roster l ON l.person_id = a.person_id AND a.state = 'DRAF'
        LEFT JOIN unit_place u ON u.unit_id = l.unit_id\(narrowing)
        ORDER BY l.position, a.quarter
        """
    }

    /// Whose assessor somebody is, both in general and for the quarter that is
    /// being appraised: a moved assessor keeps those of his old unit for that
    /// one (PermenPANRB 6/2022 p. 91–92 no. 14).
    ///
    /// - Parameter person: nil for the regional head.
    func assessed(
        by person: PersonID?, on day: CalendarDate, _ db: Database
    ) throws -> Scope.Part {
        func people(_ rule: AssessorRule) throws -> Scope.Part {
            try person.map { try rule.assessed(by: $0) } ?? rule.assessedByRegionalHead()
        }
        let quarter = Quarter.underAppraisal(
            on: day, graceDays: try settings(db).appraisalGraceDays)
        let present = try people(assessorRule(on: day, for: nil, db))
        let appraised = try people(assessorRule(on: day, for: quarter, db))
        guard case .part(let all) = Scope.part(present).union(.part(appraised)) else {
            return present
        }
        return all
    }

    func authority(
        over person: PersonID, on day: CalendarDate, for quarter: Quarter?, _ db: Database
    ) throws -> AuthorityReport {
        guard try db.number("SELECT 1 FROM person WHERE id = ?", person.rawValue) != nil else {
            throw KeepingError.notFound
        }
        return try AuthorityReport(
            try assessorRule(on: day, for: quarter, db).authority(over: person),
            settings: try settings(db), db)
    }

    func assessorParty(
        of person: PersonID, on day: CalendarDate, for quarter: Quarter?, _ db: Database
    ) throws -> Party? {
        try namedAssessor(
            by: assessorRule(on: day, for: quarter, db).answer(for: person), db)?.party
    }

    /// Whom the rules name today for an appraisal.
    func namedAssessor(
        of person: PersonID, for quarter: Quarter, _ db: Database
    ) throws -> NamedAssessor? {
        let mark = try db.number("SELECT value FROM access_mark") ?? 0
        let answer = try assessors.answer(for: person, in: quarter, on: options.today, at: mark) {
            try assessorRule(on: options.today, for: quarter, db).answer(for: person)
        }
        return try namedAssessor(by: answer, db)
    }

    private func namedAssessor(
        by answer: Authority.Answer, _ db: Database
    ) throws -> NamedAssessor? {
        switch answer {
        case .assessor(.person(let assessor, _)):
            NamedAssessor(party: try Party(subject: assessor.rawValue, db), person: assessor)
        case .assessor(.regionalHead):
            NamedAssessor(party: Party(regionalHeadOf: try settings(db)))
        case .orphan: nil
        }
    }

    func assessorRule(
        on day: CalendarDate, for quarter: Quarter?, _ db: Database
    ) throws -> AssessorRule {
        AssessorRule(
            StoredAuthorityFacts(db, today: options.today), on: day, for: quarter,
            graceDays: try settings(db).appraisalGraceDays)
    }
}
