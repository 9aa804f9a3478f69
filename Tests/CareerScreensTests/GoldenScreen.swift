import Foundation
import Terminal
import Testing

/// A screen as text: what is read in Unicode and in ASCII, and how every cell
/// looks in colour and without. `RECORD_GOLDEN=1` writes the files anew; look
/// at them before they are committed.
struct GoldenScreen {
    let canvas: Canvas

    var text: String {
        let colour = attributes(.palette256)
        let mono = attributes(.mono)
        let cursor = canvas.cursor.map { "cursor @\($0.row),\($0.column)" } ?? "no cursor"
        return
            ([cursor, "--- unicode"] + canvas.text(charset: .unicode)
            + ["--- ascii"] + canvas.text(charset: .ascii) + ["--- colour"] + colour.plane
            + colour.legend + ["--- mono"] + mono.plane + mono.legend)
            .map { $0.replacing(/\s+$/, with: "") }
            .joined(separator: "\n") + "\n"
    }

    /// A letter per cell for its style, and what the letters mean.
    private func attributes(_ depth: ColorDepth) -> (plane: [String], legend: [String]) {
        let theme = Theme.fallback
        let plain = theme.style(for: .text, depth: depth)
        var letters: [(style: Style, letter: Character)] = [(plain, " ")]
        let names = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
        var plane: [String] = []
        for row in 0..<canvas.size.rows {
            var line = ""
            for column in 0..<canvas.size.columns {
                let cell = canvas.cells[row * canvas.size.columns + column]
                let style = theme.style(for: cell.role, depth: depth)
                if let known = letters.first(where: { $0.style == style }) {
                    line.append(known.letter)
                } else {
                    let letter = names[(letters.count - 1) % names.count]
                    letters.append((style, letter))
                    line.append(letter)
                }
            }
            plane.append(line)
        }
        return (plane, letters.dropFirst().map { "\($0.letter) = \(Self.words($0.style))" })
    }

    private static func words(_ style: Style) -> String {
        var words: [String] = []
        if let foreground = style.foreground { words.append("fg \(foreground)") }
        if let background = style.background { words.append("bg \(background)") }
        if style.attributes.contains(.bold) { words.append("bold") }
        if style.attributes.contains(.dim) { words.append("dim") }
        if style.attributes.contains(.underline) { words.append("underline") }
        if style.attributes.contains(.reverse) { words.append("reverse") }
        return words.isEmpty ? "plain" : words.joined(separator: " ")
    }

    // MARK: Comparing

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden")

    /// Compares with the file of that name, or writes it when recording.
    func expectGolden(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = Self.folder.appending(path: name + ".txt")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record(
                "no golden \(name); record it and look at it", sourceLocation: sourceLocation)
            return
        }
        guard expected != text else { return }
        Issue.record("\(Self.difference(expected, text, name))", sourceLocation: sourceLocation)
    }

    private static func difference(_ expected: String, _ found: String, _ name: String) -> Comment {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = found.split(separator: "\n", omittingEmptySubsequences: false)
        var lines = ["\(name) differs"]
        for index in 0..<max(old.count, new.count) {
            let before = index < old.count ? old[index] : ""
            let after = index < new.count ? new[index] : ""
            if before != after {
                lines.append("\(index + 1) -|\(before)|\n\(index + 1) +|\(after)|")
            }
        }
        return Comment(rawValue: lines.prefix(30).joined(separator: "\n"))
    }
}
