extension Authority {
    /// One rule on the way to the assessor, with the unit or person it was
    /// applied to. Pages are those of PermenPANRB 6/2022.
    public enum Step: Hashable, Sendable {
        /// A decree names this person's assessor.
        case delegate(PersonID)
        /// The unit's people are assessed by an official delegated to.
        case unitDelegate(OrgUnitID, PersonID)
        /// A functional official who leads the unit has the delegation.
        case functionalHead(OrgUnitID, PersonID)
        /// A Plt reports to the head of the unit above the one he acts in.
        case ownWorkAsActing(OrgUnitID)
        /// His time as Plt of this unit has ended.
        case backToDefinitive(from: OrgUnitID)
        /// He leads the unit himself: the head above assesses him.
        case ownUnit(OrgUnitID)
        case directSuperior(OrgUnitID, PersonID)
        case acting(OrgUnitID, PersonID)
        case dailyActing(OrgUnitID, PersonID)
        case interim(OrgUnitID, PersonID)
        /// Nobody who may assess leads the unit: one level up.
        case vacant(OrgUnitID)
        /// Lower than a *pejabat pengawas*, and so passed over. The unit is nil
        /// where a decree names the assessor of somebody without one.
        case belowLowestRank(OrgUnitID?, PersonID)
        /// A functional official without delegation, or without a unit to lead.
        case functionalWithoutDelegation(OrgUnitID?, PersonID)
        /// The kind of assignment does not carry the authority.
        case notEntitled(OrgUnitID?, PersonID, Assignment.Kind, AssignmentCapability.Permission)
        /// A Plt or Plh to whom the evaluation is not delegated.
        case notDelegated(OrgUnitID?, PersonID, Assignment.Kind)
        /// A decree names an assessor for a *JPT*, who stays with the regional
        /// head.
        case executiveStays(PersonID)
        /// *JPT* and heads of independent units; final.
        case regionalHead
        /// No unit up to the top has a head who may assess: the level above it
        /// is the regional head.
        case regionalHeadNext
        /// The person has moved: the new unit's head assesses.
        case subjectMoved(from: OrgUnitID?, on: CalendarDate?)
        /// The assessor moved within the window: he still rates the old unit.
        case assessorMovedInWindow(OrgUnitID, PersonID)
        /// He moved before the window: he does not rate the old unit.
        case assessorMovedBefore(OrgUnitID, PersonID)
    }
}

extension Authority.Step {
    /// Page and number of the rule. Page 4 is article 1.
    public var citation: (page: Int, number: Int) {
        switch self {
        case .belowLowestRank, .interim: (4, 9)
        case .executiveStays: (65, 3)
        case .delegate, .unitDelegate, .directSuperior, .vacant, .ownUnit, .regionalHeadNext:
            (89, 2)
        case .acting, .dailyActing, .notEntitled, .notDelegated: (89, 3)
        case .ownWorkAsActing: (89, 5)
        case .backToDefinitive: (89, 6)
        case .functionalHead, .functionalWithoutDelegation: (89, 7)
        case .regionalHead: (90, 12)
        case .subjectMoved: (91, 13)
        case .assessorMovedInWindow, .assessorMovedBefore: (91, 14)
        }
    }

    /// A stable word with page and number, e.g. `VACANT:89.2`.
    var code: String {
        let word =
            switch self {
            case .delegate: "DELEGATE"
            case .unitDelegate: "UNIT_DELEGATE"
            case .functionalHead: "FUNCTIONAL_HEAD"
            case .ownWorkAsActing: "OWN_ACTING"
            case .backToDefinitive: "DEFINITIVE_AGAIN"
            case .ownUnit: "OWN_UNIT"
            case .directSuperior: "SUPERIOR"
            case .acting: "ACTING"
            case .dailyActing: "DAILY_ACTING"
            case .interim: "INTERIM"
            case .vacant: "VACANT"
            case .belowLowestRank: "BELOW_RANK"
            case .functionalWithoutDelegation: "NO_DELEGATION"
            case .notEntitled: "NOT_ENTITLED"
            case .notDelegated: "NOT_DELEGATED"
            case .executiveStays: "EXECUTIVE_STAYS"
            case .regionalHead: "REGIONAL_HEAD"
            case .regionalHeadNext: "REGIONAL_HEAD_NEXT"
            case .subjectMoved: "SUBJECT_MOVED"
            case .assessorMovedInWindow: "ASSESSOR_MOVED_IN"
            case .assessorMovedBefore: "ASSESSOR_MOVED_BEFORE"
            }
        return word + ":\(citation.page).\(citation.number)"
    }
}
