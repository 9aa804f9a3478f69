import Foundation
import Testing

@testable import CareerViewModels

@Suite struct `README` {
    private static let file = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "README.md")

    /// `RECORD_GOLDEN=1` writes the table into the README.
    @Test func `its table of keys is the program's own`() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let begin = try #require(text.range(of: "<!-- keys -->\n"))
        let end = try #require(text.range(of: "<!-- end of keys -->"))
        let table = KeyTable.markdown(Wording(.english))
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            let whole = text[..<begin.upperBound] + "\n" + table + "\n" + text[end.lowerBound...]
            try whole.write(to: Self.file, atomically: true, encoding: .utf8)
            return
        }
        #expect(text[begin.upperBound..<end.lowerBound] == "\n" + table + "\n")
    }

    /// The way to the program that gets installed.
    @Test func `its release is built to look for no library beside itself, and bound at once`()
        throws
    {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let command = try #require(
            text.replacing("\\\n", with: " ").split(separator: "\n").first {
                $0.contains("swift build -c release")
            })
        for flag in ["--disable-local-rpath", "-Xlinker -z -Xlinker now"] {
            #expect(command.contains(flag), "\(flag)")
        }
    }
}
