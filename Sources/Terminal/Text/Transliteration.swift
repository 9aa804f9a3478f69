/// ASCII for a terminal without UTF-8, one column for one column.
enum Transliteration {
    /// `?` when there is no likeness.
    static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if let known = table[scalar] { return known }
        if let symbol = symbols[scalar] { return symbol }
        return letters[scalar] ?? "?"
    }

    /// Two columns: a fullwidth form as its ASCII and a blank, otherwise `??`.
    static func wide(_ scalar: Unicode.Scalar) -> String {
        if (0xFF01...0xFF5E).contains(scalar.value),
            let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
        {
            return String(Character(ascii)) + " "
        }
        return "??"
    }

    /// Precomposed Latin letters that are one ASCII letter with one mark. They are found by
    /// composing them, since strings compare by canonical equivalence: no table to maintain.
    private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
        var result: [Unicode.Scalar: Unicode.Scalar] = [:]
        let targets = Array(0xC0...0x24F) + Array(0x1E00...0x1EFF)
        var forms: [String: Unicode.Scalar] = [:]
        for value in targets {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            forms[String(Character(scalar))] = scalar
        }
        let marks =
            Array(0x300...0x304) + Array(0x306...0x30C) + [
                0x30F, 0x311, 0x31B, 0x323,
                0x324, 0x325, 0x326, 0x327, 0x328, 0x32D, 0x32E, 0x330, 0x331,
            ]
        let bases = (0x41...0x5A).map { $0 } + (0x61...0x7A).map { $0 }
        for base in bases {
            for mark in marks {
                guard let letter = Unicode.Scalar(UInt32(base)),
                    let accent = Unicode.Scalar(UInt32(mark))
                else { continue }
                var view = String.UnicodeScalarView()
                view.append(letter)
                view.append(accent)
                if let composed = forms[String(view)] { result[composed] = letter }
            }
        }
        return result
    }()

    private static let symbols: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        Symbol.allCases.map { ($0.unicode, $0.ascii) }, uniquingKeysWith: { first, _ in first })

    private static let table: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2014}": "-", "\u{2015}": "-",
        "\u{2212}": "-", "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": ",", "\u{2032}": "'",
        "\u{201C}": "\"", "\u{201D}": "\"", "\u{201E}": "\"", "\u{2033}": "\"", "\u{AB}": "\"",
        "\u{BB}": "\"", "\u{B4}": "'", "\u{A6}": "|", "\u{A9}": "c", "\u{AE}": "r",
        "\u{AA}": "a", "\u{BA}": "o", "\u{B0}": "o", "\u{B1}": "+", "\u{B2}": "2", "\u{B3}": "3",
        "\u{B9}": "1", "\u{B5}": "u", "\u{D0}": "D", "\u{F0}": "d", "\u{D8}": "O", "\u{F8}": "o",
        "\u{DE}": "T", "\u{FE}": "t", "\u{DF}": "s", "\u{C6}": "A", "\u{E6}": "a",
        "\u{152}": "O", "\u{153}": "o", "\u{110}": "D", "\u{111}": "d", "\u{131}": "i",
        "\u{141}": "L", "\u{142}": "l", "\u{2044}": "/", "\u{20AC}": "E", "\u{A3}": "L",
        "\u{A5}": "Y", "\u{2264}": "<", "\u{2265}": ">", "\u{2260}": "#", "\u{2713}": "v",
        "\u{2714}": "v", "\u{2717}": "x", "\u{2718}": "x", "\u{25AA}": "*", "\u{25CF}": "*",
        "\u{2592}": ":", "\u{2593}": "#", "\u{25A0}": "#",
    ]
}
