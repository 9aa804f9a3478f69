import Foundation
import PseudoTerminal
import Testing
@Test(arguments: 7...12 as ClosedRange<UInt64>) func `tmp bisect`(seed: UInt64) throws {
    let size = ScreenSize(columns: 40, rows: 12)
    func differs(_ n: Int) throws -> (Bool, String, [String], [String]) {
        var random = SeededRandom(seed: seed)
        var region = 1...size.rows
        let pieces = (0..<n).map { _ in EmulatorAgainstTmuxTests.piece(&random, &region) }
        let stream = pieces.joined() + "\u{1B}[m\u{1B}[r\u{1B}(B\u{F}\u{1B}[12;1H\u{1B}[2KEND"
        let sandbox = try Sandbox()
        let file = sandbox.folder + "/stream"
        try Data(stream.utf8).write(to: URL(fileURLWithPath: file))
        let tmux = try TmuxServer(
            command: "stty raw -echo; cat '\(file)'; exec cat", size: size,
            folder: sandbox.folder, environment: sandbox.environment())
        let expected = try tmux.capture { $0.contains { $0.hasPrefix("END") } }
        var screen = ScreenEmulator(size: size)
        screen.feed(Array(stream.utf8))
        return (screen.lines.withoutEmptyEnd != expected.withoutEmptyEnd, pieces.suffix(4).debugDescription, screen.lines, expected)
    }
    for n in 1...200 {
        let r = try differs(n)
        if r.0 { print("BISECT", seed, n, r.1, "\nMINE", r.2, "\nTMUX", r.3); break }
    }
}
