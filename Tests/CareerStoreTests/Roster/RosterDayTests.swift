import CareerDomain
import GRDB
import Synchronization
import Testing

@testable import CareerStore

/// The list on a day that is before the one it was reckoned for.
@Suite struct RosterDayTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let database = try open(daysLater: 0)
        defer { database.close() }
        var record = try Samples.record(1, name: "Aminah")
        record.position = Position(title: "Guru Ahli Muda", kind: .functionalMuda)
        record.positionFrom = Samples.today.adding(days: 10)
        try database.bulkRegistration { bulk in
            _ = try bulk.register(Samples.record(1, name: "Aminah"), fingerprint: nil)
            _ = try bulk.register(record, fingerprint: nil)
        }
    }

    private func open(daysLater days: Int64) throws -> CareerDatabase {
        var options = Samples.options
        let now = Samples.noon.advanced(bySeconds: days * 86_400)
        options.clock = { now }
        return try CareerDatabase(path: folder.file(), options: options)
    }

    private func post(_ database: CareerDatabase) throws -> String? {
        let query = RosterQuery(quarter: try Samples.quarter(2024, 4))
        return try database.rosterPage(query, at: .start, limit: 5).entries.first?.positionTitle
    }

    @Test func `a clock that was ahead leaves no later post in the list`() throws {
        let before = try open(daysLater: 0)
        #expect(try post(before) == "Guru Ahli Pertama")
        before.close()
        let ahead = try open(daysLater: 400)
        #expect(try post(ahead) == "Guru Ahli Muda")
        ahead.close()
        let after = try open(daysLater: 1)
        defer { after.close() }
        #expect(try post(after) == "Guru Ahli Pertama")
        #expect(try DatabaseCheck.run(after).isSound)
    }

    @Test func `the day on which the post begins is not forgotten by that`() throws {
        try open(daysLater: 400).close()
        try open(daysLater: 1).close()
        let due = try open(daysLater: 10)
        defer { due.close() }
        #expect(try post(due) == "Guru Ahli Muda")
    }

    @Test func `a session that runs while the clock goes back writes the list anew`() throws {
        try open(daysLater: 0).close()
        let clock = Clock(Samples.noon.advanced(bySeconds: 400 * 86_400))
        var options = Samples.options
        options.clock = { clock.now }
        let session = try CareerDatabase(path: folder.file(), options: options)
        defer { session.close() }
        #expect(try post(session) == "Guru Ahli Muda")
        clock.set(Samples.noon)
        _ = try session.changes()
        #expect(try post(session) == "Guru Ahli Pertama")
    }

    @Test func `a list is sound that stands for an earlier day, or for one of a clock ahead`()
        throws
    {
        try open(daysLater: 0).close()
        func isSound(on days: Int64) throws -> Bool {
            var options = Samples.options
            let now = Samples.noon.advanced(bySeconds: days * 86_400)
            options.clock = { now }
            options.readOnly = true
            let database = try CareerDatabase(path: folder.file(), options: options)
            defer { database.close() }
            return try DatabaseCheck.run(database).isSound
        }
        #expect(try isSound(on: 400))
        let ahead = try open(daysLater: 400)
        _ = try post(ahead)
        ahead.close()
        #expect(try isSound(on: 0))
    }

    @Test func `a repair computes anew what differs, and says so in the trail`() throws {
        let raw = try CareerDatabase.raw(folder.file())
        try raw.write { db in
            try db.execute(
                sql: """
                    UPDATE roster SET retires_on = 1;
                    UPDATE facet_class SET headcount = 7;
                    INSERT INTO roster_text (roster_text) VALUES ('delete-all');
                    """)
        }
        let database = try open(daysLater: 0)
        defer { database.close() }
        let found = try DatabaseCheck.run(database).findings
        #expect(!found.isEmpty && found.allSatisfy(\.isDerived))
        try database.repairDerived()
        #expect(try DatabaseCheck.run(database).isSound)
        let last = try database.auditEvents(AuditQuery(), before: nil, limit: 1)
        #expect(last.map(\.action) == [.listRewritten])
    }

    private final class Clock: Sendable {
        private let moment: Mutex<Moment>
        init(_ moment: Moment) { self.moment = Mutex(moment) }
        var now: Moment { moment.withLock { $0 } }
        func set(_ new: Moment) { moment.withLock { $0 = new } }
    }
}
