import CareerDomain

/// What a statement means for a history.
enum HistoryStep {
    /// The history says so already.
    case known
    /// Just this was declared wrong before.
    case correctedBefore
    /// A new row, and the rows that it takes out of force: a second value for
    /// the same *TMT* is a correction of the first.
    case row(DatedStamp, closing: [Int64])
}

/// A value that a source states, with what goes with it.
struct HistoryStatement<Value: Hashable & Sendable> {
    var stamp: DatedStamp
    /// *TMT* of a new row where the source has none.
    var usualFrom: CalendarDate?
    /// Whether the source may repeat what was corrected meanwhile.
    var mayBeOutdated: Bool
    /// Whether a recorded value is what the source states.
    var isSame: (Value) -> Bool
}

extension Array {
    /// Number of the row to come; rows are never removed.
    var nextRow: Int { count + 1 }

    /// What the statement adds to these rows of a history on a day.
    func step<Value>(
        for statement: HistoryStatement<Value>, on day: CalendarDate
    ) -> HistoryStep where Element == DatedRow<Value> {
        guard let from = statement.stamp.from else { return undatedStep(for: statement, on: day) }
        let open = openRows(from: from)
        if let last = open.last, statement.isMet(by: last) { return .known }
        if isCorrected(statement, from: from) { return .correctedBefore }
        var stamp = statement.stamp
        var closing = open.map(\.id)
        // The TMT of what is in force without one becomes known.
        if let current = inForce(on: day), current.effectiveFrom == nil, from <= day,
            statement.isSame(current.value)
        {
            closing.append(current.id)
            if stamp.decree == Decree() { stamp.decree = current.decree }
        }
        return .row(stamp, closing: closing)
    }

    /// Without *TMT*, a value in force is known whenever it came into force; a
    /// decree only completes its row.
    private func undatedStep<Value>(
        for statement: HistoryStatement<Value>, on day: CalendarDate
    ) -> HistoryStep where Element == DatedRow<Value> {
        let decree = statement.stamp.decree
        if let current = inForce(on: day), statement.isSame(current.value) {
            return statement.isMet(by: current)
                ? .known : .row(DatedStamp(current.effectiveFrom, decree), closing: [current.id])
        }
        let stamp = DatedStamp(statement.usualFrom, decree)
        guard let usual = statement.usualFrom else {
            let last = openRows(from: nil).last
            if let last, statement.isMet(by: last) { return .known }
            return isCorrected(statement, from: nil)
                ? .correctedBefore : .row(stamp, closing: [])
        }
        return .row(stamp, closing: openRows(from: usual).map(\.id))
    }

    private func openRows<Value>(from day: CalendarDate?) -> [DatedRow<Value>]
    where Element == DatedRow<Value> {
        filter { $0.correction == nil && $0.effectiveFrom == day }
    }

    private func isCorrected<Value>(
        _ statement: HistoryStatement<Value>, from day: CalendarDate?
    ) -> Bool where Element == DatedRow<Value> {
        statement.mayBeOutdated
            && contains {
                $0.correction != nil && $0.effectiveFrom == day && statement.isMet(by: $0)
            }
    }
}

extension HistoryStatement {
    fileprivate func isMet(by row: DatedRow<Value>) -> Bool {
        isSame(row.value) && stamp.decree.saysNoMore(than: row.decree)
    }

    /// Whether the statement is of a time before what is in force.
    func isOlder(than current: DatedRow<Value>?) -> Bool {
        guard mayBeOutdated, let current, let since = current.effectiveFrom,
            let from = stamp.from
        else { return false }
        return from < since && !isSame(current.value)
    }
}

extension Decree {
    /// Whether every part that this decree states is the same in the other.
    fileprivate func saysNoMore(than other: Decree) -> Bool {
        (number.isEmpty || number == other.number) && (date == nil || date == other.date)
    }
}
