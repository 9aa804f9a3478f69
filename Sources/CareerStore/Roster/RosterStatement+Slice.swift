import CareerDomain
import GRDB

extension RosterStatement {
    /// Of the next `budget` people behind the cursor: how many were looked at,
    /// how many are selected, and where the last stands.
    init(sliceOf selection: RosterSelection, after cursor: Int64, budget: Int) {
        let driver = Self.sliced(selection)
        self.init(selection, driver: driver)
        let source: String
        if let lines = selection.lines {
            source = "SELECT r.position AS key FROM \(ScopeLines.source()) WHERE r.position > ?"
            values += [lines.json, cursor]
        } else if let match = selection.match {
            source = "SELECT rowid AS key FROM roster_text(?) WHERE rowid > ?"
            values += [match, cursor]
        } else if let numbers = selection.numbers {
            source = "SELECT number AS key FROM roster WHERE number > ? AND number < ?"
            values += [max(cursor, numbers.lowerBound - 1), numbers.upperBound]
        } else {
            source = "SELECT position AS key FROM roster NOT INDEXED WHERE position > ?"
            values.append(cursor)
        }
        values.append(budget)
        let sourceCount = values.count
        addFilters()
        let column = driver == .numbers ? "number" : "position"
        let join = conditions.isEmpty ? "" : " CROSS JOIN roster r ON r.\(column) = i.key"
        let fits = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
        sql = """
            SELECT count(*), count(CASE WHEN \(fits) THEN 1 END), max(i.key)
            FROM (\(source) ORDER BY key LIMIT ?) i\(join)
            """
        // The conditions stand before the source in the text.
        values = Array(values[sourceCount...]) + Array(values[..<sourceCount])
    }

    private static func sliced(_ selection: RosterSelection) -> RosterDriver {
        if selection.lines != nil { return .scope }
        if selection.match != nil { return .words }
        return selection.numbers != nil ? .numbers : .list
    }
}
