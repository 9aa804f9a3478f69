import CareerDomain

/// The words of a line and of a query, folded in the same way.
enum RosterText {
    /// Shortest word that is found through `roster_word`; shorter beginnings
    /// have a prefix index of their own.
    static let shortestKnownWord = 4

    /// The text of the word index: name, the titles before and behind it, post
    /// and unit, folded; numbers are left out, because digits are looked for in
    /// the employee number.
    static func indexed(
        foldedName: String, titles: String, foldedTitle: String, foldedUnit: String
    ) -> String {
        let name = titles.isEmpty ? foldedName : foldedName + " " + titles
        return name + " " + withoutNumbers(foldedTitle) + " " + withoutNumbers(foldedUnit)
    }

    /// The words of the titles around a name (`dr s kom`), folded.
    static func titles(_ front: String, _ back: String) -> String {
        guard !front.isEmpty || !back.isEmpty else { return "" }
        return withoutNumbers(NameFolding.sortText(front + " " + back))
    }

    static func indexed(_ facts: RosterFacts) -> String {
        indexed(
            foldedName: NameFolding.sortText(facts.name.name),
            titles: titles(facts.name.frontTitle, facts.name.backTitle),
            foldedTitle: NameFolding.sortText(facts.title),
            foldedUnit: NameFolding.sortText(facts.unitName))
    }

    static func withoutNumbers(_ folded: String) -> String {
        guard folded.utf8.contains(where: { (48...57).contains($0) }) else { return folded }
        return folded.split(separator: " ").filter { !isNumber($0) }.joined(separator: " ")
    }

    static func isNumber(_ word: some StringProtocol) -> Bool {
        word.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// A query's word beginnings, and the beginnings that its digits ask of
    /// the employee number; neighbouring digit words are one beginning, as the
    /// number is written in groups.
    static func parse(_ text: String) -> (words: [String], numbers: [String]) {
        var words: [String] = []
        var numbers: [String] = []
        var isNumberOpen = false
        for word in NameFolding.words(text) {
            if isNumber(word) {
                if isNumberOpen, let last = numbers.indices.last {
                    numbers[last] += word
                } else {
                    numbers.append(word)
                }
            } else if !words.contains(word) {
                words.append(word)
            }
            isNumberOpen = isNumber(word)
        }
        return (words, numbers)
    }

    /// The employee numbers that begin with all of these digits, as a range of
    /// integers; empty where nothing can.
    static func numberRange(_ beginnings: [String]) -> Range<Int64> {
        var range: Range<Int64> = 0..<1_000_000_000_000_000_000
        for digits in beginnings {
            guard digits.utf8.count <= 18, let value = Int64(digits) else { return 0..<0 }
            let scale = (digits.utf8.count..<18).reduce(Int64(1)) { scale, _ in scale * 10 }
            range = range.clamped(to: value * scale..<(value + 1) * scale)
        }
        return range
    }
}
