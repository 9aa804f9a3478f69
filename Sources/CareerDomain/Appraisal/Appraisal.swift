/// A quarterly appraisal document (PermenPANRB 6/2022, Format C.1.3 p. 111–113,
/// and of Format D.1.1 p. 115 the parts 1, 2, 4 and 5): planned results, behaviour, two ratings, notes; draft until signed,
/// and from then on unchanging.
public struct Appraisal: Hashable, Sendable {
    public enum State: String, Sendable {
        case draft = "DRAF"
        case signed = "DITANDATANGANI"
    }

    public var id: AppraisalID
    /// Rises by one with every stored change.
    public var version: Int
    public var person: PersonID
    public var quarter: Quarter
    public var state: State
    /// Who is appraised, as the form prints it. Follows the person while a
    /// draft, and is frozen by signing.
    public var subject: Party
    /// Who appraises (*pejabat penilai kinerja*), as the form prints it. Of a draft it is whom the
    /// rules name today, by the records of today; frozen by signing.
    public var assessor: Party
    /// Whose record ``assessor`` is; nil for the regional head, who has none, and for documents of
    /// releases that kept the name alone.
    public var assessorID: PersonID?
    /// Whom a draft named when it was begun, where the rules name another by now.
    public var formerAssessor: Party?
    public var organisationResult: OrganisationResult?
    public var results: [PlannedResult]
    public var behaviours: [BehaviourEntry]
    public var resultRating: RatingChoice
    public var behaviourRating: RatingChoice
    public var notes: String
    public var recommendation: String
    public var updatedAt: Moment
    public var signedAt: Moment?
    /// What is on record of a signature on paper; confirmed where the document is signed.
    public var paperSignature: PaperSignature?
    /// When it was handed to whom it is about (PermenPANRB 6/2022 p. 114).
    public var deliveredAt: Moment?

    public init(
        id: AppraisalID, version: Int = 0, person: PersonID, quarter: Quarter,
        state: State = .draft, subject: Party, assessor: Party = Party(),
        assessorID: PersonID? = nil, formerAssessor: Party? = nil,
        organisationResult: OrganisationResult? = nil, results: [PlannedResult] = [],
        behaviours: [BehaviourEntry] = CoreValue.allCases.map { BehaviourEntry(value: $0) },
        resultRating: RatingChoice = RatingChoice(),
        behaviourRating: RatingChoice = RatingChoice(), notes: String = "",
        recommendation: String = "", updatedAt: Moment, signedAt: Moment? = nil,
        paperSignature: PaperSignature? = nil, deliveredAt: Moment? = nil
    ) {
        self.id = id
        self.version = version
        self.person = person
        self.quarter = quarter
        self.state = state
        self.subject = subject
        self.assessor = assessor
        self.assessorID = assessorID
        self.formerAssessor = formerAssessor
        self.organisationResult = organisationResult
        self.results = results
        self.behaviours = behaviours
        self.resultRating = resultRating
        self.behaviourRating = behaviourRating
        self.notes = notes
        self.recommendation = recommendation
        self.updatedAt = updatedAt
        self.signedAt = signedAt
        self.paperSignature = paperSignature
        self.deliveredAt = deliveredAt
    }

    public var documentState: DocumentState { DocumentState(state, deliveredAt) }

    /// The predikat; nil until both ratings are chosen.
    public var grade: PerformanceGrade? {
        guard let results = resultRating.chosen, let behaviour = behaviourRating.chosen else {
            return nil
        }
        return PerformanceGrade(results: results, behaviour: behaviour)
    }
}

extension DocumentState {
    fileprivate init(_ state: Appraisal.State, _ deliveredAt: Moment?) {
        switch state {
        case .draft: self = .draft
        case .signed: self = deliveredAt == nil ? .signed : .delivered
        }
    }
}

/// The five heads of a party to the form: name, number, rank, post, unit.
public struct Party: Hashable, Sendable {
    public var name: String
    public var employeeNumber: String
    public var rank: String
    public var position: String
    public var unit: String

