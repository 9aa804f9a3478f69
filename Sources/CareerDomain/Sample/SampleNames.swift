/// Made-up names as North Sumatra and Aceh have them: names with a clan name,
/// Javanese pairs, Acehnese titles of birth, Minang, Chinese-Indonesian and
/// single-word names.
enum SampleNames {
    /// A way of naming, with its share of a hundred.
    private enum Custom: Int {
        case toba, karo, mandailing, javanese, malay, minang, acehnese, chinese, nias, tamil
    }

    private static let shares = [21, 8, 16, 23, 9, 8, 6, 5, 3, 1]

    struct Drawn {
        var name: String
        /// Whether a pilgrim's title (`H.`, `Hj.`) can stand before it.
        var isMuslim: Bool
    }

    static func draw(_ sex: Sex, _ draw: inout SampleDraw) -> Drawn {
        switch Custom(rawValue: draw.weighted(shares)) ?? .javanese {
        case .toba: christian(sex, clans: tobaClans, &draw)
        case .karo: christian(sex, clans: karoClans, &draw)
        case .nias: christian(sex, clans: niasClans, &draw)
        case .mandailing: muslim(sex, ending: draw.text(mandailingClans), &draw)
        case .malay: muslim(sex, ending: draw.chance(400) ? draw.text(malayEndings) : "", &draw)
        case .minang: muslim(sex, ending: draw.text(minangEndings), &draw)
        case .javanese: javanese(sex, &draw)
        case .acehnese: acehnese(sex, &draw)
        case .chinese: chinese(sex, &draw)
        case .tamil: tamil(sex, &draw)
        }
    }

    private static func christian(
        _ sex: Sex, clans: [String], _ draw: inout SampleDraw
    ) -> Drawn {
        let given = sex == .man ? christianMen : christianWomen
        let first = draw.text(given)
        let second = draw.chance(620) ? " " + draw.text(given.shuffledBy(first)) : ""
        return Drawn(name: first + second + " " + draw.text(clans), isMuslim: false)
    }

    private static func muslim(
        _ sex: Sex, ending: String, _ draw: inout SampleDraw
    ) -> Drawn {
        let firsts = sex == .man ? muslimMen : muslimWomen
        let seconds = sex == .man ? muslimMenSecond : muslimWomenSecond
        var name = draw.text(firsts)
        if draw.chance(ending.isEmpty ? 930 : 560) { name += " " + draw.text(seconds) }
        if !ending.isEmpty { name += " " + ending }
        return Drawn(name: name, isMuslim: true)
    }

    private static func javanese(_ sex: Sex, _ draw: inout SampleDraw) -> Drawn {
        let firsts = sex == .man ? javaneseMen : javaneseWomen
        let seconds = sex == .man ? javaneseMenSecond : javaneseWomenSecond
        let isMuslim = draw.chance(880)
        if draw.chance(110) { return Drawn(name: draw.text(singles(sex)), isMuslim: isMuslim) }
        var name = draw.text(firsts) + " " + draw.text(seconds)
        if draw.chance(280) {
            name += " " + draw.text(sex == .man ? muslimMenSecond : muslimWomenSecond)
        }
        return Drawn(name: name, isMuslim: isMuslim)
    }

    private static func acehnese(_ sex: Sex, _ draw: inout SampleDraw) -> Drawn {
        let titles = sex == .man ? ["Teuku", "T.", "Said", "Tgk."] : ["Cut", "Syarifah"]
        let given = muslim(sex, ending: "", &draw).name
        let name = draw.chance(450) ? draw.text(titles) + " " + given : given
        return Drawn(name: name, isMuslim: true)
    }

    private static func chinese(_ sex: Sex, _ draw: inout SampleDraw) -> Drawn {
        if draw.chance(450) {
            let syllables = sex == .man ? chineseMen : chineseWomen
            return Drawn(
                name: draw.text(chineseFamilies) + " " + draw.text(syllables), isMuslim: false)
        }
        let given = sex == .man ? christianMen : christianWomen
        return Drawn(
            name: draw.text(given) + " " + draw.text(chineseEndings), isMuslim: false)
    }

    private static func tamil(_ sex: Sex, _ draw: inout SampleDraw) -> Drawn {
        let given = sex == .man ? tamilMen : tamilWomen
        return Drawn(name: draw.text(given) + " " + draw.text(tamilEndings), isMuslim: false)
    }

    private static func singles(_ sex: Sex) -> [String] {
        sex == .man ? singleMen : singleWomen
    }
}

extension [String] {
    /// The list without one member, so that a name is not said twice.
    fileprivate func shuffledBy(_ taken: String) -> ArraySlice<String> {
        let index = firstIndex(of: taken) ?? 0
        return index * 2 < count ? self[(index + 1)...] : self[..<index]
    }
}

extension SampleDraw {
    fileprivate mutating func text(_ slice: ArraySlice<String>) -> String {
        guard !slice.isEmpty else { return "" }
        return slice[slice.startIndex + below(slice.count)]
    }
}
