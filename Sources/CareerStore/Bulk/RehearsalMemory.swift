import CareerDomain
import GRDB

/// What a rehearsal has met so far. It is undone every few thousand records,
/// so that others can work, and has to know of earlier ones nevertheless.
///
/// Kept in temporary tables: the memory does not grow with the file.
final class RehearsalMemory {
    private let db: Database
    private var people: [Met] = []
    private var assessments: [Int64] = []

    private struct Met {
        var number: Int64
        var foreignHash: Int64?
        var fingerprint: Int64?
    }

    /// Makes the empty memory; outside a transaction.
    init(_ db: Database) throws {
        self.db = db
        try Self.remove(db)
        try db.execute(
            sql: """
                CREATE TEMP TABLE met_person (
                    number INTEGER PRIMARY KEY, foreign_hash INTEGER, fingerprint INTEGER
                );
                CREATE INDEX temp.met_person_by_foreign_id ON met_person (foreign_hash)
                    WHERE foreign_hash IS NOT NULL;
                CREATE TEMP TABLE met_assessment (hash INTEGER PRIMARY KEY);
                """)
    }

    static func remove(_ db: Database) throws {
        try db.execute(
            sql: """
                DROP TABLE IF EXISTS temp.met_person;
                DROP TABLE IF EXISTS temp.met_assessment;
                """)
    }

    /// What becomes of a record whose person was met before what is undone;
    /// nil for anybody else.
    /// - Throws: `duplicateNumber`.
    func outcome(
        of record: PersonRecord, fingerprint: Int64?
    ) throws -> RegistrationOutcome? {
        let hash = record.foreignID.isEmpty ? nil : StableHash.of(record.foreignID)
        let number = try PersonWriter.number(record)
        let bearer = try met("SELECT * FROM temp.met_person WHERE number = ?", number)
        let same = try hash.flatMap {
            try met("SELECT * FROM temp.met_person WHERE foreign_hash = ?", $0)
        }
        if let bearer, bearer.number != same?.number, hash != nil, bearer.foreignHash != nil {
            throw KeepingError.duplicateNumber(digits: record.employeeNumber.digits)
        }
        guard let known = same ?? bearer else { return nil }
        let isSame = fingerprint != nil && known.fingerprint == fingerprint
        return isSame ? .unchanged : .updated
    }

    private func met(_ sql: String, _ key: Int64) throws -> Met? {
        try db.first(sql, key) {
            Met(
                number: $0.int64(0), foreignHash: $0.optionalInt64(1),
                fingerprint: $0.optionalInt64(2))
        }
    }

    func note(_ record: PersonRecord, fingerprint: Int64?) throws {
        people.append(
            Met(
                number: try PersonWriter.number(record),
                foreignHash: record.foreignID.isEmpty ? nil : StableHash.of(record.foreignID),
                fingerprint: fingerprint))
    }

    func isKnown(_ assessment: CompetencyAssessment) throws -> Bool {
        try db.number(
            "SELECT 1 FROM temp.met_assessment WHERE hash = ?", Self.hash(assessment)) != nil
    }

    func note(_ assessment: CompetencyAssessment) { assessments.append(Self.hash(assessment)) }

    private static func hash(_ assessment: CompetencyAssessment) -> Int64 {
        StableHash.of(
            [
                String(assessment.person.rawValue), assessment.competencyCode,
                String(assessment.level.number), assessment.source.rawValue,
                assessment.assessor, assessment.evidence, assessment.assessedOn.iso,
                assessment.validUntil.iso,
            ].joined(separator: "\n"))
    }

    /// Writes down what was met since the last time; outside a transaction.
    func settle() throws {
        // Touches temporary tables alone, hence locks nobody out.
        try db.inTransaction(.deferred) {
            for met in people {
                try db.run(
                    "INSERT OR REPLACE INTO temp.met_person VALUES (?, ?, ?)", met.number,
                    met.foreignHash, met.fingerprint)
            }
            for hash in assessments {
                try db.run("INSERT OR IGNORE INTO temp.met_assessment VALUES (?)", hash)
            }
            return .commit
        }
        people.removeAll(keepingCapacity: true)
        assessments.removeAll(keepingCapacity: true)
    }
}
