/// Why somebody has no performance plan, and so no appraisal: the rules on
/// planning do not apply to these (PermenPANRB 6/2022 p. 65–66 C.8). Whoever
/// studies has a plan and is appraised (p. 62–65, p. 92 no. 16).
public enum PlanningExemption: String, CaseIterable, Sendable {
    /// *Pejabat negara*, or head or member of a *lembaga nonstruktural*
    /// (letter a).
    case stateOfficial = "a"
    /// *Diberhentikan sementara* (letter b).
    case suspended = "b"
    /// *Cuti di luar tanggungan negara* (letter c).
    case unpaidLeave = "c"
    /// *Masa persiapan pensiun* (letter d).
    case preRetirement = "d"

    public init?(_ status: EmploymentStatus) {
        switch status {
        case .stateOfficial: self = .stateOfficial
        case .suspended: self = .suspended
        case .unpaidLeave: self = .unpaidLeave
        case .preRetirement: self = .preRetirement
        case .active, .studyLeave, .underDiscipline, .inactive, .dismissed, .contractActive,
            .contractActiveOther, .partTimeActive, .leftWithoutPension, .leftWithPension,
            .blocked, .reachedRetirementAge, .retired:
            return nil
        }
    }

    /// The exemption of a quarter: nil where the person was under the rules on
    /// planning for at least one day of it, as far as it has gone.
    ///
    /// The regulation says nothing of a status that begins or ends within a
    /// period. Read here so that what was worked is appraised: somebody on
    /// unpaid leave from the second month on has the results of the first, and
    /// his assessor has to evaluate them (p. 90 no. 9). Which exemption it is,
    /// is that of the last day.
    public init?(
        _ statuses: [DatedRow<EmploymentStatus>], in quarter: Quarter, on today: CalendarDate
    ) {
        let first = quarter.firstDay
        let last = max(first, min(quarter.lastDay, today))
        let changes = statuses.compactMap(\.effectiveFrom).filter { first < $0 && $0 <= last }
        let exemptions = ([first] + changes.sorted()).map { day in
            statuses.inForce(on: day).flatMap { PlanningExemption($0.value) }
        }
        guard exemptions.allSatisfy({ $0 != nil }), let latest = exemptions.last ?? nil else {
            return nil
        }
        self = latest
    }
}
