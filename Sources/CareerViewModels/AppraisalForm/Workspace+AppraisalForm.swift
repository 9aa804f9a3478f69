import CareerDomain

/// The keys of the appraisal form.
extension Workspace {
    func performInForm(_ command: CommandID) throws(KeepingError) {
        if form.isEditing, form.edit(command) { return }
        if let number = command.choiceNumber, form.isEditing {
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
        case .back where form.isEditing && form.isReadOnly: form.endEditing()
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

    /// Says at once when a chosen rating needs its reason, or its evidence.
    private func remindOfReason() {
        guard let document = form.edited.map(form.withSuggestions) else { return }
        let choice: RatingChoice
        switch form.focus {
        case .resultRating: choice = document.resultRating
        case .behaviourRating: choice = document.behaviourRating
        case .result(let id, .rating):
            if form.obstacles.contains(.evidenceMissing(id)) {
                report(.plain, wording.evidenceWanted)
            }
            return
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

    /// What is done to the document of the selected person from wherever the keyboard is.
    func performOnDocument(_ command: CommandID) throws(KeepingError) {
        if focus != .form { setFocus(.form) }
        switch command {
        case .beginAppraisal: try beginForm()
        case .sign: askToSign()
        case .deliver: askToDeliver()
        case .paperSignature: try openPaperSignature()
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
