import CareerDomain
import GRDB

extension CareerDatabase {
    public func appraisal(
        of person: PersonID, in quarter: Quarter
    ) throws(KeepingError) -> Appraisal? {
        try asking { db, acting in
            let stored = try appraisalReader(db)
                .appraisal(of: person.rawValue, in: quarter)
            let found = try stored.flatMap { try acting.knows(of: $0) ? $0 : nil }
            try acting.permit(
                .readAppraisal, on: person.rawValue, state: found?.documentState ?? .none)
            return found
        }
    }

    public func appraisal(_ id: AppraisalID) throws(KeepingError) -> Appraisal? {
        try asking { db, acting in
            guard let found = try known(id, acting) else { return nil }
            try acting.permit(
                .readAppraisal, on: found.person.rawValue, state: found.documentState)
            return found
        }
    }

    public func noteReading(of appraisal: AppraisalID) throws(KeepingError) {
        guard let found = try self.appraisal(appraisal) else { return }
        try noteReading(
            .appraisalRead, AuditObject(.appraisal, appraisal.rawValue),
            of: found.person.rawValue, by: .readAppraisal, state: found.documentState)
    }

    /// The document, for all the actor may know.
    private func known(_ id: AppraisalID, _ acting: Acting) throws -> Appraisal? {
        try acting.requireSignedIn()
        let reader = appraisalReader(acting.db)
        return try reader.appraisal(id.rawValue).flatMap {
            try acting.knows(of: $0) ? $0 : nil
        }
    }

    public func appraisals(of person: PersonID) throws(KeepingError) -> [AppraisalSummary] {
        try asking { db, acting in
            try acting.permitKnowing(person.rawValue)
            var summaries: [AppraisalSummary] = []
            try db.each(
                """
                SELECT id, quarter, state, grade, signed_at, delivered_at FROM appraisal
                LEFT JOIN appraisal_delivery ON appraisal_id = id WHERE person_id = ?
                ORDER BY quarter DESC
                """, person.rawValue
            ) { row in
                guard let quarter = Quarter(index: row.int(1)),
                    let state = Appraisal.State(rawValue: row.text(2))
                else { throw KeepingError.damaged(detail: "appraisal \(row.int64(0))") }
                summaries.append(
                    AppraisalSummary(
                        id: AppraisalID(row.int64(0)), quarter: quarter, state: state,
                        grade: row.optionalInt(3).flatMap(PerformanceGrade.init),
                        signedAt: row.isNull(4) ? nil : row.moment(4),
                        deliveredAt: row.isNull(5) ? nil : row.moment(5)))
            }
            return try summaries.filter { summary in
                try acting.decision(
                    .readAppraisal, on: person.rawValue, state: summary.documentState
                ).isAllowed
            }
        }
    }

    public func beginAppraisal(
        of person: PersonID, in quarter: Quarter
    ) throws(KeepingError) -> Appraisal {
        try writing { db, acting in
            let reader = appraisalReader(db)
            let id = person.rawValue
            try acting.permit(.fillAppraisal, on: id)
            if let begun = try reader.appraisal(of: id, in: quarter) {
                try acting.permit(.readAppraisal, on: id, state: begun.documentState)
                return begun
            }
            try requireAppraisal(of: id, in: quarter, db)
            try requireAppointment(of: id, by: quarter, db)
            var draft = Appraisal(
                id: AppraisalID(0), person: person, quarter: quarter, subject: Party(),
                updatedAt: options.clock())
            if let latest = try reader.latest(of: id, before: quarter) {
                draft.takePlan(of: latest)
            }
            if let named = try namedAssessor(of: person, for: quarter, db) {
                draft.assessor = named.party
                draft.assessorID = named.person
            }
            draft.suggest(largePart: try settings(db).largePart)
            let key = try AppraisalWriter(db).insert(draft)
            try refreshRoster(of: id, db)
            try acting.note(
                .appraisalBegun, AuditObject(.appraisal, key), of: id, part: quarter.trail)
            guard let begun = try reader.appraisal(key) else { throw KeepingError.notFound }
            return begun
        }
    }

