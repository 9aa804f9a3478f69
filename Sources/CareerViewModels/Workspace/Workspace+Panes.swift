import CareerDomain

extension Workspace {
    /// Tells which panes are drawn and how many people the list shows; said
    /// before every snapshot.
    public func setLayout(visible: [Pane], listRows: Int) {
        visiblePanes = visible
        list.setVisibleRows(listRows)
    }

    /// Tells how long the uppermost layer is; said after every frame.
    public func setExtent(_ extent: LayerExtent?) {
        if let extent { layers.last?.setExtent(extent) }
    }

    func setFocus(_ pane: Pane) {
        if focus == .form, pane != .form { form.endEditing() }
        if list.isFiltering { list.endFilter() }
        focus = pane
        if pane != .list { companion = pane }
        follow()
    }

    func neighbour(of pane: Pane, by step: Int) -> Pane {
        let panes = Pane.allCases
        let index = panes.firstIndex(of: pane) ?? 0
        return panes[(index + step + panes.count) % panes.count]
    }

    func setQuarter(_ quarter: Quarter) throws(KeepingError) {
        form.endEditing()
        try list.setQuarter(quarter)
        follow()
        report(.plain, wording.nowShowing(quarter))
    }

    /// Somebody is being edited: the list may not move under him.
    var isEditingSomebody: Bool {
        form.isEditing || layers.contains { $0 is EntryFormModel }
    }

    /// Reads the list again if it has become stale while somebody was edited.
    func freshenList() {
        guard isListStale, !isEditingSomebody else { return }
        isListStale = false
        attempt { () throws(KeepingError) in try list.reload() }
    }

    /// Lets the panes that are seen show the selected person. A form that is
    /// being filled in stays with whom it is about.
    func follow() {
        let entry = list.selected
        if visiblePanes.contains(.profile) || focus == .profile,
            profile.person != entry?.person
        {
            attempt { () throws(KeepingError) in
                try profile.show(entry?.person, on: today)
            }
        }
        if visiblePanes.contains(.form) || focus == .form, !form.isEditing {
            attempt { () throws(KeepingError) in
                try form.show(entry?.person, in: quarter)
            }
        }
        noteAppraisalReading()
        showUndeliverable()
    }

    /// An appraisal counts as read once its pane has the keyboard.
    private func noteAppraisalReading() {
        guard focus == .form, let document = form.appraisal?.id, document != notedReading else {
            return
        }
        notedReading = document
        attempt { () throws(KeepingError) in try keeping.noteReading(of: document) }
    }

    func performInPane(_ command: CommandID) throws(KeepingError) {
        switch focus {
        case .list: try performInList(command)
        case .profile: try performInProfile(command)
        case .form: try performInForm(command)
        }
    }

    // MARK: List

    private func performInList(_ command: CommandID) throws(KeepingError) {
        switch command {
        case .up, .previousField: try list.move(by: -1)
        case .down, .nextField: try list.move(by: 1)
        case .pageUp: try list.movePage(forward: false)
        case .pageDown: try list.movePage(forward: true)
        case .home: try list.moveToStart()
        case .end: try list.moveToEnd()
        case .open where list.isFiltering: list.endFilter()
        case .open:
            if let person = list.selected?.person { try openDossier(of: person) }
        case .filter: list.beginFilter()
        case .clearFilter: try list.clearFilter()
        case .facets: openFacets()
        case .sort: openSorts()
        case .back where list.isFiltering: try list.abandonFilter()
        case .back where !list.query.text.isEmpty: try list.clearText()
        case .back where !list.query.isUnfiltered: try list.clearFilter()
        case .back: report(.plain, wording.howToQuit)
        default:
            guard list.isFiltering, command.editsText else {
                return try performEverywhere(command)
            }
            try list.editFilter { _ = $0.perform(command) }
        }
    }

    // MARK: Profile

