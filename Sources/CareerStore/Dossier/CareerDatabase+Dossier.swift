import CareerDomain
import GRDB

extension CareerDatabase {
    public func dossier(
        of person: PersonID, identity: IdentityView
    ) throws(KeepingError) -> Dossier? {
        let id = person.rawValue
        let action: Action = identity == .revealed ? .revealIdentity : .readDossier
        let found = try asking { db, acting -> Dossier? in
            guard try db.number("SELECT 1 FROM person WHERE id = ?", id) != nil else {
                return nil
            }
            guard try ScopeFilter(acting.book.scope(for: .listPerson), db).contains(person: id, db)
            else { return nil }
            try acting.permit(action, on: id)
            return try Self.dossier(of: id, db)
        }
        guard var dossier = found else { return nil }
        // Who may not write cannot be seen reading either.
        try noteReading(
            identity == .revealed ? .identityRevealed : .recordRead, AuditObject(.person, id),
            of: id, by: action)
        if identity == .masked { dossier.person = dossier.person.masked }
        return dossier
    }

    static func dossier(of id: Int64, _ db: Database) throws -> Dossier? {
        guard let stored = try StoredPerson(id: id, db) else { return nil }
        return Dossier(
            person: stored.person, ranks: try DatedTable.ranks.rows(of: id, db),
            posts: try DatedTable.posts.rows(of: id, db),
            units: try DatedTable.units.rows(of: id, db),
            statuses: try DatedTable.statuses.rows(of: id, db),
            educations: try StoredPerson.educations(of: id, db).map(\.value))
    }

    public func person(withNumber digits: String) throws(KeepingError) -> PersonID? {
        guard digits.utf8.count == 18, let number = Int64(digits) else { return nil }
        return try reading { db in
            try PersonFinder(within: try scope(db), db).person(withNumber: number)
        }
    }

    public func people(
        withNationalID digits: String, except person: PersonID?
    ) throws(KeepingError) -> [PersonID] {
        guard !digits.isEmpty else { return [] }
        // To find by a NIK is to know it.
        return try asking { db, acting in
            try PersonFinder(within: acting.book.scope(for: .revealIdentity), db)
                .people(withNationalID: digits, except: person)
        }
    }

    public func register(
        _ record: PersonRecord
    ) throws(KeepingError) -> (person: PersonID, outcome: RegistrationOutcome) {
        try changingPeople { writer, roster, acting in
            guard let known = try match(record, writer, acting) else {
                try acting.permit(.addPerson)
                let person = try writer.insert(record).person
                try roster.refresh(person)
                try acting.note(
                    .personAdded, AuditObject(.person, person), of: person,
                    after: record.name.full)
                try Self.clearSampleMark(
                    writer.db, somebodyCameIn: true, by: acting.actor.account)
                return (PersonID(person), .inserted)
            }
            try acting.permit(.editPerson, on: known)
            try permitPlacing(record.unit, writer, acting)
            let isChanged = try change(known, writer, roster, acting) {
                try writer.update(known, to: record).isChanged
            }
            return (PersonID(known), isChanged ? .updated : .unchanged)
        }
    }

    /// The person that a record means, of those whom the actor may change:
    /// whether somebody else bears its number or foreign id is not told.
    private func match(
        _ record: PersonRecord, _ writer: PersonWriter, _ acting: Acting
    ) throws -> Int64? {
        let scope = acting.book.scope(for: .editPerson)
        do {
            let filter = try ScopeFilter(scope, writer.db)
            return try writer.match(record).flatMap {
                try filter.contains(person: $0, writer.db) ? $0 : nil
            }
        } catch KeepingError.duplicateNumber(let digits) {
            guard scope == .everybody else { return nil }
            throw KeepingError.duplicateNumber(digits: digits)
        }
    }

    /// A unit's admin places people in units of his own subtree: one placed
    /// elsewhere would be out of his hands, and one who moves units takes over
    /// others' people.
    private func permitPlacing(
        _ unit: UnitReference?, _ writer: PersonWriter, _ acting: Acting
    ) throws {
        guard let unit, acting.book.scope(for: .editPerson) != .everybody else { return }
        try permitPlacing(in: try writer.found(unit).unit, acting)
    }

