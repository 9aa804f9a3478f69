/// What is recorded of oneself, beside what the other verbs read.
public protocol PersonalRecordKeeping: AnyObject {
    /// The person whose account acts; nil for a technical one, and for the
    /// owner of the file.
    func ownPerson() throws(KeepingError) -> PersonID?

    /// Numbers that the person bore before, newest first.
    func formerNumbers(of person: PersonID) throws(KeepingError) -> [FormerNumber]

    /// Puts it into the trail that all that is stored of the person is printed; to be called
    /// before it is.
    func notePrinting(
        of person: PersonID, for purpose: ProcessingPurpose
    ) throws(KeepingError)
}

/// A NIP or NI PPPK that was replaced by another.
public struct FormerNumber: Hashable, Sendable {
    /// Eighteen digits.
    public var digits: String
    public var replacedAt: Moment

    public init(digits: String, replacedAt: Moment) {
        self.digits = digits
        self.replacedAt = replacedAt
    }
}
