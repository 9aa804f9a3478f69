/// A colour of a theme's palette: the exact one and its stand-in among sixteen.
public struct ThemeColor: Hashable, Sendable {
    /// Share of red, 0…255.
    public let red: UInt8
    /// Share of green, 0…255.
    public let green: UInt8
    /// Share of blue, 0…255.
    public let blue: UInt8
    /// 0…15, for terminals of 16 colours; of 8 colours modulo 8.
    public let ansi: UInt8

    /// A colour of 24 bits `0xRRGGBB`; bits above are ignored, and of `ansi` the lowest four count.
    public init(rgb: UInt32, ansi: UInt8) {
        red = UInt8(truncatingIfNeeded: rgb >> 16)
        green = UInt8(truncatingIfNeeded: rgb >> 8)
        blue = UInt8(truncatingIfNeeded: rgb)
        self.ansi = ansi & 15
    }

    /// Reads `#rrggbb`; nil for anything else.
    init?(hex: String, ansi: UInt8) {
        guard hex.utf8.count == 7, hex.first == "#",
            hex.dropFirst().allSatisfy(\.isHexDigit), let rgb = UInt32(hex.dropFirst(), radix: 16)
        else { return nil }
        self.init(rgb: rgb, ansi: ansi)
    }

    /// `#rrggbb`.
    public var hex: String {
        "#"
            + [red, green, blue].map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
    }

    /// The contrast of two colours by WCAG 2.1, 1 to 21.
    public func contrast(with other: ThemeColor) -> Double {
        let mine = luminance
        let theirs = other.luminance
        return (max(mine, theirs) + 0.05) / (min(mine, theirs) + 0.05)
    }

    private var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    private static func linear(_ byte: UInt8) -> Double {
        let share = Double(byte) / 255
        return share <= 0.03928 ? share / 12.92 : power24((share + 0.055) / 1.055)
    }

    /// x to the power of 2.4 as x² · x^0.4; the fifth root of x² by Newton's method, since the
    /// standard library has no power function without a C library.
    private static func power24(_ base: Double) -> Double {
        guard base > 0 else { return 0 }
        let square = base * base
        var root = 1.0
        for _ in 0..<60 {
            let fourth = root * root * root * root
            root = (4 * root + square / fourth) / 5
        }
        return square * root
    }
}
