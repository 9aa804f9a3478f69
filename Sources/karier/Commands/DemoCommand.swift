import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier demo`: a database of made-up people, to try the program out.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: Wording.ofThisRun.demoAbstract,
        discussion: Wording.ofThisRun.demoDiscussion)

    static let defaultPeople = 2500
    static let mostPeople = 5_600_000
    /// Above so many people, history is left out.
    static let mostWithHistory = 100_000
    /// Quarters of history: two years.
    static let quarters = 8

    @Option(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionEmployees, valueName: "n"))
    var employees = Self.defaultPeople

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionNoOpen))
    var noOpen = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var screen: ScreenOptions

    func run() throws {
        let session = try CommandSession(common)
        let target = demoPath(session)
        guard (1...Self.mostPeople).contains(employees) else {
            throw session.fail(
                session.wording.demoCountRefused(limit: Self.mostPeople), .validationFailure,
                "count_refused")
        }
        if common.database == nil { session.location.makeFolder() }
        try placing(target, session) { () throws(PlacingFailure) in
            try CareerDatabase.checkPlace(target, replacingSample: true)
        }
        let underway = DatabaseUnderway(for: target, .demo)
        defer { underway.remove() }
        let made = try fill(underway.path, session)
        try placing(target, session) { () throws(PlacingFailure) in
            try underway.put(replacingSample: true, options: session.options())
        }
        session.signals.end()
        session.console.say(session.wording.demoDone(people: made.people, path: target))
        if noOpen {
            session.console.say(
                session.wording.demoAccounts(
                    made.accounts.map { ($0.name, $0.roles) },
                    passphrase: SampleAccounts.passphrase))
        }
        if !noOpen { try openAfter(target, session) }
    }

    /// Without a word on the place, beside the real database and never in its
    /// stead.
    private func demoPath(_ session: CommandSession) -> String {
        guard common.database == nil, session.location.isDefault else {
            return session.location.path
        }
        return session.location.folder + "/demo.db"
    }

    private func placing(
        _ path: String, _ session: CommandSession, _ work: () throws(PlacingFailure) -> Void
    ) throws(ExitCode) {
        do throws(PlacingFailure) {
            try work()
        } catch {
            throw session.fail(
                session.wording.placingFailure(.init(error), path: path), error.exitCode,
                error.name)
        }
    }

    private func fill(
        _ path: String, _ session: CommandSession
    ) throws(ExitCode) -> (people: Int, accounts: [SampleAccount]) {
        let database = try session.open(path, makingIt: true, signsIn: false)
        defer { database.close() }
        let population = SamplePopulation(count: employees, day: session.today)
        let quarters = employees > Self.mostWithHistory ? 0 : Self.quarters
        do throws(KeepingError) {
            let people = try SampleLoading.fill(
                database, with: population, quarters: quarters
            ) { done in
                session.console.progress(
                    Double(done) / Double(employees),
                    session.wording.demoProgress(people: done, of: employees))
                return session.signals.raised == nil
            }
            if let people {
                try database.makeSampleAccounts()
                return (people, try database.sampleAccounts())
            }
        } catch {
            throw session.fail(error)
        }
        session.console.say(session.wording.demoStopped)
        throw session.interruption
    }
}
