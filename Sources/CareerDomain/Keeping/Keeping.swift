/// Reading the employee list.
public protocol RosterKeeping: AnyObject {
    /// At most `limit` entries beside the anchor.
    func rosterPage(
        _ query: RosterQuery, at anchor: RosterAnchor, limit: Int
    ) throws(KeepingError) -> RosterPage

    /// Everybody, narrowed or not; kept, not counted.
    func rosterTotal() throws(KeepingError) -> Int

    /// One slice of a count, looking at no more than `budget` people; begin
    /// with nil and go on with the answer until it is complete.
    func rosterCount(
        _ query: RosterQuery, continuing: RosterCount?, budget: Int
    ) throws(KeepingError) -> RosterCount

    /// The list's line of one person.
    func rosterEntry(
        of person: PersonID, quarter: Quarter
    ) throws(KeepingError) -> RosterEntry?

    /// Today's units, each before those below it.
    func unitTree() throws(KeepingError) -> [UnitNode]
}

/// Reading and changing what is recorded of a person.
public protocol DossierKeeping: AnyObject {
    /// Everything recorded of a person. Reading it leaves a trail, and so
    /// does reading what is masked.
    func dossier(
        of person: PersonID, identity: IdentityView
    ) throws(KeepingError) -> Dossier?
    func person(withNumber digits: String) throws(KeepingError) -> PersonID?
    /// People with this NIK, other than the given one.
    func people(
        withNationalID digits: String, except person: PersonID?
    ) throws(KeepingError) -> [PersonID]

    /// Adds the person or brings the stored one up to the record; what changed
    /// with time becomes a new dated row.
    func register(
        _ record: PersonRecord
    ) throws(KeepingError) -> (person: PersonID, outcome: RegistrationOutcome)

    /// Changes a person as the form states it.
    /// - Throws: `outdated` when the stored version is not `version`.
    func amend(
        _ person: PersonID, to record: PersonRecord, seeing version: Int
    ) throws(KeepingError)

    /// Takes a dated row out of force, with the reason.
    /// - Throws: `onlyRow` when nothing of its kind would be left in force that nobody is
    ///   without; `denied` when the person would be in a unit out of the actor's hands.
    func correct(
        _ kind: DatedRowKind, row: Int64, of person: PersonID, reason: String
    ) throws(KeepingError)

    /// Erases somebody who has left, after the time for which his record has
    /// to be kept; see ``ErasedPerson`` for what stays.
    /// - Throws: `denied` while he belongs to the staff; `outdated` when it has
    ///   been done.
    func erasePerson(_ person: PersonID, reason: String) throws(KeepingError)
}

extension DossierKeeping {
    public func dossier(of person: PersonID) throws(KeepingError) -> Dossier? {
        try dossier(of: person, identity: .masked)
    }
}

public enum DatedRowKind: String, CaseIterable, Sendable {
    case rank, post, unit, status

    /// Whether nobody is without one: who has no unit is in nobody's hands, and who has no status
    /// belongs to the staff or not. A rank or a post may be unknown for a while.
    public var isNeeded: Bool { self == .unit || self == .status }
}

/// Reading and recording competency.
public protocol CompetencyKeeping: AnyObject {
    func competencyEvidence(
        of person: PersonID, on day: CalendarDate
    ) throws(KeepingError) -> CompetencyEvidence

    /// Puts it into the trail that somebody's competency profile is being read.
    func noteReading(ofCompetencyOf person: PersonID) throws(KeepingError)

    /// Sets what the post that the person holds requires, for everybody who
    /// holds it; what was set before ends on the day before.
    /// - Throws: `notFound` when the person holds no post.
    func require(
        _ requirement: PositionRequirement, forPostOf person: PersonID
    ) throws(KeepingError)

    /// Stores a new assessment; `id` is ignored.
    func record(_ assessment: CompetencyAssessment) throws(KeepingError) -> AssessmentID
}

/// Reading and writing quarterly appraisals.
public protocol AppraisalKeeping: AnyObject {
    func appraisal(
        of person: PersonID, in quarter: Quarter
    ) throws(KeepingError) -> Appraisal?

    func appraisal(_ id: AppraisalID) throws(KeepingError) -> Appraisal?

    /// Newest first.
    func appraisals(of person: PersonID) throws(KeepingError) -> [AppraisalSummary]

    /// Why the regulation has no appraisal for the person in the quarter; nil
    /// where it has one. Then none is begun, filled in or signed: each verb
    /// that does throws `noAppraisal`.
    func planningExemption(
        of person: PersonID, in quarter: Quarter
    ) throws(KeepingError) -> PlanningExemption?

    /// The draft of the quarter, begun if there is none: the plan is taken
    /// over from the person's latest appraisal, without realisation, evidence,
    /// feedback and ratings. Where that names no assessor, the one of today is
    /// filled in.
    func beginAppraisal(
        of person: PersonID, in quarter: Quarter
    ) throws(KeepingError) -> Appraisal

    /// Stores one field of a draft and, with it or not at all, where the user
    /// is; answers the document as it stands.
    /// - Throws: `conflict` when the stored text is neither `old` nor `new`;
    ///   `signed` when it is no draft any more.
    func save(
        _ field: AppraisalField, from old: String, to new: String, in appraisal: AppraisalID,
        at place: SessionPlace?
    ) throws(KeepingError) -> Appraisal

