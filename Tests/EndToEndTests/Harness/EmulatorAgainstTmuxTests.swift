import Foundation
import PseudoTerminal
import Testing

/// The harness's own terminal, against a real one that is fed the same bytes.
@Suite(.enabled("tmux is not installed: nothing to compare with") { TmuxServer.isInstalled })
struct EmulatorAgainstTmuxTests {
    private static let size = ScreenSize(columns: 40, rows: 12)

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `random sequences leave the same screen as in tmux`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let stream =
            (0..<400).map { _ in Self.piece(&random) }.joined()
            + "\u{1B}[m\u{1B}[r\u{1B}(B\u{F}\u{1B}[12;1H\u{1B}[2KEND"
        let sandbox = try Sandbox()
        let file = sandbox.folder + "/stream"
        try Data(stream.utf8).write(to: URL(fileURLWithPath: file))
        let tmux = try TmuxServer(
            command: "stty raw -echo; cat '\(file)'; exec cat", size: Self.size,
            folder: sandbox.folder, environment: sandbox.environment())
        let expected = try tmux.capture { $0.contains { $0.hasPrefix("END") } }

        var screen = ScreenEmulator(size: Self.size)
        screen.feed(Array(stream.utf8))

        #expect(screen.lines.withoutEmptyEnd == expected.withoutEmptyEnd)
        #expect(screen.unknownSequences.isEmpty)
    }

    /// A word, a move or a change, of the kinds that ncurses makes use of.
    private static func piece(_ random: inout SeededRandom) -> String {
        let row = Int.random(in: 1...size.rows, using: &random)
        let column = Int.random(in: 1...size.columns, using: &random)
        let count = Int.random(in: 1...4, using: &random)
        switch Int.random(in: 0..<24, using: &random) {
        case 0...6: return word(&random)
        case 7, 8: return "\u{1B}[\(row);\(column)H" + word(&random)
        case 9: return "\u{1B}[\(count)\(["A", "B", "C", "D"].randomElement(using: &random) ?? "A")"
        case 10: return "\u{1B}[\(column)G"
        case 11: return "\u{1B}[\(row)d"
        case 12: return "\u{1B}[\(Int.random(in: 0...1, using: &random))K"
        case 13: return "\u{1B}[\(count)X"
        case 14: return "\u{1B}[\(count)P"
        case 15: return "\u{1B}[\(count)@"
        case 16: return "\u{1B}[\(count)L"
        case 17: return "\u{1B}[\(count)M"
        case 18:
            let top = Int.random(in: 1..<size.rows, using: &random)
            return "\u{1B}[\(top);\(Int.random(in: (top + 1)...size.rows, using: &random))r"
        case 19: return "\u{1B}[\(count)S"
        case 20: return "\u{1B}[\(count)T"
        case 21: return ["\n", "\r", "\u{1B}M", "\u{1B}D", "\t", "\u{8}"].randomElement(using: &random) ?? ""
        case 22: return "\u{1B}7\u{1B}[\(row);\(column)Hx\u{1B}8"
        default: return "\u{1B}[\(30 + count)m"
        }
    }

    private static func word(_ random: inout SeededRandom) -> String {
        let words = ["Siti", "Rahmawati", "III/c", "é", "─", "NIP 1980", "漢字", "x"]
        return words.randomElement(using: &random) ?? "x"
    }
}
