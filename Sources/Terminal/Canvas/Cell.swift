/// One cell of a canvas: what it shows and what it means.
public struct Cell: Hashable, Sendable {
    /// What the cell shows.
    public var glyph: Glyph
    /// What the cell means, for the theme.
    public var role: Role

    /// A cell with a glyph in a role.
    public init(glyph: Glyph, role: Role) {
        self.glyph = glyph
        self.role = role
    }
}
