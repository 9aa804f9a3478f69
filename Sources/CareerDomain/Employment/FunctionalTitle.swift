/// The title of a functional post without its level.
enum FunctionalTitle {
    /// The folded family of a title: `Guru Ahli Muda`, `Ahli Muda - Guru` and
    /// `Guru` are all `guru`.
    static func family(_ title: String) -> String {
        var words = NameFolding.words(title)
        if words.count > 2, isLevel(words.prefix(2)) { words.removeFirst(2) }
        if words.count > 2, isLevel(words.suffix(2)) { words.removeLast(2) }
        return words.joined(separator: " ")
    }

    private static func isLevel(_ words: ArraySlice<String>) -> Bool {
        words.first == "ahli" && ["pertama", "muda", "madya", "utama"].contains(words.last)
    }
}
