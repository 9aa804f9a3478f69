extension Theme {
    /// The built-in theme, for when no file can be read. `Themes/default.toml` says the same.
    public static let fallback = Theme(
        name: "default", charset: nil, roles: fallbackRoles, mono: fallbackMono)

    private enum Palette {
        static let malam = ThemeColor(rgb: 0x121212, ansi: 0)
        static let arang = ThemeColor(rgb: 0x262626, ansi: 0)
        static let batu = ThemeColor(rgb: 0x303030, ansi: 0)
        static let abu = ThemeColor(rgb: 0x8A8A8A, ansi: 7)
        static let kabut = ThemeColor(rgb: 0xA8A8A8, ansi: 7)
        static let kertas = ThemeColor(rgb: 0xD0D0D0, ansi: 7)
        static let putih = ThemeColor(rgb: 0xFFFFFF, ansi: 15)
        static let langit = ThemeColor(rgb: 0x87AFD7, ansi: 6)
        static let laut = ThemeColor(rgb: 0x005F87, ansi: 4)
        static let hijau = ThemeColor(rgb: 0x87D787, ansi: 10)
        static let kuning = ThemeColor(rgb: 0xFFD75F, ansi: 11)
        static let merah = ThemeColor(rgb: 0xFF8787, ansi: 9)
        static let bata = ThemeColor(rgb: 0xAF0000, ansi: 1)
    }

    private static let fallbackRoles: [Role: RoleStyle] = [
        .text: RoleStyle(foreground: Palette.kertas, background: Palette.malam),
        .textDim: RoleStyle(foreground: Palette.kabut),
        .textStrong: RoleStyle(attributes: .bold),
        .title: RoleStyle(foreground: Palette.langit),
        .titleFocused: RoleStyle(foreground: Palette.malam, background: Palette.langit),
        .breadcrumb: RoleStyle(foreground: Palette.kabut),
        .rule: RoleStyle(foreground: Palette.abu),
        .ruleFocused: RoleStyle(foreground: Palette.langit, attributes: .bold),
        .listHeading: RoleStyle(foreground: Palette.langit, attributes: .bold),
        .listRow: RoleStyle(),
        .listSelected: RoleStyle(foreground: Palette.malam, background: Palette.kertas),
        .listSelectedBlurred: RoleStyle(
            foreground: Palette.putih, background: Palette.batu, attributes: .bold),
        .listMatch: RoleStyle(foreground: Palette.kuning, attributes: .bold),
        .fieldLabel: RoleStyle(foreground: Palette.kabut),
        .field: RoleStyle(foreground: Palette.putih, background: Palette.batu),
        .fieldFocused: RoleStyle(
            foreground: Palette.putih, background: Palette.laut, attributes: .bold),
        .fieldReadOnly: RoleStyle(foreground: Palette.kabut),
        .fieldError: RoleStyle(
            foreground: Palette.putih, background: Palette.bata, attributes: .bold),
        .fieldPlaceholder: RoleStyle(foreground: Palette.kabut, background: Palette.batu),
        .hint: RoleStyle(),
        .hintKey: RoleStyle(foreground: Palette.langit, attributes: .bold),
        .hintBlocked: RoleStyle(foreground: Palette.abu),
        .statusNormal: RoleStyle(),
        .statusOK: RoleStyle(foreground: Palette.hijau),
        .statusWarning: RoleStyle(foreground: Palette.kuning, attributes: .bold),
        .statusError: RoleStyle(
            foreground: Palette.putih, background: Palette.bata, attributes: .bold),
        .saveSaved: RoleStyle(foreground: Palette.hijau),
        .saveUnsaved: RoleStyle(foreground: Palette.kuning, attributes: .bold),
        .saveLost: RoleStyle(
            foreground: Palette.putih, background: Palette.bata, attributes: .bold),
        .barFilled: RoleStyle(),
        .barEmpty: RoleStyle(),
        .barRequired: RoleStyle(foreground: Palette.kuning, attributes: .bold),
        .barShort: RoleStyle(foreground: Palette.merah),
        .barOver: RoleStyle(),
        .ratingAbove: RoleStyle(foreground: Palette.hijau),
        .ratingMeets: RoleStyle(),
        .ratingBelow: RoleStyle(foreground: Palette.merah),
        .quadrant: RoleStyle(),
        .quadrantCurrent: RoleStyle(
            foreground: Palette.putih, background: Palette.laut, attributes: .bold),
        .popup: RoleStyle(foreground: Palette.kertas, background: Palette.arang),
        .popupTitle: RoleStyle(
            foreground: Palette.putih, background: Palette.arang, attributes: .bold),
        .popupSelected: RoleStyle(
            foreground: Palette.putih, background: Palette.laut, attributes: .bold),
        .popupRule: RoleStyle(foreground: Palette.langit, background: Palette.arang),
        .tabActive: RoleStyle(foreground: Palette.malam, background: Palette.langit),
        .tabInactive: RoleStyle(foreground: Palette.kabut),
        .badge: RoleStyle(foreground: Palette.malam, background: Palette.kuning),
    ]

    private static let fallbackMono: [Role: Style.Attributes] = [
        .textStrong: .bold,
        .title: .bold,
        .titleFocused: [.bold, .reverse],
        .ruleFocused: .bold,
        .listHeading: [.bold, .underline],
        .listSelected: .reverse,
        .listSelectedBlurred: [.bold, .underline],
        .listMatch: .bold,
        .field: .underline,
        .fieldFocused: .reverse,
        .fieldError: [.bold, .reverse],
        .fieldPlaceholder: [.dim, .underline],
        .hintKey: .bold,
        .hintBlocked: .dim,
        .statusWarning: .bold,
        .statusError: [.bold, .reverse],
        .saveUnsaved: .bold,
        .saveLost: [.bold, .reverse],
        .barRequired: .bold,
        .barShort: .bold,
        .ratingAbove: .bold,
        .ratingBelow: [.bold, .underline],
        .quadrantCurrent: .reverse,
        .popupTitle: .bold,
        .popupSelected: .reverse,
        .tabActive: [.bold, .reverse],
        .badge: .reverse,
    ]
}
