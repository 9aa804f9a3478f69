import Foundation
import Terminal
import Testing

@Suite struct ShippedThemeTests {
    @Test func `the folder holds the four themes and nothing else`() throws {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: ThemeFiles.folder.path())
        let themes = files.filter { $0 != "preview" }
        #expect(themes.sorted() == ThemeFiles.names.map { $0 + ".toml" }.sorted())
    }

    @Test func `the built-in theme says what its file says`() throws {
        #expect(try ThemeFiles.parsed("default").theme == Theme.fallback)
    }

    @Test(arguments: ThemeFiles.names)
    func `a theme sets every role without a warning`(name: String) throws {
        #expect(try ThemeFiles.parsed(name).warnings.isEmpty)
    }

    @Test(arguments: ThemeFiles.names)
    func `exact colours have a contrast of at least 4.5 to 1`(name: String) throws {
        let theme = try ThemeFiles.parsed(name).theme
        let least = name == "kontras-tinggi" ? 7.0 : 4.5
        for role in Role.allCases {
            let colors = theme.colors(for: role)
            let front = colors.foreground ?? ThemeColor(rgb: 0xD0D0D0, ansi: 7)
            let back = colors.background ?? ThemeColor(rgb: 0x000000, ansi: 0)
            #expect(front.contrast(with: back) >= least, "\(role.rawName)")
        }
    }

    /// By xterm's colours. At 8 colours some terminals draw bold as bright and others do not; the
    /// darker drawing counts, so red text is held to the 3 to 1 of bold text.
    @Test(arguments: ThemeFiles.names, [ColorDepth.eight, .sixteen, .palette256])
    func `colours stay readable on terminals with fewer of them`(
        name: String, depth: ColorDepth
    ) throws {
        let theme = try ThemeFiles.parsed(name).theme
        for role in Role.allCases {
            let style = theme.style(for: role, depth: depth)
            let front = Self.xterm(style.foreground ?? 7)
            let back = Self.xterm(style.background ?? 0)
            let least = depth == .eight ? 3.0 : 4.5
            #expect(front.contrast(with: back) >= least, "\(role.rawName)")
        }
    }

    @Test(arguments: ThemeFiles.names, ColorDepth.allCases)
    func `what must differ differs at every depth`(name: String, depth: ColorDepth) throws {
        let theme = try ThemeFiles.parsed(name).theme
        let pairs: [(Role, Role)] = [
            (.listSelected, .listRow), (.listSelectedBlurred, .listRow),
            (.listSelected, .listSelectedBlurred), (.titleFocused, .title),
            (.ruleFocused, .rule), (.fieldFocused, .field), (.fieldFocused, .fieldReadOnly),
            (.fieldError, .field), (.popupSelected, .popup), (.tabActive, .tabInactive),
            (.quadrantCurrent, .quadrant), (.statusError, .statusNormal),
            (.statusWarning, .statusNormal), (.saveLost, .saveSaved), (.hintKey, .hint),
        ]
        for (first, second) in pairs {
            var one = theme.style(for: first, depth: depth)
            var other = theme.style(for: second, depth: depth)
            // The Linux console cannot combine dim and underline with colour.
            for attribute in [Style.Attributes.dim, .underline] {
                one.attributes.remove(attribute)
                other.attributes.remove(attribute)
            }
            #expect(one != other, "\(first.rawName), \(second.rawName)")
        }
    }

    @Test(arguments: ThemeFiles.names, ColorDepth.allCases)
    func `a theme needs at most 32 colour pairs`(name: String, depth: ColorDepth) throws {
        let theme = try ThemeFiles.parsed(name).theme
        let pairs = Set(
            Role.allCases.map { role in
                let style = theme.style(for: role, depth: depth)
                return [style.foreground, style.background]
            })
        #expect(pairs.count <= 32)
    }

    @Test(arguments: ThemeFiles.names)
    func `without colours there are only attributes and with reverse no colours`(
        name: String
    ) throws {
        let theme = try ThemeFiles.parsed(name).theme
        for role in Role.allCases {
            let plain = theme.style(for: role, depth: .mono)
            #expect(plain.foreground == nil && plain.background == nil)
            let colored = theme.style(for: role, depth: .palette256)
            if colored.attributes.contains(.reverse) {
                #expect(colored.foreground == nil && colored.background == nil)
            }
        }
    }

    private static func xterm(_ index: UInt8) -> ThemeColor {
        let basic: [UInt32] = [
            0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
            0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
        ]
        let steps: [UInt32] = [0, 95, 135, 175, 215, 255]
        let number = Int(index)
        if number < 16 { return ThemeColor(rgb: basic[number], ansi: 0) }
        if number >= 232 {
            return ThemeColor(rgb: UInt32(8 + 10 * (number - 232)) * 0x010101, ansi: 0)
        }
        let cube = number - 16
        return ThemeColor(
            rgb: steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6], ansi: 0)
    }
}
