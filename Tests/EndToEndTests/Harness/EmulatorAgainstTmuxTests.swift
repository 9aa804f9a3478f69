import Foundation
import PseudoTerminal
import Testing

/// The harness's own terminal, against a real one that is fed the same bytes.
@Suite(.enabled("tmux is not installed: nothing to compare with") { TmuxServer.isInstalled })
struct EmulatorAgainstTmuxTests {
    private static let size = ScreenSize(columns: 40, rows: 12)

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `random sequences leave the same screen as in tmux`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var region = 1...Self.size.rows
        let stream =
            (0..<400).map { _ in Self.piece(&random, &region) }.joined()
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
    ///
    /// Where terminals are known to differ, none is made: a change right after the last column was
    /// written, and lines moved outside the scroll region.
    private static func piece(
        _ random: inout SeededRandom, _ region: inout ClosedRange<Int>
    ) -> String {
        let row = Int.random(in: 1...size.rows, using: &random)
        let column = Int.random(in: 1...size.columns, using: &random)
        let count = Int.random(in: 1...4, using: &random)
        let inLine = "\u{1B}[\(column)G"
        let inRegion = "\u{1B}[\(Int.random(in: region, using: &random));\(column)H"
        switch Int.random(in: 0..<24, using: &random) {
        case 0...6: return word(&random)
        case 7, 8: return "\u{1B}[\(row);\(column)H" + word(&random)
        case 9: return inLine + "\u{1B}[\(count)" + pick(["A", "B", "C", "D"], &random)
        case 10: return inLine
        case 11: return inLine + "\u{1B}[\(row)d"
        case 12: return inLine + "\u{1B}[" + pick(["0", "1", "2"], &random) + "K"
        case 13...15: return inLine + "\u{1B}[\(count)" + pick(["X", "P", "@"], &random)
        case 16, 17: return inRegion + "\u{1B}[\(count)" + pick(["L", "M"], &random)
        case 18:
            let top = Int.random(in: 1..<size.rows, using: &random)
            region = top...Int.random(in: (top + 1)...size.rows, using: &random)
            return "\u{1B}[\(region.lowerBound);\(region.upperBound)r"
        case 19, 20: return "\u{1B}[\(count)" + pick(["S", "T"], &random)
        case 21: return inLine + pick(["\n", "\r", "\u{1B}M", "\u{1B}D", "\t", "\u{8}"], &random)
        case 22: return inLine + "\u{1B}7\u{1B}[\(row);\(column)Hx\u{1B}8"
        default: return "\u{1B}[\(30 + count)m"
        }
    }

    private static func pick(_ texts: [String], _ random: inout SeededRandom) -> String {
        texts.randomElement(using: &random) ?? ""
    }

    private static func word(_ random: inout SeededRandom) -> String {
        pick(["Siti", "Rahmawati", "III/c", "é", "─", "NIP 1980", "漢字", "x"], &random)
    }
}
