/// Whether an assignment of a kind carries the authority to assess: data,
/// because PermenPANRB 6/2022 does not list what a Plh or a Pj may sign.
public struct AssignmentCapability: Hashable, Sendable {
    public enum Permission: String, CaseIterable, Sendable {
        case allowed = "BOLEH"
        case refused = "TIDAK"
        /// Not until the personnel office has allowed it.
        case undecided = "TANYA"
    }

    public var kind: Assignment.Kind
    public var assessing: Permission
    public var legalBasis: String
    /// Nil for what holds before the institution has set anything.
    public var validFrom: CalendarDate?

    public init(
        kind: Assignment.Kind, assessing: Permission, legalBasis: String,
        validFrom: CalendarDate? = nil
    ) {
        self.kind = kind
        self.assessing = assessing
        self.legalBasis = legalBasis
        self.validFrom = validFrom
    }

    /// Whether this very assignment carries the authority. A Plt or Plh has it
    /// where the superior of the assessor has delegated the evaluation
    /// (p. 89 no. 3), unless the institution refuses it to the kind; without
    /// that delegation only where the institution allows it to the kind. One
    /// recorded before it was asked has what the kind carries.
    public func permission(for assignment: Assignment) -> Permission {
        guard assignment.kind.isForAnother, let isDelegated = assignment.isEvaluationDelegated
        else { return assessing }
        if isDelegated { return assessing == .refused ? .refused : .allowed }
        return isUsual ? .refused : assessing
    }

    /// Whether the institution has set nothing.
    public var isUsual: Bool { validFrom == nil }

    /// What holds until the institution sets otherwise. The head of a unit is
    /// the direct superior, whoever holds the seat (art. 1 no. 9). Of a Plt and
    /// a Plh it holds for those of whom no delegation is recorded, neither yes
    /// nor no.
    public static let usual: [AssignmentCapability] = [
        AssignmentCapability(
            kind: .definitive, assessing: .allowed,
            legalBasis: "PermenPANRB 6/2022 Pasal 1 angka 9"),
        AssignmentCapability(
            kind: .acting, assessing: .allowed,
            legalBasis: "PermenPANRB 6/2022 hlm. 89 angka 3"),
        AssignmentCapability(
            kind: .dailyActing, assessing: .undecided,
            legalBasis: "PermenPANRB 6/2022 hlm. 89 angka 3"),
        AssignmentCapability(
            kind: .interim, assessing: .allowed,
            legalBasis: "PermenPANRB 6/2022 Pasal 1 angka 9"),
        AssignmentCapability(
            kind: .delegated, assessing: .allowed,
            legalBasis: "PermenPANRB 6/2022 hlm. 89 angka 2"),
    ]

    /// The usual one of a kind.
    public static func usual(_ kind: Assignment.Kind) -> AssignmentCapability {
        usual.first { $0.kind == kind }
            ?? AssignmentCapability(kind: kind, assessing: .undecided, legalBasis: "")
    }
}
