import Terminal
import Testing

@Suite struct ThemeParseTests {
    private static let head = """
        inherits = "default"
        [palette]
        merah = { hex = "#ff5f5f", ansi = 9 }
        hitam = { hex = "#000000", ansi = 0 }

        """

    @Test func `a role takes its colours and attributes at every depth`() throws {
        let toml =
            Self.head + """
                [roles]
                "field.error" = { fg = "merah", bg = "hitam", bold = true, underline = true }
                [mono]
                "field.error" = { reverse = true }
                [lines]
                charset = "ascii"
                """
        let (parsed, warnings) = Theme.parse(toml: toml, name: "uji")
        let theme = try #require(parsed)
        #expect(warnings.isEmpty)
        #expect(theme.name == "uji")
        #expect(theme.charset == .ascii)
        let full: Style.Attributes = [.bold, .underline]
        #expect(
            theme.style(for: .fieldError, depth: .palette256)
                == Style(foreground: 203, background: 16, attributes: full))
        #expect(
            theme.style(for: .fieldError, depth: .sixteen)
                == Style(foreground: 9, background: 0, attributes: full))
        #expect(
            theme.style(for: .fieldError, depth: .eight)
                == Style(foreground: 1, background: 0, attributes: full))
        #expect(theme.style(for: .fieldError, depth: .mono) == Style(attributes: .reverse))
        #expect(
            theme.style(for: .listRow, depth: .sixteen)
                == Theme.fallback.style(for: .listRow, depth: .sixteen))
    }

    @Test func `a bright foreground is bold where there are eight colours`() throws {
        let toml = Self.head + "[roles]\n\"status.ok\" = { fg = \"merah\" }"
        let theme = try #require(Theme.parse(toml: toml, name: "uji").theme)
        #expect(theme.style(for: .statusOK, depth: .eight).attributes == .bold)
        #expect(theme.style(for: .statusOK, depth: .sixteen).attributes == [])
    }

    @Test(arguments: [
        ("[roles]\n\"list.salah\" = {}", ThemeWarning.unknownRole("list.salah")),
        ("[mono]\n\"salah\" = {}", .unknownRole("salah")),
        ("[roles]\n\"title\" = 3", .badValue("roles.title")),
        ("[roles]\n\"title\" = { fg = 3 }", .badValue("roles.title.fg")),
        ("[roles]\n\"title\" = { fg = \"ungu\" }", .unknownColor(role: "title", name: "ungu")),
        ("[roles]\n\"title\" = { blink = true }", .unknownKey("roles.title.blink")),
        ("[roles]\n\"title\" = { bold = 1 }", .badValue("roles.title.bold")),
        ("[roles]\n\"title\" = { fg = \"merah\", reverse = true }", .colorInReversedRole("title")),
        ("[mono]\n\"title\" = { fg = \"merah\" }", .unknownKey("mono.title.fg")),
        ("[lines]\ncharset = \"emoji\"", .badValue("lines.charset")),
        ("[lines]\nlebar = 2", .unknownKey("lines.lebar")),
        ("[warna]\nx = 1", .unknownSection("warna")),
    ])
    func `a mistake warns and keeps the built-in role`(toml: String, warning: ThemeWarning) throws {
        let (parsed, warnings) = Theme.parse(toml: Self.head + toml, name: "uji")
        let theme = try #require(parsed)
        #expect(warnings == [warning])
        if case .colorInReversedRole = warning {
            #expect(theme.style(for: .title, depth: .eight).attributes == .reverse)
        } else {
            #expect(
                theme.style(for: .title, depth: .eight)
                    == Theme.fallback.style(for: .title, depth: .eight))
        }
    }

    @Test(arguments: [
        "x = { hex = \"#12345\", ansi = 1 }", "x = { hex = \"123456#\", ansi = 1 }",
        "x = { hex = \"#+12345\", ansi = 1 }", "x = { hex = \"#123456\", ansi = 16 }",
        "x = { hex = \"#123456\" }", "x = \"#123456\"", "x = { hex = 7, ansi = -1 }",
    ])
    func `a bad colour warns by its name`(line: String) {
        let toml = "inherits = \"default\"\n[palette]\n" + line
        #expect(Theme.parse(toml: toml, name: "uji").warnings == [.badValue("palette.x")])
    }

    @Test func `without a parent each missing role warns`() throws {
        let (theme, warnings) = Theme.parse(toml: "", name: "uji")
        #expect(warnings.count == Role.allCases.count)
        #expect(warnings.contains(.missingRole("list.selected")))
        #expect(
            try #require(theme).style(for: .badge, depth: .palette256)
                == Theme.fallback.style(for: .badge, depth: .palette256))
        let parent = Theme.parse(toml: "inherits = \"gelap\"", name: "uji").warnings
        #expect(parent == [.unknownParent("gelap")])
    }

    @Test(arguments: ["[roles", "a = ", "\"", "[palette]\nx = {", "\u{0}"])
    func `what is not TOML gives no theme and says where`(toml: String) {
        let (theme, warnings) = Theme.parse(toml: toml, name: "uji")
        #expect(theme == nil)
        guard case .syntax(let line, _)? = warnings.first else {
            Issue.record("no syntax warning")
            return
        }
        #expect(line >= 1)
    }

    @Test func `contrast is that of WCAG`() {
        let black = ThemeColor(rgb: 0, ansi: 0)
        let white = ThemeColor(rgb: 0xFFFFFF, ansi: 15)
        let grey = ThemeColor(rgb: 0x767676, ansi: 7)
        #expect(abs(white.contrast(with: black) - 21) < 0.001)
        #expect(abs(grey.contrast(with: white) - 4.54) < 0.005)
        #expect(grey.hex == "#767676")
    }
}
