import Glibc
import PseudoTerminal

/// One of many sessions, on a draft of its own.
final class WorkingSession {
    /// What a session has seen.
    struct Report: Sendable {
        var saves: [Duration] = []
        var moves: [Duration] = []
        var changes: [Duration] = []
        var failures = 0
        /// The last text that was said to be stored.
        var stored: String?
        var account: String?
        var memory = Results.Memory()
        var processor = Duration.zero
        var log = 0
        /// How long a backup took, of whoever makes one.
        var backup: Duration?

        func add(to results: inout Results.Sessions) {
            results.saves += saves
            results.moves += moves
            results.changes += changes
            results.failures += failures
            results.log = max(results.log, log)
            results.processor += processor / .seconds(1)
            var together = results.together ?? Results.Memory()
            together.proportional += memory.proportional
            together.own += memory.own
            results.together = together
        }
    }

    private let process: PseudoTerminalProcess
    private var report = Report()
    private let index: Int
    private let bench: Bench
    private let turn: SignInTurn
    private let hasObserver: Bool
    /// Another session that shows what this one fills in.
    private var observer: PseudoTerminalProcess?
    private let clock = ContinuousClock()
    private var round = 0

    init(index: Int, bench: Bench, turn: SignInTurn, hasObserver: Bool) throws {
        self.index = index
        self.bench = bench
        self.turn = turn
        self.hasObserver = hasObserver
        process = try bench.program.open(bench.database, size: .standard)
    }

    /// Signs in and opens a draft at a text.
    func prepare() throws {
        try enter(process)
        try findDraft(process)
        if hasObserver {
            let other = try bench.program.open(
                bench.database, size: ScreenSize(columns: 200, rows: 150))
            observer = other
            try enter(other)
            try findDraft(other)
            try other.write("3")
            try other.wait(for: "the form") { $0.contains("Mulai isi") }
            try other.write("+")
        }
        try process.fillIn()
        try process.findText()
    }

    private func enter(_ process: PseudoTerminalProcess) throws {
        try process.wait(for: "the sign-in", timeout: .seconds(120)) { $0.asksWhoIsThere }
        report.account = process.screen.accountNumber
        try turn.take { _ = try process.signIn() }
        try process.wait(for: "the list", timeout: .seconds(60)) {
            $0.isComplete && $0.contains("Pegawai")
        }
    }

    /// Narrows the list to those born in a month of one's own.
    private func findDraft(_ process: PseudoTerminalProcess) throws {
        let month = "19\(72 + index / 12 % 26)" + (index % 12 < 9 ? "0" : "") + "\(index % 12 + 1)"
        try process.write("/")
        try process.wait(for: "the filter line") { $0.contains("Cari:") }
        try process.write(month)
        try process.wait(for: "those born then") { $0.contains("Cari: " + month) }
        try process.write(Keys.enter)
        try process.wait(for: "the list again") { !$0.contains("Cari:") }
        for _ in 0..<60 {
            if process.screen.selectsOpenAppraisal { return }
            _ = try process.answer(to: Keys.down, quiet: .milliseconds(60))
        }
        throw BenchmarkError("nobody with an open appraisal:\n\(process.screen)")
    }

    /// Works until the time is over; sessions begin one after the other within a period.
    func work(for span: Duration, of count: Int) throws -> Report {
        let before = process.processorTime ?? .zero
        let begun = clock.now
        var next = begun + SessionBench.period * index / count
        while next < begun + span {
            process.watch(until: next)
            try store()
            try moveAbout()
            // Whoever is watched drifts, so that the other does not always look at the same moment.
            next += SessionBench.period + (hasObserver ? .milliseconds(130) : .zero)
            round += 1
        }
        process.watch(until: begun + span)
        report.processor = (process.processorTime ?? before) - before
        report.memory = Results.Memory(
            proportional: process.proportionalMemory ?? 0, own: process.privateMemory ?? 0)
        return report
    }

    /// Quits, so that the next start begins at the list.
    func leave() throws {
        for process in [observer, process].compactMap(\.self) {
            try process.write(Keys.f10)
            _ = try process.waitForExit(timeout: .seconds(60))
        }
    }

    /// Types a text and leaves its field.
    private func store() throws {
        let text = "u" + digits(index, 3) + digits(round, 3)
        try process.write(Keys.control("u") + text)
        try process.wait(for: "what was typed", timeout: .seconds(30), quiet: .milliseconds(5)) {
            $0.contains(text)
        }
        let place = process.screen.cursor
        let begun = clock.now
        report.saves.append(try time(Keys.tab) { $0.saysStored && $0.cursor != place })
        report.stored = text
        note()
        try watchObserver(for: text, since: begun)
        try move([Keys.up])
    }

    private func watchObserver(for text: String, since begun: ContinuousClock.Instant) throws {
        guard let observer else { return }
        try observer.wait(for: "“\(text)” elsewhere", timeout: .seconds(30), quiet: .zero) {
            $0.contains(text)
        }
        if let last = observer.lastByteAt { report.changes.append(last - begun) }
    }

    /// Through the form and back; every fourth time through the list.
    private func moveAbout() throws {
        if round % 4 != 3 {
            return try move([Keys.down, Keys.down, Keys.down, Keys.up, Keys.up, Keys.up])
        }
        try process.write(Keys.escape)
        try process.wait(for: "the list", timeout: .seconds(30), quiet: .zero) {
            !$0.isFillingIn && $0.isComplete
        }
        try move([Keys.down, Keys.down, Keys.down, Keys.up, Keys.up, Keys.up])
        try process.fillIn()
        try process.findText()
    }

    private func move(_ keys: [String]) throws {
        for key in keys {
            let (lines, cursor) = (process.screen.lines, process.screen.cursor)
            try report.moves.append(time(key) { $0.cursor != cursor || $0.lines != lines })
        }
    }

    /// From the key to the last byte of the screen that answers.
    private func time(_ key: String, _ isAnswered: (ScreenEmulator) -> Bool) throws -> Duration {
        process.settle(for: .zero)
        let begun = clock.now
        try process.write(key)
        try process.wait(
            for: "an answer to \(Array(key.utf8))", timeout: .seconds(30),
            quiet: .milliseconds(5), until: isAnswered)
        return (process.lastByteAt ?? clock.now) - begun
    }

    private func note() {
        if process.screen.saysFailure { report.failures += 1 }
        var status = stat()
        if stat(bench.database + "-wal", &status) == 0 {
            report.log = max(report.log, Int(status.st_size))
        }
    }

    private func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
