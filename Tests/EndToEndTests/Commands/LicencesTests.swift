import Foundation
import PseudoTerminal
import Testing

/// `karier --licences`.
@Suite struct LicencesTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func shown(_ language: String = "id") throws -> String {
        let sandbox = try Sandbox()
        let result = try PipedProcess.run(
            try KarierBinary.path(), ["--licences", "--lang", language],
            environment: sandbox.environment())
        #expect(result.status == .exited(0))
        return result.outputText
    }

    /// The names of the packages that `Package.swift` depends on.
    private func packages() throws -> [String] {
        let manifest = try String(
            contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
        return manifest.matches(of: /\.package\(\s*url: "[^"]*\/([^"\/]+?)(?:\.git)?"/)
            .map { String($0.1) }
    }

    /// Without line breaks, indents and the markers of comments.
    private func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func `every package that is depended on has its notice`() throws {
        let headings = Set(try shown().split(separator: "\n").map(String.init))
        let packages = try packages()
        #expect(packages.count >= 5)
        for package in packages { #expect(headings.contains(package), "\(package)") }
        for other in ["toml++, in TOMLKit", "ncurses", "SQLite"] {
            #expect(headings.contains(other), "\(other)")
        }
    }

    /// SwiftPM has the sources beside what it builds.
    @Test func `a package's notice is the one that it comes with`() throws {
        let shown = words(try shown())
        let checkouts = Self.root.appending(path: ".build/checkouts")
        var compared = 0
        for package in try packages() {
            for name in ["NOTICE.txt", "NOTICE", "LICENSE"] {
                let file = checkouts.appending(path: package + "/" + name)
                guard let text = try? String(contentsOf: file, encoding: .utf8),
                    !text.contains("Apache License\n")
                else { continue }
                #expect(shown.contains(words(text)), "\(file.path)")
                compared += 1
            }
        }
        #expect(compared > 3 || !FileManager.default.fileExists(atPath: checkouts.path))
    }

    @Test func `the licence of the program stands at the end, as it is in the repository`() throws {
        let licence = try String(
            contentsOf: Self.root.appending(path: "LICENSE"), encoding: .utf8)
        for language in ["id", "en"] {
            #expect(words(try shown(language)).hasSuffix(words(licence)))
        }
    }
}
