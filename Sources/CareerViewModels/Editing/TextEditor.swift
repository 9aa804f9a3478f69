import CareerDomain

/// A text being edited, with its caret. Offsets count characters as a person
/// does, so that the caret never stands inside one.
public struct TextEditor: Hashable, Sendable {
    public private(set) var text: String
    /// 0…count of characters.
    public private(set) var caret: Int
    private var characters: [Character]

    /// The caret is held to the text.
    public init(_ text: String, caret: Int? = nil) {
        self.text = text
        characters = Array(text)
        self.caret = min(max(caret ?? characters.count, 0), characters.count)
    }

    /// - Returns: false, and nothing is inserted, where the text would have more
    ///   Unicode scalars than `limit`.
    @discardableResult
    public mutating func insert(_ inserted: String, within limit: Int) -> Bool {
        guard !inserted.isEmpty else { return true }
        guard text.unicodeScalars.count + inserted.unicodeScalars.count <= limit else {
            return false
        }
        let tail = characters.count - caret
        characters.insert(contentsOf: inserted, at: caret)
        rebuild(caretFromEnd: tail)
        return true
    }

    /// False when there is nothing before the caret.
    @discardableResult
    public mutating func deleteBackward() -> Bool {
        guard caret > 0 else { return false }
        let tail = characters.count - caret
        characters.remove(at: caret - 1)
        rebuild(caretFromEnd: tail)
        return true
    }

    @discardableResult
    public mutating func deleteForward() -> Bool {
        guard caret < characters.count else { return false }
        let tail = characters.count - caret - 1
        characters.remove(at: caret)
        rebuild(caretFromEnd: tail)
        return true
    }

    /// Deletes back to the beginning of the word before the caret.
    public mutating func deleteWordBackward() {
        let end = caret
        moveWordLeft()
        let tail = characters.count - end
        characters.removeSubrange(caret..<end)
        rebuild(caretFromEnd: tail)
    }

    public mutating func clear() {
        characters = []
        rebuild(caretFromEnd: 0)
    }

    /// False at the beginning.
    @discardableResult
    public mutating func moveLeft() -> Bool {
        guard caret > 0 else { return false }
        caret -= 1
        return true
    }

    /// False at the end.
    @discardableResult
    public mutating func moveRight() -> Bool {
        guard caret < characters.count else { return false }
        caret += 1
        return true
    }

    private mutating func moveWordLeft() {
        while caret > 0, characters[caret - 1].isWhitespace { caret -= 1 }
        while caret > 0, !characters[caret - 1].isWhitespace { caret -= 1 }
    }

    public mutating func moveToBeginning() { caret = 0 }

    public mutating func moveToEnd() { caret = characters.count }

    /// A mark that combines with the character before it changes how many
    /// characters there are, so the caret is found anew from the end.
    private mutating func rebuild(caretFromEnd tail: Int) {
        text = String(characters)
        characters = Array(text)
        caret = min(max(characters.count - tail, 0), characters.count)
    }
}

extension String {
    /// The text on one line: where lines end, words do not run together.
    var joinedLines: String {
        guard contains(where: \.isNewline) else { return self }
        return split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

extension TextEditor {
    /// Performs an editing command; false when it is none of the text's.
    mutating func perform(_ command: CommandID) -> Bool {
        switch command {
        case .caretLeft: moveLeft()
        case .caretRight: moveRight()
        case .caretHome: moveToBeginning()
        case .caretEnd: moveToEnd()
        case .deleteBackward: deleteBackward()
        case .deleteForward: deleteForward()
        case .deleteWord: deleteWordBackward()
        case .clearText: clear()
        default: return false
        }
        return true
    }
}
