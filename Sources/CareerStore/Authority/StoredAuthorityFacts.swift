import CareerDomain
import GRDB

/// The facts of authority as they are stored. Heads of units are not: they
/// follow from posts and units each time they are asked for, so that they stay
/// right when people move. Today's people of a unit come from the list, those
/// of another day from the histories.
struct StoredAuthorityFacts: AuthorityFacts {
    let db: Database
    let today: CalendarDate
    private let assignments: AssignmentReader

    init(_ db: Database, today: CalendarDate) {
        self.db = db
        self.today = today
        assignments = AssignmentReader(db: db)
    }

    func seat(of person: PersonID, on day: CalendarDate) throws -> Seat? {
        let id = person.rawValue
        guard try db.number("SELECT 1 FROM person WHERE id = ?", id) != nil else { return nil }
        return Seat(
            of: person, posts: try DatedTable.posts.rows(of: id, db),
            units: try DatedTable.units.rows(of: id, db),
            statuses: try DatedTable.statuses.rows(of: id, db), on: day)
    }

    func parent(of unit: OrgUnitID, on day: CalendarDate) throws -> OrgUnitID? {
        try db.number(
            """
            SELECT parent_id FROM unit_parent WHERE unit_id = ?1
                AND (valid_from IS NULL OR valid_from <= ?2)
                AND (valid_to IS NULL OR valid_to >= ?2) ORDER BY id DESC LIMIT 1
            """, unit.rawValue, day.daysSinceEpoch
        ).map(OrgUnitID.init)
    }

    func children(of unit: OrgUnitID, on day: CalendarDate) throws -> [OrgUnitID] {
        var children: [OrgUnitID] = []
        try db.each(
            """
            SELECT DISTINCT unit_id FROM unit_parent WHERE parent_id = ? ORDER BY unit_id
            """, unit.rawValue
        ) { children.append(OrgUnitID($0.int64(0))) }
        return try children.filter { try parent(of: $0, on: day) == unit }
    }

    func topUnits(on day: CalendarDate) throws -> [OrgUnitID] {
        var units: [OrgUnitID] = []
        try db.each(
            """
            SELECT id FROM org_unit u WHERE NOT EXISTS (SELECT 1 FROM unit_parent p
                WHERE p.unit_id = u.id AND p.parent_id IS NOT NULL AND p.valid_to IS NULL
                    AND p.valid_from IS NULL)
            ORDER BY id
            """
        ) { units.append(OrgUnitID($0.int64(0))) }
        return try units.filter { try parent(of: $0, on: day) == nil }
    }

    func executives(on day: CalendarDate) throws -> [PersonID] {
        var people: [PersonID] = []
        try db.each(day == today ? Self.executivesToday : Self.executivesEver) {
            people.append(PersonID($0.int64(0)))
        }
        return people
    }

    private static let executive = PositionKind.allCases.filter(\.isExecutive)
        .map { "'\($0.rawValue)'" }.joined(separator: ", ")

    private static let executivesToday = """
        SELECT r.person_id FROM facet_class c JOIN roster r ON r.class_id = c.id
        WHERE c.position_kind IN (\(executive)) ORDER BY r.person_id
        """

    private static let executivesEver = """
        SELECT DISTINCT t.person_id FROM position o JOIN post_row t ON t.position_id = o.id
        WHERE o.kind IN (\(executive)) ORDER BY t.person_id
        """

    func members(of unit: OrgUnitID, on day: CalendarDate) throws -> [PersonID] {
        guard day != today else {
            return try people("SELECT person_id FROM roster WHERE unit_id = ?", unit)
        }
        return try people(Self.everInUnit, unit).filter {
            try DatedTable.unitKeys.rows(of: $0.rawValue, db).inForce(on: day)?.value
                == unit.rawValue
        }
    }

    func notables(in unit: OrgUnitID, on day: CalendarDate) throws -> [PersonID] {
        try people(day == today ? Self.notablesToday : Self.notablesEver, unit)
    }

    private static let everInUnit = """
        SELECT DISTINCT person_id FROM unit_row WHERE unit_name_id IN
            (SELECT id FROM unit_name WHERE unit_id = ?)
        """

    private static let managerial = PositionKind.allCases.filter { $0.group == .managerial }
        .map { "'\($0.rawValue)'" }.joined(separator: ", ")

    private static func isAssigned(_ person: String) -> String {
        """
        EXISTS (SELECT 1 FROM assignment a WHERE a.person_id = \(person))
            OR EXISTS (SELECT 1 FROM assignment a WHERE a.subject_id = \(person))
        """
    }

    private static let notablesToday = """
        SELECT r.person_id FROM roster r JOIN facet_class c ON c.id = r.class_id
        WHERE r.unit_id = ? AND (c.position_kind IN (\(managerial))
            OR \(isAssigned("r.person_id")))
        """

    /// Whoever was ever here and was ever to be looked at: the rules see to the
    /// day themselves.
    private static let notablesEver = """
        SELECT person_id FROM (\(everInUnit)) p WHERE EXISTS
            (SELECT 1 FROM post_row t JOIN position o ON o.id = t.position_id
                WHERE t.person_id = p.person_id AND o.kind IN (\(managerial)))
            OR \(isAssigned("p.person_id"))
        """

    private func people(_ sql: String, _ unit: OrgUnitID) throws -> [PersonID] {
        var people: [PersonID] = []
        try db.each(sql, unit.rawValue) { people.append(PersonID($0.int64(0))) }
        return people.sorted()
    }

    func assignments(over unit: OrgUnitID, on day: CalendarDate) throws -> [Assignment] {
        try assignments.over(unit, on: day)
    }

    func assignments(naming subject: PersonID, on day: CalendarDate) throws -> [Assignment] {
        try assignments.naming(subject, on: day)
    }

    func assignments(of person: PersonID, on day: CalendarDate) throws -> [Assignment] {
        try assignments.of(person, on: day)
    }

    func assignments(
        of person: PersonID, endedIn days: ClosedRange<CalendarDate>
    ) throws -> [Assignment] {
        try assignments.of(person, endedIn: days)
    }

    func capability(
        of kind: Assignment.Kind, on day: CalendarDate
    ) throws -> AssignmentCapability {
        let set = try db.first(
            """
            SELECT assessing, legal_basis, valid_from FROM assignment_capability
            WHERE kind = ? AND valid_from <= ? ORDER BY valid_from DESC, id DESC LIMIT 1
            """, kind.rawValue, day.daysSinceEpoch
        ) { row in
            AssignmentCapability.Permission(rawValue: row.text(0)).map {
                AssignmentCapability(
                    kind: kind, assessing: $0, legalBasis: row.text(1), validFrom: row.date(2))
            }
        }
        return (set ?? nil) ?? AssignmentCapability.usual(kind)
    }
}
