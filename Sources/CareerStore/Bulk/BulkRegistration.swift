import CareerDomain
import GRDB

/// The verbs of a bulk load; valid only within
/// ``CareerDatabase/bulkRegistration(rehearsal:_:)``.
public final class BulkRegistration {
    private let db: Database
    private let options: CareerDatabase.Options
    private let isRehearsal: Bool
    private let people: PersonWriter
    private let roster: RosterWriter
    private let assessments: AssessmentWriter
    /// Set for the first load of an empty database.
    private let rebuild: RosterRebuild?
    private var touched: Set<Int64> = []
    private var inChunk = 0
    private var isOpen = false

    init(_ db: Database, options: CareerDatabase.Options, isRehearsal: Bool) throws {
        self.db = db
        self.options = options
        self.isRehearsal = isRehearsal
        roster = RosterWriter(db, today: options.today)
        people = PersonWriter(db, roster, now: options.clock())
        assessments = AssessmentWriter(db)
        let isFirst = try db.number("SELECT 1 FROM person LIMIT 1") == nil
        if isFirst {
            // A sort of millions of lines belongs on disk. References are not
            // checked row by row: each key has just been found or made.
            try db.execute(
                sql: """
                    PRAGMA temp_store = FILE;
                    PRAGMA cache_size = -24576;
                    PRAGMA foreign_keys = OFF;
                    """)
            rebuild = try RosterRebuild(db, today: options.today)
        } else {
            rebuild = nil
        }
    }

    /// Records between two commits. Nobody else has use for an empty database,
    /// so its first load commits less often.
    private var chunkSize: Int { rebuild == nil ? 2_000 : 50_000 }

    /// Adds the person or brings the stored one up to the record.
    ///
    /// `fingerprint` stands for the source's row: where the person's last
    /// import had the same, nothing is compared.
    /// - Throws: `duplicateNumber` when somebody else bears the number; the
    ///   record is then left out, and the load may go on.
    public func register(
        _ record: PersonRecord, fingerprint: Int64?
    ) throws(KeepingError) -> (person: PersonID, outcome: RegistrationOutcome) {
        try step {
            let named = try people.known(foreignID: record.foreignID)
            if let fingerprint, let named, try isLast(fingerprint, of: named) {
                return (PersonID(named), .unchanged)
            }
            let known = try people.match(record, knownByForeignID: named)
            if let fingerprint, let known, try isLast(fingerprint, of: known) {
                return (PersonID(known), .unchanged)
            }
            let references = try people.references(of: record)
            var outcome = RegistrationOutcome.inserted
            let person: Int64
            if let known {
                person = known
                let isChanged = try people.update(known, to: record, references)
                outcome = isChanged ? .updated : .unchanged
                if isChanged { touched.insert(known) }
            } else {
                person = try people.insert(record, references)
                try enter(person, record, references)
            }
            if let fingerprint {
                try db.run(
                    """
                    INSERT OR REPLACE INTO import_fingerprint (person_id, fingerprint)
                    VALUES (?, ?)
                    """, person, fingerprint)
            }
            return (PersonID(person), outcome)
        }
    }

    private func isLast(_ fingerprint: Int64, of person: Int64) throws -> Bool {
        let last = try db.number(
            "SELECT fingerprint FROM import_fingerprint WHERE person_id = ?", person)
        return last == fingerprint
    }

    /// Stores an assessment unless the same is known.
    public func add(
        _ assessment: CompetencyAssessment
    ) throws(KeepingError) -> RegistrationOutcome {
        try step {
            guard try !assessments.isKnown(assessment) else { return .unchanged }
            _ = try assessments.insert(assessment)
            touched.insert(assessment.person.rawValue)
            return .inserted
        }
    }

    /// Stores an appraisal as it is, signed ones included; all keys are
    /// assigned anew.
    public func add(_ appraisal: Appraisal) throws(KeepingError) {
        try step {
            try AppraisalWriter(db).insert(appraisal)
            touched.insert(appraisal.person.rawValue)
        }
    }
}

