import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier check`: is the database sound?
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Periksa keutuhan basis data.",
        discussion: "Hanya membaca. Kode keluar 0 bila utuh, 1 bila ada masalah.")

    @Flag(name: .long, help: "Cetak hasil sebagai satu objek JSON.")
    var json = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = CommandSession(common)
        let database = try open(session)
        defer { database.close() }
        let report = try check(database, session)
        if json {
            session.console.result(report.json(session.wording).bytes + [0x0A])
        } else {
            show(report, session)
        }
        if session.signals.raised != nil { throw session.interruption }
        if !report.isSound { throw ExitCode.unsound }
    }

    /// A file too damaged to be opened is unsound, not a failure of the check.
    private func open(_ session: CommandSession) throws -> CareerDatabase {
        do {
            return try session.open(makingIt: false, isChecking: true)
        } catch let code as ExitCode where code == .dataRefused {
            throw ExitCode.unsound
        }
    }

    private func check(
        _ database: CareerDatabase, _ session: CommandSession
    ) throws -> CheckReport {
        do throws(KeepingError) {
            return try DatabaseCheck.run(database) { _ in session.signals.raised == nil }
        } catch {
            if case .damaged(let detail) = error {
                return CheckReport(findings: [.damaged(detail: detail)])
            }
            throw session.fail(error)
        }
    }

    private func show(_ report: CheckReport, _ session: CommandSession) {
        let wording = session.wording
        let path = session.location.path
        if report.isStopped { session.console.result(wording.checkStopped(path: path)) }
        guard !report.findings.isEmpty else {
            guard report.isSound else { return }
            session.console.result(
                wording.checkSound(people: report.people, appraisals: report.appraisals))
            return
        }
        for finding in report.findings {
            session.console.result(wording.checkProblem(.init(finding)))
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
