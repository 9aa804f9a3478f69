import CareerDomain
import GRDB
import Glibc

/// What a database tells of itself, whatever its version.
struct DatabaseSurvey {
    let path: String

    /// Tables that are small or end with the newest row, and the times in them.
    private static let newestRecords = [
        "SELECT max(saved_at) FROM session_place",
        "SELECT max(saved_at) FROM form_draft_field",
        """
        SELECT max(max(updated_at, coalesce(signed_at, 0)))
        FROM (SELECT updated_at, signed_at FROM appraisal ORDER BY id DESC LIMIT 1000)
        """,
        """
        SELECT max(recorded_at)
        FROM (SELECT recorded_at FROM competency_assessment ORDER BY id DESC LIMIT 1000)
        """,
    ]

    func facts(at now: Moment) -> InstallationFacts.Database {
        var facts = InstallationFacts.Database()
        facts.bytes = CareerDatabase.fileSize(at: path)
        facts.logBytes = CareerDatabase.fileSize(at: path + "-wal")
        facts.knownSchemaVersion = Schema.newestVersion
        var options = CareerDatabase.Options(readOnly: true, clock: { now })
        options.takesOlderSchema = true
        do throws(OpeningError) {
            let database = try CareerDatabase(path: path, options: options)
            defer { database.close() }
            try read(database, into: &facts)
        } catch .newerSchema(let found, _) {
            facts.schemaVersion = found
            facts.journalMode = "wal"
        } catch {
            facts.obstacle = Self.words(error)
        }
        return facts
    }

    private func read(
        _ database: CareerDatabase, into facts: inout InstallationFacts.Database
    ) throws(OpeningError) {
        do throws(KeepingError) {
            facts = try database.reading { db in
                var facts = facts
                facts.schemaVersion = Int(try db.number("PRAGMA user_version") ?? 0)
                facts.journalMode = try db.first("PRAGMA journal_mode") { $0.text(0) } ?? ""
                // Made-up times may lie ahead.
                guard try !CareerDatabase.holdsSample(db) else { return facts }
                let times = Self.newestRecords.compactMap { try? db.number($0) }
                facts.newestRecord = times.max().map(Moment.init(secondsSinceEpoch:))
                return facts
            }
        } catch {
            throw OpeningError(mapping: error, at: path)
        }
    }

    private static func words(_ error: OpeningError) -> String {
        switch error {
        case .damaged(let detail), .failed(_, let detail): detail
        default: "\(error)"
        }
    }
}
