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
        /// There are accounts, and not one row: the trail was taken away.
        case trailMissing
        /// A signed document, or its delivery, is not the one that was signed or delivered, or is
        /// gone.
        case documentChanged(AppraisalID)
        /// A signed document that no row tells the signing of.
        case documentWithoutSignature(AppraisalID)
        /// The row of its signature, which bears the digest among its words, has lost them.
        case signatureWithoutWords(AppraisalID)
        /// A delivery that no row tells of.
        case documentWithoutDelivery(AppraisalID)
        /// An account is not of the person, or has not the name, that it was made for, or is gone.
        case accountChanged(AccountID)
        /// An account has a role that no row gives it.
        case roleWithoutGrant(AccountID, AccountRole?)
        /// An account lacks a role that a row gives it and none takes.
        case roleMissing(AccountID, AccountRole?)
        /// A request for a second person is not the one that was made or decided, or is gone.
        case requestChanged(ApprovalRequestID)
        /// A signature on paper that no row keys in, or confirms, as it is stored.
        case paperSignatureWithoutRow(AppraisalID)
    }

    public var fault: Fault?
    public var rows: Int64 = 0
    /// Rows that verify by the layout of earlier releases.
    public var earlierRows: Int64 = 0
    /// Signed documents that were held against the rows of their signature and delivery.
    public var documents: Int64 = 0
    /// Documents verified by the rule of earlier releases.
    public var earlierDocuments: Int64 = 0
    /// Documents that were signed before there was a trail, or came in signed.
    public var adoptedDocuments: Int64 = 0
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
        var isStopped = false
        let erased = try AuditErasures(db)
        do {
            try db.each(AuditWalk.sql) { row in
                try walk.take(row, erased)
                if walk.verdict.rows.isMultiple(of: stride), !progress(walk.verdict.rows) {
                    isStopped = true
                    throw AuditWalk.End()
                }
            }
            let rows = walk.verdict.rows
            try walk.finish(db, erased) {
                isStopped = !progress(rows)
                if isStopped { throw AuditWalk.End() }
            }
        } catch is AuditWalk.End {}
        walk.verdict.isStopped = isStopped
        return walk.verdict
    }
}

/// Persons erased, with the last row that says so. The row alone does not count: the person's own
/// row must be the one that stands in place of the erased, and no signed document of theirs left.
private struct AuditErasures {
    private var lastRow: [Int64: Int64] = [:]

    init(_ db: Database) throws {
        var rows: [Int64: Int64] = [:]
        try db.each(
            "SELECT person_id, max(id) FROM audit_event WHERE action = ? GROUP BY person_id",
            AuditAction.personErased.rawValue
        ) { row in rows[row.int64(0)] = row.int64(1) }
        lastRow = try rows.filter { try Self.isErased($0.key, db) }
    }

    private static func isErased(_ person: Int64, _ db: Database) throws -> Bool {
        let stored = try db.first(
            "SELECT name, birth_date, number FROM person WHERE id = ?", person
        ) { (name: $0.text(0), birth: $0.int(1), number: $0.int64(2)) }
        guard let stored, stored.name == ErasedPerson.name.name,
            stored.birth == ErasedPerson.birthDate.daysSinceEpoch,
            stored.number == ErasedPerson.number(of: PersonID(person)).flatMap({ Int64($0.digits) })
        else { return false }
        return try db.number(
            "SELECT 1 FROM appraisal WHERE person_id = ? AND state = 'DITANDATANGANI' LIMIT 1",
            person) == nil
    }

    func contains(_ person: Int64) -> Bool { lastRow[person] != nil }

    func covers(_ row: Int64, of person: Int64?) -> Bool {
        person.flatMap { lastRow[$0] }.map { $0 > row } ?? false
    }
}

/// One walk over the trail, row after row.
private struct AuditWalk {
    struct End: Error {}

    static let sql = """
        SELECT e.id, at, account_id, role, terminal, session, action, object_kind, object_id,
            person_id, detail_hash, hash, d.salt, d.body, layout, record_digest
        FROM audit_event e LEFT JOIN audit_detail d ON d.event_id = e.id ORDER BY e.id
        """

    var verdict = AuditVerdict()
    private let wanted: AuditHead?
    private var isHeadMet = false
    private var previous = AuditHash.beginning
    private var layout: Int64 = 1
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
        guard row.layout >= layout, row.layout <= AuditHash.newestLayout,
            AuditHash.row(row, after: previous) == hash
        else { return try fail(.changed(row: row.number)) }
        verdict.rows += 1
        if row.layout < AuditHash.newestLayout { verdict.earlierRows += 1 }
        layout = row.layout
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

    mutating func finish(
        _ db: Database, _ erasures: AuditErasures, goesOn: () throws -> Void
    ) throws {
        if verdict.rows > 0 { verdict.head = AuditHead(number: verdict.rows, hash: previous) }
        if let wanted, !isHeadMet { try fail(.headMissing(wanted)) }
        // Left behind by a row that was taken away.
        let stray = try db.number(
            "SELECT min(event_id) FROM audit_detail WHERE event_id NOT BETWEEN 1 AND ?",
            verdict.rows)
        if let stray { try fail(.gap(before: stray + 1)) }
        if verdict.rows == 0, try db.number("SELECT 1 FROM account LIMIT 1") != nil {
            try fail(.trailMissing)
        }
        if let fault = try BoundAccounts(db).firstFault(erased: erasures.contains)
            ?? BoundRequests(db).firstFault(erased: erasures.contains)
        {
            try fail(fault)
        }
        var documents = SignedDocuments(db)
        defer {
            verdict.documents = documents.count
            verdict.earlierDocuments = documents.earlier
            verdict.adoptedDocuments = documents.adopted
        }
        let fault =
            try documents.firstFault(erased: erasures.contains, goesOn: goesOn)
            ?? BoundPaperSignatures(db).firstFault()
        if let fault { try fail(fault) }
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
        layout = line.int64(14)
        recordDigest = line.blob(15)
    }
}
