import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier doctor`: is the installation as it should be?
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: Wording.ofThisRun.doctorAbstract,
        discussion: Wording.ofThisRun.doctorDiscussion)

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionBackups, valueName: Wording.ofThisRun.valueFolder))
    var backups: String?

    @Option(
        name: .customLong("sshd-config"),
        help: ArgumentHelp(
            Wording.ofThisRun.optionServerConfiguration, valueName: Wording.ofThisRun.valueFile))
    var serverConfiguration: String?

    @Option(
        name: .customLong("authorized-keys"),
        help: ArgumentHelp(
            Wording.ofThisRun.optionAuthorizedKeys, valueName: Wording.ofThisRun.valueFile))
    var authorizedKeys: String?

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionJSON))
    var json = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try CommandSession(
            common, failures: json ? .object([.init("sound", .bool(false))]) : .nothing)
        var survey = InstallationSurvey(database: session.location.path)
        survey.backups = backups
        survey.serverConfiguration = serverConfiguration
        survey.authorizedKeys = authorizedKeys
        let facts = survey.facts()
        let findings = Doctor.findings(facts)
        if json {
            try session.result(Self.json(findings, facts.sqlite, session.wording))
        } else {
            try session.result(session.wording.sqliteLine(facts.sqlite))
            try show(findings, session)
        }
        if !Self.isSound(findings) { throw ExitCode.unsound }
    }

    private static func isSound(_ findings: [DoctorFinding]) -> Bool {
        !findings.contains { $0.severity == .problem }
    }

    private func show(
        _ findings: [DoctorFinding], _ session: CommandSession
    ) throws(ExitCode) {
        let wording = session.wording
        for finding in findings {
            try session.result(
                "[" + wording.doctorSeverity(finding.severity) + "] "
                    + wording.doctorFinding(finding) + "\n    → " + wording.doctorMend(finding))
        }
        try session.result(
            wording.doctorSummary(
                problems: findings.count { $0.severity == .problem },
                advice: findings.count { $0.severity == .advice }))
    }

    private static func json(
        _ findings: [DoctorFinding], _ library: SQLiteLibrary, _ wording: Wording
    ) -> JSONValue {
        .object([
            .init("sound", .bool(isSound(findings))),
            .init("sqlite", library.json),
            .init(
                "findings",
                .array(
                    findings.map { finding in
                        .object([
                            .init("code", .string(finding.code)),
                            .init("severity", .string(finding.severity.rawValue)),
                            .init("message", .string(wording.doctorFinding(finding))),
                            .init("mend", .string(wording.doctorMend(finding))),
                        ])
                    })),
        ])
    }
}

extension SQLiteLibrary {
    var json: JSONValue {
        .object([
            .init("version", .string(version)), .init("wal_reset_fault", .bool(hasWALResetFault)),
        ])
    }
}
