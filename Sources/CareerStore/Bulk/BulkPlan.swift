/// How a bulk load is to go.
public struct BulkPlan: Sendable {
    public enum Keeping: Sendable {
        /// Every few thousand records are committed: no other session waits
        /// for long, and a load that is cut short keeps what it has.
        case inChunks
        /// All or nothing, in one transaction; other sessions cannot write
        /// until it ends.
        case asOne
        /// Everything is undone: a rehearsal.
        case nothing
    }

    public var keeping = Keeping.inChunks
    /// Why rows are closed that the source corrects; shown to people.
    public var correctionReason = ""
    /// People to come, as far as it is known.
    public var expectedPeople: Int?
    /// Whether each person who is added or changed is in the trail, or only the
    /// load as a whole (made-up people).
    public var notesEverybody = true
    /// Records between two commits, where not the usual.
    var chunkSize: Int?

    public init(
        keeping: Keeping = .inChunks, correctionReason: String = "", expectedPeople: Int? = nil
    ) {
        self.keeping = keeping
        self.correctionReason = correctionReason
        self.expectedPeople = expectedPeople
    }
}
