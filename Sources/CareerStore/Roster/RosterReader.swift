import CareerDomain
import GRDB

/// Answers one query of the list in one view of the database.
struct RosterReader {
    let db: Database
    let selection: RosterSelection
    private let scope: ScopeFilter
    private let hidden: HiddenAppraisals?

    /// - Parameters:
    ///   - scope: whom the answer may tell of.
    ///   - hidden: appraisals that it may not tell of.
    init(
        _ query: RosterQuery, _ scope: Scope, hiding hidden: HiddenAppraisals? = nil,
        _ db: Database
    ) throws {
        self.db = db
        self.scope = try ScopeFilter(scope, db)
        self.hidden = hidden
        selection = try RosterSelection(query, self.scope, hiding: hidden, db)
    }

    func page(at anchor: RosterAnchor, limit: Int) throws -> RosterPage {
        guard !selection.isEmpty, limit > 0 else {
            return RosterPage(entries: [], hasMoreBefore: false, hasMoreAfter: false)
        }
        switch anchor {
        case .start: return try page(isForward: true, nil, limit: limit)
        case .end: return try page(isForward: false, nil, limit: limit)
        case .after(let person):
            return try page(isForward: true, try key(of: person), limit: limit)
        case .before(let person):
            return try page(isForward: false, try key(of: person), limit: limit)
        case .from(let person):
            let key = try key(of: person)
            return try page(isForward: true, key, includesAnchor: true, limit: limit)
        }
    }

    /// Nil for somebody out of scope as for somebody unknown.
    private func key(of person: PersonID) throws -> RosterAnchorKey? {
        guard try scope.contains(person: person.rawValue, db) else { return nil }
        return try RosterAnchorKey(of: person, db)
    }

    private func page(
        isForward: Bool, _ anchor: RosterAnchorKey?, includesAnchor: Bool = false, limit: Int
    ) throws -> RosterPage {
        let course = RosterCourse(
            isForward: isForward, anchor: anchor, includesAnchor: includesAnchor,
            limit: limit + 1)
        var positions = try self.positions(course)
        let hasMoreAhead = positions.count > limit
        if hasMoreAhead { positions.removeLast() }
        let hasMoreBehind = try anchor.map {
            try isAnybody(behind: $0, isForward: !isForward, includesAnchor: !includesAnchor)
        }
        if !isForward { positions.reverse() }
        return RosterPage(
            entries: try positions.compactMap { try entry(at: $0) },
            hasMoreBefore: isForward ? hasMoreBehind ?? false : hasMoreAhead,
            hasMoreAfter: isForward ? hasMoreAhead : hasMoreBehind ?? false)
    }

    /// Most often the anchor itself is the answer, and is asked first.
    private func isAnybody(
        behind anchor: RosterAnchorKey, isForward: Bool, includesAnchor: Bool
    ) throws -> Bool {
        if includesAnchor, try isSelected(anchor.position) { return true }
        let course = RosterCourse(
            isForward: isForward, anchor: anchor, includesAnchor: includesAnchor, limit: 1)
        return try !positions(course).isEmpty
    }

    private func isSelected(_ position: Int64) throws -> Bool {
        try !run(RosterStatement(selection, at: position)).isEmpty
    }

    private func positions(_ course: RosterCourse) throws -> [Int64] {
        let plan = try RosterPlan(selection, limit: course.limit, db)
        if let span = plan.span {
            var held = course
            held.span = span
            let found = try run(RosterStatement(selection, driver: plan.driver, held))
            guard found.count < course.limit else { return found }
            return try run(RosterStatement(selection, driver: plan.fallback, course))
        }
        return try run(RosterStatement(selection, driver: plan.driver, course))
    }

    private func run(_ statement: RosterStatement) throws -> [Int64] {
        var positions: [Int64] = []
        try db.each(statement.sql, binding: statement.values) { positions.append($0.int64(0)) }
        return positions
    }
}

extension RosterReader {
    private func entry(at position: Int64) throws -> RosterEntry? {
        try Self.entry(
            "r.position", position, quarter: selection.query.quarter, hiding: hidden, db)
    }

    /// Nil also for somebody out of scope.
    static func entry(
        ofPerson person: Int64, quarter: Quarter, _ scope: Scope,
        hiding hidden: HiddenAppraisals? = nil, _ db: Database
    ) throws -> RosterEntry? {
        guard try ScopeFilter(scope, db).contains(person: person, db) else { return nil }
        return try entry("r.person_id", person, quarter: quarter, hiding: hidden, db)
    }

    private static func entry(
        _ column: String, _ key: Int64, quarter: Quarter, hiding hidden: HiddenAppraisals?,
        _ db: Database
    ) throws -> RosterEntry? {
        let entry = try db.first(
            """
            SELECT r.person_id, r.front_title, r.name, r.back_title, r.number, c.kind,
                c.golongan, p.title, u.name, c.status, r.retires_on, c.gap, a.state, a.grade
            FROM roster r JOIN facet_class c ON c.id = r.class_id
            JOIN unit_place u ON u.unit_id = r.unit_id
            LEFT JOIN position p ON p.id = r.post_id
            LEFT JOIN appraisal a ON a.person_id = r.person_id AND a.quarter = ?
            WHERE \(column) = ?
            """, quarter.index, key, read: read)
        guard var entry, let hidden, entry.person.rawValue == hidden.person else { return entry }
        if try isHidden(hidden, in: quarter, db) { entry.progress = .none }
        return entry
    }

    private static func isHidden(
        _ hidden: HiddenAppraisals, in quarter: Quarter, _ db: Database
    ) throws -> Bool {
        try db.number(
            """
            SELECT 1 FROM appraisal a
            LEFT JOIN appraisal_delivery d ON d.appraisal_id = a.id
            WHERE a.quarter = ? AND \(hidden.condition)
            """, quarter.index, hidden.person) != nil
    }

    private static func read(_ row: ResultRow) throws -> RosterEntry {
        guard let kind = EmploymentKind(rawValue: row.text(5)),
            let status = EmploymentStatus(rawValue: row.text(9))
        else { throw KeepingError.damaged(detail: "facet_class") }
        return RosterEntry(
            person: PersonID(row.int64(0)),
            name: PersonName(
                frontTitle: row.text(1), name: row.text(2), backTitle: row.text(3)),
            employeeNumber: StoredPerson.digits(row.int64(4)), employmentKind: kind,
            golongan: Golongan(code: row.int(6)), positionTitle: row.text(7),
            unitName: row.text(8), status: status,
            retiresOn: row.int(10) == RosterFacts.never ? nil : row.date(10),
            largestGap: row.int(11) < 0 ? nil : row.int(11), progress: progress(row))
    }

    private static func progress(_ row: ResultRow) -> AppraisalProgress {
        guard !row.isNull(12) else { return .none }
        guard row.text(12) == Appraisal.State.signed.rawValue,
            let grade = PerformanceGrade(rawValue: row.int(13))
        else { return .draft }
        return .signed(grade)
    }
}
