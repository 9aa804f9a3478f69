/// *Penugasan*: somebody is charged with leading a unit, or with assessing the
/// people of a unit or one person, from a day on. Rows are never deleted: one
/// that was wrong is taken out of force with the reason.
public struct Assignment: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// Holds the post itself.
        case definitive = "DEFINITIF"
        /// *Pelaksana tugas* (Plt): the post is vacant or its holder
        /// permanently absent.
        case acting = "PLT"
        /// *Pelaksana harian* (Plh): the holder is away for days.
        case dailyActing = "PLH"
        /// *Penjabat* (Pj).
        case interim = "PJ"
        /// Authority to assess, delegated to another official.
        case delegated = "DELEGASI"

        /// Whether whoever has it stands at the head of the unit.
        public var leads: Bool { self != .delegated }

        /// Whether it is for a head who is away or missing: then the evaluation
        /// of his people needs a delegation (PermenPANRB 6/2022 p. 89 no. 3).
        public var isForAnother: Bool { self == .acting || self == .dailyActing }
    }

    /// What it is over.
    public enum Target: Hashable, Sendable {
        case unit(OrgUnitID)
        /// One person named by the decree; only for ``Kind/delegated``.
        case person(PersonID)
    }

    public enum Source: String, CaseIterable, Sendable {
        /// Follows from the post and the unit of the person; not stored.
        case derived = "IMPOR"
        case entered = "TANGAN"
    }

    /// 0 for a derived one, and before it is stored.
    public var id: AssignmentID
    public var person: PersonID
    public var kind: Kind
    public var target: Target
    /// *TMT*; nil only where a post without one is behind it.
    public var from: CalendarDate?
    /// Last day; nil while it is open.
    public var to: CalendarDate?
    public var decree: Decree
    /// Whether the superior of the assessor has delegated the evaluation to a
    /// Plt or Plh (PermenPANRB 6/2022 p. 89 no. 3). Nil for other kinds, and
    /// where it was recorded before this was asked.
    public var isEvaluationDelegated: Bool?
    public var source: Source
    public var recordedAt: Moment
    /// Set when a correction has taken it out of force.
    public var correction: DatedRow<Target>.Closure?

    public init(
        id: AssignmentID = AssignmentID(0), person: PersonID, kind: Kind, target: Target,
        from: CalendarDate?, to: CalendarDate? = nil, decree: Decree = Decree(),
        isEvaluationDelegated: Bool? = nil, source: Source = .entered,
        recordedAt: Moment = Moment(secondsSinceEpoch: 0),
        correction: DatedRow<Target>.Closure? = nil
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.target = target
        self.from = from
        self.to = to
        self.decree = decree
        self.isEvaluationDelegated = isEvaluationDelegated
        self.source = source
        self.recordedAt = recordedAt
        self.correction = correction
    }

    public var unit: OrgUnitID? {
        if case .unit(let unit) = target { unit } else { nil }
    }

    public var subject: PersonID? {
        if case .person(let person) = target { person } else { nil }
    }

    public func isInForce(on day: CalendarDate) -> Bool {
        correction == nil && (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
}

public typealias AssignmentID = Identifier<Assignment>
