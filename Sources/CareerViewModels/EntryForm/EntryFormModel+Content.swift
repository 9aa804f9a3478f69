import CareerDomain

/// What a form consists of, and what it asks of the screen it lies over.
extension EntryFormModel {
    struct Field {
        enum Kind {
            case text
            /// A passphrase or PIN: asterisks, and never a draft.
            case secret
            /// Codes and labels behind the keys 1, 2, 3 …
            case choice([(code: String, label: String)])
            /// A long list, opened with Enter or by typing.
            case picker([(code: String, label: String)])
        }
        /// Code of the choice that 0 makes; without it 0 clears.
        static let zero = "0"

        var lastIsZero: Bool {
            guard case .choice(let options) = kind else { return false }
            return options.last?.code == Self.zero
        }

        var key: String
        var label: String
        var kind: Kind
        var help: String
    }

    struct Finding: Hashable {
        var key: String
        var text: String
        var isError: Bool
    }

    typealias SideLine = EntryFormSnapshot.SideLine

    /// What is to be stored.
    struct Input {
        /// Texts and codes of all fields, and what was hidden with the draft.
        var values: [String: String]
        /// Fields that were changed by the user.
        var touched: Set<String>
    }

    /// What the form is about: its rules, and what storing means.
    struct Content {
        var title: String
        var fields: [Field]
        /// What the fields hold without a draft.
        var initial: [String: String]
        /// Whether what the fields hold at first is kept with the draft, because
        /// it hangs on where the form was opened and no document has it.
        var keepsInitial = false
        /// Kept with the draft and handed to `store`, e.g. the version that the
        /// form was begun on; a draft's own wins.
        var hidden: [String: String] = [:]
        /// Fields that follow from others while they are empty.
        var derived: ([String: String]) -> [String: String] = { _ in [:] }
        /// Every rule that is not met, all at once.
        var findings: ([String: String]) -> [Finding]
        var side: ([String: String]) -> [SideLine] = { _ in [] }
        /// Stores the real thing; false when it may not be yet.
        var store: (Input) throws(KeepingError) -> Bool
    }

    /// What the form needs of the screen it lies over.
    struct Host {
        var wording: Wording
        var open: (any Layer) -> Void
        var report: (StatusMessage.Level, String) -> Void
        var askToDiscard: (EntryFormModel) -> Void
    }
}
