/// A set of colours and attributes, one style per role and depth.
public struct Theme: Equatable, Sendable {
    /// What a theme says about a role.
    struct RoleStyle: Equatable, Sendable {
        var foreground: ThemeColor?
        var background: ThemeColor?
        var attributes: Style.Attributes = []
    }

    /// The name, such as `kontras-tinggi`.
    public let name: String
    /// The character set that the theme prefers; nil leaves it to the locale.
    public let charset: Charset?
    let roles: [RoleStyle]
    let mono: [Style.Attributes]
    /// Resolved styles, `depth × role`.
    private let styles: [Style]

    /// Roles that are missing are those of plain text.
    init(
        name: String, charset: Charset?, roles: [Role: RoleStyle],
        mono: [Role: Style.Attributes]
    ) {
        self.name = name
        self.charset = charset
        let table = Role.allCases.map { roles[$0] ?? RoleStyle() }
        let attributes = Role.allCases.map { mono[$0] ?? [] }
        self.roles = table
        self.mono = attributes
        let text = roles[.text] ?? RoleStyle()
        var nearest: [ThemeColor: UInt8] = [:]
        styles = ColorDepth.allCases.flatMap { depth in
            Role.allCases.map { role in
                let index = Int(role.rawValue)
                if depth == .mono { return Style(attributes: attributes[index]) }
                return Self.resolve(table[index], over: text, depth: depth, &nearest)
            }
        }
    }

    /// The style of a role on a terminal with this many colours.
    public func style(for role: Role, depth: ColorDepth) -> Style {
        styles[depth.rawValue * Role.allCases.count + Int(role.rawValue)]
    }

    /// The colours of a role before they are adapted to a depth; nil is the terminal's own.
    public func colors(for role: Role) -> (foreground: ThemeColor?, background: ThemeColor?) {
        let style = roles[Int(role.rawValue)]
        let text = roles[Int(Role.text.rawValue)]
        return (style.foreground ?? text.foreground, style.background ?? text.background)
    }

    private static func resolve(
        _ style: RoleStyle, over text: RoleStyle, depth: ColorDepth,
        _ nearest: inout [ThemeColor: UInt8]
    ) -> Style {
        let foreground = style.foreground ?? text.foreground
        let background = style.background ?? text.background
        var attributes = style.attributes
        func index(_ color: ThemeColor) -> UInt8 {
            switch depth {
            case .mono, .eight: return color.ansi % 8
            case .sixteen: return color.ansi
            case .palette256:
                if let known = nearest[color] { return known }
                let found = XtermPalette.nearest(to: color)
                nearest[color] = found
                return found
            }
        }
        if depth == .eight, let foreground, foreground.ansi >= 8 { attributes.insert(.bold) }
        return Style(
            foreground: foreground.map(index), background: background.map(index),
            attributes: attributes)
    }
}
