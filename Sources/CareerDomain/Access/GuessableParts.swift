/// The parts of a secret that somebody who guesses would try first, and what is
/// left without them.
struct GuessableParts {
    /// The characters without blanks and accents, in lower case.
    private let cells: [Unicode.Scalar]
    /// The letters as words are spelled, each with the cells it stands for.
    private let letters: [(letter: Unicode.Scalar, cells: ClosedRange<Int>)]
    private var isCovered: [Bool]
    private var kinds: Set<SecretFinding> = []

    init(_ text: String) {
        cells = SecretFolding.cells(text)
        letters = SecretFolding.spelling(of: cells)
        isCovered = Array(repeating: false, count: cells.count)
    }

    /// What the guessable parts are, when they make up half or more and fewer
    /// characters than `leastLeft` stand beside them.
    func findings(leastLeft: Int, leastVariety: Int) -> [SecretFinding] {
        let covered = isCovered.count { $0 }
        let left = cells.count - covered
        var found: [SecretFinding] = []
        if covered > 0, covered >= left, left < leastLeft {
            found = Self.order.filter(kinds.contains)
        }
        if !cells.isEmpty, Set(cells).count < leastVariety { found.append(.repetition) }
        return found
    }

    private static let order: [SecretFinding] = [
        .common, .sequence, .repetition, .birthDate, .personName, .accountName, .institution,
    ]

    private mutating func cover(_ range: Range<Int>, as finding: SecretFinding) {
        for index in range { isCovered[index] = true }
        kinds.insert(finding)
    }
}

extension GuessableParts {
    /// Covers words that a guesser spells in every way: other case, digits for
    /// letters, letters doubled, marks between.
    mutating func cover(spelled words: [String], as finding: SecretFinding) {
        let text = letters.map(\.letter)
        for word in words {
            let pattern = SecretFolding.spelling(of: SecretFolding.cells(word)).map(\.letter)
            // Shorter ones are found in everything.
            guard pattern.count >= 3 else { continue }
            for start in text.starts(of: pattern) {
                let first = letters[start].cells.lowerBound
                let last = letters[start + pattern.count - 1].cells.upperBound
                cover(first..<last + 1, as: finding)
            }
        }
    }

    /// Covers texts exactly as they are, such as numbers.
    mutating func cover(plain texts: [String], as finding: SecretFinding) {
        for pattern in texts.map({ Array($0.unicodeScalars) }) {
            for start in cells.starts(of: pattern) {
                cover(start..<start + pattern.count, as: finding)
            }
        }
    }

    /// Covers names of the person, of the account and of the institution; of
    /// the words those of four letters or more.
    mutating func cover(names context: SecretContext) {
        for (name, finding) in [
            (context.name, SecretFinding.personName), (context.accountName, .accountName),
            (context.institution, .institution),
        ] {
            let words = NameFolding.words(name)
            cover(spelled: words.filter { $0.count >= 4 } + [words.joined()], as: finding)
        }
    }

    /// Covers the year, and day and month; whole dates are found elsewhere.
    mutating func cover(birthDate: CalendarDate?) {
        guard let birthDate else { return }
        let day = CalendarDate.padded(birthDate.day, to: 2)
        let month = CalendarDate.padded(birthDate.month, to: 2)
        let year = CalendarDate.padded(birthDate.year, to: 4)
        cover(plain: [year, day + month, month + day], as: .birthDate)
    }

    /// Covers four or more neighbours of alphabet, numbers or keyboard, in
    /// either direction.
    mutating func coverSequences() {
        for track in CommonSecrets.tracks {
            var start = 0
            while start < cells.count {
                let length = longestRun(from: start, on: track)
                if length >= 4 { cover(start..<start + length, as: .sequence) }
                start += length >= 4 ? length : 1
            }
        }
    }

    private func longestRun(from start: Int, on track: [Unicode.Scalar]) -> Int {
        var longest = 0
        for place in track.indices where track[place] == cells[start] {
            let length = zip(cells[start...], track[place...]).prefix { $0 == $1 }.count
            longest = max(longest, length)
        }
        return longest
    }

    /// Covers what is there again at once. The first time stays: `jalan-jalan`
    /// is a word, and counts as one.
    mutating func coverRepetitions() {
        guard cells.count >= 2 else { return }
        for period in 1...cells.count / 2 {
            var start = period
            while start < cells.count {
                let length = zip(cells[start...], cells[(start - period)...])
                    .prefix { $0 == $1 }.count
                // Double letters and syllables are ordinary.
                if length >= (period < 3 ? 2 * period : period) {
                    cover(start..<start + length, as: .repetition)
                }
                start += length + 1
            }
        }
    }
}

/// How a secret is read by somebody who guesses.
enum SecretFolding {
    /// Lower case, without blanks and accents.
    static func cells(_ text: String) -> [Unicode.Scalar] {
        var cells: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            let folded = NameFolding.sortText(String(scalar))
            if !folded.isEmpty {
                cells += folded.unicodeScalars
            } else if scalar.properties.generalCategory != .nonspacingMark {
                cells.append(scalar)
            }
        }
        return cells
    }

    /// Letters for the digits and marks that stand for them, runs of one letter
    /// as one, no other marks.
    static func spelling(
        of cells: [Unicode.Scalar]
    ) -> [(letter: Unicode.Scalar, cells: ClosedRange<Int>)] {
        var letters: [(letter: Unicode.Scalar, cells: ClosedRange<Int>)] = []
        for (index, cell) in cells.enumerated() {
            guard let letter = letter(cell) else { continue }
            if let last = letters.last, last.letter == letter {
                letters[letters.count - 1].cells = last.cells.lowerBound...index
            } else {
                letters.append((letter, index...index))
            }
        }
        return letters
    }

    private static func letter(_ cell: Unicode.Scalar) -> Unicode.Scalar? {
        switch cell {
        case "0": "o"
        case "1", "!": "i"
        case "3": "e"
        case "4", "@": "a"
        case "5", "$": "s"
        case "7": "t"
        default: cell.properties.isAlphabetic || cell.properties.numericType != nil ? cell : nil
        }
    }
}

extension [Unicode.Scalar] {
    /// Where `pattern` begins; empty for an empty pattern.
    fileprivate func starts(of pattern: [Unicode.Scalar]) -> [Int] {
        guard !pattern.isEmpty, count >= pattern.count else { return [] }
        return (0...count - pattern.count).filter { start in
            self[start..<start + pattern.count].elementsEqual(pattern)
        }
    }
}
