/// Corrections that people propose of their own records. None is ever deleted.
public protocol ProposalKeeping: AnyObject {
    /// The person's, newest first.
    func proposals(of person: PersonID) throws(KeepingError) -> [CorrectionProposal]

    /// The open ones that the actor may decide on, oldest first.
    /// - Throws: `denied` when he may decide on nobody's.
    func openProposals(limit: Int) throws(KeepingError) -> [CorrectionProposal]

    /// A proposal beside what is recorded now; reading it leaves a trail.
    func comparison(of proposal: ProposalID) throws(KeepingError) -> ProposalComparison

    /// - Throws: `proposalRefused` with all that is found against it.
    func propose(
        _ correction: ProposedCorrection, for person: PersonID
    ) throws(KeepingError) -> ProposalID

    /// Takes back one's own.
    /// - Throws: `outdated` when it is decided already.
    func withdraw(_ proposal: ProposalID) throws(KeepingError)

    /// Records what was proposed, in the same transaction as the decision; of
    /// a row of a history only the decision.
    /// - Throws: `outdated` when it is decided already, or the person was
    ///   changed since that version.
    func accept(
        _ proposal: ProposalID, seeing version: Int, reason: String
    ) throws(KeepingError)

    /// - Throws: `outdated` when it is decided already.
    func refuse(_ proposal: ProposalID, reason: String) throws(KeepingError)
}
