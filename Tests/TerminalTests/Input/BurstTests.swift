import Terminal
import Testing

@Suite struct BurstTests {
    private func joined(_ text: String, brackets: Bool = false) -> [Input] {
        var decoder = InputDecoder()
        if brackets { decoder.feed("\u{1B}[200~\u{1B}[201~".utf8) }
        decoder.feed(text.utf8)
        decoder.joinBursts()
        var result: [Input] = []
        while let input = decoder.next() { result.append(input) }
        return result
    }

    @Test func `a line pasted without brackets is text and quits nothing`() {
        let text = "Budi Santoso\tIII/a\rqqqqQ!"
        #expect(joined(text) == [.paste("Budi Santoso\tIII/a\nqqqqQ!")])
    }

    @Test func `twenty keys are typed and more are pasted`() {
        #expect(joined("abcdefghijklmnopqrst").count == 20)
        #expect(joined("abcdefghijklmnopqrstu").count == 1)
    }

    @Test func `a key held down stays a key`() {
        #expect(joined(String(repeating: "j", count: 60)).count == 60)
    }

    @Test func `keys that print nothing split a burst`() {
        let text = "abcdefghijkl\u{1B}[Babcdefghijkl"
        #expect(joined(text).count == 25)
        #expect(
            joined("\u{1B}[Babcdefghijklmnopqrstuvw\u{1B}[A") == [
                .key(.down), .paste("abcdefghijklmnopqrstuvw"), .key(.up),
            ])
    }

    @Test func `a terminal that brackets its pastes is believed`() {
        #expect(joined("abcdefghijklmnopqrstuvw", brackets: true).count == 23)
    }
}
