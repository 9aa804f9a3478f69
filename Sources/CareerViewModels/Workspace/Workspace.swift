import CareerDomain

/// The three panes.
public enum Pane: String, CaseIterable, Sendable {
    case list, profile, form

    /// Where the keyboard is while it has nothing more inside.
    var context: CommandContext {
        switch self {
        case .list: .list
        case .profile: .profile
        case .form: .form
        }
    }

    /// What goes there.
    var command: CommandID {
        switch self {
        case .list: .focusList
        case .profile: .focusProfile
        case .form: .focusForm
        }
    }
}

/// A line of the status row, kept in the message log.
public struct StatusMessage: Hashable, Sendable {
    public enum Level: Hashable, Sendable { case plain, ok, warning, error }
    public var level: Level
    public var text: String
    public var at: Moment
}

/// What the surroundings must do for the workspace; drained after every
/// command.
public enum WorkspaceEffect: Hashable, Sendable {
    case quit, redraw, suspend, beep
    /// Wipe the screen and ask who is there.
    case lock
    case theme(String)
    /// Write these lines onto the terminal when the user has left; the last ones asked for, and
    /// none where the session ends otherwise.
    case printAfterLeaving([String])
}

/// The program's main screen: three panes following one selected person, and
/// layers over them. Its verbs are the user's; it knows neither keys nor cells.
public final class Workspace {
    /// What the workspace is given from outside.
    public struct Surroundings {
        public var keeping: any CareerKeeping
        public var clock: () -> Moment
        /// Whose places and drafts are kept.
        public var session: Session
        /// Name of whoever has signed in, for the top line; empty for nobody.
        public var signedInAs: String
        public var wording: Wording
        public var themeNames: [String]
        public var theme: String
        public var canSuspend: Bool
        /// Whether whoever sits there may keep what the terminal shows after the program.
        public var canPrint: Bool
        /// What the same account had typed here before, and the store had not taken.
        public var unsettled: UnsettledInput?
        /// Gives what a body stores one short time in all.
        public var hurrying: (() -> Void) -> Void

        public init(
            keeping: any CareerKeeping, clock: @escaping () -> Moment, session: Session,
            signedInAs: String = "", wording: Wording, themeNames: [String], theme: String,
            canSuspend: Bool, canPrint: Bool, unsettled: UnsettledInput? = nil,
            hurrying: @escaping (() -> Void) -> Void = { $0() }
        ) {
            self.keeping = keeping
            self.clock = clock
            self.session = session
            self.signedInAs = signedInAs
            self.wording = wording
            self.themeNames = themeNames
            self.theme = theme
            self.canSuspend = canSuspend
            self.canPrint = canPrint
            self.unsettled = unsettled
            self.hurrying = hurrying
        }
    }

    let surroundings: Surroundings
    var settings = InstitutionSettings()
    public let list: EmployeeListModel
    public let profile: CompetencyProfileModel
    public let form: AppraisalFormModel
    public internal(set) var focus = Pane.list
    public internal(set) var isZoomed = false
    /// Which of profile and form stands beside the list when there is room
    /// for one only.
    public internal(set) var companion = Pane.profile
    var layers: [any Layer] = []
    var status: StatusMessage?
    var messages: [StatusMessage] = []
    var theme: String
    var visiblePanes: [Pane] = [.list]
    /// Whether the panes beside the list follow every step; else they wait
    /// until the cursor rests, which spares a slow line.
    public var followsAtOnce = true
    /// False between a step in the list and `rest()`.
    public internal(set) var isResting = true
    var followedName = ""
    /// The list is to be read again once nobody is being edited.
    var isListStale = false
    /// Enter was pressed on the last field of the form.
    var isAtEnd = false
    /// A paste was too long: what comes of it behind that is not taken either.
    private var refusesPaste = false
    var choiceGuard = ChoiceGuard()
    /// The footer's commands and keys in the contexts of the last frame.
    var footer: (contexts: [CommandContext], keys: [(command: CommandID, key: String)]) = ([], [])
    /// The user has been told what would be lost by leaving.
    var hasWarnedOfLoss = false
    /// Texts of appraisals that the store did not take, as they are kept for the next session.
    var keptUnsettled: [String: String]?
    /// Drafts whose form is not open and that the store has not taken.
    var heldDrafts: [FormDraft.Key: UnsettledInput.Draft] = [:]
    /// Texts that can never be stored, on the page that says so.
    var shownUndeliverable: [AppraisalFormModel.Undeliverable] = []
    var shownMark: Int64 = 0
    /// What others have changed and is not on the screen yet.
    var unshown = RecordChanges()
    /// The appraisal whose reading was noted last.
    var notedReading: AppraisalID?
    /// The person whose competency profile was noted as read last.
    var notedProfile: PersonID?
    var storedPlace: SessionPlace?
    /// Changes when rights, or where somebody belongs, may have changed.
    var rightsMark = 0
    var knownRights: KnownRights?
    var knownSignedIn: SignedIn?
    private var effects: [WorkspaceEffect] = []

