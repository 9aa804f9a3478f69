/// What a template leaves to be filled in: rows of dots, ellipses and
/// underscores, like `....`, `….`, `(…)`, `. . . .` or `20__`.
enum TemplateBlank {
    /// Whether one is left in a text. Three dots, or one ellipsis, are how a
    /// sentence trails off, and count only in brackets or where there is nothing
    /// else.
    static func isLeft(in text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var index = 0
        var isFilled = false
        var hasDots = false
        while index < scalars.count {
            let run = Run(in: scalars, from: index)
            guard run.length > 0 else {
                let scalar = scalars[index]
                if !scalar.properties.isWhitespace, !brackets.contains(scalar) { isFilled = true }
                index += 1
                continue
            }
            hasDots = true
            if run.isBlank || run.dots >= 3 && index > 0 && opening.contains(scalars[index - 1]) {
                return true
            }
            index += run.length
        }
        return hasDots && !isFilled
    }

    private static let opening: Set<Unicode.Scalar> = ["(", "[", "{"]
    private static let brackets: Set<Unicode.Scalar> = ["(", ")", "[", "]", "{", "}"]

    /// Dots that a character stands for: two dot leader, ellipsis, full stop of
    /// full width and the like.
    private static func dots(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case ".", "\u{2024}", "\u{FF0E}": 1
        case "\u{2025}": 2
        case "\u{2026}", "\u{22EF}": 3
        default: 0
        }
    }

    private static func isUnderscore(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar == "\u{FF3F}"
    }

    /// Dots and underscores in a row, single ones also with one blank between
    /// them.
    private struct Run {
        var length = 0
        var dots = 0
        private var underscores = 0
        /// Single marks with a blank before and behind them.
        private var apart = 0
        private var isOpenEnded = false

        init(in scalars: [Unicode.Scalar], from start: Int) {
            var index = start
            while index < scalars.count {
                let scalar = scalars[index]
                if TemplateBlank.dots(scalar) > 0 {
                    dots += TemplateBlank.dots(scalar)
                } else if TemplateBlank.isUnderscore(scalar) {
                    underscores += 1
                } else {
                    break
                }
                index += 1
            }
            length = index - start
            isOpenEnded =
                index == scalars.count || !CharacterClass.isWord(scalars[index])
            if length == 1 { apart = Self.marksApart(in: scalars, from: start) }
        }

        /// File names have single and double underscores within them.
        var isBlank: Bool {
            dots + underscores >= 4 && dots > 0 || underscores >= 3
                || underscores == 2 && isOpenEnded || apart >= 4
        }

        private static func marksApart(in scalars: [Unicode.Scalar], from start: Int) -> Int {
            var count = 0
            var index = start
            while index < scalars.count,
                TemplateBlank.dots(scalars[index]) > 0 || TemplateBlank.isUnderscore(scalars[index])
            {
                count += 1
                guard index + 2 < scalars.count, scalars[index + 1].properties.isWhitespace
                else { break }
                index += 2
            }
            return count
        }
    }
}

private enum CharacterClass {
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
