import Foundation
import PseudoTerminal
import Testing

/// Four times fifty kills at random moments, each series on a database of its own.
@Suite struct KillTests {
    private static let rounds = 50

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `every reported save is there after a kill at a random moment`(series: UInt64) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed: seed)
        let sandbox = try Sandbox.withSample()
        let first = try sandbox.open()
        try first.openDraft()
        try first.typeAndSave("0")
        var writer = Writer(typed: "0", reported: "0")
        first.kill(SIGKILL)
        try first.waitForExit()

        for round in 1...Self.rounds {
            let kind = Int.random(in: 0..<8, using: &random)
            let program = try sandbox.open(signsIn: kind != 0)
            if kind == 0 {
                // In the middle of the start.
                program.pump(for: .microseconds(.random(in: 0...120_000, using: &random)))
            } else {
                try program.waitForRestoredField(quiet: .milliseconds(10))
                let found = program.screen.fieldText
                try #require(
                    writer.allows(found),
                    "series \(series), seed \(seed), round \(round): \(found), \(writer)")
                try writer.type(into: program, waits: kind == 1, &random)
            }
            program.kill(SIGKILL)
            try #require(try program.waitForExit() == .signalled(SIGKILL))
            writer.note(program.screen)
        }
        #expect(try sandbox.complaints() == nil, "seed \(seed)")
        // An export leaves empty fields out.
        let stored = try sandbox.storedRealisations() + [""]
        #expect(stored.contains(where: writer.allows), "seed \(seed), \(writer)")
    }

    /// What was typed into the one field, and what of it was reported stored.
    private struct Writer {
        var typed: String
        var reported: String

        /// All that was reported must be there, and nothing that was not typed.
        func allows(_ found: String) -> Bool {
            found.hasPrefix(reported) && typed.hasPrefix(found)
        }

        /// Types a few digits, watching for the report, until a random moment.
        mutating func type(
            into program: PseudoTerminalProcess, waits: Bool, _ random: inout SeededRandom
        ) throws {
            typed = program.screen.fieldText
            reported = typed
            let end = program.screen.cursor.column
            if end != 14 + typed.count {
                try program.type(Keys.end, until: "the end") { $0.cursor.column > end }
            }
            if typed.count > 40 {
                try program.type(Keys.control("u"), until: "an empty field") {
                    $0.saysSaved && $0.fieldText.isEmpty
                }
                (typed, reported) = ("", "")
            }
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let digits = String(Int.random(in: 0...999, using: &random))
                typed += digits
                try program.write(digits)
                program.pump(for: .microseconds(.random(in: 0...20_000, using: &random)))
                note(program.screen)
            }
            if waits {
                try program.wait(for: "stored", quiet: .zero) { $0.saysSaved }
            } else {
                program.pump(for: .microseconds(.random(in: 0...700_000, using: &random)))
            }
        }

        /// The report stands above the field and is drawn before it, so a screen cut by the kill
        /// never shows a report that belongs to an earlier text.
        mutating func note(_ screen: ScreenEmulator) {
            guard screen.saysSaved, screen.isAtRealisation else { return }
            let shown = screen.fieldText
            if typed.hasPrefix(shown), shown.count > reported.count { reported = shown }
        }
    }
}

extension PseudoTerminalProcess {
    /// Reads what comes for so long.
    fileprivate func pump(for span: Duration) {
        let clock = ContinuousClock()
        let deadline = clock.now + span
        while clock.now < deadline, pump(until: deadline) {}
    }
}
