import CareerDomain

/// Cells and rows of CSV as spreadsheets read them safely: UTF-8 with a byte
/// order mark (Excel takes the file for Windows-1252 otherwise), CRLF, quotes
/// where needed.
///
/// A cell that a spreadsheet would run as a formula, and a number that it
/// would round (18 digits) or strip of its zeros, gets a leading apostrophe:
/// the mark SIASN itself uses. The import of this program takes it off again.
/// Marks that steer a terminal or the order of letters are left out.
public struct CSVText: Sendable {
    public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// `,`, `;` or a tab.
    public let delimiter: Character

    public init(delimiter: Character = ",") {
        self.delimiter = delimiter
    }

    /// A row with its line end.
    public func row(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: String(delimiter)) + "\r\n"
    }

    func cell(_ text: String) -> String {
        let text = text.withoutSteering
        let safe = Self.needsMark(text) ? "'" + text : text
        let needsQuotes =
            safe.unicodeScalars.contains {
                $0 == "\"" || $0 == "\r" || $0 == "\n" || delimiter.unicodeScalars.contains($0)
            } || safe.hasPrefix(" ") || safe.hasSuffix(" ")
        guard needsQuotes else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    private static func needsMark(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        switch first {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: return true
        case 0x27: return true
        case 0x30...0x39: return isFragileNumber(text)
        default: return text.hasPrefix("＝") || text.hasPrefix("＋") || text.hasPrefix("＠")
        }
    }

    /// Spreadsheets keep 15 digits and no leading zero.
    private static func isFragileNumber(_ text: String) -> Bool {
        let digits = text.utf8
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return digits.count > 15 || (digits.count > 1 && digits.first == 0x30)
    }
}
