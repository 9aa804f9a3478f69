import CareerDomain
import GRDB

/// The units of today, each before those below it, with their people.
struct UnitTree {
    private(set) var nodes: [UnitNode] = []
    /// The units on the way from the top to the last one, by depth.
    private var open: [Int] = []

    /// - Parameter scope: of a part, units with somebody in it and those above
    ///   them, with as many people as are in it.
    init(within scope: Scope, _ db: Database) throws {
        guard let lines = try ScopeFilter(scope, db).lines(db) else {
            try db.each(
                """
                SELECT unit_id, name, depth, headcount FROM unit_place
                WHERE unit_id <> 0 ORDER BY path
                """
            ) { add($0) }
            return
        }
        try db.each(
            """
            WITH RECURSIVE shown (unit_id, headcount) AS (
                SELECT j.value ->> 0, j.value ->> 1 FROM json_each(?) j
                UNION ALL
                SELECT u.parent_id, 0 FROM shown s JOIN unit_place u ON u.unit_id = s.unit_id
                WHERE u.parent_id > 0
            )
            SELECT u.unit_id, u.name, u.depth, sum(s.headcount) FROM shown s
            CROSS JOIN unit_place u ON u.unit_id = s.unit_id
            WHERE u.unit_id <> 0 GROUP BY u.path ORDER BY u.path
            """, lines.headcounts
        ) { add($0) }
    }

    private mutating func add(_ row: ResultRow) {
        let headcount = row.int(3)
        open.removeLast(max(0, open.count - row.int(2)))
        for index in open { nodes[index].headcount += headcount }
        open.append(nodes.count)
        nodes.append(
            UnitNode(
                id: OrgUnitID(row.int64(0)), name: row.text(1), depth: row.int(2),
                headcount: headcount))
    }
}
