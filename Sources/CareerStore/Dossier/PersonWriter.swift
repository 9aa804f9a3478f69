import CareerDomain
import GRDB

/// Writes a record into the person's row and histories. Finds first, checks
/// then, writes last, so that a refused record leaves nothing behind.
final class PersonWriter {
    let db: Database
    let now: Moment
    let today: CalendarDate
    private(set) var units: UnitBook
    let origin: Origin
    private var knownUnits: [UnitReference: UnitBook.Found] = [:]
    private var knownPositions: [Position: Int64] = [:]

    /// Where records come from.
    enum Origin {
        /// Somebody states them here and now.
        case hand
        /// A file states them, perhaps an old one. Rows that it corrects are
        /// closed with this reason.
        case file(correctionReason: String)
    }

    /// - Parameter isTreeFixed: whether records may only name units that are
    ///   there, as they are.
    init(
        _ db: Database, _ roster: RosterWriter, now: Moment, origin: Origin = .hand,
        isTreeFixed: Bool = false
    ) {
        self.db = db
        self.now = now
        self.origin = origin
        today = roster.today
        units = UnitBook(
            db: db, roster: roster, now: now, today: today, isFixed: isTreeFixed)
    }

    /// Whether the record says anything else than what is stored; leaves
    /// everything as it is.
    func differs(_ person: Int64, from record: PersonRecord) throws -> Bool {
        let wasFixed = units.isFixed
        units.isFixed = true
        defer {
            units.isFixed = wasFixed
            knownPositions.removeAll()
        }
        var differs = true
        do {
            try db.inSavepoint {
                differs = try update(person, to: record).isChanged
                return .rollback
            }
        } catch KeepingError.denied {}
        return differs
    }

    /// What a record refers to, found or made.
    struct References {
        var position: Int64?
        var unit: UnitBook.Found?
    }

    private func references(of record: PersonRecord) throws -> References {
        References(
            position: try record.position.map { try key(of: $0) },
            unit: try record.unit.map { try found($0) })
    }

    func key(of position: Position) throws -> Int64 {
        if let key = knownPositions[position] { return key }
        let key = try StoredPosition.key(of: position, db)
        if knownPositions.count > 20_000 { knownPositions.removeAll() }
        knownPositions[position] = key
        return key
    }

    func found(_ reference: UnitReference) throws -> UnitBook.Found {
        if let found = knownUnits[reference] { return found }
        let found = try units.find(reference)
        if knownUnits.count > 20_000 { knownUnits.removeAll() }
        knownUnits[reference] = found
        return found
    }
}

extension PersonWriter {
    /// The person a record means: by foreign id, else by number.
    /// - Throws: `duplicateNumber` when somebody else bears the number.
    func match(_ record: PersonRecord) throws -> Int64? {
        try match(record, knownByForeignID: try known(foreignID: record.foreignID))
    }

    /// The same, where the foreign id has been looked up already.
    func match(_ record: PersonRecord, knownByForeignID known: Int64?) throws -> Int64? {
        let number = try Self.number(record)
        let holder = try db.number("SELECT id FROM person WHERE number = ?", number)
        guard !record.foreignID.isEmpty else { return holder }
        if let known {
            guard let holder, holder != known else { return known }
            throw KeepingError.duplicateNumber(digits: record.employeeNumber.digits)
        }
        guard let holder else { return nil }
        let holdersForeignID = try db.first(
            "SELECT foreign_id FROM person WHERE id = ?", holder
        ) { $0.text(0) }
        guard holdersForeignID == "" else {
            throw KeepingError.duplicateNumber(digits: record.employeeNumber.digits)
        }
        return holder
    }

    func known(foreignID: String) throws -> Int64? {
        guard !foreignID.isEmpty else { return nil }
        return try db.number(
            "SELECT id FROM person WHERE foreign_hash = ? AND foreign_id = ?",
            StableHash.of(foreignID), foreignID)
    }

    static func number(_ record: PersonRecord) throws -> Int64 {
        guard let number = Int64(record.employeeNumber.digits) else {
            throw KeepingError.failed(code: -1, detail: "employee number")
        }
        return number
    }