    var keeping: any CareerKeeping { surroundings.keeping }
    var wording: Wording { surroundings.wording }

    public init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
        theme = surroundings.theme
        let today = surroundings.clock().local(in: .wib).date
        let quarter = Quarter.underAppraisal(on: today)
        list = EmployeeListModel(keeping: surroundings.keeping, quarter: quarter)
        profile = CompetencyProfileModel(keeping: surroundings.keeping)
        form = AppraisalFormModel(
            keeping: surroundings.keeping, quarter: quarter, clock: surroundings.clock)
        form.place = { [weak self] in self?.place }
        form.didStorePlace = { [weak self] in self?.storedPlace = $0 }
    }

    var today: CalendarDate { surroundings.clock().local(in: settings.timeZone).date }
    var quarter: Quarter { list.query.quarter }

    // MARK: Commands

    /// Where the keyboard is, innermost first.
    public var contexts: [CommandContext] {
        if let layer = layers.last { return layer.contexts }
        switch focus {
        case .list: return list.isFiltering ? [.textEntry, .list] : [.list]
        case .profile: return [.profile]
        case .form where form.isEditing && !form.isReadOnly:
            return [form.editing?.editor == nil ? .formChoice : .formText, .form]
        case .form: return [.form]
        }
    }

    /// Does what a command asks, or says why not.
    public func perform(_ command: CommandID) {
        refusesPaste = false
        // Drawing anew is not reading on.
        if command != .redraw { status = nil }
        if command != .quit { hasWarnedOfLoss = false }
        if command != .nextOpenField { isAtEnd = false }
        guard choiceGuard.lets(command) else { return report(.warning, wording.digitRefused) }
        // Moving needs no right, and looks none up.
        if right(of: command) != nil { freshenRights() }
        if case .blocked(let reason) = availability(of: command) {
            report(.warning, reason)
            return
        }
        if right(of: command) != nil || !layers.isEmpty { rightsMark += 1 }
        let before = list.selected?.person
        attempt { () throws(KeepingError) in
            if let layer = layers.last {
                try offer(command, to: layer)
            } else {
                try performInPane(command)
            }
        }
        if !followsAtOnce, focus == .list, layers.isEmpty {
            isResting = isResting && list.selected?.person == before
        } else {
            isResting = true
        }
        freshenList()
        storeEnteredPlace()
        raiseConflict()
        showUndeliverable()
    }

    /// The cursor has come to rest: the panes may follow.
    public func rest() { isResting = true }

    func offer(
        _ command: CommandID, to layer: any Layer
    ) throws(KeepingError) {
        switch try answer(command, of: layer) {
        case .handled: break
        case .dismiss:
            hold(layer)
            layers.removeAll { $0 === layer }
            if layer is QuestionModel, [.decline, .back].contains(command) {
                report(.plain, wording.nothingDone)
            }
        case .unknown: try performEverywhere(command)
        }
    }

    /// Typed or pasted text; ignored with a word where no text is taken.
    public func type(_ text: String) {
        status = nil
        hasWarnedOfLoss = false
        isAtEnd = false
        guard !isBeyondLimit(text) else {
            return report(.warning, wording.notInserted(TextLimit.text))
        }
        attempt { () throws(KeepingError) in
            if let limit = try hand(text) { report(.warning, wording.notInserted(limit)) }
        }
    }

    /// Gives the text to where the keyboard is.
    /// - Returns: the most Unicode scalars that fit there, where it was refused for its length.
    private func hand(_ text: String) throws(KeepingError) -> Int? {
        if let layer = layers.last {
            let context = layer.contexts.first
            guard context?.takesText == true || context == .entryChoice else {
                refuseText(text)
                return nil
            }
            return try layer.type(text)
        }
        if focus == .list, list.isFiltering {
            var isTaken = true
            try list.editFilter {
                isTaken = $0.insert(text.joinedLines, within: TextLimit.line)
            }
            return isTaken ? nil : TextLimit.line
        }
        guard focus == .form, form.editing?.editor != nil else {
            refuseText(text)
            return nil
        }
        guard !form.isReadOnly else {
            report(.warning, form.exemption.map(wording.exemption) ?? wording.alreadySigned)
            return nil
        }
        return form.type(text)
    }

    /// Whether a paste is longer than any text may be. A long one comes in
    /// pieces: those behind one that was refused belong to it.
    private func isBeyondLimit(_ text: String) -> Bool {
        let isTyped = text.count == 1
        let isRest = refusesPaste && !isTyped
        refusesPaste = !isTyped && (isRest || !text.fits(TextLimit.text))
        return refusesPaste
    }

    private func refuseText(_ text: String) {
        if contexts.first == .formChoice {
            choiceGuard.note(refused: text)
            report(.warning, wording.digitsOnly)
        } else if text.count > 1 {
            report(.warning, wording.pasteRefused(text.count))
        }
    }

    /// What a question was about has changed: it is closed, for asking again shows what is so now.
    private func answer(
        _ command: CommandID, of layer: any Layer
    ) throws(KeepingError) -> LayerAnswer {
        do throws(KeepingError) {
            return try layer.perform(command)
        } catch .outdated where layer is QuestionModel {
            layers.removeAll { $0 === layer }
            try rereadPanes()
            if exclusion == nil { report(.error, wording.changedMeanwhile) }
            return .handled
        }
    }

    func performEverywhere(_ command: CommandID) throws(KeepingError) {
        switch command {
        case .help: openHelp()
        case .palette: openPalette()
        case .quit: quit()
        case .redraw: effect(.redraw)
        case .refresh: try refresh()
        case .theme: openThemes()
        case .messages: openMessages()
        case .settings: try openSettings()
        case .save: try saveNow()
        case .suspend:
            // The clock of typed text stands still meanwhile.
            storeInput()
            effect(.suspend)
        case .lock: effect(.lock)
        case .cancel: report(.plain, wording.nothingToCancel)
        case .zoom: isZoomed.toggle()
        case .focusList: setFocus(.list)
        case .focusProfile: setFocus(.profile)
        case .focusForm: setFocus(.form)
        case .nextPane: setFocus(neighbour(of: focus, by: 1))
        case .previousPane: setFocus(neighbour(of: focus, by: -1))
        case .previousQuarter: try setQuarter(quarter.advanced(by: -1))
        case .nextQuarter: try setQuarter(quarter.advanced(by: 1))
        default: try performOnPerson(command)
        }
    }

    // MARK: Answers to the surroundings

    func effect(_ effect: WorkspaceEffect) { effects.append(effect) }

    /// What is to be done outside since the last call.
    public func drainEffects() -> [WorkspaceEffect] {
        defer { effects = [] }
        return effects
    }

    func report(_ level: StatusMessage.Level, _ text: String) {
        let message = StatusMessage(level: level, text: text, at: surroundings.clock())
        status = message
        // A failure tried again every second is one line of the log.
        guard messages.last?.text != text || level != .error else { return }
        messages.append(message)
        if messages.count > 200 { messages.removeFirst(messages.count - 200) }
    }

    func attempt(_ work: () throws(KeepingError) -> Void) {
        do throws(KeepingError) {
            try work()
        } catch {
            report(.error, wording.keepingFailure(error))
        }
    }

    /// Says something that happened outside, e.g. a result of an import.
    public func announce(_ text: String, isProblem: Bool = false) {
        report(isProblem ? .warning : .ok, text)
    }
}
