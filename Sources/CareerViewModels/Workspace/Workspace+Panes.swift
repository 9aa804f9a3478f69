import CareerDomain

extension Workspace {
    /// Tells which panes are drawn and how many people the list shows; said
    /// before every snapshot.
    public func setLayout(visible: [Pane], listRows: Int) {
        visiblePanes = visible
        list.setVisibleRows(listRows)
        for layer in layers { layer.setVisibleRows(listRows) }
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
        showUndeliverable()
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
            return
        }
        switch command {
        case .beginAppraisal where !form.isEditing, .open: try beginForm()
        case .nextField, .beginAppraisal:
            if !form.moveFocus(by: 1) { offerToSign() }
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
        case .caretLeft: form.shiftChoice(by: -1)
        case .caretRight: form.shiftChoice(by: 1)
        case .undo: try form.undo()
        case .redo: try form.redo()
        case .back: setFocus(.list)
        default: try performEverywhere(command)
        }
    }

    /// At the last field: a second Enter asks to sign, so that the numeric
    /// keypad is enough for the whole form.
    private func offerToSign() {
        guard !form.isReadOnly, isAtEnd else {
            isAtEnd = true
            return report(.plain, wording.lastField)
        }
        isAtEnd = false
        askToSign()
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
        case .beginAppraisal, .sign, .addResult, .addExtraResult, .removeResult,
            .addIndicator, .removeIndicator, .undo, .redo, .discardDraft:
            try performOnDocument(command)
        default: effect(.beep)
        }
    }

    private func performOnDocument(_ command: CommandID) throws(KeepingError) {
        if focus != .form { setFocus(.form) }
        switch command {
        case .beginAppraisal: try beginForm()
        case .sign: askToSign()
        case .addResult: try form.addResult(.main)
        case .addExtraResult: try form.addResult(.additional)
        case .removeResult: askToRemoveResult()
        case .addIndicator: try form.addIndicator()
        case .removeIndicator: try form.removeFocusedIndicator()
        case .discardDraft: askToDiscardDraft()
        case .undo: try form.undo()
        case .redo: try form.redo()
        default: break
        }
    }
}

extension CommandID {
    /// Whether the command works on a text.
    var editsText: Bool {
        switch self {
        case .caretLeft, .caretRight, .caretWordLeft, .caretWordRight, .caretHome, .caretEnd,
            .deleteBackward, .deleteForward, .deleteWord, .clearText:
            true
        default: false
        }
    }
}
