/// A signature on paper, keyed in by one account and confirmed by another: of the regional head, who
/// is elected, has no NIP and may have no account (PermenPANRB 6/2022 p. 65, 90).
public struct PaperSignature: Hashable, Sendable {
    /// What stands on the paper.
    public struct Sheet: Hashable, Sendable {
        /// Number of the document.
        public var number: String
        /// Day of the signature.
        public var day: CalendarDate

        public init(number: String, day: CalendarDate) {
            self.number = number
            self.day = day
        }
    }

    public var sheet: Sheet
    /// The version of the draft that was held against the paper.
    public var version: Int
    public var keyedBy: AccountID
    /// Who that is, for display.
    public var keyedByName: String
    public var keyedAt: Moment
    /// Empty until another account has confirmed it.
    public var confirmedByName: String
    public var confirmedAt: Moment?

    public init(
        sheet: Sheet, version: Int, keyedBy: AccountID, keyedByName: String, keyedAt: Moment,
        confirmedByName: String = "", confirmedAt: Moment? = nil
    ) {
        self.sheet = sheet
        self.version = version
        self.keyedBy = keyedBy
        self.keyedByName = keyedByName
        self.keyedAt = keyedAt
        self.confirmedByName = confirmedByName
        self.confirmedAt = confirmedAt
    }

    public var isConfirmed: Bool { confirmedAt != nil }
}

/// A draft whose signature on paper waits for its confirmation.
public struct WaitingSignature: Hashable, Sendable {
    public var appraisal: AppraisalID
    public var person: PersonID
    public var personName: String
    public var quarter: Quarter
    public var signature: PaperSignature

    public init(
        appraisal: AppraisalID, person: PersonID, personName: String, quarter: Quarter,
        signature: PaperSignature
    ) {
        self.appraisal = appraisal
        self.person = person
        self.personName = personName
        self.quarter = quarter
        self.signature = signature
    }
}
