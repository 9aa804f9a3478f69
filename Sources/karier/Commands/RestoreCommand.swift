import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier restore`: a backup takes the place of the database.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: Wording.ofThisRun.restoreAbstract,
        discussion: Wording.ofThisRun.restoreDiscussion)

    @Argument(
        help: ArgumentHelp(
            Wording.ofThisRun.argumentBackup, valueName: Wording.ofThisRun.valueFile))
    var file: String

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionJSON))
    var json = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try CommandSession(common, failures: json ? .object([]) : .nothing)
        session.location.makeFolder()
        guard let report = try restore(session) else {
            throw session.fail(session.wording.restoreStopped, session.interruption, "stopped")
        }
        note(report, session)
        if json {
            try session.result(report.json(path: session.location.path))
        } else {
            try show(report, session)
        }
    }

    private func restore(_ session: CommandSession) throws(ExitCode) -> RestoreReport? {
        let path = session.location.path
        let underway = DatabaseUnderway(for: path, .restore)
        defer { underway.remove() }
        do throws(RestoreFailure) {
            return try Restore.run(
                file, to: path, making: underway.path, options: session.options()
            ) { part in
                session.console.progress(
                    part, session.wording.backupProgress(percent: Int(part * 100)))
                return session.signals.raised == nil
            }
        } catch {
            throw session.fail(
                session.wording.restoreFailure(.init(error), file: file, path: path),
                error.exitCode, error.name)
        }
    }

    /// Whoever puts a file into the place of the database owns it: he is noted,
    /// in the database that was restored.
    private func note(_ report: RestoreReport, _ session: CommandSession) {
        guard
            let database = try? session.connect(
                session.location.path, makingIt: false, readOnly: false)
        else { return }
        defer { database.close() }
        try? database.noteRestore(from: file, kept: report.kept ?? "")
    }

    private func show(_ report: RestoreReport, _ session: CommandSession) throws(ExitCode) {
        try session.result(
            session.wording.restoreDone(
                path: session.location.path, people: report.content.people,
                appraisals: report.content.appraisals, upgradedFrom: report.upgradedFrom))
        if let kept = report.kept { session.console.say(session.wording.restoreKept(kept)) }
    }
}

extension RestoreReport {
    func json(path: String) -> JSONValue {
        .object([
            .init("database", .string(path)),
            .init("kept", .text(kept ?? "")),
            .init("people", .number(content.people)),
            .init("appraisals", .number(content.appraisals)),
            .init("schema", .number(content.schemaVersion)),
            .init("upgraded_from", .optional(upgradedFrom)),
        ])
    }
}