extension BulkRegistration {
    private func enter(
        _ person: Int64, _ record: PersonRecord, _ references: PersonWriter.References
    ) throws {
        guard let rebuild else {
            try roster.refresh(person)
            return
        }
        guard !isRehearsal else { return }
        try rebuild.stage(
            RosterFacts(
                person: person, number: PersonWriter.number(record), record: record,
                references: references, today: options.today))
    }

    private func step<Value>(_ body: () throws -> Value) throws(KeepingError) -> Value {
        do {
            if !isOpen { try open() }
            let value = try body()
            inChunk += 1
            if inChunk >= chunkSize, !isRehearsal { try commit() }
            return value
        } catch {
            throw KeepingError(mapping: error)
        }
    }

    private func open() throws {
        try db.beginTransaction(.immediate)
        isOpen = true
        guard !isRehearsal else { return }
        try CareerDatabase.clearSampleMark(db)
        guard rebuild != nil else { return }
        try db.run("UPDATE roster_upkeep SET stale = 1 WHERE stale = 0")
        try db.execute(sql: "DROP INDEX IF EXISTS person_by_national_id")
    }

    private func commit() throws {
        for person in touched {
            if let rebuild { try rebuild.stage(person: person) } else { try roster.refresh(person) }
        }
        touched.removeAll(keepingCapacity: true)
        try roster.flush()
        try db.commit()
        isOpen = false
        inChunk = 0
    }

    /// Commits or undoes the open chunk, and writes the list of a first load.
    func end(keepingOpenChunk: Bool) throws {
        if isOpen {
            if keepingOpenChunk, !isRehearsal {
                try commit()
            } else {
                try? db.rollback()
                isOpen = false
            }
        }
        guard let rebuild else { return }
        defer {
            try? db.execute(
                sql: """
                    DROP TABLE IF EXISTS temp.staged_line;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA foreign_keys = ON;
                    PRAGMA cache_size = -6144;
                    """)
        }
        let isStale = try db.number("SELECT stale FROM roster_upkeep") == 1
        guard isStale else { return }
        try db.inTransaction(.immediate) {
            try rebuild.build()
            try db.execute(sql: Schema.personByNationalID)
            return .commit
        }
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
}

extension RosterFacts {
    /// The facts of somebody who has just been entered from a record.
    init(
        person: Int64, number: Int64, record: PersonRecord,
        references: PersonWriter.References, today: CalendarDate
    ) {
        let isRankHeld = record.rankFrom.map { $0 <= today } ?? true
        let isPostHeld = record.positionFrom.map { $0 <= today } ?? true
        let rank = isRankHeld ? record.rank : nil
        let position = isPostHeld ? record.position : nil
        let coming = [
            record.rank == nil || isRankHeld ? nil : record.rankFrom?.daysSinceEpoch,
            record.position == nil || isPostHeld ? nil : record.positionFrom?.daysSinceEpoch,
        ]
        self.init(
            person: person, number: number, name: record.name,
            post: position == nil ? 0 : references.position ?? 0, title: position?.title ?? "",
            unit: references.unit?.unit ?? 0, unitName: references.unit?.name ?? "",
            facets: FacetClass(
                kind: record.employmentKind.rawValue, golongan: rank?.golongan.code ?? 0,
                positionKind: position?.kind.rawValue ?? "", status: record.status.rawValue),
            retiresOn: RosterFacts.retirement(birth: record.birthDate, position),
            seniority: SeniorityKey(
                golongan: rank?.golongan, rankFrom: rank == nil ? nil : record.rankFrom,
                position: position, appointedFrom: record.appointedFrom,
                education: record.education?.level, birthDate: record.birthDate
            ).sortText,
            dueOn: coming.compactMap { $0 }.min())
    }
}