    /// Takes a draft away, the whole document.
    /// - Throws: `outdated` when the stored version is not `version`; `signed`
    ///   when it is no draft any more.
    func discard(
        _ appraisal: AppraisalID, seeing version: Int
    ) throws(KeepingError)

    /// Brings a draft that was taken away back as it was, under new keys.
    /// - Throws: `outdated` when the quarter has another by now.
    func reinstate(_ draft: Appraisal) throws(KeepingError) -> Appraisal

    /// Adds an empty result with one empty indicator.
    func addResult(
        _ kind: PlannedResult.Kind, to appraisal: AppraisalID
    ) throws(KeepingError) -> (Appraisal, PlannedResultID)
    func removeResult(
        _ result: PlannedResultID, from appraisal: AppraisalID
    ) throws(KeepingError) -> Appraisal
    /// Puts a removed result back as it was; it and its parts get new keys.
    func restoreResult(
        _ result: PlannedResult, at index: Int, in appraisal: AppraisalID
    ) throws(KeepingError) -> (Appraisal, PlannedResultID)
    func addIndicator(
        to result: PlannedResultID, in appraisal: AppraisalID
    ) throws(KeepingError) -> (Appraisal, ResultIndicatorID)
    func removeIndicator(
        _ indicator: ResultIndicatorID, from appraisal: AppraisalID
    ) throws(KeepingError) -> Appraisal
    /// Puts a removed indicator back as it was, under a new key.
    func restoreIndicator(
        _ indicator: ResultIndicator, at index: Int, in result: PlannedResultID,
        of appraisal: AppraisalID
    ) throws(KeepingError) -> (Appraisal, ResultIndicatorID)

    /// Signs: freezes the parties, the suggestions and the derived predikat.
    /// - Throws: `obstacles` while ``SigningRule`` finds any; `outdated` when
    ///   the stored version is not `version`.
    func sign(
        _ appraisal: AppraisalID, seeing version: Int
    ) throws(KeepingError) -> Appraisal

    /// Records that the regional head has signed a draft on paper (PermenPANRB 6/2022 p. 65, 90),
    /// until another account confirms it.
    /// - Throws: as `sign`; `denied` where the rules name another assessor.
    func keyInSignature(
        _ signature: PaperSignature.Sheet, of appraisal: AppraisalID, seeing version: Int
    ) throws(KeepingError) -> Appraisal

    /// Signs by the paper that another account has keyed in.
    /// - Throws: `outdated` when the draft has changed since, or nothing was keyed in; `denied` for
    ///   the account that keyed it in.
    func confirmSignature(of appraisal: AppraisalID) throws(KeepingError) -> Appraisal

    /// Takes back what was keyed in and not confirmed.
    func withdrawSignature(of appraisal: AppraisalID) throws(KeepingError) -> Appraisal

    /// Drafts with a signature that waits for its confirmation, oldest first.
    func waitingSignatures(limit: Int) throws(KeepingError) -> [WaitingSignature]

    /// Hands a signed document to whom it is about: from now on he can read it
    /// (*menyampaikan*, PermenPANRB 6/2022 p. 114).
    func deliver(_ appraisal: AppraisalID) throws(KeepingError) -> Appraisal

    /// Puts it into the trail that somebody's appraisal is being read.
    func noteReading(of appraisal: AppraisalID) throws(KeepingError)
}

/// Places, drafts and settings.
public protocol SessionKeeping: AnyObject {
    /// Where the owner was last: the newest place that was lost with its
    /// session, which this session takes over, else the newest left by wish.
    /// Places of sessions that still run are not asked.
    func resumePlace(for session: Session) throws(KeepingError) -> SessionPlace?
    func save(_ place: SessionPlace) throws(KeepingError)

    /// The newest draft of the owner, taken over by this session; drafts that
    /// another running session has open stay with it.
    func resumeDraft(_ key: FormDraft.Key) throws(KeepingError) -> FormDraft?
    /// Stores these fields of a draft, all or none.
    func saveDraft(_ fields: [String: String], of key: FormDraft.Key) throws(KeepingError)
    /// Stores a draft that holds these fields and no others.
    func replaceDraft(_ key: FormDraft.Key, with fields: [String: String]) throws(KeepingError)
    func discardDraft(_ key: FormDraft.Key) throws(KeepingError)

    /// Name of the colours the owner has chosen; nil before.
    func theme(of owner: String) throws(KeepingError) -> String?
    func saveTheme(_ name: String, of owner: String) throws(KeepingError)

    func settings() throws(KeepingError) -> InstitutionSettings
    /// - Parameter seen: the settings that these are made from; nil where they
    ///   hold whatever is stored.
    /// - Throws: `outdated` when others are stored by now.
    func save(
        _ settings: InstitutionSettings, replacing seen: InstitutionSettings?
    ) throws(KeepingError)

    /// Differs from the last answer when any session has changed the database
    /// in between.
    func changeMark() throws(KeepingError) -> Int64

    /// What other sessions have changed since it was asked last; everything at
    /// the first time.
    func changes() throws(KeepingError) -> RecordChanges
}

extension SessionKeeping {
    public func save(_ settings: InstitutionSettings) throws(KeepingError) {
        try save(settings, replacing: nil)
    }
}

public typealias CareerKeeping =
    RosterKeeping & DossierKeeping & CompetencyKeeping & AppraisalKeeping & SessionKeeping
    & AuthorityKeeping & AuditKeeping & AccountKeeping & AnnouncementKeeping
    & ProposalKeeping & PersonalRecordKeeping
