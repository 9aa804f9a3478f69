/// Who may assess somebody on a day, by which rules, and what would change it.
public struct Authority: Hashable, Sendable {
    /// Whoever is responsible.
    public enum Assessor: Hashable, Sendable {
        /// With the assignment his authority rests on.
        case person(PersonID, Assignment)
        /// *Kepala daerah*: elected, and not among the recorded people.
        case regionalHead

        public var person: PersonID? {
            if case .person(let person, _) = self { person } else { nil }
        }

        public var assignment: Assignment? {
            if case .person(_, let assignment) = self { assignment } else { nil }
        }
    }

    /// Exactly one assessor, or why there is none.
    public enum Answer: Hashable, Sendable {
        case assessor(Assessor)
        case orphan(Orphan)
    }

    /// Why the rules leave nobody, or more than one.
    public enum Orphan: Hashable, Sendable {
        /// No unit is recorded of the person.
        case noUnit
        /// More than one stands at the head of the unit with the same right.
        case contested(OrgUnitID, [PersonID])
        /// More than one decree delegates the assessing of this person.
        case severalDelegates([PersonID])
        /// The person is Plt of more than one unit: where he reports is open.
        case severalActingPosts([OrgUnitID])
        /// The units above each other form a ring.
        case cycle(OrgUnitID)
    }

    /// What is known of the time to come.
    public struct Outlook: Hashable, Sendable {
        /// A Plt appointed tomorrow for the unit that decides.
        public struct Acting: Hashable, Sendable {
            public var unit: OrgUnitID
            /// Whether he, and no longer the one of today, would assess.
            public var assesses: Bool
        }

        /// The end of the assignment that the answer rests on.
        public struct End: Hashable, Sendable {
            public var lastDay: CalendarDate
            /// The answer on the day after.
            public var then: Answer
        }

        /// Nil where no unit decides.
        public var acting: Acting?
        /// Nil while the assignment is open.
        public var end: End?

        public init(acting: Acting? = nil, end: End? = nil) {
            self.acting = acting
            self.end = end
        }
    }

    public var subject: PersonID
    public var day: CalendarDate
    /// The quarter whose appraisal is meant; nil for the day alone.
    public var quarter: Quarter?
    public var answer: Answer
    /// The rules in the order in which they led to the answer.
    public var path: [Step]
    /// *Atasan pejabat penilai kinerja*.
    public var superior: Assessor?
    /// Who is responsible while the assessor is permanently absent.
    public var next: Assessor?
    public var outlook: Outlook

    public init(
        subject: PersonID, day: CalendarDate, quarter: Quarter? = nil, answer: Answer,
        path: [Step], superior: Assessor? = nil, next: Assessor? = nil,
        outlook: Outlook = Outlook()
    ) {
        self.subject = subject
        self.day = day
        self.quarter = quarter
        self.answer = answer
        self.path = path
        self.superior = superior
        self.next = next
        self.outlook = outlook
    }

    public var assessor: Assessor? {
        if case .assessor(let assessor) = answer { assessor } else { nil }
    }

    public var orphan: Orphan? {
        if case .orphan(let reason) = answer { reason } else { nil }
    }

    /// Whether the evaluation admits no objection: that of JPT and heads of
    /// independent units (p. 90 no. 12), not that of somebody whose superiors
    /// are missing.
    public var isFinal: Bool { assessor == .regionalHead && path.last == .regionalHead }

    /// The rules and the decree in one line, to be kept with a signature:
    /// `VACANT:89.2 SUPERIOR:89.2 SK 821/12/2024`.
    public var basis: String {
        let decree = assessor?.assignment?.decree.number ?? ""
        return (path.map(\.code) + (decree.isEmpty ? [] : ["SK " + decree]))
            .joined(separator: " ")
    }
}
