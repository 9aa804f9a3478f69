import CareerDomain
import GRDB

/// Signatures keyed in from paper, held against the rows of the trail that keyed them in and
/// confirmed them.
struct BoundPaperSignatures {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// A row of `paper_signature` as it is stored.
    private struct Stored {
        var appraisal: Int64
        var sheet: PaperSignature.Sheet
        var version: Int
        var keyedBy: Int64
        var confirmedBy: Int64?

        init(_ row: ResultRow) {
            (appraisal, version, keyedBy) = (row.int64(0), row.int(3), row.int64(4))
            sheet = PaperSignature.Sheet(
                number: row.text(1), day: CalendarDate(daysSinceEpoch: row.int(2)))
            confirmedBy = row.optionalInt64(5)
        }

        static let columns =
            "appraisal_id, number, signed_on, version, keyed_by, confirmed_by"
    }

    /// The first signature that no account has keyed in as it is stored, or that another has
    /// confirmed than is stored; else nil.
    func firstFault() throws -> AuditVerdict.Fault? {
        var signatures: [Stored] = []
        try db.each("SELECT \(Stored.columns) FROM paper_signature ORDER BY appraisal_id") {
            signatures.append(Stored($0))
        }
        for signature in signatures where try !isKeyedIn(signature) || !isConfirmed(signature) {
            return .paperSignatureWithoutRow(AppraisalID(signature.appraisal))
        }
        return nil
    }

    private func isKeyedIn(_ signature: Stored) throws -> Bool {
        let last = try db.first(
            """
            SELECT e.action, e.account_id, e.record_digest, d.body FROM audit_event e
            LEFT JOIN audit_detail d ON d.event_id = e.id
            WHERE e.object_kind = 'PENILAIAN' AND e.object_id <> 0 AND e.object_id = ?
                AND e.action IN (?, ?) ORDER BY e.id DESC LIMIT 1
            """, signature.appraisal, AuditAction.paperSignatureKeyed.rawValue,
            AuditAction.paperSignatureWithdrawn.rawValue
        ) { row in
            (
                action: row.text(0), account: row.optionalInt64(1), digest: row.blob(2),
                body: row.text(3)
            )
        }
        guard let last, last.action == AuditAction.paperSignatureKeyed.rawValue,
            last.account == signature.keyedBy
        else { return false }
        let digest = RecordDigest(
            keyedIn: signature.sheet, of: signature.appraisal, version: signature.version,
            by: signature.keyedBy)
        // Rows of before the digest say it in words.
        return last.digest.isEmpty
            ? AuditBody.detail(of: last.body).after == signature.sheet.trail
            : last.digest == digest.bytes
    }

    private func isConfirmed(_ signature: Stored) throws -> Bool {
        guard let account = signature.confirmedBy else { return true }
        let signer = try db.number(
            """
            SELECT account_id FROM audit_event WHERE object_kind = 'PENILAIAN'
                AND object_id <> 0 AND object_id = ? AND action = ? ORDER BY id LIMIT 1
            """, signature.appraisal, AuditAction.appraisalSigned.rawValue)
        return signer == account
    }

    /// Whether a row says that the signature waiting for the document was keyed in as it is stored.
    static func isRecorded(_ appraisal: AppraisalID, _ db: Database) throws -> Bool {
        let stored = try db.first(
            "SELECT \(Stored.columns) FROM paper_signature WHERE appraisal_id = ?",
            appraisal.rawValue, read: Stored.init)
        return try stored.map(BoundPaperSignatures(db).isKeyedIn) ?? false
    }
}
