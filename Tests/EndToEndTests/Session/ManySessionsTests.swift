import CareerDomain
import Dispatch
import Foundation
import PseudoTerminal
import Testing

/// Two hundred people at two hundred terminals on one database; half of the terminals are lost.
@Suite struct ManySessionsTests {
    private static let sessions = 200
    /// Texts that each stores.
    private static let rounds = 4

    /// On request: beside the other suites a screen is now and then mistaken for
    /// the answer to a key of one's own.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["KARIER_CROWD"] != nil))
    func `two hundred sessions, half of them killed, lose no save and hinder nobody`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        let sandbox = try Sandbox.withSample()
        let drafts = try sandbox.peopleWithDraft()
        let crowd = Crowd(sandbox: sandbox, drafts: drafts, sessions: Self.sessions, seed: seed)
        let reports = try atOnce(Self.sessions) { index in
            try crowd.work(index, rounds: Self.rounds)
        }

        #expect(reports.count(where: \.isKilled) == Self.sessions / 2)
        let failures = reports.flatMap(\.failures)
        #expect(failures.isEmpty, "seed \(seed): \(failures.first ?? "")")
        #expect(try sandbox.complaints() == nil, "seed \(seed)")
        let verified = try sandbox.run("audit", "verify", as: "auditor")
        #expect(verified.status == .exited(0), "\(verified.outputText)\(verified.errorText)")
        try expectNothingLost(reports, sandbox, seed)
        // Some forty bytes a text: a log that is looked after stays far below.
        #expect(sandbox.logSize < 24 << 20)
    }

    /// What the screens said was stored against what is stored.
    private func expectNothingLost(
        _ reports: [Crowd.Report], _ sandbox: Sandbox, _ seed: UInt64
    ) throws {
        let typed = Dictionary(
            uniqueKeysWithValues: reports.flatMap { report in
                report.typed.map { ($0, report) }
            })
        let saves = try sandbox.savedFields()
        let found = saves.map(\.after).filter { typed[$0] != nil }
        #expect(Set(found).count == found.count, "stored twice, seed \(seed)")
        for report in reports {
            let missing = report.reported.filter { !found.contains($0) }
            #expect(missing.isEmpty, "seed \(seed), lost: \(missing)")
            // What was stored and not reported was on its way when the session was killed.
            let unreported = report.typed.filter {
                found.contains($0) && !report.reported.contains($0)
            }
            #expect(unreported.count <= (report.isKilled ? 1 : 0), "seed \(seed): \(unreported)")
        }
        // Nobody wrote over what he had not seen: each change begins where the one before ended.
        for (place, chain) in Dictionary(grouping: saves, by: \.place) {
            for (earlier, later) in zip(chain, chain.dropFirst()) {
                #expect(later.before == earlier.after, "seed \(seed), \(place)")
            }
        }
        let stored = try sandbox.storedAppraisals()
        for chain in Dictionary(grouping: saves, by: \.place).values {
            guard let last = chain.last, !last.after.isEmpty else { continue }
            #expect(stored.contains("\"\(last.after)\""), "seed \(seed), \(last)")
        }
    }
}

/// What the sessions have in common, and what each of them does.
private struct Crowd: Sendable {
    /// What one session has done and seen.
    struct Report: Sendable {
        var isKilled = false
        var typed: [String] = []
        /// What its screen said was stored.
        var reported: [String] = []
        /// Screens that showed a failure.
        var failures: [String] = []
    }

    private let environment: [String: String]
    private let database: String
    private let executable: String
    private let drafts: [String]
    private let seed: UInt64
    /// Attempts of one account that are under way count as failed, and many would close it.
    private let signIn = DispatchSemaphore(value: 2)
    private let ready: Gathering
    private let bereaved: Gathering

    init(sandbox: Sandbox, drafts: [String], sessions: Int, seed: UInt64) {
        environment = sandbox.environment()
        database = sandbox.database
        executable = (try? KarierBinary.path()) ?? ""
        self.drafts = drafts
        self.seed = seed
        ready = Gathering(of: sessions)
        bereaved = Gathering(of: sessions)
    }

    /// Stores texts one after the other. Every second session is killed in the middle; the others
    /// then store one more.
    func work(_ index: Int, rounds: Int) throws -> Report {
        var report = Report()
        var random = SeededRandom(seed: seed &+ UInt64(index))
        let opened = Result { try open(index) }
        ready.arrive()
        ready.waitForAll()
        let worked = opened.flatMap { session in
            Result {
                let last = index % 2 == 1 ? Int.random(in: 0..<rounds, using: &random) : rounds
                for round in 0..<last {
                    try session.store(Self.text(index, round), &report, &random)
                }
                if last < rounds {
                    try session.die(typing: Self.text(index, last), &report, &random)
                }
            }
        }
        bereaved.arrive()
        bereaved.waitForAll()
        try worked.get()
        if !report.isKilled {
            try opened.get().store(Self.text(index, rounds), &report, &random)
        }
        return report
    }

