import Testing

@testable import CareerViewModels

@Suite struct `Words of the command line` {
    private static let screen = """
        OVERVIEW: Impor.

        USAGE: karier import <berkas> [--json]

        ARGUMENTS:
          <berkas>                Berkas.

        OPTIONS:
          --lang <id|en>          Bahasa. (values: id, en; default: id)
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          open (default)          Buka.

          See 'karier help <subcommand>' for detailed help.
        """

    @Test func `the library's own words are put into Indonesian, columns kept`() {
        let text = Wording(.indonesian).commandLineText(Self.screen)
        for word in ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show", "See"] {
            #expect(!text.contains(word), "\(word)")
        }
        #expect(text.contains("  open (bawaan)           Buka."))
        #expect(text.contains("(pilihan: id, en; bawaan: id)"))
    }

    @Test func `in English they stay as they are`() {
        #expect(Wording(.english).commandLineText(Self.screen) == Self.screen)
    }

    @Test(arguments: [
        ("Error: Unknown option '--x'", "Salah pakai: Opsi tidak dikenal '--x'"),
        (
            "Error: Unknown option '--x'. Did you mean '--y'?",
            "Salah pakai: Opsi tidak dikenal '--x'. Maksud Anda '--y'?"
        ),
        (
            "Error: Missing expected argument '<berkas>'",
            "Salah pakai: Argumen belum disebut '<berkas>'"
        ),
    ])
    func `complaints are put into Indonesian`(english: String, indonesian: String) {
        #expect(Wording(.indonesian).commandLineText(english) == indonesian)
    }

    @Test func `the fault of a theme is told in words, with how many more there are`() {
        let problem = ThemeProblem.partlyBroken(
            name: "rusak", .unknownColor(role: "text", name: "ungu"), more: 1204)
        #expect(
            Wording(.indonesian).themeProblem(problem)
                == "Tema “rusak” dipakai sebagian: warna “ungu” pada “text” tidak ada di palet, "
                + "dan 1.204 kesalahan lain.")
        #expect(
            Wording(.english).themeProblem(.broken(name: "x", .syntax(line: 2, column: 5)))
                == "Theme “x” cannot be read: no TOML in line 2, column 5; the built-in one is "
                + "used.")
    }
}
