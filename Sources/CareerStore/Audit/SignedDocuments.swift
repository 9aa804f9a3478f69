import CareerDomain
import GRDB

/// Signed documents and their delivery, held against the rows of the trail that made them.
///
/// The row of a signature binds the document by a digest that is part of the chain. Rows of layout
/// 1 have theirs among their words (``EarlierDigest``). What was signed before there was a trail,
/// or came in signed, has a row of its own that says so: it binds the document from then on.
struct SignedDocuments {
    private let db: Database
    private let reader: AppraisalReader
    private(set) var count: Int64 = 0
    /// Documents verified by the rule of layout 1.
    private(set) var earlier: Int64 = 0
    /// Documents whose signing this program has not seen.
    private(set) var adopted: Int64 = 0

    init(_ db: Database) {
        self.db = db
        reader = AppraisalReader(db: db)
    }

    private static let signatures =
        [AuditAction.appraisalSigned, .documentAdopted].map { "'\($0.rawValue)'" }
        .joined(separator: ", ")
    private static let deliveries =
        [AuditAction.appraisalDelivered, .deliveryAdopted].map { "'\($0.rawValue)'" }
        .joined(separator: ", ")

    /// The first document that is not what was signed, or that nobody signed; else nil.
    /// - Parameter goesOn: asked every so often; false to stop.
    mutating func firstFault(
        erased: (Int64) throws -> Bool, goesOn: () throws -> Void
    ) throws -> AuditVerdict.Fault? {
        if let fault = try missing(erased: erased) { return fault }
        var signed: [Int64] = []
        // The database gives numbers above 0; whoever writes past the program may give any.
        var next = Int64.min
        while true {
            signed.removeAll(keepingCapacity: true)
            try db.each(
                """
                SELECT id FROM appraisal WHERE id >= ? AND state = 'DITANDATANGANI'
                ORDER BY id LIMIT 1000
                """, next
            ) { signed.append($0.int64(0)) }
            for id in signed {
                if let fault = try fault(of: id) { return fault }
                count += 1
            }
            try goesOn()
            guard let last = signed.last, last < Int64.max else { return nil }
            next = last + 1
        }
    }

    /// A signature, or a delivery, whose document is gone although its person is not erased.
    private func missing(erased: (Int64) throws -> Bool) throws -> AuditVerdict.Fault? {
        var gone: AuditVerdict.Fault?
        try db.each(
            """
            SELECT e.object_id, e.person_id FROM audit_event e LEFT JOIN appraisal a
                ON a.id = e.object_id AND a.person_id = e.person_id
                    AND a.state = 'DITANDATANGANI'
            LEFT JOIN appraisal_delivery v ON v.appraisal_id = a.id
            WHERE e.action IN (\(Self.signatures), \(Self.deliveries)) AND (a.id IS NULL
                OR v.appraisal_id IS NULL AND e.action IN (\(Self.deliveries)))
            """
        ) { row in
            guard gone == nil, try !erased(row.int64(1)) else { return }
            gone = .documentChanged(AppraisalID(row.int64(0)))
        }
        return gone
    }

    /// The first row of such an act on a document of the person: an act that is said to have been
    /// done again later binds nothing.
    private struct Act {
        var action: String
        var at: Int64
        var digest: [UInt8]
        /// Nil where its words are gone.
        var body: String?
    }

    private func act(_ actions: String, on document: Appraisal) throws -> Act? {
        try db.first(
            """
            SELECT e.action, e.at, e.record_digest, d.body FROM audit_event e
            LEFT JOIN audit_detail d ON d.event_id = e.id
            WHERE e.object_kind = 'PENILAIAN' AND e.object_id <> 0 AND e.object_id = ?
                AND e.person_id = ? AND e.action IN (\(actions)) ORDER BY e.id LIMIT 1
            """, document.id.rawValue, document.person.rawValue
        ) { row in
            Act(
                action: row.text(0), at: row.int64(1), digest: row.blob(2),
                body: row.isNull(3) ? nil : row.text(3))
        }
    }

