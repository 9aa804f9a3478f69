import CareerDomain
import GRDB

/// What the verification of the trail came to.
public struct AuditVerdict: Hashable, Sendable {
    /// The first thing that is not as it was written.
    public enum Fault: Hashable, Sendable {
        /// The row's values, or its hash, are not those it was written with.
        case changed(row: Int64)
        /// Rows are missing before this one.
        case gap(before: Int64)
        /// The words of the row are not those it was written with.
        case wordsChanged(row: Int64)
        /// The words of the row are gone without an erasure that says so.
        case wordsMissing(row: Int64)
        /// The head that was given is at no row: rows were cut off at the end,
        /// or the trail was written anew.
        case headMissing(AuditHead)
        /// A signed document is not the one that was signed.
        case documentChanged(AppraisalID)
    }

    public var fault: Fault?
    public var rows: Int64 = 0
    /// Rows whose words were erased with a person.
    public var erased: Int64 = 0
    /// Rows that are dated before the row before them: the clock was set back.
    public var clockSetBack: Int64 = 0
    /// The end of the trail; nil while it is empty.
    public var head: AuditHead?
    public var isStopped = false

    public var isSound: Bool { fault == nil && !isStopped }
}

/// Recomputes the trail from its first row.
///
/// A row that somebody rewrote together with all rows after it verifies: only
/// a head that was kept outside the machine tells. Hence ``AuditHead``.
public enum AuditVerification {
    private static let stride: Int64 = 4096

    /// - Parameters:
    ///   - head: a head that was noted earlier, in any of its written forms.
    ///   - progress: told the rows so far; answers false to stop.
    public static func run(
        _ database: CareerDatabase, against head: AuditHead? = nil,
        progress: (Int64) -> Bool = { _ in true }
    ) throws(KeepingError) -> AuditVerdict {
        try database.asking { db, acting in
            try acting.permit(.verifyAudit)
            return try run(db, against: head, progress: progress)
        }
    }

    static func run(
        _ db: Database, against head: AuditHead?, progress: (Int64) -> Bool
    ) throws -> AuditVerdict {
        var walk = AuditWalk(against: head)
        let erased = try AuditErasures(db)
        do {
            try db.each(AuditWalk.sql) { row in
                try walk.take(row, erased)
                if walk.verdict.rows.isMultiple(of: stride), !progress(walk.verdict.rows) {
                    walk.verdict.isStopped = true
                    throw AuditWalk.End()
                }
            }
            try walk.finish(db)
        } catch is AuditWalk.End {}
        return walk.verdict
    }
}

/// Persons erased, with the last row that says so.
private struct AuditErasures {
    private var lastRow: [Int64: Int64] = [:]

    init(_ db: Database) throws {
        try db.each(
            "SELECT person_id, max(id) FROM audit_event WHERE action = ? GROUP BY person_id",
            AuditAction.personErased.rawValue
        ) { row in lastRow[row.int64(0)] = row.int64(1) }
    }

    func covers(_ row: Int64, of person: Int64?) -> Bool {
        person.flatMap { lastRow[$0] }.map { $0 > row } ?? false
    }
}

/// One walk over the trail, row after row.
private struct AuditWalk {
    struct End: Error {}

    static let sql = """
        SELECT e.id, at, account_id, role, terminal, session, action, object_kind, object_id,
            person_id, detail_hash, hash, d.salt, d.body
        FROM audit_event e LEFT JOIN audit_detail d ON d.event_id = e.id ORDER BY e.id
        """

    var verdict = AuditVerdict()
    private let wanted: AuditHead?
    private var isHeadMet = false
    private var previous = AuditHash.beginning
    private var lastAt = Int64.min

    init(against head: AuditHead?) {
        wanted = head
        isHeadMet = head == nil
    }

    private mutating func fail(_ fault: AuditVerdict.Fault) throws {
        verdict.fault = fault
        throw End()
    }

    mutating func take(_ line: ResultRow, _ erasures: AuditErasures) throws {
        let row = AuditRow(line)
        let hash = line.blob(11)
        guard row.number == verdict.rows + 1 else { return try fail(.gap(before: row.number)) }
        guard AuditHash.row(row, after: previous) == hash else {
            return try fail(.changed(row: row.number))
        }
        verdict.rows += 1
        if !row.detailHash.isEmpty {
            if line.isNull(13) {
                guard erasures.covers(row.number, of: row.person) else {
                    return try fail(.wordsMissing(row: row.number))
                }
                verdict.erased += 1
            } else if AuditHash.detail(line.text(13), salt: line.blob(12)) != row.detailHash {
                return try fail(.wordsChanged(row: row.number))
            }
        } else if !line.isNull(13) {
            return try fail(.wordsChanged(row: row.number))
        }
        if row.at < lastAt { verdict.clockSetBack += 1 }
        lastAt = row.at
        previous = hash
        meet(row.number, hash)
    }

    private mutating func meet(_ number: Int64, _ hash: [UInt8]) {
        guard let wanted, !isHeadMet, wanted.number == nil || wanted.number == number else {
            return
        }
        isHeadMet = wanted.fits(hash)
    }

    mutating func finish(_ db: Database) throws {
        if verdict.rows > 0 { verdict.head = AuditHead(number: verdict.rows, hash: previous) }
        if let wanted, !isHeadMet { try fail(.headMissing(wanted)) }
        // Left behind by a row that was taken away.
        let stray = try db.number(
            "SELECT min(event_id) FROM audit_detail WHERE event_id NOT BETWEEN 1 AND ?",
            verdict.rows)
        if let stray { try fail(.gap(before: stray + 1)) }
        if let changed = try SignedDocuments.firstChanged(db) {
            try fail(.documentChanged(AppraisalID(changed)))
        }
    }
}

extension AuditRow {
    fileprivate init(_ line: ResultRow) {
        number = line.int64(0)
        at = line.int64(1)
        account = line.optionalInt64(2)
        role = line.text(3)
        terminal = line.text(4)
        session = line.text(5)
        action = line.text(6)
        objectKind = line.text(7)
        objectKey = line.int64(8)
        person = line.optionalInt64(9)
        detailHash = line.blob(10)
    }
}
