import CareerDomain
import GRDB

extension CareerDatabase {
    public func dossier(of person: PersonID) throws(KeepingError) -> Dossier? {
        try reading { db in
            let id = person.rawValue
            guard let stored = try StoredPerson(id: id, db) else { return nil }
            return Dossier(
                person: stored.person, ranks: try DatedTable.ranks.rows(of: id, db),
                posts: try DatedTable.posts.rows(of: id, db),
                units: try DatedTable.units.rows(of: id, db),
                statuses: try DatedTable.statuses.rows(of: id, db),
                educations: try StoredPerson.educations(of: id, db).map(\.value))
        }
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
        return try reading { db in
            try PersonFinder(within: try scope(db), db)
                .people(withNationalID: digits, except: person)
        }
    }

    public func register(
        _ record: PersonRecord
    ) throws(KeepingError) -> (person: PersonID, outcome: RegistrationOutcome) {
        try changingPeople { writer, roster in
            try Self.clearSampleMark(writer.db)
            return try Self.register(record, writer, roster)
        }
    }

    /// Registers through the given writers; the caller flushes the list's.
    static func register(
        _ record: PersonRecord, _ writer: PersonWriter, _ roster: RosterWriter
    ) throws -> (person: PersonID, outcome: RegistrationOutcome) {
        let known = try writer.match(record)
        guard let known else {
            let person = try writer.insert(record).person
            try roster.refresh(person)
            return (PersonID(person), .inserted)
        }
        let isChanged = try writer.update(known, to: record).isChanged
        if isChanged { try roster.refresh(known) }
        return (PersonID(known), isChanged ? .updated : .unchanged)
    }

    public func amend(
        _ person: PersonID, to record: PersonRecord, seeing version: Int
    ) throws(KeepingError) {
        try changingPeople { writer, roster in
            let id = person.rawValue
            guard let stored = try StoredPerson(id: id, writer.db) else {
                throw KeepingError.notFound
            }
            guard stored.person.version == version else {
                throw KeepingError.outdated
            }
            let holder = try writer.db.number(
                "SELECT id FROM person WHERE number = ?", try PersonWriter.number(record))
            guard holder == nil || holder == id else {
                throw KeepingError.duplicateNumber(digits: record.employeeNumber.digits)
            }
            guard try writer.update(id, to: record).isChanged else { return }
            try roster.refresh(id)
        }
    }

    public func correct(
        _ kind: DatedRowKind, row: Int64, of person: PersonID, reason: String
    ) throws(KeepingError) {
        try changingPeople { writer, roster in
            let db = writer.db
            try db.run(
                """
                UPDATE \(DatedTable.name(of: kind)) SET corrected_at = ?,
                    correction_reason = ?
                WHERE person_id = ? AND id = ? AND corrected_at IS NULL
                """,
                options.clock().secondsSinceEpoch, reason, person.rawValue, row)
            guard db.changesCount > 0 else { throw KeepingError.notFound }
            try db.run(
                "UPDATE person SET version = version + 1 WHERE id = ?", person.rawValue)
            try roster.refresh(person.rawValue)
        }
    }

    private func changingPeople<Value>(
        _ body: (PersonWriter, RosterWriter) throws -> Value
    ) throws(KeepingError) -> Value {
        try writing { db in
            let roster = RosterWriter(db, today: options.today)
            let value = try body(PersonWriter(db, roster, now: options.clock()), roster)
            try roster.flush()
            return value
        }
    }
}
