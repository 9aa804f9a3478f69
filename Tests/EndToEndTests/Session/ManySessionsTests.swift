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

    @Test func `two hundred sessions, half of them killed, lose no save and hinder nobody`() throws
    {
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
    /// Of everything; two hundred have few processors among them, and may have part of those.
    static let patience = Duration.seconds(600)
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
    private func open(_ index: Int) throws -> Seat {
        let process = try PseudoTerminalProcess(
            Launch(
                executable: executable, arguments: ["--database", database],
                environment: environment, size: Seat.size))
        try process.wait(for: "the sign-in", timeout: Self.patience, quiet: .zero) {
            $0.asksWhoIsThere
        }
        signIn.wait()
        defer { signIn.signal() }
        try process.write(Sandbox.passphrase)
        try process.see("the passphrase") { $0.contains(String(repeating: "*", count: 15)) }
        try process.write(Keys.enter)
        try process.see("the list") { $0.showsList }
        let isSharing = index >= drafts.count && index % 10 != 9
        try process.openDraft(of: drafts[index % drafts.count])
        guard let realisation = process.screen.realisationRow else {
            throw NoRealisation(picture: process.screen.picture)
        }
        let seat = Seat(process: process, row: isSharing ? realisation + 1 : realisation)
        try seat.goBack()
        return seat
    }
}

private struct NoRealisation: Error {
    let picture: String
}

/// A session at a field of a draft.
///
/// Others change the screen too. So an answer to a key of one's own is only what nobody else can
/// bring about: where the pointer is, whether what was typed is stored, whether a question is
/// there.
private struct Seat {
    /// All of a form at once: nothing scrolls, and each field has its place.
    static let size = ScreenSize(columns: 80, rows: 100)
    let process: PseudoTerminalProcess
    /// Of the field; each has a row of its own.
    let row: Int

    /// Types a text and leaves its field; then goes back there. Where the disk stands still for
    /// longer than the program's patience, the text is refused for a while, and stored all the
    /// same without another key.
    func store(
        _ text: String, _ report: inout Crowd.Report, _ random: inout SeededRandom
    ) throws {
        report.typed.append(text)
        try process.write(Keys.control("u") + text + Keys.tab)
        var isMine = true
        // Of the same field it is asked again when it has been changed again, also while an
        // answer has to wait for its turn.
        var answered: [String] = []
        func isOver(_ screen: ScreenEmulator) -> Bool {
            // Whoever has stored nothing yet is not told that all is stored.
            answered.isEmpty
                ? isStored(screen)
                : screen.isAllStored || !isMine && !screen.asksWhose && !screen.saysUnsaved
        }
        func asks(_ screen: ScreenEmulator) -> Bool {
            screen.takesAnswer && screen.question != answered
        }
        repeat {
            try process.see("“\(text)” stored or given up, or a question after \(answered)") {
                isOver($0) || asks($0) || $0.saysFailure
            }
            guard asks(process.screen) else { break }
            answered = process.screen.question
            isMine = Bool.random(using: &random)
            try process.write(isMine ? "1" : "2")
        } while true
        if process.screen.saysFailure { report.failures.append(process.screen.picture) }
        if isMine, process.screen.isAllStored { report.reported.append(text) }
        try goBack()
    }

    /// Goes to the field of this seat.
    func goBack() throws {
        while let here = process.screen.pointerRow, here != row {
            try process.write(here > row ? Keys.backTab : Keys.tab)
            try process.see("another field") { $0.pointerRow.map { $0 != here } ?? false }
        }
    }

    /// Is killed at a random moment, in the middle of storing a text.
    func die(
        typing text: String, _ report: inout Crowd.Report, _ random: inout SeededRandom
    ) throws {
        report.typed.append(text)
        try process.write(Keys.control("u") + text + Keys.tab)
        process.watch(until: .now + .microseconds(.random(in: 0...60_000, using: &random)))
        process.kill(SIGKILL)
        try process.waitForExit(timeout: Crowd.patience)
        report.isKilled = true
        if isStored(process.screen) { report.reported.append(text) }
    }

    /// Everything is stored, and the pointer has gone on: both come with the same frame, that of
    /// the pointer last.
    private func isStored(_ screen: ScreenEmulator) -> Bool {
        screen.isAllStored && screen.pointerRow.map { $0 != row } ?? false
    }
}

extension PseudoTerminalProcess {
    /// Longer than the pause between two parts of one screen.
    private static let brief = Duration.milliseconds(15)

    fileprivate func see(
        _ wanted: String, _ isShown: (ScreenEmulator) -> Bool
    ) throws {
        try wait(for: wanted, timeout: Crowd.patience, quiet: Self.brief, until: isShown)
    }

    fileprivate func openDraft(of number: String) throws {
        try write("/")
        try see("the filter line") { $0.contains("Cari:") }
        try write(number)
        try see("the person alone") { $0.contains("Cari: " + number) && $0.contains(" 1 dari ") }
        try write(Keys.enter)
        try see("the list again") { !$0.contains("Cari:") && $0.selectedLine.contains("draf") }
        try write("3")
        try see("the form") { $0.contains("Mulai isi") }
        try write(Keys.enter)
        try see("a field") {
            $0.line(0).hasSuffix("UBAH") && $0.pointerRow != nil
        }
    }
}

extension ScreenEmulator {
    /// The row of the field with the pointer; each field has a row of its own.
    fileprivate var pointerRow: Int? { lines.firstIndex { $0.hasPrefix("►") } }

    /// The row of the first field for a realisation.
    fileprivate var realisationRow: Int? {
        lines.firstIndex { $0.dropFirst().split(separator: " ").first == "Realisasi" }
    }

    fileprivate var isAllStored: Bool { saysSaved && !saysUnsaved && !asksWhose }

    /// The two texts between which to choose.
    fileprivate var question: [String] {
        lines.filter { $0.contains("Tersimpan:") || $0.contains("Isian Anda:") }
    }

    /// Anything but that others keep the turn.
    fileprivate var saysFailure: Bool {
        lines.contains { $0.contains("GALAT") && !$0.contains("sedang dipakai") }
    }
}