    /// No other session, and no other round, has this text; too short to be taken for a paste.
    private static func text(_ index: Int, _ round: Int) -> String { "s\(index)r\(round)" }

    /// Signs in and opens a draft at a field: the first hundred sessions or so have a draft of
    /// their own, the others share it with one of them, and the last even the field.
    private func open(_ index: Int) throws -> PseudoTerminalProcess {
        let process = try PseudoTerminalProcess(
            Launch(
                executable: executable, arguments: ["--database", database],
                environment: environment))
        try process.wait(for: "the sign-in", timeout: .seconds(120), quiet: .zero) {
            $0.asksWhoIsThere
        }
        signIn.wait()
        defer { signIn.signal() }
        try process.write(Sandbox.passphrase)
        try process.see("the passphrase") { $0.contains(String(repeating: "*", count: 15)) }
        try process.write(Keys.enter)
        try process.see("the list") { $0.showsList }
        let isSharing = index >= drafts.count && index % 10 != 9
        try process.openDraft(of: drafts[index % drafts.count], fieldsOn: isSharing ? 1 : 0)
        return process
    }
}

extension PseudoTerminalProcess {
    /// Longer than the pause between two parts of one screen.
    fileprivate static let brief = Duration.milliseconds(15)

    fileprivate func see(
        _ wanted: String, _ isShown: (ScreenEmulator) -> Bool
    ) throws {
        try wait(for: wanted, timeout: .seconds(120), quiet: Self.brief, until: isShown)
    }

    fileprivate func openDraft(of number: String, fieldsOn: Int) throws {
        try write("/")
        try see("the filter line") { $0.contains("Cari:") }
        try write(number)
        try see("the person alone") { $0.contains("1 dari") }
        try write(Keys.enter)
        try see("the list again") { !$0.contains("Cari:") && $0.selectedLine.contains("draf") }
        try write("3")
        try see("the form") { $0.contains("Mulai isi") }
        try write(Keys.enter)
        try see("a field") { $0.line(0).hasSuffix("UBAH") }
        while !screen.contains("►Capaian org") { try move(Keys.pageUp) }
        while !screen.isAtRealisation { try move(Keys.tab) }
        for _ in 0..<fieldsOn { try move(Keys.tab) }
    }

    private func move(_ key: String) throws {
        let (cursor, lines) = (screen.cursor, screen.lines)
        try write(key)
        try see("another field") { $0.cursor != cursor || $0.lines != lines }
    }

    /// Types a text and leaves its field; then goes back there.
    fileprivate func store(
        _ text: String, _ report: inout Crowd.Report, _ random: inout SeededRandom
    ) throws {
        let place = screen.cursor
        report.typed.append(text)
        try write(Keys.control("u") + text + Keys.tab)
        try see("“\(text)” stored, or a question") {
            $0.isStored(off: place) || $0.asksWhose || $0.saysFailure
        }
        var isMine = true
        while screen.asksWhose {
            isMine = Bool.random(using: &random)
            let lines = screen.lines
            try write(isMine ? "1" : "2")
            try see("what the choice led to") { $0.lines != lines }
        }
        if screen.saysFailure { report.failures.append(screen.picture) }
        if isMine, screen.saysSaved { report.reported.append(text) }
        // Others change the screen too: only the cursor tells that the key was
        // taken.
        let left = screen.cursor
        try write(Keys.backTab)
        try see("the field again") { $0.cursor != left }
    }

    /// Is killed at a random moment, in the middle of storing a text.
    fileprivate func die(
        typing text: String, _ report: inout Crowd.Report, _ random: inout SeededRandom
    ) throws {
        let place = screen.cursor
        report.typed.append(text)
        try write(Keys.control("u") + text + Keys.tab)
        watch(until: .now + .microseconds(.random(in: 0...60_000, using: &random)))
        kill(SIGKILL)
        try waitForExit()
        report.isKilled = true
        if screen.isStored(off: place) { report.reported.append(text) }
    }
}

extension ScreenEmulator {
    /// Everything is stored, and the cursor has gone on: both come with the same frame.
    fileprivate func isStored(off place: ScreenPosition) -> Bool {
        saysSaved && !saysUnsaved && cursor != place && !asksWhose
    }

    /// Somebody else has changed the field, and one of the two texts has to be chosen.
    fileprivate var asksWhose: Bool { contains("diubah di tempat lain") }

    fileprivate var saysFailure: Bool {
        ["sedang dipakai", "terputus", "GALAT"].contains(where: contains)
    }
}
