import CareerDomain
import GRDB

/// The employee list during a bulk load: kept line by line, or, where that
/// would take longer, staged and written anew at the end.
final class BulkList {
    private let db: Database
    private let owner: CareerDatabase
    private var today: CalendarDate { owner.options.today }
    private let plan: BulkPlan
    private(set) var roster: RosterWriter
    private var rebuild: RosterRebuild?
    /// The database was empty at the beginning.
    private let isFirst: Bool
    /// People at the beginning.
    private let stored: Int
    private var touched: Set<Int64> = []

    /// People touched whose lines may wait.
    private static let patience = 2_000

    init(_ db: Database, of owner: CareerDatabase, plan: BulkPlan) throws {
        self.db = db
        self.owner = owner
        self.plan = plan
        roster = RosterWriter(db, today: owner.options.today)
        // People are never deleted.
        stored = Int(try db.number("SELECT max(id) FROM person") ?? 0)
        isFirst = stored == 0
        try db.execute(sql: "PRAGMA temp_store = FILE")
        let coming = plan.keeping == .asOne ? plan.expectedPeople ?? 0 : 0
        if plan.keeping != .nothing, isFirst || isWorthStaging(coming) { try stage() }
    }

    /// Records between two commits. Nobody else has use for an empty database,
    /// so its first load commits less often.
    var chunkSize: Int {
        if let chosen = plan.chunkSize { return chosen }
        guard rebuild != nil else { return 2_000 }
        return isFirst ? 50_000 : 10_000
    }

    private func isWorthStaging(_ coming: Int) -> Bool {
        coming > 5_000 && coming > stored / 3
    }

    /// Goes over to staging when the records so far let expect so many changes
    /// that writing the whole list once is quicker; between two transactions.
    func stageIfWorthIt(changed: Int, of registered: Int) throws {
        guard rebuild == nil, registered > 0 else { return }
        let expected = plan.expectedPeople ?? registered * 2
        let left = max(0, expected - registered)
        guard isWorthStaging(Int(Double(changed) / Double(registered) * Double(left))) else {
            return
        }
        try stage()
    }

    private func stage() throws {
        rebuild = try RosterRebuild(db, today: today)
        // References are not checked row by row: each key has just been found
        // or made.
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        roster.isToBeRewritten = true
    }

    /// Forgets the keys of rows that were undone.
    func forgetRows() {
        let isToBeRewritten = roster.isToBeRewritten
        roster = RosterWriter(db, today: today)
        roster.isToBeRewritten = isToBeRewritten
    }

    /// To be called at the beginning of every transaction.
    func begin() throws {
        guard rebuild != nil else { return }
        try db.run("UPDATE roster_upkeep SET stale = 1 WHERE stale = 0")
        if isFirst { try db.execute(sql: "DROP INDEX IF EXISTS person_by_national_id") }
    }

    /// Enters somebody who has just been stored.
    func enter(
        _ person: Int64, _ record: PersonRecord, _ references: PersonWriter.References
    ) throws {
        guard plan.keeping != .nothing else { return }
        guard let rebuild else {
            try roster.refresh(person)
            return
        }
        try rebuild.stage(
            RosterFacts(
                person: person, number: PersonWriter.number(record), record: record,
                references: references, today: today))
    }

    /// Notes that somebody's line has to be brought up to what is recorded.
    func touch(_ person: Int64) throws {
        guard plan.keeping != .nothing else { return }
        touched.insert(person)
        if touched.count >= Self.patience { try bringUp() }
    }

    private func bringUp() throws {
        for person in touched {
            if let rebuild { try rebuild.stage(person: person) } else { try roster.refresh(person) }
        }
        touched.removeAll(keepingCapacity: true)
    }

    /// To be called at the end of every transaction that is kept.
    func flush() throws {
        try bringUp()
        try roster.flush()
    }

    /// Writes the list where it was staged.
    func end() throws {
        guard let rebuild else { return }
        defer {
            try? db.execute(
                sql: """
                    DROP TABLE IF EXISTS temp.staged_line;
                    PRAGMA foreign_keys = ON;
                    """)
        }
        let isStale = try db.number("SELECT stale FROM roster_upkeep") == 1
        guard isStale else { return }
        try owner.inTurn {
            try db.inTransaction(.immediate) {
                try rebuild.stageTheRest()
                try rebuild.build()
                try db.execute(sql: Schema.personByNationalID)
                return .commit
            }
            owner.emptyLog(db)
        }
    }
}
