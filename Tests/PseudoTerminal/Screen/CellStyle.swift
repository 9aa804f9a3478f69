/// The look of a cell, as far as tests ask for it.
public struct CellStyle: Hashable, Sendable {
    /// A colour as the program named it.
    public enum Color: Hashable, Sendable {
        /// 0 to 255; the first 16 are the terminal's own.
        case indexed(Int)
        /// Red, green and blue, 0 to 255.
        case direct(Int, Int, Int)
    }

    public var isBold = false
    public var isDim = false
    public var isUnderlined = false
    public var isReversed = false
    /// Nil is the terminal's own colour.
    public var foreground: Color?
    /// Nil is the terminal's own colour.
    public var background: Color?

    /// The plain look.
    public init() {}

    /// A cell that was erased has nothing but the background it was erased with.
    var erased: CellStyle {
        var style = CellStyle()
        style.background = background
        return style
    }
}

/// One place of the grid.
struct ScreenCell: Hashable, Sendable {
    /// A character with its combining marks; empty in the right half of a wide one.
    var text = " "
    var style = CellStyle()

    var isRightHalf: Bool { text.isEmpty }
}
