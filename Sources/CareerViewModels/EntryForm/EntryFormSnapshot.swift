/// All that is drawn of an entry form.
public struct EntryFormSnapshot: Hashable, Sendable {
    public struct Finding: Hashable, Sendable {
        public var text: String
        /// An error keeps the form from being stored, a warning does not.
        public var isError: Bool
    }
    /// An explanation, e.g. a level's anchor.
    public struct SideLine: Hashable, Sendable {
        public var text: String
        /// It is about what is chosen now.
        public var isCurrent = false
    }
    public struct Field: Hashable, Sendable {
        public enum Content: Hashable, Sendable {
            case text(String)
            case choice([String], chosen: Int?)
        }
        public var label: String
        public var content: Content
        /// The last choice is made with 0.
        public var lastIsZero: Bool
        public var caret: Int?
        public var findings: [Finding]
    }

    public var title: String
    public var fields: [Field]
    public var focus: Int
    public var help: String
    /// Explanations beside the form.
    public var side: [SideLine]
    public var save: AppraisalFormSnapshot.Save
    public var saveText: String
    public var summary: String
}
