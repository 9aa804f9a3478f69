/// Why something could not be read or kept. Texts are made from it in one
/// place, outside the domain.
public enum KeepingError: Error, Hashable, Sendable {
    /// Another session holds the database longer than the patience allows.
    case busy
    /// Another process is loading many records; nothing of this load is kept.
    case loading
    case readOnly
    case diskFull
    /// The stored value is no longer the one the writer saw.
    case conflict(stored: String)
    /// The document or person was changed since its writer has read it.
    case outdated
    /// There is none, or nobody the acting account may know of.
    case notFound
    /// The acting account may not do this.
    case denied(Denial)
    /// The document is signed: it never changes.
    case signed
    /// The regulation has no appraisal for the person in that quarter.
    case noAppraisal(PlanningExemption)
    /// The quarter had ended before the person was first appointed, on that day.
    case notYetAppointed(CalendarDate)
    /// Signing is refused for these reasons.
    case obstacles([SigningRule.Obstacle])
    /// What is found against a passphrase or PIN; nothing was stored.
    case secretRefused([SecretFinding], SecretKind)
    /// What is found against a proposed correction; nothing was stored.
    case proposalRefused([ProposalFinding])
    /// An account of this name exists already.
    case nameTaken(String)
    /// No name of a technical account: see ``Account/isName(_:)``.
    case nameUnsuitable
    /// A text is longer than what is kept, in Unicode scalars.
    case tooLong(limit: Int)
    /// Without this row nothing of its kind would be in force of the person.
    case onlyRow(DatedRowKind)
    /// A person with this number exists already.
    case duplicateNumber(digits: String)
    /// Another file lies at the database's place since it was opened; nothing
    /// more is read from or written to the one that lay there.
    case replaced
    /// The file is damaged or no database.
    case damaged(detail: String)
    /// Anything else, with the database's own code and words.
    case failed(code: Int, detail: String)
}