    private func performInProfile(_ command: CommandID) throws(KeepingError) {
        switch command {
        case .open: openCompetency()
        case .up: profile.move(by: -1)
        case .down: profile.move(by: 1)
        case .pageUp, .home: profile.moveToStart()
        case .pageDown, .end: profile.moveToEnd()
        case .filter:
            setFocus(.list)
            list.beginFilter()
        case .back: setFocus(.list)
        default: try performEverywhere(command)
        }
    }

    // MARK: Form

    private func performInForm(_ command: CommandID) throws(KeepingError) {
        if form.isEditing, form.edit(command) { return }
        if let number = command.choiceNumber, form.isEditing {
            if form.isReadOnly { return report(.warning, wording.alreadySigned) }
            guard form.choose(number) else { return effect(.beep) }
            return remindOfReason()
        }
        switch command {
        case .beginAppraisal where !form.isEditing, .open: try beginForm()
        case .nextOpenField, .beginAppraisal:
            if !form.moveToNextOpenField() { offerToSign() }
        case .nextField:
            if !form.moveFocus(by: 1) { report(.plain, wording.lastField) }
        case .previousField: form.moveFocus(by: -1)
        case .down where !form.isEditing: form.scroll(by: 1)
        case .up where !form.isEditing: form.scroll(by: -1)
        case .pageDown where !form.isEditing: form.scroll(by: Self.readingStep)
        case .pageUp where !form.isEditing: form.scroll(by: -Self.readingStep)
        case .home where !form.isEditing: form.scroll(by: -form.readingRow)
        case .end where !form.isEditing: form.scroll(by: Int(Int16.max))
        case .down: form.moveFocus(by: 1)
        case .up: form.moveFocus(by: -1)
        case .pageDown: form.moveSection(forward: true)
        case .pageUp: form.moveSection(forward: false)
        case .home: form.moveFocus(to: form.fields.first)
        case .end: form.moveFocus(to: form.fields.last)
        case .readText: openText()
        case .nextPerson: try showNeighbour(by: 1)
        case .previousPerson: try showNeighbour(by: -1)
        case .caretLeft: form.shiftChoice(by: -1)
        case .caretRight: form.shiftChoice(by: 1)
        case .undo, .redo: try undoOrRedo(command)
        case .back: setFocus(.list)
        default: try performEverywhere(command)
        }
    }

    /// Nothing else is open: a second Enter asks to sign, so that the numeric
    /// keypad is enough for the whole form.
    private func offerToSign() {
        guard !form.isReadOnly else { return report(.plain, wording.lastField) }
        if let obstacle = form.obstacles.first, let document = form.edited {
            return report(.warning, wording.stillOpen(obstacle, in: document))
        }
        guard isAtEnd else {
            isAtEnd = true
            return report(.ok, wording.readyToSign)
        }
        isAtEnd = false
        askToSign()
    }

    /// Says at once when a chosen rating needs its reason.
    private func remindOfReason() {
        guard let document = form.edited.map(form.withSuggestions) else { return }
        let choice: RatingChoice
        switch form.focus {
        case .resultRating: choice = document.resultRating
        case .behaviourRating: choice = document.behaviourRating
        default: return
        }
        if choice.needsReason, choice.reason.isEmpty { report(.plain, wording.reasonWanted) }
    }

    /// The focused text on a page of its own, however long it is.
    private func openText() {
        guard let field = form.focus else { return report(.plain, wording.focusFieldFirst) }
        let text = describe(form.text(of: field), field)
        open(
            PageModel(
                title: wording.label(field),
                lines: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                    .map { PageSnapshot.Line("", String($0)) },
                subject: form.person.map { LayerSubject(person: $0, right: .readAppraisal) }))
    }

    /// The competency under the cursor with all its assessments.
    private func openCompetency() {
        guard let line = profile.selectedLine else { return }
        let history = line.history.map { PageSnapshot.Line("", wording.historyLine($0)) }
        open(
            PageModel(
                title: line.competency.name,
                lines: wording.detail(line).dropFirst().map { PageSnapshot.Line("", $0) }
                    + [
                        PageSnapshot.Line("", ""),
                        PageSnapshot.Line("", wording.historyHeading, .heading),
                    ] + history,
                subject: profile.person.map { LayerSubject(person: $0, right: .readCompetency) }))
    }