    public func discard(
        _ appraisal: AppraisalID, seeing version: Int
    ) throws(KeepingError) {
        try writing { db, acting in
            let stored = try draft(appraisal, acting)
            guard stored.version == version else {
                throw KeepingError.outdated
            }
            try AppraisalWriter(db).delete(appraisal.rawValue)
            try refreshRoster(of: stored.person.rawValue, db)
            try acting.note(
                .draftDiscarded, AuditObject(.appraisal, appraisal.rawValue),
                of: stored.person.rawValue, part: stored.quarter.trail, before: stored.trail)
        }
    }

    public func reinstate(_ draft: Appraisal) throws(KeepingError) -> Appraisal {
        try writing { db, acting in
            let reader = appraisalReader(db)
            let person = draft.person.rawValue
            try acting.permit(.fillAppraisal, on: person)
            // Only signing makes a signed document.
            guard draft.state == .draft else { throw KeepingError.signed }
            guard try reader.appraisal(of: person, in: draft.quarter) == nil else {
                throw KeepingError.outdated
            }
            try requireAppraisal(of: person, in: draft.quarter, db)
            var draft = draft
            draft.updatedAt = options.clock()
            let key = try AppraisalWriter(db).insert(draft)
            try refreshRoster(of: person, db)
            try acting.note(
                .draftReinstated, AuditObject(.appraisal, key), of: person,
                part: draft.quarter.trail, after: draft.trail)
            guard let stored = try reader.appraisal(key) else { throw KeepingError.notFound }
            return stored
        }
    }

    public func sign(
        _ appraisal: AppraisalID, seeing version: Int
    ) throws(KeepingError) -> Appraisal {
        try writing { db, acting in
            let stored = try draft(appraisal, acting)
            let person = stored.person.rawValue
            try acting.permit(.signAppraisal, on: person, state: .draft)
            // What was keyed in from paper is not what is signed now.
            try db.run("DELETE FROM paper_signature WHERE appraisal_id = ?", appraisal.rawValue)
            let signed = try freeze(appraisal, seeing: version, acting)
            try authorise(stored, acting)
            try acting.note(
                .appraisalSigned, AuditObject(.appraisal, appraisal.rawValue), of: person,
                part: signed.quarter.trail, after: signed.trail,
                record: RecordDigest(signed: signed))
            return signed
        }
    }

    /// Makes the signed document of a draft.
    func freeze(
        _ appraisal: AppraisalID, seeing version: Int, _ acting: Acting
    ) throws -> Appraisal {
        try change(appraisal, acting) { document, _ in
            guard document.version == version else { throw KeepingError.outdated }
            let obstacles = SigningRule.obstacles(document)
            guard obstacles.isEmpty else { throw KeepingError.obstacles(obstacles) }
            document.state = .signed
            document.formerAssessor = nil
            document.signedAt = options.clock()
        }
    }

    /// Of those who assess the person, one may sign for the quarter; what makes
    /// it him goes into the trail.
    private func authorise(_ appraisal: Appraisal, _ acting: Acting) throws {
        try acting.permit(.signAppraisal, on: appraisal.person.rawValue, state: .draft)
        let report = try authority(
            over: appraisal.person, on: options.today, for: appraisal.quarter, acting.db)
        acting.rest(on: report.authority.basis)
        guard !acting.book.isSettingUp else { return }
        let isAssessor =
            switch report.authority.assessor {
            case .person(let assessor, _): assessor.rawValue == acting.book.person
            case .regionalHead: acting.book.roles.decrees[.regionalHead] != nil
            case nil: false
            }
        guard isAssessor else { throw KeepingError.denied(.notAssessor) }
    }

