import Foundation
import PseudoTerminal
import Testing

@Suite struct ThemePictureTests {
    private static let pictures = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Themes/preview")

    /// `RECORD_GOLDEN=1` draws them anew.
    @Test func `the pictures of the themes are what the program draws`() throws {
        let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil
        let sandbox = try Sandbox()
        let folder =
            isRecording
            ? Self.pictures : URL(filePath: sandbox.database).deletingLastPathComponent()
        let drawn = try PipedProcess.run(
            try KarierBinary.path(), ["draw-themes", folder.path],
            environment: sandbox.environment())
        #expect(drawn.status == .exited(0))
        for name in ["default", "kontras-tinggi", "buta-warna", "mono"] {
            let file = name + ".svg"
            let kept = try String(
                contentsOf: Self.pictures.appending(path: file), encoding: .utf8)
            let now = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            #expect(kept == now, "\(file) is old")
            #expect(now.contains("Penilaian"))
        }
    }
}