    /// The form of a neighbour in the list; filling in goes on there.
    private func showNeighbour(by step: Int) throws(KeepingError) {
        let wasEditing = form.isEditing
        form.endEditing()
        let before = list.selected?.person
        try list.move(by: step)
        guard list.selected?.person != before else {
            return report(.plain, step > 0 ? wording.lastPerson : wording.firstPerson)
        }
        follow()
        if wasEditing, form.appraisal?.state == .draft { try form.beginEditing() }
    }

    /// Rows of the form that a page key scrolls while it is read.
    private static let readingStep = 8

    private func beginForm() throws(KeepingError) {
        if case .blocked(let reason) = availability(of: .beginAppraisal) {
            return report(.warning, reason)
        }
        let isNew = form.appraisal == nil
        try form.beginEditing()
        if isNew {
            if let person = form.person { try list.refresh(person) }
            report(.ok, wording.appraisalBegun)
        }
    }

    // MARK: On the selected person

    func performOnPerson(_ command: CommandID) throws(KeepingError) {
        switch command {
        case .newPerson: try openPersonForm(editing: nil)
        case .editPerson: try openPersonForm(editing: list.selected?.person)
        case .assess:
            if let person = list.selected?.person { try openAssessmentForm(of: person) }
        case .setRequirement:
            if let person = list.selected?.person { try openRequirementForm(of: person) }
        case .filter:
            setFocus(.list)
            list.beginFilter()
        case .clearFilter: try list.clearFilter()
        case .facets:
            setFocus(.list)
            openFacets()
        case .sort:
            setFocus(.list)
            openSorts()
        case .authority, .assign, .closeAssignment, .orphans, .capabilities:
            try performOnAuthority(command)
        case .trail, .auditTrail, .auditHead: try performOnTrail(command)
        case .ownRecord, .proposeCorrection, .withdrawProposal: try performOnOwnRecord(command)
        case .proposals: try openProposals()
        case .announcements: try openAnnouncements()
        case .account, .ownAccount, .changeSecret, .rights, .rightsTable, .handOutCode,
            .toggleBlock, .grantRole, .revokeRole, .declareRelative, .endRelative:
            try performOnAccount(command)
        case .beginAppraisal, .sign, .addResult, .addExtraResult, .removeResult,
            .addIndicator, .removeIndicator, .undo, .redo, .discardDraft,
            .deliver:
            try performOnDocument(command)
        default: effect(.beep)
        }
    }

    private func performOnDocument(_ command: CommandID) throws(KeepingError) {
        if focus != .form { setFocus(.form) }
        switch command {
        case .beginAppraisal: try beginForm()
        case .sign: askToSign()
        case .deliver: askToDeliver()
        case .addResult: try form.addResult(.main)
        case .addExtraResult: try form.addResult(.additional)
        case .removeResult: askToRemoveResult()
        case .addIndicator: try form.addIndicator()
        case .removeIndicator: try form.removeFocusedIndicator()
        case .discardDraft: askToDiscardDraft()
        case .undo, .redo: try undoOrRedo(command)
        default: break
        }
    }

    private func undoOrRedo(_ command: CommandID) throws(KeepingError) {
        let isUndo = command == .undo
        if isUndo { try form.undo() } else { try form.redo() }
        if let person = form.person { try list.refresh(person) }
        report(.ok, isUndo ? wording.undone : wording.redone)
    }
}

extension CommandID {
    /// Whether the command works on a text.
    var editsText: Bool {
        switch self {
        case .caretLeft, .caretRight, .caretHome, .caretEnd,
            .deleteBackward, .deleteForward, .deleteWord, .clearText:
            true
        default: false
        }
    }
}
