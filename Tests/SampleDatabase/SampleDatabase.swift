import CareerDomain
import CareerStore
import CareerViewModels
import Foundation
import Synchronization

/// A real database of made-up people in a folder of its own, with a clock that
/// stands still until it is moved.
public final class SampleDatabase {
    public let folder: URL
    public let keeping: CareerDatabase
    public let clock: TestClock
    private let running: Set<String>

    /// 2026-11-22 09:00 WIB.
    public static let morning = Moment(secondsSinceEpoch: 1_795_312_800)

    /// Everything is the same in every run: people, history, clock.
    ///
    /// - Parameter running: ids of sessions that count as still running.
    public init(people: Int, quarters: Int = 8, running: Set<String> = []) throws {
        self.running = running
        folder = FileManager.default.temporaryDirectory
            .appending(path: "karier-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let clock = TestClock(Self.morning)
        self.clock = clock
        let model = try SampleModel.of(people: people, quarters: quarters) { folder in
            try Self.make(in: folder, people: people, quarters: quarters)
        }
        try model.write(into: folder)
        keeping = try Self.open(folder, clock, running)
    }

    private static func make(in folder: URL, people: Int, quarters: Int) throws {
        let keeping = try open(folder, TestClock(morning), [])
        defer { keeping.close() }
        if people > 0 {
            _ = try SampleLoading.fill(
                keeping, with: SamplePopulation(count: people, day: morning.local(in: .wib).date),
                quarters: quarters
            ) { _ in true }
        }
        try keeping.save(InstitutionSettings(institutionName: "Pemerintah Kota Contoh"))
    }

    deinit {
        keeping.close()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func open(
        _ folder: URL, _ clock: TestClock, _ running: Set<String>, actor: Actor = .owner
    ) throws -> CareerDatabase {
        var options = CareerDatabase.Options(
            actor: actor, patienceSeconds: 0.05, clock: { clock.now },
            isRunning: { running.contains($0) })
        // As many sign-ins as tests make would cost minutes.
        options.secretCosts =
            SecretHash.Costs(logRounds: 4, blockSize: 8, parallelism: 1) ?? options.secretCosts
        return try CareerDatabase(
            path: folder.appending(path: "karier.db").path, options: options)
    }

    /// A second session on the same file.
    public func anotherSession() throws -> CareerDatabase {
        try Self.open(folder, clock, running)
    }

    /// A session that an account has signed in to.
    public func session(as account: AccountID) throws -> CareerDatabase {
        try Self.open(
            folder, clock, running,
            actor: Actor(.account(account), terminal: "tty1", session: "1"))
    }

    /// A workspace as the program makes it; `keeping` may be another session's.
    public func workspace(
        language: Wording.Language = .indonesian, session: Session = Session(owner: "uji", id: "1"),
        keeping: CareerDatabase? = nil, signedInAs: String = "", canPrint: Bool = true,
        unsettled: UnsettledInput? = nil
    ) -> Workspace {
        let workspace = Workspace(
            Workspace.Surroundings(
                keeping: keeping ?? self.keeping,
                // The sample lives as long as whoever works on it.
                clock: { self.clock.now },
                session: session, signedInAs: signedInAs,
                wording: Wording(language), themeNames: ["default", "mono"],
                theme: "default", canSuspend: true, canPrint: canPrint, unsettled: unsettled))
        workspace.start()
        workspace.setLayout(visible: Pane.allCases, listRows: 20)
        return workspace
    }
}

/// Time that goes on when told.
public final class TestClock: Sendable {
    private let moment: Mutex<Moment>

    public var now: Moment { moment.withLock { $0 } }

    init(_ now: Moment) { moment = Mutex(now) }

    public func advance(seconds: Int64) {
        moment.withLock {
            $0 = Moment(secondsSinceEpoch: $0.secondsSinceEpoch + seconds)
        }
    }
}
