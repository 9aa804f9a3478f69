/// A quarter of a calendar year (*triwulan*), the period of periodic appraisal
/// used here (PermenPANRB 6/2022, p. 90: monthly or quarterly, as the
/// institution sets).
public struct Quarter: Hashable, Comparable, Sendable {
    public let year: Int
    /// 1 to 4.
    public let number: Int

    /// Nil when the number is not 1…4 or the year not 1…9999.
    public init?(year: Int, number: Int) {
        guard (1...4).contains(number), (1...9999).contains(year) else { return nil }
        self.year = year
        self.number = number
    }

    public init(containing date: CalendarDate) {
        self.year = date.year
        self.number = (date.month - 1) / 3 + 1
    }

    /// Quarters since the year 0, so that neighbours differ by one.
    public var index: Int { year * 4 + number - 1 }

    /// Held to the years 1…9999.
    public func advanced(by quarters: Int) -> Quarter {
        let step = min(max(quarters, -40_000), 40_000)
        let index = min(max(index + step, 4), 9999 * 4 + 3)
        return Quarter(
            containing: CalendarDate(daysSinceEpoch: 0).adding(
                months: (index - 1970 * 4) * 3))
    }

    public var firstDay: CalendarDate {
        CalendarDate(daysSinceEpoch: 0).adding(months: (index - 1970 * 4) * 3)
    }

    public var lastDay: CalendarDate {
        firstDay.adding(months: 3).adding(days: -1)
    }

    public static func < (left: Quarter, right: Quarter) -> Bool {
        left.index < right.index
    }

    /// The quarter that is being appraised on a day: the running one, but in
    /// the first `graceDays` days of a quarter still the one before, because
    /// assessment happens in the first two weeks after a quarter's end (a
    /// habit, not a rule of law; the window is the institution's to set).
    public static func underAppraisal(
        on date: CalendarDate, graceDays: Int = 14
    ) -> Quarter {
        let running = Quarter(containing: date)
        let daysIn = date.daysSinceEpoch - running.firstDay.daysSinceEpoch
        return daysIn < graceDays ? running.advanced(by: -1) : running
    }
}
