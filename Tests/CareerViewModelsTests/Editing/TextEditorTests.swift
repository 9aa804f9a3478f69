import Testing

@testable import CareerViewModels

@Suite struct `Text editor` {
    @Test func `typed text goes in at the caret`() {
        var editor = TextEditor("Siti Aminah", caret: 4)
        editor.insert(" Nur", within: 100)
        #expect(editor.text == "Siti Nur Aminah")
        #expect(editor.caret == 8)
    }

    @Test func `a caret outside the text is held to it`() {
        #expect(TextEditor("abc", caret: 99).caret == 3)
        #expect(TextEditor("abc", caret: -1).caret == 0)
    }

    @Test func `deleting stops at the ends`() {
        var editor = TextEditor("é")
        let deletedForward = editor.deleteForward()
        #expect(!deletedForward)
        editor.deleteBackward()
        #expect(editor.text.isEmpty)
        let deletedBackward = editor.deleteBackward()
        #expect(!deletedBackward)
    }

    @Test func `a combining mark joins the character before the caret`() {
        var editor = TextEditor("e")
        editor.insert("\u{301}", within: 100)
        #expect(editor.text == "é")
        #expect(editor.caret == 1)
        editor.deleteBackward()
        #expect(editor.text.isEmpty)
    }

    @Test func `words are deleted whole, with the blanks behind them`() {
        var editor = TextEditor("dua puluh  lima ")
        editor.deleteWordBackward()
        #expect(editor.text == "dua puluh  ")
        editor.deleteWordBackward()
        #expect(editor.text == "dua ")
    }
}
