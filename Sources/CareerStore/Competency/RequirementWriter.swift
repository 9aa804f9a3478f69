import CareerDomain
import GRDB

/// Stores what the institution requires of single posts: dated rows. One that
/// holds before the new one's day is closed; one that would only begin on that
/// day or later is replaced, as it has never held beside it. A post is known by title and kind, whatever class and
/// retirement age it has had.
struct RequirementWriter {
    private let db: Database

    init(_ db: Database) { self.db = db }

    func store(_ requirement: PositionRequirement, for post: StoredPosition) throws {
        let day = requirement.validFrom.daysSinceEpoch
        for id in try alike(post) {
            // A row that would begin on the same day or later is replaced.
            try db.run(
                """
                DELETE FROM position_requirement
                WHERE position_id = ? AND competency_code = ? AND valid_from >= ?
                """, id, requirement.competencyCode, day)
            try db.run(
                """
                UPDATE position_requirement SET valid_to = ?3
                WHERE position_id = ?1 AND competency_code = ?2
                    AND (valid_to IS NULL OR valid_to > ?3)
                """, id, requirement.competencyCode, day - 1)
        }
        guard let level = requirement.level else { return }
        try db.run(
            """
            INSERT INTO position_requirement (position_id, competency_code, id, level,
                legal_basis, valid_from)
            SELECT ?1, ?2, 1 + coalesce(max(id), 0), ?3, ?4, ?5 FROM position_requirement
            WHERE position_id = ?1 AND competency_code = ?2
            """, post.id, requirement.competencyCode, level.number, requirement.legalBasis, day)
    }

    /// People who hold the post today.
    func holders(of post: StoredPosition) throws -> [Int64] {
        var holders: [Int64] = []
        try db.each(
            """
            SELECT person_id FROM roster WHERE post_id IN
                (SELECT id FROM position WHERE title = ? AND kind = ?)
            """, post.position.title, post.position.kind.rawValue
        ) { holders.append($0.int64(0)) }
        return holders
    }

    private func alike(_ post: StoredPosition) throws -> [Int64] {
        var ids: [Int64] = []
        try db.each(
            "SELECT id FROM position WHERE title = ? AND kind = ?", post.position.title,
            post.position.kind.rawValue
        ) { ids.append($0.int64(0)) }
        return ids
    }
}
