import CareerDomain
import GRDB

/// What is worth a word about a record that was taken, beside its outcome.
public enum RegistrationRemark: Hashable, Sendable {
    /// The record repeats a rank or post that was corrected meanwhile; the
    /// correction stays.
    case correctedBefore(DatedRowKind)
    /// The record's rank or post is older than the one in force: it became a
    /// row of the past; unit and status, number, name, kind and contact stay as
    /// they are.
    case olderThanInForce(DatedRowKind)
}

/// Extends the histories of a stored person by what a record states.
struct HistoryUpdate {
    private let writer: PersonWriter
    private let person: Int64
    private(set) var isChanged = false
    /// The record comes from a file of a time before what is in force.
    private(set) var isFromOlderFile = false
    private(set) var remarks: [RegistrationRemark] = []

    init(_ writer: PersonWriter, of person: Int64) {
        self.writer = writer
        self.person = person
    }

    private var today: CalendarDate { writer.today }

    private var isFromFile: Bool {
        if case .file = writer.origin { true } else { false }
    }

    mutating func extend(to record: PersonRecord) throws {
        let isRankOld = try extendRanks(to: record)
        let isPostOld = try extendPosts(to: record)
        let isOld = isRankOld || isPostOld
        isFromOlderFile = isOld && isFromFile
        try extendUnits(to: record, isOld: isOld)
        try extendStatuses(to: record, isOld: isOld)
        if isOld { remarks.append(.olderThanInForce(isRankOld ? .rank : .post)) }
    }

    /// - Returns: whether the record is of a time before what is in force.
    private mutating func extendRanks(to record: PersonRecord) throws -> Bool {
        guard let rank = record.rank, !record.unstated.contains(.rank) else { return false }
        let rows = try DatedTable.ranks.rows(of: person, writer.db)
        let isServiceStated = record.rankFrom != nil && !record.unstated.contains(.rankService)
        let statement = HistoryStatement<RankHolding>(
            stamp: DatedStamp(record.rankFrom, record.rankDecree), mayBeOutdated: isFromFile
        ) { known in
            guard known.golongan == rank.golongan else { return false }
            return !isServiceStated
                || known.serviceYears == max(0, rank.serviceYears)
                    && known.serviceMonths == max(0, rank.serviceMonths)
        }
        if let stamp = try take(rows.step(for: statement, on: today), .rank) {
            // A row that states the same golongan anew keeps its length of service, also when
            // the one before was corrected away.
            var rank = rank
            if record.unstated.contains(.rankService),
                let known = rows.last(where: { $0.value.golongan == rank.golongan })
            {
                rank = known.value
            }
            try writer.add(rank, stamp, row: rows.nextRow, of: person)
        }
        return statement.isOlder(than: rows.inForce(on: today))
    }

    /// - Returns: whether the record is of a time before what is in force.
    private mutating func extendPosts(to record: PersonRecord) throws -> Bool {
        guard let position = record.position, !record.unstated.contains(.position) else {
            return false
        }
        let rows = try DatedTable.posts.rows(of: person, writer.db)
        let statement = HistoryStatement<PostHolding>(
            stamp: DatedStamp(record.positionFrom, record.positionDecree),
            mayBeOutdated: isFromFile
        ) { $0.position.isMeant(by: position, unstated: record.unstated) }
        if let stamp = try take(rows.step(for: statement, on: today), .post) {
            try writer.addPost(
                try writer.key(of: position), stamp, row: rows.nextRow, of: person)
        }
        return statement.isOlder(than: rows.inForce(on: today))
    }

    private mutating func extendUnits(to record: PersonRecord, isOld: Bool) throws {
        guard let reference = record.unit, !record.unstated.contains(.unit) else { return }
        if isOld, record.unitFrom == nil { return }
        let rows = try DatedTable.units.rows(of: person, writer.db)
        let unit = try writer.found(reference)
        let current = rows.inForce(on: today)?.value.unit.rawValue
        if let current, current != unit.unit, record.unitFrom == nil,
            try writer.units.isNamed(current, as: reference, like: unit.unit)
        {
            return
        }
        let statement = HistoryStatement<UnitHolding>(
            stamp: DatedStamp(record.unitFrom, record.unitDecree),
            usualFrom: rows.isEmpty ? nil : today, mayBeOutdated: isFromFile
        ) { $0.unit.rawValue == unit.unit }
        if let stamp = try take(rows.step(for: statement, on: today), .unit) {
            try writer.addUnit(unit.nameID, stamp, row: rows.nextRow, of: person)
        }
    }

    private mutating func extendStatuses(to record: PersonRecord, isOld: Bool) throws {
        guard !record.unstated.contains(.status) else { return }
        if isOld, record.statusFrom == nil { return }
        let rows = try DatedTable.statuses.rows(of: person, writer.db)
        let statement = HistoryStatement<EmploymentStatus>(
            stamp: DatedStamp(record.statusFrom, record.statusDecree),
            usualFrom: rows.isEmpty ? nil : today, mayBeOutdated: isFromFile
        ) { $0 == record.status }
        if let stamp = try take(rows.step(for: statement, on: today), .status) {
            try writer.add(record.status, stamp, row: rows.nextRow, of: person)
        }
    }

    /// Closes the rows that a step takes out of force.
    /// - Returns: the stamp of the row to add; nil where there is none.
    private mutating func take(
        _ step: HistoryStep, _ kind: DatedRowKind
    ) throws -> DatedStamp? {
        switch step {
        case .known: return nil
        case .correctedBefore:
            remarks.append(.correctedBefore(kind))
            return nil
        case .row(let stamp, let closing):
            for row in closing { try writer.close(kind, row: row, of: person) }
            isChanged = true
            return stamp
        }
    }
}

extension PersonWriter {
    /// Takes a row out of force, because another states what is right.
    fileprivate func close(_ kind: DatedRowKind, row: Int64, of person: Int64) throws {
        var reason = ""
        if case .file(let correction) = origin { reason = correction }
        try db.run(
            """
            UPDATE \(DatedTable.name(of: kind)) SET corrected_at = ?, correction_reason = ?
            WHERE person_id = ? AND id = ? AND corrected_at IS NULL
            """,
            now.secondsSinceEpoch, reason, person, row)
    }
}

extension Position {
    /// Whether a source that states `other` means this post: class and age
    /// count only where the source has its own, kind and echelon only where it
    /// states them.
    fileprivate func isMeant(
        by other: Position, unstated: Set<PersonRecord.Part>
    ) -> Bool {
        let usualAge = RetirementRule.age(for: other.kind, title: other.title)
        return title == other.title
            && (kind == other.kind || unstated.contains(.positionKind))
            && (echelon == other.echelon || unstated.contains(.echelon))
            && (other.jobClass == nil || jobClass == other.jobClass)
            && (other.retirementAge == usualAge || retirementAge == other.retirementAge)
    }
}
