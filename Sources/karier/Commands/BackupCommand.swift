import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier backup`: a verified copy while others work.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: Wording.ofThisRun.backupAbstract,
        discussion: Wording.ofThisRun.backupDiscussion)

    @Argument(
        help: ArgumentHelp(
            Wording.ofThisRun.argumentBackupTarget, valueName: Wording.ofThisRun.valueFile))
    var target: String

    @Option(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionKeep, valueName: "n"))
    var keep: Int?

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionReplace))
    var replace = false

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionJSON))
    var json = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try CommandSession(common, failures: json ? .object([]) : .nothing)
        if let keep, keep < 1 || replace {
            throw session.fail(
                session.wording.backupKeepRefused, .validationFailure, "keep_refused")
        }
        try note(session)
        guard let report = try write(session) else {
            throw session.fail(session.wording.backupStopped, session.interruption, "stopped")
        }
        if json {
            try session.result(report.json)
        } else {
            try show(report, session)
        }
    }

    /// A database of an older layout has no trail to note it in, and one that
    /// cannot be written is copied all the same.
    private func note(_ session: CommandSession) throws(ExitCode) {
        let database: CareerDatabase
        do throws(OpeningError) {
            guard try Self.isCurrent(session) else { return }
            database = try session.connect(
                session.location.path, makingIt: false, readOnly: false)
        } catch {
            return
        }
        defer { database.close() }
        try session.signIn(database)
        do throws(KeepingError) {
            try database.noteBackup(to: target)
        } catch {
            if case .denied = error { throw session.fail(error) }
        }
    }

    private static func isCurrent(_ session: CommandSession) throws(OpeningError) -> Bool {
        do throws(OpeningError) {
            try session.connect(session.location.path, makingIt: false, readOnly: true).close()
            return true
        } catch .olderSchema {
            return false
        }
    }

    /// Also from a database that has yet to be brought up to date: that is when
    /// a backup is wanted most.
    private func write(_ session: CommandSession) throws(ExitCode) -> BackupReport? {
        var options = session.options(readOnly: true)
        options.takesOlderSchema = true
        let path = session.location.path
        let database: CareerDatabase
        do throws(OpeningError) {
            database = try CareerDatabase(path: path, options: options)
        } catch {
            throw session.fail(error, path: path)
        }
        defer { database.close() }
        do throws(BackupFailure) {
            return try copy(database, session)
        } catch {
            throw fail(error, session)
        }
    }

    private func copy(
        _ database: CareerDatabase, _ session: CommandSession
    ) throws(BackupFailure) -> BackupReport? {
        let progress = { (part: Double) -> Bool in
            session.console.progress(
                part, session.wording.backupProgress(percent: Int(part * 100)))
            return session.signals.raised == nil
        }
        guard let keep else {
            return try Backup.write(
                target, of: database, replacing: replace, progress: progress)
        }
        return try Backup.write(into: target, keeping: keep, of: database, progress: progress)
    }

    private func show(_ report: BackupReport, _ session: CommandSession) throws(ExitCode) {
        try session.result(
            session.wording.backupDone(
                path: report.path, bytes: report.bytes, people: report.content.people,
                appraisals: report.content.appraisals))
        for path in report.removed { session.console.say(session.wording.backupRemoved(path)) }
    }

    private func fail(_ failure: BackupFailure, _ session: CommandSession) -> ExitCode {
        guard let cause = BackupFailureCause(failure) else {
            if case .keeping(let error) = failure { return session.fail(error) }
            return .inputOutput
        }
        return session.fail(
            session.wording.backupFailure(cause, path: target), failure.exitCode, failure.name)
    }
}

extension BackupReport {
    var json: JSONValue {
        .object([
            .init("file", .string(path)),
            .init("bytes", .number(Int(bytes))),
            .init("people", .number(content.people)),
            .init("appraisals", .number(content.appraisals)),
            .init("schema", .number(content.schemaVersion)),
            .init("removed", .array(removed.map(JSONValue.string))),
        ])
    }
}
