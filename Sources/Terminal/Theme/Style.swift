/// Colours and attributes of a cell, ready for a terminal of one depth.
public struct Style: Hashable, Sendable {
    /// What a terminal can do to a cell besides colour.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// The bits, as declared below.
        public let rawValue: UInt8

        /// The set with these bits.
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Heavier or brighter strokes.
        public static let bold = Attributes(rawValue: 1)
        /// Weaker strokes; the Linux console cannot combine it with colour.
        public static let dim = Attributes(rawValue: 2)
        /// Underlined; the Linux console cannot combine it with colour.
        public static let underline = Attributes(rawValue: 4)
        /// Foreground and background exchanged.
        public static let reverse = Attributes(rawValue: 8)
    }

    /// Index into the terminal's palette; nil is the terminal's own foreground.
    public var foreground: UInt8?
    /// Index into the terminal's palette; nil is the terminal's own background.
    public var background: UInt8?
    /// Bold, dim, underline, reverse.
    public var attributes: Attributes

    /// A style; without arguments the terminal's own.
    public init(
        foreground: UInt8? = nil, background: UInt8? = nil, attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}
