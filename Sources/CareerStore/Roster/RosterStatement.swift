import CareerDomain

/// The SQL of one reading of the list: which positions, in which order.
struct RosterStatement {
    var sql = ""
    var values: [any Bindable] = []
    private(set) var conditions: [String] = []
    private let selection: RosterSelection
    private let driver: RosterDriver
    /// Whether the units stand in the text as `u`.
    private var isUnitJoined = false

    /// Positions along a course.
    init(_ selection: RosterSelection, driver: RosterDriver, _ course: RosterCourse) {
        self.selection = selection
        self.driver = driver
        addSource(isHeld: course.span != nil)
        if let span = course.span {
            holdTo(span, course)
            addFilters()
        } else {
            addFilters()
            addCourse(course)
        }
        finish(course)
    }

    /// Without a source; for what checks people that it takes from elsewhere.
    init(_ selection: RosterSelection, driver: RosterDriver) {
        self.selection = selection
        self.driver = driver
    }

    /// Whether the person at a position is among the selected: one row or none.
    init(_ selection: RosterSelection, at position: Int64) {
        self.selection = selection
        driver = .list
        sql = "SELECT r.position FROM roster r"
        add("r.position = ?", position)
        addFilters()
        sql += " WHERE " + conditions.joined(separator: " AND ")
    }

    private var position: String { driver == .words ? "t.rowid" : "r.position" }
    private var sort: RosterSort { selection.query.sort }

    private mutating func add(_ condition: String, _ values: any Bindable...) {
        conditions.append(condition)
        self.values += values
    }

    private mutating func addSource(isHeld: Bool) {
        sql = "SELECT \(position) FROM "
        switch driver {
        case .list: addList()
        case .words:
            sql += "roster_text(?) t"
            if !isHeld { sql += " CROSS JOIN roster r ON r.position = t.rowid" }
            values.append(selection.match ?? "")
        case .numbers: sql += "roster r INDEXED BY roster_by_number"
        case .classes:
            sql +=
                "json_each(?) j CROSS JOIN roster r INDEXED BY roster_by_class"
                + " ON r.class_id = j.value"
            values.append(ScopeLines.json(selection.classes ?? []))
        case .unit: break
        case .scope:
            sql += ScopeLines.source()
            values.append(selection.lines?.json ?? "[]")
        }
        isUnitJoined = driver == .unit || sort == .unit && driver != .scope
        guard isUnitJoined else { return }
        let isOuter = driver == .unit || driver == .list
        sql +=
            isOuter
            ? "unit_place u CROSS JOIN roster r INDEXED BY roster_by_unit"
                + " ON r.unit_id = u.unit_id"
            : " CROSS JOIN unit_place u ON u.unit_id = r.unit_id"
        if isOuter { conditions.append("u.headcount > 0") }
    }

    private mutating func addList() {
        switch sort {
        case .name: sql += "roster r NOT INDEXED"
        case .employeeNumber: sql += "roster r INDEXED BY roster_by_number"
        case .seniority: sql += "roster r INDEXED BY roster_by_seniority"
        case .retirement: sql += "roster r INDEXED BY roster_by_retirement"
        case .unit: break
        }
    }
}

extension RosterStatement {
    /// A unary plus keeps SQLite from leaving the driver for another index.
    mutating func addFilters() {
        if let numbers = selection.numbers {
            let isIndexed = driver == .numbers || driver == .list && sort == .employeeNumber
            let column = isIndexed ? "r.number" : "+r.number"
            add("\(column) >= ?", numbers.lowerBound)
            add("\(column) < ?", numbers.upperBound)
        }
        if let classes = selection.classes, driver != .classes {
            add("+r.class_id IN (SELECT value FROM json_each(?))", ScopeLines.json(classes))
        }
        addUnitFilter()
        if !selection.words.isEmpty, driver != .words {
            add(
                """
                has_words(?, r.name, r.front_title, r.back_title,
                    coalesce((SELECT p.title FROM position p WHERE p.id = r.post_id), ''),
                    (SELECT n.name FROM unit_place n WHERE n.unit_id = r.unit_id))
                """, selection.words.joined(separator: " "))
        }
        addAppraisalFilter()
    }

    private mutating func addUnitFilter() {
        // The lines of a scope are those of the unit already.
        guard let path = selection.unitPath, driver != .scope else { return }
        if isUnitJoined {
            let column = driver == .unit || driver == .list ? "u.path" : "+u.path"
            add("\(column) >= ?", path)
            add("\(column) < ? || '~'", path)
        } else {
            add(
                """
                EXISTS (SELECT 1 FROM unit_place f WHERE f.unit_id = r.unit_id
                    AND +f.path >= ? AND +f.path < ? || '~')
                """, path, path)
        }
    }

