/// A made-up civil service, made person by person: the same seed and index
/// always give the same person, and none needs the others. Every number is
/// valid, agrees with birth date, sex and appointment, and is given once.
///
/// Shape of a North Sumatran city (kinds as in Medan, September 2025; posts,
/// sexes and diplomas as in the national figures of November 2025). Above
/// 50,000 people further institutions are added, so that the tree grows.
public struct SamplePopulation: Sendable {
    /// What kind of government the first institution is.
    public enum Institution: String, CaseIterable, Sendable {
        /// A large city with 21 districts.
        case city
        /// A small city with five districts.
        case town
    }

    /// People; held to 0…8,000,000, for as many distinct numbers are at hand.
    public let count: Int
    public let seed: UInt64
    public let institution: Institution
    /// The day as of which everything holds.
    public let day: CalendarDate
    let organisation: SampleOrganisation
    let layout: SampleLayout
    /// Name and place of every institution.
    private let institutions: [(name: String, place: String)]

    public static let defaultSeed: UInt64 = 0x4B41_5249_4552

    /// 1 November 2026.
    public static let defaultDay = CalendarDate(daysSinceEpoch: 20_758)

    /// People as of `day`; nothing is made until it is asked for.
    public init(
        count: Int, seed: UInt64 = defaultSeed, institution: Institution = .city,
        day: CalendarDate = defaultDay
    ) {
        self.count = min(max(count, 0), 8_000_000)
        self.seed = seed
        self.institution = institution
        self.day = day
        let institutions = self.count > 50_000 ? (self.count + 24_999) / 25_000 : 1
        let people = max(1, self.count / institutions)
        organisation = SampleOrganisation(
            people: people,
            districts: institution == .city
                ? SamplePlaces.medanDistricts : Array(SamplePlaces.otherDistricts.prefix(5)),
            wards: institution == .city
                ? SamplePlaces.wards : Array(SamplePlaces.wards.prefix(66)))
        layout = SampleLayout(
            count: self.count, institutions: institutions, units: organisation.units.count,
            day: day)
        self.institutions = (0..<institutions).map { number in
            let place = Self.place(institution == .city ? number : number + 1)
            let isCity = number == 0 || number % 3 == 0
            return (
                (isCity ? "Pemerintah Kota " : "Pemerintah Kabupaten ") + place, place
            )
        }
    }

    /// The person at an index as a source would state him. An index outside
    /// 0 ..< `count` is held to it.
    public func record(at index: Int) -> PersonRecord {
        let index = held(index)
        var draw = SampleDraw(seed: seed, index: index, stream: 1)
        let career = career(at: index)
        let drawn = SampleNames.draw(career.sex, &draw)
        let name = titled(drawn, career, &draw)
        let address =
            "Jl. \(draw.text(SamplePlaces.streets)) No. \(1 + draw.below(240)), "
            + draw.text(SamplePlaces.wards)
        let decreeYear = career.rankFrom.year
        return PersonRecord(
            foreignID: Self.foreignID(index), employeeNumber: career.number, name: name,
            employmentKind: career.kind, birthDate: career.birthDate,
            birthPlace: draw.text(SamplePlaces.birthplaces), sex: career.sex,
            nationalID: nationalID(career, &draw),
            contact: Contact(
                phone: "08" + Self.digits(draw.next(), count: 10),
                email: email(drawn.name, index), address: address),
            appointedFrom: career.appointedFrom, status: career.status,
            rank: RankHolding(
                golongan: career.golongan, serviceYears: career.serviceMonths / 12,
                serviceMonths: career.serviceMonths % 12),
            rankFrom: career.rankFrom,
            rankDecree: Decree(
                number: Self.decreeNumber(823, 1000 + draw.below(8900), decreeYear),
                date: career.rankFrom.adding(days: -draw.below(60) - 1)),
            position: career.position, positionFrom: career.positionFrom,
            positionDecree: Decree(
                number: Self.decreeNumber(
                    821, 1000 + draw.below(8900), career.positionFrom.year),
                date: career.positionFrom.adding(days: -draw.below(20) - 1)),
            unit: unit(career.unit, in: career.institution, foreignID: true),
            education: Education(
                level: career.level, field: career.field, school: school(career, &draw),
                graduationYear: career.graduationYear))
    }

    /// The index within 0 ..< `count`; 0 when there is nobody.
    func held(_ index: Int) -> Int { max(0, min(index, count - 1)) }

    /// The name of an institution as its units' topmost ancestor.
    func institutionName(_ number: Int) -> String {
        institutions[number].name
    }

