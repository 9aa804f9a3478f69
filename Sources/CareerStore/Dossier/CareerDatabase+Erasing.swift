import CareerDomain
import GRDB

extension CareerDatabase {
    public func erasePerson(_ person: PersonID, reason: String) throws(KeepingError) {
        try writing { db, acting in
            let id = person.rawValue
            try acting.permit(.erasePerson, on: id)
            guard let dossier = try Self.dossier(of: id, db) else { throw KeepingError.notFound }
            guard dossier.person.birthDate != ErasedPerson.birthDate else {
                throw KeepingError.outdated
            }
            let status = dossier.statuses.inForce(on: options.today)?.value ?? .active
            guard !status.isServing else { throw KeepingError.denied(.stillServing) }
            let eraser = PersonEraser(db, dossier.person, now: acting.now)
            let event = try acting.note(
                .personErased, AuditObject(.person, id), of: id, reason: reason)
            try eraser.erase(before: event)
            let words = try StoredLine(of: id, db).map { RosterText.indexed($0.facts) }
            try refreshRoster(of: id, db)
            try eraser.forget(words ?? "")
        }
    }
}

/// Takes out of every table what tells of one person.
private struct PersonEraser {
    private let db: Database
    private let person: Person
    private let now: Moment

    init(_ db: Database, _ person: Person, now: Moment) {
        self.db = db
        self.person = person
        self.now = now
    }

    private var id: Int64 { person.id.rawValue }

    /// - Parameter event: the row of the trail that says so; the words of those
    ///   before it go. The person's own row goes first: documents and words are
    ///   let go of nobody else.
    func erase(before event: Int64) throws {
        let number = person.employeeNumber.digits
        try eraseOwnRow()
        try eraseDocuments()
        try db.run(
            """
            DELETE FROM audit_detail WHERE event_id IN
                (SELECT id FROM audit_event WHERE person_id = ? AND id < ?)
            """, id, event)
        try eraseAccount(named: number)
        for table in ["former_number", "education", "import_fingerprint", "assessment"] {
            try db.run("DELETE FROM \(table) WHERE person_id = ?", id)
        }
        try eraseProposals()
        try db.run("DELETE FROM relative WHERE ?1 IN (person_id, relative_id)", id)
        try db.run("DELETE FROM form_draft_field WHERE subject_id = ?", id)
        try db.run("DELETE FROM session_place WHERE person_id = ?", id)
    }

    private func eraseDocuments() throws {
        var appraisals: [Int64] = []
        try db.each("SELECT id FROM appraisal WHERE person_id = ?", id) {
            appraisals.append($0.int64(0))
        }
        for appraisal in appraisals {
            try db.run("DELETE FROM appraisal_delivery WHERE appraisal_id = ?", appraisal)
            try AppraisalWriter(db).delete(appraisal)
        }
    }

    /// That he proposed something and what became of it stays; nobody decides
    /// on it any more.
    private func eraseProposals() throws {
        try db.run(
            """
            UPDATE proposal SET stored = '', proposed = '', document_number = '',
                document_place = '', reason = '', decision_reason = '',
                decided_at = coalesce(decided_at, ?1),
                state = CASE state WHEN 'DIUSULKAN' THEN 'DITARIK' ELSE state END
            WHERE person_id = ?2
            """, now.secondsSinceEpoch, id)
    }

    /// The account stays, as the trail tells of what it did; nobody signs in
    /// with it any more.
    private func eraseAccount(named number: String) throws {
        let brake = BrakeStore.key(.account, number)
        try db.run("DELETE FROM sign_in_failure WHERE subject = ?", brake)
        guard let account = try StoredAccount.account(of: id, db)?.id.rawValue else { return }
        try eraseApprovals(of: account)
        try db.run("DELETE FROM secret WHERE account_id = ?", account)
        try db.run(
            "UPDATE role_grant SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL",
            now.secondsSinceEpoch, account)
        try db.run(
            "UPDATE account SET blocked_at = ?, block_reason = ? WHERE id = ?",
            now.secondsSinceEpoch, ErasedPerson.name.name, account)
    }

    /// That something was requested for him, or by him, stays; nobody decides on it any more.
    private func eraseApprovals(of account: Int64) throws {
        try db.run(
            """
            UPDATE approval_request SET decree = '', decision_reason = '' WHERE account_id = ?
            """, account)
        try db.run(
            """
            UPDATE approval_request SET state = 'DITARIK', decided_at = ?1
            WHERE ?2 IN (account_id, requested_by) AND state = 'DIMINTA'
            """, now.secondsSinceEpoch, account)
    }

    private func eraseOwnRow() throws {
        guard let number = ErasedPerson.number(of: person.id).flatMap({ Int64($0.digits) }) else {
            throw KeepingError.failed(code: -1, detail: "employee number")
        }
        try db.run(
            """
            UPDATE person SET version = version + 1, foreign_id = '', foreign_hash = NULL,
                number = ?, front_title = '', name = ?, back_title = '', birth_date = ?,
                birth_place = '', national_id = '', phone = '', email = '', address = '',
                appointed_from = NULL
            WHERE id = ?
            """,
            number, ErasedPerson.name.name, ErasedPerson.birthDate.daysSinceEpoch, id)
    }

    /// Takes the words of the list away that nobody else bears. The index
    /// keeps what was taken out of it until it is merged.
    func forget(_ words: String) throws {
        try db.run("INSERT INTO roster_text (roster_text) VALUES ('optimize')")
        for word in Set(words.split(separator: " ")) {
            let term = "\"\(word)\""
            guard try db.number("SELECT 1 FROM roster_text(?) LIMIT 1", term) == nil else {
                continue
            }
            try db.run("DELETE FROM roster_word WHERE word = ?", String(word))
        }
    }
}
