import CareerDomain
import GRDB

extension CareerDatabase {
    public func appraisal(
        of person: PersonID, in quarter: Quarter
    ) throws(KeepingError) -> Appraisal? {
        try reading { db in
            try AppraisalReader(db: db, today: options.today)
                .appraisal(of: person.rawValue, in: quarter)
        }
    }

    public func appraisal(_ id: AppraisalID) throws(KeepingError) -> Appraisal? {
        try reading { db in
            try AppraisalReader(db: db, today: options.today).appraisal(id.rawValue)
        }
    }

    public func appraisals(of person: PersonID) throws(KeepingError) -> [AppraisalSummary] {
        try reading { db in
            var summaries: [AppraisalSummary] = []
            try db.each(
                """
                SELECT id, quarter, state, grade, signed_at FROM appraisal WHERE person_id = ?
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
                        signedAt: row.isNull(4) ? nil : row.moment(4)))
            }
            return summaries
        }
    }

    public func beginAppraisal(
        of person: PersonID, in quarter: Quarter
    ) throws(KeepingError) -> Appraisal {
        try writing { db in
            let reader = AppraisalReader(db: db, today: options.today)
            let id = person.rawValue
            if let begun = try reader.appraisal(of: id, in: quarter) { return begun }
            var draft = Appraisal(
                id: AppraisalID(0), person: person, quarter: quarter, subject: Party(),
                updatedAt: options.clock())
            if let latest = try reader.latest(of: id, before: quarter) {
                draft.takePlan(of: latest)
            }
            if draft.assessor == Party() {
                draft.assessor =
                    try assessorParty(of: person, on: options.today, for: quarter, db) ?? Party()
            }
            draft.suggest(largePart: try settings(db).largePart)
            let key = try AppraisalWriter(db).insert(draft)
            try refreshRoster(of: id, db)
            guard let begun = try reader.appraisal(key) else { throw KeepingError.notFound }
            return begun
        }
    }

    public func discard(
        _ appraisal: AppraisalID, seeing version: Int
    ) throws(KeepingError) {
        try writing { db in
            let stored = try draft(appraisal, db)
            guard stored.version == version else {
                throw KeepingError.outdated
            }
            try AppraisalWriter(db).delete(appraisal.rawValue)
            try refreshRoster(of: stored.person.rawValue, db)
        }
    }

    public func reinstate(_ draft: Appraisal) throws(KeepingError) -> Appraisal {
        try writing { db in
            let reader = AppraisalReader(db: db, today: options.today)
            let person = draft.person.rawValue
            guard try reader.appraisal(of: person, in: draft.quarter) == nil else {
                throw KeepingError.outdated
            }
            var draft = draft
            draft.updatedAt = options.clock()
            let key = try AppraisalWriter(db).insert(draft)
            try refreshRoster(of: person, db)
            guard let stored = try reader.appraisal(key) else { throw KeepingError.notFound }
            return stored
        }
    }

    public func sign(
        _ appraisal: AppraisalID, seeing version: Int
    ) throws(KeepingError) -> Appraisal {
        try changing(appraisal) { document, writer in
            guard document.version == version else {
                throw KeepingError.outdated
            }
            let obstacles = SigningRule.obstacles(document)
            guard obstacles.isEmpty else { throw KeepingError.obstacles(obstacles) }
            document.state = .signed
            document.signedAt = options.clock()
        }
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
        _ appraisal: AppraisalID,
        _ body: (inout Appraisal, AppraisalWriter) throws -> Void
    ) throws(KeepingError) -> Appraisal {
        try writing { db in try change(appraisal, db, body) }
    }

    func change(
        _ appraisal: AppraisalID, _ db: Database,
        _ body: (inout Appraisal, AppraisalWriter) throws -> Void
    ) throws -> Appraisal {
        let stored = try draft(appraisal, db)
        var document = stored
        let writer = AppraisalWriter(db)
        let largePart = try settings(db).largePart
        document.suggest(largePart: largePart)
        try body(&document, writer)
        document.suggest(largePart: largePart)
        guard document != stored else { return stored }
        document.version = stored.version + 1
        document.updatedAt = options.clock()
        try writer.storeHead(document)
        if document.state != stored.state {
            try refreshRoster(of: document.person.rawValue, db)
        }
        return document
    }

    /// The stored document, if it is there and not signed.
    func draft(_ appraisal: AppraisalID, _ db: Database) throws -> Appraisal {
        let reader = AppraisalReader(db: db, today: options.today)
        guard let stored = try reader.appraisal(appraisal.rawValue) else {
            throw KeepingError.notFound
        }
        guard stored.state == .draft else { throw KeepingError.signed }
        return stored
    }
}

extension Appraisal {
    /// Takes over what is planned, and by whom it is appraised, without
    /// anything that came of it.
    fileprivate mutating func takePlan(of earlier: Appraisal) {
        assessor = earlier.assessor
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