    /// Adds a new person with the first row of each history.
    func insert(
        _ record: PersonRecord
    ) throws -> (person: Int64, references: References) {
        try TextLimit.check(record.texts)
        let references = try references(of: record)
        let hash = record.foreignID.isEmpty ? nil : StableHash.of(record.foreignID)
        try db.run(
            """
            INSERT INTO person (foreign_id, foreign_hash, number, front_title, name,
                back_title, kind, birth_date, birth_place, sex, national_id, phone, email,
                address, appointed_from)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            record.foreignID, hash, try Self.number(record), record.name.frontTitle,
            record.name.name, record.name.backTitle, record.employmentKind.rawValue,
            record.birthDate.daysSinceEpoch, record.birthPlace, record.sex.rawValue,
            record.nationalID, record.contact.phone, record.contact.email,
            record.contact.address, record.appointedFrom?.daysSinceEpoch)
        let person = db.lastInsertedRowID
        try addHistories(of: person, record, references)
        return (person, references)
    }

    private func addHistories(
        of person: Int64, _ record: PersonRecord, _ references: References
    ) throws {
        if let rank = record.rank {
            try add(rank, DatedStamp(record.rankFrom, record.rankDecree), row: 1, of: person)
        }
        if let position = references.position {
            let stamp = DatedStamp(record.positionFrom, record.positionDecree)
            try addPost(position, stamp, row: 1, of: person)
        }
        if let unit = references.unit {
            let stamp = DatedStamp(record.unitFrom, record.unitDecree)
            try addUnit(unit.nameID, stamp, row: 1, of: person)
        }
        let stamp = DatedStamp(record.statusFrom, record.statusDecree)
        try add(record.status, stamp, row: 1, of: person)
        if let education = record.education { try addEducation(education, row: 1, of: person) }
    }
}

/// What a dated row has beside its value: *TMT* and decree.
struct DatedStamp {
    var from: CalendarDate?
    var decree: Decree

    init(_ from: CalendarDate?, _ decree: Decree) {
        self.from = from
        self.decree = decree
    }
}

extension PersonWriter {
    func add(_ rank: RankHolding, _ stamp: DatedStamp, row: Int, of person: Int64) throws {
        try db.run(
            """
            INSERT INTO rank_row (person_id, id, golongan, service_years, service_months,
                effective_from, decree_number, decree_date, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            person, row, rank.golongan.code, max(0, rank.serviceYears),
            max(0, rank.serviceMonths), stamp.from?.daysSinceEpoch, stamp.decree.number,
            stamp.decree.date?.daysSinceEpoch, now.secondsSinceEpoch)
    }

    func addPost(_ position: Int64, _ stamp: DatedStamp, row: Int, of person: Int64) throws {
        try db.run(
            """
            INSERT INTO post_row (person_id, id, position_id, effective_from, decree_number,
                decree_date, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            person, row, position, stamp.from?.daysSinceEpoch, stamp.decree.number,
            stamp.decree.date?.daysSinceEpoch, now.secondsSinceEpoch)
    }

    func addUnit(_ nameID: Int64, _ stamp: DatedStamp, row: Int, of person: Int64) throws {
        try db.run(
            """
            INSERT INTO unit_row (person_id, id, unit_name_id, effective_from, decree_number,
                decree_date, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            person, row, nameID, stamp.from?.daysSinceEpoch, stamp.decree.number,
            stamp.decree.date?.daysSinceEpoch, now.secondsSinceEpoch)
    }

    func add(
        _ status: EmploymentStatus, _ stamp: DatedStamp, row: Int, of person: Int64
    ) throws {
        try db.run(
            """
            INSERT INTO status_row (person_id, id, status, effective_from, decree_number,
                decree_date, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            person, row, status.rawValue, stamp.from?.daysSinceEpoch, stamp.decree.number,
            stamp.decree.date?.daysSinceEpoch, now.secondsSinceEpoch)
    }

    func addEducation(_ education: Education, row: Int, of person: Int64) throws {
        try db.run(
            """
            INSERT INTO education (person_id, id, level, field, school, graduation_year,
                recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            person, row, education.level.rawValue, education.field, education.school,
            education.storedYear, now.secondsSinceEpoch)
    }
}

extension Education {
    /// The year as far as the table takes it.
    var storedYear: Int? { graduationYear.flatMap { (1...9999).contains($0) ? $0 : nil } }
}

/// FNV-1a over the UTF-8 bytes: the same on every machine and in every run.
enum StableHash {
    static func of(_ text: String) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int64(bitPattern: hash)
    }
}
