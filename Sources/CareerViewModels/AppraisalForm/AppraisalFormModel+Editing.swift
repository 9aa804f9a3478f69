import CareerDomain

/// One change that can be taken back.
enum UndoStep: Hashable {
    case text(AppraisalField, old: String, new: String)
    case removedResult(PlannedResult, index: Int)
    case addedResult(PlannedResultID)
}

extension AppraisalFormModel {
    /// Whether something typed is not in the store yet.
    public var hasUnsavedInput: Bool {
        if !refused.isEmpty { return true }
        guard let focus, let editor else { return false }
        return editor.text != (appraisal?[focus] ?? "")
    }

    /// Typing or pasting into the focused text.
    public func type(_ text: String) {
        guard !isReadOnly, editor != nil else { return }
        editor?.insert(text)
        noteTyping()
    }

    /// An editing command for the focused text; false when it is none.
    func edit(_ command: CommandID) -> Bool {
        guard !isReadOnly, var editor else { return false }
        guard editor.perform(command) else { return false }
        self.editor = editor
        noteTyping()
        return true
    }

    private func noteTyping() {
        if hasUnsavedInput { saveState = .unsaved }
    }

    /// Sets the focused choice to its `number`th code (from 1); 0 opens it.
    /// False when the field has no such choice.
    @discardableResult
    public func choose(_ number: Int) -> Bool {
        guard !isReadOnly, let focus, focus.isChoice else { return false }
        let choices = focus.choices
        guard number == 0 ? focus.canBeOpen : choices.indices.contains(number - 1) else {
            return false
        }
        set(focus, to: number == 0 ? "" : choices[number - 1])
        return true
    }

    /// Moves the focused choice one to the left or right.
    public func shiftChoice(by step: Int) {
        guard let focus, focus.isChoice else { return }
        let choices = focus.choices
        let current = choices.firstIndex(of: text(of: focus))
        let target = current.map { $0 + step } ?? (step > 0 ? 0 : choices.count - 1)
        choose(min(max(target, 0), choices.count - 1) + 1)
    }

    private func set(_ field: AppraisalField, to text: String) {
        let old = self.text(of: field)
        guard old != text else { return }
        remember(.text(field, old: old, new: text))
        store(field, text)
        if field == focus { baseline = text }
    }

    func remember(_ step: UndoStep) {
        undoSteps.append(step)
        redoSteps = []
    }

    // MARK: Storing

    /// Stores what the focused text holds; called when it is left, and within
    /// a second of typing.
    public func storeInput() {
        retryRefused()
        guard let focus, let editor, !isReadOnly else { return }
        if editor.text != (appraisal?[focus] ?? "") { store(focus, editor.text) }
    }

    func leaveField() {
        storeInput()
        guard let focus, let editor, editor.text != baseline else { return }
        remember(.text(focus, old: baseline, new: editor.text))
        baseline = editor.text
    }

    private func retryRefused() {
        for (field, text) in refused where conflict?.field != field {
            store(field, text)
        }
    }

    func store(_ field: AppraisalField, _ text: String) {
        guard let document = appraisal, let old = document[field] else {
            refused[field] = nil
            return
        }
        do throws(KeepingError) {
            appraisal = try keeping.save(field, from: old, to: text, in: document.id)
            refused[field] = nil
            if refused.isEmpty { saveState = .saved(at: clock()) }
        } catch .conflict(let stored) {
            refused[field] = text
            conflict = Conflict(field: field, mine: text, stored: stored)
            saveState = .unsaved
        } catch {
            refused[field] = text
            saveState = .lost(error)
        }
    }

    /// Ends a conflict with one of the two texts.
    public func settleConflict(keepMine: Bool) throws(KeepingError) {
        guard let settled = conflict else { return }
        conflict = nil
        refused[settled.field] = nil
        try reread()
        if keepMine {
            store(settled.field, settled.mine)
        } else if settled.field == focus, editor != nil {
            editor = TextEditor(settled.stored)
            baseline = settled.stored
            saveState = .saved(at: clock())
        }
    }

    private func reread() throws(KeepingError) {
        guard let person else { return }
        appraisal = try keeping.appraisal(of: person, in: quarter)
    }

    // MARK: Undo

    public var canUndo: Bool { !undoSteps.isEmpty || isTextChanged }
    public var canRedo: Bool { !redoSteps.isEmpty }

    private var isTextChanged: Bool { editor.map { $0.text != baseline } ?? false }

