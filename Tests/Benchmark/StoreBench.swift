import CareerDomain
import CareerStore
import GRDB

/// The measurements of the store alone, without a terminal, as the accounts of sample data: what a
/// screen adds is the same for everybody, and would hide what is looked for.
struct StoreBench {
    let path: String
    let isQuick: Bool
    private let queue: DatabaseQueue

    init(path: String, isQuick: Bool) throws {
        self.path = path
        self.isQuick = isQuick
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            // As the program writes.
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// The first page of the list in every order: for an admin of the institution, for that of a
    /// unit, and for the same once he has been given the one with the most people too.
    func firstPage() throws -> Results.FirstPage {
        guard let everybody = try account(with: "ADMIN_INSTANSI"),
            let part = try account(with: "ADMIN_UNIT")
        else { throw BenchmarkError("not a database of sample data: it has no admins") }
        let admin = try session(as: everybody)
        let today = CareerDatabase.Options().today
        var page = Results.FirstPage()
        page.ofEverybody = try pages(for: admin, on: today)
        let ofUnit = try session(as: part)
        page.ofUnit = try pages(for: ofUnit, on: today)
        let largest = try admin.unitTree().filter { $0.depth == 1 }.max {
            $0.headcount < $1.headcount
        }
        guard let largest else { return page }
        try admin.grant(
            RoleGrant(
                account: part, role: .unitAdmin, unit: largest.id, from: today,
                decree: "PENGUKURAN", grantedAt: .now))
        page.ofLargest = try pages(for: ofUnit, on: today)
        return page
    }

    private func pages(
        for store: CareerDatabase, on today: CalendarDate
    ) throws -> Results.FirstPage.Scope {
        let quarter = Quarter.underAppraisal(on: today)
        var scope = Results.FirstPage.Scope(people: try store.rosterTotal())
        for _ in 0..<(isQuick ? 20 : 100) {
            for sort in RosterSort.allCases {
                let query = RosterQuery(sort: sort, quarter: quarter)
                scope.times.append(
                    try time { try store.rosterPage(query, at: .start, limit: 40) })
            }
        }
        return scope
    }

    /// A field of a form as the program stores it; then, in turn, its statement with a row of the
    /// trail, and its statement alone. What these two differ in is what the trail costs.
    ///
    /// - Returns: nil where nobody has a draft, as in a sample of all ASN.
    func trailCost() throws -> Results.TrailCost? {
        guard let admin = try account(with: "ADMIN_INSTANSI"),
            let draft = try draft(sparing: admin)
        else { return nil }
        let store = try session(as: admin)
        let field = AppraisalField.indicator(ResultIndicatorID(draft.indicator), .realisation)
        var before = draft.realisation
        var cost = Results.TrailCost()
        let texts = (0..<(isQuick ? 100 : 500)).map { "\($0) laporan" }
        for after in texts {
            cost.saves.append(
                try time {
                    _ = try store.save(
                        field, from: before, to: after, in: AppraisalID(draft.appraisal), at: nil)
                })
            before = after
        }
        // By one connection: after the other's write it would read everything again.
        for after in texts {
            cost.noted.append(
                try time { try change(draft, to: after, notedFor: Actor(.account(admin))) })
            cost.plain.append(try time { try change(draft, to: before, notedFor: nil) })
        }
        return cost
    }

    private struct Draft {
        var appraisal: Int64
        var person: Int64
        var indicator: Int64
        var realisation: String
    }

    private func change(_ draft: Draft, to text: String, notedFor actor: Actor?) throws {
        try queue.write { db in
            try db.execute(
                sql: "UPDATE result_indicator SET realisation = ? WHERE id = ?",
                arguments: [text, draft.indicator])
            guard let actor else { return }
            let detail = AuditDetail(
                part: "indicator.\(draft.indicator).realisation", before: text, after: text)
            try AuditWriter(db, actor: actor, now: .now).append(
                .fieldSaved, AuditObject(.appraisal, draft.appraisal), of: draft.person,
                role: .institutionAdmin, detail)
        }
    }

    /// A draft with an indicator, of somebody else than the account's person.
    private func draft(sparing account: AccountID) throws -> Draft? {
        try queue.read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT a.id, a.person_id, i.id, i.realisation FROM appraisal a
                    JOIN planned_result r ON r.appraisal_id = a.id
                    JOIN result_indicator i ON i.result_id = r.id
                    WHERE a.state = 'DRAF' AND a.person_id IS NOT
                        (SELECT person_id FROM account WHERE id = ?) LIMIT 1
                    """, arguments: [account.rawValue]
            ).map { Draft(appraisal: $0[0], person: $0[1], indicator: $0[2], realisation: $0[3]) }
        }
    }

    private func account(with role: String) throws -> AccountID? {
        try queue.read { db in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT g.account_id FROM role_grant g LEFT JOIN unit_place u USING (unit_id)
                    WHERE g.role = ? AND g.revoked_at IS NULL AND g.valid_to IS NULL
                    ORDER BY u.headcount DESC LIMIT 1
                    """, arguments: [role]
            ).map(AccountID.init)
        }
    }

    private func session(as account: AccountID) throws -> CareerDatabase {
        try CareerDatabase(
            path: path, options: CareerDatabase.Options(actor: Actor(.account(account))))
    }

    private func time(_ body: () throws -> some Any) rethrows -> Duration {
        let begun = ContinuousClock.now
        _ = try body()
        return ContinuousClock.now - begun
    }
}
