import Foundation
import PseudoTerminal
import Testing

/// The exit codes of the README are those that commands end with.
@Suite struct ExitCodeTests {
    private static let readme = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "README.md")

    /// Those of the first column of the table.
    private func documented() throws -> Set<Int32> {
        let text = try String(contentsOf: Self.readme, encoding: .utf8)
        let begin = try #require(text.range(of: "| exit code | meaning |"))
        let rows = text[begin.upperBound...].split(
            separator: "\n", omittingEmptySubsequences: false
        ).dropFirst(2).prefix { $0.hasPrefix("|") }
        return Set(
            rows.flatMap { row in
                row.split(separator: "|")[0].split(separator: ",").compactMap {
                    Int32($0.trimmingCharacters(in: .whitespaces))
                }
            })
    }

    @Test func `every code a test here expects is documented`() throws {
        let codes = try documented()
        #expect(codes.isSuperset(of: Self.table.map(\.code)))
        // Those of signals and of a reader that has gone are tried elsewhere.
        #expect(
            codes.subtracting(Self.table.map(\.code)) == [1, 64, 73, 74, 75, 129, 130, 141, 143])
    }

    private static let table: [(code: Int32, arguments: [String])] = [
        (0, ["check"]),
        (65, ["user", "add", "--technical", "auditor"]),
        (66, ["import", "/tiada.csv"]),
        (67, ["user", "reset", "199001012015051999"]),
        (67, ["audit", "list", "--person", "199001012015051999"]),
        (67, ["audit", "list", "--by", "tiada"]),
        (67, ["export", "own", "--purpose", Sandbox.purpose, "--person", "199001012015051999"]),
        (77, ["user", "list", "--account", "tiada"]),
        (2, []),
    ]

    @Test(arguments: table.indices)
    func `a command ends with the code for what has happened`(index: Int) throws {
        let row = Self.table[index]
        let sandbox = try Sandbox.withSample()
        var variables = try sandbox.actingEnvironment()
        // The trail is the auditor's to read.
        if row.arguments.first == "audit" { variables["KARIER_ACCOUNT"] = "auditor" }
        let result = try PipedProcess.run(
            try KarierBinary.path(), row.arguments + ["--database", sandbox.database],
            environment: variables)
        #expect(result.status == .exited(row.code), "\(result.errorText)")
    }
}
