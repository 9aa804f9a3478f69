import CareerDomain

/// One change that can be taken back.
enum UndoStep: Hashable {
    case text(AppraisalField, old: String, new: String)
    case removedResult(PlannedResult, index: Int)
    case addedResult(PlannedResultID)
    /// The result as it was before an indicator came or went.
    case changedResult(before: PlannedResult, index: Int)
}

extension AppraisalFormModel {
    /// Whether something typed is not in the store yet.
    public var hasUnsavedInput: Bool {
        if !refused.isEmpty || conflict != nil { return true }
        guard !isReadOnly, let editor else { return false }
        return editor.text != seen
    }

    /// Typing or pasting into the focused text.
    public func type(_ text: String) {
        guard isEditing, !isReadOnly, editor != nil else { return }
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
        guard let focus, let editor, !isReadOnly, conflict == nil else { return }
        if editor.text != seen { store(focus, editor.text) }
    }

    func leaveField() {
        storeInput()
        guard let focus, let editor, editor.text != baseline else { return }
        remember(.text(focus, old: baseline, new: editor.text))
        baseline = editor.text
    }

    private func retryRefused() {
        for (address, pending) in refused
        where conflict?.appraisal != address.appraisal || conflict?.field != address.field {
            save(address, pending)
        }
    }

    /// Stores a text of the shown document.
    func store(_ field: AppraisalField, _ text: String) {
        guard let document = appraisal else { return }
        let isTyped = field == focus && editor != nil
        let old = isTyped ? seen : pending(field)?.seen ?? document[field] ?? ""
        save(
            Address(appraisal: document.id, field: field), Pending(seen: old, text: text))
    }

    private func save(_ address: Address, _ pending: Pending) {
        do throws(KeepingError) {
            let answer = try keeping.save(
                address.field, from: pending.seen, to: pending.text, in: address.appraisal)
            refused[address] = nil
            guard answer.id == appraisal?.id else { return settle() }
            appraisal = answer
            if address.field == focus { seen = pending.text }
            settle()
        } catch .conflict(let stored) {
            refused[address] = pending
            conflict = Conflict(
                appraisal: address.appraisal, field: address.field, mine: pending.text,
                stored: stored)
            saveState = .unsaved
        } catch .signed {
            giveUp(address, pending, .signed)
        } catch .notFound {
            giveUp(address, pending, .notFound)
        } catch {
            refused[address] = pending
            saveState = .lost(error)
        }
    }

    /// Nothing can store this text any more; it is shown to its writer.
    private func giveUp(_ address: Address, _ pending: Pending, _ reason: KeepingError) {
        refused[address] = nil
        undeliverable.append((address.field, pending.text, reason))
        if address.appraisal == appraisal?.id {
            editor = nil
            focus = nil
            isEditing = false
        }
        settle()
    }

    private func settle() {
        if refused.isEmpty, conflict == nil { saveState = .saved(at: clock()) }
    }

