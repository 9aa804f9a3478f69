import CareerDomain
import GRDB

/// The four histories of a person as they are read.
enum DatedTable {
    static let ranks = DatedSource(
        table: "rank_row", columns: "golongan, service_years, service_months"
    ) { row in
        Golongan(code: row.int(7)).map {
            RankHolding(golongan: $0, serviceYears: row.int(8), serviceMonths: row.int(9))
        }
    }

    static let posts = DatedSource(
        table: "post_row JOIN position p ON p.id = position_id",
        columns: "p.title, p.kind, p.echelon, p.job_class, p.retirement_age"
    ) { row in
        StoredPosition.read(row, from: 7).map { PostHolding(position: $0) }
    }

    /// Only the keys of the posts.
    static let postKeys = DatedSource(table: "post_row", columns: "position_id") { row in
        row.int64(7)
    }

    static let units = DatedSource(
        table: "unit_row JOIN unit_name n ON n.id = unit_name_id", columns: "n.unit_id, n.name"
    ) { row in
        UnitHolding(unit: OrgUnitID(row.int64(7)), name: row.text(8))
    }

    /// Only the keys of the units.
    static let unitKeys = DatedSource(
        table: "unit_row JOIN unit_name n ON n.id = unit_name_id", columns: "n.unit_id"
    ) { row in
        row.int64(7)
    }

    static let statuses = DatedSource(table: "status_row", columns: "status") { row in
        EmploymentStatus(rawValue: row.text(7))
    }

    /// The table of a kind of row.
    static func name(of kind: DatedRowKind) -> String {
        switch kind {
        case .rank: "rank_row"
        case .post: "post_row"
        case .unit: "unit_row"
        case .status: "status_row"
        }
    }
}

/// How dated rows with one kind of value are read, in the order recorded.
struct DatedSource<Value: Hashable & Sendable>: Sendable {
    private let sql: String
    /// Makes the value from the columns behind the seventh.
    private let read: @Sendable (ResultRow) -> Value?

    init(
        table: String, columns: String, read: @escaping @Sendable (ResultRow) -> Value?
    ) {
        let name = table.split(separator: " ").first.map(String.init) ?? table
        sql = """
            SELECT \(name).id, effective_from, decree_number, decree_date,
                \(name).recorded_at, corrected_at, correction_reason, \(columns)
            FROM \(table) WHERE person_id = ? ORDER BY \(name).id
            """
        self.read = read
    }

    func rows(of person: Int64, _ db: Database) throws -> [DatedRow<Value>] {
        var rows: [DatedRow<Value>] = []
        try db.each(sql, person) { row in
            guard let value = read(row) else { return }
            let correction = row.optionalInt64(5).map {
                DatedRow<Value>.Closure(
                    at: Moment(secondsSinceEpoch: $0), reason: row.text(6))
            }
            rows.append(
                DatedRow(
                    id: row.int64(0), value: value, effectiveFrom: row.date(1),
                    decree: Decree(number: row.text(2), date: row.date(3)),
                    recordedAt: row.moment(4), correction: correction))
        }
        return rows
    }
}

extension ResultRow {
    func date(_ column: Int32) -> CalendarDate? {
        optionalInt(column).map(CalendarDate.init(daysSinceEpoch:))
    }

    func moment(_ column: Int32) -> Moment { Moment(secondsSinceEpoch: int64(column)) }
}

/// A post with its key.
struct StoredPosition {
    let id: Int64
    let position: Position

    init?(id: Int64, _ db: Database) throws {
        let found = try db.first(
            """
            SELECT title, kind, echelon, job_class, retirement_age FROM position WHERE id = ?
            """, id
        ) { Self.read($0, from: 0) }
        guard let position = found ?? nil else { return nil }
        self.id = id
        self.position = position
    }

    /// Reads title, kind, echelon, class and age from neighbouring columns;
    /// nil where the kind is unknown to this version.
    static func read(_ row: ResultRow, from column: Int32) -> Position? {
        PositionKind(rawValue: row.text(column + 1)).map { kind in
            Position(
                title: row.text(column), kind: kind,
                echelon: Echelon(rawValue: row.text(column + 2)),
                jobClass: row.int(column + 3) == 0 ? nil : row.int(column + 3),
                retirementAge: row.int(column + 4))
        }
    }

    /// Key of the post, stored if there is none like it.
    static func key(of position: Position, _ db: Database) throws -> Int64 {
        let echelon = position.echelon?.rawValue ?? ""
        let jobClass = position.jobClass ?? 0
        let known = try db.number(
            """
            SELECT id FROM position WHERE title = ? AND kind = ? AND echelon = ?
                AND job_class = ? AND retirement_age = ?
            """,
            position.title, position.kind.rawValue, echelon, jobClass, position.retirementAge)
        if let known { return known }
        try db.run(
            """
            INSERT INTO position (title, kind, echelon, job_class, retirement_age)
            VALUES (?, ?, ?, ?, ?)
            """,
            position.title, position.kind.rawValue, echelon, jobClass, position.retirementAge)
        return db.lastInsertedRowID
    }
}
