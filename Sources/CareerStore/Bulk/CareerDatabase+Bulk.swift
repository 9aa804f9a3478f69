import CareerDomain
import GRDB

extension CareerDatabase {
    /// Registers many records quickly: the way of imports and of sample data.
    ///
    /// Every few thousand records are committed, so that no other session
    /// waits for long; when `body` throws, what is committed stays. The first
    /// load of an empty database writes the employee list at the end, in one
    /// piece. With `rehearsal`, everything is undone at the end.
    ///
    /// - Throws: what `body` throws, or ``KeepingError``.
    public func bulkRegistration(
        rehearsal: Bool = false, _ body: (BulkRegistration) throws -> Void
    ) throws {
        guard !options.readOnly else { throw KeepingError.readOnly }
        do {
            let lock = try loadLock()
            defer { withExtendedLifetime(lock) {} }
            try holding { db in
                let bulk = try BulkRegistration(db, options: options, isRehearsal: rehearsal)
                do {
                    try body(bulk)
                } catch {
                    try bulk.end(keepingOpenChunk: false)
                    throw error
                }
                try bulk.end(keepingOpenChunk: true)
            }
        } catch let error as DatabaseError {
            throw KeepingError(mapping: error)
        }
    }

    /// Brings up to date what an earlier session left undone.
    func finishOpening() throws(OpeningError) {
        guard !options.readOnly else { return }
        do {
            if try !isListComplete() { try rebuildRosterUnlessLoading() }
            try catchUp()
        } catch {
            throw OpeningError(mapping: error)
        }
    }

    /// Whether the employee list shows everybody: a first load that was cut
    /// off leaves it to the next opening for writing.
    public func isListComplete() throws(KeepingError) -> Bool {
        try reading { db in try db.number("SELECT stale FROM roster_upkeep") != 1 }
    }

    /// Writes the employee list anew from the recorded facts.
    public func rebuildRoster() throws(KeepingError) {
        do {
            try holding { db in
                let rebuild = try RosterRebuild(db, today: options.today)
                try db.inTransaction(.immediate) {
                    try rebuild.stageEverybody()
                    try rebuild.build()
                    return .commit
                }
            }
        } catch {
            throw KeepingError(mapping: error)
        }
    }

    private func rebuildRosterUnlessLoading() throws {
        // While another process loads, its end writes the list.
        guard let lock = try? loadLock(patienceSeconds: 0) else { return }
        defer { withExtendedLifetime(lock) {} }
        try rebuildRoster()
    }

    private func loadLock(patienceSeconds: Double? = nil) throws -> LockFile? {
        guard path != ":memory:" else { return nil }
        do throws(OpeningError) {
            return try LockFile.take(
                path + ".load", patienceSeconds: patienceSeconds ?? options.patienceSeconds,
                isInterrupted: options.isInterrupted)
        } catch {
            if error == .locked { throw KeepingError.busy }
            throw error
        }
    }
}
