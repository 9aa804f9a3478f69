/// The 256 colours of xterm.
enum XtermPalette {
    /// The first sixteen as xterm draws them; every user may have changed them, so `nearest` leaves
    /// them out.
    static let basic: [UInt32] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]

    private static let steps: [UInt32] = [0, 95, 135, 175, 215, 255]

    /// The colour of an index as `0xRRGGBB`.
    static func rgb(_ index: UInt8) -> UInt32 {
        switch index {
        case 0..<16: return basic[Int(index)]
        case 16..<232:
            let cube = Int(index) - 16
            return steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6]
        default: return (8 + 10 * UInt32(index - 232)) * 0x010101
        }
    }

    /// The index from 16 on whose colour is nearest.
    static func nearest(to color: ThemeColor) -> UInt8 {
        var best: UInt8 = 16
        var bestDistance = Int.max
        for index in UInt8(16)...255 {
            let candidate = ThemeColor(rgb: rgb(index), ansi: 0)
            let red = Int(candidate.red) - Int(color.red)
            let green = Int(candidate.green) - Int(color.green)
            let blue = Int(candidate.blue) - Int(color.blue)
            let distance = red * red + green * green + blue * blue
            if distance < bestDistance {
                bestDistance = distance
                best = index
            }
        }
        return best
    }
}
