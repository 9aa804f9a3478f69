import CareerDomain

extension RosterFacts {
    /// The facts of somebody who has just been entered from a record.
    init(
        person: Int64, number: Int64, record: PersonRecord,
        references: PersonWriter.References, today: CalendarDate
    ) {
        let isRankHeld = record.rankFrom.map { $0 <= today } ?? true
        let isPostHeld = record.positionFrom.map { $0 <= today } ?? true
        let isUnitHeld = record.unitFrom.map { $0 <= today } ?? true
        let isStatusHeld = record.statusFrom.map { $0 <= today } ?? true
        let rank = isRankHeld ? record.rank : nil
        let position = isPostHeld ? record.position : nil
        let unit = isUnitHeld ? references.unit : nil
        let status = isStatusHeld ? record.status : .active
        let coming = [
            record.rank == nil || isRankHeld ? nil : record.rankFrom?.daysSinceEpoch,
            record.position == nil || isPostHeld ? nil : record.positionFrom?.daysSinceEpoch,
            record.unit == nil || isUnitHeld ? nil : record.unitFrom?.daysSinceEpoch,
            isStatusHeld ? nil : record.statusFrom?.daysSinceEpoch,
        ]
        self.init(
            person: person, number: number, name: record.name,
            post: position == nil ? 0 : references.position ?? 0, title: position?.title ?? "",
            unit: unit?.unit ?? 0, unitName: unit?.name ?? "",
            facets: FacetClass(
                kind: record.employmentKind.rawValue, golongan: rank?.golongan.code ?? 0,
                positionKind: position?.kind.rawValue ?? "", status: status.rawValue),
            retiresOn: RosterFacts.retirement(birth: record.birthDate, position),
            seniority: SeniorityKey(
                golongan: rank?.golongan, rankFrom: rank == nil ? nil : record.rankFrom,
                position: position, appointedFrom: record.appointedFrom,
                education: record.education?.level, birthDate: record.birthDate
            ).sortText,
            dueOn: coming.compactMap { $0 }.min())
    }
}
