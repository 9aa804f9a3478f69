/// What one cell shows: a scalar with up to two combining marks, a `Symbol`, or the second half of
/// the wide glyph to the left. Trivially copyable.
public struct Glyph: Hashable, Sendable {
    enum Kind: UInt8 { case narrow, wide, symbol, trailing }

    let kind: Kind
    let base: Unicode.Scalar
    private(set) var firstMark: Unicode.Scalar?
    private(set) var secondMark: Unicode.Scalar?

    init(kind: Kind, base: Unicode.Scalar) {
        self.kind = kind
        self.base = base
    }

    /// The glyph of a mark of the character set.
    public init(_ symbol: Symbol) {
        self.init(kind: .symbol, base: Unicode.Scalar(symbol.rawValue))
    }

    /// An empty cell.
    public static let blank = Glyph(kind: .narrow, base: " ")

    static let trailing = Glyph(kind: .trailing, base: " ")
    static let middleDot = Glyph(kind: .narrow, base: "\u{B7}")
    static let replacement = Glyph(kind: .narrow, base: "\u{25A1}")

    /// The mark of the character set that is shown; nil for text.
    public var symbol: Symbol? {
        kind == .symbol ? Symbol(rawValue: UInt8(truncatingIfNeeded: base.value)) : nil
    }

    /// True for the second half of a wide glyph, which is drawn by the cell on the left.
    public var isTrailingHalf: Bool { kind == .trailing }

    /// Columns that the glyph takes: 2 for a wide one, 0 for a second half, otherwise 1.
    public var columns: Int {
        switch kind {
        case .wide: 2
        case .trailing: 0
        case .narrow, .symbol: 1
        }
    }

    /// Marks beyond the second are left out: a cell of a terminal holds few of them.
    mutating func add(mark: Unicode.Scalar) {
        if firstMark == nil {
            firstMark = mark
        } else if secondMark == nil {
            secondMark = mark
        }
    }

    /// Calls `body` with each scalar to send for this glyph, in order: none for a second half, and
    /// without its combining marks where the character set has none.
    public func forEachScalar(in charset: Charset, _ body: (Unicode.Scalar) -> Void) {
        switch kind {
        case .trailing: return
        case .symbol: body(charset.scalar(for: symbol ?? .replacement))
        case .narrow, .wide:
            if charset == .unicode {
                body(base)
                if let firstMark { body(firstMark) }
                if let secondMark { body(secondMark) }
            } else {
                charset.transliterate(base).unicodeScalars.forEach(body)
            }
        }
    }
}
