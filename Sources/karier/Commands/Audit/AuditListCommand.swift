import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier audit list`: rows of the trail, newest first.
struct AuditListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording.ofThisRun.auditListAbstract,
        discussion: Wording.ofThisRun.auditListDiscussion)

    @OptionGroup var filter: AuditFilterOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionAuditLimit, valueName: Wording.ofThisRun.valueCount))
    var limit = 100

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionJSON))
    var json = false

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionCSV))
    var csv = false

    @OptionGroup var common: CommonOptions

    /// Rows read at once.
    private static let pageSize = 500

    func validate() throws {
        if json, csv { throw ValidationError(Wording.ofThisRun.jsonOrCSV) }
        if limit < 0 { throw ValidationError(Wording.ofThisRun.limitNegative) }
    }

    func run() throws {
        let session = try CommandSession(common, failures: json ? .object([]) : .nothing)
        // Not for reading only: that the trail is read is noted in it.
        let database = try session.open(makingIt: false)
        defer { database.close() }
        let zone = try session.asking { () throws(KeepingError) in
            try database.settings().timeZone
        }
        let query = try filter.query(database, in: zone, session)
        let layout: AuditLayout = json ? .json : csv ? .csv : .text
        var output = AuditOutput(layout, isAboutOne: query.person != nil, zone: zone, session)
        let isComplete = try write(query, database, session, to: &output)
        try output.end()
        if !isComplete { throw session.interruption }
    }

    /// - Returns: false when a signal has stopped it.
    private func write(
        _ query: AuditQuery, _ database: CareerDatabase, _ session: CommandSession,
        to output: inout AuditOutput
    ) throws(ExitCode) -> Bool {
        var oldest: Int64?
        var left = limit == 0 ? Int.max : limit
        while left > 0 {
            guard session.signals.raised == nil else { return false }
            let wanted = min(left, Self.pageSize)
            let before = oldest
            let events = try session.asking { () throws(KeepingError) in
                try database.auditEvents(query, before: before, limit: wanted)
            }
            for event in events { try output.write(event) }
            guard events.count == wanted, let last = events.last else { break }
            left -= wanted
            oldest = last.number
        }
        return true
    }
}