    private mutating func addAppraisalFilter() {
        guard selection.asksAppraisal, let progress = selection.query.facets.progress else {
            return
        }
        var row = "(SELECT 1 FROM appraisal a"
        var values: [any Bindable] = [selection.query.quarter.index]
        let isOfQuarter = " WHERE a.person_id = r.person_id AND a.quarter = ?"
        if let hidden = selection.hidden {
            row += " LEFT JOIN appraisal_delivery d ON d.appraisal_id = a.id" + isOfQuarter
            row += " AND NOT (\(hidden.condition))"
            values.append(hidden.person)
        } else {
            row += isOfQuarter
        }
        switch progress {
        case .none: conditions.append("NOT EXISTS \(row))")
        case .draft: conditions.append("EXISTS \(row) AND a.state = 'DRAF')")
        case .signed: conditions.append("EXISTS \(row) AND a.state <> 'DRAF')")
        }
        self.values += values
    }

    private mutating func addCourse(_ course: RosterCourse) {
        if sort == .seniority, course.span == nil { addSeniorityRange() }
        let compare = course.comparison
        guard let anchor = course.anchor else { return }
        switch sort {
        case .name: add("\(position) \(compare) ?", anchor.position)
        case .employeeNumber: add("r.number \(compare) ?", anchor.number)
        case .seniority:
            add("(r.seniority, r.position) \(compare) (?, ?)", anchor.seniority, anchor.position)
        case .retirement:
            add(
                "(r.retires_on, r.position) \(compare) (?, ?)", anchor.retiresOn,
                anchor.position)
        case .unit where driver == .scope:
            let keys = selection.lines?.keys(at: anchor.unitPath) ?? 0..<0
            if course.isForward {
                add("j.key >= ?", keys.lowerBound)
                add("(j.key >= ? OR r.position \(compare) ?)", keys.upperBound, anchor.position)
            } else {
                add("j.key < ?", keys.upperBound)
                add("(j.key < ? OR r.position \(compare) ?)", keys.lowerBound, anchor.position)
            }
        case .unit:
            let strict = course.isForward ? ">" : "<"
            add("u.path \(strict)= ?", anchor.unitPath)
            add(
                "(u.path \(strict) ? OR r.position \(compare) ?)", anchor.unitPath,
                anchor.position)
        }
    }

    /// Encloses the walk, so that no more than `span` people are looked at.
    ///
    /// What encloses it has no order of its own, which would read the span to
    /// its end before the first row: SQLite hands on the rows of a limited
    /// subquery in the subquery's order when it is the outermost loop.
    private mutating func holdTo(_ span: Int, _ course: RosterCourse) {
        addRange()
        addCourse(course)
        let from = String(sql.dropFirst("SELECT \(position)".count))
        let walk = from + whereClause + order(course) + " LIMIT ?"
        values.append(span)
        if driver == .words {
            sql = """
                SELECT r.position FROM (SELECT t.rowid AS position\(walk)) w
                CROSS JOIN roster r ON r.position = w.position
                """
        } else {
            sql = """
                SELECT r.position FROM (SELECT r.position, r.person_id, r.number,
                r.front_title, r.name, r.back_title, r.post_id, r.unit_id, r.class_id\(walk)) r
                """
        }
        conditions = []
        isUnitJoined = false
    }

    private var whereClause: String {
        conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    }

    /// What narrows the walk to a range of its own index.
    private mutating func addRange() {
        if sort == .employeeNumber, let numbers = selection.numbers {
            add("r.number >= ?", numbers.lowerBound)
            add("r.number < ?", numbers.upperBound)
        }
        if sort == .unit { addUnitFilter() }
        if sort == .seniority { addSeniorityRange() }
    }

    /// The list of seniority begins with the grade: grades asked for are a
    /// range of it.
    private mutating func addSeniorityRange() {
        guard let range = selection.seniority else { return }
        add("r.seniority >= ?", range.lowerBound)
        add("r.seniority < ?", range.upperBound)
    }

    private func order(_ course: RosterCourse) -> String {
        let direction = course.direction
        let key: String? =
            switch sort {
            case .name: nil
            case .employeeNumber: "r.number"
            case .seniority: "r.seniority"
            case .retirement: "r.retires_on"
            case .unit: driver == .scope ? "j.key" : "u.path"
            }
        return " ORDER BY " + (key.map { $0 + direction + ", " } ?? "") + position + direction
    }

    private mutating func finish(_ course: RosterCourse) {
        sql += whereClause + (course.span == nil ? order(course) : "") + " LIMIT ?"
        values.append(course.limit)
    }
}
