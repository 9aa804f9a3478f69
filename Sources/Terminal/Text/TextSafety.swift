/// What may reach a terminal.
///
/// Controls (ESC, C0, C1, line ends, tabs) become `·`, so an escape sequence shows as harmless
/// text. Bidirectional and zero-width controls, variation selectors and tags vanish. Emoji,
/// private-use and unassigned characters become `□`, whose width is the same in every terminal.
/// Other spaces become a plain space. At most two combining marks stay on a character; a mark
/// without a base becomes `□`.
public enum TextSafety {
    /// The text as a canvas draws it. Applying it twice changes nothing more.
    public static func sanitized(_ text: String) -> String {
        clipped(text, columns: .max)
    }

    /// Lines of text as they may be written to a terminal without a canvas: line ends stay, and
    /// the rest is sanitised and shown in the character set.
    public static func lines(_ text: String, charset: Charset) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { line in
                var shown = String.UnicodeScalarView()
                GlyphScanner.scan(String(line)) { glyph in
                    glyph.forEachScalar(in: charset) { shown.append($0) }
                    return true
                }
                return String(shown)
            }
            .joined(separator: "\n")
    }

    /// The width in columns of the text as a canvas draws it.
    public static func columns(_ text: String) -> Int {
        var total = 0
        GlyphScanner.scan(text) { glyph in
            total += glyph.columns
            return true
        }
        return total
    }

    /// The width in columns of one character as a canvas draws it.
    public static func columns(_ character: Character) -> Int {
        var total = 0
        _ = GlyphScanner.scan(character) { glyph in
            total += glyph.columns
            return true
        }
        return total
    }

    /// The sanitised text, cut after the last glyph that ends within `columns` columns.
    public static func clipped(_ text: String, columns: Int) -> String {
        var result = String.UnicodeScalarView()
        var used = 0
        GlyphScanner.scan(text) { glyph in
            guard glyph.columns <= columns - used else { return false }
            used += glyph.columns
            glyph.forEachScalar(in: .unicode) { result.append($0) }
            return true
        }
        return String(result)
    }
}
