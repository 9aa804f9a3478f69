import Dispatch
import PseudoTerminal

/// Many sessions at work on one database: each stores a field every two seconds, and moves about in
/// between.
struct SessionBench {
    let bench: Bench
    let count: Int

    private var program: Program { bench.program }
    /// Pause between two saves of a session.
    static let period = Duration.seconds(2)
    private var span: Duration { bench.isQuick ? .seconds(10) : .seconds(30) }

    func run() throws -> Results.Sessions {
        var results = Results.Sessions(count: count, span: span)
        results.alone = try memoryAlone()
        let turn = SignInTurn(limit: 2)
        let ready = Gathering(of: count)
        let measured = Gathering(of: count)
        let reports = try atOnce(count) { [self] index in
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
        results.processor = results.processor / (span / .seconds(1)) * 100
        results.lost = try lost(of: reports)
        return results
    }

    /// A session that has done the same, before there are others.
    private func memoryAlone() throws -> Results.Memory {
        let session = try WorkingSession(
            index: 0, bench: bench, turn: SignInTurn(limit: 1), hasObserver: false)
        try session.prepare()
        let memory = try session.work(for: .seconds(6), of: 1).memory
        try session.leave()
        return memory
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
