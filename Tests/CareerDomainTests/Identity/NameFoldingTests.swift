import CareerDomain
import Testing

@Suite struct NameFoldingTests {
    @Test(arguments: [
        ("D'Silva", "dsilva"), ("D’SILVA", "dsilva"), ("Ma'ruf", "maruf"), ("Ma`ruf", "maruf"),
        ("Al-Amin", "al amin"), ("  Siti   AMINAH ", "siti aminah"), ("José Peña", "jose pena"),
        ("Jose\u{301}", "jose"), ("Łukasz Œuvre", "lukasz oeuvre"), ("Weiß", "weiss"),
        ("Tk.I (III/b)", "tk i iii b"), ("S.E., M.M.", "s e m m"), ("", ""), (" .,- ", ""),
        ("'", ""), ("Rina \"Ina\"\nLubis", "rina ina lubis"), ("Ä'B×C", "ab c"),
        ("zero\u{200B}width", "zerowidth"), ("Ни́на", "нина"), ("RT 6", "rt 6"),
    ])
    func `a text is folded to plain words`(text: String, folded: String) {
        #expect(NameFolding.sortText(text) == folded)
    }

    @Test func `words are the folded text apart`() {
        let words = NameFolding.words("Muhammad Ma'ruf Al-Amin")
        #expect(words == ["muhammad", "maruf", "al", "amin"])
        #expect(NameFolding.words(" ?! ").isEmpty)
    }

    @Test func `folding a folded text changes nothing`() {
        for text in ["Ångström Ünal", "Nur'aini", "日本 太郎", "ẞtraße", "İstanbul"] {
            let folded = NameFolding.sortText(text)
            #expect(NameFolding.sortText(folded) == folded)
        }
    }
}