    public func undo() throws(KeepingError) {
        leaveField()
        guard let step = undoSteps.popLast() else { return }
        redoSteps.append(try revert(step))
    }

    public func redo() throws(KeepingError) {
        leaveField()
        guard let step = redoSteps.popLast() else { return }
        undoSteps.append(try revert(step))
    }

    /// Does the opposite of a step and answers the step that does the opposite
    /// of that.
    private func revert(_ step: UndoStep) throws(KeepingError) -> UndoStep {
        switch step {
        case .text(let field, let old, let new):
            store(field, old)
            focus = field
            baseline = old
            editor = field.isChoice ? nil : TextEditor(old)
            return .text(field, old: new, new: old)
        case .removedResult(let result, let index):
            guard let document = appraisal else { return step }
            appraisal = try keeping.restoreResult(result, at: index, in: document.id)
            let restored =
                appraisal?.results.indices.contains(index) == true
                ? appraisal?.results[index].id : nil
            moveFocus(to: restored.map { .result($0, .statement) })
            return restored.map(UndoStep.addedResult) ?? step
        case .addedResult(let id):
            guard let document = appraisal,
                let index = document.results.firstIndex(where: { $0.id == id })
            else { return step }
            let removed = document.results[index]
            appraisal = try keeping.removeResult(id, from: document.id)
            moveFocus(to: fields.first)
            return .removedResult(removed, index: index)
        }
    }

    // MARK: Results and indicators

    /// The planned result the focus is in.
    public var focusedResult: PlannedResult? {
        switch focus {
        case .result(let id, _): appraisal?.results.first { $0.id == id }
        case .indicator(let id, _):
            appraisal?.results.first { $0.indicators.contains { $0.id == id } }
        default: nil
        }
    }

    public func addResult(_ kind: PlannedResult.Kind) throws(KeepingError) {
        guard let document = appraisal, !isReadOnly else { return }
        leaveField()
        let (changed, id) = try keeping.addResult(kind, to: document.id)
        appraisal = changed
        remember(.addedResult(id))
        isEditing = true
        moveFocus(to: .result(id, .statement))
    }

    public func removeFocusedResult() throws(KeepingError) {
        guard let document = appraisal, !isReadOnly, let result = focusedResult,
            let index = document.results.firstIndex(of: result)
        else { return }
        leaveField()
        let current = appraisal?.results.first { $0.id == result.id } ?? result
        focus = nil
        editor = nil
        appraisal = try keeping.removeResult(result.id, from: document.id)
        remember(.removedResult(current, index: index))
        let next = appraisal?.results
        let neighbour = next.flatMap { $0.isEmpty ? nil : $0[min(index, $0.count - 1)] }
        moveFocus(to: neighbour.map { .result($0.id, .statement) } ?? fields.first)
    }

    public func addIndicator() throws(KeepingError) {
        guard let document = appraisal, !isReadOnly, let result = focusedResult else { return }
        leaveField()
        let (changed, id) = try keeping.addIndicator(to: result.id, in: document.id)
        appraisal = changed
        moveFocus(to: .indicator(id, .indicator))
    }

    public func removeFocusedIndicator() throws(KeepingError) {
        guard let document = appraisal, !isReadOnly, case .indicator(let id, _) = focus else {
            return
        }
        leaveField()
        let result = focusedResult
        focus = nil
        editor = nil
        appraisal = try keeping.removeIndicator(id, from: document.id)
        moveFocus(to: result.map { .result($0.id, .statement) } ?? fields.first)
    }

    // MARK: Signing

    /// Why the draft cannot be signed yet; empty when it can.
    public var obstacles: [SigningRule.Obstacle] {
        edited.map(withSuggestions).map(SigningRule.obstacles) ?? []
    }

    public func sign() throws(KeepingError) {
        leaveField()
        guard let document = appraisal, refused.isEmpty else { return }
        appraisal = try keeping.sign(document.id, seeing: document.version)
        saveState = .saved(at: clock())
        endEditing()
        undoSteps = []
        redoSteps = []
        if let person { summaries = try keeping.appraisals(of: person) }
    }

    func withSuggestions(_ document: Appraisal) -> Appraisal {
        var document = document
        document.resultRating.suggested =
            RatingGuide.suggestResults(document.results, largePart: largePart).rating
        document.behaviourRating.suggested =
            RatingGuide.suggestBehaviour(document.behaviours, largePart: largePart).rating
        return document
    }
}