    public init(
        name: String = "", employeeNumber: String = "", rank: String = "",
        position: String = "", unit: String = ""
    ) {
        self.name = name
        self.employeeNumber = employeeNumber
        self.rank = rank
        self.position = position
        self.unit = unit
    }
}

/// *Rencana hasil kerja* with what came of it.
public struct PlannedResult: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case main = "UTAMA"
        case additional = "TAMBAHAN"
    }

    public var id: PlannedResultID
    public var kind: Kind
    /// *Rencana hasil kerja pimpinan yang diintervensi*.
    public var parentResult: String
    public var statement: String
    public var indicators: [ResultIndicator]
    /// *Bukti dukung*: number or place of the documents.
    public var evidence: String
    /// *Umpan balik berkelanjutan* in words, and how it sounds.
    public var feedback: String
    public var feedbackTone: FeedbackTone?
    public var rating: Rating?

    public init(
        id: PlannedResultID, kind: Kind = .main, parentResult: String = "",
        statement: String = "", indicators: [ResultIndicator] = [], evidence: String = "",
        feedback: String = "", feedbackTone: FeedbackTone? = nil, rating: Rating? = nil
    ) {
        self.id = id
        self.kind = kind
        self.parentResult = parentResult
        self.statement = statement
        self.indicators = indicators
        self.evidence = evidence
        self.feedback = feedback
        self.feedbackTone = feedbackTone
        self.rating = rating
    }
}

/// *Indikator kinerja individu* with target and realisation.
public struct ResultIndicator: Hashable, Sendable {
    public enum Aspect: String, CaseIterable, Sendable {
        case quantity = "KUANTITAS"
        case quality = "KUALITAS"
        case time = "WAKTU"
        case cost = "BIAYA"
    }

    public var id: ResultIndicatorID
    public var aspect: Aspect
    public var indicator: String
    public var target: String
    public var realisation: String

    public init(
        id: ResultIndicatorID, aspect: Aspect = .quantity, indicator: String = "",
        target: String = "", realisation: String = ""
    ) {
        self.id = id
        self.aspect = aspect
        self.indicator = indicator
        self.target = target
        self.realisation = realisation
    }
}

/// How feedback answers: the guide of p. 97–98 asks for *respon positif*.
public enum FeedbackTone: Int, CaseIterable, Sendable {
    case positive = 1
    case mixed = 2
    case negative = 3
}

/// One of the seven values with the leader's expectation, the feedback and
/// what was observed.
public struct BehaviourEntry: Hashable, Sendable {
    /// The three steps of the guide on p. 98.
    public enum Observation: Int, CaseIterable, Sendable {
        /// Lives the value consistently and guards it in or outside the unit.
        case guardian = 1
        /// Lives the value consistently.
        case consistent = 2
        /// Does not yet live the value consistently.
        case notYet = 3
    }

    public var value: CoreValue
    /// *Ekspektasi khusus pimpinan*.
    public var expectation: String
    public var feedback: String
    public var observation: Observation?

    public init(
        value: CoreValue, expectation: String = "", feedback: String = "",
        observation: Observation? = nil
    ) {
        self.value = value
        self.expectation = expectation
        self.feedback = feedback
        self.observation = observation
    }
}

/// What lists and timelines show of an appraisal.
public struct AppraisalSummary: Hashable, Sendable {
    public var id: AppraisalID
    public var quarter: Quarter
    public var state: Appraisal.State
    public var grade: PerformanceGrade?
    /// Nil while a draft.
    public var signedAt: Moment?
    public var deliveredAt: Moment?

    public var documentState: DocumentState { DocumentState(state, deliveredAt) }

    public init(
        id: AppraisalID, quarter: Quarter, state: Appraisal.State, grade: PerformanceGrade?,
        signedAt: Moment? = nil, deliveredAt: Moment? = nil
    ) {
        self.id = id
        self.quarter = quarter
        self.state = state
        self.grade = grade
        self.signedAt = signedAt
        self.deliveredAt = deliveredAt
    }
}