    private mutating func fault(of id: Int64) throws -> AuditVerdict.Fault? {
        let name = AppraisalID(id)
        guard let document = try reader.appraisal(id) else { return .documentChanged(name) }
        guard let act = try act(Self.signatures, on: document) else {
            return .documentWithoutSignature(name)
        }
        if act.action == AuditAction.documentAdopted.rawValue { adopted += 1 }
        if act.digest.isEmpty {
            guard let body = act.body else { return .signatureWithoutWords(name) }
            guard EarlierDigest.fits(document, AuditBody.detail(of: body).after) else {
                return .documentChanged(name)
            }
            earlier += 1
        } else if act.digest != RecordDigest(signed: document).bytes {
            return .documentChanged(name)
        }
        guard try isGradeStored(document) else { return .documentChanged(name) }
        return try deliveryFault(of: document)
    }

    /// Lists and exports read the column.
    private func isGradeStored(_ document: Appraisal) throws -> Bool {
        let stored = try db.number(
            "SELECT grade FROM appraisal WHERE id = ?", document.id.rawValue)
        return stored == document.grade.map { Int64($0.rawValue) }
    }

    private func deliveryFault(of document: Appraisal) throws -> AuditVerdict.Fault? {
        guard let at = document.deliveredAt else { return nil }
        guard let act = try act(Self.deliveries, on: document) else {
            return .documentWithoutDelivery(document.id)
        }
        let isSame =
            act.digest.isEmpty
            ? act.at == at.secondsSinceEpoch
            : act.digest == RecordDigest(delivered: document, at: at).bytes
        return isSame ? nil : .documentChanged(document.id)
    }
}

extension SignedDocuments {
    /// Puts a document on record that has just been stored as it came in, signed; as it will be
    /// read again.
    static func adopt(
        incoming appraisal: Appraisal, note: (AuditAction, RecordDigest) throws -> Void
    ) rethrows {
        var document = appraisal
        document.signedAt = appraisal.signedAt ?? appraisal.updatedAt
        document.behaviours = CoreValue.allCases.map { value in
            appraisal.behaviours.last { $0.value == value } ?? BehaviourEntry(value: value)
        }
        try note(.documentAdopted, RecordDigest(signed: document))
        guard let at = appraisal.deliveredAt else { return }
        try note(.deliveryAdopted, RecordDigest(delivered: document, at: at))
    }

    /// Puts a document that is signed without a row in the trail on record as it stands, with its
    /// delivery.
    /// - Parameter note: adds a row that binds the record.
    static func adopt(
        _ id: Int64, _ db: Database, note: (AuditAction, RecordDigest) throws -> Void
    ) throws {
        let reader = AppraisalReader(db: db)
        guard let document = try reader.appraisal(id), document.state == .signed else { return }
        let documents = SignedDocuments(db)
        if try documents.act(signatures, on: document) == nil {
            try note(.documentAdopted, RecordDigest(signed: document))
        }
        if let at = document.deliveredAt, try documents.act(deliveries, on: document) == nil {
            try note(.deliveryAdopted, RecordDigest(delivered: document, at: at))
        }
    }

    /// Puts every document on record that was signed before there was a trail; part of the upgrade
    /// of the layout.
    static func adoptAll(_ db: Database, _ writer: AuditWriter) throws {
        var signed: [(id: Int64, person: Int64)] = []
        try db.each(
            """
            SELECT a.id, a.person_id FROM appraisal a
            LEFT JOIN appraisal_delivery v ON v.appraisal_id = a.id
            WHERE a.state = 'DITANDATANGANI' AND (
                NOT EXISTS (SELECT 1 FROM audit_event e WHERE e.object_kind = 'PENILAIAN'
                    AND e.object_id <> 0 AND e.object_id = a.id AND e.person_id = a.person_id
                    AND e.action IN (\(signatures)))
                OR v.appraisal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM audit_event e
                    WHERE e.object_kind = 'PENILAIAN' AND e.object_id <> 0 AND e.object_id = a.id
                    AND e.person_id = a.person_id AND e.action IN (\(deliveries))))
            ORDER BY a.id
            """
        ) { signed.append(($0.int64(0), $0.int64(1))) }
        for (id, person) in signed {
            try adopt(id, db) { action, digest in
                try writer.append(
                    action, AuditObject(.appraisal, id), of: person, role: .installer,
                    AuditDetail(), record: digest.bytes)
            }
        }
    }
}
