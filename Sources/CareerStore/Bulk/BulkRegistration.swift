import CareerDomain
import GRDB

/// The verbs of a bulk load; valid only within
/// ``CareerDatabase/bulkRegistration(_:_:)``.
public final class BulkRegistration {
    private let db: Database
    private let owner: CareerDatabase
    private let plan: BulkPlan
    private var people: PersonWriter
    private var assessments: AssessmentWriter
    private let list: BulkList
    private let memory: RehearsalMemory?
    private var acting: Acting?
    /// People whose records are not the actor's to change.
    private var walled: Set<Int64> = []
    /// Whose NIK, phone, e-mail and address a rehearsal may compare; nil for
    /// everybody's.
    private var comparable: ScopeFilter?
    /// Whether those of somebody were not compared.
    private(set) var leavesOutIdentity = false
    private var registered = 0
    private var changed = 0
    private var inChunk = 0
    private var isOpen = false
    private var isAbandoned = false
    /// Whether the mark of sample data was cleared in the transaction that is open, and for
    /// somebody who came in.
    private var clearedMark: Bool?

    init(
        _ db: Database, of owner: CareerDatabase, plan: BulkPlan
    ) throws {
        try owner.acting(db).permit(.importRecords)
        self.db = db
        self.owner = owner
        self.plan = plan
        list = try BulkList(db, of: owner, plan: plan)
        memory = plan.keeping == .nothing ? try RehearsalMemory(db) : nil
        people = PersonWriter(db, list.roster, now: owner.options.clock())
        assessments = AssessmentWriter(db)
        takeNewWriters()
    }

    /// What writers remember of stored rows is wrong once these are undone.
    private func takeNewWriters() {
        list.forgetRows()
        people = PersonWriter(
            db, list.roster, now: owner.options.clock(),
            origin: .file(correctionReason: plan.correctionReason))
        assessments = AssessmentWriter(db)
    }

    /// Adds the person or brings the stored one up to the record.
    ///
    /// `fingerprint` stands for the source's row: where the person's last
    /// import had the same, nothing is compared.
    /// - Throws: `duplicateNumber` when somebody else bears the number; the
    ///   record is then left out, and the load may go on.
    public func register(
        _ record: PersonRecord, fingerprint: Int64?
    ) throws(KeepingError) -> Registration {
        try step {
            registered += 1
            if let met = try memory?.outcome(of: record, fingerprint: fingerprint) {
                return Registration(person: PersonID(0), outcome: met)
            }
            let registration =
                try plan.keeping == .nothing
                ? rehearse(record, fingerprint: fingerprint)
                : settle(record, fingerprint: fingerprint)
            if registration.outcome != .unchanged { changed += 1 }
            try memory?.note(record, fingerprint: fingerprint)
            return registration
        }
    }

    /// A rehearsal tells what would change and leaves nothing behind. Of people
    /// whose NIK, phone, e-mail and address are not open to the account these are
    /// not compared: otherwise it would tell whether a guess at them is right.
    private func rehearse(_ record: PersonRecord, fingerprint: Int64?) throws -> Registration {
        guard let comparable, let known = try people.match(record),
            try !comparable.contains(person: known, db)
        else { return try settle(record, fingerprint: fingerprint) }
        leavesOutIdentity = true
        var record = record
        record.unstated.formUnion([.nationalID, .phone, .email, .address])
        return try settle(record, fingerprint: nil)
    }

    private func settle(_ record: PersonRecord, fingerprint: Int64?) throws -> Registration {
        let named = try people.known(foreignID: record.foreignID)
        if let fingerprint, let named, try isLast(fingerprint, of: named) {
            return Registration(person: PersonID(named), outcome: .unchanged)
        }
        let known = try people.match(record, knownByForeignID: named)
        if let fingerprint, let known, try isLast(fingerprint, of: known) {
            return Registration(person: PersonID(known), outcome: .unchanged)
        }
        if let known, walled.contains(known) {
            if try people.differs(known, from: record) { try refuse(.editPerson, of: known) }
            return Registration(person: PersonID(known), outcome: .unchanged)
        }
        var registration = Registration(person: PersonID(0), outcome: .inserted)
        let person: Int64
        if let known {
            person = known
            let change = try people.update(known, to: record)
            registration.outcome = change.isChanged ? .updated : .unchanged
            registration.remarks = change.remarks
            if change.isChanged { try list.touch(known) }
        } else {
            let entered = try people.insert(record)
            person = entered.person
            try list.enter(person, record, entered.references)
        }
        registration.person = PersonID(person)
        if registration.outcome != .unchanged {
            try clearSampleMark(somebodyCameIn: true)
            try note(.personImported, of: person, registration.outcome.rawValue)
        }
        if let fingerprint {
            try db.run(
                """
                INSERT OR REPLACE INTO import_fingerprint (person_id, fingerprint)
                VALUES (?, ?)
                """, person, fingerprint)
        }
        return registration
    }

    private func isLast(_ fingerprint: Int64, of person: Int64) throws -> Bool {
        let last = try db.number(
            "SELECT fingerprint FROM import_fingerprint WHERE person_id = ?", person)
        return last == fingerprint
    }

