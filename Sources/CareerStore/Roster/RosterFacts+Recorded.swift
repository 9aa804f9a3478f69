import CareerDomain
import GRDB

extension RosterFacts {
    /// The facts as the person's rows state them for a day; nil without the
    /// person.
    static func recorded(
        of person: Int64, on day: CalendarDate, _ db: Database
    ) throws -> RosterFacts? {
        let today = day.daysSinceEpoch
        let base = try db.first(
            """
            SELECT number, front_title, name, back_title, kind, birth_date, appointed_from
            FROM person WHERE id = ?
            """, person
        ) { row in
            (
                number: row.int64(0),
                name: PersonName(
                    frontTitle: row.text(1), name: row.text(2), backTitle: row.text(3)),
                kind: row.text(4), birth: CalendarDate(daysSinceEpoch: row.int(5)),
                appointed: row.optionalInt(6).map(CalendarDate.init(daysSinceEpoch:))
            )
        }
        guard let base else { return nil }
        let ranks = try DatedTable.ranks.rows(of: person, db)
        let posts = try DatedTable.postKeys.rows(of: person, db)
        let units = try DatedTable.unitKeys.rows(of: person, db)
        let statuses = try DatedTable.statuses.rows(of: person, db)
        let rank = ranks.inForce(on: day)
        let post = try posts.inForce(on: day).flatMap { try StoredPosition(id: $0.value, db) }
        let unit = units.inForce(on: day)?.value ?? 0
        let education = try db.number(
            "SELECT max(level) FROM education WHERE person_id = ?", person)
        let competency = try CompetencyRecord(of: person, post: post, on: day, db)
        let appraisal = try latestAppraisal(of: person, db)
        return RosterFacts(
            person: person, number: base.number, name: base.name, post: post?.id ?? 0,
            title: post?.position.title ?? "", unit: unit,
            unitName: try UnitBook.currentName(of: unit, db),
            facets: FacetClass(
                kind: base.kind, golongan: rank?.value.golongan.code ?? 0,
                positionKind: post?.position.kind.rawValue ?? "",
                status: (statuses.inForce(on: day)?.value ?? .active).rawValue,
                gap: competency.largestGap ?? -1, quarter: appraisal.quarter,
                progress: appraisal.progress),
            retiresOn: retirement(birth: base.birth, post?.position),
            seniority: SeniorityKey(
                golongan: rank?.value.golongan, rankFrom: rank?.effectiveFrom,
                position: post?.position, appointedFrom: base.appointed,
                education: education.flatMap { EducationLevel(rawValue: Int($0)) },
                birthDate: base.birth
            ).sortText,
            dueOn: [
                ranks.nextDay(after: today), posts.nextDay(after: today),
                units.nextDay(after: today), statuses.nextDay(after: today),
                competency.nextExpiry(after: today),
                try competency.nextRequirement(for: post, after: today, db),
            ].compactMap { $0 }.min())
    }

    static func retirement(birth: CalendarDate, _ position: Position?) -> Int {
        guard let position else { return never }
        return RetirementRule.retiresOn(birthDate: birth, age: position.retirementAge)
            .daysSinceEpoch
    }

    private static func latestAppraisal(
        of person: Int64, _ db: Database
    ) throws -> (quarter: Int, progress: FacetClass.ProgressCode) {
        try db.first(
            """
            SELECT quarter, state FROM appraisal WHERE person_id = ?
            ORDER BY quarter DESC LIMIT 1
            """, person
        ) { row in
            (row.int(0), row.text(1) == Appraisal.State.signed.rawValue ? .signed : .draft)
        } ?? (0, .none)
    }
}

extension Sequence {
    /// The next day on which a row comes into force, in days since 1970-01-01.
    fileprivate func nextDay<Value>(after today: Int) -> Int?
    where Element == DatedRow<Value> {
        lazy.filter { $0.correction == nil }.compactMap(\.effectiveFrom?.daysSinceEpoch)
            .filter { $0 > today }.min()
    }
}
