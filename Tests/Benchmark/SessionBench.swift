import Dispatch
import PseudoTerminal

/// Many sessions at work on one database: each stores a field every two seconds, and moves about in
/// between.
struct SessionBench {
    let bench: Bench
    let count: Int
    /// Whether a backup is made while they work.
    let makesBackup: Bool

    private var program: Program { bench.program }
    /// Pause between two saves of a session.
    static let period = Duration.seconds(2)
    private var span: Duration { bench.isQuick ? .seconds(10) : .seconds(30) }

    func run() throws -> Results.Sessions {
        var results = Results.Sessions(count: count, span: span)
        let alone = try reportAlone()
        results.alone = alone.memory
        let turn = SignInTurn(limit: 2)
        let all = makesBackup ? count + 1 : count
        let ready = Gathering(of: all)
        let measured = Gathering(of: count)
        let reports = try atOnce(all) { [self] index in
            guard index < count else { return try backUp(as: alone.account, when: ready) }
            let prepared = Result {
                let session = try WorkingSession(
                    index: index, bench: bench, turn: turn, hasObserver: index == 0)
                try session.prepare()
                return session
            }
            ready.arrive()
            ready.waitForAll()
            let done = Result { try prepared.get().work(for: span, of: count) }
            // Memory is that of all of them together.
            measured.arrive()
            measured.waitForAll()
            let report = try done.get()
            try prepared.get().leave()
            return report
        }
        for report in reports { report.add(to: &results) }
        results.backup = reports.last?.backup
        results.processor = results.processor / (span / .seconds(1)) * 100
        results.lost = try lost(of: Array(reports.prefix(count)))
        return results
    }

    /// A session that has done the same, before there are others.
    private func reportAlone() throws -> WorkingSession.Report {
        let session = try WorkingSession(
            index: 0, bench: bench, turn: SignInTurn(limit: 1), hasObserver: false)
        try session.prepare()
        let report = try session.work(for: .seconds(6), of: 1)
        try session.leave()
        return report
    }

    /// A verified copy of everything, once all are at work.
    private func backUp(as account: String?, when ready: Gathering) throws -> WorkingSession.Report
    {
        ready.arrive()
        ready.waitForAll()
        let made = try program.run(
            ["backup", bench.database + ".copy", "--database", bench.database], as: account,
            timeout: .seconds(600))
        guard made.status == .exited(0) else { throw BenchmarkError(made.errorText) }
        var report = WorkingSession.Report()
        report.backup = made.elapsed
        return report
    }

    /// How many of the texts that sessions said were stored last are not there.
    private func lost(of reports: [WorkingSession.Report]) throws -> Int {
        let account = reports.compactMap(\.account).first
        let exported = try program.run(
            [
                "export", "appraisals", "--format", "json", "--purpose", "pengukuran",
                "--database", bench.database,
            ],
            as: account, timeout: .seconds(600))
        guard exported.status == .exited(0) else { throw BenchmarkError(exported.errorText) }
        let stored = Set(
            exported.output.split(separator: UInt8(ascii: "\"")).filter { $0.count == 7 }.map {
                String(decoding: $0, as: UTF8.self)
            })
        return reports.count { report in report.stored.map { !stored.contains($0) } ?? true }
    }
}

/// So many may sign in at once: attempts of one account that are under way count as failed, and
/// many of them would close it.
final class SignInTurn: Sendable {
    private let free: DispatchSemaphore

    init(limit: Int) { free = DispatchSemaphore(value: limit) }

    func take<Value>(_ body: () throws -> Value) rethrows -> Value {
        free.wait()
        defer { free.signal() }
        return try body()
    }
}
