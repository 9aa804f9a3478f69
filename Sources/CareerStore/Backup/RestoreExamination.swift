import CareerDomain
import GRDB
import Glibc

/// Looking over a copy of a backup before it takes the place of the database:
/// what is in it is taken for true from then on.
///
/// The layout comes first, before anything in the file could act by itself. An
/// older layout is brought up to date in the copy, and then all of it is looked
/// at as it will be used.
struct RestoreExamination {
    /// The copy, which nobody else knows of.
    let path: String
    let options: CareerDatabase.Options
    /// Told the part done; answers false to stop.
    let progress: (Double) -> Bool

    /// What the copy holds, and what it was before.
    struct Outcome {
        var content: DatabaseContent
        /// The version of its layout, where that was an older one.
        var upgradedFrom: Int?
    }

    /// The parts of the work by their end; the trail is the rest.
    private static let layoutPart = 0.1
    private static let pagesPart = 0.5

    private struct Stop: Error {}

    /// - Returns: nil when stopped.
    /// - Throws: why the copy may not be taken.
    func run() throws(RestoreFailure) -> Outcome? {
        guard CareerDatabase.exists(at: path) else { throw .backup(.damaged(detail: "0 B")) }
        do throws(OpeningError) {
            try FileHead.check(path)
        } catch {
            throw .backup(error)
        }
        do {
            let version = try reading(checkLayout)
            let isOlder = version < Schema.newestVersion
            if isOlder {
                try reading(checkPages)
                try upgrade()
            }
            return Outcome(
                content: try reading(checkAll), upgradedFrom: isOlder ? version : nil)
        } catch is Stop {
            return nil
        } catch let failure as RestoreFailure {
            throw failure
        } catch {
            let error = OpeningError(mapping: error, at: path)
            throw error == .diskFull ? .diskFull(needed: nil, free: nil) : .backup(error)
        }
    }

    /// Reads only, but not opened for that: SQLite would then pass over what the
    /// tables' own rules forbid.
    private func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
        var configuration = Configuration()
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA query_only = ON") }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        return try queue.inDatabase(body)
    }

    private func refuse(_ findings: [CheckFinding]) throws {
        if let first = findings.first { throw RestoreFailure.unsound(first) }
    }

    /// - Returns: the version of the layout.
    private func checkLayout(_ db: Database) throws -> Int {
        let version = try DatabaseContent.checkVersion(db)
        guard FileHead.isWriteAheadLogged(path) else {
            throw RestoreFailure.notWriteAheadLogged
        }
        let findings = try SchemaCheck.findings(db, version: version)
        guard version < Schema.newestVersion else {
            try refuse(findings)
            return version
        }
        // The steps that lead on from an older layout put its indexes right.
        let acting = findings.filter(\.mayAct)
        guard !acting.isEmpty else { return version }
        let later = try SchemaCheck.findings(db, version: Schema.newestVersion)
        try refuse(acting.filter(later.contains))
        throw RestoreFailure.versionDiffers(version)
    }

    /// As the next opening would, and with nothing left beside the copy.
    private func upgrade() throws {
        let database = try CareerDatabase(path: path, options: options)
        database.close()
        guard CareerDatabase.fileSize(at: path + "-wal") == 0 else {
            throw RestoreFailure.notWritable(code: EBUSY)
        }
    }

    private func checkPages(_ db: Database) throws {
        try tell(Self.layoutPart)
        let findings = try DatabaseCheck.integrity(db)
        if case .damaged(let detail)? = findings.first {
            throw RestoreFailure.backup(.damaged(detail: detail))
        }
        try refuse(findings)
        try refuse(DatabaseCheck.references(db))
    }

    private func checkAll(_ db: Database) throws -> DatabaseContent {
        try refuse(SchemaCheck.findings(db, version: Schema.newestVersion))
        try refuse(DatabaseCheck.grades(db))
        try checkPages(db)
        try checkTrail(db)
        return try DatabaseContent(db)
    }

    private func checkTrail(_ db: Database) throws {
        let rows = try db.number("SELECT max(id) FROM audit_event") ?? 0
        let rest = 1 - Self.pagesPart
        try tell(Self.pagesPart)
        let verdict = try AuditVerification.run(db, against: nil) { done in
            progress(Self.pagesPart + rest * Double(done) / Double(max(1, rows, done)))
        }
        guard !verdict.isStopped else { throw Stop() }
        if let fault = verdict.fault { throw RestoreFailure.trail(fault) }
        // Who has an account has it from an act that is in the trail.
        let hasAccounts = try db.number("SELECT 1 FROM account LIMIT 1") != nil
        guard verdict.rows > 0 || !hasAccounts else { throw RestoreFailure.trailMissing }
    }

    private func tell(_ part: Double) throws {
        guard progress(part) else { throw Stop() }
    }
}

extension CheckFinding {
    /// Whether it is of something that acts when a table is written, or that
    /// this program knows nothing of.
    fileprivate var mayAct: Bool {
        guard case .schemaObject(let fault, let type, _) = self else { return true }
        return fault == .unknown || fault == .different && ["trigger", "view"].contains(type)
    }
}