    private static func place(_ number: Int) -> String {
        let name = SamplePlaces.places[number % SamplePlaces.places.count]
        let round = number / SamplePlaces.places.count
        let sides = ["", " Utara", " Selatan", " Timur", " Barat", " Tengah", " Jaya", " Raya"]
        return name + (round < sides.count ? sides[round] : " \(round)")
    }

    func unit(_ index: Int, in number: Int, foreignID: Bool) -> UnitReference {
        let place = institutions[number].place
        let unit = organisation.units[index]
        var ancestors: [String] = []
        ancestors.reserveCapacity(unit.ancestors.count + 1)
        ancestors.append(institutions[number].name)
        for above in unit.ancestors {
            ancestors.append(organisation.units[above].name(place: place))
        }
        return UnitReference(
            foreignID: foreignID ? Self.unitID(number, index) : "",
            name: unit.name(place: place), ancestors: ancestors)
    }
}

extension SamplePopulation {
    private func titled(
        _ drawn: SampleNames.Drawn, _ career: SampleCareer, _ draw: inout SampleDraw
    ) -> PersonName {
        var front = career.frontTitle
        let age = career.birthDate.completedYears(until: day)
        if drawn.isMuslim, age > 42, draw.chance(160) {
            front += (front.isEmpty ? "" : " ") + (career.sex == .man ? "H." : "Hj.")
        }
        return PersonName(frontTitle: front, name: drawn.name, backTitle: career.backTitle)
    }

    private func school(_ career: SampleCareer, _ draw: inout SampleDraw) -> String {
        career.level >= .d1
            ? draw.text(SamplePlaces.schools) : "Negeri \(1 + draw.below(20)) Medan"
    }

    /// A local part of the folded name and the index, under a reserved domain.
    private func email(_ name: String, _ index: Int) -> String {
        var folded = NameFolding.sortText(name)
        let ending = String(index) + "@example.org"
        return folded.withUTF8 { letters in
            String(unsafeUninitializedCapacity: letters.count + ending.utf8.count) { text in
                for (place, byte) in letters.enumerated() {
                    text[place] = byte == 0x20 ? 0x2E : byte
                }
                var place = letters.count
                for byte in ending.utf8 {
                    text[place] = byte
                    place += 1
                }
                return place
            }
        }
    }

    /// Area, birth date with the woman's 40, serial: agrees with the person.
    private func nationalID(_ career: SampleCareer, _ draw: inout SampleDraw) -> String {
        let day = career.birthDate.day + (career.sex == .woman ? 40 : 0)
        let district = 1 + draw.below(21)
        return String(unsafeUninitializedCapacity: 16) { text in
            CalendarDate.write(1271, to: text, at: 0, width: 4)
            CalendarDate.write(district, to: text, at: 4, width: 2)
            CalendarDate.write(day, to: text, at: 6, width: 2)
            CalendarDate.write(career.birthDate.month, to: text, at: 8, width: 2)
            CalendarDate.write(career.birthDate.year % 100, to: text, at: 10, width: 2)
            CalendarDate.write(career.number.serial, to: text, at: 12, width: 4)
            return 16
        }
    }

    /// 32 hexadecimal digits, as SIASN's ids look.
    private static func foreignID(_ index: Int) -> String {
        String(unsafeUninitializedCapacity: 32) { text in
            text.initialize(repeating: 0x30)
            text[0] = 0x44
            var rest = index
            for place in (20..<32).reversed() {
                let digit = UInt8(truncatingIfNeeded: rest & 15)
                text[place] = digit < 10 ? 0x30 + digit : 0x37 + digit
                rest >>= 4
            }
            return 32
        }
    }

    /// `823/1234/BKPSDM/2024`.
    private static func decreeNumber(_ subject: Int, _ number: Int, _ year: Int) -> String {
        String(unsafeUninitializedCapacity: 20) { text in
            CalendarDate.write(subject, to: text, at: 0, width: 3)
            CalendarDate.write(number, to: text, at: 4, width: 4)
            for (place, byte) in "/BKPSDM/".utf8.enumerated() { text[8 + place] = byte }
            text[3] = 0x2F
            CalendarDate.write(year, to: text, at: 16, width: 4)
            return 20
        }
    }

    private static func unitID(_ institution: Int, _ unit: Int) -> String {
        String(unsafeUninitializedCapacity: 10) { text in
            text[0] = 0x55
            CalendarDate.write(institution, to: text, at: 1, width: 4)
            CalendarDate.write(unit, to: text, at: 5, width: 5)
            return 10
        }
    }

    private static func digits(_ number: UInt64, count: Int) -> String {
        String(unsafeUninitializedCapacity: count) { text in
            CalendarDate.write(
                Int(truncatingIfNeeded: number >> 8), to: text, at: 0, width: count)
            return count
        }
    }
}
