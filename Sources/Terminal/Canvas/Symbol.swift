/// A mark that is drawn through a `Charset`, never as a literal in a view. Each is one column wide.
public enum Symbol: UInt8, CaseIterable, Sendable {
    case horizontal, vertical
    case cornerTopLeft, cornerTopRight, cornerBottomLeft, cornerBottomRight
    case teeLeft, teeRight, teeTop, teeBottom, cross
    case barFull, barLight
    /// The required level on a bar.
    case barMark
    case check, fail, warning, bullet
    case arrowRight, arrowLeft, arrowUp, arrowDown
    case ellipsis
    /// The mark in front of what has the focus.
    case pointer
    case dash, middleDot
    /// Stands for a character that cannot be shown.
    case replacement
    case diamond
}

extension Symbol {
    /// Only characters of WGL4 or of the VT100 set, which console fonts of 512 glyphs have too.
    var unicode: Unicode.Scalar {
        switch self {
        case .horizontal: "\u{2500}"
        case .vertical: "\u{2502}"
        case .cornerTopLeft: "\u{250C}"
        case .cornerTopRight: "\u{2510}"
        case .cornerBottomLeft: "\u{2514}"
        case .cornerBottomRight: "\u{2518}"
        case .teeLeft: "\u{251C}"
        case .teeRight: "\u{2524}"
        case .teeTop: "\u{252C}"
        case .teeBottom: "\u{2534}"
        case .cross: "\u{253C}"
        case .barFull: "\u{2588}"
        case .barLight: "\u{2591}"
        case .barMark: "\u{2551}"
        case .check: "\u{221A}"
        case .fail: "\u{00D7}"
        case .warning: "!"
        case .bullet: "\u{2022}"
        case .arrowRight: "\u{2192}"
        case .arrowLeft: "\u{2190}"
        case .arrowUp: "\u{2191}"
        case .arrowDown: "\u{2193}"
        case .ellipsis: "\u{2026}"
        case .pointer: "\u{25BA}"
        case .dash: "\u{2013}"
        case .middleDot: "\u{00B7}"
        case .replacement: "\u{25A1}"
        case .diamond: "\u{25C6}"
        }
    }

    var ascii: Unicode.Scalar {
        switch self {
        case .horizontal, .dash: "-"
        case .vertical, .barMark: "|"
        case .cornerTopLeft, .cornerTopRight, .cornerBottomLeft, .cornerBottomRight: "+"
        case .teeLeft, .teeRight, .teeTop, .teeBottom, .cross: "+"
        case .barFull: "#"
        case .barLight, .middleDot: "."
        case .arrowDown: "v"
        case .check: "*"
        case .fail: "x"
        case .warning: "!"
        case .bullet: "o"
        case .diamond: "!"
        case .arrowRight, .pointer: ">"
        case .arrowLeft: "<"
        case .arrowUp: "^"
        case .ellipsis: "~"
        case .replacement: "?"
        }
    }
}