    /// Ends a conflict with one of the two texts.
    public func settleConflict(keepMine: Bool) throws(KeepingError) {
        guard let settled = conflict else { return }
        let isShown = settled.appraisal == appraisal?.id
        if isShown, let person {
            appraisal = try keeping.appraisal(of: person, in: quarter)
        }
        conflict = nil
        let address = Address(appraisal: settled.appraisal, field: settled.field)
        refused[address] = nil
        let stored = isShown ? appraisal?[settled.field] ?? "" : settled.stored
        if isShown, settled.field == focus { seen = stored }
        if keepMine {
            save(address, Pending(seen: stored, text: settled.mine))
        } else if isShown, settled.field == focus, editor != nil {
            editor = TextEditor(stored)
            baseline = stored
        }
        settle()
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
            guard appraisal?[field] != nil else { return step }
            editor = nil
            focus = field
            seen = pending(field)?.seen ?? appraisal?[field] ?? ""
            store(field, old)
            isEditing = true
            baseline = old
            editor = field.isChoice ? nil : TextEditor(old)
            return .text(field, old: new, new: old)
        case .removedResult(let result, let index):
            guard let restored = try restore(result, at: index) else { return step }
            moveFocus(to: .result(restored.id, .statement))
            return .addedResult(restored.id)
        case .changedResult(let before, let index):
            guard let document = appraisal, document.results.indices.contains(index) else {
                return step
            }
            let now = document.results[index]
            clearFocus()
            appraisal = try keeping.removeResult(now.id, from: document.id)
            guard let restored = try restore(before, at: index) else { return step }
            moveFocus(to: .result(restored.id, .statement))
            return .changedResult(before: now, index: index)
        case .addedResult(let id):
            guard let document = appraisal,
                let index = document.results.firstIndex(where: { $0.id == id })
            else { return step }
            let removed = document.results[index]
            clearFocus()
            appraisal = try keeping.removeResult(id, from: document.id)
            moveFocus(to: fields.first)
            return .removedResult(removed, index: index)
        }
    }

    private func clearFocus() {
        focus = nil
        editor = nil
    }

    /// Puts a result back. It gets new keys, which the other steps must know.
    private func restore(
        _ result: PlannedResult, at index: Int
    ) throws(KeepingError) -> PlannedResult? {
        guard let document = appraisal else { return nil }
        let changed = try keeping.restoreResult(result, at: index, in: document.id)
        appraisal = changed
        guard changed.results.indices.contains(index) else { return nil }
        let restored = changed.results[index]
        undoSteps = undoSteps.map { $0.renumbered(from: result, to: restored) }
        redoSteps = redoSteps.map { $0.renumbered(from: result, to: restored) }
        return restored
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
        let index = document.results.firstIndex { $0.id == result.id } ?? 0
        let before = appraisal?.results.first { $0.id == result.id } ?? result
        let (changed, id) = try keeping.addIndicator(to: result.id, in: document.id)
        appraisal = changed
        remember(.changedResult(before: before, index: index))
        moveFocus(to: .indicator(id, .indicator))
    }

    public func removeFocusedIndicator() throws(KeepingError) {
        guard let document = appraisal, !isReadOnly, case .indicator(let id, _) = focus else {
            return
        }
        leaveField()
        let result = focusedResult
        let index = document.results.firstIndex { $0.id == result?.id } ?? 0
        clearFocus()
        appraisal = try keeping.removeIndicator(id, from: document.id)
        if let result { remember(.changedResult(before: result, index: index)) }
        moveFocus(to: result.map { .result($0.id, .statement) } ?? fields.first)
    }

    // MARK: Signing

    /// Why the draft cannot be signed yet; empty when it can.
    public var obstacles: [SigningRule.Obstacle] {
        edited.map(withSuggestions).map(SigningRule.obstacles) ?? []
    }

    /// Signs the document as it was when it was asked about.
    /// - Throws: `conflict` when it has changed since, and what kept a field
    ///   from being stored.
    public func sign(_ asked: Appraisal) throws(KeepingError) {
        leaveField()
        if case .lost(let error) = saveState { throw error }
        guard refused.isEmpty, conflict == nil else { throw .conflict(stored: "") }
        let signed = try keeping.sign(asked.id, seeing: asked.version)
        endEditing()
        if signed.id == appraisal?.id { appraisal = signed }
        saveState = .saved(at: clock())
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

extension UndoStep {
    /// The step with the keys a restored result has got.
    func renumbered(from old: PlannedResult, to new: PlannedResult) -> UndoStep {
        switch self {
        case .text(let field, let before, let after):
            .text(field.renumbered(from: old, to: new), old: before, new: after)
        case .addedResult(let id) where id == old.id: .addedResult(new.id)
        default: self
        }
    }
}

extension AppraisalField {
    func renumbered(from old: PlannedResult, to new: PlannedResult) -> AppraisalField {
        switch self {
        case .result(let id, let part) where id == old.id: return .result(new.id, part)
        case .indicator(let id, let part):
            guard let index = old.indicators.firstIndex(where: { $0.id == id }),
                new.indicators.indices.contains(index)
            else { return self }
            return .indicator(new.indicators[index].id, part)
        default: return self
        }
    }
}