    /// Stores an assessment unless the same is known. Another one of the same
    /// competency, day and source is added beside it.
    /// - Parameter statesValidity: false where the last valid day is only the
    ///   usual one and need not agree.
    /// - Returns: what became of it, and the level of one that it contradicts.
    public func add(
        _ assessment: CompetencyAssessment, statesValidity: Bool = true
    ) throws(KeepingError) -> (outcome: RegistrationOutcome, contradicts: CompetencyLevel?) {
        try step {
            let isKnown = try assessments.isKnown(assessment, statesValidity: statesValidity)
            if try isKnown || memory?.isKnown(assessment) ?? false { return (.unchanged, nil) }
            if walled.contains(assessment.person.rawValue) {
                try refuse(.assessCompetency, of: assessment.person.rawValue)
            }
            let other = try assessments.contradicting(assessment)
            let id = try assessments.insert(assessment)
            try clearSampleMark(somebodyCameIn: false)
            try note(
                .competencyAssessed, AuditObject(.assessment, id.rawValue),
                of: assessment.person.rawValue, part: assessment.competencyCode,
                assessment.trail)
            memory?.note(assessment)
            try list.touch(assessment.person.rawValue)
            return (.inserted, other)
        }
    }

    /// Stores an appraisal as it is, signed ones included; all keys are
    /// assigned anew.
    public func add(_ appraisal: Appraisal) throws(KeepingError) {
        try step {
            if walled.contains(appraisal.person.rawValue) {
                try refuse(.fillAppraisal, of: appraisal.person.rawValue)
            }
            let key = try AppraisalWriter(db).insert(appraisal)
            try note(
                .appraisalBegun, AuditObject(.appraisal, key), of: appraisal.person.rawValue,
                part: appraisal.quarter.trail, appraisal.trail)
            if plan.keeping != .nothing, appraisal.state == .signed, let acting {
                try SignedDocuments.adopt(incoming: appraisal) {
                    try acting.note(
                        $0, AuditObject(.appraisal, key), of: appraisal.person.rawValue,
                        part: appraisal.quarter.trail, record: $1)
                }
            }
            try list.touch(appraisal.person.rawValue)
        }
    }

    /// Lets nothing of the open transaction be kept; with all or nothing, that
    /// is everything.
    func abandon() { isAbandoned = true }
}

/// What became of a record.
public struct Registration: Hashable, Sendable {
    public var person: PersonID
    public var outcome: RegistrationOutcome
    public var remarks: [RegistrationRemark] = []
}

extension BulkRegistration {
    private func step<Value>(_ body: () throws -> Value) throws(KeepingError) -> Value {
        do {
            if !isOpen { try open() }
            let value = try body()
            inChunk += 1
            if inChunk >= list.chunkSize { try endChunk() }
            return value
        } catch {
            throw KeepingError(mapping: error, at: owner.path)
        }
    }

    /// - Throws: ``KeepingError/denied(_:)``; the record is left out, and the
    ///   load may go on.
    private func refuse(_ action: Action, of person: Int64) throws {
        guard let acting else { return }
        throw KeepingError.denied(acting.book.walls(off: person, action))
    }

    /// Notes what became of a record, where everybody is to be noted.
    private func note(
        _ action: AuditAction, _ object: AuditObject? = nil, of person: Int64,
        part: String = "", _ after: String
    ) throws {
        guard plan.notesEverybody, plan.keeping != .nothing else { return }
        try acting?.note(
            action, object ?? AuditObject(.person, person), of: person, part: part, after: after)
    }

    /// Once in a transaction is enough.
    private func clearSampleMark(somebodyCameIn: Bool) throws {
        guard clearedMark != true, clearedMark != somebodyCameIn else { return }
        clearedMark = somebodyCameIn
        if plan.keeping != .nothing {
            try CareerDatabase.clearSampleMark(
                db, somebodyCameIn: somebodyCameIn, by: owner.actor.account)
        } else if somebodyCameIn {
            // A rehearsal is refused what the import would be.
            try CareerDatabase.permitSomebodyNew(db, by: owner.actor.account)
        }
    }

    private func open() throws {
        clearedMark = nil
        owner.takeTurn()
        do {
            try db.beginTransaction(.immediate)
        } catch {
            owner.passTurn()
            throw error
        }
        isOpen = true
        // Looked up anew in each transaction.
        let acting = try owner.acting(db)
        try acting.permit(.importRecords)
        self.acting = acting
        walled = try acting.book.walledPeople(db)
        let scope = acting.book.scope(for: .revealIdentity)
        let isOpenToAll = acting.book.isSettingUp || scope == .everybody
        comparable = isOpenToAll ? nil : try ScopeFilter(scope, db)
        if plan.keeping != .nothing { try CareerDatabase.markAccess(db) }
        try list.begin()
    }

    private func endChunk() throws {
        switch plan.keeping {
        case .asOne: return
        case .inChunks:
            try commit()
            try list.stageIfWorthIt(changed: changed, of: registered)
        case .nothing:
            try undo()
            takeNewWriters()
            try memory?.settle()
        }
    }

    private func commit() throws {
        try list.flush()
        try db.commit()
        isOpen = false
        inChunk = 0
        owner.shortenLog(db)
        owner.passTurn()
    }

    /// A last chunk that cannot be committed is undone, and the list closed:
    /// no transaction may be left open.
    private func commitOrUndo() throws {
        do {
            try commit()
        } catch {
            try? undo()
            try? list.end()
            throw error
        }
    }

    private func undo() throws {
        defer { owner.passTurn() }
        try db.rollback()
        isOpen = false
        inChunk = 0
    }

    /// Commits or undoes what is open, and writes a list that was staged.
    func end(keepingOpenChunk: Bool) throws {
        defer { try? RehearsalMemory.remove(db) }
        if isOpen {
            if keepingOpenChunk, !isAbandoned, plan.keeping != .nothing {
                try commitOrUndo()
            } else {
                try? undo()
            }
        }
        try list.end()
    }
}
