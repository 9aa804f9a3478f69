/// *Rentang waktu pelaksanaan evaluasi periodik* of a quarter. The regulation
/// sets no days, but its example does: for the third quarter 25 August lies
/// before it and 25 September within (PermenPANRB 6/2022 p. 91–92). Read here
/// as the last month of the quarter and the days of grace after it.
public struct EvaluationWindow: Hashable, Sendable {
    public let opens: CalendarDate
    public let closes: CalendarDate

    /// - Parameter graceDays: days into the next quarter, as the institution
    ///   has set.
    public init(of quarter: Quarter, graceDays: Int = 14) {
        opens = quarter.lastDay.firstOfMonth
        closes = quarter.lastDay.adding(days: max(0, graceDays))
    }
}
