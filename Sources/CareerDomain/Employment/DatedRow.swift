/// The decision letter (*SK*) behind a row; empty where it is not known.
public struct Decree: Hashable, Sendable {
    public var number: String
    public var date: CalendarDate?

    public init(number: String = "", date: CalendarDate? = nil) {
        self.number = number
        self.date = date
    }
}

/// A fact that holds from a day on (*TMT*), with its decree and the moment it
/// was recorded. A correction closes the row with a reason; nothing is
/// overwritten.
public struct DatedRow<Value: Hashable & Sendable>: Hashable, Sendable {
    public struct Closure: Hashable, Sendable {
        public var at: Moment
        public var reason: String

        public init(at: Moment, reason: String) {
            self.at = at
            self.reason = reason
        }
    }

    /// Key of the stored row; 0 before it is stored.
    public var id: Int64
    public var value: Value
    /// *TMT*; nil where the source has none.
    public var effectiveFrom: CalendarDate?
    public var decree: Decree
    public var recordedAt: Moment
    /// Set when a correction has taken the row out of force.
    public var correction: Closure?

    public init(
        id: Int64 = 0, value: Value, effectiveFrom: CalendarDate?, decree: Decree = Decree(),
        recordedAt: Moment, correction: Closure? = nil
    ) {
        self.id = id
        self.value = value
        self.effectiveFrom = effectiveFrom
        self.decree = decree
        self.recordedAt = recordedAt
        self.correction = correction
    }
}

extension Sequence {
    /// The row in force on a day: the latest *TMT* not after it among those
    /// not corrected; rows without *TMT* count as the oldest, later recording
    /// wins a tie.
    public func inForce<Value>(on day: CalendarDate) -> DatedRow<Value>?
    where Element == DatedRow<Value> {
        self.filter { row in
            row.correction == nil && (row.effectiveFrom.map { $0 <= day } ?? true)
        }
        .max { left, right in
            let first = left.effectiveFrom?.daysSinceEpoch ?? Int.min
            let second = right.effectiveFrom?.daysSinceEpoch ?? Int.min
            return (first, left.recordedAt, left.id) < (second, right.recordedAt, right.id)
        }
    }
}
