import CareerDomain
import GRDB

extension PersonWriter {
    /// Brings a stored person up to a record: the person's own row is
    /// rewritten with a higher version, histories only grow.
    /// - Returns: whether anything changed.
    func update(
        _ person: Int64, to record: PersonRecord, _ references: References
    ) throws -> Bool {
        guard let stored = try StoredPerson(id: person, db) else { throw KeepingError.notFound }
        let isHistoryNew = try extendHistories(of: person, to: record, references)
        let isRowNew = try rewrite(stored, to: record)
        if isHistoryNew, !isRowNew {
            try db.run("UPDATE person SET version = version + 1 WHERE id = ?", person)
        }
        return isHistoryNew || isRowNew
    }

    /// - Returns: whether the row differs from the record.
    private func rewrite(_ stored: StoredPerson, to record: PersonRecord) throws -> Bool {
        let old = stored.person
        var new = Person(
            id: old.id, version: old.version,
            foreignID: record.foreignID.isEmpty ? old.foreignID : record.foreignID,
            employeeNumber: record.employeeNumber, name: record.name,
            employmentKind: record.employmentKind, birthDate: record.birthDate,
            birthPlace: record.birthPlace, sex: record.sex, nationalID: record.nationalID,
            contact: record.contact, appointedFrom: record.appointedFrom)
        guard new != old else { return false }
        new.version += 1
        if old.employeeNumber != new.employeeNumber {
            try keepFormerNumber(stored.number, of: old.id.rawValue)
        }
        try db.run(
            """
            UPDATE person SET version = ?, foreign_id = ?, foreign_hash = ?, number = ?,
                front_title = ?, name = ?, back_title = ?, kind = ?, birth_date = ?,
                birth_place = ?, sex = ?, national_id = ?, phone = ?, email = ?,
                address = ?, appointed_from = ? WHERE id = ?
            """,
            new.version, new.foreignID,
            new.foreignID.isEmpty ? nil : StableHash.of(new.foreignID),
            try Self.number(record), new.name.frontTitle, new.name.name, new.name.backTitle,
            new.employmentKind.rawValue, new.birthDate.daysSinceEpoch, new.birthPlace,
            new.sex.rawValue, new.nationalID, new.contact.phone, new.contact.email,
            new.contact.address, new.appointedFrom?.daysSinceEpoch, new.id.rawValue)
        return true
    }

    private func keepFormerNumber(_ number: Int64, of person: Int64) throws {
        try db.run(
            """
            INSERT INTO former_number (person_id, id, number, replaced_at)
            SELECT ?1, coalesce(max(id), 0) + 1, ?2, ?3 FROM former_number
            WHERE person_id = ?1
            """, person, number, now.secondsSinceEpoch)
    }

    private func extendHistories(
        of person: Int64, to record: PersonRecord, _ references: References
    ) throws -> Bool {
        var isNew = false
        let ranks = try DatedTable.ranks.rows(of: person, db)
        if let rank = record.rank,
            !ranks.states(rank, from: record.rankFrom, record.rankDecree)
        {
            try addRank(rank, record, row: ranks.nextRow, of: person)
            isNew = true
        }
        let posts = try DatedTable.postKeys.rows(of: person, db)
        if let position = references.position,
            !posts.states(position, from: record.positionFrom, record.positionDecree)
        {
            try addPost(position, record, row: posts.nextRow, of: person)
            isNew = true
        }
        let units = try DatedTable.unitKeys.rows(of: person, db)
        if let unit = references.unit, units.inForce(on: today)?.value != unit.unit {
            let from = units.isEmpty ? nil : today.daysSinceEpoch
            try addUnit(unit.nameID, from: from, row: units.nextRow, of: person)
            isNew = true
        }
        let statuses = try DatedTable.statuses.rows(of: person, db)
        if statuses.inForce(on: today)?.value != record.status {
            let from = statuses.isEmpty ? nil : today.daysSinceEpoch
            try addStatus(record.status, from: from, row: statuses.nextRow, of: person)
            isNew = true
        }
        return try addIfNew(record.education, to: person) || isNew
    }

    private func addIfNew(_ education: Education?, to person: Int64) throws -> Bool {
        guard let education else { return false }
        let known = try StoredPerson.educations(of: person, db)
        guard !known.contains(education) else { return false }
        try addEducation(education, row: known.count + 1, of: person)
        return true
    }
}

extension Array {
    /// Number of the row to come; rows are never removed.
    fileprivate var nextRow: Int { count + 1 }

    /// Whether the history already says so: the row recorded last for this
    /// *TMT*, among those not corrected, has this value and decree. A source
    /// that repeats itself thus adds nothing, one that goes back and forth
    /// adds a row each time.
    fileprivate func states<Value>(
        _ value: Value, from day: CalendarDate?, _ decree: Decree
    ) -> Bool where Element == DatedRow<Value> {
        let last = last { $0.correction == nil && $0.effectiveFrom == day }
        return last?.value == value && last?.decree == decree
    }
}

/// A person's own row with its number as stored.
struct StoredPerson {
    let person: Person
    let number: Int64

    init?(id: Int64, _ db: Database) throws {
        let found = try db.first(Self.sql, id) { row -> StoredPerson? in
            let digits = Self.digits(row.int64(2))
            guard let number = try? EmployeeNumber(digits),
                let kind = EmploymentKind(rawValue: row.text(6)),
                let sex = Sex(rawValue: row.int(9))
            else { throw KeepingError.damaged(detail: "person \(id)") }
            let person = Person(
                id: PersonID(id), version: row.int(0), foreignID: row.text(1),
                employeeNumber: number,
                name: PersonName(
                    frontTitle: row.text(3), name: row.text(4), backTitle: row.text(5)),
                employmentKind: kind, birthDate: CalendarDate(daysSinceEpoch: row.int(7)),
                birthPlace: row.text(8), sex: sex, nationalID: row.text(10),
                contact: Contact(
                    phone: row.text(11), email: row.text(12), address: row.text(13)),
                appointedFrom: row.date(14))
            return StoredPerson(person: person, number: row.int64(2))
        }
        guard let found = found ?? nil else { return nil }
        self = found
    }

    private init(person: Person, number: Int64) {
        self.person = person
        self.number = number
    }

    private static let sql = """
        SELECT version, foreign_id, number, front_title, name, back_title, kind, birth_date,
            birth_place, sex, national_id, phone, email, address, appointed_from
        FROM person WHERE id = ?
        """

    /// The eighteen digits of a stored number.
    static func digits(_ number: Int64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 18 - digits.utf8.count)) + digits
    }

    static func educations(of person: Int64, _ db: Database) throws -> [Education] {
        var educations: [Education] = []
        try db.each(
            """
            SELECT level, field, school, graduation_year FROM education
            WHERE person_id = ? ORDER BY id
            """, person
        ) { row in
            guard let level = EducationLevel(rawValue: row.int(0)) else { return }
            educations.append(
                Education(
                    level: level, field: row.text(1), school: row.text(2),
                    graduationYear: row.optionalInt(3)))
        }
        return educations
    }
}