    private func permitPlacing(in unit: Int64, _ acting: Acting) throws {
        let scope = acting.book.scope(for: .editPerson)
        guard try ScopeFilter(scope, acting.db).contains(unit: unit, acting.db) else {
            throw KeepingError.denied(.unitChange)
        }
    }

    /// One change of a person's record, with what it did in the trail.
    func change(
        _ person: Int64, _ writer: PersonWriter, _ roster: RosterWriter, _ acting: Acting,
        as action: AuditAction = .personEdited, reason: String = "", _ body: () throws -> Bool
    ) throws -> Bool {
        try acting.permit(.editPerson, on: person)
        let before = try Self.dossier(of: person, writer.db)
        guard try body() else { return false }
        try roster.refresh(person)
        guard let before, let after = try Self.dossier(of: person, writer.db) else {
            throw KeepingError.notFound
        }
        let isSomebodyElse =
            before.person.employeeNumber != after.person.employeeNumber
            || before.person.name != after.person.name
        try Self.clearSampleMark(
            writer.db, somebodyCameIn: isSomebodyElse, by: acting.actor.account)
        let differences = after.differences(from: before)
        try acting.note(
            action, AuditObject(.person, person), of: person,
            part: differences.map(\.part).joined(separator: ", "),
            before: differences.map { "\($0.part): \($0.before)" }.joined(separator: "\n"),
            after: differences.map { "\($0.part): \($0.after)" }.joined(separator: "\n"),
            reason: reason)
        return true
    }

    public func amend(
        _ person: PersonID, to record: PersonRecord, seeing version: Int
    ) throws(KeepingError) {
        try changingPeople { writer, roster, acting in
            let id = person.rawValue
            try acting.permit(.editPerson, on: id)
            guard let stored = try StoredPerson(id: id, writer.db) else {
                throw KeepingError.notFound
            }
            guard stored.person.version == version else {
                throw KeepingError.outdated
            }
            // Whether a number is taken is known to those who know everybody.
            guard
                record.employeeNumber.digits == stored.person.employeeNumber.digits
                    || acting.book.scope(for: .editPerson) == .everybody
            else { throw KeepingError.denied(.numberChange) }
            try permitPlacing(record.unit, writer, acting)
            let holder = try writer.db.number(
                "SELECT id FROM person WHERE number = ?", try PersonWriter.number(record))
            guard holder == nil || holder == id else {
                throw KeepingError.duplicateNumber(digits: record.employeeNumber.digits)
            }
            _ = try change(id, writer, roster, acting) {
                try writer.update(id, to: record).isChanged
            }
        }
    }

    public func correct(
        _ kind: DatedRowKind, row: Int64, of person: PersonID, reason: String
    ) throws(KeepingError) {
        try changingPeople { writer, roster, acting in
            let db = writer.db
            let id = person.rawValue
            _ = try change(
                id, writer, roster, acting, as: .historyCorrected, reason: reason
            ) {
                if kind.isNeeded,
                    try Self.dossier(of: id, db)?.isOnlyRow(row, kind, on: options.today) == true
                {
                    throw KeepingError.onlyRow(kind)
                }
                try db.run(
                    """
                    UPDATE \(DatedTable.name(of: kind)) SET corrected_at = ?,
                        correction_reason = ?
                    WHERE person_id = ? AND id = ? AND corrected_at IS NULL
                    """, options.clock().secondsSinceEpoch, reason, id, row)
                guard db.changesCount > 0 else { throw KeepingError.notFound }
                try db.run("UPDATE person SET version = version + 1 WHERE id = ?", id)
                // The row before may be of a unit of others.
                if kind == .unit {
                    let units = try DatedTable.unitKeys.rows(of: id, db)
                    if let unit = units.inForce(on: options.today)?.value {
                        try permitPlacing(in: unit, acting)
                    }
                }
                return true
            }
        }
    }

    func changingPeople<Value>(
        _ body: (PersonWriter, RosterWriter, Acting) throws -> Value
    ) throws(KeepingError) -> Value {
        try writing { db, acting in
            let roster = RosterWriter(db, today: options.today)
            let isTreeFixed = acting.book.scope(for: .editPerson) != .everybody
            let writer = PersonWriter(
                db, roster, now: options.clock(), isTreeFixed: isTreeFixed)
            let value = try body(writer, roster, acting)
            try roster.flush()
            // Nothing noted is nothing changed.
            if acting.noted > 0 { try Self.markAccess(db) }
            return value
        }
    }
}
