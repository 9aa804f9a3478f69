import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels
import Glibc

/// `karier demo`: a database of made-up people, to try the program out.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Buat data contoh lalu buka.",
        discussion: """
            Semua orang dan nomornya rekaan. Basis data yang bukan contoh tidak disentuh; data \
            contoh yang lama diganti. Di atas 100.000 pegawai: tanpa riwayat penilaian.
            """)

    static let defaultPeople = 2500
    static let mostPeople = 5_600_000
    /// Above so many people, history is left out.
    static let mostWithHistory = 100_000
    /// Quarters of history: two years.
    static let quarters = 8

    @Option(name: .long, help: ArgumentHelp("Jumlah pegawai.", valueName: "n"))
    var employees = Self.defaultPeople

    @Flag(name: .long, help: "Buat saja, jangan buka.")
    var noOpen = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var screen: ScreenOptions

    func run() throws {
        let session = CommandSession(common)
        let target = demoPath(session)
        guard (1...Self.mostPeople).contains(employees) else {
            throw session.fail(
                session.wording.demoCountRefused(limit: Self.mostPeople), .validationFailure)
        }
        if common.database == nil { session.location.makeFolder() }
        try refuseRealData(at: target, session)
        let made = target + ".demo-\(getpid())"
        defer { Self.remove(made) }
        let people = try fill(made, session)
        try moveIntoPlace(made, target, session)
        session.signals.end()
        session.console.say(session.wording.demoDone(people: people, path: target))
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

    private func refuseRealData(at path: String, _ session: CommandSession) throws {
        guard CareerDatabase.exists(at: path) else { return }
        let database = try session.open(path, makingIt: false)
        defer { database.close() }
        let isSample: Bool
        do throws(KeepingError) {
            isSample = try SampleLoading.isSample(database)
        } catch {
            throw session.fail(error)
        }
        guard isSample else {
            throw session.fail(session.wording.demoRefused(path: path), .cannotCreate)
        }
    }

    private func fill(_ path: String, _ session: CommandSession) throws -> Int {
        let database = try session.open(path, makingIt: true)
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
            if let people { return people }
        } catch {
            throw session.fail(error)
        }
        session.console.say(session.wording.demoStopped)
        throw session.interruption
    }

    /// The old sample gives way only when the new one is whole. Its log files
    /// must go first: they would be taken for the new file's.
    private func moveIntoPlace(
        _ made: String, _ target: String, _ session: CommandSession
    ) throws {
        for ending in ["-wal", "-shm"] { unlink(target + ending) }
        guard rename(made, target) == 0 else {
            let code = Int(errno)
            throw session.fail(
                session.wording.exportFailure(.notWritable(code: code), file: target),
                .cannotCreate)
        }
    }

    static func remove(_ path: String) {
        for ending in ["", "-wal", "-shm", ".lock", ".load"] { unlink(path + ending) }
    }
}
