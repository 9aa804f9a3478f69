import CareerDomain
import GRDB

/// What bringing a stored person up to a record did.
struct PersonChange {
    var isChanged = false
    var remarks: [RegistrationRemark] = []
}

extension PersonWriter {
    /// Brings a stored person up to a record: the person's own row is
    /// rewritten with a higher version, histories only grow. What the record
    /// does not state stays as it is.
    func update(_ person: Int64, to record: PersonRecord) throws -> PersonChange {
        guard let stored = try StoredPerson(id: person, db) else { throw KeepingError.notFound }
        try TextLimit.check(record.texts)
        var histories = HistoryUpdate(self, of: person)
        try histories.extend(to: record)
        let hasEducation = try complete(record.education, of: person)
        let isHistoryNew = histories.isChanged || hasEducation
        let isRowNew = try rewrite(
            stored, to: histories.isFromOlderFile ? Self.keepingOwn(stored.person, record) : record)
        if isHistoryNew, !isRowNew {
            try db.run("UPDATE person SET version = version + 1 WHERE id = ?", person)
        }
        return PersonChange(isChanged: isHistoryNew || isRowNew, remarks: histories.remarks)
    }

    /// A record of former days without what has changed since, as far as that
    /// can be: number, name, kind and contact.
    private static func keepingOwn(_ person: Person, _ record: PersonRecord) -> PersonRecord {
        var record = record
        record.employeeNumber = person.employeeNumber
        record.name = person.name
        record.unstated.formUnion([.employmentKind, .phone, .email, .address])
        return record
    }

    /// The person as the record states it.
    private func merged(_ old: Person, _ record: PersonRecord) -> Person {
        func stated<Value>(_ part: PersonRecord.Part, _ new: Value, else old: Value) -> Value {
            record.unstated.contains(part) ? old : new
        }
        return Person(
            id: old.id, version: old.version,
            foreignID: record.foreignID.isEmpty ? old.foreignID : record.foreignID,
            employeeNumber: record.employeeNumber,
            name: PersonName(
                frontTitle: stated(
                    .frontTitle, record.name.frontTitle, else: old.name.frontTitle),
                name: record.name.name,
                backTitle: stated(.backTitle, record.name.backTitle, else: old.name.backTitle)),
            employmentKind: stated(
                .employmentKind, record.employmentKind, else: old.employmentKind),
            birthDate: stated(.birthDate, record.birthDate, else: old.birthDate),
            birthPlace: stated(.birthPlace, record.birthPlace, else: old.birthPlace),
            sex: stated(.sex, record.sex, else: old.sex),
            nationalID: stated(.nationalID, record.nationalID, else: old.nationalID),
            contact: Contact(
                phone: stated(.phone, record.contact.phone, else: old.contact.phone),
                email: stated(.email, record.contact.email, else: old.contact.email),
                address: stated(.address, record.contact.address, else: old.contact.address)),
            appointedFrom: stated(.appointedFrom, record.appointedFrom, else: old.appointedFrom))
    }

    /// - Returns: whether the row differs from the record.
    private func rewrite(_ stored: StoredPerson, to record: PersonRecord) throws -> Bool {
        let old = stored.person
        var new = merged(old, record)
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

    /// Adds a diploma that is not known, or what a known one still lacks; what
    /// is left empty counts as not stated.
    private func complete(_ education: Education?, of person: Int64) throws -> Bool {
        guard let education else { return false }
        let known = try StoredPerson.educations(of: person, db)
        guard !known.contains(where: { education.saysNoMore(than: $0.value) }) else {
            return false
        }
        let lesser = known.first { $0.value.saysNoMore(than: education) }
        guard let lesser else {
            let last = known.map(\.row).max() ?? 0
            try addEducation(education, row: last + 1, of: person)
            return true
        }
        try db.run(
            """
            UPDATE education SET field = ?, school = ?, graduation_year = ?
            WHERE person_id = ? AND id = ?
            """,
            education.field, education.school, education.storedYear, person, lesser.row)
        return true
    }
}

extension Education {
    /// Whether every part that this diploma states is the same in the other.
    fileprivate func saysNoMore(than other: Education) -> Bool {
        level == other.level && (field.isEmpty || field == other.field)
            && (school.isEmpty || school == other.school)
            && (storedYear == nil || storedYear == other.storedYear)
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

    /// The diplomas with the numbers of their rows.
    static func educations(
        of person: Int64, _ db: Database
    ) throws -> [(row: Int, value: Education)] {
        var educations: [(row: Int, value: Education)] = []
        try db.each(
            """
            SELECT level, field, school, graduation_year, id FROM education
            WHERE person_id = ? ORDER BY id
            """, person
        ) { row in
            guard let level = EducationLevel(rawValue: row.int(0)) else { return }
            let education = Education(
                level: level, field: row.text(1), school: row.text(2),
                graduationYear: row.optionalInt(3))
            educations.append((row.int(4), education))
        }
        return educations
    }
}
