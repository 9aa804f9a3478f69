import CareerDomain
import GRDB

extension CareerDatabase {
    /// Registers many records quickly: the way of imports and of sample data.
    ///
    /// The plan says when records are committed; when `body` throws, what is
    /// committed stays. A load that is large beside what is stored writes the
    /// employee list at the end, in one piece.
    ///
    /// - Throws: what `body` throws, or ``KeepingError``: `loading` while
    ///   another process loads.
    public func bulkRegistration(
        _ plan: BulkPlan = BulkPlan(), _ body: (BulkRegistration) throws -> Void
    ) throws {
        guard !options.readOnly else { throw KeepingError.readOnly }
        do {
            // A rehearsal keeps nothing and so holds nobody up.
            let lock = plan.keeping == .nothing ? nil : try loadLock()
            defer { withExtendedLifetime(lock) {} }
            try holding { db in
                let bulk = try BulkRegistration(db, of: self, plan: plan)
                do {
                    try body(bulk)
                } catch {
                    try bulk.end(keepingOpenChunk: false)
                    throw error
                }
                try bulk.end(keepingOpenChunk: true)
            }
        } catch let error as DatabaseError {
            throw KeepingError(mapping: error, at: path)
        }
    }

    /// Brings up to date what an earlier session left undone.
    func finishOpening() throws(OpeningError) {
        guard !options.readOnly else { return }
        do {
            if try !isListComplete() { _ = try rebuildRosterUnlessLoading() }
            try catchUp()
        } catch {
            throw OpeningError(mapping: error, at: path)
        }
    }

    /// Whether the employee list shows everybody: a first load that was cut
    /// off leaves it to the next opening for writing.
    public func isListComplete() throws(KeepingError) -> Bool {
        try reading { db in try db.number("SELECT stale FROM roster_upkeep") != 1 }
    }

    /// Writes anew what follows from what is recorded: the employee list with its order, words and
    /// headcounts. Leaves a row in the trail.
    /// - Throws: ``KeepingError``: `loading` while another process loads.
    public func repairDerived() throws(KeepingError) {
        try asking { _, acting in try acting.permit(.importRecords) }
        guard try rebuildRosterUnlessLoading() else { throw .loading }
        try writing { _, acting in
            try acting.permit(.importRecords)
            try acting.note(.listRewritten, AuditObject(.database))
        }
    }

    /// Writes the employee list anew from the recorded facts.
    public func rebuildRoster() throws(KeepingError) {
        do {
            try holding { db in
                let rebuild = try RosterRebuild(db, today: options.today)
                try inTurn {
                    defer { shortenLog(db) }
                    try db.inTransaction(.immediate) {
                        try rebuild.stageEverybody()
                        try rebuild.build()
                        return .commit
                    }
                }
            }
        } catch {
            throw KeepingError(mapping: error, at: path)
        }
    }

    /// - Returns: false while another process loads, which brings the list up to
    ///   date itself or leaves it to the next look.
    func rebuildRosterUnlessLoading() throws(KeepingError) -> Bool {
        do {
            let lock = try loadLock(patienceSeconds: 0)
            defer { withExtendedLifetime(lock) {} }
            try rebuildRoster()
            return true
        } catch KeepingError.loading {
            return false
        } catch {
            throw KeepingError(mapping: error, at: path)
        }
    }

    private func loadLock(patienceSeconds: Double? = nil) throws -> LockFile? {
        guard path != Self.inMemory else { return nil }
        do throws(OpeningError) {
            let lock = try LockFile.take(
                path + ".load", patienceSeconds: patienceSeconds ?? options.patienceSeconds,
                isInterrupted: options.isInterrupted)
            lock.share(like: path)
            return lock
        } catch {
            if error == .locked { throw KeepingError.loading }
            throw error
        }
    }
}
