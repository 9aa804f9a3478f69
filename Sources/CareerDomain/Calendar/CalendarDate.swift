/// A day of the Gregorian calendar, without time or zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Nil when the calendar has no such day. Years 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(year: year, month: month)
        else { return nil }
        self.init(uncheckedYear: year, month: month, day: day)
    }

    private init(uncheckedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `yyyy-mm-dd`, the form in which dates are stored.
    public init?(iso text: some StringProtocol) {
        guard let parts = DateParts(text.utf8), parts.separator == 0x2D,
            parts.widths == (4, 2, 2)
        else { return nil }
        self.init(year: parts.numbers.0, month: parts.numbers.1, day: parts.numbers.2)
    }

    /// Reads what people and SIASN write: `dd-mm-yyyy`, also with `/` or `.`,
    /// one-digit days and months, and `yyyy-mm-dd`; blanks before and a time of
    /// day behind are ignored.
    public init?(written text: some StringProtocol) {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x54 || byte == 0x09 }
        let day = text.utf8.drop(while: isBlank).prefix { !isBlank($0) }
        guard let parts = DateParts(day) else { return nil }
        switch parts.widths {
        case (1...2, 1...2, 4):
            self.init(year: parts.numbers.2, month: parts.numbers.1, day: parts.numbers.0)
        case (4, 1...2, 1...2):
            self.init(year: parts.numbers.0, month: parts.numbers.1, day: parts.numbers.2)
        default: return nil
        }
    }

    /// `yyyy-mm-dd`.
    public var iso: String {
        String(unsafeUninitializedCapacity: 10) { text in
            Self.write(year, to: text, at: 0, width: 4)
            text[4] = 0x2D
            Self.write(month, to: text, at: 5, width: 2)
            text[7] = 0x2D
            Self.write(day, to: text, at: 8, width: 2)
            return 10
        }
    }

    /// `dd-mm-yyyy`, as Indonesian offices write it.
    public var written: String {
        String(unsafeUninitializedCapacity: 10) { text in
            Self.write(day, to: text, at: 0, width: 2)
            text[2] = 0x2D
            Self.write(month, to: text, at: 3, width: 2)
            text[5] = 0x2D
            Self.write(year, to: text, at: 6, width: 4)
            return 10
        }
    }

    /// Writes the last `width` decimal digits of a number.
    static func write(
        _ number: Int, to text: UnsafeMutableBufferPointer<UInt8>, at start: Int, width: Int
    ) {
        var rest = number
        for index in (start..<start + width).reversed() {
            text[index] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
            rest /= 10
        }
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension CalendarDate {
    static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
    }

    /// Days since 1970-01-01.
    public var daysSinceEpoch: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day so many days after 1970-01-01, held to years 1…9999.
    public init(daysSinceEpoch days: Int) {
        let shifted = min(max(days, -719_162), 2_932_896) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        self.init(
            uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }

    /// The day so many days on, held to years 1…9999.
    public func adding(days: Int) -> CalendarDate {
        CalendarDate(daysSinceEpoch: daysSinceEpoch + Self.held(days, to: 4_000_000))
    }

    /// The same day so many months on; the last day of the month where the
    /// month is too short. Held to years 1…9999.
    public func adding(months: Int) -> CalendarDate {
        let months = Self.held(months, to: 120_000)
        let index = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
        let (year, month) = (index / 12, index % 12 + 1)
        return CalendarDate(
            uncheckedYear: year, month: month,
            day: min(day, Self.daysInMonth(year: year, month: month)))
    }

    /// The same day so many years on; 28 February for the 29th where needed.
    /// Held to years 1…9999.
    public func adding(years: Int) -> CalendarDate {
        adding(months: Self.held(years, to: 10_000) * 12)
    }

    private static func held(_ number: Int, to limit: Int) -> Int {
        min(max(number, -limit), limit)
    }

    public var firstOfMonth: CalendarDate {
        CalendarDate(uncheckedYear: year, month: month, day: 1)
    }

    /// Completed years from this day to `day`; negative when `day` lies before.
    public func completedYears(until day: CalendarDate) -> Int {
        let reached = (day.month, day.day) >= (month, self.day)
        return day.year - year - (reached ? 0 : 1)
    }
}

/// Three numbers of up to four digits with the same mark between them.
private struct DateParts {
    var numbers = (0, 0, 0)
    var widths = (0, 0, 0)
    var separator: UInt8 = 0

    init?(_ bytes: some Sequence<UInt8>) {
        var part = 0
        for byte in bytes {
            if (0x30...0x39).contains(byte) {
                guard append(Int(byte) - 0x30, to: part) else { return nil }
            } else if byte == 0x2D || byte == 0x2F || byte == 0x2E {
                guard part < 2, separator == 0 || separator == byte else { return nil }
                separator = byte
                part += 1
            } else {
                return nil
            }
        }
        guard part == 2, widths.0 > 0, widths.1 > 0, widths.2 > 0 else { return nil }
    }

    private mutating func append(_ digit: Int, to part: Int) -> Bool {
        switch part {
        case 0: (numbers.0, widths.0) = (numbers.0 * 10 + digit, widths.0 + 1)
        case 1: (numbers.1, widths.1) = (numbers.1 * 10 + digit, widths.1 + 1)
        default: (numbers.2, widths.2) = (numbers.2 * 10 + digit, widths.2 + 1)
        }
        return widths.0 <= 4 && widths.1 <= 4 && widths.2 <= 4
    }
}
