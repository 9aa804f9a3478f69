internal import TOMLKit

extension Theme {
    /// Reads a theme file: `[palette]`, `[roles]`, `[mono]`, `[lines]`, and `inherits = "default"`.
    ///
    /// Colours are `name = { hex = "#rrggbb", ansi = 0…15 }`; roles
    /// `"list.selected" = { fg = "name", bg = "name", bold = true }`; mono roles have
    /// attributes only; `[lines]` has
    /// `charset = "auto" | "unicode" | "acs" | "ascii"`. What is wrong warns and
    /// leaves the role as it is in `fallback`; the theme is nil only when the text is not TOML.
    public static func parse(
        toml: String, name: String
    ) -> (theme: Theme?, warnings: [ThemeWarning]) {
        // The parser takes C text, which would end here unnoticed.
        if let end = toml.utf8.firstIndex(of: 0) {
            let lines = toml[..<end].split(separator: "\n", omittingEmptySubsequences: false)
            return (nil, [.syntax(line: lines.count, column: (lines.last?.count ?? 0) + 1)])
        }
        let document: TOMLTable
        do {
            document = try TOMLTable(string: toml)
        } catch let error as TOMLParseError {
            let begin = error.source.begin
            return (nil, [.syntax(line: begin.line, column: begin.column)])
        } catch {
            return (nil, [.syntax(line: 1, column: 1)])
        }
        var reader = ThemeReader()
        return (reader.theme(from: document, name: name), reader.warnings)
    }
}

private struct ThemeReader {
    var warnings: [ThemeWarning] = []
    private var palette: [String: ThemeColor] = [:]

    mutating func theme(from document: TOMLTable, name: String) -> Theme {
        let sections = ["palette", "roles", "mono", "lines", "inherits"]
        for key in document.keys.sorted() where !sections.contains(key) {
            warnings.append(.unknownSection(key))
        }
        let inherits = readParent(document)
        readPalette(section("palette", of: document))
        let roles = readRoles(section("roles", of: document), inherits: inherits)
        let mono = readMono(section("mono", of: document))
        let charset = readLines(section("lines", of: document))
        return Theme(name: name, charset: charset, roles: roles, mono: mono)
    }

    private mutating func section(_ name: String, of document: TOMLTable) -> TOMLTable {
        guard let value = document[name] else { return TOMLTable() }
        guard let table = value.table else {
            warnings.append(.badValue(name))
            return TOMLTable()
        }
        return table
    }

    private mutating func readParent(_ document: TOMLTable) -> Bool {
        guard let value = document["inherits"] else { return false }
        guard let parent = value.string else {
            warnings.append(.badValue("inherits"))
            return true
        }
        if parent != Theme.fallback.name { warnings.append(.unknownParent(parent)) }
        return true
    }

    private mutating func readPalette(_ table: TOMLTable) {
        for name in table.keys.sorted() {
            let key = "palette." + name
            guard let entry = table[name]?.table, let hex = entry["hex"]?.string,
                let ansi = entry["ansi"]?.int, (0...15).contains(ansi),
                let color = ThemeColor(hex: hex, ansi: UInt8(ansi))
            else {
                warnings.append(.badValue(key))
                continue
            }
            for unknown in entry.keys.sorted() where !["hex", "ansi"].contains(unknown) {
                warnings.append(.unknownKey(key + "." + unknown))
            }
            palette[name] = color
        }
    }

    private mutating func readRoles(_ table: TOMLTable, inherits: Bool) -> [Role: Theme.RoleStyle] {
        var result: [Role: Theme.RoleStyle] = [:]
        for role in Role.allCases { result[role] = Theme.fallback.roles[Int(role.rawValue)] }
        for name in table.keys.sorted() {
            guard let role = Role(rawName: name) else {
                warnings.append(.unknownRole(name))
                continue
            }
            guard let entry = table[name]?.table else {
                warnings.append(.badValue("roles." + name))
                continue
            }
            if let style = readRole(entry, name: name) { result[role] = style }
        }
        if !inherits {
            for role in Role.allCases where !table.contains(key: role.rawName) {
                warnings.append(.missingRole(role.rawName))
            }
        }
        return result
    }

    /// Nil when any part is wrong: half of a colour pair could be unreadable.
    private mutating func readRole(_ table: TOMLTable, name: String) -> Theme.RoleStyle? {
        let before = warnings.count
        var style = Theme.RoleStyle()
        style.attributes = readAttributes(table, key: "roles." + name, other: ["fg", "bg"])
        style.foreground = readColor(table, "fg", role: name)
        style.background = readColor(table, "bg", role: name)
        guard warnings.count == before else { return nil }
        if style.attributes.contains(.reverse),
            style.foreground != nil || style.background != nil
        {
            warnings.append(.colorInReversedRole(name))
            style.foreground = nil
            style.background = nil
        }
        return style
    }

    private mutating func readColor(_ table: TOMLTable, _ key: String, role: String) -> ThemeColor?
    {
        guard let value = table[key] else { return nil }
        guard let name = value.string else {
            warnings.append(.badValue("roles.\(role).\(key)"))
            return nil
        }
        guard let color = palette[name] else {
            warnings.append(.unknownColor(role: role, name: name))
            return nil
        }
        return color
    }

    private mutating func readMono(_ table: TOMLTable) -> [Role: Style.Attributes] {
        var result: [Role: Style.Attributes] = [:]
        for role in Role.allCases { result[role] = Theme.fallback.mono[Int(role.rawValue)] }
        for name in table.keys.sorted() {
            guard let role = Role(rawName: name) else {
                warnings.append(.unknownRole(name))
                continue
            }
            guard let entry = table[name]?.table else {
                warnings.append(.badValue("mono." + name))
                continue
            }
            result[role] = readAttributes(entry, key: "mono." + name, other: [])
        }
        return result
    }

    private mutating func readAttributes(
        _ table: TOMLTable, key: String, other: [String]
    ) -> Style.Attributes {
        let known: [String: Style.Attributes] = [
            "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse,
        ]
        var result: Style.Attributes = []
        for name in table.keys.sorted() where !other.contains(name) {
            guard let attribute = known[name] else {
                warnings.append(.unknownKey(key + "." + name))
                continue
            }
            guard let isOn = table[name]?.bool else {
                warnings.append(.badValue(key + "." + name))
                continue
            }
            if isOn { result.insert(attribute) }
        }
        return result
    }

    private mutating func readLines(_ table: TOMLTable) -> Charset? {
        for name in table.keys.sorted() where name != "charset" {
            warnings.append(.unknownKey("lines." + name))
        }
        guard let value = table["charset"] else { return nil }
        switch value.string {
        case "auto": return nil
        case "unicode": return .unicode
        case "acs": return .acs
        case "ascii": return .ascii
        default:
            warnings.append(.badValue("lines.charset"))
            return nil
        }
    }
}
