import CareerDomain
import GRDB

extension CareerDatabase {
    public func assignments(
        over unit: OrgUnitID, on day: CalendarDate?
    ) throws(KeepingError) -> [Assignment] {
        try asking { db, acting in
            try acting.requireSignedIn()
            let scope = try ScopeFilter(acting.book.scope(for: .listPerson), db)
            guard try scope.shows(unit: unit.rawValue, db) else { return [] }
            return try AssignmentReader(db: db).over(unit, on: day)
        }
    }

    public func assignments(
        of person: PersonID, on day: CalendarDate?
    ) throws(KeepingError) -> [Assignment] {
        try asking { db, acting in
            try acting.permitKnowing(person.rawValue)
            let reader = AssignmentReader(db: db)
            return try reader.of(person, on: day) + reader.naming(person, on: day)
        }
    }

    public func assign(_ assignment: Assignment) throws(KeepingError) -> AssignmentID {
        guard let from = assignment.from else { throw .notFound }
        return try writing { db, acting in
            try permitAssigning(assignment, acting)
            try TextLimit.check([assignment.decree.number])
            try Self.checkReferences(of: assignment, db)
            let reader = AssignmentReader(db: db)
            let isKnown = try reader.of(assignment.person, on: nil).contains {
                $0.correction == nil && $0.kind == assignment.kind
                    && $0.target == assignment.target && $0.from == from
                    && $0.to == assignment.to && $0.decree == assignment.decree
                    && $0.isEvaluationDelegated == assignment.isEvaluationDelegated
            }
            guard !isKnown else { throw KeepingError.outdated }
            try keepingOwnAssessors(on: [from, assignment.to].compactMap(\.self), acting) {
                try insert(assignment, from: from, db)
            }
            let id = AssignmentID(db.lastInsertedRowID)
            try acting.note(
                .assignmentMade, AuditObject(.assignment, id.rawValue),
                of: assignment.person.rawValue, part: assignment.kind.rawValue,
                after: assignment.trail, reason: assignment.decree.number)
            return id
        }
    }

    private func insert(
        _ assignment: Assignment, from: CalendarDate, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO assignment (person_id, kind, unit_id, subject_id, effective_from,
                effective_to, decree_number, decree_date, source, recorded_at,
                evaluation_delegated)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            assignment.person.rawValue, assignment.kind.rawValue,
            assignment.unit?.rawValue, assignment.subject?.rawValue, from.daysSinceEpoch,
            assignment.to?.daysSinceEpoch, assignment.decree.number,
            assignment.decree.date?.daysSinceEpoch, Assignment.Source.entered.rawValue,
            options.clock().secondsSinceEpoch, assignment.isEvaluationDelegated.map { $0 ? 1 : 0 })
    }

    /// Who assesses a personnel admin, or a relative of his, is another admin's
    /// to enter: also where it follows from who leads a unit.
    private func keepingOwnAssessors(
        on days: [CalendarDate], _ acting: Acting, _ change: () throws -> Void
    ) throws {
        let people = try acting.book.walledPeople(acting.db).sorted()
        func answers(for person: Int64) throws -> [Authority.Answer] {
            try ([options.today] + days.flatMap { [$0, $0.adding(days: 1)] }).map { day in
                try assessorRule(on: day, for: nil, acting.db).answer(for: PersonID(person))
            }
        }
        let before = try people.map(answers)
        try change()
        for (person, old) in zip(people, before) where try answers(for: person) != old {
            throw KeepingError.denied(acting.book.walls(off: person, .assignAuthority))
        }
    }

    /// Neither to oneself nor over oneself, for a personnel admin.
    private func permitAssigning(_ assignment: Assignment, _ acting: Acting) throws {
        for person in [assignment.person, assignment.subject].compactMap(\.self) {
            try acting.permit(.assignAuthority, on: person.rawValue)
        }
    }

    /// Changes one stored assignment, with its trail.
    private func change(
        _ id: AssignmentID, as action: AuditAction, reason: String, on day: CalendarDate? = nil,
        _ body: (Database, Acting) throws -> Void
    ) throws(KeepingError) {
        try writing { db, acting in
            guard let stored = try AssignmentReader(db: db).assignment(id) else {
                throw KeepingError.notFound
            }
            try permitAssigning(stored, acting)
            let days = [stored.from, day].compactMap(\.self)
            try keepingOwnAssessors(on: days, acting) {
                try body(db, acting)
                guard db.changesCount > 0 else { throw KeepingError.notFound }
            }
            try acting.note(
                action, AuditObject(.assignment, id.rawValue), of: stored.person.rawValue,
                part: stored.kind.rawValue, before: stored.trail, reason: reason)
        }
    }

    private static func checkReferences(of assignment: Assignment, _ db: Database) throws {
        let people = [assignment.person, assignment.subject].compactMap(\.self)
        for person in people
        where try db.number("SELECT 1 FROM person WHERE id = ?", person.rawValue) == nil {
            throw KeepingError.notFound
        }
        guard let unit = assignment.unit else { return }
        guard try db.number("SELECT 1 FROM org_unit WHERE id = ?", unit.rawValue) != nil else {
            throw KeepingError.notFound
        }
    }

    public func endAssignment(
        _ assignment: AssignmentID, on day: CalendarDate
    ) throws(KeepingError) {
        try change(assignment, as: .assignmentEnded, reason: day.written, on: day) { db, _ in
            try db.run(
                """
                UPDATE assignment SET effective_to = ?2 WHERE id = ?1
                    AND effective_to IS NULL AND corrected_at IS NULL AND effective_from <= ?2
                """, assignment.rawValue, day.daysSinceEpoch)
        }
    }

    public func correctAssignment(
        _ assignment: AssignmentID, reason: String
    ) throws(KeepingError) {
        try change(assignment, as: .assignmentCorrected, reason: reason) { db, acting in
            try db.run(
                """
                UPDATE assignment SET corrected_at = ?, correction_reason = ?
                WHERE id = ? AND corrected_at IS NULL
                """, acting.now.secondsSinceEpoch, reason, assignment.rawValue)
        }
    }

    public func capabilities(
        on day: CalendarDate
    ) throws(KeepingError) -> [AssignmentCapability] {
        try asking { db, acting in
            try acting.requireSignedIn()
            let facts = StoredAuthorityFacts(db, today: options.today)
            return try Assignment.Kind.allCases.map { try facts.capability(of: $0, on: day) }
        }
    }

    public func set(
        _ capability: AssignmentCapability, from day: CalendarDate
    ) throws(KeepingError) {
        try writing { db, acting in
            try acting.permit(.changeSettings)
            try TextLimit.check([capability.legalBasis])
            try db.run(
                """
                INSERT INTO assignment_capability (kind, assessing, legal_basis, valid_from,
                    recorded_at) VALUES (?, ?, ?, ?, ?)
                """,
                capability.kind.rawValue, capability.assessing.rawValue,
                capability.legalBasis, day.daysSinceEpoch, options.clock().secondsSinceEpoch)
            try acting.note(
                .capabilityChanged, AuditObject(.database), part: capability.kind.rawValue,
                after: "\(capability.assessing.rawValue) @\(day.written)",
                reason: capability.legalBasis)
        }
    }
}
