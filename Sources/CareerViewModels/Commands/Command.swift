/// Everything a user can do, by name.
public enum CommandID: String, CaseIterable, Sendable {
    // Everywhere
    case help, palette, quit, redraw, refresh, theme, messages, save, back, suspend, lock
    case focusList, focusProfile, focusForm, nextPane, previousPane, zoom
    case previousQuarter, nextQuarter, cancel
    // Lists
    case up, down, pageUp, pageDown, home, end, open
    case filter, clearFilter, facets, sort
    // People and competency
    case newPerson, editPerson, assess, setRequirement, correct, settings
    // Who assesses whom
    case authority, assign, closeAssignment, orphans, capabilities
    // Told to everybody
    case announcements, takeDown
    // The trail, and one's own record
    case trail, auditTrail, filterTrail, auditHead, ownRecord, reveal
    case printRecord, proposeCorrection, withdrawProposal, proposals, acceptProposal, refuseProposal
    // Accounts and rights
    case account, ownAccount, changeSecret, rights, rightsTable
    case handOutCode, toggleBlock, grantRole, revokeRole, declareRelative, endRelative
    case approvals, confirmApproval, refuseApproval
    // Appraisal form
    case nextField, nextOpenField, previousField, beginAppraisal
    case nextPerson, previousPerson, readText, addResult, addExtraResult, removeResult
    case addIndicator, removeIndicator, sign, paperSignature, waitingSignatures, deliver
    case undo, redo
    case choose1, choose2, choose3, choose4, choose5, chooseNone
    // Text
    case caretLeft, caretRight, caretHome, caretEnd
    case deleteBackward, deleteForward, deleteWord, clearText
    // Forms stored as a whole
    case storeForm, leaveForm, discardDraft
    // Answers
    case accept, decline, keepMine, takeTheirs
}

/// Where the keyboard is: decides which commands a key can mean.
public enum CommandContext: String, CaseIterable, Sendable {
    case anywhere
    case list, profile
    /// Appraisal form: on a choice or a heading, or inside a text.
    case form, formChoice, formText
    /// A line that takes text: filter, palette, fields of other forms.
    case textEntry
    /// Forms that are stored as a whole; on a choice of theirs, on a long list
    /// that typing opens.
    case entry, entryChoice, entryPicker
    /// A list to choose from, a page to read.
    case choosing, reading
    /// The page of one person.
    case dossier
    /// The page of who may assess him.
    case authority
    /// The whole trail; everything of oneself; a proposed correction.
    case trail, ownRecord, proposal
    /// What is told to everybody.
    case announcement
    /// The page of a person's account, of one's own, and of one's rights.
    case account, ownAccount, rights
    /// A request that waits for a second person.
    case approval
    case confirmation, conflict
    case firstStart
    /// Nobody has signed in.
    case signIn

    /// Whether printable keys are text here.
    public var takesText: Bool {
        switch self {
        case .formText, .textEntry, .entryPicker: true
        default: false
        }
    }
}

/// A row of the table that key dispatch, footer, help, palette and README are
/// made from.
public struct Command: Sendable {
    public let id: CommandID
    /// Notations like `F2`, `^O`, `Shift-Tab`, `j`; the first is shown.
    public let keys: [String]
    public let contexts: [CommandContext]
    /// Order in the footer among the commands that are offered there; nil
    /// keeps it out.
    public let footerRank: Int?
    /// Whether help and palette list it (motion inside a text is only in help).
    public let isInPalette: Bool

    init(
        _ id: CommandID, _ keys: [String], in contexts: [CommandContext],
        footer footerRank: Int? = nil, palette isInPalette: Bool = true
    ) {
        self.id = id
        self.keys = keys
        self.contexts = contexts
        self.footerRank = footerRank
        self.isInPalette = isInPalette
    }
}

/// Whether a command can be given now, and if not, why, in words.
public enum Availability: Hashable, Sendable {
    case ready
    case blocked(String)
}

extension CommandID {
    /// The digit of a choice command; 0 opens the choice.
    var choiceNumber: Int? {
        switch self {
        case .chooseNone: 0
        case .choose1: 1
        case .choose2: 2
        case .choose3: 3
        case .choose4: 4
        case .choose5: 5
        default: nil
        }
    }
}
