import CareerDomain
import GRDB

/// Whose rows an export holds: everybody's, or those of the people in scope.
struct ExportedPeople {
    let db: Database
    private let scope: Scope

    init(within scope: Scope, _ db: Database) {
        self.scope = scope
        self.db = db
    }

    /// Reads their rows in the order of the list. People of a part are read one
    /// by one, so that rows are sorted for one of them at a time.
    /// - Parameter query: over the list as `l`; given the condition that
    ///   narrows it, nothing for everybody.
    func each(
        _ query: (_ narrowing: String) -> String, binding values: [any Bindable] = [],
        do body: (ResultRow) throws -> Void
    ) throws {
        guard let lines = try ScopeFilter(scope, db).lines(db) else {
            return try db.each(query(""), binding: values, do: body)
        }
        let sql = query(" WHERE l.position = ?")
        for position in try lines.positions(db) {
            try db.each(sql, binding: values + [position], do: body)
        }
    }
}
