/// A point in time in whole seconds since 1970-01-01 UTC.
public struct Moment: Hashable, Comparable, Sendable {
    public let secondsSinceEpoch: Int64

    public init(secondsSinceEpoch: Int64) {
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    public static func < (left: Moment, right: Moment) -> Bool {
        left.secondsSinceEpoch < right.secondsSinceEpoch
    }

    /// 1 January of year 1 and 31 December of year 9999, between which days are
    /// told.
    private static let firstSecond: Int64 = -62_135_596_800
    private static let lastSecond: Int64 = 253_402_300_799

    /// The calendar day and the minute of the day in a zone of Indonesia; held
    /// to years 1…9999.
    public func local(in zone: TimeZoneOfIndonesia) -> (date: CalendarDate, minuteOfDay: Int) {
        let years = Self.firstSecond...Self.lastSecond
        let held = min(max(secondsSinceEpoch, years.lowerBound), years.upperBound)
        let seconds = Int(held) + zone.hoursFromUTC * 3600
        let secondOfDay = (seconds % 86_400 + 86_400) % 86_400
        return (
            CalendarDate(daysSinceEpoch: (seconds - secondOfDay) / 86_400), secondOfDay / 60
        )
    }

    /// `HH:MM` in the zone.
    public func clockTime(in zone: TimeZoneOfIndonesia) -> String {
        let minute = local(in: zone).minuteOfDay
        return CalendarDate.padded(minute / 60, to: 2) + ":"
            + CalendarDate.padded(minute % 60, to: 2)
    }

    /// `20261125-173000` in the zone, for names of files.
    public func stamp(in zone: TimeZoneOfIndonesia) -> String {
        let second = Int((secondsSinceEpoch % 60 + 60) % 60)
        return local(in: zone).date.iso.filter { $0 != "-" } + "-"
            + clockTime(in: zone).filter { $0 != ":" } + CalendarDate.padded(second, to: 2)
    }
}

/// The three legal zones; none has summer time.
public enum TimeZoneOfIndonesia: String, CaseIterable, Sendable {
    case wib = "WIB"
    case wita = "WITA"
    case wit = "WIT"

    public var hoursFromUTC: Int {
        switch self {
        case .wib: 7
        case .wita: 8
        case .wit: 9
        }
    }
}
