import CareerDomain
import GRDB

extension RosterReader {
    /// One slice of the count. Facets alone are known without looking; texts
    /// are followed through their own index, `budget` people at a time.
    func count(continuing: RosterCount?, budget: Int) throws -> RosterCount {
        if let count = knownCount {
            return RosterCount(counted: count, isComplete: true, cursor: 0)
        }
        let before = continuing ?? RosterCount(counted: 0, isComplete: false, cursor: -1)
        guard !before.isComplete else { return before }
        let statement = RosterStatement(
            sliceOf: selection, after: before.cursor, budget: max(1, budget))
        var slice = before
        try db.each(statement.sql, binding: statement.values) { row in
            slice.counted += row.int(1)
            slice.isComplete = row.int(0) < max(1, budget)
            slice.cursor = row.optionalInt64(2) ?? before.cursor
        }
        return slice
    }

    private var knownCount: Int? {
        if selection.isEmpty { return 0 }
        guard !selection.hasText, !selection.asksAppraisal else { return nil }
        if selection.unitPath == nil || selection.lines != nil { return selection.classHeadcount }
        return selection.classes == nil ? selection.unitHeadcount : nil
    }
}
