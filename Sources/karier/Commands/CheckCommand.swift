import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier check`: is the database sound?
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Wording.ofThisRun.checkAbstract,
        discussion: Wording.ofThisRun.checkDiscussion)

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionJSON))
    var json = false

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionRepair))
    var repair = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try CommandSession(
            common, failures: json ? .object([.init("sound", .bool(false))]) : .nothing)
        var report = try report(session)
        if repair, report.findings.contains(where: \.isDerived) {
            report = try repaired(report, session)
        }
        if json {
            try session.result(report.json(session.wording))
        } else {
            try show(report, session)
        }
        if report.isStopped { throw session.interruption }
        if !report.isSound { throw ExitCode.unsound }
    }

    /// A file too damaged to be opened is unsound, not a failure of the check;
    /// so is one that has to be brought up to date, which a check does not do.
    private func report(_ session: CommandSession) throws(ExitCode) -> CheckReport {
        let path = session.location.path
        let database: CareerDatabase
        do throws(OpeningError) {
            database = try session.connect(path, makingIt: false, readOnly: true)
        } catch .olderSchema(let found, let known) {
            return CheckReport(findings: [.schemaVersion(found: found, known: known)])
        } catch {
            let code = session.fail(error, path: path, isChecking: true)
            throw code == .dataRefused ? .unsound : code
        }
        defer { database.close() }
        guard session.accountName != nil else { return try check(database, session) }
        // To sign in is to leave a row in the trail.
        let signedIn = try session.open(makingIt: false)
        defer { signedIn.close() }
        return try check(signedIn, session)
    }

    /// Computes anew what can be, and checks once more. Nothing is written into a file with
    /// damaged pages.
    private func repaired(
        _ report: CheckReport, _ session: CommandSession
    ) throws(ExitCode) -> CheckReport {
        guard !report.isStopped, !report.findings.contains(where: { $0.code == "damaged" }) else {
            return report
        }
        let database = try session.open(makingIt: false)
        defer { database.close() }
        do throws(KeepingError) {
            try database.repairDerived()
        } catch {
            throw session.fail(error)
        }
        session.console.say(session.wording.derivedRepaired)
        return try check(database, session)
    }

    private func check(
        _ database: CareerDatabase, _ session: CommandSession
    ) throws(ExitCode) -> CheckReport {
        do throws(KeepingError) {
            return try DatabaseCheck.run(database) { _ in session.signals.raised == nil }
        } catch {
            if case .damaged(let detail) = error {
                return CheckReport(findings: [.damaged(detail: detail)])
            }
            throw session.fail(error)
        }
    }

    private func show(_ report: CheckReport, _ session: CommandSession) throws(ExitCode) {
        let wording = session.wording
        let path = session.location.path
        try session.result(wording.sqliteLine(.linked))
        if report.isStopped { try session.result(wording.checkStopped(path: path)) }
        guard !report.findings.isEmpty else {
            guard report.isSound else { return }
            return try session.result(
                wording.checkSound(people: report.people, appraisals: report.appraisals))
        }
        for finding in report.findings {
            try session.result(wording.checkProblem(.init(finding)))
        }
        session.console.say(
            wording.checkFailed(
                count: report.findings.count, isAtLeast: report.mayHaveMore, path: path))
    }
}

extension CheckReport {
    func json(_ wording: Wording) -> JSONValue {
        .object([
            .init("sound", isStopped && findings.isEmpty ? .null : .bool(isSound)),
            .init("stopped", .bool(isStopped)),
            .init("sqlite", SQLiteLibrary.linked.json),
            .init("people", .number(people)),
            .init("appraisals", .number(appraisals)),
            .init(
                "problems",
                .array(
                    findings.map { finding in
                        .object([
                            .init("code", .string(finding.code)),
                            .init("message", .string(wording.checkProblem(.init(finding)))),
                        ])
                    })),
        ])
    }
}

extension CheckProblem {
    init(_ finding: CheckFinding) {
        self =
            switch finding {
            case .damaged(let detail): .damaged(detail: detail)
            case .ruleBroken(let table): .ruleBroken(table: table)
            case .danglingReference(let table, let row, let parent):
                .danglingReference(table: table, row: row.map(Int.init), parent: parent)
            case .schemaObject(.missing, let type, let name):
                .schemaMissing(type: type, name: name)
            case .schemaObject(.different, let type, let name):
                .schemaDifferent(type: type, name: name)
            case .schemaObject(.unknown, let type, let name):
                .schemaUnknown(type: type, name: name)
            case .schemaVersion(let found, let known):
                .schemaVersion(found: found, known: known)
            case .gradeDiffers(let id): .gradeDiffers(appraisal: Int(id))
            case .listIncomplete(let people, let lines):
                .listIncomplete(people: people, lines: lines)
            case .lineOutdated(let id): .lineOutdated(person: Int(id))
            case .lineMisplaced(let id): .lineMisplaced(person: Int(id))
            case .wordIndex(let detail): .wordIndex(detail: detail)
            case .headcount(let place, let kept, let counted):
                .headcount(of: place, kept: kept, counted: counted)
            }
    }
}
