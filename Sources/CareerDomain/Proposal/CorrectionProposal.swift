/// A correction of his own record that somebody asks for (UU 27/2022 art. 6:
/// completing, renewing and correcting of one's own data).
public struct CorrectionProposal: Hashable, Sendable {
    public enum State: String, CaseIterable, Sendable {
        case proposed = "DIUSULKAN"
        case accepted = "DITERIMA"
        case refused = "DITOLAK"
        /// By the person himself.
        case withdrawn = "DITARIK"
    }

    /// What became of it.
    public struct Decision: Hashable, Sendable {
        public var at: Moment
        /// The name of the account that decided, as it is today; empty for the
        /// owner of the file.
        public var by: String
        public var reason: String

        public init(at: Moment, by: String, reason: String) {
            self.at = at
            self.by = by
            self.reason = reason
        }
    }

    public var id: ProposalID
    public var person: PersonID
    /// As it is today.
    public var personName: String
    public var correction: ProposedCorrection
    /// What was recorded when it was proposed.
    public var stored: String
    public var proposedAt: Moment
    public var state: State
    /// Nil while it is open.
    public var decision: Decision?

    public init(
        id: ProposalID, person: PersonID, personName: String = "",
        correction: ProposedCorrection, stored: String, proposedAt: Moment,
        state: State = .proposed, decision: Decision? = nil
    ) {
        self.id = id
        self.person = person
        self.personName = personName
        self.correction = correction
        self.stored = stored
        self.proposedAt = proposedAt
        self.state = state
        self.decision = decision
    }

    public var isOpen: Bool { state == .proposed }

    /// Whole days since it was proposed.
    public func age(at now: Moment) -> Int {
        max(0, Int((now.secondsSinceEpoch - proposedAt.secondsSinceEpoch) / 86_400))
    }
}

public typealias ProposalID = Identifier<CorrectionProposal>

/// What a person asks to be recorded, and what shows it.
public struct ProposedCorrection: Hashable, Sendable {
    public var field: ProposalField
    /// The value of a field of the form; of a history what is right, in words.
    public var value: String
    public var documentNumber: String
    /// Where the document can be seen.
    public var documentPlace: String
    public var reason: String

    public init(
        field: ProposalField, value: String, documentNumber: String = "",
        documentPlace: String = "", reason: String
    ) {
        self.field = field
        self.value = value
        self.documentNumber = documentNumber
        self.documentPlace = documentPlace
        self.reason = reason
    }
}

/// What is found against a proposal.
public enum ProposalFinding: Hashable, Sendable {
    case missingValue
    case notADate(String)
    /// NIK is not 16 digits.
    case nationalIDMalformed(String)
    /// It is recorded like that already.
    case sameAsRecorded
    case missingDocument
    case missingReason
    /// One for this field is open already.
    case alreadyOpen
    /// With this value the record cannot be kept.
    case unreadable
}

extension ProposedCorrection {
    /// Everything that is found against it, given what is recorded.
    public func findings(recorded: String) -> [ProposalFinding] {
        var found: [ProposalFinding] = []
        let isBlank = value.allSatisfy(\.isWhitespace)
        if isBlank, !field.mayBeEmptied {
            found.append(.missingValue)
        } else if field == .birthDate, CalendarDate(typed: value) == nil {
            found.append(.notADate(value))
        } else if field == .nationalID, NationalID(value) == nil {
            found.append(.nationalIDMalformed(value))
        } else if written == recorded {
            found.append(.sameAsRecorded)
        }
        if field.needsDocument, documentNumber.allSatisfy(\.isWhitespace) {
            found.append(.missingDocument)
        }
        if reason.allSatisfy(\.isWhitespace) { found.append(.missingReason) }
        return found
    }

    /// The value as it is recorded: days and NIK in one spelling, no blanks
    /// around it.
    public var written: String {
        var form = PersonForm()
        form.values[.name] = value
        let text = form.text(.name)
        switch field {
        case .birthDate: return CalendarDate(typed: text)?.written ?? text
        case .nationalID: return NationalID(text)?.digits ?? text
        default: return text
        }
    }
}

/// A proposal beside what is recorded now.
public struct ProposalComparison: Hashable, Sendable {
    public var proposal: CorrectionProposal
    /// What is recorded now.
    public var recorded: String
    /// The person's version, for accepting what was seen.
    public var version: Int

    public init(proposal: CorrectionProposal, recorded: String, version: Int) {
        self.proposal = proposal
        self.recorded = recorded
        self.version = version
    }

    /// Whether the record was changed since the proposal was made.
    public var hasChanged: Bool { recorded != proposal.stored }
}
