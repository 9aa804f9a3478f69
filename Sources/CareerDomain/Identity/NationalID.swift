/// NIK, the number of the population register: area (6), day, month and year
/// of birth (6, the day plus 40 for women), serial (4). Layout recalled.
public struct NationalID: Hashable, Sendable {
    /// 16 digits without blanks.
    public let digits: String
    public let sex: Sex
    private let day, month, yearOfCentury: Int

    /// Nil when the text, apart from blanks, dots, dashes and an apostrophe, is
    /// not 16 digits.
    public init?(_ text: String) {
        let kept = text.utf8.filter { !" .-'\t".utf8.contains($0) }
        guard kept.count == 16, kept.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        func pair(_ index: Int) -> Int {
            Int(kept[index] - 0x30) * 10 + Int(kept[index + 1] - 0x30)
        }
        let writtenDay = pair(6)
        sex = writtenDay > 40 ? .woman : .man
        day = writtenDay > 40 ? writtenDay - 40 : writtenDay
        month = pair(8)
        yearOfCentury = pair(10)
        digits = String(decoding: kept, as: UTF8.self)
    }

    /// The birth date, with the century that brings it nearest to the given
    /// day; nil when the digits are no day of the calendar.
    public func birthDate(inCenturyOf reference: CalendarDate) -> CalendarDate? {
        let century = reference.year / 100 * 100
        return [century - 100, century, century + 100]
            .compactMap { CalendarDate(year: $0 + yearOfCentury, month: month, day: day) }
            .min {
                abs($0.daysSinceEpoch - reference.daysSinceEpoch)
                    < abs($1.daysSinceEpoch - reference.daysSinceEpoch)
            }
    }
}
