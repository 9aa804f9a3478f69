import Foundation
import Testing

/// `Tests/ASVS.md` is whole, and the tests that it quotes are there.
@Suite struct `The mapping of ASVS` {
    private static let tests = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let states: Set<Substring> = ["held", "not applicable", "open"]

    /// What ASVS 4.0.3 asks for at level 1 and 2. 4.1.4 and 7.3.2 are deleted in it.
    private static let required = ["V2": v2, "V3": v3, "V4": v4, "V7": v7]

    private static let v2 = """
        2.1.1 2.1.2 2.1.3 2.1.4 2.1.5 2.1.6 2.1.7 2.1.8 2.1.9 2.1.10 2.1.11 2.1.12
        2.2.1 2.2.2 2.2.3 2.3.1 2.3.2 2.3.3 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5
        2.5.1 2.5.2 2.5.3 2.5.4 2.5.5 2.5.6 2.5.7 2.6.1 2.6.2 2.6.3
        2.7.1 2.7.2 2.7.3 2.7.4 2.7.5 2.7.6 2.8.1 2.8.2 2.8.3 2.8.4 2.8.5 2.8.6 2.8.7
        2.9.1 2.9.2 2.9.3 2.10.1 2.10.2 2.10.3 2.10.4
        """
    private static let v3 = """
        3.1.1 3.2.1 3.2.2 3.2.3 3.2.4 3.3.1 3.3.2 3.3.3 3.3.4
        3.4.1 3.4.2 3.4.3 3.4.4 3.4.5 3.5.1 3.5.2 3.5.3 3.7.1
        """
    private static let v4 = "4.1.1 4.1.2 4.1.3 4.1.5 4.2.1 4.2.2 4.3.1 4.3.2 4.3.3"
    private static let v7 = """
        7.1.1 7.1.2 7.1.3 7.1.4 7.2.1 7.2.2 7.3.1 7.3.3 7.3.4 7.4.1 7.4.2 7.4.3
        """

    private struct Row {
        let chapter: Substring
        let number: Substring
        let state: Substring
        let proof: Substring

        /// Nil for what is no line of four cells that begins with a number.
        init?(_ line: Substring, in chapter: Substring) {
            let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
            guard line.hasPrefix("| "), cells.count == 4, cells[0].first?.isNumber == true else {
                return nil
            }
            self.chapter = chapter
            number = cells[0].prefix { $0 != " " }
            state = cells[2].hasSuffix(" ") ? cells[2].dropLast() : cells[2]
            proof = cells[3]
        }

        /// What stands in backquotes.
        var quoted: [String] {
            proof.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        }
    }

    private let rows: [Row]

    init() throws {
        let file = Self.tests.appending(path: "ASVS.md")
        var chapter: Substring = ""
        var rows: [Row] = []
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            if line.hasPrefix("## ") { chapter = line.dropFirst(3).prefix { $0 != " " } }
            if let row = Row(line, in: chapter) { rows.append(row) }
        }
        self.rows = rows
    }

    @Test(arguments: ["V2", "V3", "V4", "V7"])
    func `each requirement of a chapter has one row, in order`(chapter: String) throws {
        let required = try #require(Self.required[chapter]).split(whereSeparator: \.isWhitespace)
        #expect(rows.filter { $0.chapter == chapter }.map(\.number) == required)
    }

    @Test func `there is no other chapter`() {
        #expect(Set(rows.map { String($0.chapter) }) == Set(Self.required.keys))
    }

    @Test func `each row has one of three states, and says why`() {
        for row in rows {
            #expect(Self.states.contains(row.state), "\(row.number)")
            #expect(row.proof.contains { $0.isLetter }, "\(row.number)")
        }
    }

    @Test func `what is held quotes a test, and every test quoted is there`() throws {
        let known = try Self.namesOfTests()
        for row in rows {
            #expect(row.state != "held" || !row.quoted.isEmpty, "\(row.number)")
            for name in row.quoted { #expect(known.contains(name), "\(row.number): \(name)") }
        }
    }

    /// Of all functions below `Tests/` that are marked as tests.
    private static func namesOfTests() throws -> Set<String> {
        let files = try #require(
            FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil))
        var names: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            names.formUnion(namesOfTests(in: try String(contentsOf: file, encoding: .utf8)))
        }
        return names
    }

    private static func namesOfTests(in source: String) -> Set<String> {
        var names: Set<String> = []
        var isMarked = false
        for line in source.split(separator: "\n") {
            if line.drop(while: \.isWhitespace).hasPrefix("@Test") { isMarked = true }
            guard let function = line.firstRange(of: "func ") else { continue }
            let name = line[function.upperBound...].split(separator: "`").first
            if isMarked, let name { names.insert(String(name)) }
            isMarked = false
        }
        return names
    }
}
