extension ScreenEmulator {
    mutating func setStyle(_ parameters: [Int?]) {
        var rest = (parameters.isEmpty ? [0] : parameters.map { $0 ?? 0 })[...]
        while let code = rest.popFirst() {
            switch code {
            case 38: style.foreground = Self.color(&rest)
            case 48: style.background = Self.color(&rest)
            default: setStyle(code)
            }
        }
    }

    private mutating func setStyle(_ code: Int) {
        switch code {
        case 0: style = CellStyle()
        case 1: style.isBold = true
        case 2: style.isDim = true
        case 4: style.isUnderlined = true
        case 7: style.isReversed = true
        case 22: (style.isBold, style.isDim) = (false, false)
        case 24: style.isUnderlined = false
        case 27: style.isReversed = false
        case 30...37: style.foreground = .indexed(code - 30)
        case 39: style.foreground = nil
        case 40...47: style.background = .indexed(code - 40)
        case 49: style.background = nil
        case 90...97: style.foreground = .indexed(code - 82)
        case 100...107: style.background = .indexed(code - 92)
        // Italics, blinking, fonts: nothing that tests ask for.
        case 3, 5, 10, 11, 12, 23, 25: break
        default: unknownSequences.append("CSI \(code) m")
        }
    }

    private static func color(_ rest: inout ArraySlice<Int>) -> CellStyle.Color? {
        switch rest.popFirst() {
        case 5: return rest.popFirst().map(CellStyle.Color.indexed)
        case 2:
            guard let red = rest.popFirst(), let green = rest.popFirst(),
                let blue = rest.popFirst()
            else { return nil }
            return .direct(red, green, blue)
        default: return nil
        }
    }
}
