import CareerDomain
import GRDB

/// Where a person stands in every order of the list.
struct RosterAnchorKey {
    let position: Int64
    let number: Int64
    let seniority: String
    let retiresOn: Int
    let unitPath: String

    init?(of person: PersonID, _ db: Database) throws {
        let key = try db.first(
            """
            SELECT r.position, r.number, r.seniority, r.retires_on, u.path
            FROM roster r JOIN unit_place u ON u.unit_id = r.unit_id WHERE r.person_id = ?
            """, person.rawValue
        ) { row in
            RosterAnchorKey(
                position: row.int64(0), number: row.int64(1), seniority: row.text(2),
                retiresOn: row.int(3), unitPath: row.text(4))
        }
        guard let key else { return nil }
        self = key
    }

    private init(
        position: Int64, number: Int64, seniority: String, retiresOn: Int, unitPath: String
    ) {
        self.position = position
        self.number = number
        self.seniority = seniority
        self.retiresOn = retiresOn
        self.unitPath = unitPath
    }
}

/// From where and in which direction people are read.
struct RosterCourse {
    var isForward: Bool
    /// Nil: from the list's beginning or end.
    var anchor: RosterAnchorKey?
    /// Whether the anchor itself is read too.
    var includesAnchor = false
    var limit: Int
    /// No more people than this are looked at.
    var span: Int?

    var comparison: String {
        (isForward ? ">" : "<") + (includesAnchor ? "=" : "")
    }

    var direction: String { isForward ? "" : " DESC" }
}