    public func deliver(_ appraisal: AppraisalID) throws(KeepingError) -> Appraisal {
        try writing { db, acting in
            guard let stored = try known(appraisal, acting) else { throw KeepingError.notFound }
            let person = stored.person.rawValue
            guard stored.documentState != .delivered else {
                try acting.permit(.readAppraisal, on: person, state: .delivered)
                return stored
            }
            try acting.permit(.deliverAppraisal, on: person, state: stored.documentState)
            var delivered = stored
            delivered.deliveredAt = acting.now
            try AppraisalWriter(db).storeDelivery(of: appraisal.rawValue, at: acting.now)
            try acting.note(
                .appraisalDelivered, AuditObject(.appraisal, appraisal.rawValue), of: person,
                part: stored.quarter.trail,
                record: RecordDigest(delivered: delivered, at: acting.now))
            return delivered
        }
    }

    func appraisalReader(_ db: Database) -> AppraisalReader {
        AppraisalReader(db: db) { try self.namedAssessor(of: $0, for: $1, db) }
    }

    func refreshRoster(of person: Int64, _ db: Database) throws {
        let roster = RosterWriter(db, today: options.today)
        try roster.refresh(person)
        try roster.flush()
    }

    /// One change of a draft: reads it, lets `body` change it and write the
    /// changed part, brings the suggestions up to date and writes the head
    /// with the next version.
    func changing(
        _ appraisal: AppraisalID, as action: AuditAction,
        _ body: (inout Appraisal, AppraisalWriter) throws -> RecordDifference?
    ) throws(KeepingError) -> Appraisal {
        try writing { _, acting in
            var difference: RecordDifference?
            let document = try change(appraisal, acting) { document, writer in
                difference = try body(&document, writer)
            }
            if let difference {
                try acting.note(
                    action, AuditObject(.appraisal, appraisal.rawValue),
                    of: document.person.rawValue, part: difference.part,
                    before: difference.before, after: difference.after)
            }
            return document
        }
    }

    func change(
        _ appraisal: AppraisalID, _ acting: Acting,
        _ body: (inout Appraisal, AppraisalWriter) throws -> Void
    ) throws -> Appraisal {
        let db = acting.db
        let stored = try draft(appraisal, acting)
        try requireAppraisal(of: stored.person.rawValue, in: stored.quarter, db)
        var document = stored
        let writer = AppraisalWriter(db)
        let largePart = try settings(db).largePart
        document.suggest(largePart: largePart)
        try body(&document, writer)
        document.suggest(largePart: largePart)
        guard document != stored else { return stored }
        document.version = stored.version + 1
        document.updatedAt = options.clock()
        if document.state == .signed { try writer.storeAssessor(document) }
        try writer.storeHead(document)
        if document.state != stored.state {
            try refreshRoster(of: document.person.rawValue, db)
        }
        return document
    }

    /// The stored document, if it is there, not signed, and the actor's to
    /// fill in.
    func draft(_ appraisal: AppraisalID, _ acting: Acting) throws -> Appraisal {
        guard let stored = try known(appraisal, acting) else { throw KeepingError.notFound }
        try acting.permit(.fillAppraisal, on: stored.person.rawValue, state: .draft)
        guard stored.state == .draft else { throw KeepingError.signed }
        return stored
    }
}

extension Appraisal {
    /// Takes over what is planned, without anything that came of it.
    fileprivate mutating func takePlan(of earlier: Appraisal) {
        results = earlier.results.map { result in
            PlannedResult(
                id: result.id, kind: result.kind, parentResult: result.parentResult,
                statement: result.statement,
                indicators: result.indicators.map {
                    ResultIndicator(
                        id: $0.id, aspect: $0.aspect, indicator: $0.indicator,
                        target: $0.target)
                })
        }
        behaviours = earlier.behaviours.map {
            BehaviourEntry(value: $0.value, expectation: $0.expectation)
        }
    }
}
