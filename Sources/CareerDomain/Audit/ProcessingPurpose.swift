/// What data is taken out of the system for: stated by whoever does it, and
/// noted (UU 27/2022 art. 20 and 27: lawful, stated and limited purpose).
public struct ProcessingPurpose: Hashable, Sendable {
    /// Characters, blanks around them not counted; less says nothing.
    public static let fewestCharacters = 10

    public let text: String

    /// Nil when it is too short.
    public init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.count >= Self.fewestCharacters else { return nil }
        self.text = words
    }
}
