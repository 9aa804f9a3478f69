import CareerDomain
import GRDB

/// Signatures on paper as they are stored.
enum StoredPaperSignature {
    private static let columns = """
        s.number, s.signed_on, s.version, s.keyed_by, s.keyed_at, s.confirmed_at,
            coalesce(nullif(k.name, ''), kp.name, ''), coalesce(nullif(c.name, ''), cp.name, '')
        """
    private static let source = """
        paper_signature s JOIN account k ON k.id = s.keyed_by
        LEFT JOIN person kp ON kp.id = k.person_id LEFT JOIN account c ON c.id = s.confirmed_by
        LEFT JOIN person cp ON cp.id = c.person_id
        """

    static func of(_ appraisal: Int64, _ db: Database) throws -> PaperSignature? {
        try db.first(
            "SELECT \(columns) FROM \(source) WHERE s.appraisal_id = ?", appraisal, read: read)
    }

    private static func read(_ row: ResultRow) -> PaperSignature {
        PaperSignature(
            sheet: .init(
                number: row.text(0), day: CalendarDate(daysSinceEpoch: row.int(1))),
            version: row.int(2), keyedBy: AccountID(row.int64(3)), keyedByName: row.text(6),
            keyedAt: row.moment(4), confirmedByName: row.text(7),
            confirmedAt: row.isNull(5) ? nil : row.moment(5))
    }

    /// Drafts that wait, oldest first.
    static func waiting(_ db: Database) throws -> [(appraisal: Int64, person: Int64, quarter: Int)]
    {
        var waiting: [(Int64, Int64, Int)] = []
        try db.each(
            """
            SELECT a.id, a.person_id, a.quarter FROM paper_signature s
            JOIN appraisal a ON a.id = s.appraisal_id
            WHERE s.confirmed_at IS NULL AND a.state = 'DRAF' ORDER BY s.keyed_at, s.appraisal_id
            """
        ) { waiting.append(($0.int64(0), $0.int64(1), $0.int(2))) }
        return waiting
    }
}

extension CareerDatabase {
    public func keyInSignature(
        _ sheet: PaperSignature.Sheet, of appraisal: AppraisalID, seeing version: Int
    ) throws(KeepingError) -> Appraisal {
        try writing { db, acting in
            try TextLimit.check([sheet.number])
            let (stored, account) = try paperDraft(appraisal, acting)
            guard stored.version == version, !sheet.number.allSatisfy(\.isWhitespace),
                sheet.day <= options.today, sheet.day >= stored.quarter.firstDay
            else { throw KeepingError.outdated }
            let obstacles = SigningRule.obstacles(stored)
            guard obstacles.isEmpty else { throw KeepingError.obstacles(obstacles) }
            try db.run("DELETE FROM paper_signature WHERE appraisal_id = ?", appraisal.rawValue)
            try db.run(
                """
                INSERT INTO paper_signature (appraisal_id, number, signed_on, version, keyed_by,
                    keyed_at) VALUES (?, ?, ?, ?, ?, ?)
                """,
                appraisal.rawValue, sheet.number, sheet.day.daysSinceEpoch, stored.version,
                account.rawValue, acting.now.secondsSinceEpoch)
            try note(
                .paperSignatureKeyed, sheet, of: stored,
                record: RecordDigest(
                    keyedIn: sheet, of: appraisal.rawValue, version: stored.version,
                    by: account.rawValue), acting)
            return try reread(appraisal, db)
        }
    }

    public func confirmSignature(of appraisal: AppraisalID) throws(KeepingError) -> Appraisal {
        try writing { db, acting in
            let (stored, account) = try paperDraft(appraisal, acting)
            guard let paper = stored.paperSignature, paper.version == stored.version else {
                throw KeepingError.outdated
            }
            guard paper.keyedBy != account else {
                throw KeepingError.denied(.secondPersonNeeded)
            }
            guard try BoundPaperSignatures.isRecorded(appraisal, db) else {
                throw KeepingError.denied(.unrecorded)
            }
            try db.run(
                """
                UPDATE paper_signature SET confirmed_by = ?, confirmed_at = ?
                WHERE appraisal_id = ?
                """, account.rawValue, acting.now.secondsSinceEpoch, appraisal.rawValue)
            _ = try freeze(appraisal, seeing: stored.version, acting)
            let signed = try reread(appraisal, db)
            let report = try authority(
                over: stored.person, on: options.today, for: stored.quarter, db)
            acting.rest(on: report.authority.basis)
            try acting.note(
                .appraisalSigned, AuditObject(.appraisal, appraisal.rawValue),
                of: stored.person.rawValue, part: signed.quarter.trail,
                after: signed.trail + " kertas=" + paper.sheet.trail,
                record: RecordDigest(signed: signed))
            return signed
        }
    }

    public func withdrawSignature(of appraisal: AppraisalID) throws(KeepingError) -> Appraisal {
        try writing { db, acting in
            let (stored, _) = try paperDraft(appraisal, acting)
            guard let paper = stored.paperSignature else { throw KeepingError.outdated }
            try db.run("DELETE FROM paper_signature WHERE appraisal_id = ?", appraisal.rawValue)
            try note(.paperSignatureWithdrawn, paper.sheet, of: stored, acting)
            return try reread(appraisal, db)
        }
    }

    public func waitingSignatures(limit: Int) throws(KeepingError) -> [WaitingSignature] {
        try asking { db, acting in
            _ = try acting.permitOnScope(.keyInSignature)
            var found: [WaitingSignature] = []
            for (id, person, index) in try StoredPaperSignature.waiting(db)
            where found.count < limit {
                guard try acting.may(.keyInSignature, on: person, state: .draft),
                    let quarter = Quarter(index: index),
                    let signature = try StoredPaperSignature.of(id, db)
                else { continue }
                found.append(
                    WaitingSignature(
                        appraisal: AppraisalID(id), person: PersonID(person),
                        personName: try Party(subject: person, db).name, quarter: quarter,
                        signature: signature))
            }
            return found
        }
    }

    /// A draft that the regional head signs, and the account that acts on it.
    private func paperDraft(
        _ appraisal: AppraisalID, _ acting: Acting
    ) throws -> (Appraisal, AccountID) {
        let stored = try draft(appraisal, acting)
        let person = stored.person.rawValue
        try acting.permit(.keyInSignature, on: person, state: .draft)
        guard let account = acting.actor.account else { throw KeepingError.denied(.notSignedIn) }
        let rule = try assessorRule(on: options.today, for: stored.quarter, acting.db)
        guard try rule.answer(for: stored.person) == .assessor(.regionalHead) else {
            throw KeepingError.denied(.notAssessor)
        }
        return (stored, account)
    }

    private func note(
        _ action: AuditAction, _ sheet: PaperSignature.Sheet, of document: Appraisal,
        record: RecordDigest? = nil, _ acting: Acting
    ) throws {
        try acting.note(
            action, AuditObject(.appraisal, document.id.rawValue), of: document.person.rawValue,
            part: document.quarter.trail, after: sheet.trail, record: record)
    }

    private func reread(_ appraisal: AppraisalID, _ db: Database) throws -> Appraisal {
        guard let stored = try appraisalReader(db).appraisal(appraisal.rawValue) else {
            throw KeepingError.notFound
        }
        return stored
    }
}

extension PaperSignature.Sheet {
    /// For the trail: `910/12 @14-10-2026`.
    var trail: String { "\(number) @\(day.written)" }
}
