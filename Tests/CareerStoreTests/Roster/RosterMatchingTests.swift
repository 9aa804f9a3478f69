import CareerDomain
import Testing

@testable import CareerStore

@Suite struct RosterMatchingTests {
    private let database: CareerDatabase

    init() throws { database = try Samples.database() }

    /// As SQLite answers.
    private func hasWords(_ words: String, _ texts: [String]) throws -> Bool {
        try database.reading { db in
            try db.number(
                "SELECT has_words(?, ?, ?, ?, ?, ?)", words, texts[0], texts[1], texts[2],
                texts[3], texts[4]) == 1
        }
    }

    @Test(arguments: [
        ("siti", true), ("sit am", true), ("am siti", true), ("iti", false), ("siti b", true),
        ("maruf", true), ("dr s kom", true), ("kom siti", true), ("guru ahli", true),
        ("ahlig", false), ("medan", true), ("medan x", false), ("sitiaminah", false), ("", true),
        ("aminahs", false), ("jose", false), ("n1", true),
    ])
    func `every word begins a word of some text`(words: String, isMatch: Bool) throws {
        let texts = ["Siti AMINAH Ma'ruf", "Dr.", "S.Kom., B-1", "Guru  Ahli", "SDN1 Medan N1"]
        #expect(try hasWords(words, texts) == isMatch)
        // One letter beyond ASCII takes the other way.
        #expect(try hasWords(words, texts.dropLast() + ["SDN1 Medán N1"]) == isMatch)
    }

    @Test func `bytes and strings agree on texts of any make`() throws {
        var random = SplitMix(state: 3)
        let parts = ["a", "B", " ", "'", "-", "1", "ba", "é", "ß", "\u{0}", "ab", ".", "Ⱥ", "`"]
        func text(_ most: Int) -> String {
            (0..<Int.random(in: 0...most, using: &random)).map { _ in
                parts[Int.random(in: 0..<parts.count, using: &random)]
            }.joined()
        }
        var matches = 0
        for _ in 0..<2_000 {
            let words = NameFolding.sortText(text(3))
            let texts = (0..<5).map { _ in text(6) }
            let line = texts.flatMap { NameFolding.words($0) }
            let expected = NameFolding.words(words).allSatisfy { word in
                line.contains { $0.hasPrefix(word) }
            }
            #expect(try hasWords(words, texts) == expected, "'\(words)' \(texts)")
            matches += expected ? 1 : 0
        }
        #expect(matches > 200 && matches < 1_900)
    }

    @Test func `nothing is no text`() throws {
        let (found, missing) = try database.reading { db in
            (
                try db.number("SELECT has_words('a', NULL, NULL, '', 'A', NULL)"),
                try db.number("SELECT has_words('a', NULL, NULL, NULL, NULL, NULL)")
            )
        }
        #expect(found == 1 && missing == 0)
    }
}
