import Synchronization

/// Word wrap that keeps the offset of every character, so that a caret can be placed.
public enum TextWrap {
    /// One line of wrapped text.
    public struct Line: Equatable, Sendable {
        /// Offsets in characters of the original text, the line end or the hanging spaces included.
        /// The ranges of all lines are adjacent and cover the text.
        public var range: Range<Int>
        /// What is drawn: the characters of the range without the line end and without spaces
        /// beyond the width. Not sanitised yet; `Canvas.put` does that.
        public var text: String

        /// A line made of a range of offsets and what is drawn for it.
        public init(range: Range<Int>, text: String) {
            self.range = range
            self.text = text
        }
    }

    /// Breaks text into lines of at most `columns` columns: after spaces where possible, within a
    /// word that is wider than a line, and at every line end. There is always at least one line;
    /// text that ends with a line end has an empty last line.
    ///
    /// A field that shows a caret should wrap one column narrower than it is, because the caret
    /// behind a full last line needs a cell.
    public static func lines(_ text: String, columns: Int) -> [Line] {
        let columns = max(1, columns)
        if let line = wholeLine(text, columns: columns) { return [line] }
        return recent.withLock { $0.lines(text, columns: columns) }
    }

    /// Plain text that is no longer than a line, without a look at its characters.
    private static func wholeLine(_ text: String, columns: Int) -> Line? {
        let bytes = text.utf8
        guard bytes.count <= columns, bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
            return nil
        }
        return Line(range: 0..<bytes.count, text: text)
    }

    private static let recent = Mutex(RecentWraps())

    /// Where the caret before character `ofCaret` stands: index of the line and column in it, both
    /// from 0. An offset outside of the text is moved to its nearest end.
    public static func position(ofCaret offset: Int, in lines: [Line]) -> (line: Int, column: Int) {
        guard let last = lines.last else { return (0, 0) }
        let caret = min(max(0, offset), last.range.upperBound)
        let index = lines.firstIndex { $0.range.contains(caret) } ?? lines.count - 1
        let line = lines[index]
        return (index, TextSafety.columns(String(line.text.prefix(caret - line.range.lowerBound))))
    }

    /// The offset in characters of the caret nearest to the left of a column of a line; line and
    /// column are moved into the text. Moves a caret up and down.
    public static func offset(line: Int, column: Int, in lines: [Line]) -> Int {
        guard !lines.isEmpty else { return 0 }
        let index = min(max(0, line), lines.count - 1)
        let target = lines[index]
        var offset = target.range.lowerBound
        var used = 0
        for character in target.text {
            let width = TextSafety.columns(character)
            if used + width > column { break }
            used += width
            offset += 1
        }
        // Behind the last character of a wrapped line the caret belongs to the line below.
        let isLast = index == lines.count - 1
        let limit = isLast ? target.range.upperBound : target.range.upperBound - 1
        return max(target.range.lowerBound, min(offset, limit))
    }
}

/// What was wrapped last: a screen is drawn again and again with nearly the same texts.
private struct RecentWraps {
    private struct Key: Hashable {
        let text: String
        let columns: Int
    }

    private var lines: [Key: [TextWrap.Line]] = [:]

    /// Texts of some screens; then it begins anew.
    private static let most = 512
    /// Bytes of a text that is remembered.
    private static let longest = 4_096

    mutating func lines(_ text: String, columns: Int) -> [TextWrap.Line] {
        let key = Key(text: text, columns: columns)
        if let known = lines[key] { return known }
        var breaker = LineBreaker(characters: Array(text), columns: columns)
        let wrapped = breaker.run()
        guard text.utf8.count <= Self.longest else { return wrapped }
        if lines.count == Self.most { lines.removeAll(keepingCapacity: true) }
        lines[key] = wrapped
        return wrapped
    }
}

private struct LineBreaker {
    let characters: [Character]
    let columns: Int
    var lines: [TextWrap.Line] = []
    var start = 0

    init(characters: [Character], columns: Int) {
        self.characters = characters
        self.columns = columns
    }

    mutating func run() -> [TextWrap.Line] {
        while start < characters.count { appendLine() }
        if characters.isEmpty || characters.last?.isNewline == true {
            lines.append(TextWrap.Line(range: start..<start, text: ""))
        }
        return lines
    }

    private mutating func appendLine() {
        var used = 0
        var index = start
        var afterSpace: Int?
        while index < characters.count {
            let character = characters[index]
            if character.isNewline {
                finish(visible: index, end: index + 1)
                return
            }
            let width = TextSafety.columns(character)
            if used + width > columns, index > start {
                breakLine(at: index, afterSpace: afterSpace)
                return
            }
            used += width
            index += 1
            if character == " " { afterSpace = index }
        }
        finish(visible: index, end: index)
    }

    /// `index` is the first character that does not fit.
    private mutating func breakLine(at index: Int, afterSpace: Int?) {
        if characters[index] == " " {
            var end = index
            while end < characters.count, characters[end] == " " { end += 1 }
            if end < characters.count, characters[end].isNewline { end += 1 }
            finish(visible: index, end: end)
        } else {
            let end = afterSpace ?? index
            finish(visible: end, end: end)
        }
    }

    private mutating func finish(visible: Int, end: Int) {
        lines.append(
            TextWrap.Line(range: start..<end, text: String(characters[start..<visible])))
        start = end
    }
}
